import Capture
import Catalog
import Geometry
import Typography

/// Blocks at one size on one paper: measures them, keeps the measurements, and packs them.
final class PageSetup {
    let document: Document
    let template: LayoutTemplate
    let paper: Paper
    /// The blocks, measured.
    let measures: BlockMeasures
    let composer: Composer
    let connectors: [Connector]
    let memory: Remembering
    let icons: (String) -> String?
    /// The head of the first page, and its width.
    let head: Composed
    let headWidth: Double
    private let title: TitleBlock
    /// Height of the footer's lines beyond its first.
    let footerExcess: Double
    /// The page without margins and footer.
    let content: Rect

    init(
        document: Document, template: LayoutTemplate, paper: Paper, measures: BlockMeasures,
        titleCap: Double = 56, connectors: [Connector], memory: Remembering,
        icons: @escaping (String) -> String?
    ) {
        var composer = measures.composer
        composer.titleCap = titleCap
        self.document = document
        self.template = template
        self.paper = paper
        self.measures = measures
        self.composer = composer
        self.connectors = connectors
        self.memory = memory
        self.icons = icons
        let margin = PageSetup.margin(template, paper: paper, scale: composer.scale)
        let width = paper.size.width - 2 * margin
        footerExcess = PageSetup.footerExcess(document, composer: composer, width: width)
        content = Rect(
            margin, margin, width,
            paper.size.height - margin - max(composer.pt(30), margin) - footerExcess)
        title = TitleBlock(document: document, template: template, composer: composer, icons: icons)
        headWidth = PageSetup.headWidth(template, content: content, paper: paper, scale: composer.scale)
        head = title.compose(width: headWidth, page: paper.size)
    }

    /// The same with a smaller title.
    func capping(_ titleCap: Double) -> PageSetup {
        PageSetup(
            document: document, template: template, paper: paper, measures: measures, titleCap: titleCap,
            connectors: connectors, memory: memory, icons: icons)
    }

    /// Free space at the edges of the sheet.
    static func margin(_ template: LayoutTemplate, paper: Paper, scale: Double) -> Double {
        min(template.margin * scale.squareRoot(), paper.size.width * 0.08)
    }

    /// A hub and a corner have their share of a wide page; any other head is as wide as the page.
    /// On a small sheet nothing has room beside them.
    private static func headWidth(
        _ template: LayoutTemplate, content: Rect, paper: Paper, scale: Double
    ) -> Double {
        guard paper.size.width > paper.size.height else { return content.width }
        var share = template.title == .corner ? 0.6 : 1
        if case .ring(let hub, _, _) = template.flow { share = hub }
        return content.width * share >= 215 * scale ? content.width * share : content.width
    }

