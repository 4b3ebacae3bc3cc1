import Catalog
import Drawing
import Geometry
import Ink
import Layout
import Typography

extension NodeSketcher {
    /// The shape round a block, layer over layer.
    func container(_ look: Look.FrameLook) -> [Mark.Shape] {
        guard let shape = shape(look) else {
            guard look.style == .brace else { return [] }
            let box = Rect(frame.x + pt(1), frame.y + pt(1), pt(11), frame.height - pt(2))
            return [.fill(Flourish.brace(box, pen: pen(2.3), seed: seed), Paint(theme.accent1))]
        }
        var colours = FrameColours(
            ink: theme.ink, white: theme.frame, shadow: theme.shadow, tint: palette.tint(look.tint))
        colours.bright = theme.gold
        colours.grey = palette.grey
        colours.streak = palette.streak(1)
        colours.dark = palette.dark(.accent1)
        var marks = shape.underlay(
            colours, texture: look.fill.texture, unit: scale, drop: pt(4.5), seed: seed)
        if look.bar > 0 { marks += bar(look, within: shape) }
        return marks + shape.overlay(colours)
    }

    /// The frame that stands round a block; nil for an open one.
    func shape(_ look: Look.FrameLook) -> Frame? {
        let pen = look.isBold ? self.pen(2.5, overshoot: 9) : self.pen(2.2, overshoot: 9)
        switch look.style {
        case .box: return .box(frame, radius: pt(9), pen: pen, seed: seed)
        case .rounded: return .box(frame, radius: pt(20), pen: pen, seed: seed)
        case .double: return .double(frame, unit: scale, pen: pen, seed: seed)
        case .clipboard:
            return .clipboard(frame, clip: look.clip, unit: scale, pen: pen, seed: seed)
        case .billboard: return .billboard(frame, unit: scale, pen: pen, seed: seed)
        case .sign: return .sign(frame, unit: scale, pen: pen, seed: seed)
        case .screen: return .screen(frame, unit: scale, pen: pen, seed: seed)
        case .torn: return .torn(frame, unit: scale, pen: pen, seed: seed)
        case .scroll: return .scroll(frame, unit: scale, pen: pen, seed: seed)
        case .ribbon: return .ribbon(frame, unit: scale, pen: pen, seed: seed)
        case .ellipse: return .oval(frame, pen: pen, seed: seed)
        case .burst: return .starburst(frame, pen: pen, seed: seed)
        case .cloud, .thought:
            guard let head = look.tail else { return .cloud(frame, pen: pen, seed: seed) }
            return .thought(frame, towards: head, pen: pen, seed: seed)
        case .bubble: return .bubble(frame, tail: look.tail.map(tail), radius: pt(13), pen: pen, seed: seed)
        case .sticky: return .sticky(frame, pen: self.pen(2, overshoot: 9), seed: seed)
        case .brace, .none: return nil
        }
    }

    /// A tail on the side of the bubble that faces its tip.
    private func tail(_ tip: Point) -> Tail {
        if tip.x < frame.x {
            return Tail(
                side: .left, place: share((tip.y - frame.y) / max(frame.height, 1)), tip: tip, foot: pt(15))
        }
        return Tail(
            side: .bottom, place: share((tip.x + pt(12) - frame.x) / max(frame.width, 1)), tip: tip,
            foot: pt(15))
    }

    private func share(_ value: Double) -> Double { min(max(value, 0.15), 0.85) }

    /// A band of colour across the top of a box, inside its one outline, with a line beneath.
    private func bar(_ look: Look.FrameLook, within shape: Frame) -> [Mark.Shape] {
        let y = frame.y + look.bar
        let band = Path(Rect(frame.x - pt(4), frame.y - pt(4), frame.width + pt(8), look.bar + pt(4)))
        let line = Flourish.line(
            from: Point(frame.x + pt(0.5), y), to: Point(frame.maxX - pt(0.5), y), pen: pen(1.8, wobble: 0.6),
            seed: seed.derived("bar"))
        return [
            .clipped(shape.shape, [.fill(band, Paint(palette.colour(look.barTone)))]),
            .fill(line, Paint(theme.ink)),
        ] + palette.grain(in: Path(Rect(frame.x, frame.y, frame.width, look.bar)), unit: scale, seed: seed)
    }

    /// A gold disc with an inked edge and a small shadow.
    func disc() -> [Mark.Shape] {
        let frame = Frame.ellipse(self.frame, pen: pen(2.1, overshoot: 5, wobble: 0.6), seed: seed)
        return solid(frame, fill: theme.gold, drop: pt(2.5))
    }

    private func solid(_ frame: Frame, fill: Colour, drop: Double) -> [Mark.Shape] {
        [
            .fill(frame.shape.moved(by: Point(drop, drop)), Paint(theme.shadow)),
            .fill(frame.shape, Paint(fill)),
        ] + palette.grain(in: frame.shape, unit: scale, seed: seed)
            + frame.outline.map { .fill($0, Paint(theme.ink)) }
    }

    /// A flat oval without an edge.
    func badge() -> [Mark.Shape] {
        [.fill(blot(0.3), Paint(theme.accent1))]
    }

    /// A dab of the pen that fills the node's box: an ellipse of four curves, a little out of true.
    func blot(_ jitter: Double) -> Path {
        // The handles of a cubic that follows a quarter of a circle.
        let handle = 0.5523
        let sides = [Point(1, 0), Point(0, 1), Point(-1, 0), Point(0, -1)].map {
            Point($0.x * frame.width / 2, $0.y * frame.height / 2)
        }
        let ends = sides.indices.map { index in
            frame.centre + sides[index] + Point(seed.signed(2 * index), seed.signed(2 * index + 1)) * jitter
        }
        var path = Path()
        path.move(to: ends[0])
        for index in sides.indices {
            let next = (index + 1) % sides.count
            path.curve(ends[index] + sides[next] * handle, ends[next] + sides[index] * handle, to: ends[next])
        }
        path.close()
        return path
    }

