import Geometry

/// Bands of colour under words, as areas to be filled.
public enum Swipe {
    /// How far the ragged ends of a band lie outside its box, in points.
    public static let overhang = 3.5

    /// A brush band with ragged, slanting ends for white capitals.
    ///
    /// - Parameter box: 1.34 × type size high, with 7 pt beside the words; the ends overhang it by up to 3.5 pt.
    public static func band(_ box: Rect, seed: Seed) -> Path {
        let (x, y, w, h) = (box.x, box.y, box.width, box.height)
        let top = Noise(seed.derived("top"))
        let bottom = Noise(seed.derived("bottom"))
        let left = [
            Point(x + 2.5, y + 0.6), Point(x - 1 + seed.signed(1), y + 0.35 * h),
            Point(x + 1.5, y + 0.62 * h),
            Point(x - 2 + seed.signed(2), y + h),
        ]
        let right = [
            Point(x + w - 1, y + h - 0.6), Point(x + w + 2.3 + seed.signed(3), y + 0.7 * h),
            Point(x + w, y + 0.42 * h), Point(x + w + 2.5 + seed.signed(4), y - 0.4),
        ]
        var path = Path(points: left, closed: false)
        let inner = edge(from: left[3], to: right[0], noise: bottom)
        let outer = edge(from: right[3], to: left[0], noise: top)
        path.append(inner)
        for point in right.dropFirst() { path.line(to: point) }
        path.append(outer)
        path.close()
        return path
    }

    /// A highlighter stroke behind words: 0.62 of the type size high, with slanting ends 3 pt beside the words.
    ///
    /// - Parameters:
    ///   - start: left end of the words' baseline.
    ///   - width: measured width of the words, in points.
    ///   - size: type size, in points.
    public static func highlighter(from start: Point, width: Double, size: Double, seed: Seed) -> Path {
        let top = start.y - 0.4 * size
        let bottom = top + 0.62 * size
        let tilt = min(0.5, 0.006 * width)
        let a = Point(start.x - 0.8 + seed.signed(0), top)
        let b = Point(start.x + width + 4.6 + seed.signed(1), top - tilt)
        let c = Point(start.x + width + 1.8, bottom - tilt)
        let d = Point(start.x - 4.2, bottom)
        var path = Path([.move(a)])
        path.append(edge(from: a, to: b, noise: Noise(seed.derived("top"))))
        path.line(to: c)
        path.append(edge(from: c, to: d, noise: Noise(seed.derived("bottom"))))
        path.close()
        return path
    }

    /// A nearly straight edge that wanders by up to 0.9 pt; without its first point.
    private static func edge(from start: Point, to end: Point, noise: Noise) -> Path {
        let length = start.distance(to: end)
        let count = Int(min(200, max(2, (length / 3).rounded(.up))))
        let points = (0...count).map { index in
            let t = Double(index) / Double(count)
            let fade = min(1, 6 * min(t, 1 - t))
            return start.mixed(with: end, t) + Point(0, 0.9 * fade * noise.value(t * length / 45 + 0.5))
        }
        let smooth = Polyline(points, isClosed: false).smooth(step: 24)
        return Path(Array(smooth.elements.dropFirst()))
    }
}
