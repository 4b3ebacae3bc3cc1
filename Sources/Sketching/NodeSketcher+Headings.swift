import Catalog
import Drawing
import Geometry
import Ink
import Layout

extension NodeSketcher {
    /// What is drawn under, behind or round the words of a heading, which fill the node's box.
    func heading(_ style: HeadingStyle, _ tone: Look.Tone) -> [Mark.Shape] {
        let colour = Paint(palette.colour(tone))
        switch style {
        case .underline:
            // Gold is the brush of the underline: loud enough as a line, never as text.
            // On yellow paper it would be lost.
            let brush = tone == .accent1 && ground != 2 ? Paint(theme.gold) : colour
            return [line(below: 2.5, width: 2.8, beyond: 14, brush, seed)]
        case .double:
            return [
                line(below: 2.2, width: 2.3, beyond: 12, colour, seed),
                line(below: 6.2, width: 2.3, beyond: -6, Paint(theme.gold), seed.derived("second")),
            ]
        case .wave:
            let start = Point(frame.x, frame.maxY + pt(3))
            return [
                .fill(
                    Flourish.wave(
                        from: start, width: frame.width + pt(8), pitch: pt(18), height: pt(1.6),
                        pen: pen(1.6, wobble: 0.6), seed: seed), colour)
            ]
        case .highlight: return [.fill(marker(), Paint(theme.highlighter))]
        case .swipe:
            let band = Rect(frame.x - pt(7), frame.y - pt(1.5), frame.width + pt(14), frame.height + pt(3.5))
            let swipe = Swipe.band(band, seed: seed)
            return [.fill(swipe, colour)] + palette.grain(in: swipe, unit: scale, seed: seed)
        case .ribbon:
            let band = Rect(frame.x - pt(12), frame.y - pt(4), frame.width + pt(24), frame.height + pt(8))
            return ribbon(band, tone, rise: 0, tail: pt(14))
        case .brackets: return [bracket(at: -1), bracket(at: 1)].map { .fill($0, colour) }
        case .rules:
            let above = Flourish.line(
                from: Point(frame.x, frame.y - pt(3)), to: Point(frame.maxX + pt(4), frame.y - pt(3)),
                pen: pen(1.2, wobble: 0.7), seed: seed.derived("above"))
            return [.fill(above, Paint(theme.ink)), line(below: 2.6, width: 3, beyond: 4, colour, seed)]
        case .block, .shadow, .initial, .bar, .plain: return []
        }
    }

    /// A brush line under the words.
    private func line(
        below: Double, width: Double, beyond: Double, _ paint: Paint, _ seed: Seed
    ) -> Mark.Shape {
        .fill(
            Flourish.underline(
                from: Point(frame.x - pt(1), frame.maxY + pt(below)), width: frame.width + pt(beyond),
                pen: pen(width), seed: seed), paint)
    }

    /// A broad swipe of highlighter from the middle of the letters to below their feet.
    private func marker() -> Path {
        let height = pt(11)
        return Swipe.band(
            Rect(frame.x - pt(2), frame.maxY - height, frame.width + pt(5), height), seed: seed)
    }

    /// A square bracket beside the words: -1 at the left, 1 at the right.
    private func bracket(at side: Double) -> Path {
        let x = side < 0 ? frame.x - pt(8) : frame.maxX + pt(8)
        let foot = pt(4.5) * -side
        let path = Path(
            points: [
                Point(x + foot, frame.y + pt(0.5)), Point(x, frame.y + pt(0.5)), Point(x, frame.maxY),
                Point(x + foot, frame.maxY),
            ], closed: false)
        return pen(2.4, wobble: 0.6).stroke(path, seed: seed.derived(side < 0 ? "opening" : "closing"))
    }
}
