import Geometry

extension PageSetup {
    /// The share of the sheet that a plan puts inside blocks and the parts of the head. A block in the open is about as large as
    /// its words, which seldom fill its place.
    func fill(of plan: PagePlan) -> Double {
        var area = content.width * footerSize * 1.22
        if plan.head != nil {
            area += head.nodes.coveredArea + plan.headExtra * headWidth * 0.5
        } else {
            area += content.width * composer.pt(30)
        }
        for slot in plan.slots {
            area += slot.frame.size.area * (blocks[slot.block].isOpenText ? 0.9 : 1)
        }
        return area / paper.size.area
    }
}

extension [LayoutNode] {
    /// Square points inside the nodes' boxes, without boxes inside others.
    public var coveredArea: Double {
        enumerated().filter { index, node in
            !enumerated().contains { other, outer in
                other != index && outer.frame.contains(node.frame, slack: 6)
                    && outer.frame.size.area > node.frame.size.area
            }
        }.reduce(0) { $0 + $1.element.frame.size.area }
    }
}
