import Capture
import Catalog
import Geometry
import Typography

/// What stands on one page.
struct PagePlan {
    var rows: [RowPacker.Row]
}

/// Blocks at one size on one paper: measures them, keeps the measurements, and packs them.
final class PageSetup {
    let document: Document
    let template: LayoutTemplate
    let paper: Paper
    let blocks: [Block]
    let composer: Composer
    let connectors: [Connector]
    let icons: (String) -> String?
    /// The head of the first page.
    let head: Composed
    /// Height of the footer's lines beyond its first.
    let footerExcess: Double
    /// The page without margins and footer.
    let content: Rect
    private var heights: [Measure: Double] = [:]

    private struct Measure: Hashable {
        var block: Int
        var width: Double
    }

    init(
        document: Document, template: LayoutTemplate, paper: Paper, blocks: [Block], composer: Composer,
        connectors: [Connector], icons: @escaping (String) -> String?
    ) {
        self.document = document
        self.template = template
        self.paper = paper
        self.blocks = blocks
        self.composer = composer
        self.connectors = connectors
        self.icons = icons
        let margin = min(template.margin * composer.scale.squareRoot(), paper.size.width * 0.08)
        let width = paper.size.width - 2 * margin
        footerExcess = PageSetup.footerExcess(document, composer: composer, width: width)
        content = Rect(
            margin, margin, width,
            paper.size.height - margin - max(composer.pt(30), margin) - footerExcess)
        head = TitleBlock(document: document, template: template, composer: composer, icons: icons)
            .compose(width: content.width, page: paper.size)
    }

    /// Height of the footer's lines beyond its first, on the page where it has most to say.
    private static func footerExcess(_ document: Document, composer: Composer, width: Double) -> Double {
        let size = composer.tag
        let words = [true, false].map { isFirst in
            Paragraph(
                [TextSpan(PageBuilder.footerText(document.header, isFirst: isFirst))], role: .body,
                measurer: composer.measurer)
        }
        let by = Paragraph(
            [TextSpan(document.header.by?.value ?? "")], role: .body, measurer: composer.measurer)
        let signature = min(by.naturalWidth * size, width * 0.4)
        let room = max(1, width - composer.pt(22) - signature - composer.pt(80))
        let lines =
            (words.map { $0.lineCount(width: room, size: size) }
            + [by.lineCount(width: signature + 0.1, size: size), 1]).max() ?? 1
        return Double(lines - 1) * size * 1.22
    }

    /// Space between blocks side by side, and between rows: lines of text part rows already, so they need less.
    var gutter: Double { composer.pt(template.gutter) }
    /// Space between rows.
    var rowGap: Double { composer.gap(template.gutter * 0.8) }
    /// Height of a later page's running title.
    var runningHead: Double { composer.pt(30) }

    /// Height that the head takes, with the space under it.
    func headHeight(isFirst: Bool) -> Double {
        isFirst ? head.height + composer.pt(7) : runningHead
    }

    /// A block's least height at a width; measured once.
    func height(_ block: Int, _ width: Double) -> Double {
        let measure = Measure(block: block, width: (width * 64).rounded() / 64)
        if let known = heights[measure] { return known }
        let height = composer.height(of: blocks[block], width: width)
        heights[measure] = height
        return height
    }

    /// The best rows for some blocks on one page, or nil when they do not fit.
    ///
    /// - Parameters:
    ///   - range: which blocks.
    ///   - isFirst: whether the page carries the title.
    ///   - share: of the page's height that may be used.
    func pack(_ range: Range<Int>, isFirst: Bool, share: Double = 1) -> [RowPacker.Row]? {
        let (end, rows) = packPrefix(range, isFirst: isFirst, share: share)
        return end == range.upperBound ? rows : nil
    }

    /// The best rows for as many of some blocks as one page holds, with the first block that it does not.
    func packPrefix(_ range: Range<Int>, isFirst: Bool, share: Double = 1) -> (
        end: Int, rows: [RowPacker.Row]
    ) {
        let limit = (content.height - headHeight(isFirst: isFirst)) * share
        let isWide = paper.size.width > paper.size.height
        switch template.flow {
        case .rows(let grid, let portrait, let landscape, let stack):
            return RowPacker(
                grid: grid, across: isWide ? landscape : portrait, stack: stack, width: content.width,
                gutter: gutter, rowGap: rowGap, leastWidths: blocks.map(composer.leastWidth),
                mostWidths: blocks.map(composer.mostWidth), height: height,
                joined: joined
            ).packPrefix(range, limit: limit)
        case .columns(let portrait, let landscape):
            return ColumnPacker(
                columns: columns(portrait: portrait, landscape: landscape), width: content.width,
                gutter: gutter, rowGap: rowGap,
                height: height
            ).packPrefix(range, limit: limit)
        }
    }

