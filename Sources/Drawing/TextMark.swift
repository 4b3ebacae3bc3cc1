import Geometry
import Typography

/// A stretch of text on one line in one face, size and colour.
///
/// Renderers set it with hinting and position rounding off, so that it is as wide as it was measured.
public struct TextMark: Hashable, Sendable {
    /// The words as they are shown (already in capitals where capitals are shown).
    public var text: String
    /// Left end of the baseline.
    public var origin: Point
    /// The face.
    public var face: Face
    /// Type size in points.
    public var size: Double
    /// Colour of the letters.
    public var colour: Colour
    /// Width of a line of the same colour round each letter, in points; 0 for none.
    public var outline: Double
    /// Whether the letters lean to the right.
    public var isSlanted: Bool
    /// The wander of single letters off the baseline, or nil for a ruled line.
    public var life: Life?
    /// The line's turn about its origin, in radians clockwise.
    public var angle: Double
    /// Rise of the middle of the line above its ends along a parabola, in points (a ribbon's text); 0 for straight.
    public var arch: Double
    /// Where the text leads, if it is a link.
    public var link: String?
    /// The text's place in the document's structure.
    public var structure: Structure

    /// How single letters leave the baseline.
    public struct Life: Hashable, Sendable {
        /// Slow drift over about five letters, as a share of the size.
        public var drift: Double
        /// Each letter's own offset, as a share of the size.
        public var jitter: Double
        /// Keeps the same text the same.
        public var seed: Seed

        /// Makes a life.
        public init(drift: Double, jitter: Double, seed: Seed) {
            self.drift = drift
            self.jitter = jitter
            self.seed = seed
        }
    }

    /// A role in the document and the element that all lines of one paragraph share.
    public struct Structure: Hashable, Sendable {
        /// What a screen reader calls it.
        public enum Role: String, Hashable, Sendable {
            /// Headings of three levels, a paragraph, an item of a list, a quotation, a note.
            case heading1, heading2, heading3, paragraph, listItem, quote, note
        }

        /// The role.
        public var role: Role
        /// Text marks that follow each other with the same element make one paragraph.
        public var element: String

        /// Makes a place in the structure.
        public init(_ role: Role, element: String) {
            self.role = role
            self.element = element
        }
    }

    /// Makes a text mark.
    public init(
        _ text: String, at origin: Point, face: Face, size: Double, colour: Colour, outline: Double = 0,
        isSlanted: Bool = false, life: Life? = nil, angle: Double = 0, arch: Double = 0,
        link: String? = nil, structure: Structure
    ) {
        self.text = text
        self.origin = origin
        self.face = face
        self.size = size
        self.colour = colour
        self.outline = outline
        self.isSlanted = isSlanted
        self.life = life
        self.angle = angle
        self.arch = arch
        self.link = link
        self.structure = structure
    }
}
