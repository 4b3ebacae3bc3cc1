import Capture
import Diagnostics
import Geometry

/// What a layout could not do as its author asked, and what would make a page of it.
///
/// - Parameters:
///   - tree: where everything stands.
///   - document: what was to be shown.
///   - file: the capture.
///   - choice: the pattern that was chosen for the author, if they left it open, with the place to tell of it.
public func layoutNotices(
    of tree: LayoutTree, for document: Document, in file: SourceFile,
    choice: (PatternChoice, SourceRange)? = nil
) -> [Diagnostic] {
    var notices: [Diagnostic] = []
    if let (pattern, range) = choice {
        notices.append(
            Diagnostic(
                "layout/pattern-chosen", .notice,
                "the page is laid out as `\(pattern.name)`, since \(pattern.reason)", in: file, at: range,
                help: "write `layout: \(pattern.name)` to keep it, or another name"))
    }
    notices += document.sections.compactMap { placeNotice($0, in: tree, file: file) }
    notices += document.sections.compactMap { keepNotice($0, in: tree, file: file) }
    if let budget = WordBudget(of: tree, document) { notices.append(budget.notice(in: file)) }
    return notices
}

private func placeNotice(_ section: Section, in tree: LayoutTree, file: SourceFile) -> Diagnostic? {
    guard let field = section.hints.at, let asked = AskedPlace(field.value) else { return nil }
    for page in tree.pages {
        guard let node = page.nodes.first(where: { $0.key == section.key }) else { continue }
        let blocks = page.nodes.filter { $0.kind != .title && $0.kind != .footer && $0.kind != .runningTitle }
        let area = blocks.dropFirst().reduce(blocks[0].frame) { $0.union($1.frame) }
        guard !asked.holds(node.frame, on: area) else { return nil }
        return Diagnostic(
            "layout/place-not-kept", .notice,
            "this pattern could not set the section at `\(field.value)`", in: file, at: field.range,
            help: "move the section in the capture, choose another layout, or leave `at=` out")
    }
    return nil
}

private func keepNotice(_ section: Section, in tree: LayoutTree, file: SourceFile) -> Diagnostic? {
    guard let field = section.hints.keep else { return nil }
    let isCut = tree.pages.contains { page in page.nodes.contains { $0.key.hasPrefix(section.key + "+") } }
    guard isCut else { return nil }
    return Diagnostic(
        "layout/not-kept-together", .notice, "the section is too long to stay in one piece", in: file,
        at: field.range, help: "shorten it, make two sections of it, or take a larger `paper`")
}

/// How many words one page holds, and which sections are too much for it.
private struct WordBudget {
    let pages: Int
    let words: Int
    let budget: Int
    /// Sections that would have to go, largest first, until the rest fits.
    let surplus: [(section: Section, words: Int)]

    /// Nil when all stands on one page.
    init?(of tree: LayoutTree, _ document: Document) {
        guard tree.pages.count > 1 else { return nil }
        func count(_ page: LayoutPage) -> Int { page.nodes.reduce(0) { $0 + $1.wordCount } }
        pages = tree.pages.count
        words = tree.pages.reduce(0) { $0 + count($1) }
        // A page that is filled evenly with others holds somewhat more when it is alone.
        let most = tree.pages.map(count).max() ?? 0
        budget = max(10, Int(Double(most) * 1.1 / 10) * 10)
        var excess = words - budget
        let counts = WordBudget.wordsByKey(tree)
        let sizes = document.sections.filter { $0.title != nil }.map { section in
            (section: section, words: counts[section.key, default: 0])
        }
        var chosen: [(section: Section, words: Int)] = []
        // From the smallest section that is enough by itself, else from the largest down.
        if let one = sizes.filter({ $0.words >= excess }).min(by: { $0.words < $1.words }) {
            chosen = [one]
        } else {
            for size in sizes.sorted(by: { $0.words > $1.words }) where excess > 0 && size.words > 0 {
                chosen.append(size)
                excess -= size.words
            }
        }
        surplus = chosen
    }

    /// The words of all boxes under each key: a box `a+2` or `a/links` is one of `a`, too.
    private static func wordsByKey(_ tree: LayoutTree) -> [String: Int] {
        var counts: [String: Int] = [:]
        for node in tree.pages.lazy.flatMap(\.nodes) {
            let words = node.wordCount
            counts[node.key, default: 0] += words
            for place in node.key.indices where "+/".contains(node.key[place]) {
                counts[String(node.key[..<place]), default: 0] += words
            }
        }
        return counts
    }

    /// More sections than this are not named one by one.
    private static let mostNamed = 8

    func notice(in file: SourceFile) -> Diagnostic {
        var names = surplus.prefix(Self.mostNamed).compactMap { part in
            part.section.title.map { "“\($0.text.plain)” (\(part.words) words)" }
        }
        if surplus.count > Self.mostNamed { names.append("\(surplus.count - Self.mostNamed) more sections") }
        let list =
            names.count > 1
            ? names.dropLast().joined(separator: ", ") + " and " + (names.last ?? "") : names.first
        let help = list.map { "for one page, cut or move \($0), or take a larger `paper`" }
        return Diagnostic(
            "layout/over-budget", .notice,
            "these \(words) words take \(pages) pages; one page of this sheet holds about \(budget)",
            in: file, at: surplus.first?.section.title?.range ?? SourceRange(0, 0),
            help: help ?? "for one page, cut words or take a larger `paper`")
    }
}

extension LayoutNode {
    /// Words of all lines in the box.
    fileprivate var wordCount: Int {
        let own: Int =
            switch look {
            case .text(let look): look.line.text.split(whereSeparator: \.isWhitespace).count
            case .lettering(let letters):
                letters.reduce(0) { $0 + $1.text.split(whereSeparator: \.isWhitespace).count }
            default: 0
            }
        return own + children.reduce(0) { $0 + $1.wordCount }
    }
}
