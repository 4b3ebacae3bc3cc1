import Capture
import Catalog
import Geometry

/// The flow primitives: each puts blocks, in order, into a region of the page.
extension PageSetup {
    /// Whether the page is wider than tall.
    var isWide: Bool { paper.size.width > paper.size.height }

    /// The best plan for some blocks on one page, or nil when they do not fit.
    ///
    /// - Parameters:
    ///   - range: which blocks.
    ///   - isFirst: whether the page carries the title.
    ///   - share: of the page's height that may be used.
    func plan(_ range: Range<Int>, isFirst: Bool, share: Double = 1) -> PagePlan? {
        let (end, plan) = planPrefix(range, isFirst: isFirst, share: share, wantsAll: true)
        return end == range.upperBound ? plan : nil
    }

    /// The best plan for as many of some blocks as one page holds, with the first block that it does not.
    ///
    /// - Parameter wantsAll: whether a plan for fewer blocks is of no use.
    func planPrefix(_ range: Range<Int>, isFirst: Bool, share: Double = 1, wantsAll: Bool = false) -> (
        end: Int, plan: PagePlan
    ) {
        let page = FlowPage(setup: self, isFirst: isFirst, share: share)
        switch template.flow {
        case .rows, .columns:
            return page.withoutFoot(range, wantsAll: wantsAll)
        case .ring, .road, .towers, .spine, .scatter:
            if let plan = page.composed(range) { return (range.upperBound, plan) }
            if wantsAll { return (range.lowerBound, PagePlan()) }
            let longest = page.longest(range)
            // What is too large for the flow stands across the page.
            return longest.end > range.lowerBound ? longest : page.withoutFoot(range, wantsAll: false)
        }
    }
}

/// One page to be filled: its free region, and the flow of the pattern in it.
struct FlowPage {
    let setup: PageSetup
    let isFirst: Bool
    /// The page below its head, as far as it may be used.
    let region: Rect

    var composer: Composer { setup.composer }
    var content: Rect { setup.content }
    func pt(_ points: Double) -> Double { composer.pt(points) }

    init(setup: PageSetup, isFirst: Bool, share: Double) {
        self.setup = setup
        self.isFirst = isFirst
        let head = setup.headHeight(isFirst: isFirst)
        let content = setup.content
        region = Rect(
            content.x, content.y + head, content.width, max(0, content.height - head) * share)
    }

    /// A plan that has nothing but the head yet.
    var empty: PagePlan {
        guard isFirst else { return PagePlan() }
        guard case .ring = setup.template.flow else { return PagePlan(head: content.origin) }
        return PagePlan(head: Point(content.midX - setup.headWidth / 2, content.y))
    }

    // MARK: - Rows and columns

    /// Rows or columns that hold every kind of block.
    func withoutFoot(_ range: Range<Int>, wantsAll: Bool) -> (end: Int, plan: PagePlan) {
        let lead = corner(range)
        var plan = empty
        let end: Int
        let rows: [RowPacker.Row]
        let range = lead.end..<range.upperBound
        let region = below(lead)
        switch setup.template.flow {
        case .columns(let portrait, let landscape):
            (end, rows) = setup.columnPacker(portrait: portrait, landscape: landscape)
                .packPrefix(range, limit: region.height)
        default:
            (end, rows) = setup.rowPacker(width: region.width).packPrefix(range, limit: region.height)
        }
        if wantsAll && end < range.upperBound { return (-1, plan) }
        plan.slots = lead.slots + setup.slots(of: rows, in: region)
        return (end, plan)
    }

    /// Rows that are as low as can be, at the foot of a region; nil when they do not fit.
    func footRows(_ range: Range<Int>, in region: Rect) -> (height: Double, rows: [RowPacker.Row])? {
        guard !range.isEmpty else { return (0, []) }
        let packer = setup.rowPacker(width: region.width, usesHeight: false)
        let (end, rows) = packer.packPrefix(range, limit: region.height)
        guard end == range.upperBound else { return nil }
        return (setup.height(of: rows), rows)
    }

    // MARK: - Beside the head

    /// Blocks in the free corner beside a head.
    struct Lead {
        /// The first block that does not stand there.
        var end: Int
        var slots: [Slot]
        /// The lower edge of head and blocks.
        var bottom: Double
    }

    /// Width of the place beside a head that leaves a corner of the page free.
    static func cornerWidth(content: Rect, head: Double, gutter: Double) -> Double {
        content.width - head - gutter * 1.2
    }

    /// How far blocks beside a head may reach down, in its heights.
    static let cornerHeight = 1.12

