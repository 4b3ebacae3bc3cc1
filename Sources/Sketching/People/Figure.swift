import Drawing
import Geometry
import Ink

extension Person {
    /// Somebody standing.
    ///
    /// The width is at most 0.8 of the height; bun, quiff and raised hands reach up to 0.06 of it higher.
    ///
    /// - Parameters:
    ///   - feet: the point between the feet, on the ground.
    ///   - height: from the ground to the top of the head, in points; 80–88 is usual.
    ///   - mirrored: turns the busy arm to the left.
    public func figure(
        at feet: Point, height: Double, pose: Pose, mood: Mood = .smile, mirrored: Bool = false,
        colours: PersonColours, seed: Seed
    ) -> Picture {
        FigureDrawing(
            person: self, colours: colours, feet: feet, height: height, side: mirrored ? -1 : 1,
            seed: seed.derived("figure")
        ).picture(pose: pose, mood: mood)
    }
}

/// A standing figure on a grid of its own height: x from the middle to the busy side, y up from the ground.
private struct FigureDrawing {
    let person: Person
    let colours: PersonColours
    let feet: Point
    let height: Double
    let side: Double
    let seed: Seed

    private var width: Double { min(1.7, max(1.2, 0.02 * height)) }

    private func at(_ x: Double, _ y: Double) -> Point { feet + Point(side * x * height, -y * height) }

    func picture(pose: Pose, mood: Mood) -> Picture {
        var picture = Picture()
        if let ground = colours.ground {
            picture.fill(Outline.ellipse(feet + Point(0, -1), 0.27 * height, 0.038 * height), ground)
        }
        legs(&picture)
        let (idle, busy) = arms(of: pose)
        arm(idle, side: -1, in: &picture)
        if busy != .chin { arm(busy, side: 1, in: &picture) }
        torso(&picture)
        let radius = 0.15 * height
        let face = FaceDrawing(
            person: person, colours: colours, centre: feet + Point(0, -height + 1.15 * radius),
            radius: radius, width: width * 0.9, seed: seed.derived("face"))
        picture.marks += face.picture(mood: mood, look: 0.6 * side).marks
        if busy == .chin { arm(busy, side: 1, in: &picture) }
        return picture
    }

    private func legs(_ picture: inout Picture) {
        let cloth = Pen(0.062 * height, pressure: 0.03, isTapered: false, wobble: 0.3)
        let shoe = Pen(0.042 * height, pressure: 0.03, isTapered: false, wobble: 0.2)
        for (index, leg) in [(hip: -0.055, foot: -0.085), (hip: 0.055, foot: 0.09)].enumerated() {
            let key = seed.derived("leg").derived(index)
            let line = Outline.path((leg.hip, 0.3), [[leg.hip * 1.2, 0.15, leg.foot, 0.035]], at: at)
            picture.line(line, cloth, colours.ink, seed: key)
            let sole = Outline.path((leg.foot - 0.005, 0.018), [[leg.foot + 0.055, 0.016]], at: at)
            picture.line(sole, shoe, colours.ink, seed: key.derived("shoe"))
        }
    }

    private func torso(_ picture: inout Picture) {
        let jersey = Outline.path(
            (-0.05, 0.655),
            [
                [-0.12, 0.65, -0.15, 0.62, -0.145, 0.54], [-0.14, 0.45, -0.13, 0.38, -0.125, 0.285],
                [0.125, 0.285], [0.13, 0.4, 0.16, 0.64, 0.05, 0.655],
            ], closed: true, at: at)
        let pen = Pen(width, overshoot: 4, wobble: 0.5)
        picture.area(jersey, colours.shirt, pen: pen, ink: colours.ink, seed: seed.derived("torso"))
        let neck = Outline.path(
            (-0.035, 0.7), [[0.035, 0.7], [0.035, 0.645], [-0.035, 0.645]], closed: true, at: at)
        picture.fill(neck, person.skin)
    }

    private enum Arm { case down, up, out, hip, chin }

    private func arms(of pose: Pose) -> (idle: Arm, busy: Arm) {
        switch pose {
        case .wave: (.hip, .up)
        case .explain: (.down, .out)
        case .joy: (.up, .up)
        case .think: (.down, .chin)
        case .point: (.hip, .out)
        }
    }

    /// A sleeve of ink under one of cloth, and a round hand.
    private func arm(_ arm: Arm, side: Double, in picture: inout Picture) {
        let (steps, hand): ([Double], (Double, Double)) =
            switch arm {
            case .down: ([0.11, 0.6, 0.17, 0.48, 0.15, 0.36], (0.15, 0.34))
            case .up: ([0.11, 0.605, 0.24, 0.6, 0.25, 0.76], (0.255, 0.79))
            case .out: ([0.11, 0.6, 0.2, 0.48, 0.29, 0.545], (0.315, 0.555))
            case .hip: ([0.11, 0.6, 0.25, 0.5, 0.12, 0.4], (0.115, 0.39))
            case .chin: ([0.12, 0.58, 0.24, 0.42, 0.1, 0.6], (0.085, 0.655))
            }
        let place = { (x: Double, y: Double) in self.at(side * x, y) }
        let sleeve = Outline.path((steps[0], steps[1]), [Array(steps.dropFirst(2))], at: place)
        let key = seed.derived("arm").derived(side < 0 ? 0 : 1)
        let edge = 0.9 * width
        for (grow, colour) in [(2 * edge, colours.ink), (0, colours.shirt)] {
            let pen = Pen(0.066 * height + grow, pressure: 0, isTapered: false, wobble: 0)
            picture.line(sleeve, pen, colour, seed: key)
        }
        let palm = place(hand.0, hand.1)
        picture.dot(palm, 0.036 * height + 0.8 * width, colours.ink)
        picture.dot(palm, 0.036 * height, person.skin)
    }
}
