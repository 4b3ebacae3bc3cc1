import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// One stroke of a path as closely spaced points: what wobble, pens and hatching work on.
///
/// A closed polyline ends on the point that it began with.
public struct Polyline: Hashable, Sendable {
    /// The points, at most 3 pt apart and turning by few degrees at each, except at corners.
    public private(set) var points: [Point]
    /// Whether the line runs back to its start.
    public let isClosed: Bool

    /// Turns sharper than this are corners: 34°, in radians.
    public static let cornerTurn = 34 * Double.pi / 180

    /// Makes a polyline, leaving out repeated and non-finite points.
    ///
    /// - Parameter isClosed: appends the first point if the last is another.
    public init(_ points: [Point], isClosed: Bool) {
        var kept: [Point] = []
        kept.reserveCapacity(points.count + 1)
        for point in points where point.x.isFinite && point.y.isFinite {
            if let last = kept.last, last.distance(to: point) < 1e-3 { continue }
            kept.append(point)
        }
        if isClosed, kept.count > 2, let first = kept.first, let last = kept.last {
            // Within a hair of the start counts as the start.
            if first.distance(to: last) < 0.05 { kept.removeLast() }
            kept.append(first)
        }
        self.points = kept
        self.isClosed = isClosed && kept.count > 2
    }

    /// Distance along the line from the first point to each, in points.
    public var distances: [Double] {
        var sum = 0.0
        return points.indices.map { index in
            if index > 0 { sum += points[index].distance(to: points[index - 1]) }
            return sum
        }
    }

    /// Length along the line, in points.
    public var length: Double { distances.last ?? 0 }

    /// The point at a distance along the line, held to its ends; nil for a line without points.
    public func point(at distance: Double) -> Point? {
        guard var previous = points.first else { return nil }
        var rest = distance
        for point in points.dropFirst() {
            let step = previous.distance(to: point)
            if rest <= step { return previous.mixed(with: point, max(0, rest) / step) }
            rest -= step
            previous = point
        }
        return previous
    }

    /// The part between two distances along the line, open.
    public func part(from start: Double, to end: Double) -> Polyline {
        guard let first = point(at: start), let last = point(at: end), end > start else {
            return Polyline([], isClosed: false)
        }
        let inner = zip(points, distances).filter { $0.1 > start && $0.1 < end }.map(\.0)
        return Polyline([first] + inner + [last], isClosed: false)
    }

    /// Points at even distances, about `step` apart, both ends included.
    public func resampled(every step: Double) -> [Point] {
        let length = length
        guard length > 0, step > 0 else { return points }
        let count = max(1, Int((length / step).rounded()))
        return (0...count).compactMap { point(at: length * Double($0) / Double(count)) }
    }

    /// The line with each point displaced; the number of points stays.
    func displaced(_ displacement: (Int) -> Point) -> Polyline {
        var copy = self
        for index in points.indices { copy.points[index] = points[index] + displacement(index) }
        return copy
    }

    /// How far the line turns at each point, in radians 0 ... π; 0 at the ends of an open line.
    func turn(at index: Int) -> Double {
        guard points.count > 2 else { return 0 }
        let last = points.count - 1
        if index == 0 || index == last {
            guard isClosed else { return 0 }
            return Polyline.turn(points[0] - points[last - 1], points[1] - points[0])
        }
        return Polyline.turn(points[index] - points[index - 1], points[index + 1] - points[index])
    }

    /// The angle between two directions, in radians 0 ... π.
    static func turn(_ a: Point, _ b: Point) -> Double {
        abs(atan2(a.x * b.y - a.y * b.x, Point.dot(a, b)))
    }

    /// Whether a point lies inside the outline by the even-odd rule.
    public func encloses(_ point: Point) -> Bool {
        var inside = false
        for (a, b) in zip(points, points.dropFirst()) where (a.y > point.y) != (b.y > point.y) {
            if point.x < a.x + (point.y - a.y) / (b.y - a.y) * (b.x - a.x) { inside.toggle() }
        }
        return inside
    }

    /// The box round all points, or nil without any.
    public var bounds: Rect? { Path(points: points, closed: false).bounds }
}
