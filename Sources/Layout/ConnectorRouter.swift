import Capture
import Geometry
import Typography

/// Finds curves for arrows that touch no block and no text, with their words beside them.
///
/// For each arrow every pair of ports and some curves are scored over samples, as libavoid's penalties suggest: what
/// crosses a block is out, then shorter, straighter and better-facing is better.
struct ConnectorRouter {
    let page: LayoutPage
    let blocks: [Block]
    let composer: Composer
    /// The page without margins.
    let area: Rect

    /// The ink of every block with a little air: its frame, and what stands outside the frame.
    private let obstacles: [Rect]
    private let sceneryBoxes: [Rect]

    init(page: LayoutPage, blocks: [Block], composer: Composer, area: Rect) {
        self.page = page
        self.blocks = blocks
        self.composer = composer
        self.area = area
        let air = composer.pt(3)
        obstacles =
            page.nodes.flatMap { node in
                node.inkBoxes.map { $0.grown(by: air) } + node.children.map { $0.drawnBox(composer) }
            }
            + page.scenery.flatMap { $0.sceneryBoxes(air: air) }
        sceneryBoxes = page.scenery.flatMap { $0.sceneryBoxes(air: composer.pt(2)) }
    }

    /// More would be a web, not a sketch.
    private static let most = 5
    /// How far the middle of an arc lies from its chord, as a share of it.
    private static let bends = [0.12, -0.12, 0, 0.22, -0.22, 0.34, -0.34]
    /// Pairs of ports that are looked at, best first.
    static let pairs = 160

    /// A curve for each arrow, or nil where there is none.
    func routes(for connectors: [Connector]) -> [(Connector, LayoutConnector?)] {
        var drawn = Drawn()
        // Two arrows may join the same blocks.
        var counts: [String: Int] = [:]
        var result: [(Connector, LayoutConnector?)] = []
        for connector in connectors {
            var route = drawn.curves.count < Self.most ? route(connector, past: drawn) : nil
            if let found = route {
                let pair = "\(found.from)->\(found.to)"
                let count = counts[pair, default: 0]
                counts[pair] = count + 1
                if count > 0, let label = found.label {
                    route?.label = label.renamed("\(pair)+\(count)/label")
                }
            }
            if let route {
                drawn.curves.append(samples(route.curve))
                if let label = route.label { drawn.labels.append(label.frame) }
            }
            result.append((connector, route))
        }
        return result
    }

    /// Arrows that have their way already.
    private struct Drawn {
        var curves: [[Point]] = []
        var labels: [Rect] = []
    }

    /// A curve that may join two ports, with what speaks against it.
    private struct Curve {
        var points: [Point]
        var bend: Double
        var penalty: Double
    }

    private func route(_ connector: Connector, past drawn: Drawn) -> LayoutConnector? {
        guard let from = node(of: connector.from), let to = node(of: connector.to) else { return nil }
        let key = "\(from.key)->\(to.key)"
        var best: (score: Double, curve: [Point], label: LayoutNode?)?
        for (start, end, least) in pairs(from, to) {
            guard least < best?.score ?? .infinity else { break }
            for curve in curves(start, end) {
                guard let score = score(curve, start: start, end: end, past: drawn),
                    score < best?.score ?? .infinity
                else { continue }
                let label = label(connector, key: key, curve: curve, past: drawn)
                if connector.label == nil || label != nil { best = (score, curve.points, label) }
            }
        }
        return best.map {
            LayoutConnector(
                from: from.key, to: to.key, curve: $0.curve, label: $0.label, isTwoWay: connector.isTwoWay,
                isDotted: connector.isDotted)
        }
    }

    private func node(of section: Int) -> LayoutNode? {
        guard let key = blocks.first(where: { $0.isHead(of: section) })?.key else { return nil }
        return page.nodes.first { $0.key == key }
    }

    // MARK: - Curves

    /// Arcs of several bends, and a curve that leaves and arrives square to the sides.
    private func curves(_ start: Port, _ end: Port) -> [Curve] {
        let along = end.point - start.point
        let distance = start.point.distance(to: end.point)
        var curves = Self.bends.map { bend in
            let lift = along.normal * bend
            return Curve(
                points: [
                    start.point, start.point + along * 0.3 + lift * 1.1, start.point + along * 0.72 + lift,
                    end.point,
                ],
                bend: bend, penalty: abs(abs(bend) - 0.12) * 60)
        }
        let reach = max(composer.pt(12), distance * 0.45)
        let first = start.point + start.normal * reach
        let second = end.point + end.normal * reach
        let middle = (first + second) * 0.5 - (start.point + end.point) * 0.5
        let side = Point.dot(middle, along.normal)
        curves.append(
            Curve(
                points: [start.point, first, second, end.point],
                bend: side == 0 ? 0.01 : side / max(distance * distance, 1),
                penalty: 14 + distance * 0.08))
        return curves
    }

