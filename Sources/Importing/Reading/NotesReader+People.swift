/// Who was there.
extension NotesReader {
    /// Adds a line of names, under a heading such as `Attendees` or behind a word such as `Present:`; false when it is none.
    mutating func addPeople(_ line: [Span], _ block: MarkdownBlock) -> Bool {
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
            guard PeopleLine.saysNobody(WordList(line.dropping(length).plain).words),
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

    /// Adds a heading that is a fact itself, `Attendees: Ann, Bob` or `Date: 3 April 2026`; false when it is none. What stands
    /// under it is about something else.
    mutating func addFact(_ heading: [Span], _ block: MarkdownBlock) -> Bool {
        if isAtTop, block.line == outline.dayLine, var field = HeaderField.bareDay(heading),
            !notes.header.contains(where: { $0.key == "date" })
        {
            field.line = block.line
            notes.header.append(field)
            return true
        }
        guard let typed = Speech.label(in: heading.plain) else { return false }
        let value = heading.plain.drop { $0 != ":" }.dropFirst().trimmingSpaces()
        // One word over a list says more of the names in it: `Attendees: online`.
        let isOfList = isOverList && !value.contains { ",;&".contains($0) }
        if case .people = Topic(typed), !value.isEmpty, !isOfList {
            guard addPeople(heading, block) else { return false }
        } else if var field = HeaderField.read(heading), field.key == "date" || field.key == "place" {
            guard !notes.header.contains(where: { $0.key == field.key }) else { return false }
            field.line = block.line
            notes.header.append(field)
        } else {
            return false
        }
        topic = .other
        opened = nil
        return true
    }

    /// Adds a heading of some of the people, `Board members` under `Attendees`; false when it is another.
    mutating func addGroupOfPeople(_ heading: [Span], _ block: MarkdownBlock, _ level: Int) -> Bool {
        guard case .people = topic, level > peopleLevel, isOverName, Topic(heading.plain) == .other,
            let last = notes.units.last(where: { $0.kind != .hidden })
        else { return false }
        switch last.kind {
        case .peopleHeading, .people:
            notes.units.append(Unit(kind: .hidden, spans: heading, line: block.line))
        default: return false
        }
        return true
    }

    /// Remembers the names of a line of people, whole and first.
    mutating func know(_ line: String) {
        for name in line.split(whereSeparator: { ",;(/".contains($0) }) {
            let words = name.lowercased().split { $0.isBlank || ")@*".contains($0) }.map(String.init)
            guard let first = words.first, (1...4).contains(words.count), first.count > 2 else { continue }
            names.insert(words.joined(separator: " "))
            names.insert(first)
        }
    }
}