    /// As many blocks as stand beside a head that leaves the other corner of a wide page free.
    func corner(_ range: Range<Int>) -> Lead {
        let none = Lead(end: range.lowerBound, slots: [], bottom: region.y)
        let width = Self.cornerWidth(content: content, head: setup.headWidth, gutter: setup.gutter)
        guard isFirst, setup.template.title == .corner, width > pt(150), !range.isEmpty else { return none }
        let head = setup.head.height
        let packer = setup.rowPacker(width: width, across: 2, stack: 1, usesHeight: false)
        // What the corner is too narrow for has the whole page's width below.
        let sections = range.prefix {
            setup.blocks[$0].kind == .section && setup.leastWidths[$0] <= width
        }.count
        let first = range.lowerBound..<(range.lowerBound + min(sections, 4))
        let (end, rows) = packer.packPrefix(
            first, limit: min(head * Self.cornerHeight, region.maxY - content.y))
        guard end > range.lowerBound else { return none }
        let box = Rect(content.maxX - width, content.y, width, head)
        let slots = setup.slots(of: rows, in: box)
        let bottom = max(region.y, (slots.map(\.frame.maxY).max() ?? 0) + setup.rowGap)
        return Lead(end: end, slots: slots, bottom: bottom)
    }

    /// The region under head and corner.
    func below(_ lead: Lead) -> Rect {
        Rect(region.x, lead.bottom, region.width, max(0, region.maxY - lead.bottom))
    }

    // MARK: - Flows with a foot

    /// The pattern's own flow for all of some blocks, with panels across the foot; nil when they do not fit.
    func composed(_ range: Range<Int>) -> PagePlan? {
        let start = footStart(range)
        guard let foot = footRows(start..<range.upperBound, in: region) else { return nil }
        let gap = start < range.upperBound ? setup.rowGap * 1.2 : 0
        let lead = corner(range.lowerBound..<start)
        let body = lead.end..<start
        var room = below(lead)
        room.height -= foot.height + gap
        guard room.height > 0 else { return nil }
        guard !body.isEmpty else {
            var plan = empty
            plan.slots = lead.slots + setup.slots(of: foot.rows, in: below(lead))
            return plan
        }
        guard var plan = flowed(body, after: lead, in: room) else { return nil }
        plan = roomier(plan, body, after: lead, in: room)
        plan.slots = lead.slots + plan.slots
        let top = max(plan.foot ?? 0, region.maxY - foot.height)
        let rest = Rect(region.x, top, region.width, foot.height + 0.01)
        plan.slots += setup.slots(of: foot.rows, in: rest)
        return plan
    }

    /// The same with a larger picture in the head where the blocks leave much of the page's foot free.
    private func roomier(_ plan: PagePlan, _ body: Range<Int>, after lead: Lead, in room: Rect) -> PagePlan {
        // A hub has its own share of the height.
        if case .ring = setup.template.flow { return plan }
        let spare = room.maxY - (plan.foot ?? room.maxY)
        guard plan.head != nil, plan.headExtra == 0, lead.slots.isEmpty, setup.template.hero != .none,
            spare > pt(20)
        else { return plan }
        let extra = min((spare - pt(20)) * 0.8, pt(80))
        let lower = Rect(room.x, room.y + extra, room.width, room.height - extra)
        guard var again = flowed(body, after: lead, in: lower) else { return plan }
        again.headExtra = extra
        return again
    }

    /// The first of the panels that stand across the foot.
    private func footStart(_ range: Range<Int>) -> Int {
        var start = range.upperBound
        while start > range.lowerBound, setup.template.foot.contains(setup.blocks[start - 1].panel) {
            start -= 1
        }
        return start
    }

    private func flowed(_ range: Range<Int>, after lead: Lead, in room: Rect) -> PagePlan? {
        switch setup.template.flow {
        case .rows, .columns: nil
        case .ring(_, let order, let hasSpokes):
            RingFlow(page: self, order: order, hasSpokes: hasSpokes).plan(range, in: room)
        case .road(let portrait, let landscape, let stack):
            RoadFlow(page: self, across: setup.isWide ? landscape : portrait, stack: stack)
                .plan(range, after: lead, in: room)
        case .towers(let portrait, let landscape):
            TowerFlow(page: self, most: setup.isWide ? landscape : portrait).plan(range, in: room)
        case .spine(let mark): SpineFlow(page: self, mark: mark).plan(range, in: room)
        case .scatter(let portrait, let landscape):
            ScatterFlow(page: self, most: setup.isWide ? landscape : portrait).plan(range, in: room)
        }
    }

    /// As many blocks as the flow can hold, found by halving; none when not even one fits.
    func longest(_ range: Range<Int>) -> (end: Int, plan: PagePlan) {
        var best: (end: Int, plan: PagePlan) = (range.lowerBound, empty)
        var low = range.lowerBound
        var high = range.upperBound - 1
        while low < high {
            let middle = (low + high + 1) / 2
            if let plan = composed(range.lowerBound..<middle) {
                best = (middle, plan)
                low = middle
            } else {
                high = middle - 1
            }
        }
        return best
    }
}

extension PagePlan {
    /// The bottom of the lowest block, in points from the top of the page.
    var foot: Double? { slots.map(\.frame.maxY).max() }
}

extension Block {
    /// What the block is to the foot of a page.
    var panel: LayoutTemplate.Panel {
        switch kind {
        case .actions: .actions
        case .links: .links
        case .takeaway: .takeaway
        default: .none
        }
    }
}
