/// The words before a colon that make a line a kind of its own.
enum Label: Hashable {
    case decision, action, done, question, idea, risk, quote, fact, takeaway, link, note

    /// The kind that a word stands for, in any case.
    init?(_ word: String) {
        switch word.lowercased() {
        case "decision", "decided", "agreed", "resolved": self = .decision
        case "action", "todo", "to-do", "to do", "task": self = .action
        case "done": self = .done
        case "question", "q", "open": self = .question
        case "idea": self = .idea
        case "risk", "worry", "blocker", "warning": self = .risk
        case "quote": self = .quote
        case "fact": self = .fact
        case "takeaway", "key", "so what": self = .takeaway
        case "link": self = .link
        case "note": self = .note
        default: return nil
        }
    }

    /// The words that `init` knows and that are long enough for a slip to be told from another word.
    static let spellings = [
        "decision", "decided", "agreed", "resolved", "action", "todo", "task", "done", "question", "open",
        "idea",
        "risk", "worry", "blocker", "warning", "quote", "fact", "takeaway", "link", "note",
    ]

    /// Words with a meaning of their own that are drawn as points, label and all.
    static let plain: Set<String> = [
        "answer", "a", "next", "park", "parking lot", "speaker", "present", "attendees", "apologies", "mood",
        "vote",
        "pledge", "thanks", "tip",
    ]
}
