import Drawing
import Geometry
import Ink
import Layout

extension NodeSketcher {
    /// A white card held by tape, a little askew, with the picture in it.
    ///
    /// - Parameter foot: how much of the card the words under the picture take, in points.
    func photo(_ path: String, alternative: String, foot: Double) -> [Mark.Shape] {
        let photo = photos[path]
        // A long card turns less, so that its corners stay near their place.
        let most = min(0.016, 2 / max(frame.width, 1))
        let angle = isLevel ? 0 : most * (seed.signed(0) < 0 ? -1 : 1) * (0.5 + 0.5 * abs(seed.signed(1)))
        var colours = FrameColours(
            ink: theme.ink, white: theme.isDark ? theme.frame : .white, shadow: theme.shadow, tint: nil)
        colours.grey = palette.grey
        let card = Frame.card(frame, angle: angle, pen: pen(1.7, overshoot: 5, wobble: 0.6), seed: seed)
        let marks = card.marks(colours, drop: pt(3.5), seed: seed)
        guard let photo else { return marks }
        let rim = pt(PhotoMount.rim)
        let room = Rect(
            frame.x + rim, frame.y + rim, frame.width - 2 * rim, frame.height - rim - max(foot, rim))
        let share = min(room.width / Double(photo.width), room.height / Double(photo.height))
        let size = Size(Double(photo.width) * share, Double(photo.height) * share)
        let box = Rect(room.midX - size.width / 2, room.midY - size.height / 2, size.width, size.height)
        // It turns with the card, round the card's middle.
        let middle = box.centre.turned(angle, round: frame.centre)
        let place = box.moved(by: middle - box.centre)
        let edge = Path(
            points: [
                box.origin, Point(box.maxX, box.y), Point(box.maxX, box.maxY), Point(box.x, box.maxY),
            ]
            .map { $0.turned(angle, round: frame.centre) }, closed: true)
        let line = pen(1.1, overshoot: 0, wobble: 0.4).stroke(edge, seed: seed.derived("edge"))
        let picture: [Mark.Shape] = [
            .photo(PhotoMark(photo, in: place, angle: angle, alternative: alternative)),
            .fill(line, Paint(theme.ink)),
        ]
        // The tape lies over the picture's upper edge.
        let tapes = card.extras.count
        return marks.dropLast(tapes) + picture + marks.suffix(tapes)
    }
}
