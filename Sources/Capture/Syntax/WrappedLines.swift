import Diagnostics

/// Finds the lines that go on from the one before: editors and mail wrap long lines.
struct WrappedLines {
    let source: SourceBytes
    /// How long a line is, in characters, when it may have been wrapped.
    private static let length = 60

    /// Turns lines of plain words into continuations. A line goes on when it stands further right than the line of words
    /// right above it, as Markdown has it; or when the line above is long and ends amid a sentence, and this one starts
    /// with a small letter.
    func mark(in lines: inout [LineSyntax]) {
        var owner: Int?
        for index in lines.indices {
            if let owner, isContinuation(lines[index], of: lines[owner], after: lines[index - 1]) {
                lines[index].kind = .continuation
            } else {
                owner = canGoOn(lines[index]) ? index : nil
            }
            // Hints stand at the end of what they belong to.
            if !lines[index].hints.isEmpty { owner = nil }
        }
    }

    private func canGoOn(_ line: LineSyntax) -> Bool {
        switch line.kind {
        case .checkbox, .question, .remark: true
        case .label: !TableSyntax.isRule(line.body, in: source)
        case .text: !startsTable(line) && !isAlone(line)
        case .header, .blank, .comment, .heading, .divider, .quote, .connector, .continuation: false
        }
    }

    private func isContinuation(_ line: LineSyntax, of owner: LineSyntax, after last: LineSyntax) -> Bool {
        guard line.kind == .text, line.list == nil, line.body.lower < line.body.upper else { return false }
        guard line.indent >= owner.indent + 2 || isCut(last), !hasOwnMeaning(line) else { return false }
        return line.indent >= owner.indent + 2 || startsSmall(line)
    }

    /// Whether a line of words starts with something that makes a kind of its own.
    private func hasOwnMeaning(_ line: LineSyntax) -> Bool {
        let body = line.body
        let quotes: [StaticString] = ["\"", "“", "„", "«"]
        return startsTable(line) || isAlone(line) || hasArrow(body)
            || quotes.contains { source.has($0, at: body.lower, before: body.upper) }
            || FigureReader(source: source).split(body) != nil
            || MomentReader(source: source).split(body) != nil
    }

    /// Whether a line is an address or a picture and nothing else.
    private func isAlone(_ line: LineSyntax) -> Bool {
        LinkSyntax.alone(line.body, in: source) != nil || PictureSyntax(line.body, in: source) != nil
    }

    /// Whether a line holds an arrow or starts with one.
    private func hasArrow(_ body: SourceRange) -> Bool {
        let arrows: [StaticString] = ["->", "-->", "<->"]
        return ConnectorSyntax.hasArrow(body, in: source)
            || arrows.contains { source.has($0, at: body.lower, before: body.upper) }
    }

    private func startsTable(_ line: LineSyntax) -> Bool {
        source.has("|", at: line.body.lower, before: line.body.upper)
            || TableSyntax.isRule(line.body, in: source)
    }

    /// Whether a line is long and ends without the punctuation of an end.
    private func isCut(_ line: LineSyntax) -> Bool {
        let words = source[line.body.lower..<line.body.upper]
        guard words.count(where: { $0 & 0xC0 != 0x80 }) >= Self.length - line.indent,
            let last = source.scalar(before: line.body.upper, from: line.body.lower)
        else { return false }
        return last.isWord || last == "," || last == "-" || last == "–"
    }

    private func startsSmall(_ line: LineSyntax) -> Bool {
        source.scalar(at: line.body.lower, before: line.body.upper)?.properties.isLowercase ?? false
    }
}

extension LineSyntax {
    /// This line with the ones that go on from it, as if it had been typed on one line.
    func joined(with continuations: some Sequence<LineSyntax>) -> LineSyntax {
        var line = self
        for next in continuations {
            line.range.upper = next.range.upper
            if line.content.lower == line.content.upper { line.content.lower = next.content.lower }
            if line.body.lower == line.body.upper { line.body.lower = next.body.lower }
            line.body.upper = next.body.upper
            line.content.upper = next.content.upper
            line.hints = next.hints
        }
        return line
    }
}
