import Diagnostics

/// Finds the figure of `Mood: 7/10 words`.
struct MoodReader {
    let source: SourceBytes

    /// A figure with what is left of the line.
    struct Found {
        var mood: Mood
        var rest: SourceRange
        /// Where the figure stands.
        var range: SourceRange
        /// Whether the value lies on its scale.
        var isOnScale: Bool
    }

    /// The figure that a line starts with: `7/10`, `7 out of 10`, `7 of 10`, `70 %` or `70%`.
    func read(_ content: SourceRange) -> Found? {
        guard let (value, end) = number(at: content.lower, before: content.upper) else { return nil }
        let next = source.skipSpace(from: end, before: content.upper)
        if source.has("%", at: next, before: content.upper) {
            return found(value, 100, upTo: next + 1, in: content)
        }
        for sign: StaticString in ["/", "out of ", "of "]
        where source.has(sign, at: next, before: content.upper) {
            let start = source.skipSpace(from: next + sign.utf8CodeUnitCount, before: content.upper)
            guard let (limit, end) = number(at: start, before: content.upper), limit > 0 else { return nil }
            return found(value, limit, upTo: end, in: content)
        }
        return nil
    }

    private func found(_ value: Double, _ limit: Double, upTo end: Int, in content: SourceRange) -> Found? {
        if let next = source.scalar(at: end, before: content.upper), next.isWord || next == "/" { return nil }
        let range = SourceRange(content.lower, end)
        var rest = source.trimmed(SourceRange(end, content.upper))
        for sign: StaticString in [",", ";", ":", "-", "–", "—", "."]
        where source.has(sign, at: rest.lower, before: rest.upper) {
            rest = source.trimmed(SourceRange(rest.lower + sign.utf8CodeUnitCount, rest.upper))
            break
        }
        let mood = Mood(figure: source.line(range), value: value, limit: limit)
        return Found(mood: mood, rest: rest, range: range, isOnScale: value <= limit)
    }

    /// `7`, `7.5` or `7,5`
    private func number(at start: Int, before end: Int) -> (Double, Int)? {
        var offset = start
        var value = 0.0
        var unit = 0.0
        while offset < end, offset - start < 9 {
            let byte = source[offset]
            if byte.isDigit {
                value = value * 10 + Double(byte - ascii("0"))
                unit *= 10
            } else if byte == ascii(".") || byte == ascii(","), unit == 0, offset > start, offset + 1 < end,
                source[offset + 1].isDigit
            {
                unit = 1
            } else {
                break
            }
            offset += 1
        }
        return offset > start ? (unit > 0 ? value / unit : value, offset) : nil
    }
}
