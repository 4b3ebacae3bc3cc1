import Catalog
import Geometry

/// Blocks down the page along a line: one under the other on a narrow sheet, on both sides of the line on a broad one.
///
/// Each block goes to the side where it can begin higher, no higher than the one before it; O(n) for n blocks.
struct SpineFlow {
    let page: FlowPage
    let mark: LayoutTemplate.SpineMark

    private var setup: PageSetup { page.setup }
    private func pt(_ points: Double) -> Double { page.pt(points) }
    /// The least distance of two beginnings, so that numbers on the line keep apart.
    private var step: Double { pt(38) }
    /// Space for the line between the two sides.
    private var channel: Double { pt(40) }

    func plan(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        let side = (room.width - channel) / 2
        let least = range.map { setup.leastWidths[$0] }.max() ?? 0
        return side >= max(pt(185), least) && range.count > 1
            ? bothSides(range, side: side, in: room) : oneBelowTheOther(range, in: room)
    }

    // MARK: - Narrow

    private func oneBelowTheOther(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        var plan = page.empty
        // On a sheet that is a little wider than its words need, blocks stand left and right in turn.
        let shift = min(max(0, room.width - pt(300)), pt(46))
        let width = room.width - shift
        let gap = setup.rowGap + (mark == .none ? 0 : pt(15))
        let box = Rect(room.x, room.y, width, room.height)
        guard
            let slots = setup.pile(
                range, in: box, gap: gap, most: gap + pt(30), anchor: .top)
        else { return nil }
        plan.slots = slots.enumerated().map { index, slot in
            var copy = slot
            if !index.isMultiple(of: 2) { copy.x += shift }
            return copy
        }
        guard mark != .none else { return plan }
        for (above, below) in zip(plan.slots, plan.slots.dropFirst())
        where below.y - above.frame.maxY > pt(14) {
            let x = (max(above.x, below.x) + min(above.frame.maxX, below.frame.maxX)) / 2
            let line = DiagramLook.Curve.bent(
                from: Point(x, above.frame.maxY + pt(7)), to: Point(x, below.y - pt(3)), by: 0.12)
            plan.scenery.append(
                Scenery.line("\(setup.blocks[below.block].key)/way", line) {
                    $0.tone = .accent2
                    $0.hasHead = true
                    $0.width = 2.4
                    $0.isDashed = mark == .dots
                })
        }
        return plan
    }

    // MARK: - Broad

    private func bothSides(_ range: Range<Int>, side: Double, in room: Rect) -> PagePlan? {
        let least = range.map { setup.height($0, side) }
        let sides = sides(range, least)
        let most = zip(range, least).map { setup.mostExtra(of: $0, width: side, least: $1) }
        func extras(_ share: Double) -> [Double] { most.map { $0 * share * setup.ease } }
        func piles(_ share: Double, _ gap: Double) -> (tops: [Double], bottom: Double) {
            stand(zip(least, extras(share)).map { $0 + $1 }, on: sides, gap: gap)
        }
        guard piles(0, setup.rowGap).bottom <= room.height else { return nil }
        // First the blocks grow, then the gaps, each as far as the page allows.
        let growth = Halving.greatest { piles($0, setup.rowGap).bottom <= room.height }
        let loose = Halving.greatest { piles(growth, setup.rowGap + pt(26) * $0).bottom <= room.height }
        let piled = piles(growth, setup.rowGap + pt(26) * loose)
        var plan = page.empty
        for (index, block) in range.enumerated() {
            let x = sides[index] ? room.maxX - side : room.x
            plan.slots.append(
                Slot(
                    block: block, x: x, y: room.y + piled.tops[index], width: side,
                    extra: extras(growth)[index], least: least[index]))
        }
        spread(&plan.slots, on: sides, down: room.y + piled.bottom)
        addLine(to: &plan, sides: sides, in: room, bottom: room.y + piled.bottom)
        return plan
    }

    /// Which blocks stand at the right.
    private func sides(_ range: Range<Int>, _ heights: [Double]) -> [Bool] {
        var bottoms = (left: 0.0, right: step)
        return zip(range, heights).map { block, height in
            var isRight = bottoms.right < bottoms.left
            // A block stays on its side while the other is not much shorter.
            if let x = setup.memory.middle(of: setup.blocks[block].key)?.x,
                abs(bottoms.right - bottoms.left) < pt(110)
            {
                isRight = x > page.content.midX
            }
            if isRight {
                bottoms.right += height + setup.rowGap
            } else {
                bottoms.left += height + setup.rowGap
            }
            return isRight
        }
    }

    /// Where each block begins: under the one on its side, and lower than the one before.
    private func stand(_ heights: [Double], on sides: [Bool], gap: Double) -> (tops: [Double], bottom: Double)
    {
        var bottoms = [0, heights.count > 1 ? step : 0]
        var before = -step
        var tops: [Double] = []
        for (height, isRight) in zip(heights, sides) {
            let side = isRight ? 1 : 0
            let top = max(bottoms[side], before + step)
            tops.append(top)
            before = top
            bottoms[side] = top + height + gap
        }
        return (tops, (bottoms.max() ?? 0) - gap)
    }

    /// Gives the shorter side what it lacks: its blocks grow, and stand in the middle of what is then left of their room.
    private func spread(_ slots: inout [Slot], on sides: [Bool], down bottom: Double) {
        // The edge above which the next block up on each side must end.
        var floors = [bottom, bottom]
        for index in slots.indices.reversed() {
            let side = sides[index] ? 1 : 0
            var slot = slots[index]
            let most = setup.mostExtra(of: slot.block, width: slot.width, least: slot.least)
            slot.extra += min(max(0, most - slot.extra), max(0, floors[side] - slot.frame.maxY)) * setup.ease
            // The order of reading shows in the tops.
            let lowest = index + 1 < slots.count ? slots[index + 1].y - step : .infinity
            let free = min(floors[side] - slot.frame.maxY, lowest - slot.y)
            slot.y += max(0, free) / 2
            floors[side] = slot.y - setup.rowGap
            slots[index] = slot
        }
    }

    /// The line with a branch to each block.
    private func addLine(to plan: inout PagePlan, sides: [Bool], in room: Rect, bottom: Double) {
        guard mark != .none, let first = plan.slots.first, let last = plan.slots.last else { return }
        let x = room.midX
        let end = max(last.y + pt(34), plan.slots.map { $0.y + pt(20) }.max() ?? 0)
        let spine = DiagramLook.Curve.bent(
            from: Point(x, first.y + pt(2)), to: Point(x, min(end, bottom)), by: 0.004)
        plan.scenery = [
            Scenery.line("spine", spine) {
                $0.tone = .accent1
                $0.width = 3
                $0.isDashed = mark == .dots
                $0.hasHead = true
            }
        ]
        for (slot, isRight) in zip(plan.slots, sides) {
            let y = slot.y + min(slot.height / 2, pt(22))
            let edge = isRight ? slot.x - pt(3) : slot.frame.maxX + pt(3)
            let block = setup.blocks[slot.block]
            let number = page.milestoneNumber(slot.block)
            let start = x + (isRight ? 1 : -1) * (number == nil ? pt(2) : pt(12))
            if abs(edge - start) > pt(4) {
                let branch = DiagramLook.Curve.bent(from: Point(start, y), to: Point(edge, y), by: 0.06)
                plan.scenery.append(
                    Scenery.line("\(block.key)/branch", branch) {
                        $0.tone = .accent1
                        $0.width = 2
                    })
            }
            if let number { plan.marks.append(page.milestone(number, of: block, at: Point(x, y))) }
        }
    }
}
