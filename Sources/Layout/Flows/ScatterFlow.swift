import Geometry

/// Blocks of their own width, set loosely in rows that slide into each other.
///
/// Widths come from the words; rows are broken as lines of text are, by dynamic programming over all breaks, O(n·a) for n
/// blocks and a across. Each block then stands as high as those above it allow, and what space is left is shared out by
/// a die that every block has of its own.
struct ScatterFlow {
    let page: FlowPage
    /// The most blocks side by side.
    let most: Int

    private var setup: PageSetup { page.setup }
    private func pt(_ points: Double) -> Double { page.pt(points) }
    private var gap: Double { setup.rowGap }

    private struct Line {
        var blocks: Range<Int>
        var widths: [Double]
    }

    func plan(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        // What was before may not fit any more.
        let ways = setup.memory.previous == nil ? [false] : [true, false]
        func fits(_ slots: [Slot]) -> Bool { bottom(slots, gap: gap, in: room) <= room.maxY + 0.01 }
        let all = ways.lazy.map { lines(of: range, in: room, remembers: $0) }
        guard let lines = all.first(where: { fits(scattered($0, in: room)) }) else { return nil }
        // Drawings have what room there is beside them, as far as there is height for it.
        let shares = range.contains { setup.blocks[$0].hasDrawings } ? [1, 0.75, 0.5, 0.25] : []
        let wide = shares.lazy.map { scattered(lines, in: room, drawingShare: $0) }.first(where: fits)
        let slots = wide ?? scattered(lines, in: room)
        // Blocks grow a little, and the rest is air between them.
        let most = slots.map { setup.mostExtra(of: $0.block, width: $0.width, least: $0.least) }
        func grown(_ share: Double) -> [Slot] {
            zip(slots, most).map { slot, most in
                var copy = slot
                copy.extra = most * 0.7 * share * setup.ease
                return copy
            }
        }
        let growth = Halving.greatest { bottom(grown($0), gap: gap, in: room) <= room.maxY }
        let larger = grown(growth)
        let loose = Halving.greatest { bottom(larger, gap: gap + pt(30) * $0, in: room) <= room.maxY }
        var plan = page.empty
        plan.slots = fallen(larger, gap: gap + pt(30) * loose, in: room)
        spread(&plan.slots, down: room.maxY)
        return plan
    }

    /// Blocks with air below them grow, and stand in the middle of what is then left of it.
    private func spread(_ slots: inout [Slot], down bottom: Double) {
        for index in slots.indices.reversed() {
            var slot = slots[index]
            let below = slots[(index + 1)...].filter { areAbove(slot, $0) && $0.y >= slot.frame.maxY }
            let floor = below.map { $0.y - gap }.min() ?? bottom
            let most = setup.mostExtra(of: slot.block, width: slot.width, least: slot.least)
            slot.extra += min(max(0, most - slot.extra), max(0, floor - slot.frame.maxY)) * setup.ease
            slot.y += max(0, floor - slot.frame.maxY) / 2
            slots[index] = slot
        }
    }

    /// Whether two blocks share a part of the page's width, with a gutter.
    private func areAbove(_ a: Slot, _ b: Slot) -> Bool {
        a.x < b.x + b.width + setup.gutter * 0.8 && b.x < a.x + a.width + setup.gutter * 0.8
    }

    private func lines(of range: Range<Int>, in room: Rect, remembers: Bool) -> [Line] {
        let wanted = range.map { wantedWidth($0, room: room.width, remembers: remembers) }
        return broken(range, wanted: wanted, width: room.width, remembers: remembers)
    }

    /// Blocks in their lines, each as low as can be.
    private func scattered(_ lines: [Line], in room: Rect, drawingShare: Double = 0) -> [Slot] {
        lines.flatMap { set($0, in: room, drawingShare: drawingShare) }
    }

    private func die(_ block: Int) -> Seed {
        Seed(setup.document.header.seed).derived(setup.blocks[block].key).derived("scatter")
    }

    /// The width at which a block has a pleasing shape, a little other for each.
    private func wantedWidth(_ block: Int, room: Double, remembers: Bool) -> Double {
        let least = setup.leastWidths[block]
        let broadest = min(room, setup.mostWidths[block])
        let shape = 0.62 + die(block).signed(0) * 0.14
        var best = (width: max(least, min(room, pt(200))), misfit: Double.infinity)
        for share in stride(from: 0.2, through: 0.62, by: 0.035) {
            let width = min(room, max(room * share, pt(140)))
            guard width >= least, width <= max(broadest, least) else { continue }
            let ratio = setup.height(block, width) / width / shape
            let misfit = max(ratio, 1 / ratio)
            if misfit < best.misfit { best = (width, misfit) }
        }
        // A block keeps its width, which had given way to its neighbours, while that suits it nearly as well.
        if remembers, let before = setup.memory.previous?.frame(of: setup.blocks[block].key)?.width,
            before >= least,
            abs(before - best.width) < best.width * 0.25
        {
            return min(before, room)
        }
        return min(best.width, room)
    }

