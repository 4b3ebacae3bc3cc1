import Diagnostics

/// Kinds of line with figures, names or columns in them.
extension Resolver {
    /// `Present: a, b`; the word itself tells one speaker from several.
    mutating func people(_ label: Label, _ word: String, _ content: SourceRange) -> (Item.Kind, RichText) {
        let part: People.Part =
            switch label {
            case .speaker: .speaker
            case .apologies: .apologies
            default: .present
            }
        let isOne = word.lowercased() == "speaker"
        let people = PeopleReader(source: source).read(content, isOne: isOne)
        know(people.map(\.name))
        return (.people(People(part: part, people: people)), words(content))
    }

    /// Keeps names, in full and the first word alone, so that `Ann: write it` is known to be hers.
    mutating func know(_ names: [String]) {
        for name in names where name.first?.isUppercase ?? false {
            knownNames.insert(name.lowercased())
            if let first = name.split(separator: " ").first { knownNames.insert(first.lowercased()) }
        }
    }

    /// `Mood: 7/10 words`
    mutating func mood(_ content: SourceRange) -> (Item.Kind, RichText) {
        guard let found = MoodReader(source: source).read(content) else {
            report(
                "mood-without-figure", .notice, "this mood has no figure, so it is drawn as words",
                at: content,
                help: "write a figure first: `Mood: 7/10`")
            return (.mood(nil), words(content))
        }
        if !found.isOnScale {
            report(
                "mood-off-scale", .warning, "`\(found.mood.figure)` lies beyond the end of its scale",
                at: found.range, help: "write a figure such as `7/10`; it is drawn at the end of the scale")
        }
        return (.mood(found.mood), words(found.rest))
    }

    /// `Vote: 12 for, 3 against`
    mutating func vote(_ content: SourceRange) -> (Item.Kind, RichText) {
        let (counts, rest) = VoteReader(source: source).read(content)
        if counts.isEmpty {
            report(
                "vote-without-count", .notice, "this vote has no counts, so it is drawn as words",
                at: content,
                help: "write the counts: `Vote: 12 for, 3 against`")
        }
        return (.vote(counts), words(rest))
    }

    // MARK: Columns

    /// Whether a line is a row: of the section's columns, or of a Markdown table.
    func isRow(_ line: LineSyntax) -> Bool {
        guard canBeRow(line) else { return false }
        if source.has("|", at: line.body.lower, before: line.body.upper) { return isTableRow(line) }
        let hasColumns = !(document.sections.last?.columns.isEmpty ?? true)
        return hasColumns && cells(of: line.body).count > 1
    }

    /// Whether a line is a row of a Markdown table, in whatever section.
    func isTableRow(_ line: LineSyntax) -> Bool {
        let body = line.body
        return canBeRow(line) && source[body.lower] == ascii("|") && source[body.upper - 1] == ascii("|")
    }

    private func canBeRow(_ line: LineSyntax) -> Bool {
        line.body.upper - line.body.lower >= 3 && (line.kind == .text || line.list == .point)
    }

    /// The cells of a row.
    mutating func row(_ line: LineSyntax) -> (Item.Kind, RichText) {
        let cells = cells(of: line.body, isTable: line.list == nil)
        let columns = document.sections.last?.columns.count ?? 0
        if columns > 0, cells.count > columns {
            report(
                "too-many-cells", .warning, "this row has \(cells.count) cells for \(columns) columns",
                at: line.body, help: "take out a `|`, write it as `\\|`, or add a column to the heading")
        }
        return (.row(cells: cells.map(unreported)), words(line.body))
    }

    /// The headings of `Start | Stop | Continue`; none when the words name no columns.
    func columns(of content: SourceRange) -> [Heading] {
        let cells = cells(of: content).filter { $0.lower < $0.upper }
        guard cells.count > 1 else { return [] }
        return cells.map { Heading(text: unreported($0), range: $0) }
    }

    /// The parts between upright strokes; one at either end of a table's row parts nothing, and one after a backslash is
    /// a word's own.
    private func cells(of range: SourceRange, isTable: Bool = false) -> [SourceRange] {
        guard range.lower < range.upper else { return [] }
        var result: [SourceRange] = []
        var start = range.lower
        var offset = range.lower
        while offset < range.upper {
            if source[offset] == ascii("\\") {
                offset += 2
                continue
            }
            if source[offset] == ascii("|") {
                if offset > range.lower || !isTable {
                    result.append(source.trimmed(SourceRange(start, offset)))
                }
                start = offset + 1
            }
            offset += 1
        }
        if start < range.upper || !isTable { result.append(source.trimmed(SourceRange(start, range.upper))) }
        return result
    }

    /// Words that have been read as a part of their line before, so that nothing is said of them twice.
    func unreported(_ range: SourceRange) -> RichText {
        let text = emoji.replaced(in: RichText.read(range, in: source), of: source)
        guard !icons.isEmpty, text.spans.contains(where: \.isIcon) else { return text }
        var result = RichText()
        for var span in text.spans where !span.isNone {
            if case .icon(let name) = span.content, !icons.contains(name) {
                span.content = .words(":\(name):")
            }
            result.append(span)
        }
        return result.trimmed()
    }
}
