import Diagnostics

/// Title and subtitle.
extension Resolver {
    /// The first `#` line; without one, the first line, when it is nothing but words.
    func titleIndex() -> Int? {
        if let marked = tree.lines.firstIndex(where: { $0.kind == .heading(1) }) { return marked }
        let first = tree.lines.firstIndex { ![.header, .blank, .comment].contains($0.kind) }
        return first.flatMap { isPlainText($0) ? $0 : nil }
    }

    /// Whether a line, with those that go on from it, is words with no other meaning. It stands in no section, so it is no
    /// row of the columns that one before it compares.
    private func isPlainText(_ index: Int) -> Bool {
        let (line, end) = nesting.wrapped(index)
        guard line.list == nil, !nesting.isRule(line) else { return false }
        switch line.kind {
        case .text:
            return LinkSyntax.alone(line.body, in: source) == nil
                && QuoteSyntax(source: source).spokenWords(line.body) == nil
                && !isTableRow(line)
                && PictureSyntax(line.body, in: source) == nil && !startsTimeLine(line, before: end)
        case .label(let name):
            let word = source.text(name)
            return Label(word) == nil && Label.near(word) == nil
        default: return false
        }
    }

    /// Returns the index of the first line that is neither title nor subtitle.
    mutating func resolveTitle(at index: Int) -> Int {
        let (line, end) = nesting.wrapped(index)
        reportUselessHints(line, on: "the title")
        // Without a mark all of the line is the title, the word before a colon too.
        let place = line.kind == .heading(1) ? line.content : line.body
        document.title = Heading(text: takingNone(from: words(place)).0, range: place)
        guard line.kind == .heading(1) else {
            let isTight = source[line.body.lower] == ascii("#")
            // What names a part of the header is told of as one.
            var isHeader = false
            if case .label(let name) = line.kind {
                isHeader = Resolver.isHeaderKey(source.text(name).lowercased())
            }
            report(
                "no-title", .notice,
                isTight
                    ? "`#` right before a word marks no title, so the first line is the title as it stands"
                    : "no line starts with `#`, so the first line is the title", at: line.body,
                help: isTight
                    ? "write a space after `#`"
                    : isHeader ? "write `# ` and a title under the header" : "write `# ` before it",
                fixIts: isHeader ? [] : marking(index..<end))
            return end
        }
        guard let next = subtitleIndex(under: index) else { return end }
        let (under, after) = nesting.wrapped(next)
        reportUselessHints(under, on: "the subtitle")
        document.subtitle = Heading(text: takingNone(from: words(under.body)).0, range: under.body)
        return after
    }

    /// Writes `# ` before a title of one line. What stood under it stays in its place, and becomes no subtitle. Under a header
    /// that nobody closed it could be taken for a comment of the header.
    private func marking(_ title: Range<Int>) -> [FixIt] {
        guard title.count == 1, tree.header?.isClosed ?? true else { return [] }
        let start = tree.lines[title.lowerBound].body.lower
        // `#Title` wants no more than a space.
        let isTight = source[start] == ascii("#")
        let place = isTight ? start + 1 : start
        var edits = [TextEdit(range: SourceRange(place, place), replacement: isTight ? " " : "# ")]
        if let next = tree.lines[title.upperBound...].firstIndex(where: { $0.kind != .comment }),
            isPlainText(next)
        {
            let place = tree.lines[title.upperBound].range.lower
            // After a lone carriage return a line feed would be the same line's.
            let isReturn = place > 0 && source[place - 1] == 0x0D
            let ending = isReturn ? "\r" : "\n"
            edits.append(TextEdit(range: SourceRange(place, place), replacement: ending))
        }
        return [FixIt(title: isTight ? "write a space" : "write `# `", edits: edits)]
    }

    /// The line of words right under a title that is marked.
    func subtitleIndex(under title: Int) -> Int? {
        guard tree.lines[title].kind == .heading(1) else { return nil }
        let next = tree.lines[(title + 1)...].firstIndex { $0.kind != .comment }
        return next.flatMap { isPlainText($0) ? $0 : nil }
    }

    /// Whether a line starts with a time, and so does the next.
    private func startsTimeLine(_ line: LineSyntax, before index: Int) -> Bool {
        guard isMoment(line), let next = nesting.nextItem(from: index) else { return false }
        return isMoment(nesting.wrapped(next).0)
    }
}
