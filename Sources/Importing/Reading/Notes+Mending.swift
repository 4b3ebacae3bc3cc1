/// What a unit is by the units round it.
extension Notes {
    /// Makes decisions of motions that were carried. `The motion carried` alone does not say what was decided: that stands in
    /// the sentence before, or in the one before who seconded it.
    mutating func findMotions() {
        for index in units.indices.dropFirst() where units[index].kind == .decision {
            guard units[index].mark.isEmpty, Self.isBareResult(units[index].plain) else { continue }
            var place = index - 1
            while place > 0, index - place < 4, units[place].kind == .hidden || isSeconding(units[place]) {
                place -= 1
            }
            guard [.point, .decision, .labelled].contains(units[place].kind), Self.moves(units[place].plain)
            else {
                continue
            }
            units[place].kind = .decision
            units[index].kind = .point
        }
    }

    /// Hides labels that nothing follows, the empty fields of a form: `Moved:` over `Seconded:`.
    mutating func hideEmptyLabels() {
        func isLabel(_ unit: Unit) -> Bool {
            unit.kind == .point && unit.plain.hasSuffix(":") && unit.wordCount <= 3
        }
        for index in units.indices.reversed() where isLabel(units[index]) {
            guard index + 1 < units.count else {
                units[index].kind = .hidden
                continue
            }
            let next = units[index + 1]
            let isAlone =
                switch next.kind {
                case .section, .group, .peopleHeading: true
                case _ where Self.movers.contains(units[index].plain.lowercased()):
                    next.depth <= units[index].depth
                default: next.plain.hasSuffix(":") && next.wordCount <= 3 && next.depth <= units[index].depth
                }
            if isAlone { units[index].kind = .hidden }
        }
    }

    /// Makes points of headings at the top that say all there is themselves, `Time: 13:30` over the next heading.
    mutating func takeFactsFromHeadings() {
        for index in units.indices {
            switch units[index].kind {
            case .section, .group:
                let plain = units[index].plain
                let isFact =
                    Speech.label(in: plain) != nil && Mark.find(in: plain) == nil && !plain.hasSuffix(":")
                guard isFact, index + 1 < units.count,
                    [.section, .group, .peopleHeading].contains(units[index + 1].kind)
                else { return }
                units[index].kind = .point
            default: continue
            }
        }
    }

    private static let movers: Set = [
        "moved:", "mover:", "moved by:", "seconded:", "seconder:", "seconded by:",
    ]

    private static let results = PhraseBook([
        "motion carried", "motion passed", "motion was carried", "motion was passed", "motion is carried",
        "motion was approved", "motion approved", "carried unanimously", "passed unanimously",
        "approved unanimously", "unanimously approved", "vote passed", "vote carried", "all in favour",
        "all in favor", "motion was adopted", "motion was accepted",
        "unanimously passed", "unanimously carried", "unanimously accepted", "unanimously adopted",
    ])
    private static let motions: Set<String> = [
        "move", "moved", "moves", "motion", "motioned", "proposed", "proposes", "resolution",
    ]

    /// Whether a sentence says that something was carried, and hardly what.
    private static func isBareResult(_ sentence: String) -> Bool {
        let list = WordList(sentence)
        return list.words.count <= 10 && results.isFound(in: list) && !list.words.contains("to")
            && !list.words.contains("that")
    }

    private static func moves(_ sentence: String) -> Bool {
        let words = WordList(sentence).words
        return words.count > 4 && words.contains(where: motions.contains) && !isBareResult(sentence)
    }

    private func isSeconding(_ unit: Unit) -> Bool {
        let words = WordList(unit.plain).words
        return unit.kind == .point && words.count <= 6 && words.contains { $0.hasPrefix("second") }
    }
}
