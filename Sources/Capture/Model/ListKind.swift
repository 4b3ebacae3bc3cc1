import Diagnostics

/// What the points of a list are because of the words over it: under `## Actions` each is an action.
enum ListKind {
    case action, decision

    /// The kind that a heading gives to the points under it; nil for any other heading.
    init?(heading: String) {
        let words = heading.lowercased().split { !$0.isLetter }.joined(separator: " ")
        if Self.ofActions.contains(words) {
            self = .action
        } else if Self.ofDecisions.contains(words) {
            self = .decision
        } else {
            return nil
        }
    }

    private static let ofActions: Set = [
        "action", "actions", "action items", "action points", "action list", "actions arising",
        "actions agreed",
        "our actions",
        "to do", "todo", "to dos", "todos", "tasks", "aps",
    ]
    private static let ofDecisions: Set = [
        "decision", "decisions", "decisions made", "our decisions", "resolutions",
    ]
}

/// A list whose points have a kind of their own.
struct KindOfList {
    var kind: ListKind
    /// Whether a line that is no point ends it, as one does under `Actions:`; a heading's goes on.
    var endsAtWords: Bool
}

extension Resolver {
    /// Starts a list of a kind, or of none, under a heading.
    mutating func startList(under heading: RichText, hints: Hints, endsAtWords: Bool = false) {
        // Hints that are mended leave the words as they are.
        var words = heading.plain
        if words.last == "}", let open = words.lastIndex(of: "{") { words = String(words[..<open]) }
        // Nor do icons.
        let plain = words.split(separator: " ").filter { !($0.first == ":" && $0.last == ":") }
        let kind = hints.diagram == nil ? ListKind(heading: plain.joined(separator: " ")) : nil
        list = kind.map { KindOfList(kind: $0, endsAtWords: endsAtWords) }
    }

    /// The kind of a point by the list that it stands in; nil for one that is nested under another.
    mutating func kindOfList(at line: LineSyntax) -> ListKind? {
        guard let current = list else { return nil }
        // A box to tick is a point with and without a dash.
        if case .checkbox = line.kind { return nil }
        guard line.list != nil else {
            if current.endsAtWords { list = nil }
            return nil
        }
        return items.isTop(at: line.indent) ? current.kind : nil
    }
}
