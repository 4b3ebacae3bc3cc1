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
        let words = source.words(in: content)
        // Braces are those of hints, and round data they are a slip that does no harm.
        if let (bare, braces) = withoutBraces(words) {
            let found = read(bare)
            let isRead = !found.owners.isEmpty || found.due.map { $0.reading != .unreadable } ?? false
            let isTaken = found.rest.allSatisfy { $0.upper <= braces.lower || $0.lower >= braces.upper }
            if isRead, isTaken { return found }
        }
        return read(words)
    }

    /// The words of a line that holds `{@name due:…}` without the braces, and where those stand.
    private func withoutBraces(_ words: [SourceRange]) -> ([SourceRange], SourceRange)? {
        guard let first = words.lastIndex(where: { source[$0.lower] == ascii("{") }),
            let last = words[first...].firstIndex(where: { source[$0.upper - 1] == ascii("}") })
        else { return nil }
        var bare = words
        let range = SourceRange(bare[first].lower, bare[last].upper)
        bare[first].lower += 1
        bare[last].upper -= 1
        bare.removeAll { $0.lower >= $0.upper }
        return (bare, range)
    }

    private func read(_ all: [SourceRange]) -> Found {
        var words = joined(all)
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
        if found.owners.isEmpty { found.owners = rest.flatMap(owners) }
        if found.owners.isEmpty { found.owners = assigned(in: rest) }
        found.rest = [words, tail].compactMap { part in
            guard let first = part.first, let last = part.last else { return nil }
            return SourceRange(first.lower, last.upper)
        }
        return found
    }

    // MARK: Owners

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

    /// Whoever stands before `to`: `Anna and Bo to ring the supplier`, of people who were named before, `The clerk to write`,
    /// `JB to ask`. The words stay a sentence. `Back to school` is nobody's.
    private func assigned(in words: [SourceRange]) -> [String] {
        guard let end = words.prefix(8).firstIndex(where: { source.text($0) == "to" }), end + 1 < words.count
        else { return [] }
        let names = words[..<end].split(omittingEmptySubsequences: false, whereSeparator: isJoint).map(name)
        return names.allSatisfy(isSomebody) ? names : []
    }

    /// A name without the article of a role.
    private func name(_ words: ArraySlice<SourceRange>) -> String {
        let isRole = words.count > 1 && words.first.map { source.text($0).lowercased() == "the" } ?? false
        let words = isRole ? words.dropFirst() : words
        guard let first = words.first, let last = words.last else { return "" }
        return source.line(SourceRange(first.lower, last.upper))
    }

    /// Whether a name is one that is known, a role, or initials; `AI to help` is no task of anybody called so.
    private func isSomebody(_ name: String) -> Bool {
        let folded = name.lowercased()
        return known.contains(folded) || ActionReader.roles.contains(folded)
            || ActionReader.isInitials(name) && name != "AI"
    }

    /// What one person does for a group, in small letters.
    private static let roles: Set<String> = [
        "chair", "vice-chair", "clerk", "secretary", "treasurer", "coordinator", "co-ordinator", "manager",
        "director", "president", "scribe", "facilitator", "host", "administrator", "warden",
    ]

    /// The owner and the rest of `AP JB words`, `ACTION [JB] words`, `Action JB: words` or, in a list, `TODO words`; nil for
    /// any other line.
    func unlabelled(_ body: SourceRange, isListed: Bool) -> (owner: String?, rest: SourceRange)? {
        // Few lines start so, and only their words need be told apart.
        let starts: [StaticString] = ["AP", "ACTION", "Action", "TODO"]
        guard starts.contains(where: { source.has($0, at: body.lower, before: body.upper) }) else {
            return nil
        }
        let words = source.words(in: body)
        guard words.count > 1, let first = words.first.map(source.text) else { return nil }
        if first == "TODO", isListed {
            return (nil, SourceRange(words[1].lower, body.upper))
        }
        guard ["AP", "ACTION", "Action"].contains(first), words.count > 2 else { return nil }
        // `AP clerk to ring`: who it is stays in the sentence, and is found there.
        if first != "Action", !assigned(in: Array(words.dropFirst())).isEmpty {
            return (nil, SourceRange(words[1].lower, body.upper))
        }
        if let (owner, count) = namedOwner(words, after: first) {
            return (owner, SourceRange(words[count].lower, body.upper))
        }
        var name = source.text(words[1])
        let hasColon = name.hasSuffix(":")
        if hasColon { name.removeLast() }
        let isBracketed =
            name.hasPrefix("[") && name.hasSuffix("]") || name.hasPrefix("(") && name.hasSuffix(")")
        if isBracketed { name = String(name.dropFirst().dropLast()) }
        let isNamed = ActionReader.isInitials(name) || isBracketed && known.contains(name.lowercased())
        guard isNamed, hasColon || first != "Action" else { return nil }
        return (name, SourceRange(words[2].lower, body.upper))
    }

    /// The owner of `AP clerk: words`, an article with it, and of how many words the line is then rid. After `Action` it
    /// must be somebody who was named before: `Action plan:` is nobody's.
    private func namedOwner(_ words: [SourceRange], after mark: String) -> (String, Int)? {
        guard let last = words.prefix(5).firstIndex(where: { source[$0.upper - 1] == ascii(":") }),
            last > 0, last + 1 < words.count
        else { return nil }
        var parts = words[1...last]
        parts[last].upper -= 1
        let name = source.line(SourceRange(parts[1].lower, parts[last].upper))
        let isName = parts.allSatisfy { word in
            word.lower < word.upper
                && source[word.lower..<word.upper].allSatisfy {
                    $0.isLetter || $0 >= 0x80 || $0 == ascii("-")
                }
        }
        return isName && self.name(parts).split(separator: " ").count <= 2
            && (mark == "AP" || known.contains(name.lowercased()))
            ? (name, last + 1) : nil
    }

    func isJoint(_ word: SourceRange) -> Bool { ["and", "&", "+", ","].contains(source.text(word)) }
}
