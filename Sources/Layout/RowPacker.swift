import Geometry

/// Places blocks in rows on a hidden grid, in order, so that the page is filled with the least waste.
///
/// A row holds one to three places side by side, a place holds a block or a stack. Rows are chosen by dynamic programming over
/// (blocks placed, height used): for n blocks, c ways to make a row and h steps of height it takes n·c·h steps, and
/// finds the best page, not just a good one.
struct RowPacker {
    /// The ways to make a row that begins with each block.
    let book: RowBook

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
    static let step = 4.0
    /// What a point of height that is left over costs, as a share of the width: it can be given to pictures, but not for
    /// nothing.
    static let leftover = 0.4

    /// For each number of blocks placed and each height used, the least cost so far and the row that came last.
    private struct Table {
        let steps: Int
        var cost: [Double] = []
        var before: [Int32] = []
        var row: [Int32] = []

        init(steps: Int) {
            self.steps = steps
            reach(0)
            cost[0] = 0
        }

        /// Makes room for a number of blocks.
        mutating func reach(_ count: Int) {
            let missing = (count + 1) * (steps + 1) - cost.count
            guard missing > 0 else { return }
            cost.append(contentsOf: repeatElement(.infinity, count: missing))
            before.append(contentsOf: repeatElement(-1, count: missing))
            row.append(contentsOf: repeatElement(-1, count: missing))
        }
    }

    /// The best rows, whose heights and gaps add up to no more than `limit`, for as many blocks as fit.
    ///
    /// - Returns: the first block that does not fit, and the rows of those before it.
    func packPrefix(_ range: Range<Int>, limit: Double) -> (end: Int, rows: [Row]) {
        let steps = Int(limit / Self.step)
        guard steps > 0, !range.isEmpty else { return (range.lowerBound, []) }
        var table = Table(steps: steps)
        var chosen: [(block: Int, way: Int)] = []
        var done = 0
        while done < range.count, (done + 1) * (steps + 1) <= table.cost.count {
            extend(&table, with: &chosen, done: done, from: range)
            done += 1
        }
        for taken in stride(from: min(done, range.count), to: 0, by: -1) {
            if let rows = best(table, chosen: chosen, count: taken, limit: limit) {
                return (range.lowerBound + taken, rows)
            }
        }
        return (range.lowerBound, [])
    }

    /// Puts every row that can follow below what ends with a block.
    private func extend(
        _ table: inout Table, with chosen: inout [(block: Int, way: Int)], done: Int, from range: Range<Int>
    ) {
        let steps = table.steps
        let start = done * (steps + 1)
        guard let first = (0...steps).first(where: { table.cost[start + $0].isFinite }) else { return }
        // The last row needs no gap under it.
        let most = steps + Int(book.rowGap / Self.step)
        for candidate in book.candidates(from: range.lowerBound + done) {
            guard done + candidate.taken <= range.count else { continue }
            guard first + candidate.need <= most else { continue }
            table.reach(done + candidate.taken)
            let end = (done + candidate.taken) * (steps + 1)
            let number = Int32(chosen.count)
            chosen.append((range.lowerBound + done, candidate.way))
            for used in first...min(steps, most - candidate.need) {
                let total = table.cost[start + used] + candidate.cost
                let slot = end + min(used + candidate.need, steps)
                if total < table.cost[slot] {
                    table.cost[slot] = total
                    table.before[slot] = Int32(start + used)
                    table.row[slot] = number
                }
            }
        }
    }

    private func best(
        _ table: Table, chosen: [(block: Int, way: Int)], count: Int, limit: Double
    ) -> [Row]? {
        guard (count + 1) * (table.steps + 1) <= table.cost.count else { return nil }
        var best: (slot: Int, cost: Double)?
        for used in 0...table.steps {
            let slot = count * (table.steps + 1) + used
            let left = max(0, limit - Double(used) * Self.step) * book.width * Self.leftover
            let total = table.cost[slot] + (book.usesHeight ? left : 0)
            if total < best?.cost ?? .infinity { best = (slot, total) }
        }
        guard var slot = best?.slot else { return nil }
        var rows: [Row] = []
        while table.row[slot] >= 0 {
            let (block, way) = chosen[Int(table.row[slot])]
            rows.append(book.row(from: block, way: way))
            slot = Int(table.before[slot])
        }
        return rows.reversed()
    }
}
