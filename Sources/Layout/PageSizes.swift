import Capture

/// Each page for itself: one of several with few words is set a little larger than the others, and one that would be too
/// full has wider gaps, a smaller title, or smaller type.
struct PageSizes {
    let arranger: Arranger
    let fitting: Fitting
    let connectors: [Connector]
    /// Which page it is, from 0.
    let number: Int
    /// Its blocks, and whether it has the title.
    private let range: Range<Int>
    private let isFirst: Bool

    /// More of a sheet inside blocks leaves the eye no rest.
    private static let mostFill = 0.733
    /// Gaps may be wider from here on.
    private static let muchFill = 0.72
    /// Smaller letters for the title: large ones are worth less than air round everything else.
    private static let smallTitles = [48, 44.0]

    /// Nil for a page without blocks.
    init?(_ fitting: Fitting, number: Int, connectors: [Connector], arranger: Arranger) {
        let plan = fitting.plans[number]
        guard let first = plan.blocks.min(), let last = plan.blocks.max() else { return nil }
        self.arranger = arranger
        self.fitting = fitting
        self.connectors = connectors
        self.number = number
        range = first..<(last + 1)
        isFirst = plan.head != nil
    }

    /// A way to set a page.
    struct Candidate {
        let setup: PageSetup
        let plan: PagePlan
        /// The share of the sheet inside blocks.
        let fill: Double

        init(_ setup: PageSetup, _ plan: PagePlan) {
            self.setup = setup
            self.plan = plan
            fill = setup.fill(of: plan)
        }
    }

    /// The page at the size that suits it.
    func best() -> Candidate {
        let start = airy(Candidate(fitting.setup, fitting.plans[number]))
        if start.fill > Self.mostFill { return smaller(than: start) }
        return fitting.plans.count > 1 ? larger(than: start) : start
    }

    private func larger(than start: Candidate) -> Candidate {
        var best = start
        let before = arranger.memory.scale(page: number)
        for scale in arranger.larger(than: start.setup.composer.scale) {
            // As large as before is large enough where more would be little more.
            if let before, best.setup.composer.scale == before, scale <= before * Arranger.slack { break }
            guard let larger = candidate(scale), larger.fill <= Self.mostFill else { break }
            best = larger
        }
        return best
    }

    /// The first way with air enough, or else the one with most.
    private func smaller(than start: Candidate) -> Candidate {
        let scale = start.setup.composer.scale
        let scales = Arranger.scales.filter { $0 < scale && $0 >= arranger.leastScale }
        var best = start
        for size in [scale] + scales {
            guard let way = size == scale ? start : candidate(size) else { continue }
            if way.fill < best.fill { best = way }
            if best.fill <= Self.mostFill { return best }
            for cap in isFirst ? Self.smallTitles : [] {
                let setup = way.setup.capping(cap)
                guard let plan = setup.plan(range, isFirst: isFirst) else { break }
                let capped = Candidate(setup, plan)
                if capped.fill < best.fill { best = capped }
                if best.fill <= Self.mostFill { return best }
            }
        }
        return best
    }

    private func candidate(_ scale: Double) -> Candidate? {
        let setup = arranger.setup(fitting.setup.blocks, connectors: connectors, scale: scale)
        return setup.plan(range, isFirst: isFirst).map { airy(Candidate(setup, $0)) }
    }

    /// The same page with wider gaps, as far as it would be too full.
    private func airy(_ candidate: Candidate) -> Candidate {
        guard candidate.fill > Self.muchFill else { return candidate }
        var best = candidate
        for ease in [0.4, 0] {
            let setup = candidate.setup.easing(ease)
            guard let plan = setup.plan(range, isFirst: isFirst) else { break }
            let other = Candidate(setup, plan)
            if other.fill < best.fill { best = other }
            if best.fill <= Self.muchFill { break }
        }
        return best
    }
}
