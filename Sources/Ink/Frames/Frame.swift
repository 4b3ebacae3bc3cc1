import Geometry

/// What stands round a block: an area to fill, the pen lines round it, and its props.
///
/// The caller lays the shadow (the shape moved), white, tint, streaks and lines over each other.
public struct Frame: Hashable, Sendable {
    /// The area, fitting the outline exactly.
    public var shape: Path
    /// The area with a looser wobble, to be tinted and clipped to `shape`.
    public var tint: Path
    /// Ink, to be filled.
    public var outline: [Path]
    /// What belongs to the frame and is painted over it, in order.
    public var extras: [Extra]
    /// The box that text may fill, in points.
    public var inner: Rect
    /// The box round everything drawn, without the shadow, in points.
    public var inkBounds: Rect

    /// A prop of a frame.
    public struct Extra: Hashable, Sendable {
        /// What it is, which decides its colours.
        public var kind: Kind
        /// The area to fill.
        public var shape: Path
        /// Ink, to be filled; empty for tape.
        public var line: Path

        /// The props.
        public enum Kind: Hashable, Sendable {
            /// The turned-up corner of a note, a strip of tape, a small bubble of a thought.
            case curl, tape, bubble
        }
    }

    /// A frame round a contour.
    init(_ contour: Contour, inner: Rect, extras: [Extra] = []) {
        shape = contour.shape
        tint = contour.tint
        outline = [contour.line]
        self.extras = extras
        self.inner = inner
        let boxes = [contour.inkBounds] + extras.flatMap { [$0.shape.extent, $0.line.extent] }
        inkBounds = boxes.compactMap { $0 }.reduce(inner) { $0.union($1) }
    }
}
