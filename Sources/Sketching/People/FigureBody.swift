import Geometry
import Ink

#if canImport(Glibc)
    import Glibc
#endif

/// Trunk and limbs of somebody standing or sitting in body heights; (0, 0) lies between the feet, y points down.
struct FigureBody {
    /// Draws in body heights.
    var canvas: PersonCanvas
    let person: Person
    let outfit: Outfit
    let skin: Colour
    let pose: Pose

    /// Half the width of the ground's ellipse.
    static let groundWidth = 0.25
    /// Half its height.
    static let groundDepth = 0.032
    /// The body's pen, as a share of the head's.
    static let penShare = 1.08
    /// The size of a torso's unit, the head radius of a bust.
    static let torso = 0.104
    /// Where the neck begins.
    static let neck = -0.655
    /// What the upper body leans from.
    static let hips = Point(0, -0.3)
    /// Widths of a sleeve at the shoulder, the elbow and the wrist.
    private static let sleeve = (top: 0.078, middle: 0.072, cuff: 0.062)

    /// Half the height of the face.
    static func headRadius(of build: Person.Build) -> Double {
        switch build {
        case .medium, .slim, .broad: 0.15
        case .small: 0.166
        case .tall: 0.138
        }
    }

    /// The middle of the face above the ground.
    static func headHeight(of build: Person.Build) -> Double { 0.6715 + 1.04 * headRadius(of: build) }

    /// How far somebody reaches back and to the front, in body heights, without the pen.
    static func reach(of person: Person, pose: Pose) -> (back: Double, front: Double) {
        let arms = pose.arms(aid: person.aid)
        let radius = headRadius(of: person.build)
        let lean = 0.55 * abs(pose.lean)
        let head = radius * person.hair.side + 1.3 * radius * abs(pose.tilt) + lean
        let isSeated = person.aid == .wheelchair
        let back = max(
            arms.back.reach(girth: person.girth) + lean, head, isSeated ? Wheelchair.back : groundWidth)
        let stick = arms.back == .onCane ? Cane.reach + lean + (person.girth - 1) * 0.12 : 0
        let front = max(
            arms.front.reach(girth: person.girth) + lean, pose.prop?.side ?? 0, head,
            isSeated ? Wheelchair.front : groundWidth)
        return (max(back, stick), front)
    }

    /// The grey ellipse to stand on.
    mutating func drawGround() {
        guard let shadow = canvas.colours.shadow else { return }
        canvas.area(
            .ellipse(
                Point(0, -FigureBody.groundDepth / 2), FigureBody.groundWidth, FigureBody.groundDepth), shadow
        )
    }

    /// Legs, neck and shirt.
    mutating func drawTrunk() {
        if person.aid == .wheelchair {
            Wheelchair.drawBehind(on: &canvas)
            Wheelchair.drawLegs(outfit, on: &canvas)
        } else {
            drawLegs()
        }
        canvas.tilt = (pose.lean, FigureBody.hips)
        let k = FigureBody.torso
        var torso = canvas.canvas(at: Point(0, FigureBody.neck - 1.24 * k), unit: k)
        let clothes = Torso(person: person, outfit: outfit, hem: Torso.standingHem, girth: person.girth)
        clothes.drawBehind(on: &torso)
        clothes.draw(Torso.standing, skin: skin, on: &torso)
        canvas.add(torso.marks)
        drawFolds()
        guard person.aid == .wheelchair else { return }
        canvas.tilt.angle = 0
        Wheelchair.drawInFront(on: &canvas)
    }

    /// Creases under the arms and over the hip that bears the weight.
    private mutating func drawFolds() {
        guard canvas.unit > 40 else { return }
        let g = person.girth
        canvas.line(
            .bows([
                -0.124 * g, -0.505, -0.1 * g, -0.49, -0.086 * g, -0.468, 0.122 * g, -0.33, 0.09 * g, -0.335,
                0.062 * g,
                -0.352,
            ]), share: 0.6, key: "creases")
    }

    /// Arms with their hands and what these hold, over trunk and head.
    mutating func drawArms() {
        canvas.tilt = (pose.lean, FigureBody.hips)
        let arms = pose.arms(aid: person.aid)
        for (arm, side) in [(arms.back, -1.0), (arms.front, 1)] {
            let name = side < 0 ? "back " : "front "
            if arm == .onCane { Cane.draw(girth: person.girth, on: &canvas) }
            if side > 0 { drawProp() }
            // Hands lie over what they touch, and under the sleeve.
            drawHand(arm, side)
            drawSleeve(arm, side, name)
        }
    }

    private mutating func drawProp() {
        let hand = Arm.holding.palm(girth: person.girth)
        switch pose {
        case .sign: Props.drawSign(at: hand, outfit, on: &canvas)
        case .draw: Props.drawPencil(at: hand, on: &canvas)
        default: break
        }
    }

