import Diagnostics

/// Reads a capture into its lines and its header. Never fails: whatever is not understood is text. The time grows with the
/// length of the file and no faster.
public func parse(_ file: SourceFile) -> Diagnosed<SyntaxTree> {
    let source = SourceBytes(file.text)
    let ranges = lineRanges(of: source)
    var header = HeaderParser(file: file, source: source, lines: ranges)
    let found = header.parse()
    let lexer = LineLexer(source: source)
    var lines = ranges.enumerated().map { index, range in
        if let found, found.lines.contains(index) {
            let words = source.trimmed(range)
            return LineSyntax(range: range, indent: 0, kind: .header, body: words, content: words, hints: [])
        }
        return lexer.line(range)
    }
    markComments(in: &lines, of: source)
    WrappedLines(source: source).mark(in: &lines)
    let tree = SyntaxTree(file: file, header: found?.header, lines: lines)
    return Diagnosed(tree, header.diagnostics.inOrderOfPlace())
}

/// Makes comments of the lines from `<!--` to the `-->` some lines below: what is hidden in Markdown is not drawn here. One
/// that is never closed is words.
private func markComments(in lines: inout [LineSyntax], of source: SourceBytes) {
    var index = 0
    // Once no end is left, none is looked for again.
    var isOpen = true
    while index < lines.count {
        defer { index += 1 }
        let words = lines[index].body
        guard isOpen, ![.header, .comment].contains(lines[index].kind), lines[index].list == nil,
            source.has("<!--", at: words.lower, before: words.upper)
        else { continue }
        let end = lines[(index + 1)...].firstIndex { line in
            let words = source.trimmed(line.range)
            return source.has("-->", at: words.upper - 3, before: words.upper)
        }
        guard let end else {
            isOpen = false
            continue
        }
        for place in index...end {
            let words = source.trimmed(lines[place].range)
            let kind: LineSyntax.Kind = words.lower < words.upper ? .comment : .blank
            lines[place] = LineSyntax(
                range: lines[place].range, indent: lines[place].indent, kind: kind, body: words,
                content: words,
                hints: [])
        }
        index = end
    }
}

/// Lines with their endings: LF, CR LF or a lone CR.
private func lineRanges(of source: SourceBytes) -> [SourceRange] {
    var ranges: [SourceRange] = []
    var start = 0
    var offset = 0
    while offset < source.count {
        let byte = source[offset]
        offset += 1
        if byte == 0x0D, offset < source.count, source[offset] == 0x0A { offset += 1 }
        guard byte == 0x0A || byte == 0x0D else { continue }
        ranges.append(SourceRange(start, offset))
        start = offset
    }
    if start < source.count { ranges.append(SourceRange(start, source.count)) }
    return ranges
}

extension [Diagnostic] {
    /// Earlier places first; of one place, the one found first.
    func inOrderOfPlace() -> [Diagnostic] {
        enumerated()
            .sorted { ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset) }
            .map(\.element)
    }
}
