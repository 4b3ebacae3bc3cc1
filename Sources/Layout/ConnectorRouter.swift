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
    private static let pairs = 160

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

    private struct Port {
        var point: Point
        var normal: Point
        var penalty = 0.0
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

    // MARK: - Ports

    /// The most promising pairs of ports, each with the least that any curve between them scores.
    private func pairs(_ from: LayoutNode, _ to: LayoutNode) -> [(Port, Port, Double)] {
        let ends = ports(of: to)
        var pairs: [(start: Port, end: Port, least: Double)] = []
        for start in ports(of: from) {
            for end in ends {
                let distance = start.point.distance(to: end.point)
                guard distance > composer.pt(13), distance < composer.pt(330) else { continue }
                pairs.append((start, end, distance + start.penalty + end.penalty))
            }
        }
        // The order of equals is that of the ports, whatever the sort does.
        return pairs.enumerated().sorted { ($0.element.least, $0.offset) < ($1.element.least, $1.offset) }
            .prefix(Self.pairs).map(\.element)
    }

    /// Places where an arrow may leave or arrive, just outside the ink: the four sides of a frame, the point of a brace,
    /// and in what stands in the open the sides of heading, picture and last line.
    private func ports(of node: LayoutNode) -> [Port] {
        let shape = node.children.first { $0.kind == .frame }
        guard let shape, case .frame(let look) = shape.look, look.style != .brace else {
            var ports = zip(node.openParts, [0, 12, 26.0]).flatMap { part, penalty in
                sides(of: part.drawnBox(composer), shares: [0.5], penalty: penalty)
            }
            if let brace = shape?.frame {
                ports.append(Port(point: Point(brace.x - composer.pt(4), brace.midY), normal: Point(-1, 0)))
            }
            return ports
        }
        return sides(of: shape.frame, shares: [0.5, 0.3, 0.7, 0.12, 0.88], shadow: composer.pt(3))
    }

    private func sides(
        of frame: Rect, shares: [Double], shadow: Double = 0, penalty: Double = 0
    ) -> [Port] {
        let box = frame.grown(by: composer.pt(4))
        return shares.flatMap { share in
            let x = box.x + box.width * share
            let y = box.y + box.height * share
            // The middle of a side is best.
            let penalty = penalty + abs(share - 0.5) * 24
            // Shadows fall to the right and below.
            return [
                Port(point: Point(x, box.y), normal: Point(0, -1), penalty: penalty),
                Port(point: Point(x, box.maxY + shadow), normal: Point(0, 1), penalty: penalty),
                Port(point: Point(box.x, y), normal: Point(-1, 0), penalty: penalty),
                Port(point: Point(box.maxX + shadow, y), normal: Point(1, 0), penalty: penalty),
            ]
        }
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
            for point in points {
                guard area.grown(by: near).contains(point) else { return nil }
                if close.contains(where: { $0.contains(point) }) { return nil }
            }
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

extension LayoutNode {
    /// Where a block has ink: its frame and every part that reaches out of it, or all its parts when it has none.
    public var inkBoxes: [Rect] {
        guard let frame = children.first(where: { $0.kind == .frame })?.frame else {
            return children.isEmpty ? [frame] : children.map(\.frame)
        }
        return [frame] + children.map(\.frame).filter { !frame.contains($0, slack: 0.5) }
    }

    /// What an arrow may point to in a block without a frame, best first: its heading, its picture, its last line.
    fileprivate var openParts: [LayoutNode] {
        let isHeading = { (node: LayoutNode) in
            if case .text(let look) = node.look { look.voice == .heading } else { false }
        }
        let lines = children.filter { $0.kind == .text }
        let heading = children.first { $0.kind == .heading } ?? lines.last(where: isHeading)
        let picture = children.first { $0.kind == .icon && !$0.key.hasSuffix("/mark") || $0.kind == .person }
        let parts = [heading, picture, lines.last].compactMap { $0 }
        return parts.isEmpty ? [self] : parts
    }

    /// The node's box with all that its mark covers round the words.
    fileprivate func drawnBox(_ composer: Composer) -> Rect {
        guard case .heading(let style, _) = look else { return frame }
        let reach = style.reach
        let sides = composer.pt(reach.sides)
        return Rect(
            frame.x - sides, frame.y - composer.pt(reach.top), frame.width + 2 * sides,
            frame.height + composer.pt(reach.top + reach.bottom))
    }

    /// The node by another name.
    fileprivate func renamed(_ key: String) -> LayoutNode {
        var copy = self
        copy.key = key
        return copy
    }

    /// What a road, a ray or a spine covers: a box round each stretch of its curve.
    func sceneryBoxes(air: Double) -> [Rect] {
        let curve: DiagramLook.Curve
        let half: Double
        switch look {
        case .diagram(.road(let way, let width, _)): (curve, half) = (way, width)
        case .diagram(.line(let line)): (curve, half) = (line.curve, line.width / 2)
        default: return [frame.grown(by: air)]
        }
        return stride(from: 1, to: curve.points.count - 2, by: 3).map { index in
            let first = Rect(curve.points[index - 1], curve.points[index + 2])
            let bent = first.union(Rect(curve.points[index], curve.points[index + 1]))
            return bent.moved(by: frame.origin).grown(by: half + air)
        }
    }
}

extension Rect {
    /// Whether a line of short stretches runs through the box.
    func isCrossed(by points: [Point]) -> Bool {
        zip(points, points.dropFirst()).contains { a, b in
            guard Rect(a, b).grown(by: 0.01).intersects(self) else { return false }
            return (0...8).contains { contains(a.mixed(with: b, Double($0) / 8)) }
        }
    }
}
