import Catalog
import Geometry

/// More than one page.
extension PageSetup {
    /// The blocks, those too tall for a page cut between or inside lines.
    var split: [Block] {
        let half = (content.height - runningHead) * 0.5
        var result: [Block] = []
        for (index, block) in blocks.enumerated() {
            let (width, limit) = index == 0 ? firstPlace(half: half) : (narrowest, half)
            guard isTooHigh(index, width: width, limit: limit) else {
                result.append(block)
                continue
            }
            // Sentences are cut for want of a page, not for want of room under the title.
            let isOnlyLow = index == 0 && !isTooHigh(index, width: narrowest, limit: half)
            result += parts(of: block, width: width, limit: limit, keepsLines: isOnlyLow).enumerated().map {
                number, part in
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

    /// Whether a block is higher than it may be; a drawing grows with its width, so it
    /// may fit a narrower place.
    private func isTooHigh(_ block: Int, width: Double, limit: Double) -> Bool {
        guard height(block, width) > limit else { return false }
        guard blocks[block].hasDrawings else { return true }
        return ![0.66, 0.5, 0.38].contains { share in
            let narrow = width * share
            return narrow >= leastWidths[block] && height(block, narrow) <= limit
        }
    }

    /// Width and height of the place that the first block may have to be put in.
    private func firstPlace(half: Double) -> (width: Double, height: Double) {
        let isBeside = headWidth < content.width
        if isBeside, case .ring = template.flow {
            let side = RingFlow.side(of: self)
            if let least = leastWidths.first, least <= min(side, headWidth), side >= composer.pt(170) {
                return (side, content.height * 0.9)
            }
        } else if isBeside {
            return (narrowest, half)
        }
        // Under a title that takes most of a small sheet there is room for a part of the first block at least; what stands
        // side by side needs a little more than across the page.
        let underHead = max((content.height - headHeight(isFirst: true)) * 0.9, half * 0.3)
        return (narrowest, min(half, underHead))
    }

    /// Width of the place that any block may have to be put in.
    ///
    /// Flows with narrow places set a block that is too high for them across the page of its own.
    private var narrowest: Double {
        guard case .columns(let portrait, let landscape) = template.flow else { return content.width }
        let columns = Double(columns(portrait: portrait, landscape: landscape))
        return (content.width - gutter * (columns - 1)) / columns
    }

    /// A block in parts no higher than a limit, as far as that can be.
    ///
    /// - Parameter keepsLines: whether to cut between lines of a list alone.
    private func parts(of block: Block, width: Double, limit: Double, keepsLines: Bool) -> [Block] {
        guard composer.height(of: block, width: width) > limit, let (first, second) = block.halves,
            !keepsLines || block.entries.count > 1
        else { return [block] }
        return [first, second].flatMap { parts(of: $0, width: width, limit: limit, keepsLines: keepsLines) }
    }

    /// As few pages as can be, evenly filled; nil when they are more than asked, or one is too low for a block on it.
    func paginated(most: Int = .max) -> [PagePlan]? {
        guard let full = pages(share: 1, most: most) else { return nil }
        guard most == .max || !full.contains(where: { $0.foot ?? 0 > content.maxY + 0.5 }) else { return nil }
        guard full.count > 1 else { return full }
        // A first page with nothing under its title is no more even than a full one.
        let hasBody = !full.contains { $0.slots.isEmpty }
        func even(_ share: Double) -> [PagePlan]? {
            guard let pages = pages(share: share, most: full.count) else { return nil }
            return !hasBody || !pages.contains { $0.slots.isEmpty } ? pages : nil
        }
        // The least share of each page's height that is enough, found by halving.
        var best = full
        var (low, high) = (14, 32)
        while high - low > 1 {
            let middle = (low + high) / 2
            if let pages = even(Double(middle) / 32) {
                best = pages
                high = middle
            } else {
                low = middle
            }
        }
        return best.map(filled)
    }

    /// The blocks of a page once more, with all of its height.
    private func filled(_ plan: PagePlan) -> PagePlan {
        guard let first = plan.blocks.min(), let last = plan.blocks.max() else { return plan }
        return self.plan(first..<(last + 1), isFirst: plan.head != nil) ?? plan
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
