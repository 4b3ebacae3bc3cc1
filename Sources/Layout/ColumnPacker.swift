/// Places blocks in newspaper columns, in order, so that the tallest column is as short as can be.
struct ColumnPacker {
    let columns: Int
    let width: Double
    let gutter: Double
    let rowGap: Double
    let height: (Int, Double) -> Double

    /// The columns as one row, for as many blocks as fit in columns no taller than `limit`.
    ///
    /// - Returns: the first block that does not fit, and the row of those before it.
    func packPrefix(_ all: Range<Int>, limit: Double) -> (end: Int, rows: [RowPacker.Row]) {
        let extent = (width - gutter * Double(columns - 1)) / Double(columns)
        let every = all.map { height($0, extent) }
        let range = all.lowerBound..<(all.lowerBound + fitting(every, limit: limit))
        let count = min(columns, range.count)
        let heights = Array(every.prefix(range.count))
        guard !range.isEmpty, let ends = ends(heights, count: count, limit: limit) else {
            return (all.lowerBound, [])
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
        let tallest =
            places.map { $0.height(gap: rowGap) }.max() ?? 0
        return (range.upperBound, [RowPacker.Row(places: places, height: tallest, cost: 0)])
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