    private func samples(_ curve: [Point]) -> [Point] {
        (0...20).map { step in
            let t = Double(step) / 20
            let u = 1 - t
            let first = curve[0] * (u * u * u) + curve[1] * (3 * u * u * t)
            return first + curve[2] * (3 * u * t * t) + curve[3] * (t * t * t)
        }
    }

    /// How bad a curve is; nil when it hits something.
    private func score(_ curve: Curve, start: Port, end: Port, past drawn: Drawn) -> Double? {
        // The way it leaves and arrives is cheap to judge and rules most curves out.
        let out = Point.dot((curve.points[1] - curve.points[0]).unit, start.normal)
        let arrival = Point.dot((curve.points[3] - curve.points[2]).unit, end.normal)
        guard out > 0.2, arrival < -0.2 else { return nil }
        let near = composer.pt(8)
        // A curve stays within the box of its four points.
        let hull = Rect(curve.points[0], curve.points[3]).union(Rect(curve.points[1], curve.points[2]))
        let close = obstacles.filter { $0.intersects(hull) }
        let points = samples(curve.points)
        if !close.isEmpty || !area.grown(by: near).contains(hull, slack: 0) {
            guard points.allSatisfy(area.grown(by: near).contains) else { return nil }
            // Between two points a curve may cut off a corner.
            if close.contains(where: { $0.isCrossed(by: points) }) { return nil }
        }
        if drawn.labels.contains(where: { $0.grown(by: composer.pt(3)).isCrossed(by: points) }) { return nil }
        for point in points {
            if drawn.curves.contains(where: { $0.contains { $0.distance(to: point) < near } }) { return nil }
        }
        let facing = (2 - out + arrival) * 40
        let length = points[0].distance(to: points[20])
        // A very short arrow is hardly seen.
        let stub = max(0, composer.pt(36) - length) * 1.5
        return length + stub + curve.penalty + facing + start.penalty + end.penalty
    }

    // MARK: - Words

    /// The words of an arrow on the outside of its bend, in the nearest place that is free.
    private func label(
        _ connector: Connector, key: String, curve: Curve, past drawn: Drawn
    ) -> LayoutNode? {
        guard let words = connector.label else { return nil }
        let paragraph = Paragraph(
            [TextSpan(words)], role: .lettering, capitals: true, measurer: composer.measurer)
        let size = composer.pt(11)
        let width = paragraph.naturalWidth * size
        let height = size * 1.15
        let points = samples(curve.points)
        for step in [10, 8, 12, 6, 14, 4, 16] {
            let side = (points[step + 1] - points[step - 1]).unit.normal
            for sign in curve.bend > 0 ? [1.0, -1] : [-1.0, 1] {
                let reach = composer.pt(5) + abs(side.x) * width / 2 + abs(side.y) * height / 2
                let centre = points[step] + side * (sign * reach)
                let box = Rect(centre.x - width / 2, centre.y - height / 2, width, height)
                guard isFree(box, of: points, past: drawn),
                    let line = paragraph.lines(width: width + 1, size: size).first
                else { continue }
                var look = Look.TextLook(
                    line: line, baseline: height * 0.5 + size * 0.35, size: size, role: .lettering,
                    paragraph: key)
                look.tone = .accent2
                return LayoutNode(
                    "\(key)/label", .text, frame: box, look: .text(look), offset: connector.range.lower)
            }
        }
        return nil
    }

    private func isFree(_ box: Rect, of points: [Point], past drawn: Drawn) -> Bool {
        area.grown(by: composer.pt(6)).contains(box)
            && !obstacles.contains { $0.intersects(box.grown(by: 1)) }
            && !sceneryBoxes.contains { $0.intersects(box) }
            && !drawn.labels.contains { $0.intersects(box.grown(by: composer.pt(14))) }
            && !box.grown(by: 1).isCrossed(by: points)
            && !drawn.curves.contains(where: box.grown(by: composer.pt(2)).isCrossed)
    }
}
