import Capture
import Geometry

/// Blocks at a size, and the pages that hold them.
struct Fitting {
    let setup: PageSetup
    let plans: [PagePlan]
    /// The blocks before those too tall for a page were cut.
    let whole: [Block]

    init(_ setup: PageSetup, _ plans: [PagePlan], whole: [Block]? = nil) {
        self.setup = setup
        self.plans = plans
        self.whole = whole ?? setup.blocks
    }

    /// Pages with nothing but their title and foot.
    var emptyPages: Int { plans.count { $0.slots.isEmpty } }
}

/// Which size, and how many pages.
extension Arranger {
    /// Steps of the type scale, largest first; 1 is 12-point body text.
    static let scales = [
        4, 3.5, 3, 2.6, 2.25, 2, 1.8, 1.6, 1.48, 1.36, 1.26, 1.18, 1.12, 1.06, 1,
    ]
    /// Type grows with the sheet, and on a sparse page a little beyond.
    private var largestScale: Double {
        let a4 = 595.28 * 841.89
        return 1.5 * max(1, (paper.size.area / a4).squareRoot())
    }

    /// Body text is 12 points at least, 14 on a page set for easy reading.
    var leastScale: Double { template.isClear ? 1.18 : 1 }

    /// The blocks on as few pages as can be, as large as those allow.
    func fit(_ unplanned: [Block], connectors: [Connector]) -> Fitting {
        let blocks = TreatmentPlan(template: template).applied(to: unplanned)
        // One page matters more than frames that need much room.
        let plain = TreatmentPlan(template: template, isSparing: true).applied(to: unplanned)
        let isSpared = blocks.map(\.treatment) != plain.map(\.treatment)
        // Words to take home stand last where one page allows it, but one page matters more.
        let variants = (isSpared ? [blocks, plain] : [blocks]).flatMap { planned in
            [planned] + [template.foot.isEmpty ? planned.takeawayFirst : nil].compactMap { $0 }
        }
        for variant in variants {
            guard let page = onePage(variant, connectors: connectors) else { continue }
            return leastMoved(from: page, among: variants, connectors: connectors)
        }
        var best = pages(blocks, connectors: connectors, scale: leastScale, most: .max)
        // Type grows again when the same number of pages holds it.
        for scale in Self.scales.reversed() where scale > leastScale && scale <= largestScale {
            let most = best?.plans.count ?? .max
            guard let larger = pages(blocks, connectors: connectors, scale: scale, most: most),
                larger.plans.count == most, larger.emptyPages <= best?.emptyPages ?? .max
            else { break }
            best = larger
        }
        if let found = best, let kept = keptPages(found, connectors: connectors) { return kept }
        return best ?? Fitting(setup(blocks, connectors: connectors, scale: leastScale), [])
    }

    private func pages(_ blocks: [Block], connectors: [Connector], scale: Double, most: Int) -> Fitting? {
        let whole = setup(blocks, connectors: connectors, scale: scale)
        let split = setup(whole.split, connectors: connectors, scale: scale)
        return split.paginated(most: most).map { Fitting(split, $0, whole: blocks) }
    }

    /// Sizes to which a page with few words may grow.
    func larger(than least: Double) -> [Double] {
        Self.scales.reversed().filter { $0 > least && $0 <= min(1.3 * least, largestScale) }
    }

    /// All blocks on one page at the largest size that fits, found by halving; at the smallest one set tighter, step by
    /// step. Nil when they need more pages.
    private func onePage(_ blocks: [Block], connectors: [Connector]) -> Fitting? {
        func attempt(_ scale: Double) -> Fitting? {
            onePage(setup(blocks, connectors: connectors, scale: scale))
        }
        let scales = Self.scales.filter { $0 <= max(largestScale, leastScale) && $0 >= leastScale }
        guard var best = attempt(scales.last ?? 1) else {
            return template.isClear ? nil : tightPages(blocks, connectors: connectors).first { _ in true }
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
        // A size that leaves a hole is worth less than a smaller one that does not.
        guard blocks.count <= 12, hole(best) > Self.largestHole else { return best }
        return scales[(low + 1)...].prefix(2).lazy.compactMap(attempt).first { hole($0) <= Self.largestHole }
            ?? best
    }

    /// The share of the sheet that may be empty in one piece.
    private static let largestHole = 0.1

    /// The largest empty box of a page, as a share of the sheet.
    private func hole(_ fitting: Fitting) -> Double {
        let setup = fitting.setup
        return fitting.plans.map { plan in
            var boxes = plan.slots.map(\.frame)
            if let head = plan.head {
                boxes.append(Rect(head.x, head.y, setup.headWidth, setup.head.height + plan.headExtra))
            }
            return setup.content.largestGap(among: boxes).size.area / paper.size.area
        }.max() ?? 0
    }

    /// All blocks on one page, if they fit.
    func onePage(_ setup: PageSetup) -> Fitting? {
        setup.plan(0..<setup.blocks.count, isFirst: true).map { Fitting(setup, [$0]) }
    }

    /// One page set tight, in each way that fits, the best first: the room for an arrow's words goes first, since those can
    /// stand in the block; a title as large as can be comes next, then the space between lines.
    func tightPages(_ blocks: [Block], connectors: [Connector]) -> some Sequence<Fitting> {
        let caps = [56, 52, 48, 44.0]
        // What the tightest setting cannot hold, none can.
        let tightest = setup(blocks, connectors: [], scale: 1, density: 0.6).capping(44)
        let ways: [(connectors: [Connector], density: Double)] =
            onePage(tightest) == nil
            ? [] : (connectors.isEmpty ? [[]] : [connectors, []]).flatMap { [($0, 0.8), ($0, 0.6)] }
        return ways.lazy.compactMap { way in
            let setup = setup(blocks, connectors: way.connectors, scale: 1, density: way.density)
            return caps.lazy.compactMap { onePage(setup.capping($0)) }.first { _ in true }
        }
    }

    func setup(
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
