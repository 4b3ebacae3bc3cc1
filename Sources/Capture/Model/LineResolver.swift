import Diagnostics

extension Resolver {
    /// Gives every line under the header its place: title, subtitle, sections, items.
    mutating func resolveLines() {
        let lines = tree.lines
        let isWritten = lines.contains { ![.header, .blank, .comment].contains($0.kind) }
        guard isWritten else {
            report(
                "empty", .error, "the capture holds no words", at: .start,
                help: "write a first line: `# Title`")
            return
        }
        findMoments()
        indentation = usualIndentation
        items = ItemTree(step: indentation)
        let title = titleIndex()
        var index = 0
        while index < lines.count {
            let (line, end) = wrapped(index)
            var next = end
            switch line.kind {
            case .header, .blank, .comment, .continuation: break
            case _ where index == title:
                next = resolveTitle(at: index)
            case .heading(let level):
                if level <= 2 { startSection(line, level: level) } else { addGroup(line) }
            case .quote:
                next = addQuote(from: index)
            default:
                nextIsList = tree.lines[end...].first { $0.kind != .comment }?.list != nil
                addItem(line, hasLinesUnder: hasLinesUnder(line, from: end))
            }
            index = next
        }
        if let last = document.sections.indices.last { document.sections[last].items = items.take() }
    }

    /// Marks the lines that start with a time and have a neighbour of the same depth that does too; what hangs under
    /// them does not part them.
    private mutating func findMoments() {
        var open: [(indent: Int, start: Int?)] = []
        for line in tree.lines {
            switch line.kind {
            case .header, .blank, .comment, .continuation: continue
            case .heading, .divider:
                open = []
                continue
            default: break
            }
            let start = isMoment(line) ? line.range.lower : nil
            while let last = open.last, last.indent > line.indent { open.removeLast() }
            guard let last = open.last, last.indent == line.indent else {
                open.append((line.indent, start))
                continue
            }
            if let start, let before = last.start { moments.formUnion([before, start]) }
            open[open.count - 1].start = start
        }
    }

    /// How many cells nest a line: two, or one in a capture that never takes more than one further right at a time.
    private var usualIndentation: Int {
        var last = 0
        var nested = 0
        for line in tree.lines where line.list != nil {
            if line.indent > last + 1 { return 2 }
            if line.indent > last { nested += 1 }
            last = line.indent
        }
        return nested > 0 ? 1 : 2
    }

    /// A line with those that go on from it, and the index of the line after them.
    private func wrapped(_ index: Int) -> (LineSyntax, Int) {
        let rest = tree.lines[(index + 1)...].prefix { $0.kind == .continuation }
        return (tree.lines[index].joined(with: rest), rest.endIndex)
    }

    // MARK: Title

    /// The first `#` line; without one, the first line, when it is nothing but words.
    private func titleIndex() -> Int? {
        if let marked = tree.lines.firstIndex(where: { $0.kind == .heading(1) }) { return marked }
        let first = tree.lines.firstIndex { ![.header, .blank, .comment].contains($0.kind) }
        return first.flatMap { isPlainText(tree.lines[$0]) ? $0 : nil }
    }

    /// Whether a line is words with no other meaning.
    private func isPlainText(_ line: LineSyntax) -> Bool {
        guard line.list == nil else { return false }
        switch line.kind {
        case .text:
            return LinkSyntax.alone(line.body, in: source) == nil && spokenWords(line.body) == nil
                && !isRow(line)
                && PictureSyntax(line.body, in: source) == nil && !moments.contains(line.range.lower)
        case .label(let name):
            let word = source.text(name)
            return Label(word) == nil && Label.near(word) == nil
        default: return false
        }
    }

    /// Returns the index of the first line that is neither title nor subtitle.
    private mutating func resolveTitle(at index: Int) -> Int {
        let (line, end) = wrapped(index)
        reportUselessHints(line, on: "the title")
        let (text, _) = takingNone(from: words(line.content))
        document.title = Heading(text: text, range: line.content)
        guard line.kind == .heading(1) else {
            let place = SourceRange(line.body.lower, line.body.lower)
            report(
                "no-title", .notice, "no line starts with `#`, so the first line is the title", at: line.body,
                help: "write `# ` before it",
                fixIts: [FixIt(title: "write `# `", edits: [TextEdit(range: place, replacement: "# ")])])
            return end
        }
        var next = end
        while next < tree.lines.count, tree.lines[next].kind == .comment { next += 1 }
        guard next < tree.lines.count, isPlainText(tree.lines[next]) else { return end }
        let (under, after) = wrapped(next)
        reportUselessHints(under, on: "the subtitle")
        document.subtitle = Heading(text: takingNone(from: words(under.body)).0, range: under.body)
        return after
    }

    // MARK: Sections

    private mutating func startSection(_ line: LineSyntax, level: Int) {
        if level == 1 {
            report(
                "second-title", .notice, "a second `#` line is drawn as a section", at: line.body,
                help: "write `##` for a section",
                fixIts: [
                    FixIt(
                        title: "write `##`",
                        edits: [
                            TextEdit(range: SourceRange(line.body.lower, line.body.lower), replacement: "#")
                        ])
                ])
        }
        if let last = document.sections.indices.last { document.sections[last].items = items.take() }
        // Read first: a call within a call on the same value copies all of it.
        let title = words(line.content)
        let (text, icon) = takingIcon(from: title)
        let heading = line.content.lower < line.content.upper ? Heading(text: text, range: line.content) : nil
        var section = Section(
            key: "", title: heading, icon: icon, hints: hints(of: line), range: source.trimmed(line.range))
        section.columns = columns(of: line.content)
        document.sections.append(section)
    }

