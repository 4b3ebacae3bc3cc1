import Diagnostics

/// Finds the people of a line: `chair, clerk`, `Ann (nurse), Bob`, `Ann Person, head of nursing`.
struct PeopleReader {
    let source: SourceBytes

    /// The people of a line.
    ///
    /// - Parameters:
    ///   - content: the words after the colon.
    ///   - isOne: whether a comma parts a name from a role, as after `Speaker:`, instead of a name from a name.
    func read(_ content: SourceRange, isOne: Bool) -> [People.Person] {
        let bySemicolon = pieces(of: content, at: ";")
        if isOne || bySemicolon.count > 1 { return bySemicolon.compactMap(person) }
        return pieces(of: content, at: ",").flatMap(pair).compactMap { range in
            bracketed(range) ?? plain(range).map { People.Person(name: $0) }
        }
    }

    /// `name, role` or `name (role)`
    private func person(_ range: SourceRange) -> People.Person? {
        if let person = bracketed(range) { return person }
        let parts = pieces(of: range, at: ",")
        guard let first = parts.first, let last = parts.last, let name = plain(first) else { return nil }
        let role = parts.count > 1 ? plain(SourceRange(parts[1].lower, last.upper)) : nil
        return People.Person(name: name, role: role)
    }

    private func bracketed(_ range: SourceRange) -> People.Person? {
        guard range.upper - range.lower > 3, source[range.upper - 1] == ascii(")"),
            let open = source[range.lower..<range.upper].firstIndex(of: ascii("(")), open > range.lower,
            let name = plain(SourceRange(range.lower, open)),
            let role = plain(SourceRange(open + 1, range.upper - 1))
        else { return nil }
        return People.Person(name: name, role: role)
    }

    /// `Ann and Bob` are two people; `research and development` is one.
    private func pair(_ range: SourceRange) -> [SourceRange] {
        var words = source.words(in: range)
        let joints = ["and", "&"]
        if let first = words.first, words.count > 1, joints.contains(source.text(first)) {
            words.removeFirst()
        }
        guard let first = words.first, let last = words.last else { return [] }
        let whole = SourceRange(first.lower, last.upper)
        guard let joint = words.firstIndex(where: { joints.contains(source.text($0)) }),
            (1...2).contains(joint),
            (2...3).contains(words.count - joint), startsLarge(words[0]), startsLarge(words[joint + 1])
        else { return [whole] }
        return [
            SourceRange(first.lower, words[joint - 1].upper), SourceRange(words[joint + 1].lower, last.upper),
        ]
    }

    private func startsLarge(_ word: SourceRange) -> Bool {
        source.scalar(at: word.lower, before: word.upper)?.properties.isUppercase ?? false
    }

    /// The parts between signs that stand in no brackets.
    private func pieces(of range: SourceRange, at sign: Unicode.Scalar) -> [SourceRange] {
        var result: [SourceRange] = []
        var start = range.lower
        var depth = 0
        for offset in range.lower..<range.upper {
            switch source[offset] {
            case ascii("("), ascii("["): depth += 1
            case ascii(")"), ascii("]"): depth = max(0, depth - 1)
            case ascii(sign) where depth == 0:
                result.append(source.trimmed(SourceRange(start, offset)))
                start = offset + 1
            default: break
            }
        }
        result.append(source.trimmed(SourceRange(start, range.upper)))
        return result.filter { $0.lower < $0.upper }
    }

    /// Words without marks; nil when there are none.
    private func plain(_ range: SourceRange) -> String? {
        var words = RichText.read(source.trimmed(range), in: source).plain
        if words.first == "@" { words.removeFirst() }
        return words.allSatisfy(\.isWhitespace) ? nil : words
    }
}
