import Diagnostics

/// A capture as it was typed: made by `parse`, read by `resolve` and by the formatter. Nothing of the file is left
/// out: the ranges of `lines` follow each other from the first byte to the last.
public struct SyntaxTree: Hashable, Sendable {
    /// The capture.
    public var file: SourceFile
    /// The YAML at the top, when there is any.
    public var header: HeaderSyntax?
    /// Every line in order, those of the header too.
    public var lines: [LineSyntax]

    /// Makes a tree.
    public init(file: SourceFile, header: HeaderSyntax? = nil, lines: [LineSyntax]) {
        self.file = file
        self.header = header
        self.lines = lines
    }
}

/// The header as typed: names and values, known or not.
public struct HeaderSyntax: Hashable, Sendable {
    /// From the opening `---` to the end of the closing one.
    public var range: SourceRange
    /// In file order.
    public var entries: [Entry]
    /// Whether a line at its end closes it.
    public var isClosed: Bool

    /// A name and its value.
    public struct Entry: Hashable, Sendable {
        /// The name.
        public var key: Header.Field
        /// What stands after the colon.
        public var value: Value
    }

    /// What stands after the colon.
    public enum Value: Hashable, Sendable {
        /// Nothing.
        case none
        /// One value.
        case words(Header.Field)
        /// A list of values.
        case list([Header.Field])
        /// A mapping or a list of lists, which no key of the language takes.
        case nested(SourceRange)
    }
}

/// One line of a capture.
public struct LineSyntax: Hashable, Sendable {
    /// The whole line, its ending included.
    public var range: SourceRange
    /// Cells of white space before the first sign; a tab reaches to the next multiple of four.
    public var indent: Int
    /// The list mark, which may stand before any other mark: `- Decision: words`.
    public var list: ListMark?
    /// What the line is.
    public var kind: Kind
    /// The words after the list mark, without white space around them and without hints.
    public var body: SourceRange
    /// The words after every mark, without hints.
    public var content: SourceRange
    /// The hints in braces at the end.
    public var hints: [HintSyntax]

    /// The sign of a list.
    public enum ListMark: Hashable, Sendable {
        /// `-`, `*`, `+` or `•`
        case point
        /// `1.` or `1)`, with the number.
        case step(Int)
    }

    /// What a line is, by its marks alone.
    public enum Kind: Hashable, Sendable {
        /// A line of the header, or one of its fences.
        case header
        /// Only white space.
        case blank
        /// `//`
        case comment
        /// `#`, `##`, …: how many.
        case heading(Int)
        /// `---`
        case divider
        /// `[ ]` or `[x]`
        case checkbox(isDone: Bool)
        /// `?`
        case question
        /// `>`
        case quote
        /// `@who:`, with the place of the name.
        case remark(who: SourceRange)
        /// `Word:`, with the place of the word; known or not.
        case label(SourceRange)
        /// Names with arrows between them.
        case connector
        /// Words that go on from the line before, as Markdown wraps them.
        case continuation
        /// Anything else.
        case text
    }
}

/// One hint in braces.
public enum HintSyntax: Hashable, Sendable {
    /// `#name`
    case id(Header.Field)
    /// `key=value`
    case pair(key: Header.Field, value: Header.Field)
    /// A word that is neither.
    case other(Header.Field)
}
