import CairoRenderer
import Diagnostics
import Layout
import Typography

/// Warnings about fonts that are not installed and about letters that none of the installed ones has.
func fontDiagnostics(
    of layout: LayoutTree, in file: SourceFile, measurer: PangoMeasurer
) -> [Diagnostic] {
    let diagnostics = measurer.missingFamilies.map { family in
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
    return diagnostics + unshownDiagnostics(measurer.unshownCharacters(in: letters), in: file)
}

/// A warning for each line of the capture that brings letters which no font shows; each letter is named once, where it
/// first stands.
private func unshownDiagnostics(_ letters: [Character], in file: SourceFile) -> [Diagnostic] {
    guard !letters.isEmpty else { return [] }
    var rest = Set(letters)
    var diagnostics: [Diagnostic] = []
    var named: [Character] = []
    var start: SourceRange?
    func report(_ letters: [Character], at range: SourceRange) {
        let names = letters.prefix(8).map(codePoints).joined(separator: ", ")
        let others = letters.count > 8 ? " and \(letters.count - 8) more" : ""
        diagnostics.append(
            Diagnostic(
                "fonts/unshown-character", .warning, "no installed font shows \(names)\(others)", in: file,
                at: range, help: "install a font for this script, or write other words"))
    }
    var offset = 0
    for character in file.text {
        let length = character.utf8.count
        if rest.remove(character) != nil {
            named.append(character)
            start = start ?? SourceRange(offset, offset + length)
        }
        if character.isNewline, let place = start {
            report(named, at: place)
            (named, start) = ([], nil)
        }
        offset += length
    }
    if let place = start { report(named, at: place) }
    // What only the page has, as a capital perhaps.
    let made = letters.filter(rest.contains)
    if !made.isEmpty { report(made, at: .start) }
    return diagnostics
}

/// The Debian packages that hold the families.
private let packages = [
    "Because We Learn": "fonts-bwht", "Comic Neue": "fonts-comic-neue", "Andika": "fonts-sil-andika",
]

/// A letter with its code points, since it may well not be seen in the terminal either.
private func codePoints(_ letter: Character) -> String {
    let points = letter.unicodeScalars.map { "U+" + String($0.value, radix: 16, uppercase: true) }
    return "`\(letter)` (\(points.joined(separator: " ")))"
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
