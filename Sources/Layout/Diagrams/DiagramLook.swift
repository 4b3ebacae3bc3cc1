import Geometry

/// A part of a diagram. Its points count from the top left corner of the node's box.
public enum DiagramLook: Hashable, Sendable {
    /// A small box round words, with a shadow; a nil tint is white.
    case card(tint: Int?)
    /// One outline with tinted parts inside, parted by lines: stairs, a pyramid, a funnel.
    case plate(Plate)
    /// A patch of marker colour without an outline, as under the quarters of a matrix.
    case patch(tint: Int)
    /// A circle of colour that lets the one under it show through, and the line round it.
    case sheerCircle(tint: Int), ring
    /// A white disc with an inked edge for a picture.
    case hub
    /// A pale oval under a network.
    case ground
    /// A line along a chain of curves.
    case line(Line)
    /// A strip of road along a chain of curves, with a chequered end.
    case road(Curve, halfWidth: Double, hasFinish: Bool)
    /// A round stop on a road.
    case stop
    /// A disc of colour for a white numeral.
    case disc
    /// The small dot at the end of a thin line.
    case dot
    /// A bar from a straight edge at its left; the longest one is stressed.
    case bar(tint: Int, isStressed: Bool)

    /// A chain of cubic curves.
    public struct Curve: Hashable, Sendable {
        /// The start, and for each curve two control points and its end.
        public var points: [Point]

        /// Makes a chain.
        public init(_ points: [Point]) { self.points = points }

        /// A straight line.
        public static func straight(from start: Point, to end: Point) -> Curve {
            Curve([start, start.mixed(with: end, 1 / 3), start.mixed(with: end, 2 / 3), end])
        }

        /// A line that bulges by a share of its length, to the right of the direction of travel when positive.
        public static func bent(from start: Point, to end: Point, by bend: Double) -> Curve {
            let chord = end - start
            let side = chord.normal * bend
            return Curve([start, start + chord * 0.3 + side * 1.1, start + chord * 0.72 + side, end])
        }

        /// The box round all points and control points.
        var bounds: Rect {
            guard let first = points.first else { return Rect(0, 0, 0, 0) }
            return points.reduce(Rect(first, first)) { $0.union(Rect($1, $1)) }
        }

        /// The same chain as seen from another origin.
        func seen(from origin: Point) -> Curve { Curve(points.map { $0 - origin }) }
    }

    /// An outline with parts.
    public struct Plate: Hashable, Sendable {
        /// The outline, clockwise.
        public var outline: [Point]
        /// Areas inside it; neighbours have other tints.
        public var parts: [[Point]]
        /// Lines between parts: start and end of each.
        public var seams: [[Point]]
        /// The tint of the first part.
        public var firstTint = 0
    }

    /// How a line is drawn.
    public struct Line: Hashable, Sendable {
        /// Where it runs.
        public var curve: Curve
        /// Its colour.
        public var tone = Look.Tone.ink
        /// Width of the pen in points on A4.
        public var width = 2.0
        /// Whether there is a head at its end, and at its start.
        public var hasHead = false, hasHeadAtStart = false
        /// Whether it is a row of dashes.
        public var isDashed = false
        /// Whether it is as straight as a hand can draw, as the edge that bars start from.
        public var isStraight = false

        init(_ curve: Curve) { self.curve = curve }
    }
}
