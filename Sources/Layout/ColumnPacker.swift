/// Places blocks in newspaper columns, in order, so that the tallest column is as short as can be.
struct ColumnPacker {
    let columns: Int
    let width: Double
    let gutter: Double
    let rowGap: Double
    let height: (Int, Double) -> Double
    /// The middle of a block across the columns as they were before; nil where it was not there.
    var before: (Int) -> Double? = { _ in nil }

    /// How much taller than need be columns may stand for blocks to stay in them.
    private static let slack = 1.1

    /// The columns as one row, for as many blocks as fit in columns no taller than `limit`.
    ///
    /// - Returns: the first block that does not fit, and the row of those before it.
    func packPrefix(_ all: Range<Int>, limit: Double) -> (end: Int, rows: [RowPacker.Row]) {
        let extent = (width - gutter * Double(columns - 1)) / Double(columns)
        let every = all.map { height($0, extent) }
        let range = all.lowerBound..<(all.lowerBound + fitting(every, limit: limit))
        let count = min(columns, range.count)
        let heights = Array(every.prefix(range.count))
        guard !range.isEmpty, var ends = ends(heights, count: count, limit: limit) else {
            return (all.lowerBound, [])
        }
        let least = tallest(heights, ends)
        if let kept = endsAsBefore(range, count: count, extent: extent),
            tallest(heights, kept) <= min(limit, least * Self.slack)
        {
            ends = kept
        }
        var places: [RowPacker.Place] = []
        var start = 0
        for (index, end) in ends.enumerated() {
            places.append(
                RowPacker.Place(
                    x: Double(index) * (extent + gutter), width: extent,
                    blocks: (range.lowerBound + start)..<(range.lowerBound + end),
                    heights: Array(heights[start..<end])))
            start = end
        }
        let deepest = tallest(heights, ends)
        return (range.upperBound, [RowPacker.Row(places: places, height: deepest, cost: 0)])
    }

    /// Height of the tallest column, for columns that end where told.
    private func tallest(_ heights: [Double], _ ends: [Int]) -> Double {
        zip([0] + ends, ends).map { start, end in
            heights[start..<end].reduce(0, +) + rowGap * Double(max(0, end - start - 1))
        }.max() ?? 0
    }

    /// Where each column ends when blocks stay in those where they stood; nil where none did, or one column would be empty.
    private func endsAsBefore(_ range: Range<Int>, count: Int, extent: Double) -> [Int]? {
        var ends = [Int](repeating: 0, count: count)
        var column = 0
        var isKnown = false
        for (index, block) in range.enumerated() {
            if let x = before(block) {
                let place = min(count - 1, max(0, Int(x / (extent + gutter))))
                guard place >= column else { return nil }
                column = place
                isKnown = true
            }
            ends[column] = index + 1
        }
        return isKnown && zip([0] + ends, ends).allSatisfy { $0 < $1 } ? ends : nil
    }

    /// How many blocks fill all columns greedily.
    private func fitting(_ heights: [Double], limit: Double) -> Int {
        var column = 0
        var used = 0.0
        for (index, block) in heights.enumerated() {
            let need = used == 0 ? block : used + rowGap + block
            if need > limit {
                column += 1
                used = block
                if column >= columns || block > limit { return index }
            } else {
                used = need
            }
        }
        return heights.count
    }

    /// Where each column ends, for the least height up to `limit`; found by halving, filling greedily each time.
    private func ends(_ heights: [Double], count: Int, limit: Double) -> [Int]? {
        func fill(_ height: Double) -> [Int]? {
            var ends: [Int] = []
            var used = 0.0
            for (index, block) in heights.enumerated() {
                let need = used == 0 ? block : used + rowGap + block
                if need > height && used > 0 {
                    ends.append(index)
                    used = block
                } else {
                    used = need
                }
                if used > height || ends.count >= count { return nil }
            }
            return ends + [heights.count]
        }
        guard var best = fill(limit) else { return nil }
        var low = heights.max() ?? 0
        var high = limit
        for _ in 0..<14 where low < high {
            let middle = (low + high) / 2
            if let found = fill(middle) {
                best = found
                high = middle
            } else {
                low = middle
            }
        }
        return best
    }
}
