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
    /// The two saturated colours; both carry text on paper and white text on them.
    public var accent1, accent2: Colour
    /// Fill only, never text.
    public var gold: Colour
    /// Behind stressed words.
    public var highlighter: Colour
    /// Three pale fills for frames.
    public var tints: [Colour]
    /// The marker grey of every shadow.
    public var shadow: Colour

    /// Makes a theme.
    public init(
        name: String, summary: String, paper: Colour, frame: Colour, ink: Colour, accent1: Colour,
        accent2: Colour, gold: Colour, highlighter: Colour, tints: [Colour], shadow: Colour
    ) {
        self.name = name
        self.summary = summary
        self.paper = paper
        self.frame = frame
        self.ink = ink
        self.accent1 = accent1
        self.accent2 = accent2
        self.gold = gold
        self.highlighter = highlighter
        self.tints = tints
        self.shadow = shadow
    }
}
