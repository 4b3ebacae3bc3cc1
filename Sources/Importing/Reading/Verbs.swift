/// What a sentence does by its verbs: minutes rarely write `Decision:` before a decision.
enum Verbs {
    /// Whether a sentence says that something was decided, and nothing in it takes that back.
    static func decides(_ sentence: String, _ list: WordList) -> Bool {
        guard !sentence.hasSuffix("?"), let place = list.firstIndex(ofAny: settled) else { return false }
        return !list.has(doubts, before: place)
            && !(place > 0 && ["as", "be", "had", "previously", "already"].contains(list.words[place - 1]))
    }

    /// Whether the first words say who is to do something: `Clerk to write`, `JB will ask`, `@ann to check`.
    ///
    /// - Parameter names: the people who are known, in small letters, as whole names and as first names.
    static func assigns(_ sentence: String, _ list: WordList, names: Set<String>) -> Bool {
        guard !sentence.hasSuffix("?") else { return false }
        for count in 1...3 where list.words.count > count + 1 {
            let verb = list.words[count]
            guard verb == "to" || (verb == "will" && !["be", "have", "not"].contains(list.words[count + 1]))
            else { continue }
            var who = list.words[..<count]
            if who.first == "the", who.count > 1 { who = who.dropFirst() }
            let typed = sentence.split(separator: " ", maxSplits: count).prefix(count)
            let name = who.joined(separator: " ")
            let isHandle = typed.count == 1 && typed[0].hasPrefix("@")
            // `AI to help` is no task of anybody called AI.
            let isInitials =
                typed.count == 1 && (2...3).contains(typed[0].count) && typed[0] != "AI"
                && typed[0].allSatisfy(\.isUppercase) && verb == "to"
            if isHandle || isInitials || names.contains(name) || (verb == "to" && roles.contains(name)) {
                return true
            }
        }
        return false
    }

    private static let settled = PhraseBook([
        "we agreed", "it was agreed", "was agreed", "were agreed", "all agreed", "everyone agreed",
        "group agreed", "committee agreed", "members agreed", "board agreed", "meeting agreed", "agreed to",
        "agreed that", "agreed on", "agreed by", "we decided", "it was decided", "was decided",
        "were decided", "decided to", "decided that", "decided on", "decided by", "decided against",
        "resolved to", "resolved that", "it was resolved", "motion carried", "motion passed",
        "motion was carried", "motion was passed", "motion approved", "motion is carried",
        "carried unanimously", "passed unanimously", "approved unanimously", "unanimously approved",
        "unanimously passed", "unanimously carried", "unanimously accepted", "unanimously adopted",
        "unanimously agreed", "unanimous consent", "was approved", "were approved", "approved by",
        "approved the", "is approved", "committee approved", "board approved", "was adopted",
        "were adopted", "was accepted", "consensus was", "consensus is", "consensus to", "consensus that",
        "reached consensus", "consensus reached", "consensus for", "have consensus", "we will go with",
        "vote passed", "vote carried", "voted to", "voted for", "voted in favour", "voted in favor",
        "voted against",
        "reps agreed", "representatives agreed", "members voted", "was elected", "were elected",
        "duly elected",
        "re-elected", "was re-elected", "was appointed", "were appointed", "was co-opted",
    ])
    /// Words that, before such a verb, make it something else than a decision.
    private static let doubts: Set<String> = [
        "not", "no", "never", "nobody", "none", "cannot", "neither", "nor", "without", "if", "whether",
        "should", "could", "would", "may", "might", "propose", "proposed", "proposes", "proposal",
        "suggest", "suggested", "suggests", "until", "unless", "once", "before", "asked", "hope", "hoped",
        "previously", "last", "recalled", "reminded", "need", "needs", "when", "lack", "failed", "unable",
    ]
    static let roles: Set<String> = [
        "chair", "vice-chair", "vice chair", "clerk", "secretary", "treasurer", "coordinator",
        "co-ordinator", "manager", "director", "president", "all", "everyone", "committee", "board",
        "officers", "officer", "scribe", "facilitator", "host", "hosts", "lead", "leads", "team leads",
        "project manager", "administrator", "warden", "trustees", "staff", "members",
    ]
}
