import Geometry

extension Frame {
    /// A cloud whose lobes touch the sides of the box.
    ///
    /// Its notches lie on `Oval.notches(ofCloud:)`, or outside it.
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
        let places = [(4.4, min(8, 0.42 * gap)), (2.8, min(17.5, 0.86 * gap))]
        let fine = Pen(pen.width * 0.85, overshoot: 3, wobble: 0.5)
        let bubbles = places.enumerated().map { index, place in
            let bend = direction.normal * (index == 1 ? 2.5 : 0)
            let circle = Nominal.ellipse(edge + direction * place.1 + bend, place.0, place.0)
            return Extra(.bubble, circle, pen: fine, seed: seed.derived("bubble").derived(index))
        }
        return cloud(rect, pen: pen, seed: seed, extras: bubbles)
    }

    private static func cloud(_ rect: Rect, pen: Pen, seed: Seed, extras: [Extra]) -> Frame {
        var room = Oval.notches(ofCloud: rect)
        room.rx = max(0, room.rx - pen.width / 2)
        room.ry = max(0, room.ry - pen.width / 2)
        let words = room.outline(from: 0)
        // Scaling uneven lobes into the box may push a notch inwards: flatten them until the words are free.
        var bulge = 1.0
        var contour = Contour(Cloud(rect, bulge: bulge, seed: seed).path, pen: pen, seed: seed)
        while bulge > 0.1, !words.allSatisfy(contour.polyline.encloses) {
            bulge *= 0.9
            contour = Contour(Cloud(rect, bulge: bulge, seed: seed).path, pen: pen, seed: seed)
        }
        return Frame(contour, inner: room.innerBox(share: 0.8), extras: extras)
    }
}

/// The nominal outline of a cloud: lobes over anchors on a super-ellipse, scaled to fill a box.
struct Cloud {
    let path: Path

    init(_ rect: Rect, bulge: Double, seed: Seed) {
        let key = seed.derived("cloud")
        let oval = Oval.notches(ofCloud: rect)
        let depth = rect.width / 2 - oval.rx
        let anchors = Cloud.anchors(oval, depth: depth, key: key)
        var path = Path([.move(anchors[0])])
        for index in anchors.indices {
            let from = anchors[index]
            let to = anchors[(index + 1) % anchors.count]
            let chord = from.distance(to: to)
            let along = (to - from).unit
            var out = along.normal * -1
            if Point.dot(out, from.mixed(with: to, 0.5) - rect.centre) < 0 { out = out * -1 }
            // The handles reach 4/3 as far as the curve between them; long lobes rise higher than short ones.
            let rise =
                min(max(0.42 * chord, 0.8 * depth), 1.15 * depth)
                * (1 + 0.1 * key.derived("depth").signed(index))
            let handle = out * (rise * 4 / 3 * bulge)
            let spread = along * (0.12 * chord)
            path.curve(from + handle - spread, to + handle + spread, to: to)
        }
        path.close()
        self.path = Cloud.fitted(path, to: rect)
    }

    /// 8 to 16 anchors at uneven steps along the oval, clockwise from the upper left.
    private static func anchors(_ oval: Oval, depth: Double, key: Seed) -> [Point] {
        let line = Polyline(oval.outline(from: -2.5), isClosed: true)
        let length = line.length
        let wanted = length / max(1, 2.5 * depth)
        let count = Int(min(16, max(8, wanted.rounded())))
        return (0..<count).map { index in
            let place = (Double(index) + 0.2 * key.signed(index)) / Double(count)
            return line.point(at: length * max(0, place)) ?? oval.centre
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
