import Drawing
import Geometry
import Ink

extension Person {
    /// Head and shoulders, as large as fits, on the bottom edge of a box and in the middle of its width.
    public func bust(in rect: Rect, mood: Mood = .smile, colours: PeopleColours) -> [Mark.Shape] {
        let rough = min(rect.width / 3, rect.height / (hair.top + Person.hem))
        let reach = PersonCanvas.reach(PersonCanvas.pen(headRadius: rough))
        let radius = min(
            (rect.width - 2 * reach) / (2 * Person.shoulder),
            (rect.height - 2 * reach) / (hair.top + Person.hem))
        let centre = Point(rect.midX, rect.maxY - reach - Person.hem * radius)
        return bust(head: centre, radius: radius, mood: mood, outfit: outfit(colours), colours: colours)
    }

    /// A bust in a disc with an ink ring and a shadow.
    ///
    /// - Parameters:
    ///   - radius: to the middle of the ring, in points; the shadow reaches 0.12 radii further.
    ///   - ground: the colour behind the person; one of `colours.grounds` by the shirt's index when nil.
    public func avatar(
        centre: Point, radius: Double, mood: Mood = .smile, ground: Colour? = nil, colours: PeopleColours
    ) -> [Mark.Shape] {
        guard radius > 0.1, radius.isFinite else { return [] }
        let ground = ground ?? colours.ground(shirt)
        let disc = Medallion(centre: centre, radius: radius, seed: seed.derived("disc"))
        let head = centre + Point(0, (hair == .bun ? 0.1 : -0.02) * radius)
        let bust = bust(
            head: head, radius: 0.43 * radius, mood: mood,
            outfit: outfit(colours, ground: ground), colours: colours)
        return disc.marks(ground: ground, ring: colours.ink, shadow: colours.shadow, inside: bust)
    }

    /// Where a bust ends under the middle of the face, in head radii.
    static let hem = 2.8
    /// Half the width of the shoulders, in head radii.
    static let shoulder = 1.52

    /// Head and shoulders round a given head.
    func bust(head: Point, radius: Double, mood: Mood, outfit: Outfit, colours: PeopleColours)
        -> [Mark.Shape]
    {
        guard var canvas = headCanvas(head, radius, colours: colours) else { return [] }
        drawHairBehind(outfit, on: &canvas)
        let skin = colours.skin(skin)
        canvas.area(
            Path(
                points: [Point(-0.34, 0.7), Point(0.34, 0.7), Point(0.37, 1.6), Point(-0.37, 1.6)],
                closed: true), skin)
        for side in [-1.0, 1] {
            canvas.line(
                Path(points: [Point(0.34 * side, 0.8), Point(0.37 * side, 1.4)], closed: false), share: 0.9,
                key: side < 0 ? "neck left" : "neck right")
        }
        canvas.shape(
            Person.shirtShape, outfit.shirt, sliver: min(1.1, 0.07 * radius), overruns: false, key: "shirt")
        for side in [-1.0, 1] {
            let sleeve = Path.bow(
                Point(0.95 * side, 2.1), Point(0.96 * side, 2.4), Point(0.98 * side, Person.hem))
            canvas.line(sleeve, share: 0.8, key: side < 0 ? "sleeve left" : "sleeve right")
        }
        drawHead(mood, outfit, on: &canvas)
        return canvas.marks
    }

    /// Shoulders with a round neck, in head radii.
    private static let shirtShape = Path.curves(
        [
            0, 2.82, -0.5, 2.82, -1, 2.81, -1.5, 2.8, -1.52, 1.75, -1.15, 1.42, -0.4, 1.24,
            -0.2, 1.5, 0.2, 1.5, 0.4, 1.24, 1.15, 1.42, 1.52, 1.75, 1.5, 2.8,
            1, 2.81, 0.5, 2.82, 0, 2.82,
        ], isClosed: true)
}

/// A disc with something inside, a ring and a shadow.
struct Medallion {
    let centre: Point
    /// To the middle of the ring, in points.
    let radius: Double
    let seed: Seed

    /// The ring's pen: 2 pt at a radius of 25.
    var pen: Pen { Pen(0.4 * radius.squareRoot(), overshoot: min(6, 0.24 * radius), wobble: 0.6) }

    /// Shadow, ground, what is inside, and the ring.
    func marks(ground: Colour, ring: Colour, shadow: Colour?, inside: [Mark.Shape]) -> [Mark.Shape] {
        let contour = Contour(.ellipse(centre, radius, radius), pen: pen, seed: seed)
        var marks: [Mark.Shape] = []
        if let shadow {
            let drop = min(3, 0.1 * radius)
            marks.append(.fill(contour.shape.moved(by: Point(drop, drop)), Paint(shadow)))
        }
        marks.append(.fill(contour.shape, Paint(ground)))
        if !inside.isEmpty { marks.append(.clipped(contour.shape, inside)) }
        return marks + [.fill(contour.line, Paint(ring))]
    }
}
