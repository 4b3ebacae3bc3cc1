import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// A place where two cubics meet on a smooth stretch of a line.
struct Knot {
    /// Where it is.
    var point: Point
    /// Direction of travel, of length 1.
    var direction: Point
    /// Distance from the start of the whole line, in points.
    var distance: Double

    /// The cubic to another knot that leaves and arrives in the knots' directions.
    ///
    /// Handles of chord / (3 cos²(θ/4)) make it a circular arc when it turns evenly by θ.
    func curve(to next: Knot, in path: inout Path) {
        let chord = next.point - point
        let half = cos(Polyline.turn(direction, next.direction) / 4)
        let handle = chord.length / (3 * max(0.25, half * half))
        let out =
            Point.dot(chord, direction) > 0
            ? point + direction * handle : point.mixed(with: next.point, 1 / 3)
        let back =
            Point.dot(chord, next.direction) > 0
            ? next.point - next.direction * handle : point.mixed(with: next.point, 2 / 3)
        path.curve(out.onGrid, back.onGrid, to: next.point.onGrid)
    }
}

extension Point {
    /// The point on a grid of 1/64 pt, so that a last-bit difference between machines disappears.
    var onGrid: Point { Point((x * 64).rounded() / 64, (y * 64).rounded() / 64) }
}

extension Polyline {
    /// The widest turn between two knots: a cubic follows a 32° arc to within a thousandth of its radius.
    private static let knotTurn = 32 * Double.pi / 180

    /// The line split at its corners, each run thinned to the knots that cubics need, two at least.
    ///
    /// - Parameter spacing: the longest step, in points, allowed at a distance along the line.
    func runs(spacing: (Double) -> Double) -> [[Knot]] {
        guard points.count > 1 else { return [] }
        let distances = distances
        let turns = points.indices.map(turn(at:))
        var runs: [[Knot]] = []
        var run: [Knot] = []
        var turned = 0.0
        for index in points.indices {
            let isCorner = turns[index] > Polyline.cornerTurn
            let isLast = index == points.count - 1
            let arriving = Knot(
                point: points[index], direction: direction(at: index, arriving: isCorner || isLast),
                distance: distances[index])
            guard let previous = run.last else {
                run = [leaving(index, isCorner: isCorner, at: distances[index])]
                continue
            }
            turned += turns[index]
            // Look one point ahead, so that a step never outgrows its limit.
            let ahead = isLast ? 0 : distances[index + 1] - previous.distance
            let turnAhead = isLast ? 0 : turned + turns[index + 1]
            guard
                isCorner || isLast || ahead > spacing(previous.distance) || turnAhead > Polyline.knotTurn
            else { continue }
            run.append(arriving)
            turned = 0
            if isCorner && !isLast {
                runs.append(run)
                run = [leaving(index, isCorner: true, at: distances[index])]
            }
        }
        if run.count > 1 { runs.append(run) }
        return runs
    }

    private func leaving(_ index: Int, isCorner: Bool, at distance: Double) -> Knot {
        let isEnd = isCorner || (index == 0 && !isClosed)
        let direction = isEnd ? endDirection(index, towards: 1) : direction(at: index, arriving: false)
        return Knot(point: points[index], direction: direction, distance: distance)
    }

    /// The direction of the parabola through a point and its neighbours; past a corner nothing is looked at.
    private func direction(at index: Int, arriving: Bool) -> Point {
        let last = points.count - 1
        let isSeam = isClosed && (index == 0 || index == last)
        if isSeam && turn(at: 0) <= Polyline.cornerTurn {
            return Polyline.direction(points[last - 1], points[0], points[1])
        }
        if arriving || index == last { return endDirection(index, towards: -1) }
        if index == 0 { return endDirection(0, towards: 1) }
        return Polyline.direction(points[index - 1], points[index], points[index + 1])
    }

    /// The direction at the end of a run, from the parabola through its last three points.
    private func endDirection(_ index: Int, towards step: Int) -> Point {
        let near = index + step
        let far = near + step
        guard points.indices.contains(near) else { return .zero }
        let first = (points[near] - points[index]) * Double(step)
        guard points.indices.contains(far), turn(at: near) <= Polyline.cornerTurn else { return first.unit }
        let second = (points[far] - points[near]) * Double(step)
        let a = first.length
        let b = second.length
        let slope = first * (1 / a)
        return (slope + (slope - second * (1 / b)) * (a / (a + b))).unit
    }

    private static func direction(_ a: Point, _ b: Point, _ c: Point) -> Point {
        let first = b - a
        let second = c - b
        let p = first.length
        let q = second.length
        return (first * (q / p) + second * (p / q)).unit
    }

    /// The line as cubics, corners kept.
    ///
    /// - Parameter step: the longest cubic, in points.
    public func smooth(step: Double = 14) -> Path {
        var path = Path()
        for run in runs(spacing: { _ in step }) {
            if path.isEmpty { path.move(to: run[0].point.onGrid) }
            for (a, b) in zip(run, run.dropFirst()) { a.curve(to: b, in: &path) }
        }
        if isClosed && !path.isEmpty { path.close() }
        return path
    }
}
