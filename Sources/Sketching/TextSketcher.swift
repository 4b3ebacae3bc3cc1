import Drawing
import Geometry
import Ink
import Layout
import Typography

/// Turns lines of text into text marks, with what lies under their words.
struct TextSketcher {
    let palette: Palette
    let seed: Seed
    let measurer: any TextMeasurer
    /// Whether every letter stands on the line.
    var isLevel = false

    /// The text itself, in one mark for each run.
    ///
    /// - Parameter ground: the tint that it stands on.
    func marks(of node: LayoutNode, _ look: Look.TextLook, on ground: Int? = nil) -> [Mark] {
        let seed = seed.derived(node.key)
        var look = look
        if isLevel { look.finish = .plain }
        return Stretch.all(of: look, measurer: measurer).compactMap { stretch in
            let run = stretch.run
            guard case .words(let words) = run.content, words.contains(where: { $0 != " " }) else {
                return nil
            }
            let origin = Point(node.frame.x + run.x, node.frame.y + look.baseline)
            var mark = TextMark(
                words, at: origin, face: run.face, size: look.size,
                colour: stretch.tone.map(palette.colour) ?? colour(of: run, look, on: ground),
                outline: look.finish == .block ? 1.8 * look.size / 18 : outline(of: run, look),
                structure: structure(look))
            mark.isSlanted = run.stress.contains(.slanted)
            mark.link = run.link
            mark.arch = look.arch
            // Letters over a shape of their own must stay where it is.
            if look.finish == .plain && look.arch == 0 && !isLevel {
                let share = look.role == .lettering ? 1 : 0.7
                mark.life = TextMark.Life(
                    drift: 0.014 * share, jitter: 0.012 * share,
                    seed: seed.derived("life").derived(Int(run.x * 64)))
            }
            return Mark(node.key, .text(mark))
        }
    }

    private func colour(of run: TextRun, _ look: Look.TextLook, on ground: Int?) -> Colour {
        let tone: Look.Tone =
            if run.stress.contains(.label) || run.stress.contains(.second) {
                .accent2
            } else {
                run.stress.contains(.accent) ? .accent1 : look.tone
            }
        return palette.colour(tone, on: ground, size: look.size)
    }

    /// Marker capitals are a little thin beside the pen, so they carry a line of their own colour (shares of an em);
    /// a word in the body hand among them needs more.
    private func outline(of run: TextRun, _ look: Look.TextLook) -> Double {
        // White letters on a band look heavier than they are, and the small line over the title may be lighter.
        guard look.role == .lettering, look.tone != .white, look.voice != .text || look.tone != .accent1
        else { return 0 }
        return look.size * (run.face == .lettering ? 0.036 : 0.05)
    }

    private func structure(_ look: Look.TextLook) -> TextMark.Structure {
        let role: TextMark.Structure.Role =
            switch look.voice {
            case .title: .heading1
            case .heading: .heading2
            case .subheading: .heading3
            case .text: .paragraph
            case .item: .listItem
            case .quote: .quote
            }
        return TextMark.Structure(role, element: look.paragraph)
    }

    /// Highlighter swipes, lines under links, and the edge of block letters: what lies under the words.
    func under(_ node: LayoutNode, _ look: Look.TextLook) -> [Mark.Shape] {
        var shapes: [Mark.Shape] = []
        let seed = seed.derived(node.key)
        let base = node.frame.y + look.baseline
        for (index, run) in look.line.runs.enumerated() {
            let left = node.frame.x + run.x
            if run.stress.contains(.highlight), case .words(let words) = run.content {
                let width = run.width - (words.hasSuffix(" ") ? look.size * 0.25 : 0)
                // Capitals are taller than the body hand, and so is the swipe behind them.
                let size = look.size * (look.role == .lettering ? 1.02 : 1)
                let swipe = Swipe.highlighter(
                    from: Point(left, base), width: width, size: size,
                    seed: seed.derived("highlight").derived(index))
                shapes.append(.fill(swipe, Paint(palette.theme.highlighter)))
            }
            if run.stress.contains(.underlined) {
                var line = Path()
                line.move(to: Point(left, base + look.size * 0.16))
                line.line(to: Point(left + run.width, base + look.size * 0.16))
                shapes.append(.stroke(line, width: look.size * 0.06, Paint(palette.theme.accent1)))
            }
        }
        return shapes + dressing(node, look)
    }

