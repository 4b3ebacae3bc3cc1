/// Chooses what to draw within a number of words: decisions, actions, questions and the head of each section first.
struct Choice {
    /// For each unit, whether it is drawn.
    private(set) var isDrawn: [Bool]

    /// How many words make a full page that can still be read from a step away.
    static let wordsPerPage = 150

    /// - Parameter pages: nil draws everything that can be drawn.
    init(_ notes: Notes, pages: Int?) {
        let units = notes.units
        isDrawn = units.map { $0.kind != .hidden && $0.kind != .peopleHeading }
        guard let pages else { return }
        let budget = pages * Self.wordsPerPage
        // What fits as a whole is left whole.
        guard units.reduce(notes.title.plain.wordCount, { $0 + $1.wordCount }) > budget
        else { return }
        isDrawn = units.map { _ in false }
        let places = Self.places(units)
        let ranks = Self.ranks(units, places)
        let order = units.indices.filter { ranks[$0] >= 10 }
            .sorted { (-ranks[$0], $0) < (-ranks[$1], $1) }
        var left = budget - notes.title.plain.wordCount
        var sectionsLeft = 4 + 4 * pages
        var shares: [Share: Int] = [
            .decision: budget * 2 / 5, .action: budget / 3, .question: budget / 6, .people: budget / 5,
        ]
        // First every kind within its share, then whatever still finds room.
        for isFirstRound in [true, false] {
            for index in order where !isDrawn[index] {
                let unit = units[index]
                let share = Share(unit.kind)
                var taken = [index]
                var cost = unit.wordCount
                if let parent = places[index].parent, !isDrawn[parent], units[parent].wordCount <= 12,
                    units[parent].kind == .point
                {
                    taken.append(parent)
                    cost += units[parent].wordCount
                }
                // Who was there stands under the title, whatever the section.
                let section = share == .people ? nil : places[index].section
                let isNew = section.map { !isDrawn[$0] && units[$0].kind == .section } ?? false
                if let section, isNew { cost += units[section].wordCount + 2 }
                guard cost <= left, !isNew || sectionsLeft > 0 else { continue }
                if isFirstRound, let room = shares[share], room < unit.wordCount { continue }
                shares[share]? -= unit.wordCount
                left -= cost
                if isNew { sectionsLeft -= 1 }
                for place in taken { isDrawn[place] = true }
                if let section, isNew { isDrawn[section] = true }
            }
        }
        drawHeads(units, places)
    }

    private static let formalities = PhraseBook([
        "meeting adjourned", "meeting was adjourned", "meeting closed", "meeting ended", "meeting opened",
        "called to order", "the meeting started", "anti-trust statement", "antitrust policy",
    ])

    private enum Share {
        case decision, action, question, people, other

        init(_ kind: Unit.Kind) {
            switch kind {
            case .decision: self = .decision
            case .action: self = .action
            case .question: self = .question
            case .people: self = .people
            default: self = .other
            }
        }
    }

    private struct Place {
        var section, group, parent: Int?
        /// How many units of the section stand before it.
        var ordinal = 0
        var isBusiness = false
    }

    private static func places(_ units: [Unit]) -> [Place] {
        var place = Place()
        var open: [Int] = []
        return units.indices.map { index in
            let unit = units[index]
            switch unit.kind {
            case .section, .peopleHeading:
                place = Place(section: index)
                place.isBusiness = Topic(unit.plain) == .business
                open = []
            case .group:
                place.group = index
                open = []
            default:
                while let last = open.last, units[last].depth >= unit.depth { open.removeLast() }
                place.parent = open.last
                if !unit.goesOn, unit.kind != .hidden { open.append(index) }
                place.ordinal += 1
            }
            return place
        }
    }

    /// How much each unit is worth; 0 is never drawn.
    private static func ranks(_ units: [Unit], _ places: [Place]) -> [Int] {
        let people = units.count { if case .people = $0.kind { true } else { false } }
        return units.indices.map { index in
            let unit = units[index]
            let count = unit.wordCount
            var rank: Int
            switch unit.kind {
            case .section, .peopleHeading, .group, .hidden, .code, .row: return 0
            // That the last minutes were approved is no news.
            case .decision: rank = WordList(unit.plain).words.contains("minutes") ? 45 : 100
            case .takeaway: rank = 95
            case .action(let isDone, _): rank = isDone ? 45 : 92
            case .question: rank = 72
            case .quote, .labelled: rank = 66
            case .people: return people <= 12 && count <= 30 ? 60 : 0
            case .remark: rank = 40
            case .link: rank = 20
            case .point: rank = 70 - min(places[index].ordinal, 8) * 5 - (unit.goesOn ? 20 : 0)
            }
            let isTask = rank > 90
            rank -= min(unit.depth, 4) * (isTask ? 3 : 12)
            rank -= count <= 12 ? 0 : count <= 18 ? 8 : count <= 28 ? 25 : 45
            if count > (isTask ? 40 : 28) { return 0 }
            // A word alone says nothing, and a line that only opens a list neither.
            if count < 2 || Self.formalities.isFound(in: WordList(unit.plain))
                || (unit.kind == .point && unit.plain.hasSuffix(":"))
            {
                rank = min(rank, 5)
            }
            if places[index].isBusiness, !isTask { rank = 9 }
            return max(rank, 1)
        }
    }

    /// Draws the groups that have two or more drawn units.
    private mutating func drawHeads(_ units: [Unit], _ places: [Place]) {
        var counts: [Int: Int] = [:]
        for index in units.indices where isDrawn[index] {
            if let group = places[index].group { counts[group, default: 0] += 1 }
        }
        for index in units.indices where units[index].kind == .group {
            isDrawn[index] = counts[index, default: 0] > 1
        }
    }
}
