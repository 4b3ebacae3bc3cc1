import Drawing
import Geometry
import Ink

/// People together.
public enum Company {
    /// Three busts side by side on one base line, the middle one in front and a little larger.
    ///
    /// - Parameters:
    ///   - base: the middle of the base line, which is 9.2 r wide.
    ///   - radius: of the outer heads, in points.
    ///   - shirts: colours of the clothes from left to right, repeated as needed.
    ///   - chatter: colours of two bubbles and a heart over the heads; nil for none.
    public static func trio(
        on base: Point, radius: Double, people: [Person], shirts: [Colour], colours: PersonColours,
        chatter: (bubbles: Colour, other: Colour, heart: Colour)? = nil, seed: Seed
    ) -> Picture {
        var picture = Picture()
        let places = [(0, -2.85, 1.0, 2.75), (2, 2.85, 1.0, 2.6), (1, 0.0, 1.15, 2.9)]
        let moods: [Mood] = [.smile, .open, .smile]
        for (index, x, scale, hem) in places where index < people.count {
            var own = colours
            if !shirts.isEmpty { own.shirt = shirts[index % shirts.count] }
            let r = radius * scale
            let bust = people[index].bust(
                at: base + Point(x * radius, -hem * r), radius: r, mood: moods[index],
                look: x < 0 ? 0.5 : x > 0 ? -0.5 : 0, hem: hem, colours: own,
                seed: seed.derived(index))
            picture.marks += bust.marks
        }
        let ground = Path(
            points: [base + Point(-4.6 * radius, 0.6), base + Point(4.6 * radius, 0)], closed: false)
        picture.line(ground, Pen(1.9), colours.ink, seed: seed.derived("ground"))
        guard let chatter else { return picture }
        let top = base.y - 5.9 * radius
        picture.marks += chat(
            at: Point(base.x - 2.6 * radius, top), size: 1.7 * radius, fill: chatter.bubbles, leans: -1,
            colours: colours, seed: seed.derived("left"))
        picture.marks += chat(
            at: Point(base.x + 2.6 * radius, top), size: 1.7 * radius, fill: chatter.other, leans: 1,
            colours: colours, seed: seed.derived("right"))
        let heart = Point(base.x, top - 0.4 * radius)
        picture.area(
            Company.heart(at: heart, size: 0.95 * radius), chatter.heart,
            pen: Pen(1.4, overshoot: 2, wobble: 0.5),
            ink: colours.ink, miss: Point(0.8, 0.8), seed: seed.derived("heart"))
        return picture
    }

    /// Avatars on an ellipse round a hub, joined by dashed lines.
    ///
    /// - Parameters:
    ///   - box: holds everything, the shadows of 3 pt included.
    ///   - discs: colours behind the people, repeated as needed.
    ///   - line: colour of the dashes and of the hub's ring.
    ///   - backdrop: a pale ellipse behind all; nil for none.
    ///   - hub: drawn in the middle disc, given its centre and radius.
    public static func network(
        in box: Rect, people: [Person], shirts: [Colour], discs: [Colour], line: Colour,
        backdrop: Colour?, shadow: Colour?, colours: PersonColours, seed: Seed,
        hub: (Point, Double) -> [Mark.Shape] = { _, _ in [] }
    ) -> Picture {
        var picture = Picture()
        let radius = min(32, 0.19 * box.height, 0.1 * box.width)
        guard radius > 1, !people.isEmpty else { return picture }
        let inner = box.inset(by: Insets(all: radius + 4))
        let centre = inner.centre
        if let backdrop {
            picture.fill(Outline.ellipse(centre, 0.92 * inner.width / 2, 0.95 * inner.height / 2), backdrop)
        }
        let places = people.indices.map { index in
            let turn = 2 * Double.pi * Double(index) / Double(people.count) - 2 * Double.pi / 3
            let direction = Point.zero.moved(1, angle: turn)
            return centre + Point(direction.x * inner.width / 2, direction.y * inner.height / 2)
        }
        let pen = Pen(1.2, pressure: 0.1, wobble: 0.5)
        for (index, place) in places.enumerated() {
            let key = seed.derived("line").derived(index)
            picture.fill(joined(centre, place, gap: radius + 4, pen: pen, seed: key), line)
            let next = places[(index + 1) % places.count]
            guard people.count > 2, place.distance(to: next) > 3 * radius else { continue }
            picture.fill(joined(place, next, gap: radius + 4, pen: pen, seed: key.derived("ring")), line)
        }
        let ring = Rect(centre.x - radius * 0.88, centre.y - radius * 0.88, radius * 1.76, radius * 1.76)
        let disc = Frame.ellipse(ring, pen: Pen(2, overshoot: 5), seed: seed.derived("hub"))
        if let shadow { picture.fill(disc.shape.moved(by: Point(3, 3)), shadow) }
        picture.fill(disc.shape, colours.white)
        for ink in disc.outline { picture.fill(ink, line) }
        picture.marks += hub(centre, radius * 0.88)
        for (index, person) in people.enumerated() {
            var own = colours
            if !shirts.isEmpty { own.shirt = shirts[index % shirts.count] }
            let key = seed.derived("avatar").derived(index)
            picture.marks +=
                person.avatar(
                    at: places[index], radius: radius,
                    disc: discs.isEmpty ? colours.white : discs[index % discs.count], shadow: shadow,
                    mood: key.unit(0) < 0.25 ? .open : .smile, colours: own, seed: key
                ).marks
        }
        return picture
    }

    private static func joined(_ a: Point, _ b: Point, gap: Double, pen: Pen, seed: Seed) -> Path {
        let along = b - a
        guard along.length > 2 * gap else { return Path() }
        let step = along.unit * gap
        return pen.dashes(Path(points: [a + step, b - step], closed: false), seed: seed)
    }

    /// A small bubble with three dots.
    private static func chat(
        at centre: Point, size: Double, fill: Colour, leans: Double, colours: PersonColours, seed: Seed
    ) -> [Mark.Shape] {
        let box = Rect(centre.x - size / 2, centre.y - size * 0.32, size, size * 0.64)
        let tail = Tail(
            side: .bottom, place: 0.5 - 0.2 * leans,
            tip: Point(centre.x - 0.32 * leans * size, box.maxY + 0.26 * size), foot: 0.26 * size)
        let frame = Frame.bubble(
            box, tail: tail, radius: 0.2 * size, pen: Pen(1.4, overshoot: 4, wobble: 0.6), seed: seed)
        var picture = Picture([.fill(frame.shape, Paint(colours.white))])
        picture.marks.append(
            .clipped(frame.shape, [.fill(frame.tint.moved(by: Point(1.3, 1.3)), Paint(fill))]))
        for line in frame.outline { picture.fill(line, colours.ink) }
        for step in -1...1 {
            picture.dot(centre + Point(Double(step) * 0.2 * size, 0), 0.05 * size, colours.ink)
        }
        return picture.marks
    }

    private static func heart(at centre: Point, size: Double) -> Path {
        Outline.path(
            (0, 0.42),
            [
                [-0.3, 0.2, -0.5, 0.02, -0.5, -0.2], [-0.5, -0.48, -0.15, -0.52, 0, -0.26],
                [0.15, -0.52, 0.5, -0.48, 0.5, -0.2], [0.5, 0.02, 0.3, 0.2, 0, 0.42],
            ], closed: true
        ) { centre + Point($0 * size, $1 * size) }
    }
}
