import Diagnostics

/// When an action is due.
extension ActionReader {
    /// The first due date and the words that it takes.
    func due(in words: [SourceRange]) -> (Due, Range<Int>)? {
        for index in words.indices {
            let word = source.text(
                SourceRange(words[index].lower, min(words[index].upper, words[index].lower + 8))
            )
            .lowercased()
            if word.hasPrefix("@due(") {
                if let found = bracketed(from: words[index].lower + 5, index, words) { return found }
            } else if word == "(due" || word == "(due:" || word == "(by" {
                guard index + 1 < words.count else { continue }
                if let found = bracketed(from: words[index + 1].lower, index, words) { return found }
            } else if word.hasPrefix("due:") {
                if let found = marked(index, words) { return found }
            } else if word == "by" || word == "due" {
                if let found = spoken(index, words) { return found }
            }
        }
        return nil
    }

    /// A date up to the closing bracket.
    private func bracketed(from lower: Int, _ index: Int, _ words: [SourceRange]) -> (Due, Range<Int>)? {
        for last in index..<min(words.count, index + 6) {
            let text = source[words[last].lower..<words[last].upper]
            guard let close = text.lastIndex(of: ascii(")")), close >= lower else { continue }
            let range = source.trimmed(SourceRange(lower, close))
            guard range.lower < range.upper else { return nil }
            let due = due(range)
            // `(by …)` says who more often than when.
            let isBy = source.has("(by", at: words[index].lower, before: words[index].upper)
            if isBy, due.reading == .unreadable { return nil }
            // Words after the bracket in the same word stay words.
            guard words[last].upper - close <= 2 else { return nil }
            return (due, index..<(last + 1))
        }
        return nil
    }

    /// `due:` and the longest date after it; when there is none, the word after it.
    private func marked(_ index: Int, _ words: [SourceRange]) -> (Due, Range<Int>)? {
        let isAlone = words[index].upper == words[index].lower + 4
        let first = isAlone ? index + 1 : index
        guard first < words.count else { return nil }
        let lower = isAlone ? words[first].lower : words[index].lower + 4
        if let (due, end) = longest(from: lower, first, words, readsMonths: true) {
            return (due, index..<end)
        }
        // `end of March` and `next week` cannot be read, and stay in one piece.
        var end = first + 1
        let isVague = ActionReader.isVague(source.text(SourceRange(lower, words[first].upper)))
        while isVague, end < words.count, ActionReader.isVague(source.text(words[end])) { end += 1 }
        return (due(SourceRange(lower, words[end - 1].upper)), index..<end)
    }

    /// `by 3 Apr`
    private func spoken(_ index: Int, _ words: [SourceRange]) -> (Due, Range<Int>)? {
        guard index + 1 < words.count else { return nil }
        guard let (due, end) = longest(from: words[index + 1].lower, index + 1, words) else { return nil }
        // `by 5-10` may be anything: a date of numbers alone must have its year here.
        let isBare = due.field.value.utf8.allSatisfy { !$0.isLetter }
        // `by Friday week` and `by Tuesday or Wednesday` are other days.
        let next = end < words.count ? source.text(words[end]).lowercased() : ""
        let goesOn = ["week", "fortnight", "or", "and", "to", "-", "–", "/"].contains(next)
        return isBare && !due.hasYear || goesOn ? nil : (due, index..<end)
    }

    /// Words that say when without saying which day.
    private static func isVague(_ word: String) -> Bool {
        let word = word.lowercased()
        let words = [
            "next", "this", "end", "start", "beginning", "middle", "of", "the", "early", "mid", "late",
            "week",
            "month", "year", "quarter", "term", "spring", "summer", "autumn", "winter", "meeting", "session",
        ]
        return words.contains(word) || DateReader.isMonth(word) || DateReader.weekday(named: word) != nil
    }

    private func longest(
        from lower: Int, _ first: Int, _ words: [SourceRange], readsMonths: Bool = false
    ) -> (Due, Int)? {
        for last in (first..<min(words.count, first + 5)).reversed() {
            var range = SourceRange(lower, words[last].upper)
            while range.upper > lower, ".,;:!)".utf8.contains(source[range.upper - 1]) { range.upper -= 1 }
            let due = due(range, readsMonths: readsMonths)
            if due.reading != .unreadable { return (due, last + 1) }
        }
        return nil
    }

    private func due(_ range: SourceRange, readsMonths: Bool = false) -> Due {
        let text = source.line(range)
        var dates = dates
        dates.readsMonths = readsMonths
        let reading = dates.read(text)
        let hasYear = DateReader(year: nil, readsDays: true, readsMonths: readsMonths).read(text).namesYear
        return Due(field: Header.Field(text, at: range), reading: reading, hasYear: hasYear)
    }
}