    /// Neighbours that an arrow joins, with the room that its words ask for between them.
    private var joined: [RowPacker.Pair: Double] {
        var result: [RowPacker.Pair: Double] = [:]
        for connector in connectors {
            guard let from = blocks.firstIndex(where: { $0.isHead(of: connector.from) }),
                let to = blocks.firstIndex(where: { $0.isHead(of: connector.to) })
            else { continue }
            let words = Paragraph(
                [TextSpan(connector.label ?? "")], role: .lettering, capitals: true,
                measurer: composer.measurer)
            let room = words.naturalWidth * composer.pt(11) + composer.pt(connector.label == nil ? 26 : 18)
            result[.init(from: min(from, to), to: max(from, to))] = max(room, composer.pt(34))
        }
        return result
    }

    /// Newspaper columns on this paper: fewer where they would be too narrow for words.
    private func columns(portrait: Int, landscape: Int) -> Int {
        let wanted = paper.size.width > paper.size.height ? landscape : portrait
        let least = composer.pt(215)
        return max(1, min(wanted, Int((content.width + gutter) / (least + gutter))))
    }

    // MARK: - Several pages

    /// The same set-up with blocks too tall for a page cut between or inside lines.
    func splitting() -> PageSetup {
        let limit = (content.height - runningHead) * 0.5
        let width = narrowest
        var result: [Block] = []
        for (index, block) in blocks.enumerated() {
            guard height(index, width) > limit else {
                result.append(block)
                continue
            }
            result += parts(of: block, width: width, limit: limit).enumerated().map { number, part in
                var named = part
                guard number > 0 else { return named }
                named.key = "\(block.key)+\(number)"
                // The rest of a paragraph that was cut keeps the paragraph's name, with the number of its part.
                if let key = named.entries.first?.key, key.hasSuffix("+") {
                    named.entries[0].key = String(key.prefix { $0 != "+" }) + "+\(number)"
                }
                return named
            }
        }
        return PageSetup(
            document: document, template: template, paper: paper, blocks: result, composer: composer,
            connectors: connectors, icons: icons)
    }

    /// Width of the place that any block may have to be put in.
    private var narrowest: Double {
        switch template.flow {
        case .rows: return content.width
        case .columns(let portrait, let landscape):
            let columns = Double(columns(portrait: portrait, landscape: landscape))
            return (content.width - gutter * (columns - 1)) / columns
        }
    }

    private func parts(of block: Block, width: Double, limit: Double) -> [Block] {
        guard composer.height(of: block, width: width) > limit, let (first, second) = block.halves else {
            return [block]
        }
        return parts(of: first, width: width, limit: limit) + parts(of: second, width: width, limit: limit)
    }

    /// As few pages as can be, evenly filled.
    func paginated() -> [PagePlan] {
        let full = pages(share: 1)
        for share in [0.55, 0.65, 0.75, 0.85, 0.93] {
            let even = pages(share: share)
            if even.count == full.count { return even }
        }
        return full
    }

    private func pages(share: Double) -> [PagePlan] {
        var result: [PagePlan] = []
        var start = 0
        while start < blocks.count {
            let isFirst = result.isEmpty
            var (end, rows) = packPrefix(start..<blocks.count, isFirst: isFirst, share: share)
            if end == start {
                // Even a single block is taller than asked: take the whole page, then whatever height it needs.
                if !isFirst {
                    rows = pack(start..<(start + 1), isFirst: false) ?? alone(start)
                    end = start + 1
                } else if let fitting = pack(start..<(start + 1), isFirst: true) {
                    rows = fitting
                    end = start + 1
                }
            }
            result.append(PagePlan(rows: rows))
            start = end
        }
        return result.isEmpty ? [PagePlan(rows: [])] : result
    }

    private func alone(_ block: Int) -> [RowPacker.Row] {
        let height = height(block, content.width)
        let place = RowPacker.Place(
            x: 0, width: content.width, blocks: block..<(block + 1), heights: [height])
        return [RowPacker.Row(places: [place], height: height, cost: 0)]
    }
}

extension Block {
    /// The block in two, the second carrying on the first; nil when there is nothing to cut.
    var halves: (Block, Block)? {
        var first = self
        var second = self
        second.heading = nil
        second.icon = nil
        second.isContinuation = true
        second.treatment.number = nil
        if entries.count == 1, let diagram = entries[0].diagram {
            // A drawing too tall for a page is a list again, which can be cut.
            first.entries = diagram.list
            return first.halves
        }
        if entries.count > 1 {
            let middle = entries.count / 2
            first.entries = Array(entries[..<middle])
            second.entries = Array(entries[middle...])
        } else if let entry = entries.first, let (before, after) = entry.paragraph.halves {
            first.entries[0].paragraph = before
            first.entries[0].tags = []
            second.entries[0].paragraph = after
            second.entries[0].marker = .none
            second.entries[0].key = entry.key + "+"
        } else {
            return nil
        }
        // A line across parts nothing at the end of one half or the start of the other.
        if first.entries.last?.marker == .rule { first.entries.removeLast() }
        if second.entries.first?.marker == .rule { second.entries.removeFirst() }
        second.key = key + "+"
        second.offset = second.entries.first?.offset ?? offset
        return (first, second)
    }
}
