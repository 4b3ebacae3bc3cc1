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
        return look.line.runs.compactMap { run in
            guard case .words(let words) = run.content, words.contains(where: { $0 != " " }) else {
                return nil
            }
            let origin = Point(node.frame.x + run.x, node.frame.y + look.baseline)
            var mark = TextMark(
                words, at: origin, face: run.face, size: look.size, colour: colour(of: run, look, on: ground),
                outline: outline(of: run, look), structure: structure(look))
            mark.isSlanted = run.stress.contains(.slanted)
            mark.link = run.link
            mark.arch = look.arch
            if !look.isBlock && look.arch == 0 && !isLevel {
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
                run.stress.contains(.accent) ? .accent1 : look.isBlock ? .gold : look.tone
            }
        return palette.colour(tone, on: ground, size: look.size)
    }

    /// Marker capitals are a little thin beside the pen, so they carry a line of their own colour (shares of an em);
    /// a word in the body hand among them needs more.
    private func outline(of run: TextRun, _ look: Look.TextLook) -> Double {
        // White letters on a band look heavier than they are, and the small line over the title may be lighter.
        guard look.role == .lettering, look.tone != .white, look.voice != .text || look.tone != .accent1
        else { return 0 }
        if look.isBlock { return 1.8 * look.size / 18 }
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
        if look.isBlock { shapes += edge(node, look) }
        return shapes
    }

    /// The ink round small block letters, thrown down and to the right.
    private func edge(_ node: LayoutNode, _ look: Look.TextLook) -> [Mark.Shape] {
        let unit = look.size / 18
        let ink = Paint(palette.theme.ink)
        var shapes: [Mark.Shape] = []
        for run in look.line.runs {
            guard case .words(let words) = run.content else { continue }
            let origin = Point(node.frame.x + run.x, node.frame.y + look.baseline)
            let letters = measurer.outline(of: words, face: run.face)
                .mapped { Point(origin.x + $0.x * look.size, origin.y + $0.y * look.size) }
            for step in [1.0, 0.5, 0] {
                let path = letters.moved(by: Point(1.8 * unit * step, 1.8 * unit * step))
                shapes.append(.fill(path, ink))
                shapes.append(.stroke(path, width: 4.2 * unit, ink))
            }
        }
        return shapes
    }
}
