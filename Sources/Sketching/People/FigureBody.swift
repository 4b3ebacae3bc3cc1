import Geometry

/// Trunk and limbs of a standing person in body heights; (0, 0) lies between the feet, y points down.
struct FigureBody {
    /// Draws in body heights.
    var canvas: PersonCanvas
    let shirt: Colour
    let skin: Colour
    let pose: Pose

    /// The middle of the face above the ground.
    static let headHeight = 0.8275
    /// Half the height of the face.
    static let headRadius = 0.15
    /// Half the width of the ground's ellipse.
    static let groundWidth = 0.25
    /// Half its height.
    static let groundDepth = 0.032
    /// The body's pen, as a share of the head's.
    static let penShare = 1.08
    private static let sleeve = 0.066
    private static let fist = 0.034

    /// An arm of a pose.
    private enum Arm {
        case down, up, out, hip, chin, pointing

        /// From the shoulder to the wrist on the right side.
        var path: Path {
            switch self {
            case .down: .bow(Point(0.105, -0.585), Point(0.18, -0.49), Point(0.155, -0.365))
            case .up: .bow(Point(0.1, -0.595), Point(0.25, -0.57), Point(0.272, -0.735))
            case .out: .bow(Point(0.1, -0.59), Point(0.2, -0.475), Point(0.29, -0.54))
            case .hip:
                .curves([0.1, -0.59, 0.27, -0.56, 0.29, -0.45, 0.14, -0.395], isClosed: false)
            case .chin: .bow(Point(0.1, -0.59), Point(0.16, -0.55), Point(0.182, -0.47))
            case .pointing: .bow(Point(0.1, -0.59), Point(0.2, -0.565), Point(0.3, -0.6))
            }
        }

        /// The middle of the hand.
        var hand: Point {
            switch self {
            case .down: Point(0.152, -0.345)
            case .up: Point(0.276, -0.765)
            case .out: Point(0.312, -0.556)
            case .hip: Point(0.128, -0.388)
            case .chin: Point(0.088, -0.652)
            case .pointing: Point(0.325, -0.604)
            }
        }
    }

    /// The arms at the back and at the front, where the person looks.
    private static func arms(of pose: Pose) -> (back: Arm, front: Arm) {
        switch pose {
        case .explain: (.down, .out)
        case .think: (.down, .chin)
        case .wave: (.hip, .up)
        case .joy: (.up, .up)
        case .point: (.hip, .pointing)
        }
    }

    /// The hand that a pose is about.
    static func hand(of pose: Pose) -> Point { arms(of: pose).front.hand }

    /// How far a pose reaches back and to the front, in body heights.
    static func reach(of pose: Pose) -> (back: Double, front: Double) {
        let arms = arms(of: pose)
        func reach(_ arm: Arm) -> Double {
            switch arm {
            case .down: 0.195
            case .chin: 0.217
            case .hip: 0.276
            case .up, .out: arm.hand.x + fist
            case .pointing: 0.41
            }
        }
        return (reach(arms.back), reach(arms.front))
    }

    /// The grey ellipse to stand on.
    mutating func drawGround() {
        guard let shadow = canvas.colours.shadow else { return }
        canvas.area(
            .ellipse(
                Point(0, -FigureBody.groundDepth / 2), FigureBody.groundWidth, FigureBody.groundDepth), shadow
        )
    }

    /// Legs, arms, neck and jersey, from the back to the front.
    mutating func drawTrunk() {
        drawLegs()
        let arms = FigureBody.arms(of: pose)
        for (arm, side) in [(arms.back, -1.0), (arms.front, 1)] {
            canvas.limb(arm.path.mirrored(side), width: FigureBody.sleeve, shirt)
            if arm == .pointing { drawFinger() }
            if arm != .chin && arm != .hip { drawHand(Point(arm.hand.x * side, arm.hand.y)) }
        }
        canvas.area(
            Path(Rect(-0.042, -0.72, 0.084, 0.09)), skin)
        canvas.shape(FigureBody.jersey, shirt, key: "jersey")
        canvas.area(FigureBody.neckline, skin)
        canvas.line(FigureBody.collar, share: 0.9, key: "collar")
        if arms.back == .hip { drawHand(Point(-arms.back.hand.x, arms.back.hand.y)) }
    }

    /// The forearm of someone thinking, over the jersey and the chin.
    mutating func drawHandAtChin() {
        guard pose == .think else { return }
        canvas.limb(
            Path(points: [Point(0.182, -0.47), Point(0.104, -0.605)], closed: false),
            width: FigureBody.sleeve, shirt)
        drawHand(Arm.chin.hand)
    }

    private mutating func drawLegs() {
        let ink = canvas.colours.ink
        for (hip, foot) in [(-0.055, -0.085), (0.055, 0.09)] {
            let leg = Path.bow(Point(hip, -0.3), Point(hip * 1.2, -0.15), Point(foot, -0.035))
            canvas.limb(leg, width: 0.062, ink)
            let shoe = Path(
                points: [Point(foot - 0.009, -0.021), Point(foot + 0.055, -0.021)], closed: false)
            canvas.limb(shoe, width: 0.042, ink)
        }
    }

    private mutating func drawHand(_ centre: Point) {
        canvas.dot(centre, radius: FigureBody.fist + canvas.pen.width / canvas.unit, canvas.colours.ink)
        canvas.dot(centre, radius: FigureBody.fist, skin)
    }

    private mutating func drawFinger() {
        canvas.limb(
            Path(points: [Point(0.33, -0.612), Point(0.385, -0.62)], closed: false), width: 0.024, skin)
    }

    private static let jersey = Path.curves(
        [
            -0.05, -0.655, -0.12, -0.65, -0.15, -0.62, -0.145, -0.54, -0.14, -0.45, -0.135, -0.38,
            -0.13, -0.285, -0.05, -0.281, 0.05, -0.281, 0.13, -0.285, 0.135, -0.38, 0.14, -0.45,
            0.145, -0.54, 0.15, -0.62, 0.12, -0.65, 0.05, -0.655, 0.02, -0.655, -0.02, -0.655, -0.05, -0.655,
        ], isClosed: true)

    private static let neckline = Path.curves(
        [-0.05, -0.67, -0.04, -0.625, 0.04, -0.625, 0.05, -0.67], isClosed: true)

    private static let collar = Path.curves(
        [-0.052, -0.656, -0.04, -0.622, 0.04, -0.622, 0.052, -0.656], isClosed: false)
}

extension Path {
    /// The path for a side: itself on the right (1), its mirror image on the left (-1).
    func mirrored(_ side: Double) -> Path { mapped { Point($0.x * side, $0.y) } }
}
