import Diagnostics

/// Finds the figure that a fact starts with: `42% of`, `12 resources`, `£3m`, `1 in 4`, `12.5 million`.
struct FigureReader {
    let source: SourceBytes

    /// The figure and the rest of a line; nil when the line starts with no figure, or with a year, a time, a date or a number
    /// that only numbers something or is rung.
    func split(_ body: SourceRange) -> (figure: SourceRange, rest: SourceRange)? {
        guard let number = number(at: body.lower, before: body.upper), isSpace(number.end, body) else {
            return nil
        }
        if number.isYear || isNumbering(body, number) { return nil }
        let start = source.skipSpace(from: number.end, before: body.upper)
        var words = source.words(in: SourceRange(start, min(body.upper, start + 200)))
        guard let first = words.first.map({ source.text($0).lowercased() }) else { return nil }
        var end = number.end
        if first == "%" || FigureReader.powers.contains(first), let word = words.first {
            end = word.upper
            words.removeFirst()
        } else if let upper = ratioEnd(words, body) {
            end = upper
        } else if !number.hasSign,
            FigureReader.times.contains(first) || DateReader.isMonth(trimmedWord(first))
        {
            return nil
        }
        let rest = source.trimmed(SourceRange(end, body.upper))
        guard let next = source.scalar(at: rest.lower, before: rest.upper) else { return nil }
        // `2 **large** ones`, but not `2 * 3`.
        let isStressed = next == "*" && source.spaceLength(at: rest.lower + 1, before: rest.upper) == 0
        guard next.isWord || next == "(" || isStressed || number.hasSign else { return nil }
        return (SourceRange(body.lower, end), rest)
    }

    private static let powers = ["hundred", "thousand", "million", "billion", "trillion"]
    private static let times = ["am", "pm", "a.m.", "p.m.", "o'clock", "o’clock"]

    private struct Number {
        var end: Int
        /// Four digits without any sign: a year rather than a count.
        var isYear: Bool
        /// A currency or per cent: surely a figure.
        var hasSign: Bool
    }

    /// Whether `3.1 Boiler` or `4.1.2` numbers a part of minutes, or tabs part the cells of a spreadsheet.
    private func isNumbering(_ body: SourceRange, _ number: Number) -> Bool {
        if source.tabBetweenWords(in: body) != nil { return true }
        guard !number.hasSign else { return false }
        let dots = source[body.lower..<number.end].count { $0 == ascii(".") }
        guard dots == 1 else { return dots > 1 }
        let start = source.skipSpace(from: number.end, before: body.upper)
        let word = source[start..<body.upper].prefix { $0.isLetter }
        guard let first = word.first, word.count > 1 else { return false }
        return (0x41...0x5A).contains(first) && word.dropFirst().contains { (0x61...0x7A).contains($0) }
    }

    private func number(at start: Int, before end: Int) -> Number? {
        var offset = start
        if offset < end, "~+<".utf8.contains(source[offset]) { offset += 1 }
        let currencies: [StaticString] = ["£", "$", "€", "¥", "₹"]
        let currency = currencies.first { source.has($0, at: offset, before: end) }
        offset += currency?.utf8CodeUnitCount ?? 0
        let digits = offset
        guard let first = digitsEnd(offset, before: end) else { return nil }
        // `09.30` is a time, `0300 123` the number of a telephone.
        if source[digits] == ascii("0"), digits + 1 < first, source[digits + 1].isDigit { return nil }
        offset = first
        // A range: `10-12` or `10–12`.
        var isRangeOfYears = false
        for dash: StaticString in ["-", "–"] where source.has(dash, at: offset, before: end) {
            let next = offset + dash.utf8CodeUnitCount
            guard let upper = digitsEnd(next, before: end) else { continue }
            isRangeOfYears = isYear(digits, first) && (isYear(next, upper) || upper - next == 2)
            offset = upper
            break
        }
        let bare = offset
        let suffixes: [StaticString] = ["%", "‰", "×", "bn", "tn", "x", "k", "K", "m", "M", "B"]
        let suffix = suffixes.first { source.has($0, at: offset, before: end) }
        offset += suffix?.utf8CodeUnitCount ?? 0
        if source.has("+", at: offset, before: end) { offset += 1 }
        let isYear = currency == nil && offset == bare && (isRangeOfYears || isYear(digits, bare))
        return Number(end: offset, isYear: isYear, hasSign: currency != nil || suffix != nil)
    }

    /// The end of `1,234.5`.
    private func digitsEnd(_ start: Int, before end: Int) -> Int? {
        var offset = start
        while offset < end {
            let isPoint = source[offset] == ascii(".") || source[offset] == ascii(",")
            let isInside = isPoint && offset > start && offset + 1 < end && source[offset + 1].isDigit
            guard source[offset].isDigit || isInside else { break }
            offset += 1
        }
        return offset > start ? offset : nil
    }

    private func isYear(_ lower: Int, _ upper: Int) -> Bool {
        guard upper - lower == 4, source[lower..<upper].allSatisfy(\.isDigit) else { return false }
        return source[lower] == ascii("1") || source[lower] == ascii("2")
    }

    /// The end of `1 in 4`, `3 of 5` or `3 out of 5`.
    private func ratioEnd(_ words: [SourceRange], _ body: SourceRange) -> Int? {
        let texts = words.prefix(3).map { source.text($0).lowercased() }
        let place: Int
        switch (texts.first, texts.dropFirst().first) {
        case ("in", _), ("of", _): place = 1
        case ("out", "of"): place = 2
        default: return nil
        }
        guard place < words.count, let other = number(at: words[place].lower, before: body.upper) else {
            return nil
        }
        return !other.isYear && isSpace(other.end, body) ? other.end : nil
    }

    private func isSpace(_ offset: Int, _ body: SourceRange) -> Bool {
        source.spaceLength(at: offset, before: body.upper) > 0
    }

    private func trimmedWord(_ word: String) -> String { String(word.prefix { $0.isLetter }) }
}
