import Geometry

/// The colours of a page, from a file in `Themes`.
public struct Theme: Hashable, Sendable {
    /// What a capture calls it, in lower case.
    public var name: String
    /// One line for `list themes`.
    public var summary: String
    /// The sheet, and the white inside frames.
    public var paper, frame: Colour
    /// Lines and text.
    public var ink: Colour
    /// The two saturated colours; both carry text on paper.
    public var accent1, accent2: Colour
    /// Fill only, never text.
    public var gold: Colour
    /// Letters on the two saturated colours.
    public var onAccent: Colour
    /// Letters and lines on the gold and on people: the ink, but for a theme whose ink is pale.
    public var onBright: Colour
    /// Behind stressed words.
    public var highlighter: Colour
    /// Three pale fills for frames.
    public var tints: [Colour]
    /// The marker grey of every shadow.
    public var shadow: Colour

    /// Makes a theme.
    public init(
        name: String, summary: String, paper: Colour, frame: Colour, ink: Colour, accent1: Colour,
        accent2: Colour, gold: Colour, onAccent: Colour = .white, onBright: Colour? = nil,
        highlighter: Colour, tints: [Colour], shadow: Colour
    ) {
        self.name = name
        self.summary = summary
        self.paper = paper
        self.frame = frame
        self.ink = ink
        self.accent1 = accent1
        self.accent2 = accent2
        self.gold = gold
        self.onAccent = onAccent
        self.onBright = onBright ?? ink
        self.highlighter = highlighter
        self.tints = tints
        self.shadow = shadow
    }

    /// Whether pale lines stand on a dark sheet.
    public var isDark: Bool { paper.luminance < ink.luminance }

    /// Whether no colour of it has a hue, as for printing in black.
    public var isGrey: Bool {
        ([paper, frame, ink, accent1, accent2, gold, highlighter, shadow] + tints).allSatisfy {
            max($0.red, $0.green, $0.blue) - min($0.red, $0.green, $0.blue) < 0.012
        }
    }
}