    private mutating func addGroup(_ line: LineSyntax) {
        guard line.content.lower < line.content.upper else { return }
        let title = words(line.content)
        let (text, icon) = takingIcon(from: title)
        var item = Item(key: "", kind: .group, text: text, range: source.trimmed(line.range))
        item.icon = icon
        item.hints = hints(of: line)
        add(item, indent: 0)
    }

    /// Adds an item to the section in hand, or to one without title when there is none yet.
    mutating func add(_ item: Item, indent: Int) {
        let item = unascribed(item)
        if document.sections.isEmpty {
            document.sections.append(Section(key: "", title: nil, range: item.range))
        }
        let last = document.sections.count - 1
        document.sections[last].range = document.sections[last].range.union(item.range)
        if item.kind == .answer, items.addAnswer(item, indent: indent) { return }
        items.add(item, indent: indent, nests: item.kind != .group && item.kind != .divider)
    }

    /// Under the Chatham House Rule nobody's words are ascribed to them.
    private mutating func unascribed(_ item: Item) -> Item {
        let who: String
        switch item.kind {
        case .quote(let name?), .remark(let name): who = name
        default: return item
        }
        guard document.header.rule?.value == "chatham" else { return item }
        report(
            "chatham-name", .warning, "the header says `rule: chatham`, so `\(who)` is left out",
            at: item.range,
            help: "take the name away, or take `rule: chatham` out of the header")
        var item = item
        item.kind = .quote(who: nil)
        return item
    }

    /// Whether the next line with anything on it is nested under this one.
    private func hasLinesUnder(_ line: LineSyntax, from index: Int) -> Bool {
        let next = tree.lines[index...].first { $0.kind != .blank && $0.kind != .comment }
        return next.map { $0.indent >= line.indent + indentation } ?? false
    }

    // MARK: Quotes of several lines

    /// Joins `>` lines up to the one that says who; returns the index of the line after them.
    private mutating func addQuote(from index: Int) -> Int {
        var next = index
        var ranges: [SourceRange] = []
        var who: String?
        var lines: [LineSyntax] = []
        while next < tree.lines.count, who == nil, tree.lines[next].kind == .quote,
            next == index || tree.lines[next].list == nil
        {
            let line = tree.lines[next]
            let (said, name) = attribution(line.content)
            ranges.append(said)
            who = name
            lines.append(line)
            next += 1
        }
        ranges.removeAll { $0.lower == $0.upper }
        guard !(ranges.isEmpty && who == nil), let first = lines.first, let last = lines.last else {
            return next
        }
        var item = Item(key: "", kind: .quote(who: who), text: RichText(), range: source.trimmed(first.range))
        item.range = item.range.union(source.trimmed(last.range))
        let said = words(ranges)
        (item.text, item.icon) = takingNone(from: said)
        for line in lines { item.hints.merge(hints(of: line)) }
        add(item, indent: first.indent)
        return next
    }

    /// Divides `words -- who`.
    func attribution(_ content: SourceRange) -> (SourceRange, String?) {
        let dashes: [StaticString] = ["--", "—", "―"]
        var offset = content.upper - 1
        let floor = max(content.lower, content.upper - 120)
        while offset >= floor {
            defer { offset -= 1 }
            guard let dash = dashes.first(where: { source.has($0, at: offset, before: content.upper) }) else {
                continue
            }
            let after = offset + dash.utf8CodeUnitCount
            let isSpaced =
                source.spaceLength(at: after, before: content.upper) > 0
                && (offset == content.lower || source.scalar(before: offset, from: content.lower) == " ")
            let who = source.trimmed(SourceRange(after, content.upper))
            guard isSpaced, who.lower < who.upper else { continue }
            return (source.trimmed(SourceRange(content.lower, offset)), source.line(who))
        }
        return (content, nil)
    }

    /// The words between quotation marks of a line that is `"words" -- who` and nothing else.
    func spokenWords(_ body: SourceRange) -> (SourceRange, String)? {
        guard body.lower < body.upper, source[body.lower] == ascii("\"") || source[body.lower] >= 0x80 else {
            return nil
        }
        let (said, who) = attribution(body)
        guard let who, let inner = withoutQuotationMarks(said) else { return nil }
        return (inner, who)
    }

    /// The inside of a range that stands in quotation marks.
    func withoutQuotationMarks(_ range: SourceRange) -> SourceRange? {
        let pairs: [(StaticString, StaticString)] = [("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»")]
        for (open, close) in pairs {
            let lower = range.lower + open.utf8CodeUnitCount
            let upper = range.upper - close.utf8CodeUnitCount
            guard lower < upper, source.has(open, at: range.lower, before: range.upper),
                source.has(close, at: upper, before: range.upper)
            else { continue }
            return source.trimmed(SourceRange(lower, upper))
        }
        return nil
    }
}

extension Hints {
    /// Takes what the other says where this one says nothing.
    fileprivate mutating func merge(_ other: Hints) {
        id = id ?? other.id
        frame = frame ?? other.frame
        size = size ?? other.size
        colour = colour ?? other.colour
        diagram = diagram ?? other.diagram
        at = at ?? other.at
        keep = keep ?? other.keep
    }
}
