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

    /// Makes one link of each group that holds nothing but the address of what it names.
    mutating func nameLinks() {
        func isHead(_ index: Int) -> Bool {
            index >= units.count || [.section, .group, .peopleHeading].contains(units[index].kind)
        }
        var named: [Unit] = []
        var index = 0
        while index < units.count {
            let unit = units[index]
            index += 1
            guard unit.kind == .group, index < units.count, units[index].kind == .link, isHead(index + 1),
                unit.spans.allSatisfy({ $0.url == nil }), let url = Links.bareAddress(units[index].spans)
            else {
                named.append(unit)
                continue
            }
            var link = units[index]
            index += 1
            link.spans = [Span(words: unit.plain, url: url)]
            link.mark += " " + unit.mark
            link.line = unit.line
            named.append(link)
        }
        units = named
    }
}

/// Turns blocks into units: what each heading is about, and what each sentence is.
struct NotesReader {
    private var notes = Notes()
    private let outline: Outline
    private var topic = Topic.other
    /// A list with a topic of its own, the topic to go back to at its end, and how deep the item over it stands; -1 for a line
    /// outside of lists.
    private var opened: (above: Topic, depth: Int)?
    /// Whether the block after the one in hand starts a list, or an item of one.
    private var isOverList = false
    /// How many lines a summary has given so far.
    private var takeaways = 0
    /// People who are known, in small letters.
    private var names: Set<String> = []
    private let speakers: Set<String>
    private var table: TableReader?

    /// Reads all blocks.
    ///
    /// - Parameter hasTitle: whether the title stands elsewhere.
    static func notes(of blocks: [MarkdownBlock], hasTitle: Bool) -> Notes {
        var reader = NotesReader(Outline(blocks, hasTitle: hasTitle))
        let blocks = reader.outline.blocks
        for (index, block) in blocks.enumerated() where index != reader.outline.titleIndex {
            reader.isOverList = index + 1 < blocks.count && blocks[index + 1].list?.depth == 0
            reader.add(block)
        }
        reader.notes.nameLinks()
        return reader.notes
    }

    private init(_ outline: Outline) {
        self.outline = outline
        speakers = Speech.names(in: outline.blocks)
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
        if case .people = topic { unit.kind = unit.kind == .section ? .peopleHeading : .group }
        notes.units.append(unit)
    }

    /// Whether words end with a full stop that shortens nothing.
    private static func endsSentence(_ words: String) -> Bool {
        let last = words.utf8.dropLast().suffix(4)
        return words.hasSuffix(".") && last.count == 4 && last.allSatisfy { (0x61...0x7A).contains($0) }
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
        let isOverList = isOverList
        for (index, line) in lines.enumerated() {
            self.isOverList = isOverList && index + 1 == lines.count
            addLine(line, block, goesOn: index > 0 || (block.list.map { !$0.isFirst } ?? false))
        }
    }

    private mutating func addLine(_ line: [Span], _ block: MarkdownBlock, goesOn: Bool) {
        let plain = line.plain
        if addPeople(line, block) { return }
        if let words = opens(plain, line, block) {
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
        // The item over it is no line of its own.
        if let opened, opened.depth >= 0 { unit.depth = max(0, unit.depth - 1) }
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
        } else if kind == nil, topic == .actions, block.list != nil,
            let (who, length) = Speech.owner(in: plain)
        {
            kind = .action(isDone: false, owner: who)
            words = words.dropping(length)
        } else if kind == nil, let (who, length) = Speech.speaker(in: plain, among: speakers) {
            kind = .remark(who: who)
            words = words.dropping(length)
        } else if kind == nil, let address = Links.address(in: line, plain) {
            // The line of a link says so itself.
            unit.mark = "Link"
            words = address
        } else if kind == nil, let label = Speech.label(in: plain),
            LanguageLabels.words.contains(label.lowercased())
        {
            kind = .labelled
        }
        addSentences(of: words, unit, kind, isListed: block.list != nil)
    }

