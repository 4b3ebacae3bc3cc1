import Capture
import Geometry
import Layout

/// What must hold for every layout tree, whatever the capture, pattern, paper and fonts.
public struct LayoutLaws {
    /// The tree under test.
    public let tree: LayoutTree
    /// What the tree shows; without it the laws of words are left out.
    public let document: Document?
    /// The least type size of what was said, by item.
    private let floors: [String: Double]

    /// Prepares to judge a tree.
    public init(_ tree: LayoutTree, of document: Document? = nil) {
        self.tree = tree
        self.document = document
        var floors: [String: Double] = [:]
        func visit(_ item: Item, isNested: Bool) {
            let isLink = if case .link = item.kind { true } else { false }
            floors[item.key] = (isLink || isNested ? 11 : 12) * (tree.isClear ? 1.18 : 1)
            for child in item.children { visit(child, isNested: true) }
        }
        for item in document?.sections.flatMap(\.items) ?? [] { visit(item, isNested: false) }
        self.floors = floors
    }

    /// A text leaf with the block that it belongs to.
    public struct Leaf {
        /// The line's box.
        public var node: LayoutNode
        /// How it is set.
        public var look: Look.TextLook
        /// The block that it stands in.
        public var block: LayoutNode
        /// The words as they are shown.
        public var text: String { look.line.text }
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

    /// Every broken law; empty when all hold.
    public var faults: [Fault] {
        var faults: [Fault] = []
        for (index, page) in tree.pages.enumerated() {
            let leaves = leaves(of: page)
            faults += blockFaults(of: page, index + 1)
            faults += textFaults(of: page, leaves, index + 1)
            faults += arrowFaults(of: page, leaves, index + 1)
            faults += orderFaults(leaves, index + 1)
        }
        return faults + pageFaults + repeatedNames + wordFaults
    }

    // MARK: - Blocks

    private func blockFaults(of page: LayoutPage, _ number: Int) -> [Fault] {
        var faults: [Fault] = []
        let sheet = Rect(0, 0, page.size.width, page.size.height)
        func visit(_ node: LayoutNode) {
            let box = node.frame
            let isSound =
                [box.x, box.y, box.width, box.height].allSatisfy(\.isFinite) && box.width >= 0
                && box.height >= 0
            if !isSound { faults.append(Fault(.measure, page: number, "\(node.key) has the box \(box)")) }
            for box in [box] + node.letterBoxes where !sheet.contains(box, slack: 0.5) {
                faults.append(Fault(.sheet, page: number, "\(node.key) leaves the page: \(box.short)"))
            }
            node.children.forEach(visit)
        }
        (page.nodes + page.doodles + page.connectors.compactMap(\.label)).forEach(visit)
        faults += doodleFaults(of: page, number)
        for (index, block) in page.nodes.enumerated() {
            let ink = block.inkBoxes
            for other in page.nodes[(index + 1)...] {
                let isOver =
                    block.frame.intersects(other.frame, slack: 0.5)
                    || other.inkBoxes.contains { box in
                        ink.contains { $0.intersects(box, slack: 0.5) }
                    }
                if isOver {
                    let words = "\(block.key) \(block.frame.short) and \(other.key) \(other.frame.short)"
                    faults.append(Fault(.overlap, page: number, words))
                }
            }
        }
        return faults
    }

    /// Doodles touch no block, no arrow and no words beside one.
    private func doodleFaults(of page: LayoutPage, _ number: Int) -> [Fault] {
        let boxes = page.nodes.flatMap(\.inkBoxes) + page.connectors.compactMap { $0.label?.frame }
        return page.doodles.filter { doodle in
            boxes.contains { $0.intersects(doodle.frame, slack: 0.5) }
                || page.connectors.contains { arrow in
                    (0...24).contains { doodle.frame.contains(arrow.point(at: Double($0) / 24)) }
                }
        }.map { Fault(.overlap, page: number, "\($0.key) \($0.frame.short) is over something") }
    }

    // MARK: - Text

    private func textFaults(of page: LayoutPage, _ leaves: [Leaf], _ number: Int) -> [Fault] {
        var faults: [Fault] = []
        func fault(_ law: Fault.Law, _ words: String) { faults.append(Fault(law, page: number, words)) }
        let pictures = page.nodes.flatMap(\.pictures)
        // Boxes of lines hold the space between lines too; a touch is no overlap, and grows with everything else.
        let slack = max(1, page.scale)
        for (index, leaf) in leaves.enumerated() {
            let box = leaf.node.frame
            if !leaf.block.frame.contains(box, slack: 1.5) {
                fault(
                    .home,
                    "“\(leaf.text)” \(box.short) leaves \(leaf.block.key) \(leaf.block.frame.short)")
            }
            if abs(leaf.look.line.width - box.width) > 0.5 {
                fault(.home, "“\(leaf.text)” is \(leaf.look.line.width) wide in a box of \(box.short)")
            }
            for other in leaves[(index + 1)...] where box.intersects(other.node.frame, slack: slack) {
                fault(
                    .text, "“\(leaf.text)” \(box.short) and “\(other.text)” \(other.node.frame.short)")
            }
            for picture in pictures where leaf.ink.intersects(picture.frame, slack: 1) {
                fault(.cover, "“\(leaf.text)” \(leaf.ink.short) over \(picture.key) \(picture.frame.short)")
            }
            for block in page.nodes where block.key != leaf.block.key {
                for frame in block.children
                where frame.kind == .frame && frame.frame.intersects(box, slack: 0.5) {
                    fault(.cover, "“\(leaf.text)” \(box.short) over \(frame.key) \(frame.frame.short)")
                }
            }
            let floor = floor(for: leaf, on: page)
            if leaf.look.size < floor - 0.001 {
                fault(.size, "“\(leaf.text)” is set at \(leaf.look.size) points, not \(floor)")
            }
        }
        return faults
    }

