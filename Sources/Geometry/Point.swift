#if canImport(Glibc)
    import Glibc
#endif

/// A position or a displacement on a page, in points from the top left corner; y grows downwards.
public struct Point: Hashable, Sendable {
    /// Distance from the left edge, in points.
    public var x: Double
    /// Distance from the top edge, in points.
    public var y: Double

    /// Makes a point.
    public init(_ x: Double, _ y: Double) {
        self.x = x
        self.y = y
    }

    /// The top left corner of the page.
    public static let zero = Point(0, 0)

    /// Distance from the origin, in points.
    public var length: Double { (x * x + y * y).squareRoot() }

    /// The direction of this displacement, in radians clockwise from the x axis (y points down).
    public var angle: Double { atan2(y, x) }

    /// This displacement at length 1; zero stays zero.
    public var unit: Point {
        let length = length
        return length > 0 ? Point(x / length, y / length) : self
    }

    /// This displacement turned by a quarter, so that it points to the right of the direction of travel.
    public var normal: Point { Point(-y, x) }

    /// Distance to another point, in points.
    public func distance(to other: Point) -> Double { (other - self).length }

    /// The point a share `t` of the way to another.
    public func mixed(with other: Point, _ t: Double) -> Point {
        Point(x + (other.x - x) * t, y + (other.y - y) * t)
    }

    /// The point at a distance and direction from this one.
    ///
    /// - Parameters:
    ///   - distance: points.
    ///   - angle: radians clockwise from the x axis.
    public func moved(_ distance: Double, angle: Double) -> Point {
        Point(x + distance * cos(angle), y + distance * sin(angle))
    }

    /// Sum of two displacements.
    public static func + (a: Point, b: Point) -> Point { Point(a.x + b.x, a.y + b.y) }
    /// Displacement from `b` to `a`.
    public static func - (a: Point, b: Point) -> Point { Point(a.x - b.x, a.y - b.y) }
    /// A displacement scaled.
    public static func * (a: Point, k: Double) -> Point { Point(a.x * k, a.y * k) }
    /// Dot product.
    public static func dot(_ a: Point, _ b: Point) -> Double { a.x * b.x + a.y * b.y }
}
