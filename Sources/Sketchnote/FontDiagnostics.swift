import CairoRenderer
import Diagnostics
import Layout
import Typography

/// Warnings about fonts that are not installed and about letters that none of the installed ones has.
func fontDiagnostics(
    of layout: LayoutTree, in file: SourceFile, measurer: PangoMeasurer
) -> [Diagnostic] {
    var diagnostics = measurer.missingFamilies.map { family in
        Diagnostic(
            "fonts/missing-family", .warning,
            "the font `\(family)` is not installed, so another takes its place", in: file, at: .start,
            help: packages[family].map { "install the package `\($0)`" })
    }
    var seen: Set<Character> = []
    var letters = ""
    for text in layout.texts {
        for letter in text where !letter.isASCII && seen.insert(letter).inserted { letters.append(letter) }
    }
    let unshown = measurer.unshownCharacters(in: letters)
    if let first = unshown.first {
        let names = unshown.prefix(8).map(named).joined(separator: ", ")
        let rest = unshown.count > 8 ? " and \(unshown.count - 8) more" : ""
        diagnostics.append(
            Diagnostic(
                "fonts/unshown-character", .warning, "no installed font shows \(names)\(rest)", in: file,
                at: place(of: first, in: file.text),
                help: "install a font for this script, or write other words"))
    }
    return diagnostics
}

/// The Debian packages that hold the families.
private let packages = [
    "Because We Learn": "fonts-bwht", "Comic Neue": "fonts-comic-neue", "Andika": "fonts-sil-andika",
]

/// A letter with its code points, since it may well not be seen in the terminal either.
private func named(_ letter: Character) -> String {
    let points = letter.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return "`\(letter)` (\(points.joined(separator: " ")))"
}

/// The first place of a letter; the start of the file when only the page has it (as a capital, say).
private func place(of letter: Character, in text: String) -> SourceRange {
    guard let index = text.firstIndex(of: letter) else { return .start }
    let lower = text.utf8.distance(from: text.startIndex, to: index)
    return SourceRange(lower, lower + String(letter).utf8.count)
}

extension LayoutTree {
    /// The words of every line, labels of arrows last on each page.
    fileprivate var texts: [String] {
        pages.flatMap { page in (page.nodes + page.connectors.compactMap(\.label)).flatMap(\.texts) }
    }
}

extension LayoutNode {
    fileprivate var texts: [String] {
        let own: [String] =
            switch look {
            case .text(let look): [look.line.text]
            case .lettering(let letters): letters.map(\.text)
            default: []
            }
        return own + children.flatMap(\.texts)
    }
}
