import Geometry
import Ink

#if canImport(Glibc)
    import Glibc
#endif

/// A sleeve or a trouser leg: an area round a line that grows narrower, and its outline, open where it begins.
struct Tube {
    /// To be filled; it bulges where it begins, so that it joins what it grows from.
    let area: Path
    /// One side, across the end, and back along the other side.
    let outline: Path

    /// - Parameters:
    ///   - path: the middle line.
    ///   - start: the width where it begins; `end`: where it ends.
    ///   - isRound: whether the end is round, as an elbow is, instead of straight.
    init(along path: Path, from start: Double, to end: Double, isRound: Bool = false) {
        // Bodies are small in their own units: flattened at a thousandfold, or a curve were one step.
        let line = path.mapped { $0 * 1000 }.polylines.first.map { $0.resampled(every: 18) } ?? []
        let points = line.map { $0 * 0.001 }
        guard points.count > 1 else {
            area = Path()
            outline = Path()
            return
        }
        var left: [Point] = []
        var right: [Point] = []
        for (index, point) in points.enumerated() {
            let before = points[max(0, index - 1)]
            let after = points[min(points.count - 1, index + 1)]
            let t = Double(index) / Double(points.count - 1)
            let side = (after - before).unit.normal * ((start + (end - start) * t) / 2)
            left.append(point - side)
            right.append(point + side)
        }
        let heading = (points[points.count - 1] - points[points.count - 2]).unit
        var across: [Point] = []
        if isRound {
            let centre = points[points.count - 1]
            let arm = left[left.count - 1] - centre
            across = (1..<6).map { centre + arm.turned(Double($0) / 6 * Double.pi, round: .zero) }
        } else {
            across = [points[points.count - 1] + heading * (0.06 * end)]
        }
        let ring = left + across + right.reversed()
        outline = Path(points: ring, closed: false)
        let bulge = points[0] - (points[1] - points[0]).unit * (start * 0.25)
        area = Path(points: ring + [bulge], closed: true)
    }
}
