import Geometry
import Ink

/// A round edge that nothing is drawn outside of.
struct Disc: Hashable, Sendable {
    let centre: Point
    let radius: Double

    func contains(_ point: Point) -> Bool { point.distance(to: centre) <= radius }
}

extension Path {
    /// A chain of cubics from plain numbers: x and y of the start, then six for each curve.
    static func curves(_ numbers: [Double], isClosed: Bool) -> Path {
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        guard let start = points.first else { return Path() }
        var path = Path([.move(start)])
        for index in stride(from: 1, to: points.count - 2, by: 3) {
            path.curve(points[index], points[index + 1], to: points[index + 2])
        }
        if isClosed { path.close() }
        return path
    }

    /// A line of straight pieces from plain numbers, x and y in turn.
    static func lines(_ numbers: [Double], isClosed: Bool = false) -> Path {
        Path(
            points: stride(from: 0, to: numbers.count - 1, by: 2).map {
                Point(numbers[$0], numbers[$0 + 1])
            }, closed: isClosed)
    }

    /// A parabola, as a cubic.
    static func bow(_ start: Point, _ control: Point, _ end: Point) -> Path {
        Path([
            .move(start), .curve(start.mixed(with: control, 2 / 3), end.mixed(with: control, 2 / 3), end),
        ])
    }

    /// Parabolas from plain numbers, six for each: start, control, end.
    static func bows(_ numbers: [Double]) -> Path {
        var path = Path()
        for i in stride(from: 0, to: numbers.count - 5, by: 6) {
            path.append(
                bow(
                    Point(numbers[i], numbers[i + 1]), Point(numbers[i + 2], numbers[i + 3]),
                    Point(numbers[i + 4], numbers[i + 5])))
        }
        return path
    }

    /// An ellipse of four cubics, from the upper left, clockwise.
    static func ellipse(_ centre: Point, _ rx: Double, _ ry: Double) -> Path {
        // A quarter circle's handle, turned so that the start lies where a right hand begins.
        let k = 0.5523
        let s = 0.5.squareRoot()
        func on(_ x: Double, _ y: Double) -> Point { centre + Point(rx * x, ry * y) }
        let corners = [Point(-s, -s), Point(s, -s), Point(s, s), Point(-s, s)]
        var path = Path([.move(on(-s, -s))])
        for index in corners.indices {
            let a = corners[index]
            let b = corners[(index + 1) % 4]
            let out = a + a.normal * k
            let back = b - b.normal * k
            path.curve(on(out.x, out.y), on(back.x, back.y), to: on(b.x, b.y))
        }
        path.close()
        return path
    }

    /// The path for a side: itself on the right (1), its mirror image on the left (-1).
    func mirrored(_ side: Double) -> Path { mapped { Point($0.x * side, $0.y) } }

    /// The area without a crescent along the edges that a shift moves away from, as when a marker misses its
    /// outline: every point moves as far as its edge faces the other way.
    func missed(by miss: Point) -> Path {
        var result = Path()
        for line in polylines {
            let points = line.points
            let count = points.count - 1
            guard line.isClosed, count > 2 else { continue }
            let turn = zip(points, points.dropFirst()).reduce(0.0) { $0 + $1.0.x * $1.1.y - $1.1.x * $1.0.y }
            let side = turn > 0 ? -1.0 : 1.0
            let moved = (0..<count).map { index in
                let along = (points[(index + 1) % count] - points[(index + count - 1) % count]).unit
                let outward = along.normal * side
                return points[index] + miss * max(0, -Point.dot(outward, miss.unit))
            }
            result.append(Polyline(moved, isClosed: true).smooth())
        }
        return result
    }

    /// The area with everything outside a disc drawn in to its edge.
    func held(in disc: Disc) -> Path {
        let lines = polylines
        if lines.allSatisfy({ $0.points.allSatisfy(disc.contains) }) { return self }
        var result = Path()
        for line in lines {
            guard line.points.contains(where: disc.contains) else { continue }
            let points = line.points.map { point in
                disc.contains(point)
                    ? point : disc.centre + (point - disc.centre).unit * disc.radius
            }
            result.append(Polyline(points, isClosed: true).smooth())
        }
        return result
    }
}

extension Polyline {
    /// The stretches of the line whose points all meet a condition.
    func parts(where condition: (Point) -> Bool) -> [Polyline] {
        var runs: [[Point]] = [[]]
        for point in points {
            if condition(point) {
                runs[runs.count - 1].append(point)
            } else if runs.last?.isEmpty == false {
                runs.append([])
            }
        }
        // A closed line that is cut begins where the cut ends.
        if isClosed, runs.count > 1, let first = runs.first, let last = runs.last, !first.isEmpty,
            !last.isEmpty, condition(points[0])
        {
            runs[0] = last + first.dropFirst()
            runs.removeLast()
        } else if isClosed, runs.count == 1, runs[0].count == points.count {
            return [self]
        }
        return runs.map { Polyline($0, isClosed: false) }.filter { $0.points.count > 1 }
    }
}
