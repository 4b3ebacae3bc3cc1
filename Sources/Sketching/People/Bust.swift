import Drawing
import Geometry
import Ink

extension Person {
    /// A head.
    ///
    /// - Parameters:
    ///   - centre: the middle of the face; hair may reach 1.95 r above it and 1.75 r below.
    ///   - radius: of the head, in points.
    ///   - look: where the eyes turn, -1 left ... 1 right.
    public func face(
        at centre: Point, radius: Double, mood: Mood = .smile, look: Double = 0, colours: PersonColours,
        seed: Seed
    ) -> Picture {
        FaceDrawing(
            person: self, colours: colours, centre: centre, radius: radius,
            width: min(1.6, max(1.15, 0.1 * radius)), seed: seed
        ).picture(mood: mood, look: look)
    }

    /// Head and shoulders, cut off level below.
    ///
    /// - Parameters:
    ///   - centre: the middle of the face; the shoulders are 3 r wide.
    ///   - hem: how far the cut lies below the centre, in head radii.
    public func bust(
        at centre: Point, radius: Double, mood: Mood = .smile, look: Double = 0, hem: Double = 2.75,
        colours: PersonColours, seed: Seed
    ) -> Picture {
        func at(_ x: Double, _ y: Double) -> Point { centre + Point(x * radius, y * radius) }
        let key = seed.derived("bust")
        let pen = Pen(min(1.7, max(1.2, 0.11 * radius)), overshoot: 3, wobble: 0.6)
        var picture = Picture()
        let neck = [(-0.32, 0.7), (0.32, 0.7), (0.34, 1.5), (-0.34, 1.5)].map { at($0.0, $0.1) }
        picture.fill(Path(points: neck, closed: true), skin)
        for (index, side) in [-1.0, 1].enumerated() {
            let line = Path(points: [at(0.33 * side, 0.9), at(0.36 * side, 1.3)], closed: false)
            picture.line(line, pen, colours.ink, seed: key.derived(index))
        }
        let shoulders = Outline.path(
            (-1.5, hem),
            [
                [-1.52, 1.75, -1.15, 1.42, -0.4, 1.24], [0, 1.62, 0.4, 1.24],
                [1.15, 1.42, 1.52, 1.75, 1.5, hem],
            ], at: at)
        var area = shoulders
        area.close()
        picture.fill(area, colours.white)
        // The shirt misses its line at the upper left, as every tint does, and stays inside it elsewhere.
        picture.marks.append(
            .clipped(area, [.fill(area.moved(by: Point(1.2, 1)), Paint(colours.shirt))]))
        picture.line(shoulders, pen, colours.ink, seed: key.derived(2))
        let base = Path(points: [at(-1.5, hem), at(1.5, hem)], closed: false)
        picture.line(base, pen, colours.ink, seed: key.derived(3))
        var thin = pen
        thin.width *= 0.75
        for (index, side) in [-1.0, 1].enumerated() where hem > 2.3 {
            let arm = Path(points: [at(0.95 * side, 2.15), at(0.98 * side, hem - 0.05)], closed: false)
            picture.line(arm, thin, colours.ink, seed: key.derived(index + 4))
        }
        let face = self.face(at: centre, radius: radius, mood: mood, look: look, colours: colours, seed: seed)
        picture.marks += face.marks
        return picture
    }

    /// A bust in a disc.
    ///
    /// - Parameters:
    ///   - radius: of the disc, in points; 25 is usual.
    ///   - disc: colour behind the person.
    ///   - shadow: the marker grey; nil for none.
    public func avatar(
        at centre: Point, radius: Double, disc: Colour, shadow: Colour?, mood: Mood = .smile,
        colours: PersonColours, seed: Seed
    ) -> Picture {
        let box = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
        let pen = Pen(min(2.2, max(1.4, 0.084 * radius)), overshoot: 5)
        let frame = Frame.ellipse(box, pen: pen, seed: seed.derived("disc"))
        let head = 0.44 * radius
        let bust = self.bust(
            at: centre + Point(0, -0.04 * radius), radius: head, mood: mood, colours: colours, seed: seed)
        var picture = Picture()
        if let shadow { picture.fill(frame.shape.moved(by: Point(3, 3)), shadow) }
        picture.fill(frame.shape, disc)
        picture.marks.append(.clipped(frame.shape, bust.marks))
        for line in frame.outline { picture.fill(line, colours.ink) }
        return picture
    }
}
