import Capture
import Diagnostics

/// Facts about a meeting for the header of a capture.
enum HeaderField {
    private static let keys: [String: String] = [
        "date": "date", "meeting date": "date", "date of meeting": "date", "when": "date",
        "date/time": "date",
        "date & time": "date", "date and time": "date", "datetime": "date", "datum": "date", "fecha": "date",
        "ort": "place", "lieu": "place", "lugar": "place", "luogo": "place", "plaats": "place",
        "place": "place",
        "location": "place", "venue": "place", "where": "place",
        "event": "event", "meeting": "event", "author": "by", "by": "by", "scribe": "by", "note taker": "by",
        "notetaker": "by", "notes by": "by", "minutes by": "by", "minute taker": "by", "minute-taker": "by",
        "minutes recorded by": "by", "recorded by": "by", "tags": "tags",
        "lang": "lang", "licence": "licence", "license": "licence", "speakers": "speakers",
    ]

    private static let weekdays: Set<Substring> = [
        "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonntag", "lundi", "mardi",
        "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves",
        "viernes", "sábado", "domingo",
    ]

    /// Whether a word before a colon names such a fact.
    static func isKey(_ label: String) -> Bool { keys[label.lowercased()] != nil }

    /// The field of a line `Date: 3 April 2026`; nil when it is none, or cannot be read without doubt.
    static func read(_ line: [Span]) -> Notes.Field? {
        let plain = line.plain
        guard line.allSatisfy({ $0.url == nil }), let colon = plain.prefix(40).firstIndex(of: ":") else {
            return nil
        }
        let label = plain[..<colon].trimmingSpaces()
        let value = plain[plain.index(after: colon)...]
        guard value.first?.isBlank ?? false else { return nil }
        return read(key: label, value: value.trimmingSpaces())
    }

    /// The field of words that are a day, with or without the day of the week, and no more.
    static func bareDay(_ line: [Span]) -> Notes.Field? {
        let words = line.plain.trimmingSpaces()
        guard line.allSatisfy({ $0.url == nil }), words.utf8.count <= 40,
            words.filter(\.isNumber).count >= 5, var field = read(key: "date", value: words)
        else { return nil }
        field.typed = ""
        return field
    }

    /// The same for a name and a value.
    static func read(key typed: String, value: String) -> Notes.Field? {
        guard let key = keys[typed.lowercased()], !value.isEmpty, value.utf8.count <= 100,
            !value.holds("\n"), !value.holds("http")
        else { return nil }
        if isRead(key, value) { return Notes.Field(key: key, value: value, typed: typed) }
        guard key == "date" else { return nil }
        let first = value.prefix { !$0.isBlank }
        // The language knows the days of the week in English.
        if weekdays.contains(first.lowercased().dropLastWhile { ",.".contains($0) }) {
            return read(key: typed, value: value.dropFirst(first.count).trimmingSpaces())
        }
        guard let day = day(before: value), isRead(key, day) else { return nil }
        return Notes.Field(key: key, value: day, typed: typed)
    }

    /// The day of `2026-04-03T14:00:00Z` and of `3 April 2026, 14:00`; nil without a time behind it.
    private static func day(before value: String) -> String? {
        let bytes = value.utf8
        if bytes.count > 10, bytes.prefix(10).allSatisfy({ (0x30...0x39).contains($0) || $0 == 0x2D }),
            [UInt8(ascii: "T"), 0x20, UInt8(ascii: ",")].contains(bytes.dropFirst(10).first)
        {
            return String(value.prefix(10))
        }
        // The last word before the first time of day, without what leads to that.
        let words = value.split { $0.isBlank }
        guard let time = words.firstIndex(where: isTime) else { return nil }
        var day = words[..<time]
        while let last = day.last, ["at", "from", "um", "à", "-", "–", "|", "@"].contains(last) {
            day.removeLast()
        }
        return day.isEmpty ? nil : String(day.joined(separator: " ").dropLastWhile { ",;".contains($0) })
    }

    /// `14:00`, `2.30pm`, `7pm`
    private static func isTime(_ word: Substring) -> Bool {
        let word = word.drop { $0 == "(" }
        let hour = word.prefix { $0.isASCII && $0.isNumber }
        let rest = word.dropFirst(hour.count).lowercased()
        guard (1...2).contains(hour.count) else { return false }
        return rest.hasPrefix(":") || rest.hasPrefix("am") || rest.hasPrefix("pm")
            || (rest.hasPrefix(".") && (rest.contains("am") || rest.contains("pm")))
    }

    /// Whether the language reads a value of a header without doubt.
    private static func isRead(_ key: String, _ value: String) -> Bool {
        let header = "---\n\(key): \(quoted(value))\n---\n# x\n"
        let parsed = parse(SourceFile(name: "", text: header))
        let resolved = resolve(parsed.value, vocabulary: Vocabulary())
        return (parsed.diagnostics + resolved.diagnostics).allSatisfy { $0.severity == .notice }
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
