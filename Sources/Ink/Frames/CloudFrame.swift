import Geometry

#if canImport(Glibc)
    import Glibc
#endif

extension Frame {
    /// A cloud whose lobes touch the sides of the box.
    ///
    /// Its inner box is the middle 80 % × 62 %; no notch enters it but for the corners, which centred lines leave
    /// free.
    public static func cloud(_ rect: Rect, pen: Pen = .container, seed: Seed) -> Frame {
        cloud(rect, pen: pen, seed: seed, extras: [])
    }

    /// A thought: a cloud with two small circles towards the thinker.
    ///
    /// - Parameter head: where the thought comes from, in points; the circles stand between it and the cloud.
    public static func thought(
        _ rect: Rect, towards head: Point, pen: Pen = .container, seed: Seed
    ) -> Frame {
        let away = head - rect.centre
        // Where the line to the head leaves the box.
        let across = max(abs(away.x) / max(rect.width / 2, 1), abs(away.y) / max(rect.height / 2, 1))
        let edge = across > 1 ? rect.centre + away * (1 / across) : head
        let direction = away.unit
        let gap = max(0, edge.distance(to: head))
        let places = [(4.4, min(6.5, 0.4 * gap)), (2.8, min(15.5, 0.8 * gap))]
        let fine = Pen(pen.width * 0.85, overshoot: 3, wobble: 0.5)
        let bubbles = places.enumerated().map { index, place in
            let bend = direction.normal * (index == 1 ? 2.5 : 0)
            let circle = Nominal.ellipse(edge + direction * place.1 + bend, place.0, place.0)
            let contour = Contour(circle, pen: fine, seed: seed.derived("bubble").derived(index))
            return Extra(kind: .bubble, shape: contour.shape, line: contour.line)
        }
        return cloud(rect, pen: pen, seed: seed, extras: bubbles)
    }

    private static func cloud(_ rect: Rect, pen: Pen, seed: Seed, extras: [Extra]) -> Frame {
        let inner = rect.inset(by: Insets(horizontal: 0.1 * rect.width, vertical: 0.19 * rect.height))
        // Centred lines leave the very corners of the box free: an octagon has to stay clear.
        let (dx, dy) = (inner.width / 2, inner.height / 2)
        let octagon = [
            (1, 0.62), (0.76, 1), (-0.76, 1), (-1, 0.62), (-1, -0.62), (-0.76, -1), (0.76, -1), (1, -0.62),
        ]
        let corners = octagon.map { rect.centre + Point(dx * $0.0, dy * $0.1) }
        // Scaling deep lobes into the box pushes the notches inwards: flatten them until the text is free.
        var bulge = 1.0
        var contour = Contour(Cloud(rect, bulge: bulge, seed: seed).path, pen: pen, seed: seed)
        while bulge > 0.1, !corners.allSatisfy(contour.polyline.encloses) {
            bulge *= 0.88
            contour = Contour(Cloud(rect, bulge: bulge, seed: seed).path, pen: pen, seed: seed)
        }
        return Frame(contour, inner: inner, extras: extras)
    }
}

/// The nominal outline of a cloud: lobes over anchors on a super-ellipse, scaled to fill a box.
struct Cloud {
    let path: Path

    init(_ rect: Rect, bulge: Double, seed: Seed) {
        let key = seed.derived("cloud")
        let anchors = Cloud.anchors(rect, key: key)
        var path = Path([.move(anchors[0])])
        for index in anchors.indices {
            let from = anchors[index]
            let to = anchors[(index + 1) % anchors.count]
            let chord = from.distance(to: to)
            let along = (to - from).unit
            var out = along.normal * -1
            if Point.dot(out, from.mixed(with: to, 0.5) - rect.centre) < 0 { out = out * -1 }
            let depth =
                min(
                    chord * (0.42 + 0.08 * key.derived("depth").unit(index)),
                    0.3 * min(rect.width, rect.height)) * bulge
            let spread = along * (0.1 * chord)
            path.curve(from + out * depth - spread, to + out * depth + spread, to: to)
        }
        path.close()
        self.path = Cloud.fitted(path, to: rect)
    }

    /// 9 to 12 anchors, clockwise from the upper left, no two steps alike.
    private static func anchors(_ rect: Rect, key: Seed) -> [Point] {
        let count = 9 + Int(min(3, max(0, (rect.width + rect.height - 180) / 60)))
        return (0..<count).map { index in
            let angle = -2.3 + 2 * Double.pi * (Double(index) + 0.22 * key.signed(index)) / Double(count)
            func reach(_ v: Double) -> Double { (v < 0 ? -1 : 1) * pow(abs(v), 0.58) }
            return rect.centre
                + Point(0.44 * rect.width * reach(cos(angle)), 0.42 * rect.height * reach(sin(angle)))
        }
    }

    private static func fitted(_ path: Path, to rect: Rect) -> Path {
        guard let now = path.extent, now.width > 0, now.height > 0 else { return path }
        return path.mapped {
            Point(
                rect.x + ($0.x - now.x) / now.width * rect.width,
                rect.y + ($0.y - now.y) / now.height * rect.height)
        }
    }
}
