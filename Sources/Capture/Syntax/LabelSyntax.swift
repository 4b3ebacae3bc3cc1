import Diagnostics

/// Finds the word at the start of a line that makes it a kind of its own.
struct LabelSyntax {
    let source: SourceBytes

    /// The place of the word and the offset after its sign; nil when the line starts with none.
    func label(_ body: SourceRange) -> (SourceRange, Int)? { plain(body) ?? bold(body) ?? dashed(body) }

    /// `Word:`, one to three words of letters, known or not, with a space or the end after the colon.
    private func plain(_ body: SourceRange) -> (SourceRange, Int)? {
        guard let end = lettersEnd(from: body.lower, body), end < body.upper, source[end] == ascii(":"),
            isSpaced(end + 1, body) || isTight(SourceRange(body.lower, end), body)
        else { return nil }
        return (source.trimmed(SourceRange(body.lower, end)), end + 1)
    }

    /// `**Word:** words` and `**Word**: words`, of a word that is known.
    private func bold(_ body: SourceRange) -> (SourceRange, Int)? {
        for sign: StaticString in ["**", "__"] where source.has(sign, at: body.lower, before: body.upper) {
            guard let end = lettersEnd(from: body.lower + 2, body) else { return nil }
            let forms: [(StaticString, StaticString)] = [(":", sign), (sign, ":")]
            for (first, second) in forms where source.has(first, at: end, before: body.upper) {
                let middle = end + first.utf8CodeUnitCount
                let after = middle + second.utf8CodeUnitCount
                let name = source.trimmed(SourceRange(body.lower + 2, end))
                guard source.has(second, at: middle, before: body.upper), isSpaced(after, body),
                    Label(source.text(name)) != nil
                else { continue }
                return (name, after)
            }
        }
        return nil
    }

    /// `Decision - words`, of the few words that stand before a dash for nothing else.
    private func dashed(_ body: SourceRange) -> (SourceRange, Int)? {
        guard body.lower < body.upper, Label.sureStarts.contains(source[body.lower]),
            let end = lettersEnd(from: body.lower, body, endsAtDash: true)
        else { return nil }
        let name = source.trimmed(SourceRange(body.lower, end))
        guard name.upper < end, Label.sure.contains(source.text(name)) else { return nil }
        for dash: StaticString in ["-", "–", "—"] where source.has(dash, at: end, before: body.upper) {
            let after = end + dash.utf8CodeUnitCount
            return after < body.upper && isSpaced(after, body) ? (name, after) : nil
        }
        return nil
    }

    /// Whether a known word with a capital letter stands before a colon and a letter: `Decision:go`.
    private func isTight(_ word: SourceRange, _ body: SourceRange) -> Bool {
        guard word.upper - word.lower > 1, (0x41...0x5A).contains(source[word.lower]),
            source.scalar(at: word.upper + 1, before: body.upper)?.isWord ?? false
        else { return false }
        return Label(source.text(word)) != nil
    }

    private func isSpaced(_ offset: Int, _ body: SourceRange) -> Bool {
        offset == body.upper || source.spaceLength(at: offset, before: body.upper) > 0
    }

    /// The end of up to three words of letters; nil when there are more, or none.
    private func lettersEnd(from start: Int, _ body: SourceRange, endsAtDash: Bool = false) -> Int? {
        var offset = start
        var spaces = 0
        while offset < body.upper, offset - start <= 48 {
            let byte = source[offset]
            let isDash =
                byte == ascii("-") || source.has("–", at: offset, before: body.upper)
                || source.has("—", at: offset, before: body.upper)
            if endsAtDash, isDash, offset > start, source[offset - 1] == ascii(" ") { break }
            if byte == ascii(" ") { spaces += 1 }
            guard byte.isLetter || byte >= 0x80 || byte == ascii(" ") || byte == ascii("-") else { break }
            offset += 1
        }
        return offset > start && spaces <= 2 + (endsAtDash ? 1 : 0) ? offset : nil
    }
}
