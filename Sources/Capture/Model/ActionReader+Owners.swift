import Diagnostics

/// Who has an action, by the names that are typed as such.
extension ActionReader {
    /// The owners in `@pat`, `@pat,jo`, `@pat/@jo`, `[@pat]` or `@Mrs Brown`; none for words that are no names.
    func owners(_ word: SourceRange) -> [String] {
        var range = word
        while range.lower < range.upper, "([".utf8.contains(source[range.lower]) { range.lower += 1 }
        while range.upper > range.lower, ",;.:)]".utf8.contains(source[range.upper - 1]) { range.upper -= 1 }
        guard range.lower < range.upper, source[range.lower] == ascii("@") else { return [] }
        let end = source[range.lower..<range.upper].firstIndex(of: ascii(" "))
        if let end, isTitled(SourceRange(range.lower, end)) {
            return [source.line(SourceRange(range.lower + 1, range.upper))]
        }
        var names: [String] = []
        for part in source[range.lower..<range.upper].split(whereSeparator: { ",/&+".utf8.contains($0) }) {
            let start = source[part.startIndex] == ascii("@") ? part.startIndex : part.startIndex - 1
            guard MentionSyntax.end(of: start, before: part.endIndex, in: source) == part.endIndex else {
                return []
            }
            names.append(source.text(SourceRange(start + 1, part.endIndex)))
        }
        return names
    }

    /// `@Mrs Brown` in one piece.
    func joined(_ words: [SourceRange]) -> [SourceRange] {
        guard words.contains(where: isTitled) else { return words }
        var result: [SourceRange] = []
        for word in words {
            if let last = result.last, isTitled(last), startsWithCapital(word) {
                result[result.count - 1] = SourceRange(last.lower, word.upper)
            } else {
                result.append(word)
            }
        }
        return result
    }

    private func isTitled(_ word: SourceRange) -> Bool {
        guard source[word.lower] == ascii("@"), word.upper - word.lower <= 6 else { return false }
        return ActionReader.titles.contains(source.text(SourceRange(word.lower + 1, word.upper)))
    }

    private func startsWithCapital(_ word: SourceRange) -> Bool {
        source.scalar(at: word.lower, before: word.upper)?.properties.isUppercase ?? false
    }

    private static let titles: Set = [
        "Mr", "Mrs", "Ms", "Miss", "Mx", "Dr", "Prof", "Cllr", "Rev", "Sir", "Mr.", "Mrs.", "Ms.", "Dr.",
    ]

    /// The owner at an end of the line: `@name`, `[JB]`, or `(Anna)` of somebody who was named before.
    private func endOwners(_ word: SourceRange) -> [String] {
        let names = owners(word)
        return names.isEmpty ? initials(word).map { [$0] } ?? [] : names
    }

    /// Whoever is named by `[JB]` or `(Anna)`.
    private func initials(_ word: SourceRange) -> String? {
        guard word.upper - word.lower > 3 else { return nil }
        let name = source.text(SourceRange(word.lower + 1, word.upper - 1))
        switch (source[word.lower], source[word.upper - 1]) {
        case (ascii("["), ascii("]")): return ActionReader.isInitials(name) ? name : nil
        case (ascii("("), ascii(")")): return known.contains(name.lowercased()) ? name : nil
        default: return nil
        }
    }

    private func isPreposition(_ word: SourceRange) -> Bool {
        ["about", "with", "to", "from", "of", "at", "behind"].contains(source.text(word).lowercased())
    }

    /// Takes the owners off the end of a line, with the words that join them.
    func takeOwners(fromEndOf words: inout [SourceRange]) -> [String] {
        var owners: [String] = []
        while let last = words.last {
            let names = endOwners(last)
            // `ring the bank about @jo` is about jo.
            let isObject = owners.isEmpty && words.count > 1 && isPreposition(words[words.count - 2])
            if !names.isEmpty, !isObject {
                owners += names.reversed()
                words.removeLast()
            } else if !owners.isEmpty, isJoint(last), words.count > 1,
                !endOwners(words[words.count - 2]).isEmpty
            {
                words.removeLast()
            } else {
                break
            }
        }
        return owners.reversed()
    }

    /// The same at its start.
    func takeOwners(fromStartOf words: inout [SourceRange]) -> [String] {
        var owners: [String] = []
        var count = 0
        while count < words.count {
            let names = endOwners(words[count])
            let isBetween =
                !owners.isEmpty && isJoint(words[count]) && count + 1 < words.count
                && !endOwners(words[count + 1]).isEmpty
            guard !names.isEmpty || isBetween else { break }
            owners += names
            count += 1
        }
        words.removeFirst(count)
        return owners
    }
}
