import Diagnostics

extension Resolver {
    /// The names that a header knows, in the order of the language reference.
    static let headerKeys = [
        "event", "date", "place", "speakers", "by", "tags", "lang", "link", "rule", "licence", "layout",
        "theme",
        "paper", "seed", "clear",
    ]

    /// Spellings and near meanings of header names; the first are read, the others suggested.
    private static let readAlike = [
        "license": "licence", "speaker": "speakers", "presenter": "speakers", "presenters": "speakers",
        "tag": "tags",
        "keywords": "tags", "language": "lang", "location": "place", "venue": "place", "url": "link",
    ]
    private static let meantKeys = [
        "author": "by", "scribe": "by", "when": "date",
        "where": "place", "style": "theme", "template": "layout", "size": "paper",
        // German and French, whose writers type the rest in English.
        "veranstaltung": "event", "anlass": "event", "datum": "date", "ort": "place", "lieu": "place",
        "sprache": "lang", "langue": "lang", "lizenz": "licence", "papier": "paper",
    ]

    mutating func resolveHeader() {
        guard let header = tree.header else { return }
        var keys = Set(header.entries.map { Resolver.key(of: $0) })
        for entry in header.entries {
            let key = Resolver.key(of: entry)
            if Resolver.headerKeys.contains(key) {
                set(key, entry.value)
            } else {
                // How far an open header goes hangs on its names, so none of them is surely mended before it is closed.
                reportUnknownKey(entry, beside: keys, isSure: header.isClosed)
                // What is given to one is not given to another.
                if let mend = diagnostics.last?.sureMend { keys.formUnion(mend.edits.map(\.replacement)) }
            }
        }
        // After all keys, since the order of the header is free.
        if let text = document.header.dateText { setDate(text) }
    }

    /// Whether a word in small letters is a name of the header.
    static func isHeaderKey(_ word: String) -> Bool { headerKeys.contains(readAlike[word] ?? word) }

    /// The name of an entry, in the spelling of the language reference when it is known.
    private static func key(of entry: HeaderSyntax.Entry) -> String {
        let typed = entry.key.value.lowercased()
        return readAlike[typed] ?? typed
    }

    private mutating func set(_ key: String, _ value: HeaderSyntax.Value) {
        switch (key, value) {
        case (_, .none): break
        case (_, .nested(let range)):
            report(
                "header-value", .warning,
                "`\(key)` takes plain words, so `\(shortened(range))` is left out", at: range,
                help: "write the value on one line")
        case ("speakers", let value), ("tags", let value): setList(key, value)
        case (_, .list(let fields)):
            guard let first = fields.first, let last = fields.last else { break }
            let joined = fields.map(\.value).joined(separator: ", ")
            set(key, Header.Field(joined, at: first.range.union(last.range)))
        case (_, .words(let field)): set(key, field)
        }
    }

    /// Whether a name that was meant would be right: it is not there yet, and nothing is to be said of its value.
    private func takes(_ value: HeaderSyntax.Value, as key: String, beside keys: Set<String>) -> Bool {
        guard !keys.contains(key) else { return false }
        var other = self
        other.set(key, value)
        if key == "date", let text = other.document.header.dateText { other.setDate(text) }
        return other.diagnostics.count == diagnostics.count
    }

    private mutating func reportUnknownKey(
        _ entry: HeaderSyntax.Entry, beside keys: Set<String>, isSure: Bool
    ) {
        let value: String =
            switch entry.value {
            case .none: ""
            case .words(let field): field.value
            case .list(let fields): fields.map(\.value).joined(separator: ", ")
            case .nested(let range): shortened(range)
            }
        let loss = value.isEmpty ? "" : ", so `\(value)` is left out"
        let message = "unknown header key `\(entry.key.value)`\(loss)"
        let near = Suggestion.nearest(
            to: entry.key.value, in: Resolver.headerKeys + ["title"], known: Resolver.meantKeys)
        if near == "title" {
            return report(
                "unknown-header-key", .warning, message, at: entry.key.range,
                help: "write the title under the header: `# \(value.isEmpty ? "Title" : value)`")
        }
        reportUnknown(
            "unknown-header-key", .warning, message, entry.key, among: Resolver.headerKeys,
            known: Resolver.meantKeys
        ) { isSure && $0.takes(entry.value, as: $1, beside: keys) }
    }

