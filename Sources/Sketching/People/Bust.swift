import Drawing
import Geometry
import Ink

extension Person {
    /// Head and shoulders, as large as fits, on the bottom edge of a box and in the middle of its width.
    public func bust(in rect: Rect, mood: Mood = .happy, colours: PeopleColours) -> [Mark.Shape] {
        let rough = min(rect.width / 3, rect.height / (hair.top + Torso.bustHem))
        let reach = PersonCanvas.reach(PersonCanvas.pen(headRadius: rough))
        let radius = min(
            (rect.width - 2 * reach) / (2 * max(Torso.shoulder * girth, hair.side)),
            (rect.height - 2 * reach) / (hair.top + Torso.bustHem))
        let centre = Point(rect.midX, rect.maxY - reach - Torso.bustHem * radius)
        return bust(head: centre, radius: radius, mood: mood, outfit: outfit(colours), colours: colours)
    }

    /// A bust in a disc with an ink ring and a shadow.
    ///
    /// - Parameters:
    ///   - radius: to the middle of the ring, in points; the shadow reaches 0.12 radii further.
    ///   - ground: the colour behind the person; one of `colours.grounds` by the shirt's index when nil.
    public func avatar(
        centre: Point, radius: Double, mood: Mood = .happy, ground: Colour? = nil, colours: PeopleColours
    ) -> [Mark.Shape] {
        guard radius > 0.1, radius.isFinite else { return [] }
        let ground = ground ?? colours.ground(shirt)
        let disc = Medallion(centre: centre, radius: radius, seed: seed.derived("disc"))
        // Tall hair is drawn smaller rather than cut.
        let size = min(0.43, 0.86 / (hair.top + 0.02))
        let head =
            centre + Point(0, (0.86 - 0.43) * -0.04 * radius + max(0, hair.top * size - 0.62) * 0.5 * radius)
        let bust = bust(
            head: head, radius: size * radius, mood: mood, outfit: outfit(colours, ground: ground),
            within: Disc(centre: centre, radius: radius), colours: colours)
        return disc.marks(ground: ground, ring: colours.forThings.ink, shadow: colours.shadow, inside: bust)
    }

    /// How much wider than usual the body is.
    var girth: Double {
        switch build {
        case .medium, .small, .tall: 1
        case .slim: 0.9
        case .broad: 1.12
        }
    }

    /// Head and shoulders round a given head.
    ///
    /// - Parameter disc: nothing is drawn outside it.
    func bust(
        head: Point, radius: Double, mood: Mood, outfit: Outfit, within disc: Disc? = nil,
        colours: PeopleColours
    ) -> [Mark.Shape] {
        let tilt = seed.derived("tilt").signed(0) * 0.06
        guard var canvas = headCanvas(head, radius, tilt: tilt, colours: colours) else { return [] }
        canvas.bound = disc
        drawHairBehind(outfit, on: &canvas)
        canvas.tilt.angle = 0
        let torso = Torso(person: self, outfit: outfit, hem: Torso.bustHem, girth: girth)
        torso.drawBehind(on: &canvas)
        torso.draw(Torso.bust, skin: colours.skin(skin), on: &canvas)
        let sleeve = Path.bow(Point(0.98 * girth, 2.1), Point(0.99 * girth, 2.4), Point(girth, Torso.bustHem))
        var sleeves = sleeve
        sleeves.append(sleeve.mirrored(-1))
        canvas.line(sleeves, share: 0.8, key: "sleeves")
        canvas.tilt.angle = tilt
        drawHead(mood, outfit, look: seed.derived("look").signed(0) * 0.4, on: &canvas)
        // On its disc nobody needs a rim.
        guard disc == nil else { return canvas.marks }
        return colours.rimmed(canvas.marks, width: 0.7 * canvas.pen.width)
    }
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
    ///
    /// - Parameter inside: marks that do not reach beyond the disc, for nothing is cut off.
    func marks(ground: Colour, ring: Colour, shadow: Colour?, inside: [Mark.Shape]) -> [Mark.Shape] {
        let contour = Contour(.ellipse(centre, radius, radius), pen: pen, seed: seed)
        var marks: [Mark.Shape] = []
        if let shadow {
            let drop = min(3, 0.1 * radius)
            marks.append(
                .fill(.ellipse(centre + Point(drop, drop), radius, radius), Paint(shadow)))
        }
        marks.append(.fill(contour.shape, Paint(ground)))
        return marks + inside + [.fill(contour.line, Paint(ring))]
    }
}