    private mutating func drawHand(_ arm: Arm, _ side: Double) {
        let wrist = arm.joints(girth: person.girth).wrist
        let angle = arm.handAngle(girth: person.girth)
        var hand = arm.hand.shape
        // Fingers would run together.
        if canvas.unit < 34 && hand != .point { hand = hand == .spread ? .open : hand }
        // The thumb lies towards the body or up.
        let flip = [.down, .onCane].contains(arm) ? -1.0 : 1
        func at(_ p: Point) -> Point {
            let q = wrist + (Point(p.x, p.y * flip) * Hand.size).turned(angle, round: .zero)
            return Point(q.x * side, q.y)
        }
        let capsules = hand.capsules
        guard let palm = capsules.first else { return }
        let line = Path(points: [at(palm.start), at(palm.end)], closed: false)
        var fingers = Path()
        for finger in capsules.dropFirst() {
            fingers.append(Path(points: [at(finger.start), at(finger.end)], closed: false))
        }
        let width = (capsules.last?.width ?? 0) * Hand.size
        canvas.hand(palm: line, width: palm.width * Hand.size, fingers: fingers, fingerWidth: width, skin)
    }

    private mutating func drawSleeve(_ arm: Arm, _ side: Double, _ name: String) {
        let joints = arm.joints(girth: person.girth)
        let points = [joints.shoulder, joints.elbow, joints.wrist].map { Point($0.x * side, $0.y) }
        let (s, e, w) = (points[0], points[1], points[2])
        let width = FigureBody.sleeve
        let turn = abs((e - s).turn(to: w - e))
        if turn < 1.0 {
            let tube = Tube(
                along: .curves(
                    [
                        s.x, s.y, s.mixed(with: e, 0.9).x, s.mixed(with: e, 0.9).y, w.mixed(with: e, 0.9).x,
                        w.mixed(with: e, 0.9).y, w.x, w.y,
                    ], isClosed: false), from: width.top, to: width.cuff)
            canvas.area(tube.area, outfit.shirt)
            canvas.line(tube.outline, share: 0.95, key: name + "sleeve")
        } else {
            let upper = Tube(
                along: .lines([s.x, s.y, e.x, e.y]), from: width.top, to: width.middle, isRound: true)
            canvas.area(upper.area, outfit.shirt)
            canvas.line(upper.outline, share: 0.95, key: name + "upper arm")
            let lower = Tube(along: .lines([e.x, e.y, w.x, w.y]), from: width.middle * 0.98, to: width.cuff)
            canvas.area(lower.area, outfit.shirt)
            canvas.line(lower.outline, share: 0.95, key: name + "forearm")
        }
        if person.clothes == .stripes {
            var bands = Path()
            for t in [0.3, 0.75] {
                let (a, b) = (s.mixed(with: e, t), (e - s).unit.normal * (0.36 * width.middle))
                bands.append(Path(points: [a - b, a + b], closed: false))
                let (c, d) = (e.mixed(with: w, t), (w - e).unit.normal * (0.34 * width.cuff))
                bands.append(Path(points: [c - d, c + d], closed: false))
            }
            canvas.band(bands, width: 0.02, outfit.second)
        }
    }

    /// The weight rests on the front leg; the other stands aside.
    private mutating func drawLegs() {
        let isWide = pose == .celebrate || pose == .wave
        let spread = isWide ? 0.02 : 0.0
        let g = 0.5 + person.girth / 2
        let legs = [
            (
                hip: -0.066 * g, knee: Point(-0.084 * g - spread, -0.17),
                foot: Point(-0.092 * g - spread, -0.046)
            ),
            (
                hip: 0.064 * g, knee: Point(0.066 * g + spread / 2, -0.17),
                foot: Point(0.074 * g + spread, -0.046)
            ),
        ]
        for (index, leg) in legs.enumerated() {
            let name = index == 0 ? "back " : "front "
            let path = Path.bow(Point(leg.hip, -0.32), leg.knee, leg.foot)
            let outward = index == 0 ? -1.0 : 1
            let shoe = Shoe.path.mapped { Point(leg.foot.x + $0.x * (index == 0 ? -0.86 : 1), $0.y) }
            canvas.shape(shoe, outfit.shoes, share: 0.8, key: name + "shoe")
            let tube = Tube(along: path, from: 0.098 * g, to: 0.072)
            canvas.area(tube.area, outfit.trousers)
            canvas.line(tube.outline, share: 0.95, key: name + "leg")
            guard canvas.unit > 40, outfit.trousers != outfit.ink else { continue }
            let knee = Point(leg.knee.x + 0.012 * outward, -0.16)
            canvas.line(
                .bow(knee, knee + Point(0.014, 0.01), knee + Point(0.026, 0.004)), share: 0.5,
                key: name + "knee")
        }
    }
}

extension Point {
    /// How far this direction turns to another, in radians.
    func turn(to other: Point) -> Double { atan2(x * other.y - y * other.x, Point.dot(self, other)) }
}

/// A shoe on the ground that points to the right, its ankle over x = 0, in body heights.
enum Shoe {
    static let path = Path.curves(
        [
            -0.036, -0.045, -0.03, -0.06, 0.028, -0.06, 0.036, -0.042, 0.06, -0.036, 0.078, -0.026, 0.076,
            -0.008,
            0.075, 0.001, 0.06, 0.002, 0.02, 0.002, -0.01, 0.002, -0.036, 0.002, -0.038, -0.006,
            -0.042, -0.02, -0.04, -0.036, -0.036, -0.045,
        ], isClosed: true)
}
