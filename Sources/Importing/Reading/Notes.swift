/// The notes of a file as units, with what is known of the whole.
struct Notes {
    /// Lines for the header of the capture, in order.
    var header: [Field] = []
    /// The words of the title; empty when the file has none.
    var title: [Span] = []
    /// What was taken off the title, and the line that it stands on; 0 when it is no line of the notes.
    var titleMark = ""
    var titleLine = 0
    /// All that was said, in order; headings among it.
    var units: [Unit] = []

    /// A fact about the meeting: the name that captures have for it, its value, and the name that was typed.
    struct Field {
        var key, value, typed: String
        /// The line of the file, or 0 for front matter, which keeps its lines itself.
        var line = 0
    }
}

/// Turns blocks into units: finds the title, which headings are sections, and what each sentence is.
struct NotesReader {
    private let blocks: [MarkdownBlock]
    private var notes = Notes()
    private let sectionLevel: Int
    private let titleIndex: Int?
    private var topic = Topic.other
    /// The topic to go back to at the end of a list that had one of its own.
    private var topicAbove: Topic?
    /// People who are known, in small letters.
    private var names: Set<String> = []
    private let speakers: Set<String>
    private var table: TableReader?

    /// Reads all blocks.
    ///
    /// - Parameter hasTitle: whether the title stands elsewhere.
    static func notes(of blocks: [MarkdownBlock], hasTitle: Bool) -> Notes {
        var reader = NotesReader(blocks, hasTitle: hasTitle)
        for (index, block) in reader.blocks.enumerated() where index != reader.titleIndex {
            reader.add(block)
        }
        return reader.notes
    }

    private init(_ blocks: [MarkdownBlock], hasTitle: Bool) {
        let all = Self.withBoldHeadings(blocks)
        self.blocks = all
        let headings = all.indices.compactMap { index -> (index: Int, level: Int)? in
            if case .heading(let level) = all[index].kind { (index, level) } else { nil }
        }
        let top = headings.map(\.level).min() ?? 1
        // The first heading is the title when nothing stands over it and no other is as high.
        let isAlone = headings.first?.level == top && headings.count { $0.level == top } == 1
        let opens = headings.first.map { $0.index == 0 && Topic(all[0].spans.plain) == .other } ?? false
        let isTitled = isAlone || (opens && !hasTitle)
        titleIndex = isTitled ? headings.first?.index : nil
        // Names and formalities make no page; what stands beside them may be deeper.
        let levels = headings.dropFirst(isTitled ? 1 : 0).filter { heading in
            switch Topic(all[heading.index].spans.plain) {
            case .people, .business: false
            default: true
            }
        }.map(\.level)
        let counts = (1...7).map { level in levels.count { $0 <= level } }
        sectionLevel = (counts.firstIndex { $0 >= 3 } ?? counts.firstIndex { $0 == levels.count } ?? 0) + 1
        speakers = Speech.names(in: all)
        if let titleIndex {
            notes.title = all[titleIndex].spans.joinedLines()
            notes.titleLine = all[titleIndex].line
        }
    }

    /// A line in bold alone is a heading one level under the last true one.
    private static func withBoldHeadings(_ blocks: [MarkdownBlock]) -> [MarkdownBlock] {
        var level = 1
        return blocks.map { block in
            if case .heading(let own) = block.kind {
                level = own
                return block
            }
            guard case .words = block.kind, block.list == nil, !block.isQuote, block.spans.isStrong,
                block.spans.plain.wordCount <= 9, Mark.find(in: block.spans.plain) == nil
            else { return block }
            var heading = block
            heading.kind = .heading(min(level + 1, 6))
            heading.spans = block.spans.map { Span(words: $0.words, url: $0.url) }
            return heading
        }
    }

    // MARK: Blocks

