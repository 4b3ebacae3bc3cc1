/// A stretch of a Markdown file that stands on lines of its own. Lists, quotes and tables are flat: each block says where in
/// them it stands, so that nothing that reads them can run too deep.
struct MarkdownBlock: Hashable, Sendable {
    /// What it is.
    var kind: Kind
    /// Its words; cells of tables have their own.
    var spans: [Span] = []
    /// Its place in lists; nil outside of any.
    var list: ListPlace?
    /// Whether it stands in a block quote.
    var isQuote = false
    /// The line of the file that it starts on, from 1.
    var line: Int

    /// The kinds of block.
    enum Kind: Hashable, Sendable {
        /// A heading with its level from 1.
        case heading(Int)
        /// A paragraph, or what stands in an item of a list.
        case words
        /// A row of a table.
        case row(cells: [[Span]], isHeader: Bool)
        /// A line of code or of any other text that is kept as it stands.
        case code
        /// A line of HTML outside of paragraphs.
        case html
    }

    /// Where in a list a block stands.
    struct ListPlace: Hashable, Sendable {
        /// From 0.
        var depth: Int
        /// The number of an ordered item.
        var number: Int?
        /// The box of a task: ticked or not; nil without one.
        var box: Bool?
        /// Whether this is the item's first block.
        var isFirst: Bool
    }
}

extension MarkdownBlock {
    /// The level of a heading; nil for other blocks.
    var headingLevel: Int? {
        switch kind {
        case .heading(let level): level
        case .words, .row, .code, .html: nil
        }
    }

    /// Whether nothing is left of it: a paragraph of pictures alone.
    var isEmpty: Bool { kind == .words && spans.allSatisfy { $0.words.allSatisfy(\.isBlank) } }
}
