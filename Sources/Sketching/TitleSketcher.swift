import Catalog
import Drawing
import Geometry
import Ink
import Layout
import Typography

#if canImport(Glibc)
    import Glibc
#endif

/// Letters the title: each letter by itself, so that they dance, and each over the one before.
struct TitleSketcher {
    let palette: Palette
    let seed: Seed
    let measurer: any TextMeasurer

    /// A letter in its place; of scripts whose letters join, a word.
    struct Letter {
        var path: Path
        var box: Rect
        var baseline: Double
        var size: Double
        var line: Int
        var index: Int
        var style: TitleStyle

        /// How much larger than at 50 points.
        var unit: Double { size / TitleMeasures.size }
        var measures: TitleMeasures { TitleMeasures(style) }
    }

    /// Real text in the colour of the ink that will cover it, so that the title can be found and read aloud.
    func underText(_ node: LayoutNode, _ parts: [Look.Letters]) -> [Mark] {
        parts.map { part in
            Mark(
                node.key,
                .text(
                    TextMark(
                        part.text, at: part.origin, face: part.face, size: part.size,
                        colour: part.style == .extruded && !part.isSmall ? palette.edge : palette.theme.ink,
                        outline: part.isSmall ? part.size * 0.045 : 0,
                        structure: .init(.heading1, element: node.key))))
        }
    }

    /// The decorated letters: what lies under all of them, then one after another.
    func marks(_ parts: [Look.Letters]) -> [Mark.Shape] {
        let large = parts.filter { !$0.isSmall }
        let letters = large.enumerated().flatMap { index, part in
            self.letters(of: part, seed: seed.derived("title").derived(index))
        }
        return swipes(large) + letters.flatMap(ground) + letters.flatMap(face)
    }

    private func letters(of part: Look.Letters, seed: Seed) -> [Letter] {
        let pieces = Direction(of: part.text) == .rightToLeft ? [part.text] : part.text.map(String.init)
        var result: [Letter] = []
        // The sum of single widths misses the kerning of the word; spread the difference.
        let singles = pieces.map { measurer.width(of: $0, face: part.face) }
        let sum = singles.reduce(0, +)
        let fit = sum > 0 ? part.width / (sum * part.size) : 1
        let measures = TitleMeasures(part.style)
        var x = part.origin.x
        let unit = part.size / TitleMeasures.size
        for (index, piece) in pieces.enumerated() {
            let advance = singles[index] * part.size * fit
            let centre = Point(x + advance / 2, part.origin.y + measures.bounce * unit * seed.signed(index))
            // A long piece turns less, so that its ends go no farther astray than a letter's.
            let most = measures.tilt * min(1, 0.5 * part.size / max(advance, 1))
            let turn = most * seed.derived("tilt").signed(index)
            let path = measurer.outline(of: piece, face: part.face).mapped { point in
                let dx = point.x * part.size - advance / 2
                let dy = point.y * part.size
                return Point(
                    centre.x + dx * cos(turn) - dy * sin(turn), centre.y + dx * sin(turn) + dy * cos(turn))
            }
            if let box = path.bounds {
                result.append(
                    Letter(
                        path: path, box: box, baseline: part.origin.y, size: part.size, line: part.line,
                        index: index, style: part.style))
            }
            x += advance
        }
        return result
    }

    // MARK: - Under the letters

    /// What a letter throws on the paper.
    private func ground(_ letter: Letter) -> [Mark.Shape] {
        let measures = letter.measures
        let unit = letter.unit
        let edge = 2 * (measures.grow + measures.ink) * unit
        switch letter.style {
        case .extruded, .hatched: return relief(letter, width: edge, Paint(palette.relief))
        case .inline: return relief(letter, width: edge, Paint(palette.theme.shadow))
        case .shadow: return shadow(letter, width: edge)
        case .outline, .brush: return []
        }
    }

    /// The letter drawn out towards the lower right: its copy at the far end, joined to it by strokes from points all
    /// along its outline.
    private func relief(_ letter: Letter, width: Double, _ paint: Paint) -> [Mark.Shape] {
        let depth = letter.measures.depth * letter.unit
        let throwing = Point(depth, depth)
        var joints = Path()
        for line in letter.path.polylines {
            // Rays as near as this leave no notch between strokes of such a width.
            for point in line.resampled(every: width * 0.55) {
                joints.move(to: point)
                joints.line(to: point + throwing)
            }
        }
        let far = letter.path.moved(by: throwing)
        return [.stroke(joints, width: width, paint), .fill(far, paint), .stroke(far, width: width, paint)]
    }

    /// A flat shadow with a rim of paper between it and the letter.
    private func shadow(_ letter: Letter, width: Double) -> [Mark.Shape] {
        let depth = letter.measures.depth * letter.unit
        let path = letter.path.moved(by: Point(depth, depth))
        let paint = Paint(letter.line % 2 == 0 ? palette.theme.accent1 : palette.theme.accent2)
        return [.fill(path, paint), .stroke(path, width: width - letter.unit, paint)]
    }
}
