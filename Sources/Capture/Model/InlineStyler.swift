import Diagnostics

extension RichText {
    /// Reads emphasis, links, mentions, tags and icons from the stretches of a line that stay after its data were
    /// taken out. Pairs of signs that do not match stay as typed.
    static func read(_ ranges: [SourceRange], in source: SourceBytes) -> RichText {
        var text = RichText()
        for range in ranges where range.lower < range.upper {
            if !text.spans.isEmpty {
                text.append(Span(.words(" "), range: SourceRange(range.lower, range.lower)))
            }
            let tokens = InlineLexer.tokens(of: range, in: source)
            text.append(tokens, matched: matches(tokens))
        }
        return text
    }

    /// Reads one stretch.
    static func read(_ range: SourceRange, in source: SourceBytes) -> RichText { read([range], in: source) }

    /// For each mark, whether it has a partner. A mark closes the nearest open one of its kind; kinds that were opened in
    /// between stay open signs without meaning.
    private static func matches(_ tokens: [InlineToken]) -> [Bool] {
        var matched = Array(repeating: false, count: tokens.count)
        var open: [(style: InlineStyle, index: Int)] = []
        for (index, token) in tokens.enumerated() {
            guard case .mark(let style, _, let canOpen, let canClose, _) = token else { continue }
            if canClose, let place = open.lastIndex(where: { $0.style == style }),
                open[place].index + 1 < index
            {
                matched[open[place].index] = true
                matched[index] = true
                open.removeSubrange(place...)
            } else if canOpen {
                open.removeAll { $0.style == style }
                open.append((style, index))
            }
        }
        return matched
    }

    private mutating func append(_ tokens: [InlineToken], matched: [Bool]) {
        var style: InlineStyle = []
        var openAt: Int?
        for (token, isMatched) in zip(tokens, matched) {
            switch token {
            case .words(let words, let own, let link, let range):
                let lower = openAt ?? range.lower
                append(
                    Span(
                        .words(words), style: style.union(own), link: link,
                        range: SourceRange(lower, range.upper)))
                openAt = nil
            case .icon(let name, let range):
                append(
                    Span(.icon(name), style: style, range: SourceRange(openAt ?? range.lower, range.upper)))
                openAt = nil
            case .mark(let mark, let sign, _, _, let range):
                if !isMatched {
                    append(Span(.words(sign), style: style, range: range))
                } else if style.contains(mark) {
                    style.remove(mark)
                    if let last = spans.indices.last { spans[last].range.upper = range.upper }
                } else {
                    style.insert(mark)
                    openAt = openAt ?? range.lower
                }
            }
        }
    }

    /// Adds a part, joined to the last one when both are words of one style and link.
    mutating func append(_ span: Span) {
        if case .words(let more) = span.content, let last = spans.indices.last,
            case .words(let words) = spans[last].content, spans[last].style == span.style,
            spans[last].link == span.link, !span.style.contains(.mention), !span.style.contains(.tag)
        {
            spans[last].content = .words(words + more)
            spans[last].range = spans[last].range.union(span.range)
        } else {
            spans.append(span)
        }
    }

    /// Without white space at both ends.
    func trimmed() -> RichText {
        var result = self
        while let first = result.spans.first, case .words(let words) = first.content {
            let rest = String(words.drop { $0.isWhitespace })
            if rest.isEmpty { result.spans.removeFirst() } else { result.spans[0].content = .words(rest) }
            if !rest.isEmpty { break }
        }
        while let last = result.spans.last, case .words(var words) = last.content {
            while words.last?.isWhitespace ?? false { words.removeLast() }
            guard words.isEmpty else {
                result.spans[result.spans.count - 1].content = .words(words)
                break
            }
            result.spans.removeLast()
        }
        return result
    }
}
