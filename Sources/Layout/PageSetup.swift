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
    /// Type size of the footer, and the height of its lines beyond the first.
    let footerSize, footerExcess: Double
    /// The page without margins and footer.
    let content: Rect
    /// How far blocks grow into spare height before the gaps do, 0 ... 1.
    let ease: Double

    init(
        document: Document, template: LayoutTemplate, paper: Paper, measures: BlockMeasures,
        titleCap: Double = 56, connectors: [Connector], memory: Remembering, ease: Double = 1,
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
        self.ease = ease
        let margin = PageSetup.margin(template, paper: paper, scale: composer.scale)
        let width = paper.size.width - 2 * margin
        (footerSize, footerExcess) = PageSetup.footer(document, composer: composer, width: width)
        content = Rect(
            margin, margin, width,
            paper.size.height - margin - max(composer.pt(30), margin) - footerExcess)
        title = TitleBlock(document: document, template: template, composer: composer, icons: icons)
        let share = PageSetup.headWidth(template, content: content, paper: paper, scale: composer.scale)
        let narrow = title.compose(width: share, page: paper.size)
        let full =
            share < content.width
                && PageSetup.hasNothing(measures, beside: narrow, width: share, content: content)
            ? title.compose(width: content.width, page: paper.size) : narrow
        let isFull = full.height < narrow.height
        headWidth = isFull ? content.width : share
        head = isFull ? full : narrow
    }

    /// The same with a smaller title.
    func capping(_ titleCap: Double) -> PageSetup { copy(titleCap: titleCap, ease: ease) }

    /// The same with blocks that grow less into spare height.
    func easing(_ ease: Double) -> PageSetup { copy(titleCap: composer.titleCap, ease: ease) }

    private func copy(titleCap: Double, ease: Double) -> PageSetup {
        PageSetup(
            document: document, template: template, paper: paper, measures: measures, titleCap: titleCap,
            connectors: connectors, memory: memory, ease: ease, icons: icons)
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

    /// Whether no block could stand beside a head that has a part of the page's width, so that it may as well have all.
    private static func hasNothing(
        _ measures: BlockMeasures, beside head: Composed, width: Double, content: Rect
    ) -> Bool {
        if case .ring = measures.template.flow {
            // A drawing wider than the hub goes above or below it, and so do all the others.
            return (measures.leastWidths.max() ?? 0) > width
        }
        let corner = FlowPage.cornerWidth(
            content: content, head: width, gutter: measures.gutter)
        guard let first = measures.blocks.first, first.kind == .section, measures.leastWidths[0] <= corner
        else { return true }
        return measures.height(0, corner) > head.height * FlowPage.cornerHeight
    }

    /// The head with a larger picture.
    func composedHead(extra: Double) -> Composed {
        title.compose(width: headWidth, page: paper.size, extra: extra)
    }

    /// Type size of the footer, and the height of its lines beyond the first on the page where it has most to say. A word too
    /// long for its place makes all of it smaller.
    private static func footer(
        _ document: Document, composer: Composer, width: Double
    ) -> (size: Double, excess: Double) {
        let words = [true, false].map { isFirst in
            Paragraph(
                [TextSpan(PageBuilder.footerText(document.header, isFirst: isFirst))], role: .body,
                measurer: composer.measurer)
        }
        let by = Paragraph(
            [TextSpan(document.header.by?.value ?? "")], role: .body, measurer: composer.measurer)
        let widest = words.map(\.widestWord).max() ?? 0
        func places(_ size: Double) -> (signature: Double, room: Double) {
            let signature = min(by.naturalWidth * size, width * 0.4)
            return (signature, max(1, width - composer.pt(22) - signature - composer.pt(80)))
        }
        var size = composer.tag
        while size > 10.5 && widest * size > places(size).room { size = max(10.5, size * 0.96) }
        let (signature, room) = places(size)
        let lines =
            (words.map { $0.lineCount(width: room, size: size) }
            + [by.lineCount(width: signature + 0.1, size: size), 1]).max() ?? 1
        return (size, Double(lines - 1) * size * 1.22)
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
    var runningHead: Double { composer.pt(42) }

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
            usesHeight: usesHeight)
        return RowPacker(book: measures.rowBook(shape))
    }

    /// Newspaper columns over the page's width.
    func columnPacker(portrait: Int, landscape: Int) -> ColumnPacker {
        ColumnPacker(
            columns: columns(portrait: portrait, landscape: landscape), width: content.width,
            gutter: gutter, rowGap: rowGap, height: height,
            before: { [self] block in memory.middle(of: blocks[block].key).map { $0.x - content.x } })
    }

    /// Newspaper columns on this paper: fewer where they would be too narrow for words.
    func columns(portrait: Int, landscape: Int) -> Int {
        let wanted = paper.size.width > paper.size.height ? landscape : portrait
        let least = composer.pt(215)
        return max(1, min(wanted, Int((content.width + gutter) / (least + gutter))))
    }
}
