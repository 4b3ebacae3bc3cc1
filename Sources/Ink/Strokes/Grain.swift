import Geometry

/// What a rough ground leaves bare in an area of chalk: specks that are longer along the strokes.
public enum Grain {
    /// Specks inside a path, as one path to be filled with the colour of the ground.
    ///
    /// - Parameters:
    ///   - area: by the even-odd rule, so that the eyes of letters stay free.
    ///   - spacing: square points for each speck.
    ///   - unit: how much larger than on A4 it is drawn.
    public static func specks(in area: Path, spacing: Double, unit: Double = 1, seed: Seed) -> Path {
        guard let box = area.bounds, box.width.isFinite, box.height.isFinite, spacing > 0, unit > 0
        else { return Path() }
        let rings = area.polylines
        let count = Int(min(1500, box.size.area / (spacing * unit * unit)))
        var path = Path()
        for index in 0..<count {
            let key = seed.derived(index)
            let centre = Point(box.x + box.width * key.unit(0), box.y + box.height * key.unit(1))
            guard rings.count(where: { $0.encloses(centre) }) % 2 == 1 else { continue }
            let along = Point.zero.moved(
                unit * (0.25 + 0.6 * key.unit(2)), angle: (-32 + 24 * key.signed(3)) * Double.pi / 180)
            let across = along.unit.normal * (unit * (0.12 + 0.16 * key.unit(4)))
            let corners = [centre - along, centre - across, centre + along, centre + across]
            path.append(Path(points: corners.map(\.onGrid), closed: true))
        }
        return path
    }

    /// Broad wipes of a cloth over a sheet, as lines to be drawn one over the other in a faint colour.
    public static func wipes(across sheet: Rect, seed: Seed) -> [(path: Path, width: Double)] {
        guard sheet.width.isFinite, sheet.height.isFinite else { return [] }
        let unit = (sheet.size.area / 501_000).squareRoot()
        return (0..<14).map { index in
            let key = seed.derived(index)
            let start = Point(
                sheet.x + sheet.width * (1.1 * key.unit(0) - 0.15),
                sheet.y + sheet.height * (Double(index) + key.unit(1)) / 14)
            let heading = (-14 + 22 * key.signed(2)) * Double.pi / 180
            let length = unit * (140 + 260 * key.unit(3))
            let sag = Point(0, unit * 26 * key.signed(4))
            let path = Path([
                .move(start),
                .curve(
                    start.moved(0.3 * length, angle: heading) + sag,
                    start.moved(0.7 * length, angle: heading) + sag, start.moved(length, angle: heading)),
            ])
            return (path, unit * (46 + 60 * key.unit(5)))
        }
    }
}