    /// The head with a larger picture.
    func composedHead(extra: Double) -> Composed {
        title.compose(width: headWidth, page: paper.size, extra: extra)
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

    /// What fills the page.
    var blocks: [Block] { measures.blocks }
    /// The narrowest place that each block may be put in.
    var leastWidths: [Double] { measures.leastWidths }
    /// The widest place that each block can fill.
    var mostWidths: [Double] { measures.mostWidths }
    /// Space between blocks side by side.
    var gutter: Double { measures.gutter }
    /// Space between rows.
    var rowGap: Double { measures.rowGap }
    /// Height of a later page's running title.
    var runningHead: Double { composer.pt(30) }

    /// Height that the head takes, with the space under it.
    func headHeight(isFirst: Bool) -> Double {
        isFirst ? head.height + composer.pt(7) : runningHead
    }

    /// A block's least height at a width.
    func height(_ block: Int, _ width: Double) -> Double { measures.height(block, width) }

    /// Rows of varied span over a width: those of the pattern, or plain ones where the pattern has another flow.
    ///
    /// - Parameters:
    ///   - across: the most places side by side.
    ///   - stack: the most blocks in one.
    ///   - gap: space under each row.
    ///   - usesHeight: whether height left over is waste.
    func rowPacker(
        width: Double, across: Int? = nil, stack: Int? = nil, gap: Double? = nil, usesHeight: Bool = true
    ) -> RowPacker {
        var usual = (grid: 12, across: isWide ? 3 : 2, stack: 2)
        if case .rows(let grid, let portrait, let landscape, let stack) = template.flow {
            usual = (grid, isWide ? landscape : portrait, stack)
        }
        let shape = RowBook.Shape(
            grid: usual.grid, across: across ?? usual.across, stack: stack ?? usual.stack, width: width,
            gutter: gutter, rowGap: gap ?? rowGap, stackGap: rowGap,
            arrowLead: max(0, composer.pt(27) - rowGap),
            usesHeight: usesHeight)
        return RowPacker(book: measures.rowBook(shape))
    }

    /// Newspaper columns over the page's width.
    func columnPacker(portrait: Int, landscape: Int) -> ColumnPacker {
        ColumnPacker(
            columns: columns(portrait: portrait, landscape: landscape), width: content.width,
            gutter: gutter, rowGap: rowGap, height: height)
    }

    /// Newspaper columns on this paper: fewer where they would be too narrow for words.
    private func columns(portrait: Int, landscape: Int) -> Int {
        let wanted = paper.size.width > paper.size.height ? landscape : portrait
        let least = composer.pt(215)
        return max(1, min(wanted, Int((content.width + gutter) / (least + gutter))))
    }

    // MARK: - Several pages

    /// The blocks, those too tall for a page cut between or inside lines.
    var split: [Block] {
        let half = (content.height - runningHead) * 0.5
        // Under a title that takes most of a small sheet there is room for a part of the first block at least; what stands
        // side by side needs a little more than across the page.
        // A hub and a corner have room beside them, but a hub has none for what is wider than itself.
        let isBesideHead = headWidth < content.width && !(isRing && (leastWidths.first ?? 0) > headWidth)
        let underHead =
            isBesideHead
            ? half : max((content.height - headHeight(isFirst: true)) * 0.9, half * 0.3)
        let width = narrowest
        var result: [Block] = []
        for (index, block) in blocks.enumerated() {
            let limit = index == 0 ? min(half, underHead) : half
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
        return result
    }

    private var isRing: Bool { if case .ring = template.flow { true } else { false } }

    /// Width of the place that any block may have to be put in.
    ///
    /// Flows with narrow places set a block that is too high for them across the page of its own.
    private var narrowest: Double {
        guard case .columns(let portrait, let landscape) = template.flow else { return content.width }
        let columns = Double(columns(portrait: portrait, landscape: landscape))
        return (content.width - gutter * (columns - 1)) / columns
    }

    private func parts(of block: Block, width: Double, limit: Double) -> [Block] {
        guard composer.height(of: block, width: width) > limit, let (first, second) = block.halves else {
            return [block]
        }
        return parts(of: first, width: width, limit: limit) + parts(of: second, width: width, limit: limit)
    }

    /// As few pages as can be, evenly filled; nil when they are more than asked.
    func paginated(most: Int = .max) -> [PagePlan]? {
        guard let full = pages(share: 1, most: most) else { return nil }
        for share in [0.55, 0.65, 0.75, 0.85, 0.93] {
            guard let even = pages(share: share, most: full.count) else { continue }
            // A first page with nothing under its title is no more even than a full one.
            let isBare = even.contains { $0.slots.isEmpty } && !full.contains { $0.slots.isEmpty }
            if !isBare { return even }
        }
        return full
    }

    private func pages(share: Double, most: Int) -> [PagePlan]? {
        var result: [PagePlan] = []
        var start = 0
        while start < blocks.count {
            guard result.count < most else { return nil }
            let isFirst = result.isEmpty
            var (end, plan) = planPrefix(start..<blocks.count, isFirst: isFirst, share: share)
            if end == start {
                // Even a single block is taller than asked: take the whole page, then whatever height it needs.
                if !isFirst {
                    plan = self.plan(start..<(start + 1), isFirst: false) ?? alone(start)
                    end = start + 1
                } else if let fitting = self.plan(start..<(start + 1), isFirst: true) {
                    plan = fitting
                    end = start + 1
                }
            }
            result.append(plan)
            start = end
        }
        return result.isEmpty ? [PagePlan(head: content.origin)] : result
    }

    private func alone(_ block: Int) -> PagePlan {
        PagePlan(slots: [
            slot(block, x: content.x, y: content.y + runningHead, width: content.width)
        ])
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
        first.isCut = true
        second.isCut = true
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
