import Capture

/// What an earlier drawing keeps in place, where that costs little.
extension Arranger {
    /// The blocks on the same pages as before; nil where they were on more or fewer, no longer fit, or would fill the pages
    /// much less evenly than they could be.
    func keptPages(_ found: Fitting, connectors: [Connector]) -> Fitting? {
        guard found.plans.count > 1, memory.pageCount == found.plans.count else { return nil }
        let least = found.setup.composer.scale
        // Type keeps its size, too, unless it could be clearly larger.
        let scales = [memory.leastScale, least].compactMap { $0 }
            .filter { isScale($0) && $0 >= least / Self.slack }
        for scale in scales {
            let whole = setup(found.whole, connectors: connectors, scale: scale)
            let split = setup(whole.split, connectors: connectors, scale: scale)
            if let plans = plansAsBefore(split),
                unevenness(plans) <= unevenness(found.plans) + 0.4
            {
                return Fitting(split, plans, whole: found.whole)
            }
        }
        return nil
    }

    /// Of all ways to set one page that are nearly as good, the one that moves blocks least.
    func leastMoved(from found: Fitting, among variants: [[Block]], connectors: [Connector]) -> Fitting {
        guard memory.pageCount == 1, let before = memory.scale else { return found }
        let scale = found.setup.composer.scale
        var candidates = [found]
        for blocks in variants {
            if isScale(before), max(before, scale) <= min(before, scale) * Self.slack {
                candidates += [onePage(setup(blocks, connectors: connectors, scale: before))].compactMap {
                    $0
                }
            }
            if scale == 1, !template.isClear { candidates += tightPages(blocks, connectors: connectors) }
        }
        let moves = candidates.map(moved)
        return zip(candidates, moves).min { $0.1 < $1.1 }?.0 ?? found
    }

    /// How far blocks are from where they were, on average.
    private func moved(_ fitting: Fitting) -> Double {
        let distances = fitting.plans.flatMap(\.slots).compactMap { slot in
            memory.middle(of: fitting.setup.blocks[slot.block].key)?.distance(to: slot.frame.centre)
        }
        return distances.reduce(0, +) / Double(max(1, distances.count))
    }

    /// How much larger another drawing must be to be worth the change.
    static let slack = 1.13

    /// Whether a size is one of those that type may have here.
    private func isScale(_ scale: Double) -> Bool { Self.scales.contains(scale) && scale >= leastScale }

    private func plansAsBefore(_ setup: PageSetup) -> [PagePlan]? {
        var ends = [Int](repeating: 0, count: memory.pageCount)
        var page = 0
        for (index, block) in setup.blocks.enumerated() {
            // What is new goes with what stands before it.
            let before = memory.page(of: block.key) ?? page
            guard before >= page else { return nil }
            page = before
            ends[page] = index + 1
        }
        var plans: [PagePlan] = []
        var start = 0
        for (number, end) in ends.enumerated() {
            guard end > start, let plan = setup.plan(start..<end, isFirst: number == 0) else { return nil }
            plans.append(plan)
            start = end
        }
        return plans
    }

    /// How much more of a page the words of the fullest one take than those of the emptiest.
    private func unevenness(_ plans: [PagePlan]) -> Double {
        let shares = plans.map { plan in
            plan.slots.reduce(0) { $0 + $1.width * $1.least } / paper.size.area
        }
        return (shares.max() ?? 0) - (shares.min() ?? 0)
    }
}
