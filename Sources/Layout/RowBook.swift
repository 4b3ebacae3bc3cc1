/// What a row may look like, and how good each way to make one is; every row is measured once for all pages that are
/// tried at one size.
final class RowBook {
    /// What decides how rows are made.
    struct Shape: Hashable {
        var grid: Int
        /// The most places side by side, and blocks in each.
        var across, stack: Int
        var width, gutter: Double
        var rowGap: Double
        /// Space between blocks of a stack.
        var stackGap: Double
        /// Whether height left over is waste; at the foot of a page the lowest rows are best.
        var usesHeight = true
    }

    /// What is known of the blocks.
    struct Blocks {
        /// Least width, width beyond which there is only air, and the share of the width that an author asked for.
        let leastWidths, mostWidths, wantedShares: [Double]
        /// For each block, those before it that an arrow joins to it, with the room needed between them, in points.
        let joined: [[(block: Int, room: Double)]]
        /// Space beyond the usual one between blocks one above the other that an arrow joins.
        let arrowLead: Double
        /// A block's height at a width.
        let height: (Int, Double) -> Double
        /// Whether a block stood in the same place across the page before; nil where nothing is remembered.
        let keeps: ((_ block: Int, _ x: Double, _ width: Double) -> Bool)?
    }

    /// A row that is worth trying.
    struct Candidate {
        /// How many blocks it holds.
        var taken: Int
        /// Its height and the gap under it, in steps.
        var need: Int
        var cost: Double
        /// Which of the ways to make a row it is.
        var way: Int
    }

    private struct Way {
        var spans, counts: [Int]
        var taken: Int
        /// What the eye minds in its spans, as area.
        var cost: Double
    }

    /// One block or a stack in one place of a row.
    private struct Place {
        var width, height: Double
        /// What the eye minds in it, as area.
        var cost: Double
        var fits: Bool
    }

    private let shape: Shape
    private let blocks: Blocks
    private let ways: [Way]
    private var known: [[Candidate]?]
    private var places: [Place?]

    var width: Double { shape.width }
    var rowGap: Double { shape.rowGap }
    var usesHeight: Bool { shape.usesHeight }

    init(_ shape: Shape, blocks: Blocks) {
        self.shape = shape
        self.blocks = blocks
        let count = blocks.leastWidths.count
        known = Array(repeating: nil, count: count)
        places = Array(repeating: nil, count: count * shape.stack * (shape.grid + 1) * 2)
        var ways: [Way] = []
        var shapes: [[Int]] = [[]]
        for places in 1...shape.across {
            shapes = shapes.flatMap { counts in (1...shape.stack).map { counts + [$0] } }
            let spans = Self.compositions(of: shape.grid, into: places, least: max(2, shape.grid / 5))
            for counts in shapes {
                let taken = counts.reduce(0, +)
                guard places > 1 || taken == 1 else { continue }
                ways += spans.map { Way(spans: $0, counts: counts, taken: taken, cost: Self.cost(of: $0)) }
            }
        }
        self.ways = ways
    }

    private static func compositions(of total: Int, into count: Int, least: Int) -> [[Int]] {
        guard count > 1 else { return total < least ? [] : [[total]] }
        return (least...max(least, total - least * (count - 1))).flatMap { first in
            compositions(of: total - first, into: count - 1, least: least).map { [first] + $0 }
        }
    }

    /// Rows across and rows of equal spans are dull.
    private static func cost(of spans: [Int]) -> Double {
        guard spans.count > 1 else { return 2500 }
        guard spans.allSatisfy({ $0 == spans[0] }) else { return 0 }
        return spans.count > 2 ? 4000 : 1200
    }

    /// Every row worth trying that begins with a block.
    func candidates(from start: Int) -> [Candidate] {
        if let known = known[start] { return known }
        var result: [Candidate] = []
        let most = blocks.leastWidths.count - start
        for (index, way) in ways.enumerated() where way.taken <= most {
            guard let row = measured(way, from: start) else { continue }
            let lead = lead(over: start..<(start + way.taken))
            let need = Int(((lead + row.height + rowGap) / RowPacker.step).rounded(.up))
            result.append(Candidate(taken: way.taken, need: need, cost: row.cost, way: index))
        }
        let worth = undominated(result)
        known[start] = worth
        return worth
    }

    /// Without rows that another one with as many blocks beats wherever they stand: no higher, and no dearer even when
    /// the height that it saves is left over.
    private func undominated(_ all: [Candidate]) -> [Candidate] {
        let rate = usesHeight ? RowPacker.step * width * RowPacker.leftover : 0
        let order = all.indices.sorted {
            let (a, b) = (all[$0], all[$1])
            return (a.taken, a.need, a.cost, $0) < (b.taken, b.need, b.cost, $1)
        }
        var isKept = [Bool](repeating: false, count: all.count)
        var taken = 0
        var least = Double.infinity
        for index in order {
            let candidate = all[index]
            if candidate.taken != taken {
                taken = candidate.taken
                least = .infinity
            }
            let worth = candidate.cost - rate * Double(candidate.need)
            guard worth < least else { continue }
            least = worth
            isKept[index] = true
        }
        return all.indices.filter { isKept[$0] }.map { all[$0] }
    }

