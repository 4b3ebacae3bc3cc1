import Diagnostics

/// Slips in the words of a line, which are drawn as typed: marks that are never closed, hints that stand too early, a dash too
/// short, a date outside of an action.
extension Resolver {
    /// Says what in the words of an item was probably meant otherwise.
    ///
    /// - Parameter ranges: where the words stand, without the hints of any of their lines.
    mutating func reportSlips(in text: RichText, of ranges: [SourceRange], kind: Item.Kind) {
        var first = 0
        // One slip is told: a sign before a hint, however icons part the words between them.
        var hint: SourceRange?
        for span in text.spans {
            guard case .words(let words) = span.content, span.link == nil, !span.style.contains(.code),
                words.utf8.contains(where: { "*=`]{".utf8.contains($0) })
            else { continue }
            let signs = Resolver.openingSigns(in: words)
            // Spans and lines follow each other, so each line is looked at with its own spans alone.
            while first < ranges.count, ranges[first].upper <= span.range.lower { first += 1 }
            for range in ranges[first...].prefix(while: { $0.lower < span.range.upper }) {
                let part = SourceRange(
                    max(range.lower, span.range.lower), min(range.upper, span.range.upper))
                if let sign = unclosedSign(signs, part, from: range.lower) { return reportUnclosed(sign) }
                if hint == nil { hint = hintAmidWords(part, from: range.lower) }
            }
        }
        if let hint { return reportEarlyHint(hint) }
        guard let last = ranges.last else { return }
        switch kind {
        case .point, .paragraph, .step: reportDueOutsideAction(last)
        case .quote(who: nil): reportSingleDash(last)
        default: break
        }
    }

    // MARK: Marks

    /// The signs in some words that open something where a word follows.
    private static func openingSigns(in words: String) -> [StaticString] {
        let bytes = Array(words.utf8)
        return ["**", "==", "`", "]("].filter(bytes.contains)
    }

    /// The place of one of some signs that opens something which the line never closes.
    ///
    /// - Parameter floor: where the words of the item start, of which the range is a part in one style.
    private func unclosedSign(_ signs: [StaticString], _ range: SourceRange, from floor: Int) -> SourceRange?
    {
        for sign in signs {
            let length = sign.utf8CodeUnitCount
            for offset in range.lower..<max(range.lower, range.upper - length + 1)
            where source.has(sign, at: offset, before: range.upper) {
                let before = source.scalar(before: offset, from: floor)
                let after = source.scalar(at: offset + length, before: source.count)
                let isOpening =
                    if source[offset] == ascii("]") {
                        // What starts like a picture is told of as one.
                        !source.has("![", at: floor, before: range.upper)
                            && before.map { $0 != "\\" } ?? false && after.map { !$0.isSpace } ?? false
                    } else {
                        before.map { $0.isSpace || "([\"“‘".unicodeScalars.contains($0) } ?? true
                            && after?.isWord ?? false
                    }
                if isOpening { return SourceRange(offset, offset + length) }
            }
        }
        return nil
    }

    private mutating func reportUnclosed(_ range: SourceRange) {
        let sign = source.text(range)
        let isLink = sign == "]("
        let close =
            isLink ? "write `)` after the address" : "write \(shown(sign)) after the last word that it is for"
        report(
            "unclosed-mark", .warning,
            isLink
                ? "the address of this link is never closed"
                : "\(shown(sign)) is never closed, so it is drawn as typed",
            at: range, help: close + (isLink ? "" : ", or a backslash before it to draw it"))
    }

    private func shown(_ sign: String) -> String { sign == "`" ? "`` ` ``" : "`\(sign)`" }

    // MARK: Hints

    /// The place of the braces of a hint that does not stand at the end of its line; `floor` as above.
    private func hintAmidWords(_ range: SourceRange, from floor: Int) -> SourceRange? {
        var offset = range.lower
        while offset < range.upper {
            defer { offset += 1 }
            guard source[offset] == ascii("{"), source.scalar(before: offset, from: floor) != "\\"
            else { continue }
            let start = source.skipSpace(from: offset + 1, before: range.upper)
            let key = source[start..<range.upper].prefix(8).prefix { $0.isLetter }
            let isHint = HintLexer.keys.contains(String(decoding: key, as: UTF8.self).lowercased())
            let end = source.skipSpace(from: key.endIndex, before: range.upper)
            guard isHint, end < range.upper, source[end] == ascii("=") else { continue }
            let close = source[end..<range.upper].firstIndex(of: ascii("}"))
            return SourceRange(offset, close.map { $0 + 1 } ?? range.upper)
        }
        return nil
    }

