/// Reads the rows of one table: of actions, of people, or as they stand.
struct TableReader {
    private let topic: Topic
    private var columns: [Column] = []
    private var nameColumn: Int?
    private var isActions: Bool {
        columns.contains(.task) && (columns.contains(.owner) || columns.contains(.due) || topic == .actions)
    }

    /// Whether its rows are people: under a heading for people, with a column of names, or with nothing beside the names but
    /// what these people are there. A table of topics may stand under such a heading, too.
    private var isPeople = false
    /// Whether what stands in the place of the head is the first of them.
    private var isHeadPerson = false

    private enum Column { case task, owner, due, status, number, person, type, other }

    init(header: [[Span]], topic: Topic) {
        self.topic = topic
        columns = header.map { Self.column($0.plain.lowercased().trimmingSpaces()) }
        if topic == .actions, !columns.contains(.task), let first = columns.firstIndex(of: .other) {
            columns[first] = .task
        }
        let heads = header.map { WordList($0.plain).words }
        isHeadPerson =
            header.count == 2 && PeopleLine.isName(header[0].plain)
            && heads.allSatisfy { $0.allSatisfy { !Self.known.contains($0) } }
        isPeople = isHeadPerson || Self.namesPeople(heads)
        nameColumn = columns.firstIndex(of: .person) ?? columns.firstIndex(of: .owner)
    }

    private static func namesPeople(_ heads: [[String]]) -> Bool {
        func has(_ words: Set<String>, _ head: [String]) -> Bool { head.contains(where: words.contains) }
        guard !heads.contains(where: { has(things, $0) }) else { return false }
        // What is noted of people stands behind their names.
        let isOfNames = heads.contains { $0.count <= 2 && has(names, $0) }
        guard isOfNames || !heads.contains(where: { has(remarks, $0) }) else { return false }
        let second = heads.count > 1 ? heads[1] : []
        return heads.count <= 1 || heads.contains { has(names, $0) } || has(marks, second)
            || heads.allSatisfy { $0.allSatisfy(\.isEmpty) }
    }

    private static let names: Set<String> = [
        "name", "names", "attendee", "attendees", "member", "members", "participant", "participants",
        "person",
        "people", "who", "representative", "representatives", "delegate", "councillor", "trustee", "nom",
        "noms",
        "nombre", "teilnehmer", "mitglied", "naam",
    ]
    /// What people are or do at a meeting.
    private static let marks: Set<String> = [
        "role", "roles", "position", "title", "office", "organisation", "organization", "company",
        "affiliation", "team", "present", "attended", "attendance", "absent", "apologies", "here", "rolle",
        "rôle", "fonction", "cargo",
    ]
    /// What people talk about.
    private static let things: Set<String> = [
        "topic", "topics", "outcome", "outcomes", "discussion", "discussions", "action", "actions",
        "task", "tasks", "item", "items", "decision", "decisions", "agenda", "deadline", "due",
        "subject", "issue", "issues",
    ]
    private static let remarks: Set<String> = [
        "notes", "note", "description", "update", "updates", "comments", "remarks",
    ]

    private static let known = things.union(remarks).union(names)

    private static func column(_ name: String) -> Column {
        switch name {
        case "action", "actions", "action item", "action items", "action point", "task", "item", "what",
            "description":
            .task
        case "owner", "owners", "who", "lead", "responsible", "assignee", "assigned to", "by whom",
            "action by", "person":
            .owner
        case "due", "due date", "deadline", "when", "by when", "date", "by", "target date": .due
        case "status", "done", "progress", "state": .status
        case "#", "no", "no.", "ref", "number", "id": .number
        case "name", "full name", "attendee", "member", "participant": .person
        case "type", "kind": .type
        default: .other
        }
    }

    mutating func units(of cells: [[Span]], isHeader: Bool, line: Int) -> [Unit] {
        if case .people(let label) = topic, isPeople {
            var words = cells.filter { !$0.isEmpty }
            if let nameColumn, nameColumn < cells.count, !cells[nameColumn].isEmpty {
                let others = zip(columns, cells).enumerated().filter {
                    $0.offset != nameColumn && $0.element.0 != .number
                }
                words = [cells[nameColumn]] + others.map(\.element.1).filter { !$0.isEmpty }
            }
            return (isHeader && !isHeadPerson) || words.isEmpty
                ? [Unit(kind: .hidden, spans: joined(cells), line: line)]
                : [Unit(kind: .people(label), spans: person(words), line: line)]
        }
        if isActions {
            return isHeader ? [Unit(kind: .hidden, spans: joined(cells), line: line)] : [action(cells, line)]
        }
        let row = Unit(kind: .row(isHead: isHeader), spans: joined(cells), line: line)
        guard isHeader else { return [row] }
        let rule = Span(words: "|" + String(repeating: "---|", count: cells.count))
        return [row, Unit(kind: .row(isHead: true), spans: [rule], line: line)]
    }

    /// Rows of a table of all that came of a meeting may be no actions.
    private static let types: [String: Unit.Kind] = [
        "d": .decision, "decision": .decision, "i": .point, "info": .point, "information": .point,
        "q": .question, "question": .question,
    ]

    private func person(_ cells: [[Span]]) -> [Span] {
        let name = cells[0].joinedLines()
        let rest = cells.dropFirst().map { $0.joinedLines().plain.filter { !"();,".contains($0) } }
        return rest.isEmpty ? name : name + [Span(words: " (\(rest.joined(separator: " ")))")]
    }

    private func joined(_ cells: [[Span]]) -> [Span] {
        [Span(words: "|")] + cells.flatMap { [Span(words: " ")] + $0.joinedLines() + [Span(words: " |")] }
    }

    /// The task first, then what stands in the other columns, and who and when at the end, where the language looks for them.
    private func action(_ cells: [[Span]], _ line: Int) -> Unit {
        var words: [Span] = []
        var owner: String?
        var due: [Span] = []
        var isDone = false
        var mark = ""
        var type: Unit.Kind?
        for (index, cell) in cells.enumerated() {
            let cell = cell.joinedLines()
            let column = index < columns.count ? columns[index] : .other
            let plain = cell.plain
            switch column {
            case _ where !plain.contains { !$0.isBlank && !"-–—".contains($0) }: break
            case .type where ["t", "task", "a", "action"].contains(plain.lowercased()): mark += " " + plain
            case .type where Self.types[plain.lowercased()] != nil:
                type = Self.types[plain.lowercased()]
                mark += " " + plain
            case .owner where owner == nil && plain.utf8.count <= 40: owner = plain
            case .due: due = cell
            case .status
            where ["done", "complete", "completed", "closed", "x", "✓", "yes"].contains(plain.lowercased()):
                isDone = true
            case .status where ["open", "todo", "to do", "no"].contains(plain.lowercased()):
                mark += " " + plain
            case .status: words += [Span(words: " (")] + cell + [Span(words: ")")]
            case .task: words = words.isEmpty ? cell : cell + [Span(words: " ")] + words
            default: words += (words.isEmpty ? [] : [Span(words: " ")]) + cell
            }
        }
        if !due.isEmpty { words += [Span(words: " (by ")] + due + [Span(words: ")")] }
        if type != nil, let owner { words += [Span(words: " (\(owner))")] }
        var unit = Unit(
            kind: type ?? .action(isDone: isDone, owner: owner), spans: words.trimmed(), line: line)
        if words.isEmpty { unit = Unit(kind: .hidden, spans: joined(cells), line: line) }
        unit.mark = isDone ? cells.map(\.plain).joined(separator: " ") : mark
        return unit
    }
}