    // MARK: - Rows

    /// Height of a row and its empty area, with what the eye minds added as area; nil where a block is too wide.
    private func measured(_ way: Way, from start: Int) -> (height: Double, cost: Double)? {
        var height = 0.0
        var block = start
        for index in way.spans.indices {
            let place = place(of: way, index, block: block)
            guard place.fits else { return nil }
            height = max(height, place.height)
            block += way.counts[index]
        }
        var cost = way.cost
        block = start
        for index in way.spans.indices {
            let place = place(of: way, index, block: block)
            cost += max(0, height - place.height) * place.width + place.cost
            block += way.counts[index]
        }
        if let keeps = blocks.keeps {
            for place in row(from: start, way).places {
                cost -= 2600 * Double(place.blocks.count { keeps($0, place.x, place.width) })
            }
        }
        return (height, cost)
    }

    private func place(of way: Way, _ index: Int, block: Int) -> Place {
        let isLast = index + 1 == way.spans.count
        let (span, count) = (way.spans[index], way.counts[index])
        let slot =
            ((block * shape.stack + count - 1) * (shape.grid + 1) + span) * 2 + (isLast ? 1 : 0)
        if let known = places[slot] { return known }
        let place = measuredPlace(block..<(block + count), span: span, isLast: isLast)
        places[slot] = place
        return place
    }

    private func measuredPlace(_ range: Range<Int>, span: Int, isLast: Bool) -> Place {
        let width = extent(of: span, range, isLast: isLast)
        guard range.allSatisfy({ blocks.leastWidths[$0] <= width || span == shape.grid }) else {
            return Place(width: width, height: 0, cost: 0, fits: false)
        }
        var place = Place(
            width: width, height: shape.stackGap * Double(range.count - 1), cost: range.count > 1 ? 900 : 0,
            fits: true)
        place.height += leads(in: range).reduce(0, +)
        for block in range {
            let tall = blocks.height(block, width)
            place.height += tall
            place.cost += max(0, width - blocks.mostWidths[block]) * tall * 0.8
            let ratio = tall / width
            if ratio > 1.1 { place.cost += (ratio - 1.1) * 9000 }
            if ratio < 0.2 { place.cost += (0.2 - ratio) * 12000 }
            place.cost += max(0, blocks.wantedShares[block] * shape.width - width) * 60
        }
        return place
    }

    private func full(_ span: Int) -> Double {
        let unit = (width - shape.gutter * Double(shape.grid - 1)) / Double(shape.grid)
        return unit * Double(span) + shape.gutter * Double(span - 1)
    }

    /// Width of a place; an arrow to the neighbour wants a wider gutter for its words.
    private func extent(of span: Int, _ range: Range<Int>, isLast: Bool) -> Double {
        guard !isLast else { return full(span) }
        let room = blocks.joined[range.upperBound].filter { range.contains($0.block) }.map(\.room).max()
        return full(span) - max(0, (room ?? 0) - shape.gutter)
    }

    /// Space above each block of a stack for an arrow from the one before; empty where there is none.
    private func leads(in range: Range<Int>) -> [Double] {
        let isJoined = range.map { block in
            block > range.lowerBound && blocks.joined[block].contains { $0.block == block - 1 }
        }
        return isJoined.contains(true) ? isJoined.map { $0 ? blocks.arrowLead : 0 } : []
    }

    /// Space over a row that an arrow joins to a block shortly before it, which may stand above.
    private func lead(over row: Range<Int>) -> Double {
        let above = (row.lowerBound - 3)..<row.lowerBound
        let isJoined = row.contains { block in blocks.joined[block].contains { above.contains($0.block) } }
        return isJoined ? blocks.arrowLead : 0
    }

    /// A candidate with its places.
    func row(from start: Int, way: Int) -> RowPacker.Row { row(from: start, ways[way]) }

    private func row(from start: Int, _ way: Way) -> RowPacker.Row {
        var row = RowPacker.Row(places: [], height: 0, cost: 0)
        var x = 0.0
        var block = start
        for (index, span) in way.spans.enumerated() {
            let range = block..<(block + way.counts[index])
            let place = place(of: way, index, block: block)
            row.places.append(
                RowPacker.Place(
                    x: x, width: place.width, blocks: range,
                    heights: range.map { blocks.height($0, place.width) }, leads: leads(in: range)))
            row.height = max(row.height, place.height)
            x += full(span) + shape.gutter
            block = range.upperBound
        }
        row.lead = lead(over: start..<block)
        return row
    }
}
