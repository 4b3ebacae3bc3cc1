import Catalog
import Drawing
import Geometry
import Ink
import Layout

#if canImport(Glibc)
    import Glibc
#endif

/// The faces of a title's letters, style by style.
extension TitleSketcher {
    private var white: Paint { Paint(palette.theme.frame) }
    private var ink: Paint { Paint(palette.theme.ink) }
    private func colour(_ letter: Letter) -> Paint { Paint(palette.face(ofLine: letter.line)) }

    /// A letter's edge and face.
    func face(_ letter: Letter) -> [Mark.Shape] {
        switch letter.style {
        case .extruded:
            puffed(letter, by: letter.measures.ink, Paint(palette.edge)) + split(letter) + [shine(letter)]
                + grain(letter)
        case .shadow: rim(letter) + edge(letter) + puffed(letter, colour(letter)) + grain(letter)
        case .hatched: edge(letter) + puffed(letter, white) + [shading(letter)]
        case .inline: edge(letter) + puffed(letter, accent(letter)) + middle(letter)
        case .outline: edge(letter) + puffed(letter, white) + slipped(letter)
        case .brush: puffed(letter, ink)
        }
    }

    /// The letter puffed up beyond its outline.
    private func puffed(_ letter: Letter, by extra: Double = 0, _ paint: Paint) -> [Mark.Shape] {
        let width = 2 * (letter.measures.grow + extra) * letter.unit
        return [.fill(letter.path, paint), .stroke(letter.path, width: width, paint)]
    }

    private func edge(_ letter: Letter) -> [Mark.Shape] { puffed(letter, by: letter.measures.ink, ink) }

    private func grain(_ letter: Letter) -> [Mark.Shape] {
        palette.grain(
            in: letter.path, spacing: 5, unit: letter.unit,
            seed: seed.derived(letter.line).derived(letter.index))
    }

    /// Paper between a letter and the shadows.
    private func rim(_ letter: Letter) -> [Mark.Shape] {
        puffed(letter, by: letter.measures.ink + letter.measures.rim, Paint(palette.theme.paper))
    }

    /// A saturated colour, line by line: gold would leave no contrast to white inside it.
    private func accent(_ letter: Letter) -> Paint {
        Paint(letter.line % 2 == 0 ? palette.theme.accent1 : palette.theme.accent2)
    }

    // MARK: - Two colours

    /// White above a wave and colour below, in two regions that do not overlap: no white shines through at the edges.
    private func split(_ letter: Letter) -> [Mark.Shape] {
        let unit = letter.unit
        let outer = letter.box.grown(by: 6 * unit)
        let wave = wave(across: outer, at: letter.baseline - letter.size * 0.72 * 0.45, unit: unit)
        var upper = wave
        upper.line(to: Point(outer.maxX, outer.y))
        upper.line(to: outer.origin)
        upper.close()
        var lower = wave
        lower.line(to: Point(outer.maxX, outer.maxY))
        lower.line(to: Point(outer.x, outer.maxY))
        lower.close()
        return [
            .clipped(upper, puffed(letter, Paint(palette.light))),
            .clipped(lower, puffed(letter, colour(letter))),
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
    private func shine(_ letter: Letter) -> Mark.Shape {
        let lines = hatching(letter, gap: 4.6, degrees: -50, below: letter.baseline - letter.size * 0.3)
        return .stroke(lines, width: 1.15 * letter.unit, Paint(palette.theme.frame, opacity: 0.42))
    }

    // MARK: - Strokes

    /// Slanting strokes over the lower part of a letter, as a pen shades.
    private func shading(_ letter: Letter) -> Mark.Shape {
        let lines = hatching(letter, gap: 3.1, degrees: -48, below: letter.baseline - letter.size * 0.5)
        return .stroke(lines, width: 1.5 * letter.unit, accent(letter))
    }

    /// Parallel lines inside a letter below a height, in one path. Gaps in points at a size of 50.
    private func hatching(_ letter: Letter, gap: Double, degrees: Double, below top: Double) -> Path {
        let seed = seed.derived("title-hatch").derived(letter.line).derived(letter.index)
        let unit = letter.unit
        var lines = Path()
        for line in Hatch.lines(in: letter.path, gap: gap * unit, degrees: degrees, seed: seed) {
            guard case .move(var a)? = line.elements.first, case .line(var b)? = line.elements.last else {
                continue
            }
            if a.y < b.y { swap(&a, &b) }
            guard a.y > top + unit else { continue }
            if b.y < top { b = a.mixed(with: b, (a.y - top) / (a.y - b.y)) }
            lines.move(to: a)
            lines.line(to: b)
        }
        return lines
    }

    /// A white line along the middle of the strokes: the letter in white, narrowed by colour from both sides.
    private func middle(_ letter: Letter) -> [Mark.Shape] {
        [
            .fill(letter.path, white),
            .stroke(letter.path, width: 3.4 * letter.unit, accent(letter)),
        ]
    }

    /// The letter's own colour, slipped to the lower right inside the white.
    private func slipped(_ letter: Letter) -> [Mark.Shape] {
        let slip = letter.measures.depth * letter.unit
        return [.fill(letter.path.moved(by: Point(slip, slip)), colour(letter))]
    }

    // MARK: - Brush

    /// A broad stroke of colour through the foot of every line of brush letters.
    func swipes(_ parts: [Look.Letters]) -> [Mark.Shape] {
        let brushed = parts.filter { $0.style == .brush }
        guard let last = brushed.map(\.line).max() else { return [] }
        return (0...last).compactMap { line in
            let words = brushed.filter { $0.line == line }
            guard let first = words.first,
                let left = words.map(\.origin.x).min(),
                let right = words.map({ $0.origin.x + $0.width }).max()
            else { return nil }
            let unit = first.size / TitleMeasures.size
            let band = Rect(
                left - 3.5 * unit, first.origin.y - 12 * unit, right - left + 7 * unit, 18 * unit)
            return .fill(
                Swipe.band(band, seed: seed.derived("title-swipe").derived(line)),
                Paint(palette.rubbed(palette.theme.gold)))
        }
    }
}
