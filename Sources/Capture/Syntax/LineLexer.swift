import Diagnostics

/// Tells what one line is by the marks at its start, and cuts the hints off its end. Knows nothing of other lines.
struct LineLexer {
    let source: SourceBytes

    func line(_ range: SourceRange) -> LineSyntax {
        let words = source.trimmed(range)
        var line = LineSyntax(
            range: range, indent: indent(SourceRange(range.lower, words.lower)), kind: .blank, body: words,
            content: words, hints: [])
        guard words.lower < words.upper else { return line }
        if source.has("//", at: words.lower, before: words.upper) || isMarkupComment(words)
            || source.has("%%", at: words.lower, before: words.upper)
        {
            line.kind = .comment
            return line
        }
        if isMarkupRule(words) {
            line.body = SourceRange(words.upper, words.upper)
            line.content = line.body
            return line
        }
        if isDivider(words) {
            line.kind = .divider
            line.content = SourceRange(words.upper, words.upper)
            return line
        }
        let (rest, hints) = HintLexer(source: source).split(words)
        line.hints = hints
        line.body = rest
        line.content = rest
        if let (level, content) = heading(rest) {
            line.kind = .heading(level)
            line.content = content
            return line
        }
        if let (mark, after) = listMark(rest) {
            line.list = mark
            line.body = source.trimmed(SourceRange(after, rest.upper))
        }
        (line.kind, line.content) = kind(of: line.body, isListed: line.list != nil)
        return line
    }

    private func indent(_ range: SourceRange) -> Int {
        var column = 0
        var offset = range.lower
        while offset < range.upper {
            switch source[offset] {
            case 0x09: column += 4 - column % 4
            case 0x20, 0xC2: column += 1
            default: break
            }
            offset += max(1, source.spaceLength(at: offset, before: range.upper))
        }
        return column
    }

    /// `<!-- words -->`, which no Markdown viewer shows.
    private func isMarkupComment(_ words: SourceRange) -> Bool {
        source.has("<!--", at: words.lower, before: words.upper)
            && source.has("-->", at: words.upper - 3, before: words.upper) && words.upper - words.lower >= 7
    }

    /// `===` under a heading and ``` round code, which say nothing by themselves.
    private func isMarkupRule(_ words: SourceRange) -> Bool {
        let first = source[words.lower]
        guard words.upper - words.lower >= 3, first == ascii("=") || first == ascii("`") else { return false }
        return source[words.lower..<words.upper].allSatisfy { $0 == first }
    }

    /// Three or more `-`, `*` or `_` and nothing else, but for spaces between stars.
    private func isDivider(_ words: SourceRange) -> Bool {
        let first = source[words.lower]
        guard words.upper - words.lower >= 3, [ascii("-"), ascii("*"), ascii("_")].contains(first) else {
            return false
        }
        let bytes = source.bytes[words.lower..<words.upper]
        if first == ascii("*"), bytes.count(where: { $0 == first }) < 3 { return false }
        return bytes.allSatisfy { $0 == first || $0 == 0x20 && first == ascii("*") }
    }

    /// `## words ##`; a single `#` needs a space after it, else it is a tag.
    private func heading(_ words: SourceRange) -> (Int, SourceRange)? {
        var offset = words.lower
        while offset < words.upper, source[offset] == ascii("#") { offset += 1 }
        let level = offset - words.lower
        guard (1...6).contains(level) else { return nil }
        let isSpaced = offset == words.upper || source.spaceLength(at: offset, before: words.upper) > 0
        guard isSpaced || level > 1 else { return nil }
        var content = source.trimmed(SourceRange(offset, words.upper))
        // Markdown allows the signs to be repeated at the end.
        var upper = content.upper
        while upper > content.lower, source[upper - 1] == ascii("#") { upper -= 1 }
        if upper < content.upper, source.trimmed(SourceRange(content.lower, upper)).upper < upper {
            content = source.trimmed(SourceRange(content.lower, upper))
        }
        return (level, content)
    }

    private func listMark(_ words: SourceRange) -> (LineSyntax.ListMark, Int)? {
        guard words.lower < words.upper else { return nil }
        func isSpaced(_ offset: Int) -> Bool {
            offset == words.upper || source.spaceLength(at: offset, before: words.upper) > 0
        }
        if source.has("•", at: words.lower, before: words.upper) { return (.point, words.lower + 3) }
        if let after = pastedMark(words) { return (.point, after) }
        if [ascii("-"), ascii("*"), ascii("+")].contains(source[words.lower]), isSpaced(words.lower + 1) {
            return (.point, words.lower + 1)
        }
        var offset = words.lower
        var number = 0
        while offset < words.upper, source[offset].isDigit, offset - words.lower < 4 {
            number = number * 10 + Int(source[offset] - ascii("0"))
            offset += 1
        }
        // Four digits and a full stop are a year at the end of a sentence.
        guard (1...3).contains(offset - words.lower), offset < words.upper else { return nil }
        guard source[offset] == ascii(".") || source[offset] == ascii(")"), isSpaced(offset + 1) else {
            return nil
        }
        return (.step(number), offset + 1)
    }

