import Geometry

/// Strokes that stress a word, a number or a picture.
public enum Emphasis: String, Hashable, Sendable, CaseIterable {
    /// Short rays over the upper right corner.
    case rays
    /// Lines under it: with a brush, as a wave, twice.
    case brush, wave, double
    /// A ring round it.
    case circle
    /// Marks before it.
    case tick, cross
    /// A brace at its left.
    case brace
    /// A band of colour behind it.
    case highlighter

    /// The ink of the stroke for something that fills a box.
    ///
    /// - Parameter unit: how much larger than on A4 it is drawn.
    public func ink(for box: Rect, unit: Double = 1, seed: Seed) -> Path {
        let below = Point(box.x, box.maxY + 3 * unit)
        switch self {
        case .rays:
            return Flourish.rays(
                at: Point(box.maxX - 2 * unit, box.y + 5 * unit), radii: (7 * unit)...(13 * unit),
                angles: -78 ... -2,
                count: 3, pen: Pen(.marker, 1.7 * unit), seed: seed)
        case .brush:
            return Flourish.underline(from: below, width: box.width, pen: Pen(.brush, 3 * unit), seed: seed)
        case .wave:
            return Flourish.wave(
                from: below, width: box.width, pitch: 14 * unit, height: 1.6 * unit,
                pen: Pen(1.6 * unit, wobble: 0.5), seed: seed)
        case .double:
            var ink = Flourish.underline(
                from: below, width: box.width, pen: Pen(.marker, 1.8 * unit), seed: seed)
            ink.append(
                Flourish.underline(
                    from: below + Point(0.08 * box.width, 3.4 * unit), width: 0.8 * box.width,
                    pen: Pen(.marker, 1.6 * unit), seed: seed.derived("second")))
            return ink
        case .highlighter:
            return Flourish.line(
                from: Point(box.x - 2 * unit, box.midY + 0.12 * box.height),
                to: Point(box.maxX + 2 * unit, box.midY + 0.06 * box.height),
                pen: Pen(.highlighter, 0.62 * box.height), seed: seed)
        case .circle: return ring(box, unit: unit, seed: seed)
        case .tick:
            let side = 11 * unit
            let mark = Rect(box.x - side - 6 * unit, box.midY - side / 2, side, side)
            return Flourish.tick(in: mark, pen: Pen(2.3 * unit, wobble: 0.3), seed: seed)
        case .cross:
            let side = 10 * unit
            let mark = Rect(box.x - side - 6 * unit, box.midY - side / 2, side, side)
            return Flourish.cross(in: mark, pen: Pen(2.3 * unit, wobble: 0.3), seed: seed)
        case .brace:
            let room = Rect(box.x - 17 * unit, box.y - 2 * unit, 11 * unit, box.height + 4 * unit)
            return Flourish.brace(room, pen: Pen(2.3 * unit), seed: seed)
        }
    }

    /// A ring that runs on well past its start, as a hand circles a word.
    private func ring(_ box: Rect, unit: Double, seed: Seed) -> Path {
        let room = box.inset(by: Insets(horizontal: -0.09 * box.width - 6 * unit, vertical: -4.5 * unit))
        let oval = Oval(room, exponent: 2.3)
        let path = Path(points: oval.outline(from: -2.6), closed: true)
        var pen = Pen(.marker, 1.8 * unit)
        pen.overshoot = 26 * unit
        return Contour(path, pen: pen, seed: seed).line
    }
}

extension Flourish {
    /// A cross of two strokes that bow a little.
    public static func cross(in box: Rect, pen: Pen = Pen(2.3, wobble: 0.3), seed: Seed) -> Path {
        let bow = Point(0.08 * box.width, 0)
        var ink = Path()
        let strokes = [
            (box.origin, Point(box.maxX, box.maxY)),
            (Point(box.maxX, box.y - 0.06 * box.height), Point(box.x, box.maxY)),
        ]
        for (index, stroke) in strokes.enumerated() {
            let path = Path([
                .move(stroke.0),
                .curve(
                    stroke.0.mixed(with: stroke.1, 0.33) + bow, stroke.0.mixed(with: stroke.1, 0.67) + bow,
                    stroke.1),
            ])
            ink.append(pen.stroke(path, seed: seed.derived(index)))
        }
        return ink
    }
}