    func burst() -> [Mark.Shape] {
        solid(.burst(frame, pen: pen(1.9), seed: seed), fill: theme.accent2, drop: pt(3.5))
    }

    /// A large picture on a disc in a star of colour: a single icon beside block letters would look lost.
    func medallion(_ name: String) -> [Mark.Shape] {
        let half = min(frame.width, frame.height) * 0.48
        let middle = Rect(frame.centre, frame.centre)
        let star = Frame.burst(middle.grown(by: half), points: 18, pen: pen(2.2), seed: seed)
        let disc = Frame.ellipse(
            middle.grown(by: half * 0.73), pen: pen(1.9, overshoot: 5, wobble: 0.6),
            seed: seed.derived("disc"))
        return solid(star, fill: theme.accent1, drop: pt(4))
            + [.fill(disc.shape, Paint(theme.frame))] + disc.outline.map { .fill($0, Paint(theme.ink)) }
            + picture(name, .accent1, at: frame.centre, size: half * 1.06)
    }

    func tickBox(_ isDone: Bool) -> [Mark.Shape] {
        let box = Frame.tickBox(frame, pen: pen(1.6, overshoot: 3, wobble: 0.5), seed: seed)
        var marks: [Mark.Shape] = [.fill(box.shape, Paint(theme.frame))]
        marks += box.outline.map { .fill($0, Paint(theme.ink)) }
        if isDone {
            marks.append(
                .fill(Flourish.tick(in: frame, pen: pen(2.3, wobble: 0.3), seed: seed), Paint(theme.accent1)))
        }
        return marks
    }

    func bullet(_ bullet: Look.Bullet) -> [Mark.Shape] {
        let accent = Paint(theme.accent1)
        switch bullet {
        case .dot: return [.fill(blot(0.2), accent)]
        case .ring:
            return Frame.ellipse(frame, pen: pen(1.4, overshoot: 2, wobble: 0.4), seed: seed).outline.map {
                .fill($0, accent)
            }
        case .tick:
            let box = Rect(frame.x, frame.y + frame.height * 0.15, frame.width * 0.9, frame.height * 0.9)
            return [
                .fill(Flourish.tick(in: box, pen: pen(2.3, wobble: 0.3), seed: seed), Paint(theme.accent2))
            ]
        case .arrow, .arrows:
            let style = Arrow.Style(
                pen: pen(1.8, wobble: 0.5), head: pt(6), hasHeadAtStart: bullet == .arrows)
            let arrow = Arrow(
                from: Point(frame.x, frame.midY), to: Point(frame.maxX, frame.midY), bend: 0.06, style: style,
                seed: seed)
            return [.fill(arrow.ink, Paint(theme.ink))]
        }
    }

    func pill(_ tint: Int) -> [Mark.Shape] {
        let pill = Frame.pill(frame, pen: pen(1.1, overshoot: 4, wobble: 0.5), seed: seed)
        return [.fill(pill.shape, Paint(palette.tint(tint) ?? theme.frame))]
            + pill.outline.map { .fill($0, Paint(theme.ink)) }
    }

    func rule(_ colour: Colour, _ width: Double) -> [Mark.Shape] {
        [
            .fill(
                Flourish.line(
                    from: Point(frame.x, frame.midY), to: Point(frame.maxX, frame.midY),
                    pen: pen(width, wobble: 0.8),
                    seed: seed), Paint(colour))
        ]
    }

    /// A line across the middle of the node's box.
    func divider(_ style: DividerStyle) -> [Mark.Shape] {
        guard style != .line else { return rule(theme.ink, 1.8) }
        let strokes = style.divider.strokes(across: frame, unit: scale, seed: seed)
        let parts = [(strokes.ink, theme.ink), (strokes.accent, theme.accent1)]
        return parts.filter { !$0.0.isEmpty }.map { .fill($0.0, Paint($0.1)) }
    }

    /// A stroke that stresses what stands in the node's box.
    func emphasis(_ kind: Look.Emphasis) -> [Mark.Shape] {
        let colour = kind == .highlighter ? theme.highlighter : kind == .brush ? theme.gold : theme.accent2
        return [.fill(kind.stroke.ink(for: frame, unit: scale, seed: seed), Paint(colour))]
    }
}

extension Look.Emphasis {
    /// How it is drawn.
    fileprivate var stroke: Emphasis {
        switch self {
        case .rays: .rays
        case .brush: .brush
        case .wave: .wave
        case .double: .double
        case .circle: .circle
        case .tick: .tick
        case .cross: .cross
        case .brace: .brace
        case .highlighter: .highlighter
        }
    }
}

extension DividerStyle {
    /// How it is drawn.
    fileprivate var divider: Divider {
        switch self {
        case .line: .line
        case .wave: .wave
        case .loops: .loops
        case .dots: .dots
        case .dashes: .dashes
        case .rope: .rope
        case .shapes: .shapes
        case .twig: .twig
        }
    }
}

extension FillStyle {
    /// How it is drawn.
    fileprivate var texture: Texture {
        switch self {
        case .streaks: .streaks
        case .hatching: .hatching
        case .crosshatch: .crosshatch
        case .dots: .dots
        case .scribble: .scribble
        case .plain: .plain
        }
    }
}
