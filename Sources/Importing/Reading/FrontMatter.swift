import Capture
import Diagnostics

/// The YAML or TOML at the top of a Markdown file.
struct FrontMatter {
    /// Fields that a capture has too.
    var fields: [Notes.Field] = []
    var title: String?
    /// Its other lines as typed.
    var rest: [String] = []
    /// How many lines it takes, with its fences.
    var lineCount = 0

    /// The names, as typed, of the lines that are not among those: their fact says all that they do.
    private var spent: Set<String> = []

    /// Whether the line of a fact is kept.
    func keepsLine(of field: Notes.Field) -> Bool { fields.contains(field) && !spent.contains(field.typed) }

    /// Whether the line of the title is kept.
    var keepsTitle: Bool { !spent.contains { $0.lowercased() == "title" } }

    /// Reads the front matter of a text, when there is any.
    init(_ lines: [Substring]) {
        if lines.first?.trimmingSpaces() == "+++" {
            readTOML(lines)
            return
        }
        guard let first = lines.first, first.trimmingSpaces() == "---",
            let close = lines.prefix(300).dropFirst().firstIndex(where: {
                ["---", "..."].contains($0.trimmingSpaces())
            }),
            let start = lines[1..<close].first(where: { $0.contains { !$0.isBlank } }), Self.isKey(start)
        else { return }
        let typed = lines[...close].joined(separator: "\n") + "\n"
        let parsed = parse(SourceFile(name: "", text: typed))
        // Notes may well start with a rule, and have another further down.
        let broken: Set = ["capture/header-line", "capture/header-not-closed"]
        guard !parsed.diagnostics.contains(where: { broken.contains($0.id) }) else { return }
        let tree = parsed.value
        lineCount = close + 1
        var taken: [String: LostWords.Counts] = [:]
        for entry in tree.header?.entries ?? [] {
            let key = entry.key.value
            var value: String?
            switch entry.value {
            case .words(let field): value = field.value
            case .list(let list): value = list.map(\.value).joined(separator: ", ")
            case .none, .nested: break
            }
            guard var value else { continue }
            let typed = value
            // A time of day is no part of a date here.
            let isTimed = value.utf8.count > 10 && value.utf8.dropFirst(4).first == UInt8(ascii: "-")
            if key.lowercased() == "date", isTimed { value = String(value.prefix(10)) }
            if key.lowercased() == "title", title == nil, !value.holds("\n") {
                title = value
                LostWords.count(value.utf8, in: &taken[key, default: [:]])
            } else if let field = HeaderField.read(key: key, value: value),
                !fields.contains(where: { $0.key == field.key })
            {
                fields.append(field)
                if typed == field.value { LostWords.count(value.utf8, in: &taken[key, default: [:]]) }
            }
        }
        // A value may go on over lines, of which those that it does not hold are no part of it.
        var kept: LostWords.Counts?
        for line in lines[1..<close] where line.contains(where: { !$0.isBlank }) {
            var words = line
            var key: String?
            if Self.isKey(line) {
                let typed = String(line.prefix { $0 != ":" })
                key = typed
                kept = taken.removeValue(forKey: typed)
                words = line.drop { $0 != ":" }
            }
            if var left = kept, LostWords.take(words.utf8, from: &left) {
                kept = left
                if let key { spent.insert(key) }
                continue
            }
            rest.append(line.trimmingSpaces())
        }
    }

    /// Reads title and facts of lines `key = "value"`; all lines are kept, for what they say is seldom all words.
    private mutating func readTOML(_ lines: [Substring]) {
        guard let close = lines.prefix(300).dropFirst().firstIndex(where: { $0.trimmingSpaces() == "+++" }),
            lines[1..<close].contains(where: { $0.contains("=") })
        else { return }
        lineCount = close + 1
        rest = lines[1..<close].filter { $0.contains { !$0.isBlank } }.map { $0.trimmingSpaces() }
        // What stands under `[name]` is no fact of the page.
        for line in rest.prefix(while: { !$0.hasPrefix("[") }) {
            let parts = line.split(separator: "=", maxSplits: 1).map { $0.trimmingSpaces() }
            guard parts.count == 2, let value = Self.unquoted(parts[1]) else { continue }
            if parts[0] == "title", title == nil {
                title = value
            } else if let field = HeaderField.read(key: parts[0], value: value),
                !fields.contains(where: { $0.key == field.key })
            {
                fields.append(field)
            }
        }
    }

    /// The words of a simple string, or a bare date; nil for lists and what has signs of its own.
    private static func unquoted(_ value: String) -> String? {
        guard let first = value.first, !value.contains("\\") else { return nil }
        if first.isNumber { return value }
        guard "\"'".contains(first), value.utf8.count > 2, value.last == first else { return nil }
        let words = value.dropFirst().dropLast()
        return words.contains(first) || words.allSatisfy(\.isBlank) ? nil : words.trimmingSpaces()
    }

    private static func isKey(_ line: Substring) -> Bool {
        guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
}
