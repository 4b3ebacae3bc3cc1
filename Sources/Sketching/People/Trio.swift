import Drawing
import Geometry
import Ink

extension Person {
    /// Three people side by side behind a base line on the bottom edge of a box, the middle one in front.
    ///
    /// When the box is taller than the people by more than a head, two chats and a heart float above them. A box
    /// of 1.4 : 1 is well filled.
    public static func trio(in rect: Rect, seed: Seed, colours: PeopleColours) -> [Mark.Shape] {
        guard rect.width > 3, rect.height > 3, rect.width.isFinite, rect.height.isFinite else { return [] }
        var people = group(of: 3, seed: seed.derived("trio"))
        // A knot of hair would reach into what floats above the middle.
        if people[1].hair == .bun { people.swapAt(1, 2) }
        let layout = TrioLayout(rect: rect)
        let moods: [Mood] = [.happy, .excited, .happy]
        var marks: [Mark.Shape] = []
        for index in [0, 2, 1] {
            marks += people[index].bust(
                head: layout.heads[index].centre, radius: layout.heads[index].radius, mood: moods[index],
                outfit: people[index].outfit(colours), colours: colours)
        }
        let base = Path.bow(
            Point(layout.left, layout.base), Point(rect.midX, layout.base + 0.12 * layout.pen.width),
            Point(layout.right, layout.base))
        marks.append(.fill(layout.pen.stroke(base, seed: seed.derived("base")), Paint(colours.forThings.ink)))
        return marks + floaters(layout, seed: seed.derived("floaters"), colours: colours)
    }

    private static func floaters(_ layout: TrioLayout, seed: Seed, colours: PeopleColours) -> [Mark.Shape] {
        guard let line = layout.floatLine else { return [] }
        let colours = colours.forThings
        let size = 1.42 * layout.radius
        let x = layout.heads[1].centre.x
        let offset = 2.2 * layout.radius
        let heart = Floater.heart.marks(
            centre: Point(x, line - 0.14 * size), size: 0.72 * size, fill: colours.accent, colours: colours,
            seed: seed.derived("heart"))
        return heart
            + Floater.chat.marks(
                centre: Point(x - offset, line), size: size, fill: colours.ground(0), colours: colours,
                seed: seed.derived("left"))
            + Floater.chat.marks(
                centre: Point(x + offset, line), size: size, isMirrored: true, fill: colours.ground(1),
                colours: colours, seed: seed.derived("right"))
    }
}

/// Where the heads of a trio, its base line and what floats above it lie.
struct TrioLayout {
    /// The middle head's radius, in points.
    let radius: Double
    /// From left to right.
    let heads: [(centre: Point, radius: Double)]
    /// The base line.
    let base, left, right: Double
    /// The height of the middle of what floats above; nil without room for it.
    let floatLine: Double?
    /// The base line's pen.
    let pen: Pen

    /// The other heads' size beside the middle one's.
    private static let side = 0.84
    /// The distance between the middles of neighbouring heads, in middle radii.
    private static let step = 2.42

    /// The highest that any hair reaches above the base line, in middle radii: an afro in the middle.
    private static let top = Person.Hair.afro.top + Torso.bustHem

    init(rect: Rect) {
        let shares = [TrioLayout.side, 1, TrioLayout.side]
        let top = TrioLayout.top
        let half = TrioLayout.step + TrioLayout.side * Torso.shoulder + 0.35
        let rough = max(0, min(rect.width / (2 * half), rect.height / top))
        let pen = Pen(1.15 * PersonCanvas.pen(headRadius: rough).width, wobble: 0.6)
        let ink = PersonCanvas.reach(pen)
        let radius = max(0, min((rect.width - 2 * ink) / (2 * half), (rect.height - 2 * ink) / top))
        let base = rect.maxY - ink
        self.radius = radius
        self.pen = pen
        self.base = base
        left = rect.midX - half * radius
        right = rect.midX + half * radius
        heads = shares.enumerated().map { index, share in
            let x = rect.midX + Double(index - 1) * TrioLayout.step * radius
            return (Point(x, base - 0.35 * pen.width - Torso.bustHem * share * radius), share * radius)
        }
        // The line clears the tallest hair by a little, and stays inside the box.
        let room = rect.height - 2 * ink - top * radius
        floatLine = room > 1.35 * radius ? base - top * radius - 0.68 * radius : nil
    }
}