    private mutating func add(_ block: MarkdownBlock) {
        if case .row(let cells, let isHeader) = block.kind {
            addRow(cells, isHeader: isHeader, block)
            return
        }
        table = nil
        if block.list == nil, let topic = topicAbove {
            self.topic = topic
            topicAbove = nil
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
        var (words, mark) = block.spans.joinedLines().withoutAttributes()
        let number = ItemNumber.length(in: words.plain, isHeading: true)
        if number > 0 {
            mark += " " + String(decoding: words.plain.utf8.prefix(number), as: UTF8.self)
            words = words.dropping(number)
        }
        guard !words.isEmpty else { return }
        topic = Topic(words.plain)
        topicAbove = nil
        var unit = Unit(kind: level <= sectionLevel ? .section : .group, spans: words, line: block.line)
        unit.mark = mark
        // The line of people says itself what it is.
        if case .people = topic { unit.kind = unit.kind == .section ? .peopleHeading : .group }
        notes.units.append(unit)
    }

    private mutating func addHTML(_ block: MarkdownBlock) {
        let line = block.spans.plain
        let isComment = line.contains("<!--") || line.contains("-->")
        let parts = isComment ? [line] : HTMLTag.words(of: line)
        for words in parts {
            let spans = [Span(words: words)].trimmed()
            notes.units.append(Unit(kind: isComment ? .hidden : .point, spans: spans, line: block.line))
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

    private mutating func addWords(_ block: MarkdownBlock) {
        let lines = block.spans.brokenLines()
        for (index, line) in lines.enumerated() {
            addLine(line, block, goesOn: index > 0 || (block.list.map { !$0.isFirst } ?? false))
        }
    }

    private mutating func addLine(_ line: [Span], _ block: MarkdownBlock, goesOn: Bool) {
        let plain = line.plain
        if case .people(let label) = topic, plain.wordCount <= 24,
            Speech.label(in: plain) == nil
        {
            know(plain)
            notes.units.append(Unit(kind: .people(label), spans: line, line: block.line))
            return
        }
        if let words = opened(plain, line, block) {
            notes.units.append(words)
            return
        }
        if notes.units.count < 12, var field = HeaderField.read(line),
            !notes.header.contains(where: { $0.key == field.key })
        {
            field.line = block.line
            notes.header.append(field)
            return
        }
        var unit = Unit(kind: .point, spans: line, line: block.line)
        unit.depth = block.list?.depth ?? 0
        unit.number = goesOn ? nil : block.list?.number
        unit.goesOn = goesOn
        if line.isStruck {
            unit.kind = .hidden
            notes.units.append(unit)
            return
        }
        var words = line
        let number = ItemNumber.length(in: plain, isHeading: false)
        if number > 0 {
            unit.mark = String(decoding: plain.utf8.prefix(number), as: UTF8.self)
            words = words.dropping(number)
            addSentences(of: words, unit, block.isQuote ? .quote : nil, isListed: block.list != nil)
            return
        }
        var kind: Unit.Kind?
        if block.list?.isFirst == true, let box = block.list?.box { kind = .action(isDone: box, owner: nil) }
        if let mark = Mark.find(in: plain), plain.utf8.count > mark.length {
            if kind == nil || mark.kind == .decision { kind = mark.kind }
            unit.mark = String(decoding: plain.utf8.prefix(mark.length), as: UTF8.self)
            words = words.dropping(mark.length)
            if case .action(let isDone, let owner?) = mark.kind {
                kind = .action(isDone: isDone, owner: owner)
            }
        } else if block.isQuote {
            kind = .quote
        } else if kind == nil, let (who, length) = Speech.speaker(in: plain, among: speakers) {
            kind = .remark(who: who)
            words = words.dropping(length)
        } else if kind == nil, let label = Speech.label(in: plain),
            LanguageLabels.words.contains(label.lowercased())
        {
            kind = .labelled
        }
        addSentences(of: words, unit, kind, isListed: block.list != nil)
    }

    /// A line such as `Attendees:` or `**Actions:**`, which says what the list under it holds.
    private mutating func opened(_ plain: String, _ line: [Span], _ block: MarkdownBlock) -> Unit? {
        guard plain.hasSuffix(":"), block.list == nil, plain.wordCount <= 4 else {
            return nil
        }
        let topic = Topic(plain)
        guard topic != .other, topic != .business else { return nil }
        topicAbove = topicAbove ?? self.topic
        self.topic = topic
        if case .people = topic { return Unit(kind: .hidden, spans: line, line: block.line) }
        return Unit(kind: .group, spans: line.map { Span(words: $0.words, url: $0.url) }, line: block.line)
    }

    /// A short item stays in one piece; a longer one is taken sentence by sentence.
    private mutating func addSentences(of words: [Span], _ unit: Unit, _ kind: Unit.Kind?, isListed: Bool) {
        var sentences = Sentences.split(words)
        var kinds = sentences.map { self.kind(of: $0) }
        let isShort = words.plain.wordCount <= 24
        // Among short sentences a decision still stands alone.
        let isPlain = zip(sentences, kinds).allSatisfy { $1 == .point && Mark.find(in: $0.plain) == nil }
        if kind == .labelled || (isShort && (isPlain || kind != nil)), sentences.count > 1 {
            sentences = [words.trimmed()]
            kinds = sentences.map { self.kind(of: $0) }
        }
        for (index, sentence) in sentences.enumerated() where !sentence.isEmpty {
            var next = unit
            next.spans = sentence
            if index > 0 {
                next.goesOn = true
                next.number = nil
                next.mark = ""
            }
            if let kind, index == 0 || kind == .quote {
                next.kind = kind
            } else if kinds[index] == .point, index == 0, !unit.goesOn {
                next.kind = kindByTopic(of: sentence, isListed: isListed)
            } else {
                next.kind = kinds[index]
            }
            notes.units.append(next)
        }
    }

    /// What a sentence says of itself.
    private func kind(of sentence: [Span]) -> Unit.Kind {
        let plain = sentence.plain
        let list = WordList(plain)
        if list.words.count < 2 { return isLink(sentence) ? .link : .point }
        if Verbs.decides(plain, list) { return .decision }
        if Verbs.assigns(plain, list, names: names) { return .action(isDone: false, owner: nil) }
        if plain.hasSuffix("?"), list.words.count >= 3 { return .question }
        return isLink(sentence) ? .link : .point
    }

    /// What the heading over a sentence makes of it.
    private func kindByTopic(of sentence: [Span], isListed: Bool) -> Unit.Kind {
        guard topic != .other else { return .point }
        let list = WordList(sentence.plain)
        guard list.words.count > 1, !Self.saysNone(list) else { return .point }
        switch topic {
        case .actions: return isListed ? .action(isDone: false, owner: nil) : .point
        case .decisions: return .decision
        case .questions: return .question
        case .summary: return .takeaway
        case .people, .business, .other: return .point
        }
    }

    /// `None`, `No open actions`, `N/A`
    private static func saysNone(_ list: WordList) -> Bool {
        list.words.count <= 5 && ["no", "none", "n/a", "nothing", "nil"].contains(list.words.first ?? "")
    }

    private func isLink(_ sentence: [Span]) -> Bool {
        if sentence.count == 1, sentence[0].url != nil { return true }
        let plain = sentence.plain
        return !plain.contains(" ") && (plain.hasPrefix("https://") || plain.hasPrefix("http://"))
    }

    /// Remembers the names of a line of people, whole and first.
    private mutating func know(_ line: String) {
        for name in line.split(whereSeparator: { ",;(/".contains($0) }) {
            let words = name.lowercased().split { $0.isBlank || ")@*".contains($0) }.map(String.init)
            guard let first = words.first, (1...4).contains(words.count), first.count > 2 else { continue }
            names.insert(words.joined(separator: " "))
            names.insert(first)
        }
    }
}
