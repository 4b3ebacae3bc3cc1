import Drawing
import Geometry
import Ink
import Layout

/// Moods and votes.
extension NodeSketcher {
    // MARK: - Moods

    /// Five faces from sad to glad over a line with steps, and a bead on the line; the face nearest to it is large and
    /// bright.
    func mood(share: Double, steps: Int) -> [Mark.Shape] {
        let radius = frame.height * 0.33
        let rail = frame.maxY - frame.height * 0.13
        let start = frame.x + radius * 1.1
        let length = frame.width - 2.2 * radius
        let nearest = Int((share * 4).rounded())
        var marks: [Mark.Shape] = []
        for index in 0..<5 {
            let isNearest = index == nearest
            let size = isNearest ? radius : radius * 0.74
            let centre = Point(start + length * Double(index) / 4, frame.y + radius + thick)
            marks += face(
                at: centre, radius: size, glee: Double(index) / 2 - 1, isBright: isNearest,
                seed: seed.derived("face").derived(index))
        }
        marks.append(
            .fill(
                Flourish.line(
                    from: Point(start, rail), to: Point(start + length, rail), pen: pen(1.7, wobble: 0.4),
                    seed: seed.derived("rail")), Paint(theme.ink)))
        var ticks = Path()
        for step in 0...steps {
            let x = start + length * Double(step) / Double(steps)
            ticks.move(to: Point(x, rail - frame.height * 0.06))
            ticks.line(to: Point(x, rail + frame.height * 0.06))
        }
        marks.append(.stroke(ticks, width: 1.1 * thick, Paint(theme.ink)))
        let bead = frame.height * 0.1
        let centre = Point(start + length * min(max(share, 0), 1), rail)
        let dot = Frame.ellipse(
            Rect(centre, centre).grown(by: bead), pen: pen(1.4, overshoot: 2, wobble: 0.3),
            seed: seed.derived("bead"))
        marks.append(.fill(dot.shape, Paint(theme.accent2)))
        return marks + dot.outline.map { .fill($0, Paint(theme.ink)) }
    }

    /// A face of a few strokes.
    ///
    /// - Parameter glee: -1 for a mouth turned down, 1 for a broad smile.
    private func face(
        at centre: Point, radius: Double, glee: Double, isBright: Bool, seed: Seed
    ) -> [Mark.Shape] {
        let line = isBright ? theme.onBright : theme.ink
        let disc = Frame.ellipse(
            Rect(centre, centre).grown(by: radius),
            pen: pen(isBright ? 1.7 : 1.25, overshoot: 2.5, wobble: 0.5), seed: seed)
        var marks: [Mark.Shape] = [
            .fill(disc.shape, Paint(isBright ? theme.gold : palette.tint(1) ?? theme.frame))
        ]
        marks += disc.outline.map { .fill($0, Paint(theme.ink)) }
        func at(_ x: Double, _ y: Double) -> Point { centre + Point(x, y) * radius }
        var eyes = Path()
        for x in [-0.34, 0.34] {
            eyes.append(Outline.ellipse(at(x, -0.18), 0.1 * radius, 0.14 * radius))
        }
        marks.append(.fill(eyes, Paint(line)))
        let end = 0.34 - 0.16 * glee
        let mouth = Path([
            .move(at(-0.46, end)),
            .curve(at(-0.22, end + 0.5 * glee), at(0.22, end + 0.5 * glee), at(0.46, end)),
        ])
        let stroke = pen(isBright ? 1.6 : 1.2, wobble: 0.2).stroke(mouth, seed: seed.derived("mouth"))
        return marks + [.fill(stroke, Paint(line))]
    }

    // MARK: - Votes

    /// A hand for each vote; no two are raised alike.
    func hands(_ count: Int, tint: Int?) -> [Mark.Shape] {
        guard count > 0 else { return [] }
        let pitch = frame.width / Double(count)
        let unit = min(frame.height / 17, pitch / 10.5)
        var palms = Path()
        var fingers = Path()
        var cuffs = Path()
        for index in 0..<count {
            let key = seed.derived(index)
            let tilt = 0.12 * key.signed(0)
            let foot = Point(
                frame.x + pitch * (Double(index) + 0.5), frame.maxY - unit * (1.2 + 0.9 * key.unit(1)))
            let side = key.unit(2) < 0.5 ? -1.0 : 1
            func at(_ x: Double, _ y: Double) -> Point {
                foot + (Point(x * side, y) * unit).turned(tilt, round: .zero)
            }
            func line(_ a: Point, _ b: Point, in path: inout Path) {
                path.move(to: a)
                path.line(to: b)
            }
            line(at(-0.9, -5.2), at(0.9, -5.2), in: &palms)
            for (x, top) in [(-2.25, -10.9), (-0.75, -12.2), (0.75, -11.8), (2.2, -10.3)] {
                line(at(x * 0.85, -6), at(x, top), in: &fingers)
            }
            line(at(-1.6, -4.4), at(-3.9, -7), in: &fingers)
            line(at(-1.5, -0.9), at(1.5, -0.9), in: &cuffs)
        }
        let skin = Paint(palette.tint(tint) ?? theme.frame)
        let ink = Paint(theme.ink)
        let edge = 1.9 * min(thick, unit)
        return [
            .stroke(cuffs, width: 2.4 * unit + edge, ink),
            .stroke(palms, width: 4.6 * unit + edge, ink),
            .stroke(fingers, width: 1.15 * unit + edge, ink),
            .stroke(palms, width: 4.6 * unit, skin), .stroke(fingers, width: 1.15 * unit, skin),
            .stroke(cuffs, width: 2.4 * unit, Paint(theme.accent1)),
        ]
    }
}