    private func shortened(_ range: SourceRange) -> String { source.text(source.trimmed(range)) }

    private mutating func set(_ key: String, _ field: Header.Field) {
        switch key {
        case "event": document.header.event = field
        case "place": document.header.place = field
        case "by": document.header.by = field
        case "link": document.header.link = field
        case "licence": document.header.licence = field
        case "lang": setLanguage(field)
        case "date": document.header.dateText = field
        case "rule": setRule(field)
        case "layout": setLayout(field)
        case "theme": document.header.theme = checked(field, "theme", among: vocabulary.themes)
        case "paper": document.header.paper = checked(inOneWord(field), "paper", among: vocabulary.papers)
        case "seed": setSeed(field)
        case "clear": setClear(field)
        default: break
        }
    }

    /// Speakers and tags: a YAML list, or one line with commas.
    private mutating func setList(_ key: String, _ value: HeaderSyntax.Value) {
        var fields: [Header.Field] = []
        switch value {
        case .list(let list): fields = list
        case .words(let field): fields = split(field)
        case .none, .nested: break
        }
        if key == "speakers" {
            document.header.speakers += fields
            know(fields.map(\.value))
        } else {
            document.header.tags += fields.map { tag in
                Header.Field(
                    tag.value.first == "#" ? String(tag.value.dropFirst()) : tag.value, at: tag.range)
            }
        }
    }

    private func split(_ field: Header.Field) -> [Header.Field] {
        let typed = source[field.range.lower..<field.range.upper]
        guard typed.elementsEqual(field.value.utf8) else {
            // In quotation marks the places of the parts are not known one by one.
            return field.value.split(separator: ",").map {
                Header.Field(String($0.drop { $0 == " " }), at: field.range)
            }
        }
        return typed.split(separator: ascii(",")).compactMap { part in
            let range = source.trimmed(SourceRange(part.startIndex, part.endIndex))
            return range.lower < range.upper ? Header.Field(source.text(range), at: range) : nil
        }
    }

    // MARK: Values with a meaning

    private mutating func setDate(_ field: Header.Field) {
        switch DateReader(year: nil).read(field.value) {
        case .date(let date):
            document.header.date = date
            reportWrongWeekday(field, date)
        case .ambiguous(let day, let month):
            reportAmbiguous(field, day, month)
        case .withoutYear:
            report(
                "unreadable-date", .warning, "the date `\(field.value)` has no year", at: field.range,
                help: "write it as `2026-04-03`; it is drawn as typed")
        case .unreadable, .withoutStart:
            report(
                "unreadable-date", .warning, "cannot read `\(field.value)` as one day or month",
                at: field.range,
                help: "write it as `2026-04-03` or `3 April 2026`; it is drawn as typed")
        }
    }

    /// `Monday 3 March 2026`, which is a Tuesday: one of the two is wrong.
    mutating func reportWrongWeekday(_ field: Header.Field, _ date: CalendarDate) {
        guard let typed = DateReader.weekday(named: field.value.prefix { $0.isLetter }),
            let weekday = date.weekday,
            typed != weekday
        else { return }
        report(
            "wrong-weekday", .warning, "\(date.iso) is a \(DateReader.dayNames[weekday])", at: field.range,
            help: "mend the day of the week or the date")
    }

    /// A date that is one day here and another there.
    mutating func reportAmbiguous(_ field: Header.Field, _ dayFirst: CalendarDate, _ monthFirst: CalendarDate)
    {
        report(
            "ambiguous-date", .error, "`\(field.value)` can be read as two days", at: field.range,
            help: "write `\(dayFirst.iso)` (day first) or `\(monthFirst.iso)` (month first)",
            fixIts: [
                replacing(field.range, with: dayFirst.iso), replacing(field.range, with: monthFirst.iso),
            ])
    }

