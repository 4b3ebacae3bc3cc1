import Capture
import Catalog
import Diagnostics
import Geometry
import Typography

/// Finds a place for everything that a document says.
///
/// Text is measured first and frames are built round it. Sizes come from a discrete scale; what does not fit at the
/// smallest one flows on to further pages. Nothing is cut, overlapped or left out.
///
/// - Parameters:
///   - document: what to show.
///   - template: the page pattern.
///   - paper: the sheet.
///   - measurer: tells how wide words are.
///   - photos: width by height of the pictures that could be read from files, by their paths as typed.
///   - previous: an earlier drawing of the same capture, from which blocks are moved no more than they must.
///   - icons: the picture for some words, if there is one.
public func arrange(
    _ document: Document, with template: LayoutTemplate, on paper: Paper, measurer: any TextMeasurer,
    photos: [String: Double] = [:], previous: PreviousLayout? = nil, icons: @escaping (String) -> String?
) -> LayoutTree {
    Arranger(
        document: document, template: template, paper: paper, measurer: measurer,
        photos: photos, memory: Remembering(previous: previous), icons: icons
    )
    .arrange()
}

/// Blocks at a size, and the pages that hold them.
private struct Fitting {
    let setup: PageSetup
    let plans: [PagePlan]

    init(_ setup: PageSetup, _ plans: [PagePlan]) {
        self.setup = setup
        self.plans = plans
    }
}

/// The state of one arrangement: blocks measured once, tried at several sizes.
struct Arranger {
    let document: Document
    let template: LayoutTemplate
    let paper: Paper
    let measurer: any TextMeasurer
    let photos: [String: Double]
    let memory: Remembering
    let icons: (String) -> String?

    /// Heights of blocks that were tried before.
    private let book = HeightBook()

    /// Steps of the type scale, largest first; 1 is 12-point body text.
    private static let scales = [
        4, 3.5, 3, 2.6, 2.25, 2, 1.8, 1.6, 1.48, 1.36, 1.26, 1.18, 1.12, 1.06, 1,
    ]
    /// Type grows with the sheet, and on a sparse page a little beyond.
    private var largestScale: Double {
        let a4 = 595.28 * 841.89
        return 1.5 * max(1, (paper.size.area / a4).squareRoot())
    }

    /// Body text is 12 points at least, 14 on a page set for easy reading.
    private var leastScale: Double { template.isClear ? 1.18 : 1 }

    func arrange() -> LayoutTree {
        var builder = BlockBuilder(measurer: measurer, icons: icons)
        builder.eventYear = document.header.date?.year
        builder.photos = photos
        builder.gathersSayings = template.gathersSayings
        var blocks = builder.blocks(of: document)
        var drawn = document.connectors
        // An arrow with no clear way becomes a line in its block with a mark that its other end has too, and the page is
        // arranged anew with that line.
        for _ in 0..<3 {
            let (pages, lost) = arrange(blocks.inAskedOrder, connectors: drawn)
            guard !lost.isEmpty else { return finished(pages) }
            for connector in lost { blocks.addPair(for: connector, in: document, measurer: measurer) }
            drawn.removeAll { lost.contains($0) }
        }
        for connector in drawn { blocks.addPair(for: connector, in: document, measurer: measurer) }
        return finished(arrange(blocks.inAskedOrder, connectors: []).pages)
    }

    /// Pages with their arrows, and the arrows for which there was no way.
    private func arrange(
        _ blocks: [Block], connectors: [Connector]
    ) -> (pages: [LayoutPage], lost: [Connector]) {
        let fitting = fit(blocks, connectors: connectors)
        var pages: [LayoutPage] = []
        var lost: [Connector] = []
        var routed: Set<Connector> = []
        for (index, (setup, plan)) in grown(fitting, connectors: connectors).enumerated() {
            let builder = PageBuilder(setup: setup, number: index + 1, count: fitting.plans.count)
            var page = builder.page(plan)
            let here = connectors.filter { connector in
                [connector.from, connector.to].allSatisfy { section in
                    plan.slots.contains { setup.blocks[$0.block].isHead(of: section) }
                }
            }
            let router = ConnectorRouter(
                page: page, blocks: setup.blocks, composer: setup.composer, area: setup.content)
            for (connector, route) in router.routes(for: here) {
                routed.insert(connector)
                if let route { page.connectors.append(route) } else { lost.append(connector) }
            }
            pages.append(page)
        }
        lost += connectors.filter { !routed.contains($0) }
        return (pages, lost)
    }

