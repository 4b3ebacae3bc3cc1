import Diagnostics

/// Finds the counts of `Vote: 12 for, 3 against, no abstentions`.
struct VoteReader {
    let source: SourceBytes

    /// The counts, and the parts of the line that are none.
    func read(_ content: SourceRange) -> (counts: [VoteCount], rest: [SourceRange]) {
        var counts: [VoteCount] = []
        var rest: [SourceRange] = []
        for part in parts(of: content) {
            if let count = count(part) { counts.append(count) } else { rest.append(part) }
        }
        // One number with some word beside it may be anything.
        let isVote = counts.count > 1 || counts.first.map { $0.side != .other } ?? false
        return isVote ? (counts, rest) : ([], [content])
    }

    /// The parts between commas, semicolons, and an `and` with a number after it.
    private func parts(of content: SourceRange) -> [SourceRange] {
        let words = source.words(in: content)
        var result: [SourceRange] = []
        var start: Int?
        // `12 for 3 against` and `for 12 against 3` have neither comma nor `and` between the two.
        var startsWithNumber = false
        var hasNumber = false
        for (index, word) in words.enumerated() {
            let isNumber = number(word) != nil && source[word.lower].isDigit
            if start == nil {
                (startsWithNumber, hasNumber) = (isNumber, false)
            } else if startsWithNumber ? isNumber : hasNumber && !isNumber, let open = start {
                result.append(SourceRange(open, words[index - 1].upper))
                start = nil
                (startsWithNumber, hasNumber) = (isNumber, false)
            }
            hasNumber = hasNumber || isNumber
            let isJoint = ["and", "&", "/", "-", "–"].contains(source.text(word))
            if isJoint, index + 1 < words.count, number(words[index + 1]) != nil {
                if let start { result.append(SourceRange(start, words[index - 1].upper)) }
                start = nil
                continue
            }
            let isLast = [ascii(","), ascii(";")].contains(source[word.upper - 1])
            let lower = start ?? word.lower
            start = isLast ? nil : lower
            if isLast { result.append(SourceRange(lower, word.upper - 1)) }
        }
        if let start, let last = words.last { result.append(SourceRange(start, last.upper)) }
        return result.filter { $0.lower < $0.upper }
    }

    /// `12 for`, `for: 12`, `none against`
    private func count(_ part: SourceRange) -> VoteCount? {
        let words = source.words(in: part)
        guard (2...5).contains(words.count), let first = words.first, let last = words.last else {
            return nil
        }
        if let count = number(first) {
            return counted(count, SourceRange(words[1].lower, last.upper))
        }
        guard let count = number(last), words.count <= 4 else { return nil }
        var choice = SourceRange(first.lower, words[words.count - 2].upper)
        if source[choice.upper - 1] == ascii(":") { choice.upper -= 1 }
        return choice.lower < choice.upper ? counted(count, choice) : nil
    }

    private func counted(_ count: Int, _ choice: SourceRange) -> VoteCount? {
        var range = choice
        if source[range.upper - 1] == ascii(".") { range.upper -= 1 }
        guard let first = source.scalar(at: range.lower, before: range.upper), first.isWord,
            first.properties.numericType == nil
        else { return nil }
        let text = source.line(range)
        return VoteCount(count: count, choice: text, side: VoteReader.side(of: text))
    }

    private func number(_ word: SourceRange) -> Int? {
        if ["no", "none", "nobody"].contains(source.text(word).lowercased()) { return 0 }
        guard word.upper - word.lower <= 9, source[word.lower..<word.upper].allSatisfy(\.isDigit) else {
            return nil
        }
        return Int(source.text(word))
    }

    private static func side(of choice: String) -> VoteCount.Side {
        switch choice.lowercased() {
        case "for", "in favour", "in favor", "yes", "aye", "ayes", "voted for": .yes
        case "against", "no", "noes", "nay", "nays", "opposed", "voted against": .no
        case "abstained", "abstention", "abstentions", "abstain", "abstaining": .abstained
        default: .other
        }
    }
}
