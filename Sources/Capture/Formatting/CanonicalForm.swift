import Diagnostics

extension SyntaxTree {
    /// The capture in its one canonical form: the same document, every comment and the same order, with one spelling for each
    /// mark, two spaces for each level, and wrapped lines in one piece. Doing it twice changes nothing more.
    public func formatted() -> String {
        var form = CanonicalForm(tree: self)
        form.write()
        return form.text
    }
}

/// Writes the lines of a capture in their canonical form. The header is left as it is: it has a language of its own.
struct CanonicalForm {
    let tree: SyntaxTree
    private let source: SourceBytes
    private let nesting: Nesting
    /// Knows the columns of the section in hand.
    private var resolver: Resolver
    private var depths: LineDepths
    /// The lines of title and subtitle, under which nothing is nested.
    private let heads: [Int?]
    private var result: [Written] = []
    /// Whether the line before is a label that stands alone: it would become the heading of a list under it.
    private var isAfterEmptyLabel = false

    /// A line of the result.
    private struct Written {
        var text: String
        /// Whether it goes on from the one before, as it did.
        var goesOn = false

        init(_ text: String, goesOn: Bool = false) {
            self.text = text
            self.goesOn = goesOn
        }
    }

    init(tree: SyntaxTree) {
        self.tree = tree
        source = SourceBytes(tree.file.text)
        let resolver = Resolver(tree: tree, vocabulary: Vocabulary())
        self.resolver = resolver
        let title = resolver.titleIndex()
        heads = [title, title.flatMap { resolver.subtitleIndex(under: $0) }]
        nesting = resolver.nesting
        depths = LineDepths(step: nesting.step)
    }

    /// The lines with a line feed after each. A line that would now seem to go on from the one before gets a blank line
    /// over it.
    var text: String {
        var lines = result
        while lines.last?.text.isEmpty ?? false { lines.removeLast() }
        for _ in 0..<8 {
            let written = lines.map(\.text).joined(separator: "\n")
            let parsed = parse(SourceFile(name: "", text: written)).value.lines
            func isWrong(_ line: Written, _ read: LineSyntax) -> Bool {
                read.kind == .continuation && !line.goesOn
            }
            guard zip(lines, parsed).contains(where: isWrong) else { break }
            lines = zip(lines, parsed).flatMap { isWrong($0, $1) ? [Written(""), $0] : [$0] }
        }
        return lines.map { $0.text + "\n" }.joined()
    }

    mutating func write() {
        var index = 0
        while index < tree.lines.count { index = write(from: index) }
    }

    /// Writes the line at an index with what belongs to it; returns the index after that.
    private mutating func write(from index: Int) -> Int {
        let line = tree.lines[index]
        switch line.kind {
        case .header:
            let typed = source.text(withoutEnd(line.range))
            result.append(Written(line.range.lower == 0 ? withoutMark(typed) : typed))
            let isLast = index + 1 == tree.lines.count || tree.lines[index + 1].kind != .header
            // One that nobody closed might end elsewhere in the new form.
            if isLast, !(tree.header?.isClosed ?? true) { result.append(Written("---")) }
        case .blank:
            if let last = result.last?.text, !last.isEmpty { result.append(Written("")) }
        case .comment:
            result.append(Written(String(repeating: " ", count: line.indent) + source.text(line.body)))
        case .quote:
            let end = QuoteSyntax(source: source).end(of: index, in: tree.lines)
            writeQuote(tree.lines[index..<end])
            isAfterEmptyLabel = false
            return end
        default:
            if needsBlankLine(line) { result.append(Written("")) }
            let (joined, end) = nesting.wrapped(index)
            let lines = Array(tree.lines[index..<end])
            let isHead = heads.contains(index)
            if case .heading(let level) = line.kind, level <= 2, !isHead { openSection(line) }
            let margin = String(repeating: "  ", count: isHead ? 0 : depth(of: joined, before: end))
            let isRow = !isHead && resolver.isRow(joined)
            let written = words(of: joined, lines, isRow: isRow) + hints(of: joined)
            if lines.count > 1, !reads(written, as: joined) {
                // On one line it would say something else.
                result.append(Written(margin + self.words(of: line, [line])))
                result += lines.dropFirst().map { next in
                    Written(margin + "  " + text(next.body) + hints(of: next), goesOn: true)
                }
            } else {
                result.append(Written(margin + written))
            }
            isAfterEmptyLabel = isEmptyLabel(joined)
            return end
        }
        return index + 1
    }

    /// How deep a line is nested; the next one may be nested under it when it says something.
    private mutating func depth(of line: LineSyntax, before index: Int) -> Int {
        let isEmpty = line.content.lower == line.content.upper
        switch line.kind {
        case .heading(let level):
            // A group without words is nothing.
            if level < 3 || !isEmpty { depths.close() }
            return 0
        case .divider:
            depths.close()
            return 0
        default: break
        }
        let depth = depths.depth(of: line.indent)
        switch nesting.role(of: line, before: index) {
        case .item: return depths.next(line.indent)
        case .heading:
            depths.close()
            return depth
        // It must not seem to hold the next line, nor those that say nothing and stand between the two.
        case .nothing: return max(depth, depthOfNext(from: index))
        }
    }

    /// The greatest depth among the lines that say nothing from an index on, and of the first that says something.
    private func depthOfNext(from index: Int) -> Int {
        var index = index
        var result = 0
        // More of them in a row than this are no notes.
        for _ in 0..<16 {
            guard let next = nesting.nextItem(from: index) else { break }
            result = max(result, depths.depth(of: tree.lines[next].indent))
            let (line, end) = nesting.wrapped(next)
            guard nesting.role(of: line, before: end) == .nothing else { break }
            index = end
        }
        return result
    }

