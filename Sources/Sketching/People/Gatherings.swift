import Drawing
import Geometry
import Ink

extension Person {
    /// Two people who turn to each other, one talking and one listening, with what they say over them.
    ///
    /// - Parameters:
    ///   - rect: 1.4 : 1 is well filled.
    ///   - known: who they are; the rest is dealt.
    public static func pair(in rect: Rect, known: [Person] = [], seed: Seed, colours: PeopleColours)
        -> [Mark.Shape]
    {
        guard rect.width > 8, rect.height > 8, rect.width.isFinite, rect.height.isFinite else { return [] }
        let key = seed.derived("pair")
        let dealt = group(of: 2, seed: key)
        let people = (0..<2).map { known.indices.contains($0) ? known[$0] : dealt[$0] }
        let height = min(rect.height, 0.95 * rect.width)
        let width = min(rect.width / 2, 0.68 * height)
        let top = rect.maxY - height
        let left = Rect(rect.midX - width, top, width, height)
        let right = Rect(rect.midX, top, width, height)
        var marks = people[0].figure(in: left, pose: .explain, mood: .talking, colours: colours)
        marks += people[1].figure(in: right, pose: .rest, mood: .happy, isFlipped: true, colours: colours)
        guard let stance = people[0].stance(in: left, pose: .explain),
            let other = people[1].stance(in: right, pose: .rest, isFlipped: true)
        else { return marks }
        // Between the heads with their hair and hats, as large as they leave room.
        let start = stance.headCentre.x + stance.headRadius * (people[0].hair.side + 0.15)
        let end = other.headCentre.x - other.headRadius * (people[1].hair.side + 0.15)
        let size = min(0.24 * height, end - start)
        if size > 0.12 * height {
            marks += Floater.chat.marks(
                centre: Point((start + end) / 2, top + 0.52 * size), size: size, isMirrored: true,
                fill: colours.forThings.ground(1), colours: colours.forThings, seed: key.derived("chat"))
        }
        return marks
    }

    /// Three people behind a desk on the bottom edge of a box, each with a microphone; the middle one speaks.
    ///
    /// - Parameters:
    ///   - rect: 1.6 : 1 is well filled.
    ///   - known: who they are, from the left; the rest is dealt.
    public static func panel(in rect: Rect, known: [Person] = [], seed: Seed, colours: PeopleColours)
        -> [Mark.Shape]
    {
        guard rect.width > 8, rect.height > 8, rect.width.isFinite, rect.height.isFinite else { return [] }
        let key = seed.derived("panel")
        let dealt = group(of: 3, seed: key)
        let people = (0..<3).map { known.indices.contains($0) ? known[$0] : dealt[$0] }
        let radius = min(rect.width / 10.6, rect.height / 6.1)
        let pen = Pen(1.15 * PersonCanvas.pen(headRadius: radius).width, overshoot: 4, wobble: 0.6)
        let reach = PersonCanvas.reach(pen)
        let desk = Rect(
            rect.midX - 5.1 * radius, rect.maxY - reach - 1.75 * radius, 10.2 * radius, 1.75 * radius)
        let moods: [Mood] = [.thoughtful, .talking, .happy]
        var marks: [Mark.Shape] = []
        for (index, person) in people.enumerated() {
            let head = Point(rect.midX + Double(index - 1) * 3.3 * radius, desk.y - 2.3 * radius)
            marks += person.bust(
                head: head, radius: radius, mood: moods[index], outfit: person.outfit(colours),
                colours: colours)
        }
        var canvas = PersonCanvas(
            origin: desk.origin, unit: radius, pen: pen, colours: colours.forThings, seed: key.derived("desk")
        )
        canvas.shape(
            .lines([0, 0, 10.2, 0, 10.2, 0.42, 0, 0.42], isClosed: true), canvas.colours.white, key: "top")
        canvas.shape(
            .lines([0.35, 0.42, 9.85, 0.42, 9.75, 1.75, 0.45, 1.75], isClosed: true), colours.tint,
            sliver: min(1.1, 0.07 * radius), overruns: false, key: "front")
        for index in 0..<3 {
            let x = 1.8 + 3.3 * Double(index)
            drawCard(at: x, on: &canvas)
            drawMicrophone(at: x + 0.42, on: &canvas)
        }
        return marks + canvas.marks
    }

    private static func drawMicrophone(at x: Double, on canvas: inout PersonCanvas) {
        canvas.line(
            .bow(Point(x + 0.34, -0.02), Point(x + 0.36, -0.5), Point(x + 0.02, -0.72)), share: 0.9,
            key: "arm \(x)")
        canvas.limb(
            .lines([x, -0.74, x - 0.2, -0.88]), width: 0.24, canvas.colours.shadow ?? canvas.colours.white,
            ink: 0.8)
        canvas.line(.lines([x + 0.1, -0.02, x + 0.58, -0.02]), share: 1.4, key: "foot \(x)")
    }

    /// A card with a name that nobody can read.
    private static func drawCard(at x: Double, on canvas: inout PersonCanvas) {
        canvas.shape(
            .lines([x - 0.62, 0.74, x + 0.62, 0.72, x + 0.64, 1.28, x - 0.64, 1.3], isClosed: true),
            canvas.colours.white, share: 0.7, overruns: false, key: "card \(x)")
        canvas.line(
            .bow(Point(x - 0.36, 1.02), Point(x, 0.96), Point(x + 0.34, 1.02)), share: 0.8, key: "name \(x)")
    }
}
