import Geometry

extension Path {
    /// The strokes of the path as closely spaced points, one polyline from each `move` to the next.
    public var polylines: [Polyline] {
        var result: [Polyline] = []
        var points: [Point] = []
        func finish(closed: Bool) {
            let line = Polyline(points, isClosed: closed)
            if line.points.count > 1 { result.append(line) }
        }
        for element in elements {
            switch element {
            case .move(let start):
                finish(closed: false)
                points = [start]
            case .line(let end):
                points.append(contentsOf: Path.samples(from: points.last ?? end, to: end))
            case .curve(let a, let b, let end):
                points.append(contentsOf: Path.samples(from: points.last ?? a, a, b, to: end))
            case .close:
                guard let first = points.first, let last = points.last else { continue }
                points.append(contentsOf: Path.samples(from: last, to: first))
                finish(closed: true)
                points = [first]
            }
        }
        finish(closed: false)
        return result
    }

    /// The true extent of the path, from its flattened points; nil for an empty path.
    public var extent: Rect? {
        polylines.compactMap(\.bounds).reduce(nil) { $0?.union($1) ?? $1 }
    }

    /// Points along a straight line, without its start.
    private static func samples(from start: Point, to end: Point) -> [Point] {
        let count = steps(start.distance(to: end), turn: 0)
        return (1...count).map { start.mixed(with: end, Double($0) / Double(count)) }
    }

    /// Points along a cubic, without its start: closer where its control polygon turns more.
    private static func samples(from start: Point, _ a: Point, _ b: Point, to end: Point) -> [Point] {
        let legs = [a - start, b - a, end - b].filter { $0.length > 1e-6 }
        let turn = zip(legs, legs.dropFirst()).reduce(0) { $0 + Polyline.turn($1.0, $1.1) }
        let count = steps(legs.reduce(0) { $0 + $1.length }, turn: turn)
        return (1...count).map { index in
            let t = Double(index) / Double(count)
            let u = 1 - t
            return start * (u * u * u) + a * (3 * u * u * t) + b * (3 * u * t * t) + end * (t * t * t)
        }
    }

    /// How many samples a piece needs: one every 3 pt and every 7°, within reason for a broken path.
    private static func steps(_ length: Double, turn: Double) -> Int {
        guard length.isFinite else { return 1 }
        return Int(min(4000, max((length / 3).rounded(.up), (turn / 0.12).rounded(.up), 1)))
    }
}
