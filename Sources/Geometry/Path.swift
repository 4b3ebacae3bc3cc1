/// A sequence of lines and cubic curves, in points.
public struct Path: Hashable, Sendable {
    /// One step of a path.
    public enum Element: Hashable, Sendable {
        /// Lifts the pen and sets it down at a point.
        case move(Point)
        /// A straight line to a point.
        case line(Point)
        /// A cubic Bézier curve: two control points and the end.
        case curve(Point, Point, Point)
        /// Back to the last `move`.
        case close
    }

    /// The steps, in drawing order.
    public var elements: [Element]

    /// Makes a path from its steps.
    public init(_ elements: [Element] = []) { self.elements = elements }

    /// A path through points with straight lines.
    public init(points: [Point], closed: Bool) {
        elements = points.enumerated().map { $0.offset == 0 ? .move($0.element) : .line($0.element) }
        if closed && !points.isEmpty { elements.append(.close) }
    }

    /// The outline of a box.
    public init(_ rect: Rect) {
        self.init(
            points: [
                rect.origin, Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY),
                Point(rect.x, rect.maxY),
            ], closed: true)
    }

    /// Whether there is nothing to draw.
    public var isEmpty: Bool { elements.isEmpty }

    /// Lifts the pen and sets it down at a point.
    public mutating func move(to point: Point) { elements.append(.move(point)) }
    /// Draws a straight line to a point.
    public mutating func line(to point: Point) { elements.append(.line(point)) }
    /// Draws a cubic curve.
    public mutating func curve(_ control1: Point, _ control2: Point, to end: Point) {
        elements.append(.curve(control1, control2, end))
    }
    /// Closes the current outline.
    public mutating func close() { elements.append(.close) }
    /// Adds another path's steps.
    public mutating func append(_ other: Path) { elements.append(contentsOf: other.elements) }

    /// The same path with every point mapped.
    public func mapped(_ transform: (Point) -> Point) -> Path {
        Path(
            elements.map {
                switch $0 {
                case .move(let p): .move(transform(p))
                case .line(let p): .line(transform(p))
                case .curve(let a, let b, let p): .curve(transform(a), transform(b), transform(p))
                case .close: .close
                }
            })
    }

    /// The same path moved.
    public func moved(by offset: Point) -> Path { mapped { $0 + offset } }

    /// The box round all points and control points, or nil for an empty path.
    ///
    /// Never smaller than the true extent, since a Bézier curve stays inside its control points.
    public var bounds: Rect? {
        var low = Point(.infinity, .infinity)
        var high = Point(-.infinity, -.infinity)
        func take(_ p: Point) {
            low = Point(min(low.x, p.x), min(low.y, p.y))
            high = Point(max(high.x, p.x), max(high.y, p.y))
        }
        for element in elements {
            switch element {
            case .move(let p), .line(let p): take(p)
            case .curve(let a, let b, let p):
                take(a)
                take(b)
                take(p)
            case .close: break
            }
        }
        return low.x <= high.x ? Rect(low, high) : nil
    }
}
