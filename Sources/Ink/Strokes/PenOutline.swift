import Geometry

/// The edge of the ink along one line: two tracks of cubics and round caps for each run between corners.
struct PenOutline {
    private let line: Polyline
    private let pen: Pen
    private let noise: Noise
    private let length: Double

    init(line: Polyline, pen: Pen, seed: Seed) {
        self.line = line
        self.pen = pen
        self.noise = Noise(seed.derived("pressure"))
        self.length = line.length
    }

    /// Runs overlap at corners with round caps, all turning the same way, so that one non-zero fill joins them.
    var path: Path {
        var path = Path()
        for run in line.runs(spacing: spacing) { append(run, to: &path) }
        return path
    }

    /// Knots stand closer where the width changes quickly.
    private func spacing(at distance: Double) -> Double {
        let calm = min(max(5 * pen.width, 8), 13)
        let isTaper = distance < 3 * pen.width || length - distance < (pen.nib.tapers.end + 2) * pen.width
        return pen.isTapered && isTaper ? min(calm, max(2.5 * pen.width, 2)) : calm
    }

    /// Half the width of the ink at a distance along the line, in points.
    private func radius(at distance: Double) -> Double {
        let w = pen.width
        var share = 1 + pen.pressure * noise.value(distance / (22 * w))
        if pen.isTapered {
            // Strokes shorter than both tapers keep their proportions.
            let (ends, tapers) = (pen.nib.ends, pen.nib.tapers)
            let fit = min(1, length / ((tapers.start + tapers.end) * w))
            share *= ends.start + (1 - ends.start) * PenOutline.ease(distance / (tapers.start * w * fit))
            share *= ends.end + (1 - ends.end) * PenOutline.ease((length - distance) / (tapers.end * w * fit))
        }
        return share * w / 2
    }

    private static func ease(_ value: Double) -> Double {
        let t = min(max(value, 0), 1)
        return t * t * (3 - 2 * t)
    }

    private func append(_ run: [Knot], to path: inout Path) {
        guard let first = run.first, let last = run.last else { return }
        let left = run.map { offset($0, side: -1) }
        let right = run.reversed().map { offset($0, side: 1) }
        path.move(to: left[0].point.onGrid)
        follow(left, in: &path)
        cap(last, heading: last.direction, in: &path)
        follow(right, in: &path)
        cap(first, heading: first.direction * -1, in: &path)
        path.close()
    }

    private func follow(_ track: [Knot], in path: inout Path) {
        for (a, b) in zip(track, track.dropFirst()) { a.curve(to: b, in: &path) }
    }

    /// A knot of one edge; the right edge is travelled backwards.
    private func offset(_ knot: Knot, side: Double) -> Knot {
        let radius = radius(at: knot.distance)
        let widening = self.radius(at: knot.distance + 0.5) - self.radius(at: knot.distance - 0.5)
        let direction = (knot.direction + knot.direction.normal * (side * widening)).unit
        return Knot(
            point: knot.point + knot.direction.normal * (side * radius), direction: direction * -side,
            distance: knot.distance)
    }

    /// Half a circle of two cubics, from the left of the heading to its right.
    private func cap(_ knot: Knot, heading: Point, in path: inout Path) {
        let radius = radius(at: knot.distance)
        let ahead = heading * radius
        let side = heading.normal * radius
        let k = 0.5523
        let left = knot.point - side
        let right = knot.point + side
        let tip = knot.point + ahead
        guard !pen.nib.isFlat else {
            path.line(to: (right + ahead * 0.5).onGrid)
            path.line(to: right.onGrid)
            return
        }
        path.curve((left + ahead * k).onGrid, (tip - side * k).onGrid, to: tip.onGrid)
        path.curve((tip + side * k).onGrid, (right + ahead * k).onGrid, to: right.onGrid)
    }
}
