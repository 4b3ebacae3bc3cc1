/// The notes of a file as units, with what is known of the whole.
struct Notes {
    /// Name and value of header lines of the capture, in order.
    var header: [(key: String, value: String)] = []
    /// The words of the title; empty when the file has none.
    var title: [Span] = []
    /// All that was said, in order; headings among it.
    var units: [Unit] = []
}

/// Turns blocks into units: finds the title, which headings are sections, and what each sentence is.
struct NotesReader {
    private let blocks: [MarkdownBlock]
    private var notes = Notes()
    private let sectionLevel: Int
    private let titleIndex: Int?
    private var topic = Topic.other
    /// People who are known, in small letters.
    private var names: Set<String> = []
    private let speakers: Set<String>
    private var table: TableReader?

    /// Reads all blocks.
    static func notes(of blocks: [MarkdownBlock]) -> Notes {
        var reader = NotesReader(blocks)
        for (index, block) in reader.blocks.enumerated() where index != reader.titleIndex {
            reader.add(block)
        }
        return reader.notes
    }

    private init(_ blocks: [MarkdownBlock]) {
        let all = Self.withBoldHeadings(blocks)
        self.blocks = all
        let headings = all.indices.compactMap { index -> (index: Int, level: Int)? in
            if case .heading(let level) = all[index].kind { (index, level) } else { nil }
        }
        let top = headings.map(\.level).min() ?? 1
        // The first heading is the title when nothing stands over it and no other is as high.
        let isTitled = headings.first?.level == top && headings.count { $0.level == top } == 1
        titleIndex = isTitled ? headings.first?.index : nil
        let levels = headings.dropFirst(isTitled ? 1 : 0).map(\.level)
        let counts = (1...7).map { level in levels.count { $0 <= level } }
        sectionLevel = (counts.firstIndex { $0 >= 3 } ?? counts.firstIndex { $0 == levels.count } ?? 0) + 1
        speakers = Speech.names(in: all)
        if let titleIndex { notes.title = all[titleIndex].spans.joinedLines() }
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
                block.spans.plain.split(separator: " ").count <= 9, Mark.find(in: block.spans.plain) == nil
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
        switch block.kind {
        case .heading(let level): addHeading(block, level)
        case .code: notes.units.append(Unit(kind: .code, spans: block.spans, line: block.line))
        case .html: addHTML(block)
        case .words: addWords(block)
        case .row: break
        }
    }

    private mutating func addHeading(_ block: MarkdownBlock, _ level: Int) {
        let words = block.spans.joinedLines()
        guard !words.isEmpty else { return }
        topic = Topic(words.plain)
        let kind: Unit.Kind = level <= sectionLevel ? .section : .group
        notes.units.append(Unit(kind: kind, spans: words, line: block.line))
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
        if case .people(let label) = topic, plain.split(separator: " ").count <= 24,
            Speech.label(in: plain) == nil
        {
            know(plain)
            notes.units.append(Unit(kind: .people(label), spans: line, line: block.line))
            return
        }
        if notes.units.isEmpty || !notes.units.contains(where: { $0.kind == .section }),
            let field = HeaderField.read(line), !notes.header.contains(where: { $0.key == field.key })
        {
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
        addSentences(of: words, unit, kind)
    }

    /// A short item stays in one piece; a longer one is taken sentence by sentence.
    private mutating func addSentences(of words: [Span], _ unit: Unit, _ kind: Unit.Kind?) {
        var sentences = Sentences.split(words)
        if words.plain.split(separator: " ").count <= 18 || kind == .labelled {
            sentences = [words.trimmed()]
        }
        for (index, sentence) in sentences.enumerated() where !sentence.isEmpty {
            var next = unit
            next.spans = sentence
            if index > 0 {
                next.goesOn = true
                next.number = nil
                next.mark = ""
            }
            let isMarked = index == 0 || kind == .quote
            next.kind =
                (isMarked ? kind : nil) ?? self.kind(of: sentence, isFirst: index == 0 && !unit.goesOn)
            notes.units.append(next)
        }
    }

    private func kind(of sentence: [Span], isFirst: Bool) -> Unit.Kind {
        let plain = sentence.plain
        let list = WordList(plain)
        if list.words.count < 2 { return isLink(sentence) ? .link : .point }
        if Verbs.decides(plain, list) { return .decision }
        if Verbs.assigns(plain, list, names: names) { return .action(isDone: false, owner: nil) }
        if plain.hasSuffix("?"), list.words.count >= 3 { return .question }
        if isLink(sentence) { return .link }
        guard isFirst, !Self.saysNone(list) else { return .point }
        switch topic {
        case .actions: return .action(isDone: false, owner: nil)
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
            let words = name.lowercased().split { $0.isWhitespace || ")@*".contains($0) }.map(String.init)
            guard let first = words.first, (1...4).contains(words.count), first.count > 2 else { continue }
            names.insert(words.joined(separator: " "))
            names.insert(first)
        }
    }
}
