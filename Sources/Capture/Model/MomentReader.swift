import Diagnostics

/// Finds the time, day or year that an entry of a time-line starts with.
struct MomentReader {
    let source: SourceBytes
    /// Whether `9.30` is a time, as it is among other times; else it may be any number: `1.50` is money.
    var isAmongTimes = false

    /// When, and the words of the entry; nil when the line starts with neither time, day nor year, or holds no more.
    func split(_ body: SourceRange) -> (when: SourceRange, rest: SourceRange)? {
        guard let first = source.scalar(at: body.lower, before: body.upper),
            first.properties.numericType != nil || first.properties.isUppercase,
            let end = time(body) ?? year(body) ?? date(body)
        else { return nil }
        var rest = source.trimmed(SourceRange(end, body.upper))
        // A colon or dash between the two is punctuation.
        for sign: StaticString in [":", "-", "–", "—"]
        where source.has(sign, at: rest.lower, before: rest.upper) {
            let next = rest.lower + sign.utf8CodeUnitCount
            guard source.spaceLength(at: next, before: rest.upper) > 0 else { return nil }
            rest = source.trimmed(SourceRange(next, rest.upper))
            break
        }
        let isApart = rest.lower > end
        guard isApart, rest.lower < rest.upper else { return nil }
        return (SourceRange(body.lower, end), rest)
    }

    // MARK: Times

    /// `09:30`, `9.30 am`, `9 am`, `0930`, `09:30-10:15`
    private func time(_ body: SourceRange) -> Int? {
        guard let first = clock(at: body.lower, before: body.upper) else { return nil }
        let other = MomentReader(source: source, isAmongTimes: true)
        guard let next = dashEnd(first, body), let second = other.clock(at: next, before: body.upper) else {
            return first
        }
        return second
    }

    /// `0815` or `0815hrs`: no number but a time starts with a nought and has three more digits.
    private func fourDigits(at start: Int, before end: Int) -> Int? {
        guard let (time, digits) = digits(start, upTo: 4, before: end), digits == start + 4, time % 100 < 60,
            source[start] == ascii("0")
        else { return nil }
        let after =
            ["hours", "hrs", "h"].first { (unit: StaticString) in source.has(unit, at: digits, before: end) }
            .map { digits + $0.utf8CodeUnitCount } ?? digits
        let isWhole = source.scalar(at: after, before: end).map {
            !$0.isWord && !"%.,/".unicodeScalars.contains($0)
        }
        return isWhole ?? true ? after : nil
    }

    private func clock(at start: Int, before end: Int) -> Int? {
        if let whole = fourDigits(at: start, before: end) { return whole }
        guard let (hour, afterHour) = digits(start, upTo: 2, before: end), hour <= 24 else { return nil }
        var offset = afterHour
        var sign: UInt8?
        if offset < end, source[offset] == ascii(":") || source[offset] == ascii("."),
            let (minute, after) = digits(offset + 1, upTo: 2, before: end), after == offset + 3, minute < 60
        {
            sign = source[offset]
            offset = after
        }
        let next = source.skipSpace(from: offset, before: end)
        for half: StaticString in ["am", "pm", "AM", "PM", "a.m.", "p.m."]
        where source.has(half, at: next, before: end) {
            let after = next + half.utf8CodeUnitCount
            if !(source.scalar(at: after, before: end)?.isWord ?? false) { return after }
        }
        guard sign == ascii("."), offset < end else { return sign == nil ? nil : offset }
        // No number but a time starts with a nought and another digit.
        let isTime = source[start] == ascii("0") && source[start + 1].isDigit
        let isWhole = source.scalar(at: offset, before: end).map {
            !$0.isWord && !"%.,/".unicodeScalars.contains($0)
        }
        return (isTime || isAmongTimes) && isWhole ?? true ? offset : nil
    }

