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
    /// What belongs to the frame and is painted under it: legs, posts, the tails of a ribbon.
    public var behind: [Extra]
    /// What belongs to the frame and is painted over it, in order.
    public var extras: [Extra]
    /// The box that text may fill, in points; in a round frame lines near the middle may be longer.
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
        public enum Kind: String, Hashable, Sendable, CaseIterable {
            /// The turned-up corner of a note, a strip of tape, a small bubble of a thought.
            case curl, tape, bubble
            /// A post, a leg, a stand: grey.
            case metal
            /// The clip of a clipboard: gold.
            case clip
            /// The tail of a ribbon, and the fold between it and the strip: dark.
            case tail, fold
            /// The roll of a scroll: white.
            case roll
        }

        /// Whether it throws a shadow of its own.
        public var castsShadow: Bool {
            switch kind {
            case .metal, .clip, .tail, .roll: true
            case .curl, .tape, .bubble, .fold: false
            }
        }
    }

    /// A frame round a contour.
    ///
    /// - Parameter lines: further ink inside the outline.
    init(
        _ contour: Contour, lines: [Path] = [], inner: Rect, behind: [Extra] = [], extras: [Extra] = []
    ) {
        shape = contour.shape
        tint = contour.tint
        outline = [contour.line] + lines
        self.behind = behind
        self.extras = extras
        self.inner = inner
        let boxes =
            [contour.inkBounds] + lines.map(\.extent)
            + (behind + extras).flatMap { [$0.shape.extent, $0.line.extent] }
        inkBounds = boxes.compactMap { $0 }.reduce(inner) { $0.union($1) }
    }

    /// The box round everything drawn and its shadow.
    ///
    /// - Parameter drop: how far the shadow lies down and to the right, in points.
    public func reach(drop: Double) -> Rect {
        let casting = [shape] + (behind + extras).filter(\.castsShadow).map(\.shape)
        return casting.compactMap { $0.moved(by: Point(drop, drop)).extent }.reduce(inkBounds) {
            $0.union($1)
        }
    }
}

extension Frame.Extra {
    /// A closed prop drawn with a pen.
    init(_ kind: Kind, _ path: Path, details: [Path] = [], pen: Pen, seed: Seed) {
        let contour = Contour(path, pen: pen, seed: seed)
        var line = contour.line
        for (index, detail) in details.enumerated() {
            line.append(pen.stroke(detail, seed: seed.derived("detail").derived(index)))
        }
        self.init(kind: kind, shape: contour.shape, line: line)
    }
}