    private mutating func setLayout(_ field: Header.Field) {
        if field.value.contains("/") || field.value.lowercased() == "auto" {
            document.header.layout = field
        } else {
            document.header.layout = checked(field, "layout", among: vocabulary.layouts)
        }
    }

    /// A name in the vocabulary's own spelling; an unknown one stays as typed, with an error.
    mutating func checked(_ field: Header.Field, _ place: String, among names: [String]) -> Header.Field {
        let folded = field.value.lowercased()
        if let name = names.first(where: { $0 == field.value || $0.lowercased() == folded }) {
            return Header.Field(name, at: field.range)
        }
        if !names.isEmpty {
            reportUnknown(
                "unknown-\(place)", .error, "unknown \(place) `\(field.value)`", field, among: names)
        }
        return field
    }

    /// A rule that is not known is an error: it may well ask for names to be left out.
    private mutating func setRule(_ field: Header.Field) {
        let words = field.value.lowercased().split { !$0.isLetter }.joined(separator: " ")
        let isKnown = ["chatham", "chatham house", "chatham house rule", "chatham house rules"].contains(
            words)
        document.header.rule = isKnown ? Header.Field("chatham", at: field.range) : field
        if !isKnown {
            reportUnknown("unknown-rule", .error, "unknown rule `\(field.value)`", field, among: ["chatham"])
        }
    }

    /// The language of the words, as a code of BCP 47: letters, and parts after dashes.
    private mutating func setLanguage(_ field: Header.Field) {
        let parts = field.value.split(separator: "-", omittingEmptySubsequences: false)
        let isCode =
            (2...3).contains(parts.first?.count ?? 0) && parts[0].utf8.allSatisfy(\.isLetter)
            && parts.dropFirst().allSatisfy { part in
                (1...8).contains(part.count) && part.utf8.allSatisfy { $0.isLetter || $0.isDigit }
            }
        guard !isCode else {
            document.header.lang = field
            return
        }
        let known = Resolver.languages[field.value.lowercased()]
        report(
            "header-value", .warning, "`lang` takes the code of a language, not `\(field.value)`",
            at: field.range, help: "write `\(known ?? "en-GB")`" + (known == nil ? ", or another code" : ""),
            fixIts: known.map { [replacing(field.range, with: $0)] } ?? [])
    }

    /// Languages by name.
    private static let languages = [
        "english": "en-GB", "british english": "en-GB", "welsh": "cy", "cymraeg": "cy", "gaelic": "gd",
        "irish": "ga", "scots": "sco", "french": "fr", "german": "de", "spanish": "es", "polish": "pl",
        "arabic": "ar", "urdu": "ur", "hebrew": "he", "punjabi": "pa", "bengali": "bn", "romanian": "ro",
    ]

    /// `A4 landscape`, `landscape A4` and `300 x 200 mm` as they are called elsewhere.
    private func inOneWord(_ field: Header.Field) -> Header.Field {
        var words = field.value.lowercased().split { $0 == " " || $0 == "," }.map(String.init)
        guard words.count > 1 else { return field }
        words.removeAll { ["size", "paper", "sheet"].contains($0) }
        if let place = words.firstIndex(where: { $0 == "landscape" || $0 == "portrait" }) {
            words.append("-" + words.remove(at: place))
        }
        return Header.Field(words.joined().replacing("×", with: "x"), at: field.range)
    }

    private mutating func setSeed(_ field: Header.Field) {
        if let seed = UInt64(field.value) {
            document.header.seed = seed
        } else if let seed = Int64(field.value) {
            document.header.seed = UInt64(bitPattern: seed)
        } else {
            report(
                "header-value", .warning, "`seed` takes a whole number, not `\(field.value)`",
                at: field.range,
                help: "write a number such as `7`")
        }
    }

    private mutating func setClear(_ field: Header.Field) {
        switch field.value.lowercased() {
        case "true", "yes", "on": document.header.clear = true
        case "false", "no", "off": document.header.clear = false
        default:
            report(
                "header-value", .warning, "`clear` takes `true` or `false`, not `\(field.value)`",
                at: field.range,
                help: "write `true` or `false`")
        }
    }
}
