/// How a stretch of words stands out from its neighbours; the theme gives each its colour.
public struct Stress: OptionSet, Hashable, Sendable {
    /// The bits.
    public let rawValue: UInt8
    /// Makes a stress from its bits.
    public init(rawValue: UInt8) { self.rawValue = rawValue }

    /// A highlighter swipe behind the words.
    public static let highlight = Stress(rawValue: 1)
    /// The first accent colour.
    public static let accent = Stress(rawValue: 2)
    /// The second accent colour.
    public static let second = Stress(rawValue: 4)
    /// Leaning letters.
    public static let slanted = Stress(rawValue: 8)
    /// A thin line under the words, as links have.
    public static let underlined = Stress(rawValue: 16)
    /// A word that the page adds to say what kind of thing follows: "Idea:".
    public static let label = Stress(rawValue: 32)
}

/// A part of a text before it is broken into lines.
public struct TextSpan: Hashable, Sendable {
    /// Words, or the name of a small picture that stands among them.
    public enum Content: Hashable, Sendable {
        /// Words with the spaces between them.
        case words(String)
        /// A picture as high as the letters.
        case icon(String)
    }

    /// What the part is.
    public var content: Content
    /// How it stands out.
    public var stress: Stress
    /// Where it leads.
    public var link: String?

    /// Makes a part.
    public init(_ content: Content, stress: Stress = [], link: String? = nil) {
        self.content = content
        self.stress = stress
        self.link = link
    }

    /// Plain words.
    public init(_ words: String, stress: Stress = [], link: String? = nil) {
        self.init(.words(words), stress: stress, link: link)
    }
}

/// A part of a line in one face and stress.
public struct TextRun: Hashable, Sendable {
    /// What the part is; words without the spaces at the end of the line.
    public var content: TextSpan.Content
    /// The face; meaningless for an icon.
    public var face: Face
    /// Distance from the start of the line, in points.
    public var x: Double
    /// Extent in points.
    public var width: Double
    /// How it stands out.
    public var stress: Stress
    /// Where it leads.
    public var link: String?

    /// Makes a part of a line.
    public init(
        content: TextSpan.Content, face: Face, x: Double, width: Double, stress: Stress = [],
        link: String? = nil
    ) {
        self.content = content
        self.face = face
        self.x = x
        self.width = width
        self.stress = stress
        self.link = link
    }
}

/// One line of text, broken and measured.
public struct TextLine: Hashable, Sendable {
    /// In reading order; in a script that runs from right to left the first stands at the right.
    public var runs: [TextRun]
    /// Extent in points, without spaces at the end.
    public var width: Double

    /// Makes a line from its parts.
    public init(runs: [TextRun], width: Double) {
        self.runs = runs
        self.width = width
    }

    /// The words as they are shown.
    public var text: String {
        runs.map { if case .words(let words) = $0.content { words } else { "" } }.joined()
    }
}
