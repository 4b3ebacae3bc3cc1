import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// What an arm does, in body heights on the right side; (0, 0) lies between the feet, y points down.
enum Arm: Hashable, CaseIterable {
    /// Hanging; on a stick; on the hip; over the belly; folded with the other.
    case down, onCane, hip, across, folded
    /// Palm up to the side; stretched out; holding something upright.
    case out, pointing, holding
    /// Fist at the chin; at the cheek; behind the ear.
    case chin, cheek, ear
    /// In the air: in joy; waving; with a finger up.
    case up, waving, finger

    private static let shoulder = Point(0.106, -0.596)

    /// Elbow and wrist.
    private var joints: (elbow: Point, wrist: Point) {
        switch self {
        case .down: (Point(0.174, -0.49), Point(0.162, -0.39))
        case .onCane: (Point(0.186, -0.5), Point(0.2, -0.405))
        case .hip: (Point(0.262, -0.5), Point(0.172, -0.412))
        case .across: (Point(0.188, -0.465), Point(-0.03, -0.435))
        case .folded: (Point(0.188, -0.47), Point(0.05, -0.425))
        case .out: (Point(0.2, -0.478), Point(0.285, -0.53))
        case .pointing: (Point(0.2, -0.555), Point(0.292, -0.6))
        case .holding: (Point(0.205, -0.47), Point(0.288, -0.53))
        case .chin: (Point(0.192, -0.468), Point(0.104, -0.634))
        case .cheek: (Point(0.23, -0.512), Point(0.182, -0.64))
        case .ear: (Point(0.276, -0.6), Point(0.262, -0.735))
        case .up: (Point(0.232, -0.645), Point(0.266, -0.76))
        case .waving: (Point(0.236, -0.57), Point(0.288, -0.68))
        case .finger: (Point(0.236, -0.565), Point(0.25, -0.68))
        }
    }

    /// The hand at its end, and how far it is bent from the forearm, in radians, clockwise on the page.
    var hand: (shape: Hand, bend: Double) {
        switch self {
        case .down: (.relaxed, 0.1)
        case .onCane, .holding: (.fist, 0)
        case .hip: (.fist, 0.4)
        case .across: (.relaxed, 0)
        case .folded: (.fist, -0.1)
        case .out: (.open, 0.2)
        case .pointing: (.point, 0.3)
        case .chin: (.fist, 0.0)
        case .cheek: (.open, -0.1)
        case .ear: (.open, -0.6)
        case .up: (.spread, 0.05)
        case .waving: (.spread, -0.1)
        case .finger: (.point, -0.1)
        }
    }

    /// Whether the wrist moves out with wide shoulders; else it keeps to what it touches.
    private var isFree: Bool { ![.across, .folded, .chin, .cheek, .ear].contains(self) }

    /// Shoulder, elbow and wrist of a body.
    ///
    /// - Parameter girth: how much wider than usual the body is.
    func joints(girth: Double) -> (shoulder: Point, elbow: Point, wrist: Point) {
        let out = Point((girth - 1) * 0.12, 0)
        let joints = joints
        return (Arm.shoulder + out, joints.elbow + out, isFree ? joints.wrist + out : joints.wrist)
    }

    /// The direction that the hand points to, in radians.
    func handAngle(girth: Double) -> Double {
        let joints = joints(girth: girth)
        return (joints.wrist - joints.elbow).angle + hand.bend
    }

    /// The middle of the palm.
    func palm(girth: Double) -> Point {
        joints(girth: girth).wrist.moved(0.7 * Hand.size, angle: handAngle(girth: girth))
    }

    /// The furthest that the arm reaches to its side, without the pen.
    func reach(girth: Double) -> Double {
        let joints = joints(girth: girth)
        let angle = handAngle(girth: girth)
        let tips = hand.shape.capsules.map { capsule in
            let ends = [capsule.start, capsule.end].map {
                joints.wrist + ($0 * Hand.size).turned(angle, round: .zero)
            }
            return (ends.map(\.x).max() ?? 0) + capsule.width / 2 * Hand.size
        }
        return max(joints.elbow.x + 0.042, joints.shoulder.x + 0.05, tips.max() ?? 0)
    }
}