    // MARK: - Fitting

    private func fit(_ unplanned: [Block], connectors: [Connector]) -> Fitting {
        let blocks = TreatmentPlan(template: template).applied(to: unplanned)
        // One page matters more than frames that need much room.
        let plain = TreatmentPlan(template: template, isSparing: true).applied(to: unplanned)
        let isSpared = blocks.map(\.treatment) != plain.map(\.treatment)
        for planned in isSpared ? [blocks, plain] : [blocks] {
            // Words to take home stand last where one page allows it, but one page matters more.
            let other = template.foot.isEmpty ? planned.takeawayFirst : nil
            for order in [planned] + [other].compactMap({ $0 }) {
                if let page = onePage(order, connectors: connectors) { return page }
            }
        }
        var best = pages(blocks, connectors: connectors, scale: leastScale, most: .max)
        // Type grows again when the same number of pages holds it.
        for scale in Self.scales.reversed() where scale > leastScale && scale <= largestScale {
            let most = best?.plans.count ?? .max
            guard let larger = pages(blocks, connectors: connectors, scale: scale, most: most),
                larger.plans.count == most
            else { break }
            best = larger
        }
        return best ?? Fitting(setup(blocks, connectors: connectors, scale: leastScale), [])
    }

    private func pages(_ blocks: [Block], connectors: [Connector], scale: Double, most: Int) -> Fitting? {
        let whole = setup(blocks, connectors: connectors, scale: scale)
        let split = setup(whole.split, connectors: connectors, scale: scale)
        return split.paginated(most: most).map { Fitting(split, $0) }
    }

    /// Each of several pages for itself: one with few words is set a little larger than the others.
    private func grown(_ fitting: Fitting, connectors: [Connector]) -> [(setup: PageSetup, plan: PagePlan)] {
        let least = fitting.setup.composer.scale
        let scales = Self.scales.reversed().filter { $0 > least && $0 <= min(1.3 * least, largestScale) }
        return fitting.plans.map { plan in
            var best = (setup: fitting.setup, plan: plan)
            guard fitting.plans.count > 1, let first = plan.blocks.min(), let last = plan.blocks.max() else {
                return best
            }
            for scale in scales {
                let larger = setup(fitting.setup.blocks, connectors: connectors, scale: scale)
                guard let plan = larger.plan(first..<(last + 1), isFirst: plan.head != nil) else { break }
                best = (larger, plan)
            }
            return best
        }
    }

    /// All blocks on one page at the largest size that fits, found by halving; at the smallest one set tighter, step by
    /// step. Nil when they need more pages.
    private func onePage(_ blocks: [Block], connectors: [Connector]) -> Fitting? {
        func attempt(_ setup: PageSetup) -> Fitting? {
            setup.plan(0..<blocks.count, isFirst: true).map { Fitting(setup, [$0]) }
        }
        func attempt(_ scale: Double) -> Fitting? {
            attempt(setup(blocks, connectors: connectors, scale: scale))
        }
        let scales = Self.scales.filter { $0 <= max(largestScale, leastScale) && $0 >= leastScale }
        guard var best = attempt(scales.last ?? 1) else {
            return template.isClear ? nil : tightPage(blocks, connectors: connectors, attempt: attempt)
        }
        var low = 0
        var high = scales.count - 1
        while low < high {
            let middle = (low + high) / 2
            if let page = attempt(scales[middle]) {
                best = page
                high = middle
            } else {
                low = middle + 1
            }
        }
        return kept(best) { attempt($0) }
    }

