import Drawing
import Geometry
import Ink
import Layout

/// Lines, arrows and roads of diagrams.
extension NodeSketcher {
    private func path(_ curve: DiagramLook.Curve) -> Path {
        let points = curve.points.map { frame.origin + $0 }
        var path = Path()
        guard let first = points.first else { return path }
        path.move(to: first)
        for index in stride(from: 1, to: points.count - 2, by: 3) {
            path.curve(points[index], points[index + 1], to: points[index + 2])
        }
        return path
    }

    func line(_ line: DiagramLook.Line) -> [Mark.Shape] {
        let pen = Pen(line.width * thick, pressure: 0.1, wobble: line.isStraight ? 0.2 : 0.7)
        let style = Arrow.Style(
            pen: pen, head: pt(line.width > 2.2 ? 8.5 : 7), hasHeadAtStart: line.hasHeadAtStart,
            hasHeadAtEnd: line.hasHead, isDashed: line.isDashed)
        let arrow = Arrow(along: path(line.curve), style: style, seed: seed)
        return [.fill(arrow.ink, Paint(palette.colour(line.tone)))]
    }

    /// A tinted strip between two ink edges, with white dashes down its middle.
    func road(_ curve: DiagramLook.Curve, half: Double, hasFinish: Bool) -> [Mark.Shape] {
        guard let nominal = path(curve).polylines.first else { return [] }
        let middle = Wobble(seed.derived("road"), amount: 0.9).applied(to: nominal)
        let points = middle.points
        func edge(_ side: Double) -> [Point] {
            points.indices.map { index in
                let before = points[max(0, index - 1)]
                let after = points[min(points.count - 1, index + 1)]
                return points[index] + (after - before).unit.normal * (side * half)
            }
        }
        let left = Polyline(edge(-1), isClosed: false)
        let right = Polyline(edge(1), isClosed: false)
        var strip = left.smooth(step: 24)
        let back = Polyline(right.points.reversed(), isClosed: false).smooth(step: 24)
        if case .move(let start)? = back.elements.first { strip.line(to: start) }
        strip.append(Path(Array(back.elements.dropFirst())))
        strip.close()
        let edges = self.pen(1.9, wobble: 0.5)
        var ink = edges.ink(left, seed: seed.derived("left"))
        ink.append(edges.ink(right, seed: seed.derived("right")))
        for (name, index) in [("start", 0), ("end", points.count - 1)] {
            let ends = Path(points: [left.points[index], right.points[index]], closed: false)
            ink.append(edges.stroke(ends, seed: seed.derived(name)))
        }
        if hasFinish { ink.append(chequers(middle, half: half)) }
        return [
            .fill(strip.moved(by: Point(pt(2.5), pt(3.5))), Paint(theme.shadow)),
            .fill(strip, Paint(palette.tint(1) ?? theme.shadow)),
            .fill(dashes(middle, half: half), Paint(palette.light)),
            .fill(ink, Paint(theme.ink)),
        ]
    }

    private func dashes(_ middle: Polyline, half: Double) -> Path {
        var dash = Pen(half * 0.26, pressure: 0.1, wobble: 0)
        dash.isTapered = false
        var path = Path()
        let step = half * 2.1
        var start = step * 0.4
        while start + step * 0.5 < middle.length {
            path.append(
                dash.ink(middle.part(from: start, to: start + step * 0.52), seed: seed.derived(Int(start))))
            start += step
        }
        return path
    }

    /// Two rows of ink squares across the end of a road.
    private func chequers(_ middle: Polyline, half: Double) -> Path {
        let side = half / 2
        let length = middle.length
        var path = Path()
        for row in 0..<2 {
            guard let near = middle.point(at: length - side * Double(row)),
                let far = middle.point(at: length - side * Double(row + 1)), near != far
            else { continue }
            let across = (near - far).unit.normal * side
            for place in -2..<2 where (place + row) % 2 == 0 {
                let (low, high) = (across * Double(place), across * Double(place + 1))
                path.append(Path(points: [far + low, near + low, near + high, far + high], closed: true))
            }
        }
        return path
    }
}