    /// Lines of blocks whose widths fill the page best.
    private func broken(_ range: Range<Int>, wanted: [Double], width: Double, remembers: Bool) -> [Line] {
        let count = range.count
        var cost = [Double](repeating: .infinity, count: count + 1)
        var from = [Int](repeating: 0, count: count + 1)
        cost[0] = 0
        for end in 1...count {
            for start in stride(from: end - 1, through: max(0, end - most), by: -1) {
                let gaps = setup.gutter * Double(end - start - 1)
                let used = wanted[start..<end].reduce(0, +) + gaps
                // Widths may give way a little.
                guard end - start == 1 || used * 0.94 <= width else { break }
                let slack = (width - used) / width
                let changes =
                    remembers
                    ? Double(changes(range.lowerBound + start, range.lowerBound + end, in: range)) : 0
                let total = cost[start] + slack * slack + (end == count ? 0 : 0.01) + changes * 0.03
                if total < cost[end] {
                    cost[end] = total
                    from[end] = start
                }
            }
        }
        var lines: [Line] = []
        var end = count
        while end > 0 {
            let start = from[end]
            let blocks = (range.lowerBound + start)..<(range.lowerBound + end)
            lines.insert(Line(blocks: blocks, widths: Array(wanted[start..<end])), at: 0)
            end = start
        }
        return lines
    }

    /// How many neighbours in a line, from one block up to another, were parted before, and whether its end was none.
    private func changes(_ start: Int, _ end: Int, in range: Range<Int>) -> Int {
        /// Whether a block began a line, as far as is known.
        func began(_ block: Int) -> Bool? {
            guard block > range.lowerBound, block < range.upperBound,
                let x = setup.memory.middle(of: setup.blocks[block].key)?.x,
                let before = setup.memory.middle(of: setup.blocks[block - 1].key)?.x
            else { return nil }
            return x <= before
        }
        return ((start + 1)..<max(start + 1, end)).count { began($0) == true } + (began(end) == false ? 1 : 0)
    }

    /// A line's blocks from left to right: too wide ones give way, spare width goes to blocks and then between them.
    ///
    /// - Parameter drawingShare: the share of it that blocks with drawings have, 0 ... 1.
    private func set(_ line: Line, in room: Rect, drawingShare: Double) -> [Slot] {
        let gaps = setup.gutter * Double(line.blocks.count - 1)
        let used = line.widths.reduce(0, +)
        let factor = min((room.width - gaps) / max(1, used), 1.22)
        var widths = zip(line.blocks, line.widths).map { block, width in
            let most = setup.mostWidths[block]
            return min(width * factor, max(width, most), room.width)
        }
        let drawings = widths.indices.filter { setup.blocks[line.blocks.lowerBound + $0].hasDrawings }
        let free = max(0, room.width - gaps - widths.reduce(0, +)) * drawingShare
        for index in drawings {
            widths[index] = min(widths[index] * 1.7, widths[index] + free / Double(drawings.count))
        }
        let spare = max(0, room.width - gaps - widths.reduce(0, +))
        let shares = line.blocks.map { 0.35 + die($0).unit(1) }
        let total = shares.reduce(0, +) + 0.35
        var x = room.x
        return zip(line.blocks, zip(widths, shares)).map { block, size in
            x += spare * size.1 / total
            defer { x += size.0 + setup.gutter }
            return setup.slot(block, x: x, y: 0, width: size.0)
        }
    }

    /// Each block as high as those above it allow.
    private func fallen(_ slots: [Slot], gap: Double, in room: Rect) -> [Slot] {
        var placed: [Slot] = []
        for slot in slots {
            var copy = slot
            let above = placed.filter { areAbove($0, slot) }
            let lowest = above.map { $0.frame.maxY + gap }.max() ?? room.y
            // Whoever is first in a column of air hangs a little lower than their neighbour.
            copy.y = lowest + (above.isEmpty ? die(slot.block).unit(2) * (gap - self.gap) * 0.8 : 0)
            placed.append(copy)
        }
        return placed
    }

    private func bottom(_ slots: [Slot], gap: Double, in room: Rect) -> Double {
        fallen(slots, gap: gap, in: room).map(\.frame.maxY).max() ?? room.y
    }
}