/// A hand as thick lines from the wrist in the forearm's direction (+x), the thumb at -y; 1 is half a palm's width.
enum Hand: Hashable, CaseIterable {
    /// Hanging loosely; closed; flat; fingers apart; one finger out.
    case relaxed, fist, open, spread, point

    /// Half a palm's width in body heights.
    static let size = 0.034

    /// A thick line with round ends.
    struct Capsule {
        let start, end: Point
        let width: Double

        init(_ x0: Double, _ y0: Double, _ x1: Double, _ y1: Double, _ width: Double) {
            start = Point(x0, y0)
            end = Point(x1, y1)
            self.width = width
        }
    }

    /// Palm first, then fingers and thumb, all of these of one width.
    var capsules: [Capsule] {
        switch self {
        case .relaxed: [.init(0.3, 0, 1.0, 0.05, 1.7), .init(0.5, -0.5, 1.15, -0.85, 0.66)]
        case .fist: [.init(0.5, 0, 0.85, 0, 1.95), .init(0.6, -0.6, 1.2, -0.55, 0.66)]
        case .open:
            [
                .init(0.3, 0, 0.9, 0, 1.6), .init(1.0, -0.36, 2.2, -0.3, 0.62),
                .init(1.0, 0.0, 2.4, 0.14, 0.62),
                .init(1.0, 0.36, 2.1, 0.56, 0.62), .init(0.4, -0.5, 1.1, -1.45, 0.62),
            ]
        case .spread:
            [
                .init(0.4, 0, 0.85, 0, 1.7), .init(0.9, -0.5, 2.0, -1.2, 0.54),
                .init(1.0, -0.17, 2.5, -0.46, 0.54),
                .init(1.0, 0.2, 2.45, 0.46, 0.54), .init(0.9, 0.5, 1.95, 1.2, 0.54),
                .init(0.3, -0.5, 0.5, -1.7, 0.54),
            ]
        case .point:
            [
                .init(0.4, 0, 0.85, 0.1, 1.8), .init(1.0, -0.42, 2.55, -0.5, 0.66),
                .init(0.5, -0.5, 1.1, -0.98, 0.66),
            ]
        }
    }
}

extension Pose {
    /// The arms at the back and at the front, where the person looks.
    func arms(aid: Person.Aid) -> (back: Arm, front: Arm) {
        let rest: Arm = aid == .cane ? .onCane : .down
        return switch self {
        case .explain: (rest, .out)
        case .think: (aid == .cane ? .onCane : .across, .chin)
        case .celebrate: (aid == .cane ? .onCane : .up, .up)
        case .listen: (aid == .cane ? .onCane : .hip, .ear)
        case .worry: (aid == .cane ? .onCane : .cheek, .cheek)
        case .point: (aid == .cane ? .onCane : .hip, .pointing)
        case .pointUp: (aid == .cane ? .onCane : .hip, .finger)
        case .wave: (rest, .waving)
        case .sign, .draw: (rest, .holding)
        case .rest: aid == .cane ? (.onCane, .down) : (.folded, .folded)
        }
    }

    /// How far the head leans to the side that the person looks to, in radians.
    var tilt: Double {
        switch self {
        case .explain, .wave: 0.05
        case .think: 0.1
        case .celebrate, .sign: -0.05
        case .listen: 0.15
        case .worry, .point: 0.03
        case .pointUp: -0.04
        case .draw: 0.08
        case .rest: 0.06
        }
    }

    /// How far the upper body leans to the side that the person looks to, in radians, from the hips.
    var lean: Double {
        switch self {
        case .explain, .draw: 0.035
        case .think, .pointUp, .sign: -0.035
        case .listen, .point: 0.06
        case .wave: -0.05
        case .celebrate, .worry, .rest: 0
        }
    }

    /// How far what the front hand holds reaches to the side and up, in body heights.
    var prop: (side: Double, top: Double)? {
        switch self {
        case .sign: (0.47, 1.0)
        case .draw: (0.42, 0.75)
        default: nil
        }
    }
}
