import Capture
import Geometry
import Typography

/// Finds curves for arrows that touch no block and no text, with their words beside them.
///
/// For each arrow every pair of ports and some bends are scored over samples of the curve, as libavoid's penalties
/// suggest: what crosses a block is out, then shorter, straighter and better-facing is better.
struct ConnectorRouter {
    let page: LayoutPage
    let blocks: [Block]
    let composer: Composer
    /// The page without margins.
    let area: Rect

    /// The ink of every block with a little air: its frame, and what stands outside the frame.
    private let obstacles: [Rect]

    init(page: LayoutPage, blocks: [Block], composer: Composer, area: Rect) {
        self.page = page
        self.blocks = blocks
        self.composer = composer
        self.area = area
        let air = composer.pt(3)
        obstacles =
            page.nodes.flatMap { node in node.inkBoxes.map { $0.grown(by: air) } }
            + page.scenery.flatMap { $0.sceneryBoxes(air: air) }
    }

    private var sceneryBoxes: [Rect] { page.scenery.flatMap { $0.sceneryBoxes(air: composer.pt(2)) } }

    private static let bends = [0, 0.12, -0.12, 0.22, -0.22, 0.34, -0.34]

    /// A curve for each arrow, or nil where there is none.
    func routes(for connectors: [Connector]) -> [(Connector, LayoutConnector?)] {
        var taken: [[Point]] = []
        var labels: [Rect] = []
        // Two arrows may join the same blocks.
        var counts: [String: Int] = [:]
        var result: [(Connector, LayoutConnector?)] = []
        for (rank, connector) in connectors.enumerated() {
            var route = rank < 5 ? route(connector, taken: taken, labels: labels) : nil
            if let found = route {
                let pair = "\(found.from)->\(found.to)"
                let count = counts[pair, default: 0]
                counts[pair] = count + 1
                if count > 0, let label = found.label {
                    route?.label = label.renamed("\(pair)+\(count)/label")
                }
            }
            if let route {
                taken.append(samples(route.curve))
                if let label = route.label { labels.append(label.frame) }
            }
            result.append((connector, route))
        }
        return result
    }

    private struct Port {
        var point: Point
        var normal: Point
    }

    private func route(_ connector: Connector, taken: [[Point]], labels: [Rect]) -> LayoutConnector? {
        guard let from = node(of: connector.from), let to = node(of: connector.to) else { return nil }
        var best: (score: Double, curve: [Point], label: LayoutNode?)?
        for start in ports(of: from) {
            for end in ports(of: to) {
                let distance = start.point.distance(to: end.point)
                guard distance > composer.pt(11), distance < composer.pt(330) else { continue }
                for bend in Self.bends {
                    let curve = curve(start.point, end.point, bend: bend)
                    let score = score(curve, start: start, end: end, bend: bend, taken: taken, labels: labels)
                    guard score < best?.score ?? .infinity else { continue }
                    let key = "\(from.key)->\(to.key)"
                    let label = label(connector, key: key, curve: curve, bend: bend, avoiding: taken, labels)
                    if connector.label == nil || label != nil { best = (score, curve, label) }
                }
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

    /// Places on the four sides where an arrow may leave or arrive, just outside the ink.
    private func ports(of node: LayoutNode) -> [Port] {
        let ink = node.children.first { $0.kind == .frame }?.frame ?? node.frame
        let box = ink.grown(by: composer.pt(5))
        // Shadows fall to the right and below.
        let shadow = composer.pt(3)
        var ports: [Port] = []
        for share in [0.25, 0.5, 0.75] {
            let x = box.x + box.width * share
            let y = box.y + box.height * share
            ports.append(Port(point: Point(x, box.y), normal: Point(0, -1)))
            ports.append(Port(point: Point(x, box.maxY + shadow), normal: Point(0, 1)))
            ports.append(Port(point: Point(box.x, y), normal: Point(-1, 0)))
            ports.append(Port(point: Point(box.maxX + shadow, y), normal: Point(1, 0)))
        }
        return ports
    }

    private func curve(_ start: Point, _ end: Point, bend: Double) -> [Point] {
        let along = end - start
        let lift = along.normal * bend
        return [start, start + along * 0.3 + lift * 1.1, start + along * 0.72 + lift, end]
    }

    private func samples(_ curve: [Point]) -> [Point] {
        (0...20).map { step in
            let t = Double(step) / 20
            let u = 1 - t
            let first = curve[0] * (u * u * u) + curve[1] * (3 * u * u * t)
            return first + curve[2] * (3 * u * t * t) + curve[3] * (t * t * t)
        }
    }

    private func score(
        _ curve: [Point], start: Port, end: Port, bend: Double, taken: [[Point]], labels: [Rect]
    ) -> Double {
        // The way it leaves and arrives is cheap to judge and rules most curves out.
        let out = Point.dot((curve[1] - curve[0]).unit, start.normal)
        let arrival = Point.dot((curve[3] - curve[2]).unit, end.normal)
        guard out > 0.2, arrival < -0.2 else { return .infinity }
        let points = samples(curve)
        let near = composer.pt(8)
        if labels.contains(where: { $0.grown(by: composer.pt(3)).isCrossed(by: points) }) { return .infinity }
        for point in points {
            guard area.grown(by: near).contains(point) else { return .infinity }
            if obstacles.contains(where: { $0.contains(point) }) { return .infinity }
            if taken.contains(where: { $0.contains { $0.distance(to: point) < near } }) { return .infinity }
        }
        return points[0].distance(to: points[20]) + abs(bend) * 60 + (2 - out + arrival) * 40
    }

    /// The words of an arrow on the outside of its bend, in the nearest place that is free.
    private func label(
        _ connector: Connector, key: String, curve: [Point], bend: Double, avoiding taken: [[Point]],
        _ labels: [Rect]
    ) -> LayoutNode? {
        guard let words = connector.label else { return nil }
        let paragraph = Paragraph(
            [TextSpan(words)], role: .lettering, capitals: true, measurer: composer.measurer)
        let size = composer.pt(11)
        let width = paragraph.naturalWidth * size
        let height = size * 1.15
        let points = samples(curve)
        for step in [10, 8, 12, 6, 14] {
            let side = (points[step + 1] - points[step - 1]).unit.normal
            for sign in bend > 0 ? [1.0, -1] : [-1.0, 1] {
                let reach = composer.pt(5) + abs(side.x) * width / 2 + abs(side.y) * height / 2
                let centre = points[step] + side * (sign * reach)
                let box = Rect(centre.x - width / 2, centre.y - height / 2, width, height)
                guard area.grown(by: composer.pt(6)).contains(box),
                    !page.nodes.contains(where: { $0.frame.grown(by: composer.pt(2)).intersects(box) }),
                    !sceneryBoxes.contains(where: { $0.intersects(box) }),
                    !labels.contains(where: { $0.intersects(box) }),
                    !box.grown(by: 1).isCrossed(by: points),
                    !taken.contains(where: box.grown(by: composer.pt(2)).isCrossed),
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
}

extension LayoutNode {
    /// Where a block has ink: its frame and every part that reaches out of it, or all its parts when it has none.
    public var inkBoxes: [Rect] {
        guard let frame = children.first(where: { $0.kind == .frame })?.frame else {
            return children.isEmpty ? [frame] : children.map(\.frame)
        }
        return [frame] + children.map(\.frame).filter { !frame.contains($0, slack: 0.5) }
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

extension LayoutNode {
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
