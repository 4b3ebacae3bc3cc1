/// Which blocks of the notes are headings, which of these is the title, and from which level on they are sections.
struct Outline {
    /// All blocks; those that only look like headings are headings here.
    private(set) var blocks: [MarkdownBlock]
    /// The block that is the title; nil when none is.
    private(set) var titleIndex: Int?
    /// Headings of this level and above are sections, those below are groups.
    private(set) var sectionLevel = 1
    /// The line of the first heading under the title when that is a day, and the only one: the day of the meeting. Minutes of
    /// many meetings have more of them.
    private(set) var dayLine: Int?

    /// - Parameter hasTitle: whether the title stands elsewhere.
    init(_ blocks: [MarkdownBlock], hasTitle: Bool) {
        self.blocks = blocks.filter { !$0.isEmpty }
        let typed = self.headings()
        promote(self.blocks.indices.filter(isBold))
        promote(self.blocks.indices.filter(isOverList), atLeast: 2)
        if headings().allSatisfy({ $0.index == 0 }) {
            promote(self.blocks.indices.filter(isOverWords), atLeast: 3)
        }
        if headings().count <= 2 { promoteItems() }
        var headings = headings()
        // `Agenda:` over a list is no title when a true heading follows soon.
        if let title = typed.first, title.index > 0, title.index <= 12, headings.first?.index == 0,
            self.blocks[0].spans.plain.hasSuffix(":"), headings.allSatisfy({ $0.level >= title.level }),
            let place = headings.firstIndex(where: { $0.index == title.index })
        {
            headings.insert(headings.remove(at: place), at: 0)
        }
        guard let first = headings.first else { return }
        let top = headings.map(\.level).min() ?? 1
        // The first heading is the title when nothing stands over it and no other is as high.
        let isAlone = first.level == top && headings.count { $0.level == top } == 1
        let opens = first.index == 0 && Topic(self.blocks[0].spans.plain) == .other
        let isTitled = hasTitle ? isAlone && top == 1 : isAlone || opens
        if isTitled { titleIndex = first.index }
        let others = headings.dropFirst(isTitled ? 1 : 0)
        if let day = others.first, isDay(day.index), !others.dropFirst().contains(where: { isDay($0.index) })
        {
            dayLine = self.blocks[day.index].line
        }
        sectionLevel = self.sectionLevel(of: others)
    }

    private func headings() -> [(index: Int, level: Int)] {
        blocks.enumerated().compactMap { index, block in block.headingLevel.map { (index: index, level: $0) }
        }
    }

    private func isDay(_ index: Int) -> Bool { HeaderField.bareDay(blocks[index].spans) != nil }

    private func sectionLevel(of headings: ArraySlice<(index: Int, level: Int)>) -> Int {
        // Names and formalities make no page; what stands beside them may be deeper.
        var levels = headings.filter { heading in
            let block = blocks[heading.index]
            if block.line == dayLine || HeaderField.read(block.spans) != nil { return false }
            return switch Topic(block.spans.plain) {
            case .people, .business: false
            default: true
            }
        }.map(\.level)
        if levels.isEmpty { levels = headings.map(\.level) }
        let counts = (1...7).map { level in levels.count { $0 <= level } }
        return (counts.firstIndex { $0 >= 3 } ?? counts.firstIndex { $0 == levels.count } ?? 0) + 1
    }

    // MARK: What looks like a heading

    /// Makes headings, one level under the last true one, of blocks of which there are enough.
    private mutating func promote(_ found: [Int], atLeast least: Int = 1) {
        guard found.count >= least else { return }
        var level = 1
        var next = found.startIndex
        for index in blocks.indices {
            if let own = blocks[index].headingLevel { level = own }
            guard next < found.endIndex, found[next] == index else { continue }
            next += 1
            makeHeading(index, level: level + 1)
        }
    }

    private mutating func makeHeading(_ index: Int, level: Int) {
        blocks[index].kind = .heading(min(level, 6))
        blocks[index].spans = blocks[index].spans.map { Span(words: $0.words, url: $0.url) }
        blocks[index].list = nil
    }

    private func isShortLine(_ index: Int, most: Int) -> Bool {
        let block = blocks[index]
        guard case .words = block.kind, !block.isQuote else { return false }
        // `DRAFT` over all the words heads nothing.
        if index < 3, TitleLine.isMarker(block.spans.plain) { return false }
        return !block.spans.contains { $0.isBreak || $0.words == "\n" } && block.spans.plain.wordCount <= most
            && Mark.find(in: block.spans.plain) == nil
    }

    /// A line in bold alone, or an item of a list in bold that words follow.
    private func isBold(_ index: Int) -> Bool {
        guard isShortLine(index, most: 9), blocks[index].spans.isStrong else { return false }
        guard let list = blocks[index].list else { return true }
        let next = index + 1 < blocks.count ? blocks[index + 1] : nil
        return list.depth == 0 && list.box == nil && next?.kind == .words && next?.list == nil
    }

    /// Words that end without a stop.
    private func isOpen(_ index: Int) -> Bool {
        let plain = blocks[index].spans.plain.trimmingSpaces()
        guard let first = plain.first, let last = plain.last else { return false }
        return !first.isLowercase && !".,;!…".contains(last) && HeaderField.read(blocks[index].spans) == nil
            && Topic(plain).isHeading
    }

    /// A line right over a list.
    private func isOverList(_ index: Int) -> Bool {
        guard blocks[index].list == nil, index + 1 < blocks.count, let next = blocks[index + 1].list,
            next.depth == 0,
            isShortLine(index, most: 12), isOpen(index)
        else { return false }
        let plain = blocks[index].spans.plain
        // `We heard of these:` opens a list, and names nothing.
        return !plain.hasSuffix(":") || plain.wordCount <= 4
    }

    /// A short line over words that are longer.
    private func isOverWords(_ index: Int) -> Bool {
        guard blocks[index].list == nil, index + 1 < blocks.count, blocks[index + 1].kind == .words,
            isShortLine(index, most: 7), isOpen(index)
        else { return false }
        return blocks[index + 1].spans.plain.wordCount > 8
    }

    /// In notes that are one long list its items are the headings, and what hangs under them the list.
    private mutating func promoteItems() {
        let heads = blocks.indices.filter { index in
            guard let list = blocks[index].list, list.depth == 0, list.isFirst, list.box == nil,
                index + 1 < blocks.count
            else { return false }
            return (blocks[index + 1].list?.depth ?? 0) > 0 && isShortLine(index, most: 8)
        }
        guard heads.count >= 3 else { return }
        var level = 1
        var isUnder = false
        var next = heads.startIndex
        for index in blocks.indices {
            if let own = blocks[index].headingLevel { level = own }
            if next < heads.endIndex, heads[next] == index {
                next += 1
                isUnder = true
                makeHeading(index, level: level + 1)
            } else if let list = blocks[index].list, list.depth > 0, isUnder {
                blocks[index].list?.depth = list.depth - 1
            } else {
                isUnder = false
            }
        }
    }
}
