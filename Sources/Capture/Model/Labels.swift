import Diagnostics

/// The words before a colon that make a line a kind of its own.
enum Label: Hashable, CaseIterable {
    case decision, action, done, question, answer, idea, risk, quote, fact, takeaway, next, parked, link
    case speaker, present, apologies, mood, vote, pledge, thanks, tip, note

    /// The kind that a word stands for, in any case.
    init?(_ word: String) {
        let folded = word.lowercased()
        // A character that nobody sees may come along when words are copied.
        guard let label = Label.meanings[folded] ?? Label.meanings[Label.visible(folded)] else { return nil }
        self = label
    }

    /// The words of a kind in lower case; the first is how the language reference writes it.
    var words: [String] {
        switch self {
        case .decision: ["decision", "decisions", "decided", "agreed", "resolved"]
        case .action:
            [
                "action", "actions", "todo", "to-do", "to do", "task", "tasks", "ap", "action point",
                "action points",
                "action item", "action items",
            ]
        case .done: ["done"]
        case .question: ["question", "questions", "q", "open", "open question", "open questions"]
        case .answer: ["answer"]
        case .idea: ["idea", "ideas"]
        case .risk: ["risk", "risks", "worry", "blocker", "warning"]
        case .quote: ["quote"]
        case .fact: ["fact", "facts"]
        case .takeaway:
            [
                "takeaway", "takeaways", "take-away", "take away", "key", "key point", "key points",
                "key message",
                "key messages", "key takeaway", "key takeaways", "so what",
            ]
        case .next: ["next", "next step", "next steps"]
        case .parked: ["park", "parked", "parking lot"]
        case .link: ["link", "links"]
        case .speaker: ["speaker", "speakers"]
        case .present: ["present", "attendees", "attending", "in attendance"]
        case .apologies: ["apologies", "apologies for absence", "absent"]
        case .mood: ["mood"]
        case .vote: ["vote", "votes"]
        case .pledge: ["pledge", "pledges"]
        case .thanks: ["thanks", "thank you"]
        case .tip: ["tip", "tips"]
        case .note: ["note", "notes", "aside", "nb"]
        }
    }

    /// The word as the language reference writes it: `Decision`.
    var name: String {
        let word = words.first ?? ""
        return word.prefix(1).uppercased() + word.dropFirst()
    }

    private static let meanings: [String: Label] = allCases.reduce(into: [:]) { meanings, label in
        for word in label.words { meanings[word] = label }
    }

    private static func visible(_ word: String) -> String {
        String(
            String.UnicodeScalarView(word.unicodeScalars.filter { $0.properties.generalCategory != .format }))
    }

    /// Words that may stand before a dash instead of a colon, as typed: no sentence or title starts so.
    static let sure: Set<String> = [
        "Decision", "DECISION", "Action", "ACTION", "TODO", "Takeaway", "TAKEAWAY", "Attendees", "Apologies",
    ]

    /// The first bytes of those words.
    static let sureStarts: [UInt8] = [ascii("D"), ascii("A"), ascii("T")]

    /// The label that a word is one slip away from, or has the letters of in another order; nil when it is further from all, or
    /// too short to tell.
    static func near(_ word: String) -> String? {
        guard (5...12).contains(word.utf8.count), !word.contains(" "), Label(word) == nil,
            let near = Suggestion.nearest(to: word, in: spellings),
            Suggestion.distance(between: word.lowercased(), and: near) == 1
                || word.lowercased().sorted() == near.lowercased().sorted()
        else { return nil }
        return near.prefix(1).uppercased() + near.dropFirst()
    }

    /// Whether a slip is one of typing: a letter left out, or two swapped. Other words that are near may be meant as they
    /// stand, such as `Auction:`.
    static func isTypingSlip(_ word: String, for meant: String) -> Bool {
        word.utf8.count < meant.utf8.count || word.lowercased().sorted() == meant.lowercased().sorted()
    }

    /// Words that `init` knows and that are long enough for a slip to be told from another word.
    static let spellings: [String] = allCases.flatMap(\.words).filter {
        $0.utf8.count >= 5 && !$0.contains(" ")
    }
}
