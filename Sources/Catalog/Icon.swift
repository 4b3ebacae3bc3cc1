import Geometry

/// A picture of one idea as pen lines on a 48 × 48 grid, from a file in `Icons`.
public struct Icon: Hashable, Sendable {
    /// What a capture calls it: `:bulb:`.
    public var name: String
    /// Other words that it answers to, in lower case, singular.
    public var words: [String]
    /// Fills and lines in painting order.
    public var parts: [Part]

    /// One fill or line.
    public struct Part: Hashable, Sendable {
        /// How the path is drawn.
        public var kind: Kind
        /// The path on the 48 × 48 grid.
        public var path: Path
        /// Whether the path runs back to its start.
        public var isClosed: Bool

        /// How a path of an icon is drawn.
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// A colour area; the theme says which colour.
            case fill1, fill2
            /// A pen line, or one of 0.7 times the width.
            case line, thin
            /// An area of ink.
            case solid
        }

        /// Makes a part.
        public init(kind: Kind, path: Path, isClosed: Bool) {
            self.kind = kind
            self.path = path
            self.isClosed = isClosed
        }
    }

    /// Makes an icon.
    public init(name: String, words: [String], parts: [Part]) {
        self.name = name
        self.words = words
        self.parts = parts
    }
}
