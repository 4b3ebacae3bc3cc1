import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// A line that parts what stands above from what stands below.
public enum Divider: String, Hashable, Sendable, CaseIterable {
    /// A brush line; a wave; a row of loops.
    case line, wave, loops
    /// Dots large and small; dashes with dots between them.
    case dots, dashes
    /// A twisted cord; small triangles, rings and squares in turn; a stem with leaves.
    case rope, shapes, twig

    /// The ink of a divider, to be filled.
    public struct Strokes: Hashable, Sendable {
        /// In the colour of lines.
        public var ink = Path()
        /// In an accent colour.
        public var accent = Path()

        /// The box round both; nil for none.
        public var inkBounds: Rect? {
            [ink.extent, accent.extent].compactMap { $0 }.reduce(nil) { $0?.union($1) ?? $1 }
        }
    }

    /// Height of the widest divider over and under its middle, in points on A4.
    public static let reach = 4.5

    /// The divider across the middle of a box.
    ///
    /// - Parameter unit: how much larger than on A4 it is drawn.
    public func strokes(across box: Rect, unit: Double = 1, seed: Seed) -> Strokes {
        guard box.width > 12 * unit else { return Strokes() }
        let row = Row(box: box, unit: unit, seed: seed)
        switch self {
        case .line:
            let pen = Pen(.brush, 2.2 * unit)
            return Strokes(
                ink: Flourish.line(
                    from: Point(box.x, box.midY), to: Point(box.maxX, box.midY), pen: pen, seed: seed))
        case .wave:
            let pen = Pen(.marker, 1.7 * unit).calm
            return Strokes(
                ink: Flourish.wave(
                    from: Point(box.x, box.midY), width: box.width, pitch: 20 * unit, height: 2.4 * unit,
                    pen: pen, seed: seed))
        case .loops: return row.loops
        case .dots: return row.dots
        case .dashes: return row.dashes
        case .rope: return row.rope
        case .shapes: return row.shapes
        case .twig: return row.twig
        }
    }
}

extension Pen {
    /// The same pen in a steadier hand, for small regular marks.
    fileprivate var calm: Pen {
        var copy = self
        copy.wobble *= 0.4
        return copy
    }
}

/// Small marks repeated a whole number of times across a box.
private struct Row {
    let box: Rect
    let unit: Double
    let seed: Seed

    /// Places about `pitch` points apart, with the true distance.
    private func steps(_ pitch: Double) -> (count: Int, step: Double) {
        let count = Int(min(400, max(1, (box.width / (pitch * unit)).rounded())))
        return (count, box.width / Double(count))
    }

    /// A dab of the pen.
    private func dot(_ centre: Point, _ radius: Double, _ key: Seed) -> Path {
        let place = centre + Point(key.signed(0), key.signed(1)) * (0.35 * unit)
        return Nominal.ellipse(place, radius * (1 + 0.1 * key.signed(2)), radius * (1 + 0.1 * key.signed(3)))
    }

    var loops: Divider.Strokes {
        let (count, step) = steps(15)
        let (h, y) = (3.6 * unit, box.midY)
        var path = Path([.move(Point(box.x, y + 0.6 * h))])
        for index in 0..<count {
            let x = box.x + step * Double(index)
            // Up the right side of a loop, over it to the left, and down across the stem.
            path.curve(
                Point(x + 0.75 * step, y + 0.9 * h), Point(x + 0.95 * step, y - h),
                to: Point(x + 0.52 * step, y - h))
            path.curve(
                Point(x + 0.1 * step, y - h), Point(x + 0.3 * step, y + 0.9 * h),
                to: Point(x + step, y + 0.6 * h))
        }
        return Divider.Strokes(ink: Pen(.marker, 1.5 * unit).calm.stroke(path, seed: seed))
    }

    var dots: Divider.Strokes {
        let (count, step) = steps(11)
        var strokes = Divider.Strokes()
        for index in 0..<count {
            let centre = Point(box.x + step * (Double(index) + 0.5), box.midY)
            let key = seed.derived(index)
            if index % 3 == 1 {
                strokes.accent.append(dot(centre, 2.4 * unit, key))
            } else {
                strokes.ink.append(dot(centre, 1.35 * unit, key))
            }
        }
        return strokes
    }

