/// A text that a person wrote, with the name to call it by in messages.
public struct SourceFile: Hashable, Sendable {
    /// The path as the user gave it, or `<standard input>`.
    public let name: String
    /// The whole text, as read.
    public let text: String

    /// Makes a source from its name and its text.
    public init(name: String, text: String) {
        self.name = name
        self.text = text
    }
}

/// A stretch of a source file, as UTF-8 byte offsets; `lower == upper` is a place between two bytes.
public struct SourceRange: Hashable, Sendable {
    /// First byte, counted from 0.
    public var lower: Int
    /// One past the last byte.
    public var upper: Int

    /// Makes a range; an upper bound before the lower one becomes the lower one.
    public init(_ lower: Int, _ upper: Int) {
        self.lower = lower
        self.upper = max(lower, upper)
    }

    /// The start of a file.
    public static let start = SourceRange(0, 0)

    /// The smallest range that holds both.
    public func union(_ other: SourceRange) -> SourceRange {
        SourceRange(min(lower, other.lower), max(upper, other.upper))
    }
}
