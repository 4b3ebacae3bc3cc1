import Capture
import Catalog
import Geometry
import Typography

/// Turns a plan into a page: gives spare height to pictures and gaps, and puts head and footer in place.
struct PageBuilder {
    let setup: PageSetup
    let number: Int
    let count: Int

    var composer: Composer { setup.composer }
    var content: Rect { setup.content }
    func pt(_ points: Double) -> Double { composer.pt(points) }

    /// The page without its arrows.
    func page(_ plan: PagePlan) -> LayoutPage {
        var nodes: [LayoutNode] = []
        if let origin = plan.head {
            let head = plan.headExtra > 0 ? setup.composedHead(extra: plan.headExtra) : setup.head
            nodes += grouped(head.nodes.map { $0.moved(by: origin) })
        }
        nodes += plan.slots.map(node)
        nodes += plan.marks
        var page = LayoutPage(size: setup.paper.size, scale: composer.scale, nodes: nodes)
        let goesOn = number < count && !plan.sceneryGoingOn.isEmpty
        page.scenery = goesOn ? plan.sceneryGoingOn : plan.scenery
        PageDress.best(for: self, on: page).put(on: &page, by: self)
        return setup.template.isClear ? page : TintBalance.applied(to: page, free: freelyColoured)
    }

    /// The head's parts under one block.
    private func grouped(_ nodes: [LayoutNode]) -> [LayoutNode] {
        guard let first = nodes.first else { return [] }
        let frame = nodes.dropFirst().reduce(first.frame) { $0.union($1.frame) }
        return [
            LayoutNode(
                "head", .title, frame: frame, offset: nodes.compactMap(\.offset).min(), children: nodes)
        ]
    }

    // MARK: - Blocks

    /// Blocks that may have another colour; diagrams have colours of their own.
    private var freelyColoured: Set<String> {
        Set(
            setup.blocks.filter { $0.kind == .section && $0.hints.colour == nil && $0.diagrams.isEmpty }
                .map(\.key))
    }

    private func node(in slot: Slot) -> LayoutNode {
        let block = setup.blocks[slot.block]
        var composed = composer.compose(block, width: slot.width, extra: slot.extra)
        // Lines that open up may take a little more than they were given; the place is all there is.
        let excess = composed.height - slot.height
        if excess > 0.01 {
            composed = composer.compose(block, width: slot.width, extra: max(0, slot.extra - excess))
        }
        let origin = Point(slot.x, slot.y)
        return node(
            of: block, frame: Rect(origin.x, origin.y, slot.width, composed.height),
            children: composed.nodes.map { $0.moved(by: origin) })
    }

    /// A block in its place. One that stands in the open is only as large as what is in it, so that arrows may use the
    /// free paper beside its words.
    private func node(of block: Block, frame: Rect, children: [LayoutNode]) -> LayoutNode {
        var node = LayoutNode(
            block.key, block.section != nil ? .section : block.kind, frame: frame, offset: block.offset,
            children: children)
        guard let shape = children.firstIndex(where: { $0.kind == .frame }),
            case .frame(let look) = children[shape].look, look.style == .none || look.style == .brace
        else { return node }
        let rest = children.enumerated().filter { $0.offset != shape }.map(\.element)
        guard let ink = rest.dropFirst().reduce(rest.first?.frame, { $0?.union($1.frame) }) else {
            return node
        }
        if look.style == .none {
            node.frame = ink
            node.children = rest
        } else {
            node.frame = Rect(
                frame.x, min(frame.y, ink.y), ink.maxX - frame.x,
                max(frame.maxY, ink.maxY) - min(frame.y, ink.y))
            node.children[shape].frame.width = ink.maxX - children[shape].frame.x
        }
        return node
    }
}
