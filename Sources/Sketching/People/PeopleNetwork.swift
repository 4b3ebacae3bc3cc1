import Drawing
import Geometry
import Ink

/// Six people in discs round an empty middle disc, joined by dashed lines on a pale ellipse.
public struct PeopleNetwork: Hashable, Sendable {
    /// In painting order.
    public let marks: [Mark.Shape]
    /// The middle of the empty disc, for an icon.
    public let hub: Point
    /// The empty disc's radius to the middle of its ring, in points; an icon of 1.15 radii fits well.
    public let hubRadius: Double
    /// The six people, clockwise from the left.
    public let people: [Person]
    /// The middles of their discs, in the same order.
    public let places: [Point]
    /// The radius of their discs to the middle of the ring, in points.
    public let radius: Double

    /// Lays a network out so that its discs touch the sides of a box.
    ///
    /// A box between 1 : 1 and 2.2 : 1 is well filled.
    public init(in rect: Rect, seed: Seed, colours: PeopleColours) {
        let people = PeopleNetwork.people(seed: seed.derived("network"), colours: colours)
        let side = max(0, min(0.105 * rect.width, 0.168 * rect.height))
        let radius = side.isFinite ? side : 0
        // Ring and wobble outside; the shadow as well, below and to the right.
        let outer = radius + 0.25 * radius.squareRoot() + min(0.5, 0.05 * radius)
        let drop = min(3, 0.1 * radius)
        let hub = Point(rect.midX - drop / 2, rect.midY - drop / 2)
        let reach = Point(
            max(0, rect.width / 2 - outer - drop / 2), max(0, rect.height / 2 - outer - drop / 2))
        let corners = [(-1.0, 0.0), (-0.493, -1), (0.493, -1), (1, 0), (0.493, 1), (-0.493, 1)]
        let places = corners.map { hub + Point($0.0 * reach.x, $0.1 * reach.y) }
        self.people = people
        self.radius = radius
        self.places = places
        self.hub = hub
        hubRadius = 0.88 * radius
        marks =
            radius > 1
            ? PeopleNetwork.marks(
                people, places: places, radius: radius, hub: hub, seed: seed.derived("network"),
                colours: colours) : []
    }

    /// The disc behind the person of an index.
    private static func ground(_ index: Int, _ colours: PeopleColours) -> Colour {
        colours.ground(index + 2)
    }

    /// Six who differ, with shirts dealt so that as many as possible stand out from their discs.
    private static func people(seed: Seed, colours: PeopleColours) -> [Person] {
        var people = Person.group(of: 6, seed: seed)
        func clashes(_ shift: Int) -> Int {
            people.indices.filter {
                colours.shirt($0 + shift).distance(to: ground($0, colours)) <= 0.2
            }.count
        }
        let start = seed.choice(1, of: colours.shirts.count)
        let shifts = colours.shirts.indices.map { start + $0 }
        let best = shifts.min { clashes($0) < clashes($1) } ?? 0
        for index in people.indices { people[index].shirt = index + best }
        return people
    }

    private static func marks(
        _ people: [Person], places: [Point], radius: Double, hub: Point, seed: Seed, colours: PeopleColours
    ) -> [Mark.Shape] {
        let hubRadius = 0.88 * radius
        let top = places[1].y - hub.y
        let pale = Contour(
            .ellipse(hub, 0.95 * (places[3].x - hub.x), abs(top) + 0.12 * radius),
            pen: Pen(1, wobble: 0.8), seed: seed.derived("pale"))
        var marks: [Mark.Shape] = [.fill(pale.shape, Paint(colours.tint))]
        // All dashes are one mark of even width: each on its own would take a pen's two edges in a file.
        var ties = Path()
        for index in places.indices {
            let next = places[(index + 1) % places.count]
            let key = seed.derived("tie").derived(index)
            ties.append(dashes(from: places[index], radius, to: next, radius, seed: key.derived("round")))
            ties.append(dashes(from: places[index], radius, to: hub, hubRadius, seed: key.derived("hub")))
        }
        if !ties.isEmpty {
            marks.append(.stroke(ties, width: 1.15 * (radius / 25).squareRoot(), Paint(colours.accent)))
        }
        let moods: [Mood] = [.happy, .talking, .calm, .happy, .excited, .thoughtful]
        for (index, person) in people.enumerated() {
            marks += person.avatar(
                centre: places[index], radius: radius, mood: moods[index],
                ground: PeopleNetwork.ground(index, colours), colours: colours)
        }
        let disc = Medallion(centre: hub, radius: hubRadius, seed: seed.derived("hub"))
        return marks
            + disc.marks(
                ground: colours.forThings.white, ring: colours.accent, shadow: colours.shadow, inside: [])
    }

    /// A dashed line between two discs, off their rings by a gap.
    private static func dashes(
        from start: Point, _ startRadius: Double, to end: Point, _ endRadius: Double, seed: Seed
    ) -> Path {
        let scale = (startRadius / 25).squareRoot()
        let gap = 3.4 * scale
        let straight = Path(points: [start, end], closed: false).polylines
        guard let nominal = straight.first else { return Path() }
        let line = Wobble(seed, amount: 0.5).applied(to: nominal)
        let off = 4 * scale
        let first = startRadius + off
        let last = line.length - endRadius - off
        guard last - first > gap else { return Path() }
        // A whole number of dashes, with the line beginning and ending on one.
        let count = max(1, ((last - first + gap) / (4 * scale + gap)).rounded())
        let step = (last - first + gap) / count
        var dashes = Path()
        for index in 0..<Int(count) {
            let at = first + Double(index) * step
            let ends = [line.point(at: at), line.point(at: at + step - gap)].compactMap { $0 }
            dashes.append(Path(points: ends, closed: false))
        }
        return dashes
    }
}
