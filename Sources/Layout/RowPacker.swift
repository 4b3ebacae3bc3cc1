import Geometry

/// Places blocks in rows on a hidden grid, in order, so that the page is filled with the least waste.
///
/// A row holds one to three places side by side, a place holds a block or a stack. Rows are chosen by dynamic programming over
/// (blocks placed, height used): for n blocks, c ways to make a row and h steps of height it takes n·c·h steps, and
/// finds the best page, not just a good one.
struct RowPacker {
    let grid: Int
    let across: Int
    let stack: Int
    let width: Double
    let gutter: Double
    var rowGap: Double
    /// Space between blocks of a stack.
    var stackGap: Double
    /// Least width, width beyond which there is only air, and height at a width, for each block.
    let leastWidths, mostWidths: [Double]
    let height: (Int, Double) -> Double
    /// Pairs of blocks that an arrow joins, with the room that it needs between them, in points.
    let joined: [Pair: Double]
    /// Space beyond the usual one between blocks one above the other that an arrow joins.
    let arrowLead: Double

    /// The share of the width that an author asked for, for each block; 0 for none.
    var wantedShares: [Double] = []
    /// Whether a block stood in the same place across the page before.
    var keeps: (_ block: Int, _ x: Double, _ width: Double) -> Bool = { _, _, _ in false }
    /// Whether height left over is waste; at the foot of a page the lowest rows are best.
    var usesHeight = true

    struct Pair: Hashable {
        var from: Int
        var to: Int
    }

    /// One row: places from left to right, blocks in each from top to bottom.
    struct Row {
        var places: [Place]
        var height: Double
        var cost: Double
        /// Space above it beyond the gap between rows, for an arrow from above.
        var lead = 0.0
    }

    struct Place {
        var x: Double
        var width: Double
        var blocks: Range<Int>
        var heights: [Double]
        /// Space above each block beyond the gap, for an arrow from above; none where it is empty.
        var leads: [Double] = []

        /// Height of its blocks with gaps between them.
        func height(gap: Double) -> Double {
            heights.reduce(0, +) + leads.reduce(0, +) + gap * Double(max(0, heights.count - 1))
        }
    }

    /// Height of one step in points.
    private static let step = 4.0

    /// The best rows, whose heights and gaps add up to no more than `limit`, for as many blocks as fit.
    ///
    /// - Returns: the first block that does not fit, and the rows of those before it.
    func packPrefix(_ range: Range<Int>, limit: Double) -> (end: Int, rows: [Row]) {
        let steps = Int(limit / Self.step)
        guard steps > 0, !range.isEmpty else { return (range.lowerBound, []) }
        let count = range.count
        var cost = [Double](repeating: .infinity, count: (count + 1) * (steps + 1))
        var from = [(block: Int, used: Int, row: Int)?](repeating: nil, count: cost.count)
        var rows: [Row] = []
        cost[0] = 0
        for done in 0..<count {
            let starts = (0...steps).filter { cost[done * (steps + 1) + $0].isFinite }
            guard !starts.isEmpty else { continue }
            for row in candidates(from: range.lowerBound + done, to: range.upperBound) {
                rows.append(row)
                let taken = row.places.reduce(0) { $0 + $1.blocks.count }
                let need = Int(((row.lead + row.height + rowGap) / Self.step).rounded(.up))
                for used in starts {
                    let next = used + need
                    // The last row needs no gap under it.
                    guard next <= steps + Int(rowGap / Self.step) else { break }
                    let slot = (done + taken) * (steps + 1) + min(next, steps)
                    let total = cost[done * (steps + 1) + used] + row.cost
                    if total < cost[slot] {
                        cost[slot] = total
                        from[slot] = (done, used, rows.count - 1)
                    }
                }
            }
        }
        for taken in stride(from: count, to: 0, by: -1) {
            if let found = best(cost: cost, from: from, rows: rows, count: taken, steps: steps, limit: limit)
            {
                return (range.lowerBound + taken, found)
            }
        }
        return (range.lowerBound, [])
    }

    private func best(
        cost: [Double], from: [(block: Int, used: Int, row: Int)?], rows: [Row], count: Int, steps: Int,
        limit: Double
    ) -> [Row]? {
        var best: (slot: Int, cost: Double)?
        for used in 0...steps {
            let slot = count * (steps + 1) + used
            // Height left over is worth a page of waste across; it can be given to pictures, but not for nothing.
            let left = usesHeight ? max(0, limit - Double(used) * Self.step) * width * 0.4 : 0
            if cost[slot] + left < best?.cost ?? .infinity { best = (slot, cost[slot] + left) }
        }
        guard var slot = best?.slot, best?.cost.isFinite == true else { return nil }
        var result: [Row] = []
        while let step = from[slot] {
            result.insert(rows[step.row], at: 0)
            slot = step.block * (steps + 1) + step.used
        }
        return result
    }

