import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// Plain outlines before a hand draws them.
enum Nominal {
    /// An ellipse, clockwise from the upper left, where a right hand starts one.
    static func ellipse(_ centre: Point, _ rx: Double, _ ry: Double) -> Path {
        let start = -2.2
        let steps = 8
        let sweep = 2 * Double.pi / Double(steps)
        let handle = 4.0 / 3 * tan(sweep / 4)
        func point(_ angle: Double) -> Point { centre + Point(rx * cos(angle), ry * sin(angle)) }
        func pull(_ angle: Double) -> Point { Point(-rx * sin(angle), ry * cos(angle)) * handle }
        var path = Path([.move(point(start))])
        for index in 0..<steps {
            let a = start + sweep * Double(index)
            let b = a + sweep
            path.curve(point(a) + pull(a), point(b) - pull(b), to: point(b))
        }
        path.close()
        return path
    }

    /// A star of `points` rays, from the top, clockwise.
    static func star(_ centre: Point, outer: Double, inner: Double, points: Int) -> Path {
        let count = 2 * max(2, points)
        let ring = (0..<count).map { index in
            centre.moved(
                index % 2 == 0 ? outer : inner,
                angle: -Double.pi / 2 + Double.pi * 2 * Double(index) / Double(count))
        }
        return Path(points: ring, closed: true)
    }

    /// A polygon with round corners, from a share of its first edge.
    static func polygon(_ corners: [Point], radius: Double, start: Double) -> Path {
        guard corners.count > 2 else { return Path() }
        let begin = corners[0].mixed(with: corners[1], start)
        var path = Path([.move(begin)])
        for index in corners.indices {
            let corner = corners[(index + 1) % corners.count]
            let from = index == 0 ? begin : corners[index]
            let next = corners[(index + 2) % corners.count]
            let reach = min(radius, 0.4 * from.distance(to: corner), 0.4 * corner.distance(to: next))
            let arriving = corner + (from - corner).unit * reach
            let leaving = corner + (next - corner).unit * reach
            path.line(to: arriving)
            path.curve(arriving.mixed(with: corner, 0.55), leaving.mixed(with: corner, 0.55), to: leaving)
        }
        path.line(to: begin)
        path.close()
        return path
    }
}
