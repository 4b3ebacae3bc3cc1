import Drawing
import Geometry
import Ink

/// The colours of a frame.
public struct FrameColours: Hashable, Sendable {
    /// The lines.
    public var ink: Colour
    /// The area under the tint.
    public var white: Colour
    /// The marker grey of the shadow; nil for none.
    public var shadow: Colour?
    /// The tint; nil for a white area.
    public var tint: Colour?
    /// Whether the tint covers the area to its edge, without the white sliver and the streaks: for small and
    /// for saturated things.
    public var isSolid: Bool
    /// The fill of a clip, and of the tails of a ribbon; white when nil.
    public var bright: Colour?
    /// The fill of what lies behind a ribbon; ink when nil.
    public var dark: Colour?

    /// Makes colours.
    public init(ink: Colour, white: Colour, shadow: Colour?, tint: Colour?, isSolid: Bool = false) {
        self.ink = ink
        self.white = white
        self.shadow = shadow
        self.tint = tint
        self.isSolid = isSolid
    }
}

extension Frame {
    /// The layers of a container from the shadow up to its lines; text goes over them.
    ///
    /// - Parameters:
    ///   - drop: how far the shadow lies down and to the right, in points: 4.5, or 2.5–3.5 for small things.
    ///   - seed: places the streaks.
    public func marks(_ colours: FrameColours, drop: Double = 4.5, seed: Seed) -> [Mark.Shape] {
        underlay(colours, drop: drop, seed: seed) + overlay(colours)
    }

    /// Shadow, white, tint and streaks: everything under the lines.
    public func underlay(_ colours: FrameColours, drop: Double = 4.5, seed: Seed) -> [Mark.Shape] {
        var marks: [Mark.Shape] = []
        if let shadow = colours.shadow {
            let casting = behind.filter(\.castsShadow).map(\.shape) + [shape]
            let tall = extras.filter(\.castsShadow).map(\.shape)
            marks += (casting + tall).map { .fill($0.moved(by: Point(drop, drop)), Paint(shadow)) }
        }
        for extra in behind { marks += self.marks(of: extra, colours) }
        if colours.isSolid {
            return marks + [.fill(shape, Paint(colours.tint ?? colours.white))]
        }
        marks.append(.fill(shape, Paint(colours.white)))
        guard let tint = colours.tint else { return marks }
        var inside: [Mark.Shape] = [.fill(self.tint.moved(by: Point(2.4, 2.4)), Paint(tint))]
        if let box = shape.extent {
            inside += streaks(Streak.across(box, seed: seed.derived("streaks")), colours.white)
        }
        return marks + [.clipped(shape, inside)]
    }

    /// Thin and broad streaks as one stroke each: a PDF repeats the clip's outline for every mark inside it.
    private func streaks(_ streaks: [Streak], _ colour: Colour) -> [Mark.Shape] {
        let kinds = [
            (isBroad: false, width: 1.15, opacity: 0.42), (isBroad: true, width: 1.7, opacity: 0.32),
        ]
        return kinds.compactMap { kind in
            var path = Path()
            for streak in streaks where (streak.width > 1.45) == kind.isBroad { path.append(streak.path) }
            return path.isEmpty
                ? nil : .stroke(path, width: kind.width, Paint(colour, opacity: kind.opacity))
        }
    }

    /// The lines and the props.
    public func overlay(_ colours: FrameColours) -> [Mark.Shape] {
        var marks: [Mark.Shape] = outline.map { .fill($0, Paint(colours.ink)) }
        for extra in extras { marks += self.marks(of: extra, colours) }
        return marks
    }

    private func marks(of extra: Extra, _ colours: FrameColours) -> [Mark.Shape] {
        let fill: Paint =
            switch extra.kind {
            case .tape: Paint(colours.shadow ?? colours.white, opacity: 0.85)
            case .curl, .bubble, .roll: Paint(colours.white)
            case .metal: Paint(colours.shadow ?? colours.white)
            case .clip: Paint(colours.bright ?? colours.white)
            case .tail: Paint(colours.dark ?? colours.ink)
            case .fold: Paint(colours.ink)
            }
        let line: [Mark.Shape] = extra.line.isEmpty ? [] : [.fill(extra.line, Paint(colours.ink))]
        return [.fill(extra.shape, fill)] + line
    }
}
