/// What the lines of a paragraph or an item are.
extension NotesReader {
    /// Adds the lines of a block, each for itself.
    mutating func addWords(_ block: MarkdownBlock) {
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
        if notes.units.count < 12,
            var field = HeaderField.read(line) ?? (isAtTop ? HeaderField.bareDay(line) : nil),
            !notes.header.contains(where: { $0.key == field.key })
        {
            field.line = block.line
            notes.header.append(field)
            return
        }
        if isAtTop, block.list == nil, !notes.header.contains(where: { $0.key == "date" }),
            var field = TitleDate.day(atEndOf: plain)
        {
            field.line = block.line
            notes.header.append(field)
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
        let number = ItemNumber.length(in: plain, isHeading: false)
        if number > 0 {
            unit.mark = String(decoding: plain.utf8.prefix(number), as: UTF8.self)
            addSentences(
                of: line.dropping(number), unit, block.isQuote ? .quote : nil, isListed: block.list != nil)
            return
        }
        let (kind, words) = marked(line, plain, block, &unit.mark)
        addSentences(of: words, unit, kind, isListed: block.list != nil)
    }

    /// The kind that the start of a line gives it, nil for none, and the words after that.
    private func marked(
        _ line: [Span], _ plain: String, _ block: MarkdownBlock, _ mark: inout String
    ) -> (Unit.Kind?, [Span]) {
        var box: Unit.Kind?
        if block.list?.isFirst == true, let isDone = block.list?.box {
            box = .action(isDone: isDone, owner: nil)
        }
        if let found = Mark.find(in: plain), plain.utf8.count > found.length {
            mark = String(decoding: plain.utf8.prefix(found.length), as: UTF8.self)
            var kind = box ?? found.kind
            if found.kind == .decision { kind = .decision }
            if case .action(_, _?) = found.kind { kind = found.kind }
            return (kind, line.dropping(found.length))
        }
        if block.isQuote { return (.quote, line) }
        if let box { return (box, line) }
        if topic == .actions, block.list != nil, let (who, length) = Speech.owner(in: plain) {
            return (.action(isDone: false, owner: who), line.dropping(length))
        }
        if let (who, length) = Speech.speaker(in: plain, among: speakers) {
            return (.remark(who: who), line.dropping(length))
        }
        if let address = Links.address(in: line, plain) {
            // The line of a link says so itself.
            mark = "Link"
            return (nil, address)
        }
        let isLabelled =
            Speech.label(in: plain).map { LanguageLabels.words.contains($0.lowercased()) } ?? false
        return (isLabelled ? .labelled : nil, line)
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
}
