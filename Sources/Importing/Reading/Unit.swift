/// What is drawn whole or left out whole: a sentence, or an item of a list that is not much longer.
struct Unit {
    /// What it is.
    var kind: Kind
    /// Its words without mark or box.
    var spans: [Span]
    /// How deep it is nested, from 0.
    var depth = 0
    /// The number of an item of an ordered list.
    var number: Int?
    /// Whether it goes on from the unit before it: another sentence of the same item or paragraph.
    var goesOn = false
    /// Words of marks that became the unit's kind.
    var mark = ""
    /// The line of the file, from 1.
    var line: Int

    /// Kinds of line of the capture.
    enum Kind: Hashable {
        case section, group
        /// The heading of a section of names.
        case peopleHeading
        case point, quote, takeaway
        case decision
        case action(isDone: Bool, owner: String?)
        case question
        /// A word and a colon that the language knows itself, which is part of the words.
        case labelled
        case people(String)
        case remark(who: String)
        /// A row of a table as typed; the first rows of each are its heading and rule.
        case row(isHead: Bool)
        case link
        /// Never drawn: struck words, comments of HTML.
        case hidden
        /// Code, as typed.
        case code
    }

    /// The words as a reader sees them.
    var plain: String { spans.plain }

    /// How many words are drawn for it.
    var wordCount: Int {
        guard case .row = kind else { return plain.wordCount }
        // Lines between cells are no words.
        return plain.split { $0.isBlank || $0 == "|" }.count { $0.contains { $0.isLetter || $0.isNumber } }
    }
}