    /// The least size of a line: 12 points for what was said, 11 for links and for what is nested, which may stand small
    /// in a drawing; a sixth more on a page for easy reading. 10.5 for tags and signs, and for everything on sheets
    /// smaller than A5, where some words are set in capitals.
    private func floor(for leaf: Leaf, on page: LayoutPage) -> Double {
        let least = 10.5
        guard min(page.size.width, page.size.height) >= 419, !leaf.text.allSatisfy(\.isNumber) else {
            return least
        }
        return floors[leaf.look.paragraph] ?? least
    }

    // MARK: - Arrows

    private func arrowFaults(of page: LayoutPage, _ leaves: [Leaf], _ number: Int) -> [Fault] {
        let sheet = Rect(0, 0, page.size.width, page.size.height)
        let ink = page.nodes.map { ($0.key, $0.inkBoxes) }
        let labels = page.connectors.compactMap(\.label).map { ($0.key, [$0.frame]) }
        return page.connectors.flatMap { arrow -> [Fault] in
            var met: [String] = []
            for step in 1..<60 {
                let point = arrow.point(at: Double(step) / 60)
                if !sheet.contains(point), !met.contains("the edge") { met.append("the edge") }
                for (key, boxes) in ink + labels
                where !met.contains(key) && boxes.contains(where: { $0.contains(point) }) {
                    met.append(key)
                }
            }
            return met.map {
                Fault(.arrow, page: number, "the arrow \(arrow.from) to \(arrow.to) runs through \($0)")
            }
        }
    }

    // MARK: - Order and names

    private func orderFaults(_ leaves: [Leaf], _ number: Int) -> [Fault] {
        var faults: [Fault] = []
        let ordered = leaves.filter { $0.node.offset != nil && $0.node.order > 0 && $0.block.kind != .footer }
            .sorted { $0.node.order < $1.node.order }
        for (before, after) in zip(ordered, ordered.dropFirst())
        where before.node.offset ?? 0 > after.node.offset ?? 0 {
            faults.append(
                Fault(.order, page: number, "“\(after.text)” is read after “\(before.text)”"))
        }
        var above: [String: Leaf] = [:]
        for leaf in leaves where !leaf.isNumeral && leaf.block.kind != .text {
            let name = "\(leaf.block.key) \(leaf.look.paragraph)"
            if let last = above[name], leaf.node.frame.midY < last.node.frame.midY - 1 {
                faults.append(Fault(.lines, page: number, "“\(leaf.text)” stands over “\(last.text)”"))
            }
            above[name] = leaf
        }
        return faults
    }

    /// Pages without content, and content that stands on an earlier page than what comes before it in the file.
    private var pageFaults: [Fault] {
        var faults: [Fault] = []
        for (index, page) in tree.pages.enumerated() {
            let body = page.nodes.filter { ![.title, .runningTitle, .footer].contains($0.kind) }
            let isBare = document.map { $0.sections.isEmpty } ?? true
            // On a card a title may fill the first page.
            let isCover = index == 0 && min(page.size.width, page.size.height) < 419
            if body.isEmpty, index > 0 || !isBare, !isCover {
                faults.append(Fault(.empty, page: index + 1, "nothing but title and foot"))
            }
        }
        return faults
    }

    private var repeatedNames: [Fault] {
        var seen: Set<String> = []
        var faults: [Fault] = []
        func visit(_ node: LayoutNode) {
            if !seen.insert(node.key).inserted {
                faults.append(Fault(.names, page: 0, "two boxes are called \(node.key)"))
            }
            node.children.forEach(visit)
        }
        tree.pages.forEach { ($0.nodes + $0.connectors.compactMap(\.label)).forEach(visit) }
        return faults
    }
}

extension LayoutLaws.Leaf {
    /// Whether it is the figure before a step, which belongs to the step's paragraph.
    var isNumeral: Bool { text.allSatisfy(\.isNumber) }

    /// The box of its letters, from the height of capitals to the depth of tails, without the space between lines.
    var ink: Rect {
        let box = node.frame
        return Rect(box.x, box.y + look.baseline - look.size * 0.72, box.width, look.size * 0.94)
    }
}
