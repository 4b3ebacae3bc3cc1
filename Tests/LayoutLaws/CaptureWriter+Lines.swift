extension CaptureWriter {
    /// A kind of line, with what is typed for it.
    private enum Kind {
        case point, nested, group, step, paragraph, decision, action, done, question, answer, idea, risk,
            quote
        case fact, takeaway, next, park, link, people, remark, note, moments, flow, mood, vote, pledge, thanks
        case tip, divider, picture
    }

    private static let kinds: [SeededCapture.Shape: [Kind]] = [
        .meeting: [
            .point, .point, .point, .point, .decision, .action, .action, .question, .risk, .idea, .fact,
            .quote,
            .link, .takeaway, .nested, .next, .people, .note,
        ],
        .talk: [
            .point, .point, .point, .point, .fact, .quote, .idea, .step, .nested, .takeaway, .link, .question,
            .paragraph,
        ],
        .workshop: [
            .step, .step, .step, .point, .tip, .risk, .quote, .question, .answer, .action, .idea, .flow,
            .mood,
        ],
        .retrospective: [
            .point, .point, .idea, .mood, .vote, .thanks, .pledge, .action, .remark, .risk, .park, .quote,
        ],
        .minutes: [
            .point, .point, .people, .decision, .vote, .action, .done, .note, .moments, .link, .next,
            .divider,
            .group, .paragraph,
        ],
        .diagrams: [.point, .point, .flow, .moments, .fact, .decision],
        .voices: [.quote, .remark, .question, .answer, .quote, .remark, .point, .thanks, .people],
        .flat: [.point, .paragraph, .point, .action, .quote, .decision, .fact, .question, .takeaway, .idea],
        .heads: [.point, .quote, .action],
        .heap: [
            .point, .point, .nested, .group, .step, .paragraph, .decision, .fact, .idea, .risk, .divider,
        ],
        .long: [.point, .paragraph, .quote, .action, .fact, .remark, .link, .idea, .takeaway, .question],
        .links: [.link, .link, .link, .point, .picture, .note],
    ]

    /// Writes what somebody might type next.
    mutating func writeLine() {
        let kinds = Self.kinds[shape] ?? [.point]
        let kind = kinds[pick(kinds.count)]
        // One line in 30 goes on and on.
        let length = chance(30) ? between(20, 45) : chance(3) ? between(1, 3) : between(3, 11)
        switch kind {
        case .point: lines.append("- " + words(length) + hints(isSection: false))
        case .nested:
            lines.append("- " + words(length))
            for depth in 1...between(1, 3) {
                lines.append(String(repeating: "  ", count: min(depth, 2)) + "- " + words(between(2, 8)))
            }
        case .group:
            lines.append("### " + words(between(1, 4)))
            lines.append("- " + words(length))
        case .step:
            for number in 1...between(1, 4) { lines.append("\(number). " + words(between(2, 9))) }
        case .paragraph: lines.append(words(length + 2))
        case .decision: lines.append("Decision: " + words(length))
        case .action: lines.append("- [ ] " + words(length) + owner)
        case .done: lines.append("- [x] " + words(length) + owner)
        case .question: lines.append("? " + words(length))
        case .answer:
            lines.append("? " + words(length))
            lines.append("Answer: " + words(between(2, 10)))
        case .quote: lines.append("> " + words(length) + (chance(3) ? "" : " -- a " + role))
        case .fact:
            lines.append(one(of: ["42% of ", "Fact: ", "19 days ", "£3m for ", "1 in 4 "]) + words(length))
        case .remark: lines.append("@\(role): " + words(length))
        case .link: lines.append("Link: " + words(between(1, 5)) + " https://example.org/\(lines.count)")
        case .picture: lines.append("![\(words(between(2, 6)))](picture-\(lines.count).jpg)")
        case .divider: lines += ["", "---", ""]
        default: writeRarer(kind, length)
        }
    }

    private mutating func writeRarer(_ kind: Kind, _ length: Int) {
        switch kind {
        case .idea: lines.append("Idea: " + words(length))
        case .risk: lines.append("Risk: " + words(length))
        case .takeaway: lines.append("Takeaway: " + words(length))
        case .next: lines.append("Next: " + words(length))
        case .park: lines.append("Park: " + words(length))
        case .note: lines.append("Note: " + words(length))
        case .pledge: lines.append("Pledge: " + words(length))
        case .thanks: lines.append("Thanks: " + words(length))
        case .tip: lines.append("Tip: " + words(length))
        case .people:
            let people = (0..<between(1, 6)).map { _ in role }
            lines.append(one(of: ["Present: ", "Apologies: ", "Speaker: "]) + people.joined(separator: ", "))
            budget -= people.count
        case .moments:
            for hour in 0..<between(2, 5) {
                lines.append((chance(2) ? "\(10 + hour):30 " : "\(1948 + hour * 11) ") + words(between(2, 6)))
            }
        case .flow:
            let steps = (0..<between(3, 6)).map { _ in words(between(1, 3)) }
            lines.append(steps.joined(separator: " -> ") + (chance(3) ? " ->" : ""))
        case .mood: lines.append("Mood: \(between(0, 10))/10 " + words(between(1, 5)))
        case .vote: lines.append("Vote: \(between(1, 20)) for, \(between(0, 9)) against")
        default: break
        }
    }

    private var role: String {
        mutating get { one(of: CaptureWords.roles) }
    }

    /// Who does it, and by when.
    private var owner: String {
        mutating get {
            let owners = (0..<[0, 1, 1, 1, 2, 3][pick(6)]).map { _ in " @" + role }.joined()
            return owners + (chance(3) ? "" : " due:2026-0\(between(4, 9))-\(between(10, 28))")
        }
    }

    // MARK: - Sections that are drawn

    /// Points as a drawing of any form, with a number in each so that bars can be drawn too.
    mutating func writeDiagram(title: String) {
        let forms = [
            "steps", "cycle", "timeline", "pyramid", "funnel", "venn", "matrix", "bars", "network", "columns",
            "list",
        ]
        lines.append("## \(title) {as=\(one(of: forms))}")
        for index in 0..<between(1, 10) {
            let number = chance(2) ? " \(between(1, 99)) %" : ""
            lines.append("- " + words(between(1, 4)) + number)
            if index < 3, chance(6) { lines.append("  - " + words(between(1, 6))) }
        }
    }

    /// Compared columns, with an empty cell now and then.
    mutating func writeColumns() {
        let heads = (0..<between(2, 4)).map { index in
            words(1, from: language.heads) + (language.isSpaced ? " \(index + 1)" : "\(index + 1)")
        }
        lines.append("## " + heads.joined(separator: " | "))
        for _ in 0..<between(1, 6) {
            let cells = heads.map { _ in chance(5) ? "" : words(between(1, 5)) }
            lines.append("- " + cells.joined(separator: " | "))
        }
    }
}
