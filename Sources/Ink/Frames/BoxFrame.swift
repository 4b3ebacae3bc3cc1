import Geometry

/// The point of a speech bubble.
public struct Tail: Hashable, Sendable {
    /// An edge of a box.
    public enum Side: Hashable, Sendable, CaseIterable {
        /// The edges clockwise.
        case top, right, bottom, left
    }

    /// The edge that the tail leaves.
    public var side: Side
    /// Where on the edge, 0 at its left or top end, 1 at the other.
    public var place: Double
    /// Where it points, in points on the page.
    public var tip: Point
    /// Its width on the edge, in points.
    public var foot: Double

    /// Makes a tail.
    public init(side: Side, place: Double, tip: Point, foot: Double = 15) {
        self.side = side
        self.place = place
        self.tip = tip
        self.foot = foot
    }
}

extension Frame {
    /// A box with round corners, drawn in one line from a fifth along its top edge.
    ///
    /// - Parameter radius: of the corners, in points; held to 28 % of the short side.
    public static func box(_ rect: Rect, radius: Double = 9, pen: Pen = .container, seed: Seed) -> Frame {
        let outline = RoundedBox(rect, radius: radius, start: 0.2, seed: seed)
        return Frame(
            Contour(outline.path, pen: pen, seed: seed), inner: rect.inset(by: Insets(all: pen.width / 2)))
    }

    /// A box with a second, finer line inside it.
    ///
    /// - Parameter unit: how much larger than on A4 it is drawn.
    public static func double(_ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed) -> Frame {
        let lined = LinedBox(rect, gap: 4.6 * unit, radius: 6 * unit, unit: unit, pen: pen, seed: seed)
        return Frame(lined.outer, lines: [lined.inner.line], inner: lined.room)
    }

    /// A speech bubble: a box with a tail in the same line.
    public static func bubble(
        _ rect: Rect, tail: Tail?, radius: Double = 13, pen: Pen = .container, seed: Seed
    ) -> Frame {
        var outline = RoundedBox(rect, radius: radius, start: 0.3, seed: seed)
        outline.tail = tail
        // The closing of the line stays clear of a tail on the same edge.
        if let tail, tail.side == .top, tail.place < 0.6 { outline.start = 0.82 }
        return Frame(
            Contour(outline.path, pen: pen, seed: seed), inner: rect.inset(by: Insets(all: pen.width / 2)))
    }
}

/// A box with a second, finer line that runs round inside it.
struct LinedBox {
    let outer, inner: Contour
    /// The box of the inner line, in points.
    let room: Rect

    /// - Parameters:
    ///   - gap: between the two lines, less in a small box, in points.
    ///   - radius: of the inner corners.
    ///   - unit: how much larger than on A4 it is drawn.
    init(_ rect: Rect, gap: Double, radius: Double, unit: Double, pen: Pen, seed: Seed) {
        room = rect.inset(by: Insets(all: min(gap, 0.12 * max(0, min(rect.width, rect.height)))))
        let box = RoundedBox(rect, radius: 10 * unit, start: 0.2, seed: seed)
        outer = Contour(box.path, pen: pen, seed: seed)
        let key = seed.derived("inner")
        let line = RoundedBox(room, radius: radius, start: 0.63, seed: key, jitter: 0.5)
        inner = Contour(line.path, pen: Pen(.fineliner, 0.52 * pen.width), seed: key)
    }
}

/// The nominal outline of a box whose corners are a little out of place.
struct RoundedBox {
    /// Share of the top edge at which the line starts.
    var start: Double
    /// Spliced into one edge.
    var tail: Tail?
    private let corners: [Point]
    private let radius: Double

    /// - Parameter roundness: the radius as a share of the short side at most.
    init(
        _ rect: Rect, radius: Double, start: Double, seed: Seed, jitter: Double? = nil,
        roundness: Double = 0.28
    ) {
        let short = max(0, min(rect.width, rect.height))
        let key = seed.derived("corners")
        let reach = min(jitter ?? (short < 30 ? 0.5 : 1), short * 0.1)
        let exact = [
            rect.origin, Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY), Point(rect.x, rect.maxY),
        ]
        corners = exact.enumerated().map { index, corner in
            corner + Point(key.signed(2 * index), key.signed(2 * index + 1)) * reach
        }
        self.radius = min(radius, roundness * short)
        self.start = start
    }

    /// Clockwise from the start on the top edge.
    var path: Path {
        let sides: [Tail.Side] = [.top, .right, .bottom, .left]
        let top = max(1e-6, corners[0].distance(to: corners[1]))
        let share = min(max(start, radius / top), 1 - radius / top)
        let begin = corners[0].mixed(with: corners[1], share)
        var path = Path([.move(begin)])
        for (index, side) in sides.enumerated() {
            let from = index == 0 ? begin : corners[index]
            let corner = corners[(index + 1) % 4]
            let next = corners[(index + 2) % 4]
            // A tail before the start on the top edge is drawn at the very end.
            if let tail, tail.side == side, side != .top || start < 0.5 { splice(tail, into: &path) }
            let direction = (corner - from).unit
            path.line(to: corner - direction * radius)
            let onward = (next - corner).unit
            let pull = radius * 0.45
            path.curve(corner - direction * pull, corner + onward * pull, to: corner + onward * radius)
        }
        if let tail, tail.side == .top, start >= 0.5 { splice(tail, into: &path) }
        path.line(to: begin)
        path.close()
        return path
    }

    /// The two sides of a tail, bowed a little towards each other.
    private func splice(_ tail: Tail, into path: inout Path) {
        let index = [Tail.Side.top, .right, .bottom, .left].firstIndex(of: tail.side) ?? 0
        let a = corners[index]
        let b = corners[(index + 1) % 4]
        let length = a.distance(to: b)
        guard length > 0 else { return }
        let isBackwards = tail.side == .bottom || tail.side == .left
        let place = isBackwards ? 1 - tail.place : tail.place
        let half = min(tail.foot / 2, max(0, length / 2 - radius - 1))
        let middle = min(max(place * length, radius + half + 1), max(length / 2, length - radius - half - 1))
        let direction = (b - a).unit
        let foot = a + direction * (middle - half)
        let heel = a + direction * (middle + half)
        let centre = foot.mixed(with: heel, 0.5)
        path.line(to: foot)
        let bowed = { (end: Point, share: Double) in
            end.mixed(with: tail.tip, share).mixed(with: centre.mixed(with: tail.tip, share), 0.18)
        }
        path.curve(bowed(foot, 0.35), bowed(foot, 0.7), to: tail.tip)
        path.curve(bowed(heel, 0.7), bowed(heel, 0.35), to: heel)
    }
}
