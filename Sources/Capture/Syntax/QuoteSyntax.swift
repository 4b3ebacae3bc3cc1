import Diagnostics

/// Finds who said what.
struct QuoteSyntax {
    let source: SourceBytes

    /// The index after the `>` lines that are one quote: up to the one that says who. A line with a list mark starts anew.
    func end(of index: Int, in lines: [LineSyntax]) -> Int {
        var next = index
        while next < lines.count, lines[next].kind == .quote, next == index || lines[next].list == nil {
            next += 1
            if attribution(lines[next - 1].content).1 != nil { break }
        }
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
        return afterShortDash(content) ?? (content, nil)
    }

    /// `words – Ann Lee`: word processors make a short dash of two hyphens, and a name after the last one says who.
    private func afterShortDash(_ content: SourceRange) -> (SourceRange, String?)? {
        let words = source.words(in: content).suffix(5)
        guard let dash = words.lastIndex(where: { source.text($0) == "–" }), dash > words.startIndex,
            dash + 1 < words.endIndex,
            words[(dash + 1)...].allSatisfy({
                source.scalar(at: $0.lower, before: content.upper)?.properties.isUppercase ?? false
            }),
            // In the middle of a sentence two of them are brackets.
            source.words(in: content).count(where: { source.text($0) == "–" }) == 1
        else { return nil }
        let said = source.trimmed(SourceRange(content.lower, words[dash].lower))
        return (said, source.line(SourceRange(words[dash + 1].lower, content.upper)))
    }

    /// The words between quotation marks of a line that is `"words" -- who` and nothing else.
    func spokenWords(_ body: SourceRange) -> (SourceRange, String)? {
        guard body.lower < body.upper, source[body.lower] == ascii("\"") || source[body.lower] >= 0x80 else {
            return nil
        }
        let (said, who) = attribution(body)
        if let who, let inner = withoutQuotationMarks(said) { return (inner, who) }
        // After a closing quotation mark a short dash is as clear as a long one.
        for sign: StaticString in [" – ", " - "] {
            var offset = body.upper - sign.utf8CodeUnitCount
            let floor = max(body.lower, body.upper - 120)
            while offset > floor, !source.has(sign, at: offset, before: body.upper) { offset -= 1 }
            let who = source.trimmed(SourceRange(offset + sign.utf8CodeUnitCount, body.upper))
            guard offset > floor, who.lower < who.upper,
                let inner = withoutQuotationMarks(source.trimmed(SourceRange(body.lower, offset)))
            else { continue }
            return (inner, source.line(who))
        }
        return nil
    }

    /// Quotation marks that open and close.
    private static let marks: [(StaticString, StaticString)] = [
        ("\"", "\""), ("“", "”"), ("„", "“"), ("«", "»"), ("‘", "’"),
    ]

    /// The end of the words in quotation marks that a line starts with.
    func closing(of body: SourceRange) -> Int? {
        guard
            let (open, close) = Self.marks.first(where: {
                source.has($0.0, at: body.lower, before: body.upper)
            })
        else { return nil }
        var offset = body.lower + open.utf8CodeUnitCount + 1
        while offset < body.upper {
            if source.has(close, at: offset, before: body.upper) { return offset + close.utf8CodeUnitCount }
            offset += 1
        }
        return nil
    }

    /// The inside of a range that stands in quotation marks.
    func withoutQuotationMarks(_ range: SourceRange) -> SourceRange? {
        for (open, close) in Self.marks {
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
