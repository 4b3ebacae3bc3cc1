import Geometry

/// Blocks piled into towers side by side, on common ground; the tops make a skyline.
///
/// For each way to share the width among k towers, blocks are cut into k runs so that the tallest is as low as can be: a
/// partition by dynamic programming, O(k·n²) for n blocks.
struct TowerFlow {
    let page: FlowPage
    /// The most towers.
    let most: Int

    private var setup: PageSetup { page.setup }
    private func pt(_ points: Double) -> Double { page.pt(points) }
    private var gap: Double { setup.rowGap * 0.8 }
    private static let grid = 12

    private struct Towers {
        var widths: [Double]
        var ends: [Int]
        var tallest, cost: Double
    }

    func plan(_ range: Range<Int>, in room: Rect) -> PagePlan? {
        let ground = pt(9)
        guard let towers = best(range, in: room, limit: room.height - ground),
            towers.tallest <= room.height - ground
        else { return nil }
        var plan = page.empty
        var x = room.x
        var start = range.lowerBound
        for (width, end) in zip(towers.widths, towers.ends) {
            let box = Rect(x, room.y, width, room.height - ground)
            guard
                let slots = setup.pile(
                    start..<end, in: box, gap: gap, most: gap + pt(10), anchor: .bottom)
            else { return nil }
            plan.slots += slots
            x += width + setup.gutter
            start = end
        }
        let y = room.maxY - ground * 0.35
        let line = DiagramLook.Curve.bent(from: Point(room.x, y), to: Point(room.maxX, y), by: 0.002)
        plan.scenery = [Scenery.line("ground", line) { $0.width = 3 }]
        return plan
    }

    private func best(_ range: Range<Int>, in room: Rect, limit: Double) -> Towers? {
        let least = range.map { setup.leastWidths[$0] }
        let unit = (room.width + setup.gutter) / Double(Self.grid)
        let narrowest = max(pt(126), least.min() ?? 0)
        let fitting = Int((room.width + setup.gutter) / (narrowest + setup.gutter))
        var best: Towers?
        for count in 1...max(1, min(most, fitting, range.count)) {
            for spans in spans(count) {
                let widths = spans.map { Double($0) * unit - setup.gutter }
                guard var towers = partition(range, widths: widths, least: least, limit: limit) else {
                    continue
                }
                towers.cost -= Double(kept(towers, from: range.lowerBound, left: room.x)) * pt(9)
                if towers.cost < (best?.cost ?? .infinity) - 0.5 { best = towers }
            }
        }
        return best
    }

    /// How many blocks stand in the same place across the page as before.
    private func kept(_ towers: Towers, from first: Int, left: Double) -> Int {
        guard setup.memory.previous != nil else { return 0 }
        var x = left
        var start = first
        var count = 0
        for (width, end) in zip(towers.widths, towers.ends) {
            count += (start..<end).count { setup.memory.keeps(setup.blocks[$0].key, x: x, width: width) }
            x += width + setup.gutter
            start = end
        }
        return count
    }

    /// Ways to share the grid among towers of which none is twice as wide as another.
    private func spans(_ count: Int) -> [[Int]] {
        func ways(_ total: Int, _ count: Int) -> [[Int]] {
            guard count > 1 else { return [[total]] }
            return (2...max(2, total - 2 * (count - 1))).flatMap { first in
                ways(total - first, count - 1).map { [first] + $0 }
            }
        }
        return ways(Self.grid, count).filter {
            ($0.max() ?? 0) <= 2 * ($0.min() ?? 1) && ($0.min() ?? 0) >= 2
        }
    }

    /// The lowest towers of some widths; nil where one would be higher than a limit.
    private func partition(
        _ range: Range<Int>, widths: [Double], least: [Double], limit: Double
    ) -> Towers? {
        let count = range.count
        // Lowest possible tallest tower, for each tower and number of blocks up to it.
        var tallest = [[Double]](
            repeating: [Double](repeating: .infinity, count: count + 1), count: widths.count + 1)
        var from = [[Int]](repeating: [Int](repeating: 0, count: count + 1), count: widths.count + 1)
        tallest[0][0] = 0
        for (tower, width) in widths.enumerated() {
            for start in 0..<count where tallest[tower][start].isFinite {
                var height = -gap
                for end in (start + 1)...count {
                    let block = range.lowerBound + end - 1
                    guard widths.count == 1 || least[end - 1] <= width else { break }
                    height += setup.height(block, width) + gap
                    guard height <= limit else { break }
                    // A tower begins with a heading, not with somebody's words on it.
                    let penalty = end - 1 == start && setup.blocks[block].isSaying ? pt(30) : 0
                    let worst = max(tallest[tower][start], height + penalty)
                    if worst < tallest[tower + 1][end] {
                        tallest[tower + 1][end] = worst
                        from[tower + 1][end] = start
                    }
                }
            }
        }
        let height = tallest[widths.count][count]
        guard height.isFinite else { return nil }
        var ends: [Int] = []
        var end = count
        for tower in stride(from: widths.count, to: 0, by: -1) {
            ends.insert(range.lowerBound + end, at: 0)
            end = from[tower][end]
        }
        // Towers are tall: a page of one or two is not a skyline.
        let broad = Double(max(0, min(most, count) - widths.count)) * pt(60)
        return Towers(widths: widths, ends: ends, tallest: height, cost: height + broad)
    }
}
