import Catalog
import Drawing
import Geometry
import Ink
import Layout
import Typography

/// Draws what a node of the layout shows, text aside.
struct NodeSketcher {
    let node: LayoutNode
    /// How much larger than on A4 everything is.
    let scale: Double
    let palette: Palette
    /// The document's seed, for what is the same wherever it is drawn: people.
    let documentSeed: Seed
    /// The node's own seed.
    var seed: Seed { documentSeed.derived(node.key) }
    let measurer: any TextMeasurer
    let icon: (String) -> Icon?
    /// The pictures that could be read, by their paths.
    let photos: [String: Photo]
    /// Whether everything stands level.
    let isLevel: Bool
    /// Who is who in the document.
    let cast: Cast
    /// The tint of the frame that the node stands in.
    let ground: Int?

    var theme: Theme { palette.theme }
    var frame: Rect { node.frame }
    /// Lines grow more slowly than the page, as if drawn with the next larger pen.
    var thick: Double { scale.squareRoot() }
    func pt(_ points: Double) -> Double { points * scale }
    func pen(_ width: Double, overshoot: Double = 4, wobble: Double = 1) -> Pen {
        Pen(width * thick, overshoot: overshoot * scale, wobble: wobble)
    }

    /// The marks from the bottom up.
    func marks() -> [Mark.Shape] {
        switch node.look {
        case .nothing, .text, .lettering: []
        case .frame(let look): container(look)
        case .heading(let style, let tone): heading(style, tone)
        case .ribbon(let tone): ribbon(frame, tone, rise: pt(5), tail: pt(20))
        case .icon(let name, let tone): picture(name, tone)
        case .disc: disc()
        case .badge: badge()
        case .burst: burst()
        case .tickBox(let isDone): tickBox(isDone)
        case .bullet(let bullet): self.bullet(bullet)
        case .pill(let tint): pill(tint)
        case .rule: rule(palette.grey, 0.9)
        case .divider(let style): divider(style)
        case .emphasis(let kind): emphasis(kind)
        case .quoteMarks: [.fill(Flourish.quoteMarks(frame, seed: seed), Paint(theme.accent2))]
        case .questionMark: picture("question", .ink)
        case .figure(let pose, let isFlipped, let who): figure(pose, isFlipped: isFlipped, who: who)
        case .bust(let who, let pose): bust(pose, who: who)
        case .hero(let kind, let name, let who, let names): hero(kind, icon: name, who: who, names: names)
        case .mood(let share, let steps): mood(share: share, steps: steps)
        case .hands(let count, let tint): hands(count, tint: tint)
        case .photo(let path, let alternative, let foot):
            photo(path, alternative: alternative, foot: foot)
        case .diagram(let part): diagram(part)
        }
    }

    // MARK: - Ribbons

    func ribbon(_ box: Rect, _ tone: Look.Tone, rise: Double, tail: Double) -> [Mark.Shape] {
        let ribbon = Ribbon(
            box, rise: rise, tail: tail, pen: pen(1.9, overshoot: 6, wobble: 0.7), seed: seed)
        let ink = Paint(theme.ink)
        var shapes: [Mark.Shape] = []
        for (tail, line) in zip(ribbon.tails, ribbon.tailLines) {
            shapes.append(.fill(tail, Paint(palette.dark(tone))))
            shapes.append(.fill(line, ink))
        }
        shapes += ribbon.folds.map { .fill($0, ink) }
        shapes.append(.fill(ribbon.strip, Paint(palette.colour(tone))))
        shapes += palette.grain(in: ribbon.strip, unit: scale, seed: seed)
        shapes.append(.fill(ribbon.stripLine, ink))
        return shapes
    }

    // MARK: - Pictures

    /// An icon in the middle of the node's box.
    func picture(_ name: String, _ tone: Look.Tone) -> [Mark.Shape] {
        picture(name, tone, at: frame.centre, size: min(frame.width, frame.height))
    }

    func picture(_ name: String, _ tone: Look.Tone, at centre: Point, size: Double) -> [Mark.Shape] {
        guard let icon = icon(name) else { return [] }
        var (first, second) = palette.fills(tone, on: ground, seed: seed)
        // A detail drawn over a dark area would be lost.
        if icon.hasDetail(on: .fill2), second.contrast(with: theme.ink) < 3 { second = theme.frame }
        if icon.hasDetail(on: .fill1), first.contrast(with: theme.ink) < 3 { first = theme.frame }
        return icon.marks(
            at: centre, size: size, colours: IconColours(ink: theme.ink, fill1: first, fill2: second),
            seed: seed)
    }

    /// Pictures among words.
    func inlineIcons(_ look: Look.TextLook) -> [Mark.Shape] {
        look.line.runs.flatMap { run -> [Mark.Shape] in
            guard case .icon(let name) = run.content else { return [] }
            let centre = Point(frame.x + run.x + run.width / 2, frame.y + look.baseline - look.size * 0.33)
            // The same picture means the same thing wherever it stands, and has the same colours.
            return picture(name, .ink, at: centre, size: look.size * 1.15)
        }
    }

    private func hero(_ kind: LayoutTemplate.Hero, icon name: String?, who: String, names: [String])
        -> [Mark.Shape]
    {
        switch kind {
        case .none: return []
        case .icon: return isLevel ? picture(name ?? "bulb", .accent1) : medallion(name ?? "bulb")
        case .trio, .network, .audience, .pair, .panel, .people:
            return people(kind, icon: name, who: who, names: names)
        }
    }
}