    /// One page set tight: the room for an arrow's words goes first, since those can stand in the block; a title as large
    /// as can be comes next, then the space between lines.
    private func tightPage(
        _ blocks: [Block], connectors: [Connector], attempt: (PageSetup) -> Fitting?
    ) -> Fitting? {
        let caps = [56, 52, 48, 44.0]
        // What the tightest setting cannot hold, none can.
        let tightest = setup(blocks, connectors: [], scale: 1, density: 0.6).capping(44)
        guard attempt(tightest) != nil else { return nil }
        for widened in connectors.isEmpty ? [[]] : [connectors, []] {
            for density in [0.8, 0.6] {
                let setup = setup(blocks, connectors: widened, scale: 1, density: density)
                for cap in caps {
                    if let page = attempt(setup.capping(cap)) { return page }
                }
            }
        }
        return nil
    }

    /// The size of the drawing before, where it still fits and another would be little larger.
    private func kept(_ best: Fitting, attempt: (Double) -> Fitting?) -> Fitting {
        let found = best.setup.composer.scale
        guard let before = memory.scale, before < found, found <= before * 1.13, Self.scales.contains(before)
        else { return best }
        return attempt(before) ?? best
    }

    private func setup(
        _ blocks: [Block], connectors: [Connector], scale: Double, density: Double = 1
    ) -> PageSetup {
        let measures = BlockMeasures(
            blocks,
            composer: Composer(
                scale: scale, density: density, isClear: template.isClear, measurer: measurer),
            template: template, left: PageSetup.margin(template, paper: paper, scale: scale),
            memory: memory, connectors: connectors, book: book)
        return PageSetup(
            document: document, template: template, paper: paper, measures: measures,
            connectors: connectors, memory: memory, icons: icons)
    }

    /// Reading order: file order on each page, pages in turn.
    private func finished(_ pages: [LayoutPage]) -> LayoutTree {
        var places: [(page: Int, offset: Int, index: Int)] = []
        var index = 0
        for (number, page) in pages.enumerated() {
            for node in page.nodes { collect(node, page: number, index: &index, into: &places) }
        }
        let sorted = places.sorted { ($0.page, $0.offset, $0.index) < ($1.page, $1.offset, $1.index) }
        var ranks = [Int](repeating: 0, count: places.count)
        for (rank, place) in sorted.enumerated() { ranks[place.index] = rank + 1 }
        var next = 0
        let ordered = pages.map { page in
            var copy = page
            copy.nodes = page.nodes.map { ranked($0, ranks: ranks, next: &next) }
            return copy
        }
        var tree = LayoutTree(pages: ordered, seed: document.header.seed)
        tree.isClear = template.isClear
        return tree
    }

    private func collect(
        _ node: LayoutNode, page: Int, index: inout Int,
        into places: inout [(page: Int, offset: Int, index: Int)]
    ) {
        // What the page adds stands before or after everything from the capture.
        let offset = node.offset ?? (node.kind == .runningTitle ? -1 : node.kind == .footer ? .max : 0)
        places.append((page, offset, index))
        index += 1
        for child in node.children { collect(child, page: page, index: &index, into: &places) }
    }

    private func ranked(_ node: LayoutNode, ranks: [Int], next: inout Int) -> LayoutNode {
        var copy = node
        copy.order = ranks[next]
        next += 1
        copy.children = node.children.map { ranked($0, ranks: ranks, next: &next) }
        return copy
    }
}

extension [Block] {
    /// The same with what to take home before where to read on; nil where it stands there already.
    fileprivate var takeawayFirst: [Block]? {
        guard let home = lastIndex(where: { $0.kind == .takeaway }),
            let list = firstIndex(where: { $0.kind == .links }), list < home
        else { return nil }
        var copy = self
        copy.insert(copy.remove(at: home), at: list)
        return copy
    }
}

extension Block {
    /// Whether this is the block that carries a section's heading.
    func isHead(of section: Int) -> Bool { self.section == section && !isContinuation }
}
