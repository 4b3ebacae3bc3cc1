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
        let title = titleIndex()
        findMoments(without: [title, title.flatMap { subtitleIndex(under: $0) }])
        var index = 0
        while index < lines.count {
            let (line, end) = nesting.wrapped(index)
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
                addItem(line, nesting.role(of: line, before: end))
            }
            index = next
        }
        if let last = document.sections.indices.last { document.sections[last].items = items.take() }
    }

    /// Marks the lines that start with a time and have a neighbour of the same depth that does too; what hangs under
    /// them does not part them.
    private mutating func findMoments(without heads: [Int?]) {
        var open: [(indent: Int, start: Int?, line: LineSyntax)] = []
        for (index, line) in tree.lines.enumerated() where !heads.contains(index) {
            switch line.kind {
            case .header, .blank, .comment, .continuation: continue
            case .quote where line.content.lower == line.content.upper: continue
            case .heading, .divider:
                open = []
                continue
            default: break
            }
            let (whole, end) = nesting.wrapped(index)
            switch nesting.role(of: whole, before: end) {
            case .nothing: continue
            case .heading:
                open = []
                continue
            case .item: break
            }
            let start = isMoment(whole, isAmongTimes: true) ? line.range.lower : nil
            var sibling: (start: Int, line: LineSyntax)?
            while let last = open.last, line.indent < last.indent + nesting.step {
                sibling = last.start.map { ($0, last.line) }
                open.removeLast()
            }
            if let start, let sibling, moments.contains(sibling.start) || areTimes(sibling.line, whole) {
                moments.formUnion([sibling.start, start])
            }
            open.append((line.indent, start, whole))
        }
    }

    /// Whether two lines that may start with times do: one surely, or `9.30` and `11.15` one after the other.
    private func areTimes(_ one: LineSyntax, _ other: LineSyntax) -> Bool {
        if isMoment(one) || isMoment(other) { return true }
        let reader = MomentReader(source: source)
        guard let first = reader.workingTime(one.body), let second = reader.workingTime(other.body)
        else { return false }
        return first < second
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
        reportSlips(in: title, of: [line.content], kind: .group)
        let (text, icon) = takingIcon(from: title)
        let heading = line.content.lower < line.content.upper ? Heading(text: text, range: line.content) : nil
        var section = Section(
            key: "", title: heading, icon: icon, hints: hints(of: line), range: source.trimmed(line.range))
        section.columns = columns(of: line.content)
        startList(under: text, hints: section.hints)
        document.sections.append(section)
    }

    private mutating func addGroup(_ line: LineSyntax) {
        guard line.content.lower < line.content.upper else { return }
        let title = words(line.content)
        reportSlips(in: title, of: [line.content], kind: .group)
        let (text, icon) = takingIcon(from: title)
        var item = Item(key: "", kind: .group, text: text, range: source.trimmed(line.range))
        item.icon = icon
        item.hints = hints(of: line)
        startList(under: text, hints: item.hints)
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

    // MARK: Quotes of several lines

    /// Joins `>` lines up to the one that says who; returns the index of the line after them.
    private mutating func addQuote(from index: Int) -> Int {
        let quotes = QuoteSyntax(source: source)
        let next = quotes.end(of: index, in: tree.lines)
        let lines = tree.lines[index..<next]
        var ranges = lines.map(\.content)
        var who: String?
        if let last = ranges.last {
            let (said, name) = quotes.attribution(last)
            ranges[ranges.count - 1] = said
            who = name
        }
        ranges.removeAll { $0.lower == $0.upper }
        guard !(ranges.isEmpty && who == nil), let first = lines.first, let last = lines.last else {
            return next
        }
        var item = Item(key: "", kind: .quote(who: who), text: RichText(), range: source.trimmed(first.range))
        item.range = item.range.union(source.trimmed(last.range))
        let said = words(ranges)
        reportSlips(in: said, of: ranges, kind: item.kind)
        (item.text, item.icon) = takingNone(from: said)
        for line in lines { item.hints.merge(hints(of: line)) }
        add(item, indent: lines.first { $0.content.lower < $0.content.upper }?.indent ?? first.indent)
        return next
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
