/// A word at the start of a line that says what the line is: `ACTION:`, `**Decision**:`, `AP JB`, `[Action]`.
struct Mark {
    /// What it makes of the line.
    var kind: Unit.Kind
    /// How many bytes of the line it takes, with the sign and the space after it.
    var length: Int

    /// The mark that some words start with; nil when they start with none. `AI` is none: it is a thing more often than an
    /// action item.
    static func find(in text: String) -> Mark? {
        let bytes = Array(text.utf8.prefix(80))
        // Most lines have none of the signs, and are asked often.
        guard
            bytes.contains(where: {
                $0 == UInt8(ascii: ":") || $0 == UInt8(ascii: "]") || $0 == 0x2D || $0 == 0xE2
            })
        else {
            return initialled(bytes)
        }
        for sign in signs {
            guard let end = place(of: sign, in: bytes) else { continue }
            // A bracket closes what a bracket opened, and nothing else.
            if sign == signs.last, bytes.first != UInt8(ascii: "[") { continue }
            let head = String(decoding: bytes[..<end], as: UTF8.self)
            if sign == signs.first, let owner = role(in: head) {
                let length = end + 1
                return Mark(
                    kind: .action(isDone: false, owner: owner),
                    length: length + spaces(after: length, in: text))
            }
            guard var kind = kind(of: head) else { continue }
            if sign.count > 1, !isSureBeforeDash(head) { continue }
            var length = end + sign.count
            let next = length < bytes.count ? bytes[length] : 0
            if sign == signs.last, next == UInt8(ascii: ":") { length += 1 }
            if sign == signs.first, bytes.first == UInt8(ascii: "["), next == UInt8(ascii: "]") {
                length += 1
            }
            // What stands in brackets behind the word must be who is to do it, or it is more than a mark.
            if head.utf8.dropFirst().contains(where: { "([@".utf8.contains($0) }) {
                guard case .action(let isDone, nil) = kind, let owner = owner(in: head) else { continue }
                kind = .action(isDone: isDone, owner: owner)
            }
            return Mark(kind: kind, length: length + spaces(after: length, in: text))
        }
        return initialled(bytes)
    }

    private static let signs = [":", " - ", " – ", " — ", "]"].map { Array($0.utf8) }

    private static func place(of sign: [UInt8], in bytes: [UInt8]) -> Int? {
        bytes.indices.first { bytes[$0] == sign[0] && bytes[$0...].starts(with: sign) }
    }

    /// `AP JB words` and `ACTION JB words`
    private static func initialled(_ bytes: [UInt8]) -> Mark? {
        guard bytes.first == UInt8(ascii: "A") else { return nil }
        let start = String(decoding: bytes, as: UTF8.self)
        let words = start.split(separator: " ", maxSplits: 2)
        guard words.count == 3, ["AP", "ACTION"].contains(words[0]) else { return nil }
        // What stands around the initials is no part of them; `J[X]B` are none.
        var name = words[1].drop { "[](),:".contains($0) }
        while let last = name.last, "[](),:".contains(last) { name.removeLast() }
        guard (2...4).contains(name.count), name.allSatisfy(\.isUppercase), name != "AI" else { return nil }
        let length = start.utf8.distance(from: start.startIndex, to: words[2].startIndex)
        return Mark(kind: .action(isDone: false, owner: String(name)), length: length)
    }

    /// The one or two words between `AP` and a colon: `AP clerk: words`. The words that make a mark with it are no role.
    private static func role(in head: String) -> String? {
        let words = head.split(separator: " ")
        guard (2...3).contains(words.count), words[0] == "AP", kinds[head.lowercased()] == nil,
            words.dropFirst().allSatisfy({ $0.allSatisfy { $0.isLetter || $0 == "-" } })
        else { return nil }
        return words.dropFirst().joined(separator: " ")
    }

    private static func spaces(after length: Int, in text: String) -> Int {
        text.utf8.dropFirst(length).prefix { $0 == 0x20 || $0 == UInt8(ascii: "*") }.count
    }

    private static func kind(of head: String) -> Unit.Kind? {
        let lowered = head.lowercased()
        // A name stands behind a space, and nothing but its bracket behind it: `AP (JB)`.
        var name = lowered.prefix { $0 != "(" && $0 != "@" }
        if name.endIndex < lowered.endIndex, !(name.last?.isBlank ?? true) { return nil }
        name = name.drop { " [*".contains($0) }
        // `Action 3:` and `Action #3.` have a number, which is part of the mark.
        while let last = name.last, " .*]".contains(last) { name.removeLast() }
        let number = name.suffix(3).reversed().prefix { $0.isNumber }.count
        if [" ", "#"].contains(name.dropLast(number).last) { name.removeLast(number) }
        while let last = name.last, " #.*]".contains(last) { name.removeLast() }
        if let bracket = name.firstIndex(of: "[") {
            let rest = name[bracket...].drop { $0 != "]" }
            guard name[..<bracket].last?.isBlank ?? false, rest.count <= 1 else { return nil }
            name = name[..<bracket]
        }
        return kinds[name.split(separator: " ").joined(separator: " ")]
    }

    private static func isSureBeforeDash(_ head: String) -> Bool {
        let word = head.split { !$0.isLetter }.first ?? ""
        return word.count > 3 && word.first?.isUppercase == true && kinds[word.lowercased()] != .question
    }

    /// `Action (JB)`, `Action [JB]`, `Action @ann`
    private static func owner(in head: String) -> String? {
        guard let open = head.firstIndex(where: { "([@".contains($0) }), open > head.startIndex,
            head[..<open].last?.isBlank ?? false
        else {
            return nil
        }
        if let close = ["(": ")", "[": "]"][head[open]], !head.hasSuffix(close) { return nil }
        // After `@` stands one name, and not the start of what is to be done.
        if head[open] == "@", head[open...].contains(where: { $0.isBlank || "([".contains($0) }) {
            return nil
        }
        // Signs part words, as spaces do: `(JB)(AB)` are two.
        let name = head[open...].split { " ()[]@*".contains($0) }.joined(separator: " ")
        return name.isEmpty || name.count > 30 || name.allSatisfy { !$0.isLetter } ? nil : name
    }

    private static let kinds: [String: Unit.Kind] = {
        let open = Unit.Kind.action(isDone: false, owner: nil)
        let words: [(Unit.Kind, [String])] = [
            (
                open,
                [
                    "action", "actions", "action item", "action point", "action required", "ap", "todo",
                    "to do",
                    "to-do", "task", "follow up", "follow-up",
                ]
            ),
            (.action(isDone: true, owner: nil), ["done", "completed"]),
            (
                .decision,
                [
                    "decision", "decisions", "decided", "agreed", "agreement", "resolved", "resolution",
                    "conclusion",
                    "consensus", "outcome", "motion carried",
                ]
            ),
            (.question, ["question", "q", "open question"]),
            (.takeaway, ["takeaway", "key point", "tl;dr", "tldr"]),
        ]
        return words.reduce(into: [:]) { book, entry in for word in entry.1 { book[word] = entry.0 } }
    }()
}