    /// Every row that can start with a block.
    private func candidates(from start: Int, to end: Int) -> [Row] {
        var result: [Row] = []
        var shapes: [[Int]] = [[]]
        for places in 1...across {
            shapes = shapes.flatMap { shape in (1...stack).map { shape + [$0] } }
            for shape in shapes {
                let taken = shape.reduce(0, +)
                guard start + taken <= end, places > 1 || taken == 1 else { continue }
                for spans in compositions(of: grid, into: places) {
                    if let row = row(from: start, shape: shape, spans: spans) { result.append(row) }
                }
            }
        }
        return result
    }

    private func compositions(of total: Int, into count: Int) -> [[Int]] {
        guard count > 1 else { return [[total]] }
        let least = max(2, grid / 5)
        return (least...max(least, total - least * (count - 1))).flatMap { first in
            compositions(of: total - first, into: count - 1).filter { ($0.min() ?? 0) >= least }.map {
                [first] + $0
            }
        }
    }

    private func row(from start: Int, shape: [Int], spans: [Int]) -> Row? {
        let unit = (width - gutter * Double(grid - 1)) / Double(grid)
        var places: [Place] = []
        var x = 0.0
        var block = start
        var tallest = 0.0
        for (span, count) in zip(spans, shape) {
            var extent = unit * Double(span) + gutter * Double(span - 1)
            let blocks = block..<(block + count)
            let full = extent
            // An arrow between neighbours wants a wider gutter for its words.
            if blocks.upperBound < start + shape.reduce(0, +), let room = arrowRoom(blocks, blocks.upperBound)
            {
                extent -= max(0, room - gutter)
            }
            guard blocks.allSatisfy({ leastWidths[$0] <= extent || span == grid }) else { return nil }
            let heights = blocks.map { height($0, extent) }
            let place = Place(
                x: x, width: extent, blocks: blocks, heights: heights, leads: arrowLeads(in: blocks))
            places.append(place)
            tallest = max(tallest, place.height(gap: stackGap))
            x += full + gutter
            block += count
        }
        var row = Row(places: places, height: tallest, cost: cost(of: places, height: tallest, spans: spans))
        row.lead = arrowLead(over: start..<block)
        return row
    }

    private func arrowLeads(in blocks: Range<Int>) -> [Double] {
        guard !joined.isEmpty, blocks.count > 1 else { return [] }
        return blocks.map { block in
            block > blocks.lowerBound && joined[Pair(from: block - 1, to: block)] != nil ? arrowLead : 0
        }
    }

    /// Space over a row that an arrow joins to a block shortly before it, which may stand above.
    private func arrowLead(over row: Range<Int>) -> Double {
        let above = (row.lowerBound - 3)..<row.lowerBound
        return joined.keys.contains { above.contains($0.from) && row.contains($0.to) } ? arrowLead : 0
    }

    private func arrowRoom(_ blocks: Range<Int>, _ other: Int) -> Double? {
        guard !joined.isEmpty else { return nil }
        return blocks.compactMap { joined[Pair(from: $0, to: other)] }.max()
    }

    /// Empty area in square points, with what the eye minds added as area.
    private func cost(of places: [Place], height: Double, spans: [Int]) -> Double {
        var cost = 0.0
        for place in places {
            let used = place.height(gap: stackGap)
            cost += max(0, height - used) * place.width
            for (block, tall) in zip(place.blocks, place.heights) {
                cost += max(0, place.width - mostWidths[block]) * tall * 0.8
                let shape = tall / place.width
                if shape > 1.1 { cost += (shape - 1.1) * 9000 }
                if shape < 0.2 { cost += (0.2 - shape) * 12000 }
                if block < wantedShares.count {
                    cost += max(0, wantedShares[block] * width - place.width) * 60
                }
                if keeps(block, place.x, place.width) { cost -= 2600 }
            }
            if place.blocks.count > 1 { cost += 900 }
        }
        if spans.count > 1 && Set(spans).count == 1 { cost += spans.count > 2 ? 4000 : 1200 }
        if spans.count == 1 { cost += 2500 }
        return cost
    }
}
