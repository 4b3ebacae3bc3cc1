import Geometry

/// What stands where on one page, before it is composed.
struct PagePlan {
    /// Top left corner of the head; nil on a page without a title, which has a running title instead.
    var head: Point?
    /// Height by which the head's picture may grow.
    var headExtra = 0.0
    /// The blocks' places, in the order of the blocks.
    var slots: [Slot] = []
    /// What is drawn under the blocks: a road, rays, the ground.
    var scenery: [LayoutNode] = []
    /// The same on a page that another follows, where that is different.
    var sceneryGoingOn: [LayoutNode] = []
    /// What stands between the blocks and carries text: the numbers on a road.
    var marks: [LayoutNode] = []

    /// The blocks on the page.
    var blocks: [Int] { slots.map(\.block) }
}

/// A block's place: points on the page.
struct Slot {
    var block: Int
    var x, y, width: Double
    /// Height beyond the least one.
    var extra = 0.0
    /// The least height at this width.
    var least: Double

    /// Height of the place.
    var height: Double { least + extra }
    /// The place as a box.
    var frame: Rect { Rect(x, y, width, height) }
}

extension PageSetup {
    /// A block at the top of a place, as low as can be.
    func slot(_ block: Int, x: Double, y: Double, width: Double) -> Slot {
        Slot(block: block, x: x, y: y, width: width, least: height(block, width))
    }
}
