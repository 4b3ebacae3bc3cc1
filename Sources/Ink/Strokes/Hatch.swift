import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// Parallel lines inside an area, cut at its edges by calculation, not by clipping.
public enum Hatch {
    /// The lines, to be stroked with a thin even line.
    ///
    /// Scans the turned outline line by line and pairs its crossings (even-odd). The first line hangs on the
    /// area's first point, so that the hatch moves with it.
    ///
    /// - Parameters:
    ///   - gap: distance between lines, in points.
    ///   - degrees: direction of the lines, clockwise from the x axis.
    public static func lines(in area: Path, gap: Double = 7, degrees: Double = -45, seed: Seed) -> [Path] {
        let angle = degrees * .pi / 180
        let rings = area.polylines.map { line in
            Polyline(line.points, isClosed: true).points.map { turned($0, by: -angle) }
        }
        let all = rings.joined()
        guard gap > 0.1, let low = all.map(\.y).min(), let high = all.map(\.y).max(),
            let anchor = all.first?.y, (high - low) / gap < 5000
        else { return [] }
        var result: [Path] = []
        let first = Int(((low - anchor) / gap).rounded(.down))
        let last = Int(((high - anchor) / gap).rounded(.up))
        for scan in first...max(first, last) {
            let key = seed.derived(scan)
            let y = anchor + gap * (Double(scan) + 0.5 + 0.18 * key.signed(0))
            for (index, span) in spans(of: rings, at: y).enumerated() {
                let length = span.upperBound - span.lowerBound
                let a = span.lowerBound + min(1.5, 0.04 * length * key.unit(2 * index + 1))
                let b = span.upperBound - min(2.5, 0.06 * length * key.unit(2 * index + 2))
                guard b - a > 1.5 else { continue }
                result.append(
                    Path(
                        points: [turned(Point(a, y), by: angle), turned(Point(b, y), by: angle)],
                        closed: false))
            }
        }
        return result
    }

    private static func spans(of rings: [[Point]], at y: Double) -> [ClosedRange<Double>] {
        var crossings: [Double] = []
        for ring in rings {
            for (a, b) in zip(ring, ring.dropFirst()) where (a.y > y) != (b.y > y) {
                crossings.append(a.x + (y - a.y) / (b.y - a.y) * (b.x - a.x))
            }
        }
        crossings.sort()
        return stride(from: 0, to: crossings.count - 1, by: 2).map { crossings[$0]...crossings[$0 + 1] }
    }

    private static func turned(_ point: Point, by angle: Double) -> Point {
        Point(point.x * cos(angle) - point.y * sin(angle), point.x * sin(angle) + point.y * cos(angle))
    }
}