    private mutating func reportEarlyHint(_ range: SourceRange) {
        let text = source.text(range)
        let isClosed = text.hasSuffix("}")
        report(
            "hint-amid-words", .warning,
            isClosed
                ? "hints count at the end of a line alone, so these are drawn as words"
                : "these hints are never closed, so they are drawn as words", at: range,
            help: isClosed
                ? "move `\(text)` to the end of the line" : "write `}` after them, at the end of the line")
    }

    /// Words without what stands in braces at their end: hints, when their slip is mended.
    func withoutBraces(_ content: SourceRange) -> SourceRange {
        guard content.lower < content.upper, source[content.upper - 1] == ascii("}"),
            let open = source[content.lower..<content.upper].lastIndex(of: ascii("{"))
        else { return content }
        return source.trimmed(SourceRange(content.lower, open))
    }

    // MARK: Dates and names

    private mutating func reportDueOutsideAction(_ body: SourceRange) {
        let start = (body.lower..<body.upper).first { offset in
            source.has("due:", at: offset, before: body.upper - 1)
                && source.scalar(before: offset, from: body.lower)?.isSpace ?? true
        }
        guard let start, source.spaceLength(at: start + 4, before: body.upper) == 0 else { return }
        let end =
            (start..<body.upper).first { source.spaceLength(at: $0, before: body.upper) > 0 } ?? body.upper
        let place = SourceRange(start, end)
        report(
            "due-outside-action", .notice, "only an action has a due date, so this is drawn as words",
            at: place,
            help: "write `- [ ]` at the start of the line")
    }

    /// `by 3/4` in an action: a day, or three quarters.
    mutating func reportBareDate(_ content: SourceRange) {
        guard let (range, day) = bareDate(in: content) else { return }
        report(
            "bare-date", .notice, "`\(source.text(range))` may be no date, so it is drawn as words",
            at: range,
            help: "write `by \(day)` if it is a day")
    }

    /// The first two numbers with a stroke between them that may be a day, and that day in words.
    func bareDate(in content: SourceRange) -> (SourceRange, String)? {
        guard source[content.lower..<content.upper].contains(ascii("/")) else { return nil }
        let words = source.words(in: content)
        for (mark, word) in zip(words, words.dropFirst()) where source[word.lower].isDigit {
            guard ["by", "due", "before"].contains(source.text(mark).lowercased()) else { continue }
            var range = word
            while range.upper > range.lower, ".,;:!)".utf8.contains(source[range.upper - 1]) {
                range.upper -= 1
            }
            let text = source.text(range)
            guard text.contains("/"), text.utf8.count <= 5 else { continue }
            if let day = DateReader(year: Self.leapYear).read(text).day { return (range, day) }
        }
        return nil
    }

    /// A year that has every day.
    private static let leapYear = 2000

    /// `> words - who`, where two dashes were meant.
    private mutating func reportSingleDash(_ content: SourceRange) {
        let content = withoutBraces(content)
        func isDash(_ word: SourceRange) -> Bool { ["-", "–"].contains(source.text(word)) }
        let words = source.words(in: content).suffix(5)
        guard
            let dash = words.lastIndex(where: isDash), source.words(in: content).count(where: isDash) == 1,
            dash + 1 < words.endIndex,
            dash > words.startIndex || words.count == 5,
            source.scalar(at: words[dash + 1].lower, before: content.upper)?.properties.isAlphabetic ?? false
        else { return }
        report(
            "single-dash", .notice, "a single dash is part of the words",
            at: SourceRange(words[dash].lower, content.upper),
            help:
                "write two, `-- \(source.text(SourceRange(words[dash + 1].lower, content.upper)))`, for who said it"
        )
    }
}

extension [UInt8] {
    fileprivate func contains(_ sign: StaticString) -> Bool {
        sign.withUTF8Buffer { sign in
            indices.contains { self[$0] == sign[0] && self[$0...].starts(with: sign) }
        }
    }
}
