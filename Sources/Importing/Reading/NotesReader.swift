/// Turns blocks into units: what each heading is about, and what each sentence is.
struct NotesReader {
    var notes = Notes()
    let outline: Outline
    var topic = Topic.other
    /// A list with a topic of its own, the topic to go back to at its end, and how deep the item over it stands; -1 for a line
    /// outside of lists.
    var opened: (above: Topic, depth: Int)?
    /// Whether the block after the one in hand starts a list, or an item of one.
    var isOverList = false
    /// Whether that item is a name.
    var isOverName = false
    /// The level of the heading over people in hand.
    var peopleLevel = 0
    /// How many lines a summary has given so far.
    var takeaways = 0
    /// People who are known, in small letters.
    var names: Set<String> = []
    let speakers: Set<String>
    private var table: TableReader?

    /// Whether no more than a line or two stand under the title so far.
    var isAtTop: Bool {
        let seen = notes.units.prefix(12).filter { $0.kind != .hidden }
        return notes.units.count < 12 && seen.count <= 2
            && !seen.contains { [.section, .group, .peopleHeading].contains($0.kind) }
    }

    /// Reads all blocks.
    ///
    /// - Parameter hasTitle: whether the title stands elsewhere.
    static func notes(of blocks: [MarkdownBlock], hasTitle: Bool) -> Notes {
        var reader = NotesReader(Outline(blocks, hasTitle: hasTitle))
        let blocks = reader.outline.blocks
        for (index, block) in blocks.enumerated() where index != reader.outline.titleIndex {
            let next = index + 1 < blocks.count ? blocks[index + 1] : nil
            reader.isOverList = next?.list?.depth == 0
            reader.isOverName = reader.isOverList && next.map { PeopleLine.isName($0.spans.plain) } ?? false
            reader.add(block)
        }
        reader.notes.nameLinks()
        reader.notes.takeFactsFromHeadings()
        reader.notes.hideEmptyLabels()
        reader.notes.findMotions()
        return reader.notes
    }

    private init(_ outline: Outline) {
        self.outline = outline
        speakers = Speech.names(in: outline.blocks)
        for speaker in speakers { know(speaker) }
        guard let index = outline.titleIndex else { return }
        notes.title = outline.blocks[index].spans.joinedLines()
        notes.titleLine = outline.blocks[index].line
    }

    // MARK: Blocks

    private mutating func add(_ block: MarkdownBlock) {
        if case .row(let cells, let isHeader) = block.kind {
            addRow(cells, isHeader: isHeader, block)
            return
        }
        table = nil
        if let opened, (block.list?.depth ?? -1) <= opened.depth || block.list == nil {
            topic = opened.above
            self.opened = nil
        }
        switch block.kind {
        case .heading(let level): addHeading(block, level)
        case .code: notes.units.append(Unit(kind: .code, spans: block.spans, line: block.line))
        case .html: addHTML(block)
        case .words: addWords(block)
        case .row: break
        }
    }

    private mutating func addHeading(_ block: MarkdownBlock, _ level: Int) {
        var words = block.spans.joinedLines().withoutAttributes()
        var mark = ""
        let number = ItemNumber.length(in: words.plain, isHeading: true)
        if number > 0 {
            mark = String(decoding: words.plain.utf8.prefix(number), as: UTF8.self)
            words = words.dropping(number)
        }
        guard !words.isEmpty else { return }
        if addFact(words, block) || addGroupOfPeople(words, block, level) { return }
        if let last = words.last, last.words.hasSuffix(":") || Self.endsSentence(last.words) {
            words[words.count - 1].words.removeLast()
        }
        topic = Topic(words.plain)
        opened = nil
        takeaways = 0
        var unit = Unit(
            kind: level <= outline.sectionLevel ? .section : .group, spans: words, line: block.line)
        unit.mark = mark
        // The line of people says itself what it is.
        if case .people = topic {
            peopleLevel = level
            unit.kind = unit.kind == .section ? .peopleHeading : .group
        }
        notes.units.append(unit)
    }

    /// Whether words end with a full stop that shortens nothing.
    private static func endsSentence(_ words: String) -> Bool {
        let last = words.utf8.dropLast().suffix(4)
        return words.hasSuffix(".") && last.count == 4 && last.allSatisfy { (0x61...0x7A).contains($0) }
    }

    private mutating func addHTML(_ block: MarkdownBlock) {
        let line = block.spans.plain
        guard !line.contains("<!--"), !line.contains("-->") else {
            notes.units.append(Unit(kind: .hidden, spans: block.spans.trimmed(), line: block.line))
            return
        }
        for (words, isHead) in HTMLTag.words(of: line) {
            var part = block
            (part.kind, part.spans) = (.words, [Span(words: HTMLTag.decoded(words))].trimmed())
            // What columns are called would be taken for a point, or for the mark of one; so would initials be amid a row.
            if isHead || part.spans.plain.hasPrefix("AP ") || part.spans.plain.hasPrefix("ACTION ") {
                let kind = isHead ? Unit.Kind.hidden : .point
                notes.units.append(Unit(kind: kind, spans: part.spans, line: block.line))
            } else {
                addWords(part)
            }
        }
    }

    private mutating func addRow(_ cells: [[Span]], isHeader: Bool, _ block: MarkdownBlock) {
        var reader =
            isHeader
            ? TableReader(header: cells, topic: topic) : table ?? TableReader(header: [], topic: topic)
        for unit in reader.units(of: cells, isHeader: isHeader, line: block.line) {
            if case .people = unit.kind { know(unit.plain) }
            notes.units.append(unit)
        }
        table = reader
    }
}
