/// A width and a height, in points.
public struct Size: Hashable, Sendable {
    /// Points from left to right.
    public var width: Double
    /// Points from top to bottom.
    public var height: Double

    /// Makes a size.
    public init(_ width: Double, _ height: Double) {
        self.width = width
        self.height = height
    }

    /// No extent.
    public static let zero = Size(0, 0)
    /// Width times height, in square points.
    public var area: Double { width * height }
}

/// Distances kept free at the four sides of a box, in points.
public struct Insets: Hashable, Sendable {
    /// Points kept free at each side.
    public var top, left, bottom, right: Double

    /// Makes insets side by side.
    public init(top: Double, left: Double, bottom: Double, right: Double) {
        self.top = top
        self.left = left
        self.bottom = bottom
        self.right = right
    }

    /// The same inset at the sides and another above and below.
    public init(horizontal: Double, vertical: Double) {
        self.init(top: vertical, left: horizontal, bottom: vertical, right: horizontal)
    }

    /// The same inset all round.
    public init(all: Double) { self.init(top: all, left: all, bottom: all, right: all) }

    /// What the insets take from a width.
    public var width: Double { left + right }
    /// What the insets take from a height.
    public var height: Double { top + bottom }
}

/// An upright box on a page, in points from the top left corner of the page.
public struct Rect: Hashable, Sendable {
    /// Left edge.
    public var x: Double
    /// Top edge.
    public var y: Double
    /// Extent to the right.
    public var width: Double
    /// Extent downwards.
    public var height: Double

    /// Makes a box from its top left corner and its extent.
    public init(_ x: Double, _ y: Double, _ width: Double, _ height: Double) {
        self.x = x
        self.y = y
        self.width = width
        self.height = height
    }

    /// The smallest box that holds two points.
    public init(_ a: Point, _ b: Point) {
        self.init(min(a.x, b.x), min(a.y, b.y), abs(a.x - b.x), abs(a.y - b.y))
    }

    /// Right edge.
    public var maxX: Double { x + width }
    /// Bottom edge.
    public var maxY: Double { y + height }
    /// Horizontal middle.
    public var midX: Double { x + width / 2 }
    /// Vertical middle.
    public var midY: Double { y + height / 2 }
    /// The middle.
    public var centre: Point { Point(midX, midY) }
    /// The top left corner.
    public var origin: Point { Point(x, y) }
    /// The extent.
    public var size: Size { Size(width, height) }

    /// The box without the insets; never of negative extent.
    public func inset(by insets: Insets) -> Rect {
        Rect(
            x + insets.left, y + insets.top, max(0, width - insets.width), max(0, height - insets.height))
    }

    /// The box made larger by the same distance on all sides.
    public func grown(by distance: Double) -> Rect {
        Rect(x - distance, y - distance, width + 2 * distance, height + 2 * distance)
    }

    /// The box at another place.
    public func moved(by offset: Point) -> Rect { Rect(x + offset.x, y + offset.y, width, height) }

    /// The smallest box that holds both.
    public func union(_ other: Rect) -> Rect {
        Rect(
            Point(min(x, other.x), min(y, other.y)), Point(max(maxX, other.maxX), max(maxY, other.maxY)))
    }

    /// Whether the two share more than a touching edge.
    ///
    /// - Parameter slack: how deep, in points, the overlap may go and still not count.
    public func intersects(_ other: Rect, slack: Double = 0) -> Bool {
        x + slack < other.maxX && other.x + slack < maxX && y + slack < other.maxY
            && other.y + slack < maxY
    }

    /// Whether a point lies inside or on the edge.
    public func contains(_ point: Point) -> Bool {
        point.x >= x && point.x <= maxX && point.y >= y && point.y <= maxY
    }

    /// Whether another box lies wholly inside, give or take `slack` points.
    public func contains(_ other: Rect, slack: Double = 0) -> Bool {
        other.x >= x - slack && other.y >= y - slack && other.maxX <= maxX + slack
            && other.maxY <= maxY + slack
    }
}
