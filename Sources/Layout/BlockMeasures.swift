import Capture
import Catalog
import Geometry
import Typography

/// Blocks at one size: how high each is at the widths asked for, and the rows that they make. All pages that are tried at
/// that size share it, whatever their title.
final class BlockMeasures {
    let blocks: [Block]
    let composer: Composer
    /// The page without margins and footer, for what was remembered of it.
    private let left: Double
    /// The page pattern.
    let template: LayoutTemplate
    private let memory: Remembering
    private let connectors: [Connector]
    private let known: [HeightBook.Heights]
    private var rowBooks: [RowBook.Shape: RowBook] = [:]

    /// The narrowest place that each block may be put in, and the widest that it can fill.
    let leastWidths, mostWidths: [Double]
    /// What each block counts as among the headed sections, from 1; nil for what is not one, and where there are too few to
    /// count.
    let milestones: [Int?]

    init(
        _ blocks: [Block], composer: Composer, template: LayoutTemplate, left: Double, memory: Remembering,
        connectors: [Connector], book: HeightBook
    ) {
        self.blocks = blocks
        self.composer = composer
        self.left = left
        self.template = template
        self.memory = memory
        self.connectors = connectors
        known = blocks.map { book.heights(of: $0, composer: composer) }
        leastWidths = blocks.map(composer.leastWidth)
        mostWidths = blocks.map(composer.mostWidth)
        var number = 0
        let isCounted = blocks.count(where: \.isMilestone) >= 3
        milestones = blocks.map { block in
            guard isCounted, block.isMilestone else { return nil }
            number += 1
            return number
        }
    }

    /// A block's least height at a width; measured once.
    func height(_ block: Int, _ width: Double) -> Double {
        let step = Int((width * 64).rounded())
        if let height = known[block][step] { return height }
        let height = composer.height(of: blocks[block], width: width)
        known[block].add(height, at: step)
        return height
    }

    /// Space between blocks side by side, and between rows: lines of text part rows already, so they need less.
    var gutter: Double { composer.pt(template.gutter) }
    /// Space between rows.
    var rowGap: Double { composer.gap(template.gutter * 0.8) }

    // MARK: - Rows

    /// The ways to make rows of a shape.
    func rowBook(_ shape: RowBook.Shape) -> RowBook {
        if let known = rowBooks[shape] { return known }
        let book = RowBook(shape, blocks: rowBlocks)
        rowBooks[shape] = book
        return book
    }

    private lazy var rowBlocks: RowBook.Blocks = {
        var keeps: ((Int, Double, Double) -> Bool)?
        if memory.previous != nil {
            keeps = { [memory, blocks, left] block, x, width in
                memory.keeps(blocks[block].key, x: left + x, width: width)
            }
        }
        return RowBook.Blocks(
            leastWidths: leastWidths, mostWidths: mostWidths, wantedShares: blocks.map(\.wantedShare),
            joined: joined, arrowLead: max(0, composer.pt(27) - rowGap),
            height: { [unowned self] in height($0, $1) }, keeps: keeps)
    }()

    /// For each block, those before it that an arrow joins to it, with the room that its words ask for between them.
    private var joined: [[(block: Int, room: Double)]] {
        var result = [[(block: Int, room: Double)]](repeating: [], count: blocks.count)
        for connector in connectors {
            guard let from = blocks.firstIndex(where: { $0.isHead(of: connector.from) }),
                let to = blocks.firstIndex(where: { $0.isHead(of: connector.to) })
            else { continue }
            let words = Paragraph(
                [TextSpan(connector.label ?? "")], role: .lettering, capitals: true,
                measurer: composer.measurer)
            let room = words.naturalWidth * composer.pt(11) + composer.pt(connector.label == nil ? 26 : 18)
            // Of two arrows between the same blocks the last one counts.
            result[max(from, to)].removeAll { $0.block == min(from, to) }
            result[max(from, to)].append((min(from, to), max(room, composer.pt(34))))
        }
        return result
    }
}

/// Heights that were measured before, for all sizes and orders that are tried while one capture is arranged.
final class HeightBook {
    /// The heights of one block at one size, at widths in steps of a 64th of a point.
    final class Heights {
        private var pairs: [(width: Int, height: Double)] = []

        subscript(width: Int) -> Double? { pairs.first { $0.width == width }?.height }

        func add(_ height: Double, at width: Int) { pairs.append((width, height)) }
    }

    /// A block that only ever gains lines, and marks in its heading, is told by their numbers.
    private struct Name: Hashable {
        var key: String
        var lines, marks: Int
        var treatment: Treatment
        var scale, density: Double
    }

    private var known: [Name: Heights] = [:]

    /// What is known of a block at a size. Parts of a block may be cut otherwise the next time, and are not remembered.
    func heights(of block: Block, composer: Composer) -> Heights {
        guard !block.isCut else { return Heights() }
        let name = Name(
            key: block.key, lines: block.entries.count, marks: block.heading?.marks ?? 0,
            treatment: block.treatment, scale: composer.scale,
            density: composer.density)
        if let heights = known[name] { return heights }
        let heights = Heights()
        known[name] = heights
        return heights
    }
}
