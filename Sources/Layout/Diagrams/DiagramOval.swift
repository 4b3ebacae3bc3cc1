import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// The oval on which the points of a ring stand; y grows downwards, so angles run clockwise.
struct DiagramOval {
    var centre: Point
    var rx: Double
    var ry: Double

    /// The point at an angle of the circle that the oval is pressed from.
    func point(_ angle: Double) -> Point { centre + Point(rx * cos(angle), ry * sin(angle)) }

    /// The right or left point at a height.
    func point(y: Double, isRight: Bool) -> Point {
        let share = min(max((y - centre.y) / ry, -1), 1)
        let x = rx * max(0, 1 - share * share).squareRoot()
        return Point(centre.x + (isRight ? x : -x), y)
    }

    /// The angle at which `point(_:)` gives a point of the oval.
    func angle(of point: Point) -> Double {
        atan2((point.y - centre.y) / ry, (point.x - centre.x) / rx)
    }

    /// A part of the oval, clockwise, in curves of at most 60°.
    func arc(from start: Double, to end: Double) -> DiagramLook.Curve {
        let steps = max(1, Int(((end - start) / (.pi / 3)).rounded(.up)))
        let sweep = (end - start) / Double(steps)
        let handle = 4.0 / 3 * tan(sweep / 4)
        func pull(_ a: Double) -> Point { Point(-rx * sin(a), ry * cos(a)) * handle }
        var points = [point(start)]
        for step in 0..<steps {
            let a = start + sweep * Double(step)
            let b = a + sweep
            points += [point(a) + pull(a), point(b) - pull(b), point(b)]
        }
        return DiagramLook.Curve(points)
    }
}
