import Drawing
import Geometry

/// A small thing in the air over people, on a grid of 48.
enum Floater {
    /// Two speech bubbles, the front one with three dots.
    case chat
    /// A heart.
    case heart

    /// - Parameter size: the grid's side, in points.
    func marks(
        centre: Point, size: Double, isMirrored: Bool = false, fill: Colour, colours: PeopleColours,
        seed: Seed
    ) -> [Mark.Shape] {
        var canvas = PersonCanvas(
            origin: centre, unit: size / 48, isMirrored: isMirrored,
            pen: PersonCanvas.pen(headRadius: 0.6 * size), colours: colours, seed: seed)
        let sliver = min(1.1, 0.04 * size)
        switch self {
        case .heart: canvas.shape(Floater.heartShape, fill, sliver: sliver, key: "heart")
        case .chat:
            canvas.line(Floater.reply, share: 0.9, key: "reply")
            canvas.shape(Floater.bubble, fill, sliver: sliver, key: "bubble")
            for x in [-12.0, -5, 2] { canvas.dot(Point(x, -7), radius: 1.6, colours.ink) }
        }
        return canvas.marks
    }

    private static let heartShape = Path.curves(
        [
            0, 17, -12, 8, -19, 1, -19, -7.5, -19, -18, -6, -19.5, 0, -10,
            6, -19.5, 19, -18, 19, -7.5, 19, 1, 12, 8, 0, 17,
        ], isClosed: true)

    private static let bubble: Path = {
        var path = Path.curves(
            [
                -19, -16, -10, -20, 2, -20, 9, -16, 13, -11, 12, -3, 8, 1, 3, 4, -3, 4, -7, 3.5,
            ], isClosed: false)
        path.line(to: Point(-15, 9))
        path.line(to: Point(-13.5, 2))
        path.curve(Point(-21, -1), Point(-23, -11), to: Point(-19, -16))
        path.close()
        return path
    }()

    private static let reply: Path = {
        var path = Path.curves([14.5, -7, 21, -4, 22, 5, 18, 9.5], isClosed: false)
        path.line(to: Point(19, 17))
        path.line(to: Point(12, 13))
        path.curve(Point(6, 15), Point(1.5, 13.5), to: Point(-1.5, 10))
        return path
    }()
}
