import Geometry
import Layout

/// What must hold for every layout tree, whatever the capture, pattern, paper and fonts.
public struct LayoutLaws {
    /// The tree under test.
    public let tree: LayoutTree

    /// Prepares to judge a tree.
    public init(_ tree: LayoutTree) { self.tree = tree }

    /// A text leaf with the block that it belongs to.
    public struct Leaf {
        /// The line's box.
        public var node: LayoutNode
        /// How it is set.
        public var look: Look.TextLook
        /// The block that it stands in.
        public var block: LayoutNode
    }

    /// All lines of text of a page.
    public func leaves(of page: LayoutPage) -> [Leaf] {
        page.nodes.flatMap { block in leaves(in: block, block: block) }
            + page.connectors.compactMap(\.label).flatMap { leaves(in: $0, block: $0) }
    }

    private func leaves(in node: LayoutNode, block: LayoutNode) -> [Leaf] {
        var result: [Leaf] = []
        if case .text(let look) = node.look { result.append(Leaf(node: node, look: look, block: block)) }
        return result + node.children.flatMap { leaves(in: $0, block: block) }
    }

    /// Every broken law, in words; empty when all hold.
    public var faults: [String] {
        tree.pages.enumerated().flatMap { number, page in
            faults(of: page).map { "page \(number + 1): \($0)" }
        } + repeatedKeys
    }

    private func faults(of page: LayoutPage) -> [String] {
        var faults: [String] = []
        let sheet = Rect(0, 0, page.size.width, page.size.height)
        for (index, block) in page.nodes.enumerated() {
            if !sheet.contains(block.frame, slack: 0.5) {
                faults.append("\(block.key) leaves the page: \(block.frame)")
            }
            for other in page.nodes[(index + 1)...] where block.frame.intersects(other.frame, slack: 0.5) {
                faults.append("\(block.key) \(block.frame) overlaps \(other.key) \(other.frame)")
            }
        }
        let leaves = leaves(of: page)
        for (index, leaf) in leaves.enumerated() {
            let text = leaf.look.line.text
            if !leaf.block.frame.contains(leaf.node.frame, slack: 1.5) {
                faults.append(
                    "“\(text)” \(leaf.node.frame) leaves its block \(leaf.block.key) \(leaf.block.frame)")
            }
            if leaf.look.size < 10.45 { faults.append("“\(text)” is set at \(leaf.look.size) points") }
            if abs(leaf.look.line.width - leaf.node.frame.width) > 0.5 {
                faults.append("“\(text)” is wider than its box")
            }
            for other in leaves[(index + 1)...] where leaf.node.frame.intersects(other.node.frame, slack: 1) {
                faults.append(
                    "“\(text)” \(leaf.node.frame) overlaps “\(other.look.line.text)” \(other.node.frame)")
            }
        }
        let ordered = leaves.filter { $0.node.offset != nil }.sorted { $0.node.order < $1.node.order }
        for (before, after) in zip(ordered, ordered.dropFirst())
        where before.block.kind != .footer && after.block.kind != .footer {
            if before.node.offset ?? 0 > after.node.offset ?? 0, before.node.order > 0 {
                faults.append("“\(after.look.line.text)” is read after “\(before.look.line.text)”")
            }
        }
        return faults + arrowFaults(of: page, leaves: leaves)
    }

    private func arrowFaults(of page: LayoutPage, leaves: [Leaf]) -> [String] {
        page.connectors.flatMap { arrow in
            (1..<20).flatMap { step -> [String] in
                let point = arrow.point(at: Double(step) / 20)
                return page.nodes.filter { block in
                    block.inkBoxes.contains { $0.contains(point) }
                }.map { "the arrow \(arrow.from) to \(arrow.to) runs through \($0.key)" }
            }
        }
    }

    private var repeatedKeys: [String] {
        var seen: Set<String> = []
        var faults: [String] = []
        func visit(_ node: LayoutNode) {
            if !seen.insert(node.key).inserted { faults.append("two nodes are called \(node.key)") }
            node.children.forEach(visit)
        }
        tree.pages.forEach { $0.nodes.forEach(visit) }
        return faults
    }

    /// All words on the pages, in capitals, counted; the parts of a hyphenated word count each.
    public var words: [String: Int] {
        var result: [String: Int] = [:]
        func take(_ text: String) {
            for word in text.uppercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" }) {
                result[String(word), default: 0] += 1
            }
        }
        func visit(_ node: LayoutNode) {
            switch node.look {
            case .text(let look): take(look.line.text)
            case .lettering(let letters): letters.forEach { take($0.text) }
            default: break
            }
            node.children.forEach(visit)
        }
        for page in tree.pages {
            page.nodes.forEach(visit)
            page.connectors.compactMap(\.label).forEach(visit)
        }
        return result
    }
}

extension LayoutConnector {
    /// The point of the curve at a share of its length in parameter.
    public func point(at t: Double) -> Point {
        let u = 1 - t
        let first = curve[0] * (u * u * u) + curve[1] * (3 * u * u * t)
        return first + curve[2] * (3 * u * t * t) + curve[3] * (t * t * t)
    }
}