    /// The end of a bullet that comes along from a word processor, or of the `-` of `-[ ]`.
    private func pastedMark(_ words: SourceRange) -> Int? {
        for form: StaticString in ["-[ ]", "-[x]", "-[X]"]
        where source.has(form, at: words.lower, before: words.upper) {
            return words.lower + 1
        }
        // The small circle of the second level is an `o` with a tab after it.
        if source.has("o\t", at: words.lower, before: words.upper) { return words.lower + 1 }
        guard words.lower < words.upper, source[words.lower] >= 0x80 else { return nil }
        let marks: [StaticString] = [
            "·", "–", "‣", "⁃", "▪", "▫", "◦", "●", "○", "■", "□", "➢", "➤", "►", "▶", "\u{F0B7}", "\u{F0A7}",
            "\u{F0D8}", "\u{F0FC}",
        ]
        for mark in marks where source.has(mark, at: words.lower, before: words.upper) {
            let after = words.lower + mark.utf8CodeUnitCount
            return after == words.upper || source.spaceLength(at: after, before: words.upper) > 0
                ? after : nil
        }
        return nil
    }

    private func kind(of body: SourceRange, isListed: Bool) -> (LineSyntax.Kind, SourceRange) {
        guard body.lower < body.upper else { return (.text, body) }
        var isConnector: Bool { !isListed && ConnectorSyntax.hasArrow(body, in: source) }
        func rest(_ offset: Int) -> SourceRange { source.trimmed(SourceRange(offset, body.upper)) }
        switch source[body.lower] {
        case ascii("["):
            if let (isDone, offset) = checkbox(body) { return (.checkbox(isDone: isDone), rest(offset)) }
        case ascii("?"):
            let next = body.lower + 1
            if next == body.upper || source.spaceLength(at: next, before: body.upper) > 0 {
                return (.question, rest(next))
            }
        case ascii(">"):
            var offset = body.lower
            while offset < body.upper, source[offset] == ascii(">") {
                offset = source.skipSpace(from: offset + 1, before: body.upper)
            }
            return (.quote, rest(offset))
        case ascii("@"):
            if let (who, offset) = remark(body) { return (.remark(who: who), rest(offset)) }
        default:
            if let (isDone, offset) = pastedBox(body) { return (.checkbox(isDone: isDone), rest(offset)) }
            guard let (label, offset) = LabelSyntax(source: source).label(body) else { break }
            // A title may hold a colon too: `Part one: start -> Part two`.
            if Label(source.text(label)) == nil, isConnector { return (.connector, body) }
            return (.label(label), rest(offset))
        }
        return (isConnector ? .connector : .text, body)
    }

    /// `☐ words` and `☑ words`, as word processors have them.
    private func pastedBox(_ body: SourceRange) -> (isDone: Bool, Int)? {
        guard source[body.lower] == 0xE2 else { return nil }
        for (form, isDone): (StaticString, Bool) in [("☐", false), ("☑", true), ("✔", true)]
        where source.has(form, at: body.lower, before: body.upper) {
            let end = body.lower + form.utf8CodeUnitCount
            return source.spaceLength(at: end, before: body.upper) > 0 ? (isDone, end) : nil
        }
        return nil
    }

    private func checkbox(_ body: SourceRange) -> (isDone: Bool, Int)? {
        for (form, isDone): (StaticString, Bool) in [
            ("[ ]", false), ("[x]", true), ("[X]", true), ("[]", false),
            ("[ x ]", true), ("[ X ]", true),
        ] {
            let end = body.lower + form.utf8CodeUnitCount
            // `[ ]words` too, but `[x](…)` is a link.
            let isAlone = end == body.upper || source.spaceLength(at: end, before: body.upper) > 0
            let isTight =
                form.utf8CodeUnitCount == 3 && end < body.upper
                && (isDone ? source[end].isLetter : source[end] != ascii("("))
            if source.has(form, at: body.lower, before: body.upper), isAlone || isTight {
                return (isDone, end)
            }
        }
        return nil
    }

    /// `@who: words`, where who may be a name of up to three words.
    private func remark(_ body: SourceRange) -> (SourceRange, Int)? {
        var end = MentionSyntax.end(of: body.lower, before: body.upper, in: source)
        for _ in 0..<2 {
            guard let space = end, source.has(" ", at: space, before: body.upper) else { break }
            end = MentionSyntax.end(of: space, before: body.upper, in: source)
            // `@sam please note: …` is said to sam, not by them.
            let word = end.map { source.text(SourceRange(space + 1, $0)) } ?? ""
            if ["please", "to", "can", "could", "will"].contains(word) { return nil }
        }
        guard let end, end < body.upper, source[end] == ascii(":") else { return nil }
        let isSpaced = end + 1 == body.upper || source.spaceLength(at: end + 1, before: body.upper) > 0
        return isSpaced ? (SourceRange(body.lower + 1, end), end + 1) : nil
    }
}
