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
    private var depths: LineDepths
    /// The lines of title and subtitle, under which nothing is nested.
    private let heads: [Int?]
    private var result: [String] = []
    /// Whether the line before is a label that stands alone: it would become the heading of a list under it.
    private var isAfterEmptyLabel = false

    init(tree: SyntaxTree) {
        self.tree = tree
        source = SourceBytes(tree.file.text)
        let resolver = Resolver(tree: tree, vocabulary: Vocabulary())
        let title = resolver.titleIndex()
        heads = [title, title.flatMap { resolver.subtitleIndex(under: $0) }]
        nesting = resolver.nesting
        depths = LineDepths(step: nesting.step)
    }

    /// The lines with a line feed after each. A line that would now seem to go on from the one before gets a blank line
    /// over it.
    var text: String {
        var lines = result
        while lines.last?.isEmpty ?? false { lines.removeLast() }
        for _ in 0..<8 {
            let written = lines.joined(separator: "\n")
            let parsed = parse(SourceFile(name: "", text: written)).value.lines
            guard parsed.contains(where: { $0.kind == .continuation }) else { break }
            lines = zip(lines, parsed).flatMap { $1.kind == .continuation ? ["", $0] : [$0] }
        }
        return lines.isEmpty ? "" : lines.joined(separator: "\n") + "\n"
    }

    mutating func write() {
        var index = 0
        while index < tree.lines.count { index = write(from: index) }
    }

    /// Writes the line at an index with what belongs to it; returns the index after that.
    private mutating func write(from index: Int) -> Int {
        let line = tree.lines[index]
        let isUnderHeader = index > 0 && tree.lines[index - 1].kind == .header
        switch line.kind {
        case .header: result.append(withoutMark(source.text(withoutEnd(line.range))))
        case .blank:
            if let last = result.last, !last.isEmpty { result.append("") }
        case .comment: result.append(String(repeating: " ", count: line.indent) + source.text(line.body))
        case .quote:
            let end = QuoteSyntax(source: source).end(of: index, in: tree.lines)
            writeQuote(tree.lines[index..<end])
            isAfterEmptyLabel = false
            return end
        default:
            if needsBlankLine(line, isUnderHeader: isUnderHeader) { result.append("") }
            let (joined, end) = nesting.wrapped(index)
            let lines = Array(tree.lines[index..<end])
            let depth = heads.contains(index) ? 0 : depth(of: joined, before: end)
            result.append(
                String(repeating: "  ", count: depth) + words(of: joined, lines) + hints(of: joined))
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
            result.append(String(repeating: "  ", count: depth) + words)
        }
    }

    // MARK: Between lines

    /// A section starts after a blank line; so does a rule, which under words would make a heading of them in Markdown.
    private func needsBlankLine(_ line: LineSyntax, isUnderHeader: Bool) -> Bool {
        guard let last = result.last, !last.isEmpty else { return false }
        // A header that nobody closed ends with the first line that cannot be one of its own.
        if isUnderHeader { return !["---", "..."].contains(last) }
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
    private func words(of line: LineSyntax, _ lines: [LineSyntax]) -> String {
        let list = listMark(line.list)
        let words = onOneLine(lines.map(\.content))
        let typed = onOneLine(lines.map(\.body))
        func joined(_ parts: String...) -> String { parts.filter { !$0.isEmpty }.joined(separator: " ") }
        func boxed(_ isDone: Bool) -> String {
            joined(list.isEmpty && !isAfterEmptyLabel ? "-" : list, isDone ? "[x]" : "[ ]", words)
        }
        switch line.kind {
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