    var dashes: Divider.Strokes {
        let (count, step) = steps(26)
        let pen = Pen(.marker, 1.9 * unit).calm
        var strokes = Divider.Strokes()
        for index in 0..<count {
            let x = box.x + step * Double(index)
            let key = seed.derived(index)
            strokes.ink.append(
                Flourish.line(
                    from: Point(x + 0.1 * step, box.midY + 0.4 * key.signed(0)),
                    to: Point(x + 0.64 * step, box.midY + 0.4 * key.signed(1)), pen: pen, seed: key))
            if index + 1 < count {
                strokes.accent.append(dot(Point(x + 0.87 * step, box.midY), 1.7 * unit, key))
            }
        }
        return strokes
    }

    /// Leaning strands side by side, each a slim S, as the outside of a cord shows them.
    var rope: Divider.Strokes {
        let (count, step) = steps(9)
        let (h, y) = (3.1 * unit, box.midY)
        let pen = Pen(.fineliner, 1.4 * unit).calm
        var strokes = Divider.Strokes()
        for index in 0..<count {
            let x = box.x + step * Double(index)
            var strand = Path([.move(Point(x, y + h))])
            strand.curve(
                Point(x + 0.62 * step, y + h), Point(x + 0.38 * step, y - h), to: Point(x + step, y - h))
            strokes.ink.append(pen.stroke(strand, seed: seed.derived(index)))
        }
        for (index, side) in [-1.0, 1].enumerated() {
            let shift = side < 0 ? 0.42 * step : -0.42 * step
            let edge = Path(
                points: [
                    Point(box.x + max(0, shift), y + side * h), Point(box.maxX + min(0, shift), y + side * h),
                ], closed: false)
            strokes.ink.append(pen.stroke(edge, seed: seed.derived("edge").derived(index)))
        }
        return strokes
    }

    var shapes: Divider.Strokes {
        let (count, step) = steps(19)
        let pen = Pen(1.4 * unit, overshoot: 2.5 * unit, wobble: 0.3)
        var strokes = Divider.Strokes()
        for index in 0..<count {
            let centre = Point(box.x + step * (Double(index) + 0.5), box.midY)
            let key = seed.derived(index)
            let r = 3.2 * unit
            switch index % 3 {
            case 0:
                let turn = 0.2 * key.signed(0) - .pi / 2
                let corners = (0..<3).map { centre.moved(1.15 * r, angle: turn + Double($0) * 2 * .pi / 3) }
                strokes.ink.append(pen.stroke(Path(points: corners, closed: true), seed: key))
            case 1: strokes.accent.append(dot(centre, 0.72 * r, key))
            default:
                let turn = 0.15 * key.signed(0) + .pi / 4
                let corners = (0..<4).map { centre.moved(1.2 * r, angle: turn + Double($0) * .pi / 2) }
                strokes.ink.append(pen.stroke(Path(points: corners, closed: true), seed: key))
            }
        }
        return strokes
    }

    var twig: Divider.Strokes {
        let (count, step) = steps(22)
        let y = box.midY
        let pen = Pen(.marker, 1.5 * unit).calm
        var strokes = Divider.Strokes(
            ink: Flourish.wave(
                from: Point(box.x, y), width: box.width, pitch: 2 * max(step, 1) * 2.4, height: 0.9 * unit,
                pen: pen, seed: seed))
        for index in 0..<count {
            let key = seed.derived(index)
            let side = index % 2 == 0 ? -1.0 : 1
            let foot = Point(box.x + step * (Double(index) + 0.3), y)
            let length = (10 + 1.5 * key.signed(0)) * unit
            let tip = foot.moved(length, angle: side * (0.36 + 0.08 * key.signed(1)))
            let along = (tip - foot).unit
            let belly = along.normal * (0.3 * length)
            var leaf = Path([.move(foot)])
            leaf.curve(
                foot + along * (0.3 * length) + belly, tip - along * (0.3 * length) + belly * 0.7, to: tip)
            leaf.curve(
                tip - along * (0.3 * length) - belly * 0.7, foot + along * (0.3 * length) - belly, to: foot)
            leaf.close()
            strokes.accent.append(leaf)
        }
        return strokes
    }
}