    /// The lines of one quote, at the depth of the first.
    private mutating func writeQuote(_ lines: ArraySlice<LineSyntax>) {
        let indent = lines.first { $0.content.lower < $0.content.upper }?.indent
        let depth = indent.map { depths.next($0) } ?? 0
        for line in lines {
            let parts = [listMark(line.list), ">", text(line.content)].filter { !$0.isEmpty }
            let words = parts.joined(separator: " ") + hints(of: line)
            result.append(Written(String(repeating: "  ", count: depth) + words))
        }
    }

    private mutating func openSection(_ line: LineSyntax) {
        var section = Section(key: "", title: nil, range: line.range)
        section.columns = resolver.columns(of: line.content)
        resolver.document.sections = [section]
    }

    /// Whether words in a list are a row of cells in the section in hand.
    private func isCells(_ words: String) -> Bool {
        words.contains("|") && !(resolver.document.sections.last?.columns.isEmpty ?? true)
    }

    /// Whether a line on its own is of the same kind as the one that was read, with as many hints.
    private func reads(_ written: String, as line: LineSyntax) -> Bool {
        let source = SourceBytes(written)
        let read = LineLexer(source: source).line(SourceRange(0, source.count))
        guard read.hints.count == line.hints.count else { return false }
        switch (read.kind, line.kind) {
        // Labels become what they stand for.
        case (.text, _), (_, .label): return true
        // The name stands elsewhere in the new line.
        case (.remark(let who), .remark(let typed)): return source.text(who) == self.source.text(typed)
        default: return read.kind == line.kind
        }
    }

    // MARK: Between lines

    /// A section starts after a blank line; so does a rule, which under words would make a heading of them in Markdown.
    private func needsBlankLine(_ line: LineSyntax) -> Bool {
        guard let last = result.last?.text, !last.isEmpty else { return false }
        switch line.kind {
        case .heading(let level): return level == 2
        case .divider: return true
        default: return false
        }
    }

    private func isEmptyLabel(_ line: LineSyntax) -> Bool {
        guard case .label = line.kind else { return false }
        return line.content.lower == line.content.upper
    }

    private func withoutEnd(_ range: SourceRange) -> SourceRange {
        var range = range
        while range.upper > range.lower, [0x0A, 0x0D].contains(source[range.upper - 1]) { range.upper -= 1 }
        return range
    }

    /// Without a byte order mark.
    private func withoutMark(_ words: String) -> String {
        words.unicodeScalars.first == "\u{FEFF}" ? String(words.unicodeScalars.dropFirst()) : words
    }

    // MARK: One line

    private func text(_ range: SourceRange) -> String { source.text(range) }

    /// The words of a line and of those that go on from it.
    private func onOneLine(_ ranges: [SourceRange]) -> String {
        ranges.filter { $0.lower < $0.upper }.map(text).joined(separator: " ")
    }

    private func hints(of line: LineSyntax) -> String {
        guard !line.hints.isEmpty else { return "" }
        let braces = source.text(source.trimmed(SourceRange(line.body.upper, line.range.upper)))
        return line.body.lower < line.body.upper || line.list != nil ? " " + braces : braces
    }

    /// A line with its marks in one spelling.
    ///
    /// - Parameters:
    ///   - line: the line as if it had been typed on one.
    ///   - lines: the line with those that go on from it.
    ///   - isRow: whether it is a row of cells, whose words mean no more than they say.
    private func words(of line: LineSyntax, _ lines: [LineSyntax], isRow: Bool = false) -> String {
        let list = listMark(line.list)
        let words = onOneLine(lines.map(\.content))
        let typed = onOneLine(lines.map(\.body))
        func joined(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
        func boxed(_ isDone: Bool) -> String {
            // With a list mark it would be a row of cells.
            if list.isEmpty, isCells(words) { return typed }
            return joined(list.isEmpty && !isAfterEmptyLabel ? "-" : list, isDone ? "[x]" : "[ ]", words)
        }
        switch line.kind {
        case _ where isRow: return joined(list, typed)
        case .heading(let level): return heading(level, words, line)
        // At the very top it could be taken for a header.
        case .divider: return result.isEmpty ? "***" : "---"
        case .checkbox(let isDone): return boxed(isDone)
        case .question: return joined(list, "?", words)
        case .remark(let who): return joined(list, "@\(source.text(who)):", words)
        case .label(let name):
            let word = source.text(name)
            guard let label = Label(word), !words.isEmpty else { return joined(list, typed) }
            switch label {
            case .action: return boxed(false)
            case .done: return boxed(true)
            case .question: return joined(list, "?", words)
            case .speaker where word.lowercased() != "speaker": return joined(list, "Speakers:", words)
            // Without an address the words are drawn as typed.
            case .link: return joined(list, typed)
            default: return joined(list, "\(label.name):", words)
            }
        default: return joined(list, typed)
        }
    }

    private func heading(_ level: Int, _ words: String, _ line: LineSyntax) -> String {
        let canonical = String(repeating: "#", count: level) + (words.isEmpty ? "" : " " + words)
        // Hash signs at the end may be the words' own.
        let source = SourceBytes(canonical)
        let read = LineLexer(source: source).line(SourceRange(0, source.count))
        return source.text(read.content) == words ? canonical : self.source.text(line.body)
    }

    private func listMark(_ list: LineSyntax.ListMark?) -> String {
        switch list {
        case .point: "-"
        case .step(let number): "\(number)."
        case nil: ""
        }
    }
}
