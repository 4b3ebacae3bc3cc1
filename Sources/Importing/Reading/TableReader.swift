/// Reads the rows of one table: of actions, of people, or as they stand.
struct TableReader {
    private let topic: Topic
    private var columns: [Column] = []
    private var isActions: Bool {
        columns.contains(.task) && (columns.contains(.owner) || columns.contains(.due) || topic == .actions)
    }

    private enum Column { case task, owner, due, status, number, person, other }

    init(header: [[Span]], topic: Topic) {
        self.topic = topic
        columns = header.map { Self.column($0.plain.lowercased().trimmingSpaces()) }
        if topic == .actions, !columns.contains(.task), let first = columns.firstIndex(of: .other) {
            columns[first] = .task
        }
    }

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
        case "name", "attendee", "member", "participant": .person
        default: .other
        }
    }

    mutating func units(of cells: [[Span]], isHeader: Bool, line: Int) -> [Unit] {
        if case .people(let label) = topic {
            let words = cells.filter { !$0.isEmpty }
            return isHeader || words.isEmpty
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
        for (index, cell) in cells.enumerated() {
            let cell = cell.joinedLines()
            let column = index < columns.count ? columns[index] : .other
            let plain = cell.plain
            switch column {
            case _ where cell.isEmpty: break
            case .owner where owner == nil && plain.utf8.count <= 40: owner = plain
            case .due: due = cell
            case .status
            where ["done", "complete", "completed", "closed", "x", "✓", "yes"].contains(plain.lowercased()):
                isDone = true
            case .status where ["open", "new", "todo", "to do", "pending", "no"].contains(plain.lowercased()):
                mark += " " + plain
            case .status: words += [Span(words: " (")] + cell + [Span(words: ")")]
            case .task: words = words.isEmpty ? cell : cell + [Span(words: " ")] + words
            default: words += (words.isEmpty ? [] : [Span(words: " ")]) + cell
            }
        }
        if !due.isEmpty { words += [Span(words: " (by ")] + due + [Span(words: ")")] }
        var unit = Unit(kind: .action(isDone: isDone, owner: owner), spans: words.trimmed(), line: line)
        if words.isEmpty { unit = Unit(kind: .hidden, spans: joined(cells), line: line) }
        unit.mark = isDone ? cells.map(\.plain).joined(separator: " ") : mark
        return unit
    }
}
