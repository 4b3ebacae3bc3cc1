import Drawing
import Geometry
import Ink
import Layout
import Typography

#if canImport(Glibc)
    import Glibc
#endif

/// Letters the title: puffed-up capitals with an inked edge, thrown into relief, white above a wave and coloured below.
struct TitleSketcher {
    let palette: Palette
    let seed: Seed
    let measurer: any TextMeasurer

    /// Measures of the block letters at a size of 50 points; they grow with the size.
    private enum Relief {
        static let grow = 2.4
        static let ink = 1.8
        static let depth = 4.4
        static let steps = 3
        static let tilt = 1.6 * Double.pi / 180
        static let bounce = 1.4
    }

    private struct Letter {
        var path: Path
        var box: Rect
        var baseline: Double
        var size: Double
        var line: Int
        var index: Int
    }

    /// Real text in the colour of the ink that will cover it, so that the title can be found and read aloud.
    func underText(_ node: LayoutNode, _ parts: [Look.Letters]) -> [Mark] {
        parts.map { part in
            Mark(
                node.key,
                .text(
                    TextMark(
                        part.text, at: part.origin, face: part.face, size: part.size,
                        colour: palette.theme.ink,
                        outline: part.isSmall ? part.size * 0.045 : 0,
                        structure: .init(.heading1, element: node.key))))
        }
    }

    /// The decorated letters.
    func marks(_ parts: [Look.Letters]) -> [Mark.Shape] {
        let letters = parts.filter { !$0.isSmall }.enumerated().flatMap { index, part in
            self.letters(of: part, seed: seed.derived("title").derived(index))
        }
        return letters.flatMap(relief) + letters.flatMap(face)
    }

    private func letters(of part: Look.Letters, seed: Seed) -> [Letter] {
        var result: [Letter] = []
        // The sum of single widths misses the kerning of the word; spread the difference.
        let singles = part.text.map { measurer.width(of: String($0), face: part.face) }
        let sum = singles.reduce(0, +)
        let fit = sum > 0 ? part.width / (sum * part.size) : 1
        var x = part.origin.x
        let unit = part.size / 50
        for (index, character) in part.text.enumerated() {
            let advance = singles[index] * part.size * fit
            let centre = Point(x + advance / 2, part.origin.y + Relief.bounce * unit * seed.signed(index))
            let turn = Relief.tilt * seed.derived("tilt").signed(index)
            let path = measurer.outline(of: String(character), face: part.face).mapped { point in
                let dx = point.x * part.size - advance / 2
                let dy = point.y * part.size
                return Point(
                    centre.x + dx * cos(turn) - dy * sin(turn), centre.y + dx * sin(turn) + dy * cos(turn))
            }
            if let box = path.bounds {
                result.append(
                    Letter(
                        path: path, box: box, baseline: part.origin.y, size: part.size, line: part.line,
                        index: index))
            }
            x += advance
        }
        return result
    }

    /// The letter repeated towards the lower right: with round joins, three steps leave no visible notch.
    private func relief(_ letter: Letter) -> [Mark.Shape] {
        let unit = letter.size / 50
        let ink = Paint(palette.theme.ink)
        let width = 2 * (Relief.grow + Relief.ink) * unit
        return (1...Relief.steps).flatMap { step -> [Mark.Shape] in
            let shift = Relief.depth * unit * Double(step) / Double(Relief.steps)
            let path = letter.path.moved(by: Point(shift, shift))
            return [.fill(path, ink), .stroke(path, width: width, ink)]
        }
    }

    private func face(_ letter: Letter) -> [Mark.Shape] {
        let unit = letter.size / 50
        let ink = Paint(palette.theme.ink)
        let grow = 2 * Relief.grow * unit
        let outer = letter.box.grown(by: 6 * unit)
        let split = wave(across: outer, at: letter.baseline - letter.size * 0.72 * 0.45, unit: unit)
        var upper = split
        upper.line(to: Point(outer.maxX, outer.y))
        upper.line(to: outer.origin)
        upper.close()
        var lower = split
        lower.line(to: Point(outer.maxX, outer.maxY))
        lower.line(to: Point(outer.x, outer.maxY))
        lower.close()
        let white = Paint(palette.theme.frame)
        let colour = Paint(palette.face(ofLine: letter.line))
        return [
            .fill(letter.path, ink),
            .stroke(letter.path, width: 2 * (Relief.grow + Relief.ink) * unit, ink),
            .clipped(upper, [.fill(letter.path, white), .stroke(letter.path, width: grow, white)]),
            .clipped(
                lower, [.fill(letter.path, colour), .stroke(letter.path, width: grow, colour)]),
            hatching(letter, unit: unit),
        ]
    }

    /// The line where white meets colour, from left to right; it runs on from letter to letter.
    private func wave(across box: Rect, at y: Double, unit: Double) -> Path {
        var points: [Point] = []
        let steps = max(4, Int(box.width / (4 * unit)))
        for step in 0...steps {
            let x = box.x + box.width * Double(step) / Double(steps)
            points.append(Point(x, y + unit * (1.8 * sin(x / (9 * unit)) + sin(x / (4.1 * unit)))))
        }
        return Path(points: points, closed: false)
    }

    /// White lines across the coloured part, cut at the letter's edge by calculation: a clip would print the letter
    /// once more.
    private func hatching(_ letter: Letter, unit: Double) -> Mark.Shape {
        let seed = seed.derived("title-hatch").derived(letter.line).derived(letter.index)
        let top = letter.baseline - letter.size * 0.3
        var lines = Path()
        for line in Hatch.lines(in: letter.path, gap: 4.6 * unit, degrees: -50, seed: seed) {
            guard case .move(var a)? = line.elements.first, case .line(var b)? = line.elements.last else {
                continue
            }
            if a.y < b.y { swap(&a, &b) }
            guard a.y > top + unit else { continue }
            if b.y < top { b = a.mixed(with: b, (a.y - top) / (a.y - b.y)) }
            lines.move(to: a)
            lines.line(to: b)
        }
        return .stroke(lines, width: 1.15 * unit, Paint(palette.theme.frame, opacity: 0.42))
    }
}
