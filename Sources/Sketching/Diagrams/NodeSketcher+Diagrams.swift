import Drawing
import Geometry
import Ink
import Layout

extension NodeSketcher {
    /// A part of a diagram, with the pens and tints of the frames.
    func diagram(_ look: DiagramLook) -> [Mark.Shape] {
        switch look {
        case .card(let tint): card(tint)
        case .plate(let plate): self.plate(plate)
        case .patch(let tint): patch(tint)
        case .sheerCircle(let tint): sheerCircle(tint)
        case .ring: circle.outline.map { .fill($0, Paint(theme.ink)) }
        case .hub: hub()
        case .ground: groundOval()
        case .line(let line): self.line(line)
        case .road(let curve, let half, let hasFinish): road(curve, half: half, hasFinish: hasFinish)
        case .stop: stop(theme.gold)
        case .disc: stop(theme.accent1)
        case .dot: [.fill(blot(0.2), Paint(theme.ink))]
        case .bar(let tint, let isStressed): bar(tint, isStressed: isStressed)
        }
    }

    // MARK: - Shapes

    private func colours(tint: Colour?) -> FrameColours {
        var colours = FrameColours(ink: theme.ink, white: theme.frame, shadow: theme.shadow, tint: tint)
        colours.streak = palette.streak(1)
        return colours
    }

    private func card(_ tint: Int?) -> [Mark.Shape] {
        let box = Frame.box(
            frame, radius: pt(11), pen: pen(1.9, overshoot: 6, wobble: 0.8), seed: seed)
        return box.marks(colours(tint: palette.tint(tint)), drop: pt(3.2), seed: seed)
    }

    private func hub() -> [Mark.Shape] {
        Frame.ellipse(frame, pen: pen(2.1, overshoot: 7, wobble: 0.6), seed: seed)
            .marks(colours(tint: nil), drop: pt(3), seed: seed)
    }

    private func groundOval() -> [Mark.Shape] {
        let oval = Frame.ellipse(frame, pen: pen(1), seed: seed)
        return [.fill(oval.shape, Paint(palette.tint(0) ?? theme.frame, opacity: 0.55))]
    }

    private func stop(_ colour: Colour) -> [Mark.Shape] {
        let disc = Frame.ellipse(frame, pen: pen(1.9, overshoot: 4, wobble: 0.5), seed: seed)
        return [.fill(disc.shape, Paint(colour))] + disc.outline.map { .fill($0, Paint(theme.ink)) }
    }

    /// Marker colour with two uneven strokes more than it needs, and no outline.
    private func patch(_ tint: Int) -> [Mark.Shape] {
        let box = Frame.box(frame, radius: pt(10), pen: pen(1.8, overshoot: 0, wobble: 1.6), seed: seed)
        let paint = FrameColours(
            ink: theme.ink, white: palette.tint(tint) ?? theme.frame, shadow: nil, tint: nil)
        let marks = box.underlay(paint, seed: seed)
        let light = Streak.across(frame, seed: seed.derived("streaks"))
        var path = Path()
        for streak in light { path.append(streak.path) }
        return marks + [.clipped(box.shape, [.stroke(path, width: 1.4, palette.streak(0.45))])]
    }

    /// Colour that lets the circle under it show through, so that what two have in common is darker.
    private func sheerCircle(_ tint: Int) -> [Mark.Shape] {
        let tone = [theme.accent1, theme.accent2, theme.gold][tint % 3]
        let fill = Paint(tone, opacity: tint % 3 == 2 ? 0.34 : 0.15)
        return [.fill(circle.shape, fill)]
    }

    private var circle: Frame { .ellipse(frame, pen: pen(2.2, overshoot: 9, wobble: 0.9), seed: seed) }

    // MARK: - Plates

    private func at(_ point: Point) -> Point { frame.origin + point }

    private func plate(_ plate: DiagramLook.Plate) -> [Mark.Shape] {
        let outline = Path(points: plate.outline.map(at), closed: true)
        let shape = Frame.outline(outline, pen: pen(2.2, overshoot: 8, wobble: 0.8), seed: seed)
        var marks: [Mark.Shape] = [
            .fill(shape.shape.moved(by: Point(pt(4), pt(4))), Paint(theme.shadow)),
            .fill(shape.shape, Paint(theme.frame)),
        ]
        var inside: [Mark.Shape] = []
        for (index, part) in plate.parts.enumerated() {
            let colour = palette.tint((index + plate.firstTint) % 3) ?? theme.frame
            let area = Path(points: part.map { at($0) + Point(pt(1.8), pt(1.8)) }, closed: true)
            inside.append(.fill(area, Paint(colour)))
        }
        var streaks = Path()
        for streak in Streak.across(frame, seed: seed.derived("streaks")) { streaks.append(streak.path) }
        inside.append(.stroke(streaks, width: 1.3, palette.streak(0.42)))
        marks.append(.clipped(shape.shape, inside))
        for (index, seam) in plate.seams.enumerated() where seam.count == 2 {
            marks.append(
                .fill(
                    Flourish.line(
                        from: at(seam[0]), to: at(seam[1]), pen: pen(1.7, wobble: 0.6),
                        seed: seed.derived("seam").derived(index)), Paint(theme.ink)))
        }
        return marks + shape.outline.map { .fill($0, Paint(theme.ink)) }
    }

    // MARK: - Bars

    /// A bar whose left end is straight, since the eye measures from there.
    private func bar(_ tint: Int, isStressed: Bool) -> [Mark.Shape] {
        guard frame.width > pt(1.5) else { return [] }
        let colour = isStressed ? palette.rubbed(theme.gold) : palette.tint(tint) ?? theme.frame
        let corner = min(pt(3), frame.width * 0.4)
        var outline = Path([.move(frame.origin)])
        outline.line(to: Point(frame.maxX - corner, frame.y))
        outline.curve(
            Point(frame.maxX - corner * 0.3, frame.y), Point(frame.maxX, frame.y + corner * 0.3),
            to: Point(frame.maxX, frame.y + corner))
        outline.line(to: Point(frame.maxX, frame.maxY - corner))
        outline.curve(
            Point(frame.maxX, frame.maxY - corner * 0.3), Point(frame.maxX - corner * 0.3, frame.maxY),
            to: Point(frame.maxX - corner, frame.maxY))
        outline.line(to: Point(frame.x, frame.maxY))
        outline.close()
        let shape = Frame.outline(outline, pen: pen(1.8, overshoot: 4, wobble: 0.35), seed: seed)
        var hatch = Path()
        for line in Hatch.lines(in: shape.shape, gap: pt(5), degrees: -50, seed: seed.derived("hatch")) {
            hatch.append(line)
        }
        return [
            .fill(shape.shape.moved(by: Point(pt(2.5), pt(2.5))), Paint(theme.shadow)),
            .fill(shape.shape, Paint(colour)),
            .stroke(hatch, width: 1.2 * thick, Paint(theme.frame, opacity: 0.6)),
        ] + shape.outline.map { .fill($0, Paint(theme.ink)) }
    }
}