    /// What lies under letters that are more than plain: ink round block letters, or a coloured shadow.
    private func dressing(_ node: LayoutNode, _ look: Look.TextLook) -> [Mark.Shape] {
        guard look.finish != .plain, !isLevel else { return [] }
        let seed = seed.derived(node.key).derived("dressing")
        return Stretch.all(of: look, measurer: measurer).flatMap { stretch -> [Mark.Shape] in
            guard case .words(let words) = stretch.run.content else { return [] }
            let origin = Point(node.frame.x + stretch.run.x, node.frame.y + look.baseline)
            if look.finish == .initial {
                return stretch.tone == .white ? [dab(at: origin, stretch.run.width, look.size, seed)] : []
            }
            let letters = measurer.outline(of: words, face: stretch.run.face)
                .mapped { Point(origin.x + $0.x * look.size, origin.y + $0.y * look.size) }
            return look.finish == .shadow
                ? [shadow(letters, size: look.size)] : edge(letters, unit: look.size / 18)
        }
    }

    /// A dab of colour behind an initial.
    private func dab(at origin: Point, _ width: Double, _ size: Double, _ seed: Seed) -> Mark.Shape {
        let box = Rect(
            origin.x - size * 0.2, origin.y - size * 0.98, width + size * 0.13, size * 1.28)
        let colour = seed.choice(0, of: 2) == 0 ? palette.theme.accent1 : palette.theme.accent2
        return .fill(Swipe.band(box, seed: seed), Paint(colour))
    }

    /// The ink round small block letters, thrown down and to the right.
    private func edge(_ letters: Path, unit: Double) -> [Mark.Shape] {
        [1.0, 0.5, 0].flatMap { step -> [Mark.Shape] in
            let ink = Paint(step > 0 ? palette.relief : palette.edge)
            let path = letters.moved(by: Point(1.8 * unit * step, 1.8 * unit * step))
            return [.fill(path, ink), .stroke(path, width: 4.2 * unit, ink)]
        }
    }

    /// A second set of the letters, lower to the right, as a shadow.
    private func shadow(_ letters: Path, size: Double) -> Mark.Shape {
        let shift = 0.11 * size
        return .stroke(
            letters.moved(by: Point(shift, shift)), width: 0.11 * size,
            Paint(palette.rubbed(palette.theme.gold)))
    }
}

/// A part of a line that is dressed as one.
private struct Stretch {
    var run: TextRun
    /// The colour that its dress asks for.
    var tone: Look.Tone?

    /// Space after an initial, in type sizes: readers of PDF files take a wider one for the end of a word.
    private static let gap = 0.095

    /// The runs of a line; the first letter by itself when it is an initial.
    static func all(of look: Look.TextLook, measurer: any TextMeasurer) -> [Stretch] {
        let runs = look.line.runs.map { Stretch(run: $0, tone: look.finish == .block ? .gold : nil) }
        guard look.finish == .initial, let first = runs.first, case .words(let words) = first.run.content,
            Direction(of: words) == .leftToRight, words.count > 1
        else { return runs }
        var initial = first
        initial.run.content = .words(String(words.prefix(1)))
        initial.run.width = measurer.width(of: String(words.prefix(1)), face: first.run.face) * look.size
        initial.tone = .white
        var rest = runs
        rest[0].run.content = .words(String(words.dropFirst()))
        rest[0].run.x += initial.run.width
        rest[0].run.width -= initial.run.width
        for index in rest.indices { rest[index].run.x += gap * look.size }
        return [initial] + rest
    }
}
