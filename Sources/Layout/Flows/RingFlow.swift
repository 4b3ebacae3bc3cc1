import Catalog
import Geometry

/// Title and picture in the middle, blocks round them.
///
/// On a wide sheet blocks stand in a column at each side of the hub and below it. The sequence is cut into three runs; all cuts
/// are tried, O(n²) for n blocks with the sums of heights at hand. On a tall sheet the hub parts rows above from rows below.
/// A later page has no hub and is set in rows.
struct RingFlow {
    let page: FlowPage
    let order: LayoutTemplate.RingOrder
    let hasSpokes: Bool

    private var setup: PageSetup { page.setup }
    private var content: Rect { page.content }
    private func pt(_ points: Double) -> Double { page.pt(points) }

    func plan(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        guard page.isFirst else { return rows(range, in: room) }
        let whole = Rect(content.x, content.y, content.width, room.maxY - content.y)
        // A drawing that is wider than the hub needs a row of its own.
        let widest = range.map { setup.leastWidths[$0] }.max() ?? 0
        return setup.headWidth < content.width - 1 && widest <= setup.headWidth
            ? sides(range, in: whole) : bands(range, in: whole)
    }

    private func rows(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        let (end, rows) = setup.rowPacker(width: room.width).packPrefix(range, limit: room.height)
        guard end == range.upperBound else { return nil }
        var plan = page.empty
        plan.slots = setup.slots(of: rows, in: room)
        return plan
    }

    // MARK: - Wide

    private static func gutter(of setup: PageSetup) -> Double { setup.gutter * 1.6 }

    /// Width of the column at each side of the hub.
    static func side(of setup: PageSetup) -> Double {
        (setup.content.width - setup.headWidth - 2 * gutter(of: setup)) / 2
    }

    private struct Cut {
        var first, second: Int
        var cost: Double
    }

    private func sides(_ range: Range<Int>, in whole: Rect) -> PagePlan? {
        let gutter = Self.gutter(of: setup)
        let hub = setup.headWidth
        let side = Self.side(of: setup)
        guard side >= pt(170) else { return bands(range, in: whole) }
        let hubHeight = setup.head.height + setup.rowGap * 1.5
        guard let cut = bestCut(range, side: side, hub: hub, height: whole.height, hubHeight: hubHeight)
        else { return nil }
        let runs = [
            Array(range.lowerBound..<cut.first), Array(cut.first..<cut.second),
            Array(cut.second..<range.upperBound),
        ]
        let left = Rect(whole.x, whole.y, side, whole.height)
        let right = Rect(whole.maxX - side, whole.y, side, whole.height)
        let (leftRun, rightRun, under) =
            order == .sides ? (runs[0], runs[1], runs[2]) : (runs[2].reversed(), runs[0], runs[1])
        var plan = page.empty
        let centre = Rect(whole.x + side + gutter, whole.y, hub, whole.height)
        guard let leftSlots = pile(leftRun, in: left), let rightSlots = pile(rightRun, in: right),
            let top = placeHub(&plan, over: under, in: centre, height: hubHeight)
        else { return nil }
        let below = Rect(centre.x, top, hub, whole.maxY - top)
        guard let underSlots = pile(under, in: below) else { return nil }
        plan.slots = (leftSlots + rightSlots + underSlots).sorted { $0.block < $1.block }
        if hasSpokes {
            let head = Rect(centre.x, plan.head?.y ?? centre.y, hub, top - (plan.head?.y ?? centre.y))
            plan.scenery =
                spokes(leftSlots, from: head, edge: left.maxX) + spokes(rightSlots, from: head, edge: right.x)
        }
        return plan
    }

    private func pile(_ run: [Int], in box: Rect) -> [Slot]? {
        setup.pile(run, in: box, gap: setup.rowGap, most: setup.rowGap + pt(34), anchor: .middle)
    }

    /// Puts the head in its column, its picture as large as the blocks under it allow; returns where those begin.
    private func placeHub(
        _ plan: inout PagePlan, over under: [Int], in column: Rect, height: Double
    ) -> Double? {
        let words = under.reduce(0) { $0 + setup.height($1, column.width) }
        let gaps = setup.rowGap * Double(max(0, under.count - 1))
        let spare = column.height - height - words - gaps
        guard spare >= -0.01 else { return nil }
        plan.headExtra = setup.template.hero == .none ? 0 : min(spare * 0.6, pt(under.isEmpty ? 120 : 70))
        let rest = under.isEmpty ? (spare - plan.headExtra) * 0.45 : 0
        plan.head = Point(column.x, column.y + rest)
        return column.y + rest + height + plan.headExtra
    }

    /// The cuts that leave each of the three columns as evenly full as can be.
    private func bestCut(
        _ range: Range<Int>, side: Double, hub: Double, height: Double, hubHeight: Double
    ) -> Cut? {
        let gap = setup.rowGap
        func sums(_ width: Double) -> [Double] {
            range.reduce(into: [0]) { $0.append(($0.last ?? 0) + setup.height($1, width) + gap) }
        }
        let beside = sums(side)
        let under = sums(hub)
        let least = range.map { setup.leastWidths[$0] }
        let count = range.count
        var best: Cut?
        for first in 0...count {
            for second in first...count {
                // In clockwise order the middle run stands under the hub, else the last one does.
                let middle = order == .sides ? second..<count : first..<second
                let last = order == .sides ? first..<second : second..<count
                let a = height - max(0, beside[first] - gap)
                let b = height - max(0, beside[last.upperBound] - beside[last.lowerBound] - gap)
                var c = height - hubHeight - max(0, under[middle.upperBound] - under[middle.lowerBound] - gap)
                guard a >= 0, b >= 0, c >= 0 else { continue }
                guard !(0..<first).contains(where: { least[$0] > side }),
                    !last.contains(where: { least[$0] > side })
                else { continue }
                c = max(0, c - pt(60))
                // An empty side is worse than any difference in height.
                let empty = (first == 0 ? 1.0 : 0) + (last.isEmpty ? 1 : 0)
                let cost =
                    a * a + b * b + c * c + empty * height * height
                    - Double(kept(first, second, in: range)) * height * height * 0.02
                if cost < best?.cost ?? .infinity {
                    best = Cut(
                        first: range.lowerBound + first, second: range.lowerBound + second, cost: cost)
                }
            }
        }
        return best
    }

