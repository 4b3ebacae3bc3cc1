import Geometry

/// A thin, paler line in a tinted area, where the marker ran dry; to be stroked, clipped to the area.
public struct Streak: Hashable, Sendable {
    /// A slightly bowed line, rising to the right at 32°.
    public var path: Path
    /// Line width, 0.9–2 pt.
    public var width: Double
    /// Cover of the white, 0.25–0.5.
    public var opacity: Double

    /// The streaks of an area: one for every 1500 square points and three more.
    public static func across(_ box: Rect, seed: Seed) -> [Streak] {
        guard box.width.isFinite, box.height.isFinite else { return [] }
        let count = Int(min(400, box.size.area / 1500)) + 3
        let heading = -32 * Double.pi / 180
        return (0..<count).map { index in
            let key = seed.derived(index)
            let start = Point(
                box.x + box.width * key.unit(1),
                box.y + box.height * (Double(index) + key.unit(2)) / Double(count))
            let length = 18 + 40 * key.unit(3)
            let sag = Point(0, -0.8)
            return Streak(
                path: Path([
                    .move(start),
                    .curve(
                        start.moved(0.3 * length, angle: heading) + sag,
                        start.moved(0.7 * length, angle: heading) + sag,
                        start.moved(length, angle: heading)),
                ]), width: 0.9 + 1.1 * key.unit(4), opacity: 0.25 + 0.25 * key.unit(5))
        }
    }
}
