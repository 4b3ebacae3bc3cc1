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
    /// Tape and metal; the shadow's grey when nil.
    public var grey: Colour?
    /// The light in the tint at full strength; white when nil.
    public var streak: Paint?

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
    ///
    /// - Parameters:
    ///   - texture: what the marker leaves in the tint.
    ///   - unit: how much larger than on A4 the texture is drawn.
    public func underlay(
        _ colours: FrameColours, texture: Texture = .streaks, unit: Double = 1, drop: Double = 4.5, seed: Seed
    ) -> [Mark.Shape] {
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
        let light = colours.streak ?? Paint(colours.white)
        var inside: [Mark.Shape] = [.fill(self.tint.moved(by: Point(2.4, 2.4)), Paint(tint))]
        inside += texture.layers(in: shape, unit: unit, seed: seed.derived("streaks")).map {
            .stroke($0.path, width: $0.width, Paint(light.colour, opacity: light.opacity * $0.opacity))
        }
        return marks + [.clipped(shape, inside)]
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
            case .tape: Paint(colours.grey ?? colours.shadow ?? colours.white, opacity: 0.85)
            case .curl, .bubble, .roll: Paint(colours.white)
            case .metal: Paint(colours.grey ?? colours.shadow ?? colours.white)
            case .clip: Paint(colours.bright ?? colours.white)
            case .tail: Paint(colours.dark ?? colours.ink)
            case .fold: Paint(colours.ink)
            }
        let line: [Mark.Shape] = extra.line.isEmpty ? [] : [.fill(extra.line, Paint(colours.ink))]
        return [.fill(extra.shape, fill)] + line
    }
}
