/// Who is to do an action by its first words: `Niko to write to the council`. The words stay a sentence.
enum Assignment {
    /// The owners, one or more with signs between; nil when nobody is named. Roles are left for the language, which knows
    /// them.
    ///
    /// - Parameter names: the people who are known, in small letters.
    static func owner(of sentence: String, names: Set<String>) -> String? {
        let words = sentence.split(maxSplits: 8) { $0.isBlank }
        guard let verb = words.prefix(7).firstIndex(where: { $0 == "to" || $0 == "will" }), verb > 0,
            verb + 1 < words.count
        else { return nil }
        let next = words[verb + 1]
        // `Ann to Bo: …` and `Reply to the council` assign nothing.
        guard next.first?.isLowercase ?? false, !articles.contains(String(next)) else { return nil }
        let people = words[..<verb].split { ["and", "&", "+"].contains($0) }.flatMap { part in
            part.joined(separator: " ").split(separator: ",").map { $0.trimmingSpaces() }
        }
        let isSure = words[verb] == "to"
        guard !people.isEmpty,
            people.allSatisfy({ isKnown($0, names) || (isSure && isName($0)) }),
            people.contains(where: { !Verbs.roles.contains($0.lowercased()) })
        else { return nil }
        return people.joined(separator: ", ")
    }

    /// Whether the last words of an action say that it was done.
    static func isDone(_ sentence: String) -> Bool {
        let words = sentence.lowercased().dropLastWhile { $0.isBlank || $0 == "." }
        return ["(done)", "[done]", "(completed)", "(complete)", "- done", "– done", "✅", "✔"].contains {
            words.hasSuffix($0)
        }
    }

    private static func isKnown(_ name: String, _ names: Set<String>) -> Bool {
        let folded = name.lowercased().drop { $0 == "@" }
        return names.contains(String(folded)) && folded.allSatisfy { $0.isLetter || " -.".contains($0) }
    }

    /// One word or two with capital letters, of which the first is nothing that is done.
    private static func isName(_ name: String) -> Bool {
        let words = name.split(separator: " ")
        guard (1...2).contains(words.count), let first = words.first, !others.contains(first.lowercased())
        else {
            return false
        }
        return words.allSatisfy { word in
            word.first?.isUppercase ?? false && (2...20).contains(word.count)
                && word.allSatisfy { $0.isLetter || $0 == "-" } && word != "AI"
        }
    }

    private static let articles: Set<String> = [
        "the", "a", "an", "all", "our", "my", "their", "his", "her", "its", "this", "that", "these", "those",
        "be",
        "have", "not", "each", "every", "some", "any", "everyone", "members", "date",
    ]
    /// What stands before `to` at the start of an action and is nobody.
    private static let others: Set<String> = [
        "action", "actions", "adapt", "aim", "allow", "arrange", "ask", "assign", "attach", "begin", "check",
        "choose",
        "come", "confirm", "contact", "contribute", "create", "deadline", "discuss", "donate", "encourage",
        "everything", "expect", "final", "first", "hand", "ideas", "last", "liaise", "mind", "more", "new",
        "options",
        "organise", "organize", "pay", "permission", "proposal", "provide", "put", "raise", "reach", "read",
        "recommend", "reminder", "request", "review", "see", "set", "share", "sign", "steps", "stop",
        "suggest",
        "take", "tell", "turn", "use", "visit", "vote", "wait", "watch",
        "able", "access", "add", "agree", "agreed", "answer", "anyone", "apply", "appeal", "attend", "back",
        "bring",
        "call", "change", "close", "commit", "compare", "connect", "continue", "convert", "decide", "due",
        "everybody", "everyone", "explain", "find", "follow", "forward", "get", "give", "go", "happy", "has",
        "have",
        "he", "help", "hope", "how", "i", "intend", "introduce", "invite", "it", "just", "lead", "link",
        "listen",
        "look", "make", "migrate", "move", "need", "needs", "next", "nobody", "nothing", "offer", "ought",
        "people",
        "plan", "point", "prepare", "present", "promise", "propose", "publish", "push", "ready", "refer",
        "remember",
        "reply", "report", "respond", "return", "seek", "send", "she", "someone", "somebody", "something",
        "speak",
        "start", "still", "submit", "subscribe", "switch", "talk", "team", "thanks", "they", "time",
        "transfer", "try",
        "update", "upgrade", "used", "volunteer", "want", "way", "we", "welcome", "what", "when", "where",
        "who",
        "work", "write", "you",
    ]
}