    /// Adds a line of names, under a heading such as `Attendees` or behind a word such as `Present:`; false when it is none.
    private mutating func addPeople(_ line: [Span], _ block: MarkdownBlock) -> Bool {
        let plain = line.plain
        let typed = Speech.label(in: plain)
        // `Present: Ann, Bob` says itself what it is.
        let ownTopic = typed.map { Topic($0) } ?? .other
        let isOwn: Bool
        let label: String
        if case .people(let name) = ownTopic, (block.list?.depth ?? 0) == 0 {
            (isOwn, label) = (true, name)
        } else if case .people(let name) = topic, typed.map({ !HeaderField.isKey($0) }) ?? true {
            (isOwn, label) = (false, name)
        } else {
            return false
        }
        let length = typed == nil ? 0 : plain.utf8.prefix { $0 != UInt8(ascii: ":") }.count + 1
        let sentences = isOwn ? Sentences.split(line.dropping(length)) : [line.dropping(length)]
        guard let first = sentences.first, let people = PeopleLine(first) else {
            // That nobody was away is no news.
            guard isOwn, PeopleLine.saysNobody(WordList(line.dropping(length).plain).words),
                length < plain.utf8.count
            else { return false }
            notes.units.append(Unit(kind: .hidden, spans: line, line: block.line))
            return true
        }
        know(people.names.plain)
        var unit = Unit(kind: .people(label), spans: people.names, line: block.line)
        if let typed, LanguageLabels.words.contains(typed.lowercased()) { unit.mark = typed }
        notes.units.append(unit)
        for sentence in sentences.dropFirst() {
            addSentences(
                of: sentence, Unit(kind: .point, spans: sentence, line: block.line), nil,
                isListed: block.list != nil)
        }
        return true
    }

    /// A line such as `Attendees:` or `**Actions:**`, which says what the list under it holds.
    private mutating func opens(_ plain: String, _ line: [Span], _ block: MarkdownBlock) -> Unit? {
        let isOverList =
            isOverList && block.list == nil && !plain.hasSuffix(".") && plain.first?.isUppercase ?? false
            && Speech.label(in: plain) == nil && Mark.find(in: plain) == nil
        guard plain.hasSuffix(":") || isOverList, plain.wordCount <= 4 else { return nil }
        let topic = Topic(plain)
        guard topic != .other, topic != .business else { return nil }
        opened = (opened?.above ?? self.topic, block.list?.depth ?? -1)
        self.topic = topic
        var isNamed = block.list != nil
        if case .people = topic { isNamed = true }
        // An item of a list opens the list under it, and is no more than that.
        if isNamed { return Unit(kind: .hidden, spans: line, line: block.line) }
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
        if let kind = Links.kind(of: sentence) { return kind }
        if list.words.count < 2 { return .point }
        if Verbs.decides(plain, list) { return .decision }
        if Verbs.assigns(plain, list, names: names) { return .action(isDone: false, owner: nil) }
        if plain.hasSuffix("?"), list.words.count >= 3 { return .question }
        return .point
    }

    /// What the heading over a sentence makes of it.
    private mutating func kindByTopic(of sentence: [Span], isListed: Bool) -> Unit.Kind {
        guard topic != .other else { return .point }
        let list = WordList(sentence.plain)
        guard list.words.count > 1, !Self.saysNone(list) else { return .point }
        switch topic {
        case .actions: return isListed ? .action(isDone: false, owner: nil) : .point
        case .decisions: return .decision
        case .questions: return .question
        case .summary:
            // More than a few are no summary but an agenda.
            guard list.words.count > 4, takeaways < 3 else { return .point }
            takeaways += 1
            return .takeaway
        case .people, .business, .other: return .point
        }
    }

    /// `None`, `No open actions`, `N/A`
    private static func saysNone(_ list: WordList) -> Bool {
        list.words.count <= 5 && ["no", "none", "n/a", "nothing", "nil"].contains(list.words.first ?? "")
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
