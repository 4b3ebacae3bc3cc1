import Geometry

extension ConnectorRouter {
    /// A place where an arrow may leave or arrive.
    struct Port {
        var point: Point
        /// The way out of the block.
        var normal: Point
        var penalty = 0.0
    }

    /// The most promising pairs of ports, each with the least that any curve between them scores.
    func pairs(_ from: LayoutNode, _ to: LayoutNode) -> [(Port, Port, Double)] {
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
    func ports(of node: LayoutNode) -> [Port] {
        let shape = node.children.first { $0.kind == .frame }
        guard let shape, case .frame(let look) = shape.look, look.style != .brace else {
            var ports = node.openParts.flatMap { part, penalty in
                sides(of: part.drawnBox(composer), shares: [0.5], penalty: penalty)
            }
            if let brace = shape?.frame {
                ports.append(Port(point: Point(brace.x - composer.pt(4), brace.midY), normal: Point(-1, 0)))
            }
            return ports
        }
        return sides(of: shape.frame, shares: [0.5, 0.3, 0.7, 0.12, 0.88], shadow: composer.pt(3))
    }

    func sides(
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
}

extension LayoutNode {
    /// Where a block has ink: its frame and every part that reaches out of it, or all its parts when it has none.
    public var inkBoxes: [Rect] {
        guard let frame = children.first(where: { $0.kind == .frame })?.frame else {
            return children.isEmpty ? [frame] : children.map(\.frame)
        }
        return [frame] + children.map(\.frame).filter { !frame.contains($0, slack: 0.5) }
    }

    /// What an arrow may point to in a block without a frame, with what speaks against each: its heading, its number, its
    /// picture, its last line.
    fileprivate var openParts: [(part: LayoutNode, penalty: Double)] {
        let isHeading = { (node: LayoutNode) in
            if case .text(let look) = node.look { look.voice == .heading } else { false }
        }
        let lines = children.filter { $0.kind == .text }
        let heading = children.first { $0.kind == .heading } ?? lines.last(where: isHeading)
        let picture = children.first { $0.kind == .icon && !$0.key.hasSuffix("/mark") || $0.kind == .person }
        let parts: [(LayoutNode?, Double)] = [
            (heading, 0), (children.first { $0.look == .disc }, 4), (picture, 12), (lines.last, 40.0),
        ]
        let found = parts.compactMap { part, penalty in part.map { ($0, penalty) } }
        return found.isEmpty ? [(self, 0)] : found
    }

    /// The node's box with all that its mark covers round the words.
    func drawnBox(_ composer: Composer) -> Rect {
        guard case .heading(let style, _) = look else { return frame }
        let reach = style.reach
        let sides = composer.pt(reach.sides)
        return Rect(
            frame.x - sides, frame.y - composer.pt(reach.top), frame.width + 2 * sides,
            frame.height + composer.pt(reach.top + reach.bottom))
    }

    /// The node by another name.
    func renamed(_ key: String) -> LayoutNode {
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
