/// What a heading says that the words under it are.
enum Topic: Hashable {
    case people(String)
    case actions, decisions, questions, summary
    /// What minutes must hold and nobody wants on the wall: links, agenda, dates of meetings.
    case business
    case other

    /// Reads a heading.
    init(_ heading: String) {
        let list = WordList(heading)
        let words = list.words.filter { !$0.isEmpty && !$0.allSatisfy(\.isNumber) }
        let last = words.last ?? ""
        let isShort = words.count <= 4
        if isShort,
            words.contains(where: Self.awayWords.contains),
            !words.contains(where: Self.hereWords.contains)
        {
            self = .people("Apologies")
        } else if isShort, words.contains(where: Self.hereWords.contains) || words == ["roll", "call"] {
            self = .people("Present")
        } else if isShort,
            words.contains(
                where: ["action", "actions", "todo", "todos", "to-do", "aufgaben", "gweithredu"].contains)
                || Self.actionsPhrases.isFound(in: list) || last == "tasks"
        {
            self = .actions
        } else if words.count <= 3, words.contains(where: Self.decidedWords.contains) {
            self = .decisions
        } else if isShort, words.contains("questions") || words == ["q&a"] {
            self = .questions
        } else if words.contains("summary") || words.contains("tl;dr") || words.contains("takeaways")
            || words.contains("highlights") || Self.summariesPhrases.isFound(in: list)
        {
            self = .summary
        } else if isShort, words.contains(where: Self.businessWords.contains) {
            self = .business
        } else {
            self = .other
        }
    }

    /// Whether a line that names this can be a heading: one of names and facts says it with a colon.
    var isHeading: Bool {
        if case .people = self { false } else { true }
    }

    private static let awayWords: Set<String> = [
        "apologies", "regrets", "absent", "absences", "excused", "absents", "excusés", "excusé(s", "abwesend",
        "entschuldigt",
        "afwezig", "ausentes", "ymddiheuriadau",
    ]
    private static let hereWords: Set<String> = [
        "anwesend", "anwesende", "teilnehmer", "teilnehmende", "présents", "présent.e.s", "présent·e·s",
        "présent(e)s",
        "aanwezig", "asistentes", "presentes", "presenti", "närvarande", "presennol",
        "présentes", "participantes", "gäste", "invités", "invitados", "attended", "attendees", "attendance",
        "attending", "present", "participants", "participating", "observers",
        "guests", "attendee", "invited", "who's",
    ]
    private static let decidedWords: Set<String> = [
        "decisions", "decision", "resolutions", "resolution", "conclusion", "conclusions", "agreements",
        "resolved", "agreed", "outcomes", "beschlüsse", "beschluss", "décisions", "décision",
        "penderfyniadau", "acuerdos",
        "besluiten",
    ]
    private static let businessWords: Set<String> = [
        "links", "recording", "recordings", "video", "agenda", "calendar", "upcoming", "resources",
        "references", "logistics", "housekeeping", "details", "adjournment", "adjourn", "minutes",
        "antitrust",
        "draft", "roles", "tagesordnung", "logistik", "metadata", "info", "scribes", "scribe", "schedule",
        "welcome",
        "introductions", "contents", "toc", "inhaltsverzeichnis",
    ]
    private static let actionsPhrases = PhraseBook([
        "next steps", "to do", "follow up", "follow ups", "follow-ups",
    ])
    private static let summariesPhrases = PhraseBook([
        "key points", "main points", "lessons learned", "lessons learnt",
    ])
}

extension PhraseBook {
    /// Whether one of the phrases stands in some words.
    func isFound(in list: WordList) -> Bool { list.firstIndex(ofAny: self) != nil }
}