    /// How many blocks a cut leaves on the side where they stood before.
    private func kept(_ first: Int, _ second: Int, in range: Range<Int>) -> Int {
        guard setup.memory.previous != nil else { return 0 }
        return range.enumerated().count { index, block in
            guard let x = setup.memory.middle(of: setup.blocks[block].key)?.x else { return false }
            let before = x < content.x + content.width / 3 ? 0 : x > content.maxX - content.width / 3 ? 1 : 2
            let run = index < first ? 0 : index < second ? 1 : 2
            let now = order == .sides ? run : [1, 2, 0][run]
            return before == now
        }
    }

    /// Rays from the hub to the blocks at its level, through the gutter.
    private func spokes(_ slots: [Slot], from hub: Rect, edge: Double) -> [LayoutNode] {
        let isLeft = edge < hub.x
        let start = isLeft ? hub.x - pt(1) : hub.maxX + pt(1)
        let end = isLeft ? edge + pt(4) : edge - pt(4)
        let middle = (start + end) / 2
        return slots.compactMap { slot in
            let y = min(max(slot.frame.midY, hub.y + pt(30)), hub.maxY - pt(20))
            let target = min(max(y, slot.y + pt(16)), slot.frame.maxY - pt(12))
            guard abs(target - y) < pt(40) else { return nil }
            let curve = DiagramLook.Curve([
                Point(start, y), Point(middle, y), Point(middle, target), Point(end, target),
            ])
            return Scenery.line("\(setup.blocks[slot.block].key)/spoke", curve) {
                $0.tone = .accent2
                $0.hasHead = true
                $0.width = 2
            }
        }
    }

    // MARK: - Tall

    /// Rows above the hub and rows below it, as even as the order allows.
    private func bands(_ range: Range<Int>, in whole: Rect) -> PagePlan? {
        let hub = setup.head.height + pt(7)
        let gap = setup.rowGap * 1.3
        var best: (above: [RowPacker.Row], below: [RowPacker.Row], heights: (Double, Double), cost: Double)?
        for cut in cuts(of: range, width: whole.width) {
            let free = whole.height - hub - 2 * gap
            guard free > 0,
                let above = page.footRows(
                    range.lowerBound..<cut, in: Rect(whole.x, whole.y, whole.width, free)),
                let below = page.footRows(
                    cut..<range.upperBound, in: Rect(whole.x, whole.y, whole.width, free - above.height))
            else { continue }
            let waste = (above.rows + below.rows).reduce(0) { $0 + $1.cost }
            let moved = Double(moved(by: cut, in: range)) * whole.size.area * 0.02
            let cost = abs(above.height - below.height) * whole.width * 0.2 + waste + moved
            if cost < best?.cost ?? .infinity {
                best = (above.rows, below.rows, (above.height, below.height), cost)
            }
        }
        guard let best else { return nil }
        let used = best.heights.0 + best.heights.1 + hub + 2 * gap
        let spare = max(0, whole.height - used)
        var plan = page.empty
        // A picture that would stand below the middle is large enough.
        let isLow = best.heights.0 + gap + hub / 2 > whole.height * 0.48
        plan.headExtra = setup.template.hero == .none || isLow ? 0 : min(spare * 0.25, pt(60))
        let rows = spare - plan.headExtra
        // The hub is the heaviest part of the page: spare height goes where that brings it to the middle.
        let middle = whole.height * 0.46 - (hub + plan.headExtra) / 2 - gap
        let upper = min(max(middle, best.heights.0), best.heights.0 + rows)
        let above = Rect(whole.x, whole.y, whole.width, upper)
        let top = above.maxY + (best.above.isEmpty ? 0 : gap)
        plan.head = Point(whole.midX - setup.headWidth / 2, top)
        let start = top + hub + plan.headExtra + gap
        let below = Rect(whole.x, start, whole.width, whole.maxY - start)
        plan.slots = setup.slots(of: best.above, in: above) + setup.slots(of: best.below, in: below)
        return plan
    }

    /// How many blocks a cut puts on the other side of the hub than before.
    private func moved(by cut: Int, in range: Range<Int>) -> Int {
        guard let hub = setup.memory.middle(of: "title")?.y else { return 0 }
        return range.count { block in
            guard let y = setup.memory.middle(of: setup.blocks[block].key)?.y else { return false }
            return (y < hub) != (block < cut)
        }
    }

    /// The cuts next to the middle of the content.
    private func cuts(of range: Range<Int>, width: Double) -> [Int] {
        let heights = range.map { setup.height($0, width / 2) }
        let half = heights.reduce(0, +) / 2
        var sum = 0.0
        var middle = range.lowerBound
        for (index, height) in zip(range, heights) where sum + height / 2 < half {
            sum += height
            middle = index + 1
        }
        let nearest = (middle - 2)...(middle + 1)
        return nearest.filter { $0 >= range.lowerBound && $0 <= range.upperBound }
    }
}
