import Geometry

/// Rows of blocks above the stretches of a road that winds down the page: to the right, then to the left, and so on. Numbers
/// stand on the road, under the blocks that they count.
struct RoadFlow {
    let page: FlowPage
    let across, stack: Int

    private var setup: PageSetup { page.setup }
    private func pt(_ points: Double) -> Double { page.pt(points) }

    private var half: Double { pt(11.5) }
    /// Free space between a row and the road.
    private var air: Double { pt(9) }
    /// Height that a stretch of road takes.
    private var roadHeight: Double { 2 * (half + air) }
    /// Width that a bend takes at one side of a row.
    private var bend: Double { 2 * half + pt(24) }
    private var radius: Double { pt(42) }

    /// - Parameter lead: what stands beside the head, above the first stretch.
    func plan(_ range: Range<Int>, after lead: FlowPage.Lead, in room: Rect) -> PagePlan? {
        let width = room.width - bend
        guard width >= pt(200) else { return pile(range, in: room) }
        let packer = setup.rowPacker(width: width, across: across, stack: stack, gap: roadHeight)
        let ahead = lead.slots.isEmpty ? 0 : roadHeight - setup.rowGap
        let (end, rows) = packer.packPrefix(range, limit: room.height - roadHeight - ahead)
        guard end == range.upperBound, !rows.isEmpty else { return nil }
        return wound(rows, after: lead, in: room)
    }

    /// Without room for a bend, blocks stand one under the other.
    private func pile(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        var plan = page.empty
        guard
            let slots = setup.pile(
                range, in: room, gap: setup.rowGap, most: setup.rowGap + pt(20), anchor: .top)
        else { return nil }
        plan.slots = slots
        return plan
    }

    private func wound(_ rows: [RowPacker.Row], after lead: FlowPage.Lead, in room: Rect) -> PagePlan {
        let ahead = lead.slots.isEmpty ? 0 : 1
        let words = rows.reduce(0) { $0 + $1.height }
        let used =
            words + roadHeight * Double(rows.count + ahead) - (ahead > 0 ? setup.rowGap : 0)
        let spare = max(0, room.height - used)
        let growth = min(spare, words * 0.32) * setup.ease
        let loose = min((spare - growth) / Double(rows.count), pt(26))
        var plan = page.empty
        var stretches: [Double] = []
        var y = room.y
        if ahead > 0 {
            let line = room.y - setup.rowGap + air + half
            addNumbers(of: lead.slots, on: line, to: &plan)
            stretches.append(line)
            y = line + half + air
        }
        for (number, row) in rows.enumerated() {
            let goesRight = (number + ahead).isMultiple(of: 2)
            let height = row.height + growth * row.height / max(1, words)
            // The first row has no bend at its start.
            let left = room.x + (goesRight ? (number + ahead == 0 ? 0 : bend) : 0)
            let line = y + height + air + half + loose / 2
            add(row, left: left, top: y, height: height, goesRight: goesRight, line: line, to: &plan)
            stretches.append(line)
            y = line + half + air + loose / 2
        }
        plan.scenery = [road(stretches, in: room, goesOn: false)]
        plan.sceneryGoingOn = [road(stretches, in: room, goesOn: true)]
        return plan
    }

    /// The blocks of a row in the direction of travel, with their numbers on the road.
    private func add(
        _ row: RowPacker.Row, left: Double, top: Double, height: Double, goesRight: Bool, line: Double,
        to plan: inout PagePlan
    ) {
        var region = Rect(left, top, setup.content.width - bend, height)
        var places = row.places
        if !goesRight {
            for index in places.indices {
                places[index].x = region.width - places[index].x - places[index].width
            }
        }
        region.height = height
        let turned = RowPacker.Row(places: places, height: row.height, cost: row.cost)
        let slots = setup.slots(of: [turned], in: region)
        plan.slots += slots
        // Numbers of a stack stand side by side.
        for place in places {
            let numbered = place.blocks.compactMap { block in
                page.milestoneNumber(block).map { (block, $0) }
            }
            let shown = goesRight ? numbered : numbered.reversed()
            for (index, (block, number)) in shown.enumerated() {
                let shift = (Double(index) - Double(shown.count - 1) / 2) * pt(40)
                let centre = Point(region.x + place.x + place.width / 2 + shift, line)
                plan.marks.append(page.milestone(number, of: setup.blocks[block], at: centre))
            }
        }
    }

    /// Numbers under blocks that stand side by side beside the head.
    private func addNumbers(of slots: [Slot], on line: Double, to plan: inout PagePlan) {
        let numbered = slots.compactMap { slot in
            page.milestoneNumber(slot.block).map { (slot: slot, number: $0) }
        }
        var last = -Double.infinity
        for (index, milestone) in numbered.enumerated() {
            // Those after it have room before the road's bend.
            let most = page.content.maxX - pt(30) - pt(40) * Double(numbered.count - 1 - index)
            let x = min(max(milestone.slot.frame.midX, last + pt(40)), most)
            plan.marks.append(
                page.milestone(
                    milestone.number, of: setup.blocks[milestone.slot.block], at: Point(x, line)))
            last = x
        }
    }

    /// From the left edge of the sheet through all stretches to a chequered end, or off the sheet.
    private func road(_ stretches: [Double], in room: Rect, goesOn: Bool) -> LayoutNode {
        let far = room.maxX - half - pt(2)
        let near = room.x + half + pt(2)
        var way = RoundedWay(from: Point(pt(4), stretches[0]))
        for (number, (line, next)) in zip(stretches, stretches.dropFirst()).enumerated() {
            let x = number.isMultiple(of: 2) ? far : near
            let inner = number.isMultiple(of: 2) ? near : far
            let turn = min(radius, (next - line) / 2 - 1)
            way.corner(Point(x, line), towards: Point(x, next), radius: turn)
            way.corner(Point(x, next), towards: Point(inner, next), radius: turn)
        }
        let last = stretches.count - 1
        let edge = goesOn ? -room.x + pt(4) : pt(6)
        way.line(to: Point(last.isMultiple(of: 2) ? room.maxX - edge : room.x + edge, stretches[last]))
        return Scenery.road("road", way.curve, halfWidth: half, hasFinish: !goesOn)
    }
}
