import Geometry
import Ink

/// What people hold, in body heights.
enum Props {
    /// A board with a tick on a pole; the hand is on the pole.
    static func drawSign(at hand: Point, _ outfit: Outfit, on canvas: inout PersonCanvas) {
        let x = hand.x + 0.012
        canvas.limb(
            Path(points: [Point(x, hand.y + 0.1), Point(x, -0.76)], closed: false), width: 0.018,
            canvas.colours.white)
        let board = Path.lines(
            [x - 0.105, -0.965, x + 0.11, -0.975, x + 0.115, -0.785, x - 0.1, -0.775], isClosed: true)
        canvas.shape(board, canvas.colours.white, key: "board")
        // A tick is never seen from behind.
        let turn = canvas.isMirrored ? -1.0 : 1
        let tick = Path.lines([-0.058, -0.878, -0.014, -0.832, 0.062, -0.928])
            .mapped { Point(x + 0.006 + turn * $0.x, $0.y) }
        canvas.line(tick, share: 1.7, canvas.colours.accent, key: "tick")
    }

    /// A large pencil, point upwards and away.
    static func drawPencil(at hand: Point, on canvas: inout PersonCanvas) {
        let along = Point(0.42, -0.9).unit
        let aside = along.normal * 0.021
        let foot = hand - along * 0.13
        let neck = hand + along * 0.14
        let tip = hand + along * 0.2
        let body = Path(points: [foot - aside, neck - aside, neck + aside, foot + aside], closed: true)
        let point = Path(points: [neck - aside, tip, neck + aside], closed: true)
        canvas.shape(point, canvas.colours.white, share: 0.9, overruns: false, key: "pencil point")
        canvas.shape(body, canvas.colours.ground(1), share: 0.9, overruns: false, key: "pencil")
        canvas.dot(tip - along * 0.012, radius: 0.011, canvas.colours.ink)
        let band = foot + along * 0.035
        canvas.line(
            Path(points: [band - aside, band + aside], closed: false), share: 0.7, key: "pencil band")
    }
}

/// A walking stick under the back hand, in body heights.
enum Cane {
    /// How far it reaches to its side, with its foot.
    static let reach = 0.262

    static func draw(girth: Double, on canvas: inout PersonCanvas) {
        let hand = Arm.onCane.palm(girth: girth)
        let x = -hand.x
        let stick = Path.curves(
            [
                x + 0.045, hand.y + 0.006, x + 0.04, hand.y - 0.03, x - 0.008, hand.y - 0.03, x - 0.012,
                hand.y + 0.012,
                x - 0.016, hand.y + 0.1, x - 0.02, -0.1, x - 0.022, -0.024,
            ], isClosed: false)
        canvas.limb(stick, width: 0.016, canvas.colours.ground(1), ink: 0.9)
    }
}

/// A chair on wheels, seen from its side, in body heights; who sits in it is drawn between its parts.
enum Wheelchair {
    /// How far it reaches back and to the front.
    static let back = 0.25
    static let front = 0.34
    private static let wheel = Point(-0.035, -0.185)
    private static let radius = 0.183

    /// The back rest with its handle, and the frame.
    static func drawBehind(on canvas: inout PersonCanvas) {
        canvas.limb(
            .lines([-0.225, -0.5, -0.17, -0.5, -0.15, -0.27]), width: 0.02, canvas.colours.accent, ink: 0.9)
        canvas.limb(
            .lines([-0.12, -0.255, 0.17, -0.255, 0.235, -0.07, 0.29, -0.07]), width: 0.016,
            canvas.colours.accent, ink: 0.9)
        canvas.shape(
            .ellipse(Point(0.17, -0.045), 0.042, 0.042), canvas.colours.white, share: 0.9, key: "caster")
    }

    /// Thighs along the seat, shins down to the foot rest.
    static func drawLegs(_ outfit: Outfit, on canvas: inout PersonCanvas) {
        let shoe = Shoe.path.mapped { Point(0.228 + $0.x, $0.y - 0.082) }
        canvas.shape(shoe, outfit.shoes, share: 0.8, key: "front shoe")
        let shin = Tube(along: .lines([0.196, -0.29, 0.226, -0.12]), from: 0.084, to: 0.068)
        canvas.area(shin.area, outfit.trousers)
        canvas.line(shin.outline, share: 0.95, key: "shin")
        let thigh = Tube(along: .lines([-0.03, -0.3, 0.19, -0.3]), from: 0.11, to: 0.09, isRound: true)
        canvas.area(thigh.area, outfit.trousers)
        canvas.line(thigh.outline, share: 0.95, key: "thigh")
    }

    /// The large wheel with its rim for the hand.
    static func drawInFront(on canvas: inout PersonCanvas) {
        canvas.ring(wheel, radius: radius, width: 0.026, canvas.colours.white)
        canvas.line(.ellipse(wheel, 0.135, 0.135), share: 0.6, key: "rim")
        var spokes = Path()
        for turn in 0..<4 {
            let arm = Point(0.165, 0).turned(Double(turn) * 0.785 + 0.3, round: .zero)
            spokes.append(Path(points: [wheel - arm, wheel + arm], closed: false))
        }
        canvas.line(spokes, share: 0.5, key: "spokes")
        canvas.dot(wheel, radius: 0.026, canvas.colours.ink)
    }
}
