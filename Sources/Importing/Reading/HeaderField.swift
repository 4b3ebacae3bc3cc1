import Capture
import Diagnostics

/// Facts about a meeting for the header of a capture.
enum HeaderField {
    private static let keys: [String: String] = [
        "date": "date", "meeting date": "date", "date of meeting": "date", "when": "date", "place": "place",
        "location": "place", "venue": "place", "where": "place",
        "event": "event", "meeting": "event", "author": "by", "by": "by", "scribe": "by", "note taker": "by",
        "notetaker": "by", "notes by": "by", "minutes by": "by", "minute taker": "by", "minute-taker": "by",
        "minutes recorded by": "by", "recorded by": "by", "tags": "tags",
        "lang": "lang", "licence": "licence", "license": "licence", "speakers": "speakers",
    ]

    /// Whether a word before a colon names such a fact.
    static func isKey(_ label: String) -> Bool { keys[label.lowercased()] != nil }

    /// The field of a line `Date: 3 April 2026`; nil when it is none, or cannot be read without doubt.
    static func read(_ line: [Span]) -> Notes.Field? {
        let plain = line.plain
        guard line.allSatisfy({ $0.url == nil }), let label = Speech.label(in: plain),
            let colon = plain.firstIndex(of: ":")
        else { return nil }
        return read(key: label, value: plain[plain.index(after: colon)...].trimmingSpaces())
    }

    /// The same for a name and a value.
    static func read(key typed: String, value: String) -> Notes.Field? {
        guard let key = keys[typed.lowercased()], !value.isEmpty, value.utf8.count <= 100,
            !value.holds("\n"), !value.holds("http")
        else { return nil }
        let header = "---\n\(key): \(quoted(value))\n---\n# x\n"
        let parsed = parse(SourceFile(name: "", text: header))
        let resolved = resolve(parsed.value, vocabulary: Vocabulary())
        guard (parsed.diagnostics + resolved.diagnostics).allSatisfy({ $0.severity == .notice }) else {
            return nil
        }
        return Notes.Field(key: key, value: value, typed: typed)
    }

    /// A value as YAML reads it back.
    static func quoted(_ value: String) -> String {
        let isPlain =
            (value.first?.isLetter ?? false || value.first?.isNumber ?? false)
            && value.allSatisfy { $0.isLetter || $0.isNumber || " -,.'()/".contains($0) }
        if isPlain { return value }
        return "\"" + value.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
    }
}

/// The YAML at the top of a Markdown file.
struct FrontMatter {
    /// Fields that a capture has too.
    var fields: [Notes.Field] = []
    var title: String?
    /// Its other lines as typed.
    var rest: [String] = []
    /// How many lines it takes, with its fences.
    var lineCount = 0

    /// Reads the front matter of a text, when there is any.
    init(_ lines: [Substring]) {
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
                if typed == value { LostWords.count(value.utf8, in: &taken[key, default: [:]]) }
            }
        }
        // A value may go on over lines, of which those that it does not hold are no part of it.
        var kept: LostWords.Counts?
        for line in lines[1..<close] where line.contains(where: { !$0.isBlank }) {
            var words = line
            if Self.isKey(line) {
                kept = taken.removeValue(forKey: String(line.prefix { $0 != ":" }))
                words = line.drop { $0 != ":" }
            }
            if var left = kept, LostWords.take(words.utf8, from: &left) {
                kept = left
                continue
            }
            rest.append(line.trimmingSpaces())
        }
    }

    private static func isKey(_ line: Substring) -> Bool {
        guard let colon = line.firstIndex(of: ":"), colon > line.startIndex else { return false }
        return line[..<colon].allSatisfy { $0.isLetter || $0.isNumber || $0 == "_" || $0 == "-" }
    }
}
