import Diagnostics

/// Finds owners and due date among the words of an action.
struct ActionReader {
    let source: SourceBytes
    let dates: DateReader
    /// Names in small letters of people who were named before: `Ann: write it` is hers, `Website: mend it` nobody's.
    var known: Set<String> = []

    /// A due date as typed and as read.
    struct Due {
        var field: Header.Field
        var reading: DateReader.Reading
        /// Whether the year was typed.
        var hasYear: Bool
    }

    /// The data of an action and the words that are left.
    struct Found {
        var owners: [String] = []
        var due: Due?
        var rest: [SourceRange] = []
    }

    func read(_ content: SourceRange) -> Found {
        var words = source.words(in: content)
        var found = Found()
        var cut: Range<Int>?
        if let (due, range) = due(in: words) {
            found.due = due
            cut = range
        }
        var tail = cut.map { Array(words[$0.upperBound...]) } ?? []
        if let cut { words = Array(words[..<cut.lowerBound]) }
        // Owners stand at either end; the due date may stand before, between or after them.
        var last = takeOwners(fromEndOf: &tail)
        if tail.isEmpty { last = takeOwners(fromEndOf: &words) + last }
        let lead = takeLeadingName(of: &words)
        found.owners = takeOwners(fromStartOf: &words) + last
        if let lead { found.owners.insert(lead, at: 0) }
        let rest = words + tail
        if found.owners.isEmpty { found.owners = rest.compactMap(owner) }
        found.rest = [words, tail].compactMap { part in
            guard let first = part.first, let last = part.last else { return nil }
            return SourceRange(first.lower, last.upper)
        }
        return found
    }

    // MARK: Owners

    /// The name of a word that is `@name`, with brackets or punctuation round it.
    private func owner(_ word: SourceRange) -> String? {
        var lower = word.lower
        var upper = word.upper
        while lower < upper, source[lower] == ascii("(") { lower += 1 }
        while upper > lower, ",;.:)".utf8.contains(source[upper - 1]) { upper -= 1 }
        guard lower < upper, source[lower] == ascii("@") else { return nil }
        guard MentionSyntax.end(of: lower, before: upper, in: source) == upper else { return nil }
        return source.text(SourceRange(lower + 1, upper))
    }

    /// The owner at an end of the line: `@name`, or `[JB]`.
    private func endOwner(_ word: SourceRange) -> String? {
        if let name = owner(word) { return name }
        guard word.upper - word.lower > 3, source[word.lower] == ascii("["),
            source[word.upper - 1] == ascii("]")
        else { return nil }
        let name = SourceRange(word.lower + 1, word.upper - 1)
        return ActionReader.isInitials(source.text(name)) ? source.text(name) : nil
    }

    /// Two to four capital letters.
    static func isInitials(_ name: String) -> Bool {
        (2...4).contains(name.unicodeScalars.count)
            && name.unicodeScalars.allSatisfy(\.properties.isUppercase)
    }

    /// Takes `JB:`, or a name that is known and a colon, off the start.
    private func takeLeadingName(of words: inout [SourceRange]) -> String? {
        for count in 1...2 where words.count > count {
            let last = words[count - 1]
            guard source[last.upper - 1] == ascii(":"), last.upper - 1 > last.lower else { continue }
            let name = source.line(SourceRange(words[0].lower, last.upper - 1))
            guard ActionReader.isInitials(name) || known.contains(name.lowercased()) else { continue }
            words.removeFirst(count)
            return name
        }
        return nil
    }

    /// The owner and the rest of `AP JB words`, `ACTION [JB] words`, `Action JB: words` or, in a list, `TODO words`; nil for
    /// any other line.
    func unlabelled(_ body: SourceRange, isListed: Bool) -> (owner: String?, rest: SourceRange)? {
        guard
            source.has("A", at: body.lower, before: body.upper)
                || source.has("T", at: body.lower, before: body.upper)
        else { return nil }
        let words = source.words(in: SourceRange(body.lower, min(body.upper, body.lower + 80)))
        guard words.count > 1, let first = words.first.map(source.text) else { return nil }
        if first == "TODO", isListed {
            return (nil, SourceRange(words[1].lower, body.upper))
        }
        guard ["AP", "ACTION", "Action"].contains(first), words.count > 2 else { return nil }
        var name = source.text(words[1])
        let hasColon = name.hasSuffix(":")
        if hasColon { name.removeLast() }
        if name.hasPrefix("["), name.hasSuffix("]") { name = String(name.dropFirst().dropLast()) }
        guard ActionReader.isInitials(name), hasColon || first != "Action" else { return nil }
        return (name, SourceRange(words[2].lower, body.upper))
    }

    private func isJoint(_ word: SourceRange) -> Bool { ["and", "&", "+", ","].contains(source.text(word)) }

    private func takeOwners(fromEndOf words: inout [SourceRange]) -> [String] {
        var owners: [String] = []
        while let last = words.last {
            if let name = endOwner(last) {
                owners.append(name)
                words.removeLast()
            } else if !owners.isEmpty, isJoint(last), words.count > 1, endOwner(words[words.count - 2]) != nil
            {
                words.removeLast()
            } else {
                break
            }
        }
        return owners.reversed()
    }

    private func takeOwners(fromStartOf words: inout [SourceRange]) -> [String] {
        var owners: [String] = []
        var count = 0
        while count < words.count {
            if let name = endOwner(words[count]) {
                owners.append(name)
            } else if !(!owners.isEmpty && isJoint(words[count]) && count + 1 < words.count
                && endOwner(words[count + 1]) != nil)
            {
                break
            }
            count += 1
        }
        words.removeFirst(count)
        return owners
    }

    // MARK: Due dates

    /// The first due date and the words that it takes.
    private func due(in words: [SourceRange]) -> (Due, Range<Int>)? {
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
        return isBare && !due.hasYear ? nil : (due, index..<end)
    }

    /// Words that say when without saying which day.
    private static func isVague(_ word: String) -> Bool {
        let word = word.lowercased()
        let words = [
            "next", "this", "end", "start", "beginning", "middle", "of", "the", "early", "mid", "late",
            "week",
            "month", "year", "quarter", "term", "spring", "summer", "autumn", "winter", "meeting", "session",
        ]
        return words.contains(word) || DateReader.isMonth(word)
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
