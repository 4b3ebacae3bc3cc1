import Geometry

/// A folded banner: paint the tails, shade them, then the folds, then the strip, each area under its line.
public struct Ribbon: Hashable, Sendable {
    /// The strip that carries the words: area and ink.
    public var strip, stripLine: Path
    /// The swallow tails behind it, left and right: areas and ink.
    public var tails, tailLines: [Path]
    /// The dark triangles where the strip folds back.
    public var folds: [Path]
    /// The box round everything drawn, in points.
    public var inkBounds: Rect

    /// A banner whose strip fills a box; tails stand out `tail` points at both sides and hang 0.28 of the height
    /// lower.
    ///
    /// - Parameters:
    ///   - rise: how far the middle of the strip is lifted above its ends, in points, 0–5; the same number is
    ///     the arch of the words.
    ///   - tail: length of the tails beside the strip, in points, 14–20.
    public init(
        _ box: Rect, rise: Double = 0, tail: Double = 18, pen: Pen = Pen(1.9, overshoot: 6, wobble: 0.7),
        seed: Seed
    ) {
        let h = box.height
        let drop = 0.28 * h
        var outline = Path([.move(box.origin)])
        let lift = Point(0, -4.0 / 3 * rise)
        outline.curve(
            box.origin + Point(box.width / 3, 0) + lift, box.origin + Point(box.width * 2 / 3, 0) + lift,
            to: Point(box.maxX, box.y))
        outline.line(to: Point(box.maxX, box.maxY))
        outline.curve(
            Point(box.x + box.width * 2 / 3, box.maxY) + lift, Point(box.x + box.width / 3, box.maxY) + lift,
            to: Point(box.x, box.maxY))
        outline.close()
        let contour = Contour(outline, pen: pen, seed: seed)
        strip = contour.shape
        stripLine = contour.line

        var fine = pen
        fine.width *= 0.95
        fine.overshoot = 0
        let overlap = min(0.5 * h, box.width / 4)
        var bounds = contour.inkBounds ?? box
        (tails, tailLines, folds) = ([], [], [])
        for (index, sign) in [-1.0, 1].enumerated() {
            let edge = sign < 0 ? box.x : box.maxX
            let top = box.y + drop
            let inner = edge - sign * overlap
            let outer = edge + sign * tail
            let points = [
                Point(inner, top), Point(outer, top + 0.8), Point(outer - sign * 0.32 * h, top + h / 2),
                Point(outer, top + h - 0.5), Point(inner, top + h),
            ]
            let shape = Contour(Path(points: points, closed: true), pen: fine, seed: seed.derived(index))
            tails.append(shape.shape)
            tailLines.append(shape.line)
            folds.append(
                Path(
                    points: [Point(inner, box.maxY - 1), Point(edge, box.maxY - 1), Point(inner, top + h)],
                    closed: true))
            if let more = shape.inkBounds { bounds = bounds.union(more) }
        }
        inkBounds = bounds
    }
}
