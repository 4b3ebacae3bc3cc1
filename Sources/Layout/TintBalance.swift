import Catalog

/// Moves colour from the heavy side of a page to the light one. Nothing changes its place: a frame loses its tint, or a white
/// one gets one.
struct TintBalance {
    /// How far the centre of mass may lie from the middle before colours change, as a share of the page.
    private static let limit = 0.045
    /// More changes would leave a page without colour, or with nothing else.
    private static let most = 2

    /// A page whose centre of mass is nearer to its middle.
    ///
    /// - Parameter keys: blocks whose colours nobody asked for.
    static func applied(to page: LayoutPage, free keys: Set<String>) -> LayoutPage {
        var page = page
        var weight = PageWeight(page)
        for _ in 0..<most where weight.imbalance > limit {
            var best: (index: Int, node: LayoutNode, weight: PageWeight)?
            for index in page.nodes.indices where keys.contains(page.nodes[index].key) {
                let node = page.nodes[index]
                guard let changed = node.recoloured(otherThan: page) else { continue }
                let other = weight.replacing(node, with: changed, scale: page.scale)
                if other.imbalance < (best?.weight.imbalance ?? weight.imbalance - 0.003) {
                    best = (index, changed, other)
                }
            }
            guard let best else { break }
            page.nodes[best.index] = best.node
            weight = best.weight
        }
        return page
    }
}

extension LayoutNode {
    /// The same block with a white frame instead of a tinted one, or with the tint that the page has less of; nil where the
    /// frame is no place for another colour.
    fileprivate func recoloured(otherThan page: LayoutPage) -> LayoutNode? {
        guard let index = children.firstIndex(where: { $0.kind == .frame }),
            case .frame(var look) = children[index].look, look.bar == 0
        else { return nil }
        switch look.style {
        case .box, .rounded, .double, .cloud, .ellipse, .screen, .torn: break
        default: return nil
        }
        if look.tint == nil {
            let tints = page.nodes.flatMap(\.children).compactMap { child -> Int? in
                if case .frame(let look) = child.look { look.tint } else { nil }
            }
            look.tint = tints.count { $0 == 0 } <= tints.count { $0 == 1 } ? 0 : 1
        } else {
            look.tint = nil
        }
        var copy = self
        copy.children[index].look = .frame(look)
        return copy
    }
}
