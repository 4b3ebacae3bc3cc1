import Drawing
import Geometry
import Ink

extension Person {
    /// Somebody standing, or sitting in a wheelchair, as large as fits, on a grey ground at a box's bottom edge.
    ///
    /// What the person reaches is centred in the box: of its width a figure of height h needs 0.5–0.85 h.
    ///
    /// - Parameter isFlipped: looks, and stretches the arm, to the left instead of the right.
    public func figure(
        in rect: Rect, pose: Pose, mood: Mood = .happy, isFlipped: Bool = false, colours: PeopleColours
    ) -> [Mark.Shape] {
        guard let stance = stance(in: rect, pose: pose, isFlipped: isFlipped) else { return [] }
        guard
            var behind = headCanvas(
                stance.headCentre, stance.headRadius, isMirrored: isFlipped, tilt: pose.tilt + pose.lean,
                colours: colours)
        else { return [] }
        let outfit = outfit(colours)
        var head = behind
        drawHairBehind(outfit, on: &behind)
        drawHead(mood, outfit, look: 0.6, on: &head)
        var pen = head.pen
        pen.width *= FigureBody.penShare
        let canvas = PersonCanvas(
            origin: stance.feet, unit: stance.height, isMirrored: isFlipped, pen: pen, colours: colours,
            seed: seed.derived("figure"))
        var body = FigureBody(
            canvas: canvas, person: self, outfit: outfit, skin: colours.skin(skin), pose: pose)
        body.drawGround()
        let ground = body.canvas.marks
        body.canvas.add(behind.marks)
        body.drawTrunk()
        body.canvas.add(head.marks)
        body.drawArms()
        return ground
            + colours.rimmed(Array(body.canvas.marks.dropFirst(ground.count)), width: 0.7 * pen.width)
    }

    /// Where a figure stands in a box, so that a bubble's tail can point at it; nil for a box too small.
    public func stance(in rect: Rect, pose: Pose, isFlipped: Bool = false) -> Stance? {
        let reach = FigureBody.reach(of: self, pose: pose)
        let head = FigureBody.headRadius(of: build)
        let crown = FigureBody.headHeight(of: build) + head * (hair.top + 0.5 * abs(pose.tilt + pose.lean))
        let hands = pose == .celebrate ? 0.875 : pose.prop?.top ?? 0
        let top = max(crown, hands)
        let across = reach.back + reach.front
        let rough = min(rect.width / across, rect.height / (top + 0.02))
        guard rough > 1, rough.isFinite else { return nil }
        let pen = PersonCanvas.pen(headRadius: head * rough)
        // Limbs carry a whole pen width outside their own.
        let ink = FigureBody.penShare * pen.width + 0.15 * min(1, pen.width)
        let height = min(
            (rect.width - 2 * ink) / across, (rect.height - ink) / (top + FigureBody.groundDepth / 2))
        guard height > 1, height.isFinite else { return nil }
        let shift = (reach.front - reach.back) / 2 * height
        return Stance(
            feet: Point(
                rect.midX + (isFlipped ? shift : -shift), rect.maxY - FigureBody.groundDepth / 2 * height),
            height: height, build: build, lean: pose.lean, hand: pose.arms(aid: aid).front.palm(girth: girth),
            isFlipped: isFlipped)
    }
}

/// Where a standing person is on the page.
public struct Stance: Hashable, Sendable {
    /// Between the feet, on the ground.
    public let feet: Point
    /// Height without hair, in points.
    public let height: Double
    /// The middle of the face.
    public let headCentre: Point
    /// Half the height of the face, in points.
    public let headRadius: Double
    /// The middle of the mouth.
    public let mouth: Point
    /// The hand that the pose is about.
    public let hand: Point

    init(feet: Point, height: Double, build: Person.Build, lean: Double, hand: Point, isFlipped: Bool) {
        let side = isFlipped ? -1.0 : 1
        self.feet = feet
        self.height = height
        headRadius = FigureBody.headRadius(of: build) * height
        func at(_ point: Point) -> Point {
            let leaning = point.turned(lean, round: FigureBody.hips)
            return feet + Point(side * leaning.x, leaning.y) * height
        }
        headCentre = at(Point(0, -FigureBody.headHeight(of: build)))
        mouth = headCentre + Point(side * 0.08, 0.6) * headRadius
        self.hand = at(hand)
    }
}
