import Geometry

/// Frames of paper and cloth. `unit` says how much larger than on A4 they are drawn.
extension Frame {
    /// A sheet torn off along its lower edge.
    public static func torn(_ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed) -> Frame {
        let short = max(0, min(rect.width, rect.height))
        let depth = min(3.4 * unit, 0.08 * short)
        let key = seed.derived("tear")
        let steps = Int(min(120, max(4, (rect.width / (9 * unit)).rounded())))
        // Paper tears in a slow wander with small teeth on it.
        let wander = Noise(key.derived("wander"))
        let tear = (1..<steps).map { index in
            let share = (Double(index) + 0.3 * key.signed(index)) / Double(steps)
            let tooth = (index % 2 == 0 ? 1.0 : -1) * (0.35 + 0.4 * key.unit(1000 + index))
            return Point(
                rect.maxX - rect.width * share,
                rect.maxY - depth + depth * (0.55 * wander.value(share * 5) + tooth * 0.6))
        }
        let jitter = min(1, 0.1 * short)
        let top = [
            Point(rect.x, rect.y + jitter * key.signed(-1)),
            Point(rect.maxX, rect.y + jitter * key.signed(-2)),
        ]
        let sides = [Point(rect.maxX, rect.maxY - depth)]
        let left = [Point(rect.x, rect.maxY - depth)]
        let start = top[0].mixed(with: top[1], 0.2)
        let path = Path(points: [start, top[1]] + sides + tear + left + [top[0]], closed: true)
        var inner = rect
        inner.height = max(0, inner.height - 2 * depth)
        return Frame(Contour(path, pen: pen, seed: seed), inner: inner)
    }

    /// A scroll: a sheet between two rolls, each 12 pt thick and standing out 6 pt at both sides.
    public static func scroll(_ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed) -> Frame {
        let thick = min(12 * unit, 0.25 * rect.height)
        let sheet = rect.inset(by: Insets(horizontal: 0, vertical: thick / 2))
        let fine = Pen(0.9 * pen.width, overshoot: 5, wobble: 0.5)
        let rolls = [rect.y, rect.maxY - thick].enumerated().map { index, y in
            let key = seed.derived("roll").derived(index)
            let box = Rect(rect.x - 6 * unit, y, rect.width + 12 * unit, thick)
            let outline = RoundedBox(
                box, radius: thick / 2, start: 0.3, seed: key, jitter: 0.4, roundness: 0.5)
            // The paper's edge, seen at one end: the right of the upper roll, the left of the lower.
            let side = index == 0 ? 1.0 : -1
            let centre = Point(index == 0 ? box.maxX - thick * 0.55 : box.x + thick * 0.55, box.midY)
            var spiral = Path([.move(centre + Point(-side * 0.45 * thick, 0.46 * thick))])
            spiral.curve(
                centre + Point(-side * 0.2 * thick, -0.62 * thick),
                centre + Point(side * 0.42 * thick, -0.3 * thick),
                to: centre + Point(side * 0.14 * thick, 0.06 * thick))
            return Extra(.roll, outline.path, details: [spiral], pen: fine, seed: key)
        }
        let path = RoundedBox(sheet, radius: 0.5, start: 0.2, seed: seed, jitter: 0.6).path
        return Frame(
            Contour(path, pen: pen, seed: seed),
            inner: rect.inset(by: Insets(horizontal: 0, vertical: thick)),
            extras: rolls)
    }

    /// A ribbon round words: a strip with two folded tails, which stand out 15 pt and hang 8 pt lower.
    public static func ribbon(_ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed) -> Frame {
        let height = min(30 * unit, rect.height)
        let foot = Rect(rect.x, rect.maxY - height, rect.width, height)
        let banner = Ribbon(
            foot, tail: 15 * unit, pen: Pen(0.9 * pen.width, overshoot: 6, wobble: 0.7), seed: seed)
        let strip = RoundedBox(rect, radius: 1.5 * unit, start: 0.2, seed: seed, jitter: 0.6)
        let tails = zip(banner.tails, banner.tailLines).map { Extra(kind: .tail, shape: $0, line: $1) }
        let folds = banner.folds.map { Extra(kind: .fold, shape: $0, line: Path()) }
        return Frame(Contour(strip.path, pen: pen, seed: seed), inner: rect, behind: tails + folds)
    }
}
