import Capture
import Catalog

/// Which pattern suits what a document says and the sheet that it is for.
///
/// The rules are those that sketchnoters give: what follows in time or in steps is a path, what is compared stands in
/// towers, what turns round one theme stands round a hub, loose snippets are scattered, a long text is read in columns,
/// a tall sheet is filled downwards, and all else stands in boxes.
public struct PatternChoice: Hashable, Sendable {
    /// A name of the catalogue.
    public var name: String
    /// Why, as the second half of a sentence.
    public var reason: String

    /// Chooses for a document on a sheet.
    public init(for document: Document, on paper: Paper) {
        let shape = ContentShape(document)
        if paper.size.height >= paper.size.width * 1.6 {
            self.init("vertical", "the sheet is tall")
        } else if shape.words > 420 || shape.headed > 10 {
            self.init("linear", "there is much to read")
        } else if shape.isSequence {
            self.init("path", "its sections follow each other")
        } else if shape.isComparison {
            self.init("skyscraper", "it sets things side by side")
        } else if shape.isSnippets {
            self.init("popcorn", "it is made of snippets in no order")
        } else if shape.isWheel {
            self.init("radial", "its sections are sides of one theme")
        } else {
            self.init("modular", "its sections are of many kinds")
        }
    }

    /// The pattern for all kinds of content, where another one would need more pages.
    public static func fallback(from other: PatternChoice) -> PatternChoice {
        PatternChoice("modular", "as `\(other.name)` it would take more pages")
    }

    private init(_ name: String, _ reason: String) {
        self.name = name
        self.reason = reason
    }
}

/// The measures that decide.
private struct ContentShape {
    let document: Document
    /// Words of each section under a heading.
    private let sizes: [Int]

    init(_ document: Document) {
        self.document = document
        sizes = document.sections.filter { $0.title != nil }.map { $0.items.reduce(0) { $0 + $1.words } }
    }

    /// All words of all sections.
    var words: Int { document.sections.reduce(0) { $0 + $1.items.reduce(0) { $0 + $1.words } } }
    /// Sections with a heading.
    var headed: Int { sizes.count }

    private var titles: [String] { document.sections.compactMap { $0.title?.text.plain } }

    /// Whether headings count steps or name times, or arrows lead from most sections to the next.
    var isSequence: Bool {
        guard (3...10).contains(headed) else { return false }
        let counted = titles.count(where: Self.countsOrDates)
        if counted * 3 >= headed * 2 { return true }
        let chain = document.connectors.count { $0.to == $0.from + 1 && !$0.isTwoWay }
        return chain * 10 >= (headed - 1) * 7
    }

    /// `Step 2`, `Week 3`, `1. Plan`, `09:30 Coffee`, `2021`, `Day one`.
    private static func countsOrDates(_ title: String) -> Bool {
        let words = title.lowercased().split(whereSeparator: { !$0.isLetter && !$0.isNumber })
        guard let first = words.first else { return false }
        if first.allSatisfy(\.isNumber) { return true }
        return [
            "step", "week", "day", "month", "phase", "stage", "session", "part", "year", "first", "second",
            "third",
            "then", "finally", "before", "during", "after",
        ].contains(String(first)) && words.count > (first == "before" || first == "after" ? 0 : 1)
            || ["then", "finally"].contains(String(first))
    }

    /// Whether columns are compared, or each of several speakers has a section.
    var isComparison: Bool {
        if document.sections.contains(where: { $0.columns.count > 1 }) && headed <= 5 { return true }
        let names = document.header.speakers.map { $0.value.lowercased() }
        guard (2...6).contains(names.count) else { return false }
        let own = titles.count { title in names.contains { title.lowercased().contains($0) } }
        return own >= 2 && own * 2 >= headed
    }

    /// Whether most of it is short lines without much order.
    var isSnippets: Bool {
        let items = document.sections.flatMap(\.items)
        guard items.count >= 4, headed <= 3 else { return false }
        let loose = items.count { item in
            switch item.kind {
            case .idea, .tip, .quote, .remark, .question, .thanks, .pledge: item.words <= 16
            default: false
            }
        }
        return loose * 10 >= items.count * 6
    }

    /// Whether there are four to eight sections of like size about one thing, lists of actions and links aside.
    var isWheel: Bool {
        let sides = document.sections.filter { $0.title != nil && !$0.isPanel }
        let sizes = sides.map { $0.items.reduce(0) { $0 + $1.words } }
        guard (4...8).contains(sides.count), document.connectors.count <= 4, words <= 170,
            !sides.contains(where: { !$0.columns.isEmpty || $0.hints.diagram != nil }),
            let least = sizes.min(), let most = sizes.max()
        else { return false }
        return most <= max(4, least) * 3
    }
}

extension Section {
    /// Whether it is a list of actions or links.
    fileprivate var isPanel: Bool {
        let listed = items.count { item in
            switch item.kind {
            case .action, .link, .decision: true
            default: false
            }
        }
        return listed * 2 > items.count
    }
}

extension Item {
    /// The words of an item and of all under it.
    fileprivate var words: Int {
        text.plain.split(whereSeparator: \.isWhitespace).count + children.reduce(0) { $0 + $1.words }
    }
}