    /// Minutes since midnight of `9.30` at the start of a line, when that is a time of a working day and a round one.
    func workingTime(_ body: SourceRange) -> Int? {
        guard let (hour, dot) = digits(body.lower, upTo: 2, before: body.upper), (6...22).contains(hour),
            source.has(".", at: dot, before: body.upper),
            let (minute, end) = digits(dot + 1, upTo: 2, before: body.upper), end == dot + 3,
            minute < 60, minute % 5 == 0
        else { return nil }
        return hour * 60 + minute
    }

    // MARK: Years and days

    /// `1948`, `1948-52`, `1990s`
    private func year(_ body: SourceRange) -> Int? {
        guard let (year, first) = digits(body.lower, upTo: 4, before: body.upper), first == body.lower + 4,
            (1000...2199).contains(year)
        else { return nil }
        if source.has("s", at: first, before: body.upper) { return wordEnd(first + 1, body) }
        if let next = dashEnd(first, body), let (_, second) = digits(next, upTo: 4, before: body.upper),
            [2, 4].contains(second - next)
        {
            return wordEnd(second, body)
        }
        return wordEnd(first, body)
    }

    /// `2026-03-04`, `3 March`, `Mar 2026`
    private func date(_ body: SourceRange) -> Int? {
        guard source[body.lower].isDigit || startsLikeMonth(body) else { return nil }
        let words = firstWords(of: body)
        for count in [3, 2, 1] where words.count > count {
            var end = words[count - 1].upper
            if source[end - 1] == ascii(":") { end -= 1 }
            // However much space there is between them, and over the ends of lines.
            let parts = words[..<(count - 1)].map(source.text)
            let last = source.text(SourceRange(words[count - 1].lower, end))
            let text = (parts + [last]).joined(separator: " ")
            guard count > 1 || text.utf8.count == 10 else { continue }
            if case .date = DateReader(year: 2000).read(text) { return end }
        }
        return nil
    }

    /// Up to four words, of which the last is cut short when it is longer than any in a date.
    private func firstWords(of body: SourceRange) -> [SourceRange] {
        var words: [SourceRange] = []
        var offset = body.lower
        while words.count < 4 {
            offset = source.skipSpace(from: offset, before: body.upper)
            let start = offset
            let end = min(body.upper, start + 32)
            while offset < end, source.spaceLength(at: offset, before: body.upper) == 0 { offset += 1 }
            guard offset > start else { break }
            words.append(SourceRange(start, offset))
            if offset == start + 32 { break }
        }
        return words
    }

    /// Whether the first three letters are those of a month: most lines are no dates, and this is soon told.
    private func startsLikeMonth(_ body: SourceRange) -> Bool {
        guard body.lower + 3 < body.upper else { return false }
        let months: StaticString = "janfebmaraprmayjunjulaugsepoctnovdec"
        let start = source[body.lower..<(body.lower + 3)]
        return months.withUTF8Buffer { months in
            stride(from: 0, to: months.count, by: 3).contains { place in
                zip(start, months[place..<(place + 3)]).allSatisfy { $0 | 0x20 == $1 }
            }
        }
    }

    private func wordEnd(_ offset: Int, _ body: SourceRange) -> Int? {
        let next = source.scalar(at: offset, before: body.upper)
        return next.map { $0.isWord || $0 == "-" || $0 == "/" || $0 == "." || $0 == "%" } ?? false
            ? nil : offset
    }

    /// The end of a dash, with or without spaces round it.
    private func dashEnd(_ offset: Int, _ body: SourceRange) -> Int? {
        let start = source.skipSpace(from: offset, before: body.upper)
        for sign: StaticString in ["-", "–"] where source.has(sign, at: start, before: body.upper) {
            return source.skipSpace(from: start + sign.utf8CodeUnitCount, before: body.upper)
        }
        return nil
    }

    private func digits(_ start: Int, upTo count: Int, before end: Int) -> (Int, Int)? {
        var offset = start
        var value = 0
        while offset < end, offset - start < count, source[offset].isDigit {
            value = value * 10 + Int(source[offset] - ascii("0"))
            offset += 1
        }
        let isWhole = offset == end || !source[offset].isDigit
        return offset > start && isWhole ? (value, offset) : nil
    }
}
