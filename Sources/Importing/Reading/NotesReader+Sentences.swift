/// What the sentences of a line are.
extension NotesReader {
    /// A short item stays in one piece; a longer one is taken sentence by sentence.
    mutating func addSentences(of words: [Span], _ unit: Unit, _ kind: Unit.Kind?, isListed: Bool) {
        var sentences = Sentences.split(words)
        var kinds = sentences.map { self.kind(of: $0) }
        let isShort = words.plain.wordCount <= 24
        // Among short sentences a decision still stands alone.
        let isPlain = zip(sentences, kinds).allSatisfy { $1 == .point && Mark.find(in: $0.plain) == nil }
        if kind == .labelled || (isShort && (isPlain || kind != nil)), sentences.count > 1 {
            sentences = [words.trimmed()]
            kinds = sentences.map { self.kind(of: $0) }
        }
        for (index, sentence) in sentences.enumerated() where !sentence.isEmpty {
            var next = unit
            next.spans = sentence
            if index > 0 {
                next.goesOn = true
                next.number = nil
                next.mark = ""
            }
            if let kind, index == 0 || kind == .quote {
                next.kind = kind
            } else if kinds[index] == .point, index == 0, !unit.goesOn {
                next.kind = kindByTopic(of: sentence, isListed: isListed)
            } else {
                next.kind = kinds[index]
            }
            next.kind = assigned(next)
            notes.units.append(next)
        }
    }

    /// The kind of a unit; that of an action with who is to do it, when the words say so, and whether it was done.
    private mutating func assigned(_ unit: Unit) -> Unit.Kind {
        guard case .action(let isDone, let typed) = unit.kind else { return unit.kind }
        let plain = unit.plain
        let owner = typed ?? Assignment.owner(of: plain, names: names)
        if let owner { know(owner) }
        return .action(isDone: isDone || Assignment.isDone(plain), owner: owner)
    }

    /// What a sentence says of itself.
    private func kind(of sentence: [Span]) -> Unit.Kind {
        let plain = sentence.plain
        let list = WordList(plain)
        if let kind = Links.kind(of: sentence) { return kind }
        if list.words.count < 2 { return .point }
        if Verbs.decides(plain, list) { return .decision }
        if Verbs.assigns(plain, list, names: names) { return .action(isDone: false, owner: nil) }
        if plain.hasSuffix("?"), list.words.count >= 3 { return .question }
        return .point
    }

    /// What the heading over a sentence makes of it.
    private mutating func kindByTopic(of sentence: [Span], isListed: Bool) -> Unit.Kind {
        guard topic != .other else { return .point }
        let list = WordList(sentence.plain)
        guard list.words.count > 1, !Self.saysNone(list) else { return .point }
        switch topic {
        case .actions: return isListed ? .action(isDone: false, owner: nil) : .point
        case .decisions: return .decision
        case .questions: return .question
        case .summary:
            // More than a few are no summary but an agenda.
            guard list.words.count > 4, takeaways < 3 else { return .point }
            takeaways += 1
            return .takeaway
        case .people, .business, .other: return .point
        }
    }

    /// `None`, `No open actions`, `N/A`
    private static func saysNone(_ list: WordList) -> Bool {
        list.words.count <= 5 && ["no", "none", "n/a", "nothing", "nil"].contains(list.words.first ?? "")
    }
}
