import Geometry

/// Spare height goes to pictures and lists first, then to the space between blocks, and never to the letters.
extension PageSetup {
    /// Rows on a page, from the top of a region, with the spare height of the region given out.
    func slots(of rows: [RowPacker.Row], in region: Rect) -> [Slot] {
        let used = height(of: rows)
        let spare = max(0, region.height - used)
        // Up to a quarter goes to the blocks, then to the gaps; the rest stays free at the foot. On a page that is full enough
        // the gaps come first, and a little stays free.
        let loose = composer.pt(9) * Double(rows.count)
        let rest = spare - loose - region.height * 0.03
        let growth = max(min(spare * 0.75, used * 0.26) * ease, min(rest, used * 0.26))
        let gaps = min(spare - growth, loose)
        let gap = rowGap + (rows.isEmpty ? 0 : gaps / Double(rows.count))
        var slots: [Slot] = []
        var y = region.y
        for row in rows {
            y += row.lead
            let height = row.height + (used > 0 ? growth * row.height / used : 0)
            for place in row.turned(for: blocks, width: region.width).places.map(narrowed) {
                slots += self.slots(of: place, left: region.x, y: y, height: height)
            }
            y += height + gap
        }
        return slots
    }

    /// Height of rows one below the other.
    func height(of rows: [RowPacker.Row]) -> Double {
        rows.reduce(0) { $0 + $1.lead + $1.height } + rowGap * Double(max(0, rows.count - 1))
    }

    /// A place with one block, no wider than what the block says can fill, in the middle of what it had.
    private func narrowed(_ place: RowPacker.Place) -> RowPacker.Place {
        guard place.blocks.count == 1, let block = place.blocks.first, blocks[block].kind == .section
        else { return place }
        var copy = place
        copy.width = max(mostWidths[block], place.width * 0.55)
        guard copy.width < place.width * 0.85 else { return place }
        copy.x += (place.width - copy.width) / 2
        copy.heights = [height(block, copy.width)]
        return copy.heights[0] <= place.heights[0] + 0.5 ? copy : place
    }

    /// Blocks of a place in the height of its row: what they do not take parts those of a stack, so that its foot is level
    /// with its neighbour's.
    private func slots(of place: RowPacker.Place, left: Double, y: Double, height: Double) -> [Slot] {
        let words = place.heights.reduce(0, +)
        let spare = max(0, height - place.height(gap: rowGap))
        let shares = zip(place.blocks, place.heights).map { block, least in
            words > 0 ? min(spare * least / words, mostExtra(of: block, width: place.width, least: least)) : 0
        }
        let count = Double(max(1, place.blocks.count - 1))
        let loose = min((spare - shares.reduce(0, +)) / count, composer.pt(10))
        var slots: [Slot] = []
        var top = y
        for (index, (block, least)) in zip(place.blocks, place.heights).enumerated() {
            if index < place.leads.count { top += place.leads[index] }
            slots.append(
                Slot(
                    block: block, x: left + place.x, y: top, width: place.width, extra: shares[index],
                    least: least))
            top += least + shares[index] + rowGap + loose
        }
        return slots
    }

    /// The most height that a block of a width can fill beyond its least one: a drawing grows no further than its shape allows.
    func mostExtra(of block: Int, width: Double, least: Double) -> Double {
        let most = least * blocks[block].elasticity + composer.pt(16)
        guard blocks[block].hasDrawings else { return most }
        return max(0, composer.measuring.compose(blocks[block], width: width, extra: most).height - least)
    }

    /// Where a pile stands that does not fill its box.
    enum Anchor { case top, middle, bottom }

    /// Blocks one below the other in a box; nil when they are too high for it.
    ///
    /// - Parameters:
    ///   - gap: least space between two.
    ///   - most: greatest space between two.
    func pile(
        _ blocks: some Collection<Int>, in box: Rect, gap: Double, most: Double, anchor: Anchor
    ) -> [Slot]? {
        let heights = blocks.map { height($0, box.width) }
        let count = Double(max(0, heights.count - 1))
        let words = heights.reduce(0, +)
        let spare = box.height - words - gap * count
        guard spare >= -0.01 else { return nil }
        // On a page that is full enough the gaps come first.
        let growth = max(0, max(spare * 0.8 * ease, min(spare * 0.8, spare - (most - gap) * count)))
        let extras = zip(blocks, heights).map { block, least in
            words > 0
                ? min(growth * least / words, mostExtra(of: block, width: box.width, least: least)) : 0
        }
        let left = max(0, spare - extras.reduce(0, +))
        let step = count > 0 ? min(gap + left / count, most) : gap
        let rest = box.height - words - extras.reduce(0, +) - step * count
        var y = box.y
        switch anchor {
        case .top: break
        case .middle: y += rest / 2
        case .bottom: y += rest
        }
        return zip(blocks, zip(heights, extras)).map { block, size in
            defer { y += size.0 + size.1 + step }
            return Slot(
                block: block, x: box.x, y: y, width: box.width, extra: size.1, least: size.0)
        }
    }
}

/// Finds limits by halving.
enum Halving {
    /// The greatest share between 0 and 1 that fits, to a hundredth; 0 is taken to fit.
    static func greatest(_ fits: (Double) -> Bool) -> Double {
        if fits(1) { return 1 }
        var low = 0.0
        var high = 1.0
        for _ in 0..<7 {
            let middle = (low + high) / 2
            if fits(middle) { low = middle } else { high = middle }
        }
        return low
    }
}
