import Diagnostics

/// Words with emphasis, links and icons in them, on one line.
public struct RichText: Hashable, Sendable {
    /// The parts in order; neighbours differ in style, link or kind.
    public var spans: [Span]

    /// Makes a text from its parts.
    public init(_ spans: [Span] = []) { self.spans = spans }

    /// Plain words without marks; an icon counts as nothing.
    public var plain: String {
        spans.map { if case .words(let words) = $0.content { words } else { "" } }.joined()
    }

    /// Whether there is no word in it.
    public var isEmpty: Bool { plain.allSatisfy(\.isWhitespace) }

    /// A part of a line in one style.
    public struct Span: Hashable, Sendable {
        /// What the part is.
        public var content: Content
        /// How it is stressed.
        public var style: InlineStyle
        /// Where it leads, for a link.
        public var link: String?
        /// Where it stands, marks included.
        public var range: SourceRange

        /// Makes a part.
        public init(
            _ content: Content, style: InlineStyle = [], link: String? = nil, range: SourceRange = .start
        ) {
            self.content = content
            self.style = style
            self.link = link
            self.range = range
        }
    }

    /// Words or a picture.
    public enum Content: Hashable, Sendable {
        /// Words, with the spaces between them.
        case words(String)
        /// `:name:`
        case icon(String)
    }
}

/// How words inside a line are stressed.
public struct InlineStyle: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a style from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// `**money words**`
    public static let strong = InlineStyle(rawValue: 1)
    /// `*slanted*`
    public static let slanted = InlineStyle(rawValue: 2)
    /// `==highlight==`
    public static let highlight = InlineStyle(rawValue: 4)
    /// `` `code` ``
    public static let code = InlineStyle(rawValue: 8)
    /// `@name` inside a line.
    public static let mention = InlineStyle(rawValue: 16)
    /// `#tag`
    public static let tag = InlineStyle(rawValue: 32)
}
