import Diagnostics

extension Document {
    /// The document for people and tests (`text`) or for tools (`json`), with a line feed at the end. Every word of the
    /// document is in both.
    public func dump(_ format: DumpFormat) -> String {
        switch format {
        case .json: return json.text() + "\n"
        case .text:
            var writer = DocumentWriter()
            writer.write(self)
            return writer.result
        }
    }
}

/// Writes a document as indented lines: the kind, the words in quotation marks, then the data.
private struct DocumentWriter {
    private(set) var result = ""

    mutating func write(_ document: Document) {
        write("title", [quoted(document.title.text)], indent: 0)
        if let subtitle = document.subtitle { write("subtitle", [quoted(subtitle.text)], indent: 0) }
        write(document.header)
        for section in document.sections {
            var facts = [section.title.map { quoted($0.text) } ?? "(untitled)"]
            if !section.columns.isEmpty {
                facts.append("columns=[\(section.columns.map { quoted($0.text) }.joined(separator: ","))]")
            }
            facts += self.facts(section.icon) + self.facts(section.hints)
            write("section", facts, indent: 0)
            for item in section.items { write(item, indent: 1) }
        }
        for connector in document.connectors {
            let sign = connector.isTwoWay ? "<->" : connector.isDotted ? "-->" : "->"
            let label = connector.label.map { [quoted($0)] } ?? []
            write("connector", ["\(connector.from) \(sign) \(connector.to)"] + label, indent: 0)
        }
    }

    private mutating func write(_ header: Header) {
        for (name, field) in header.fields { write(name, [quoted(field.value)], indent: 0) }
        if let date = header.date { write("day", [date.iso], indent: 0) }
        if header.seed != 0 { write("seed", [String(header.seed)], indent: 0) }
        if header.clear { write("clear", [], indent: 0) }
    }

    private mutating func write(_ item: Item, indent: Int) {
        var facts = [quoted(item.text)]
        facts += item.kind.data.map { "\($0.name)=\($0.value)" }
        facts += self.facts(item.icon) + self.facts(item.hints)
        write(item.kind.name, item.kind == .divider ? [] : facts, indent: indent)
        for child in item.children { write(child, indent: indent + 1) }
    }

    private mutating func write(_ name: String, _ facts: [String], indent: Int) {
        result += String(repeating: "  ", count: indent)
        result += ([name] + facts).joined(separator: " ") + "\n"
    }

    private func facts(_ icon: IconChoice) -> [String] {
        switch icon {
        case .automatic: []
        case .none: ["icon=none"]
        case .named(let name, _): ["icon=\(name)"]
        }
    }

    private func facts(_ hints: Hints) -> [String] { hints.fields.map { "\($0.0)=\($0.1.value)" } }

    private func quoted(_ text: String) -> String { JSONValue.string(text).text() }

    /// Words in quotation marks, with signs round what is stressed; one kind of stress is shown for each span.
    private func quoted(_ text: RichText) -> String {
        let shown = text.spans.map { span -> String in
            guard case .words(let words) = span.content else { return ":\(span.iconName ?? ""):" }
            var result = words
            if span.style.contains(.code) { result = "`\(result)`" }
            if span.style.contains(.slanted) { result = "*\(result)*" }
            if span.style.contains(.strong) { result = "**\(result)**" }
            if span.style.contains(.highlight) { result = "==\(result)==" }
            if let link = span.link { result = "[\(result)](\(link))" }
            return result
        }
        return quoted(shown.joined())
    }
}

extension RichText.Span {
    fileprivate var iconName: String? { if case .icon(let name) = content { name } else { nil } }
}

extension Header {
    /// Names and values of what was typed, in the order of the language reference.
    var fields: [(String, Field)] {
        let start: [(String, Field?)] = [("event", event), ("date", dateText), ("place", place)]
        let middle =
            speakers.map { ("speaker", $0) }
            + [("by", by)].compactMap { name, field in field.map { (name, $0) } }
        let end: [(String, Field?)] = [
            ("lang", lang), ("link", link), ("rule", rule), ("licence", licence), ("layout", layout),
            ("theme", theme),
            ("paper", paper),
        ]
        func given(_ list: [(String, Field?)]) -> [(String, Field)] {
            list.compactMap { name, field in field.map { (name, $0) } }
        }
        return given(start) + middle + tags.map { ("tag", $0) } + given(end)
    }
}

extension Hints {
    /// Names and values of what was typed, in one order.
    var fields: [(String, Field)] {
        let all: [(String, Field?)] = [
            ("id", id), ("frame", frame), ("size", size), ("colour", colour), ("as", diagram), ("at", at),
            ("keep", keep),
        ]
        return all.compactMap { name, field in field.map { (name, $0) } }
    }
}

extension Item.Kind {
    /// The data of the kind besides the words.
    var data: [(name: String, value: JSONValue)] {
        switch self {
        case .step(let number): return [("number", .integer(number))]
        case .quote(let who?), .remark(let who): return [("who", .string(who))]
        case .fact(let figure?): return [("figure", .string(figure))]
        case .link(let url): return [("url", .string(url))]
        case .action(let action):
            var data: [(String, JSONValue)] = [("done", .boolean(action.isDone))]
            if !action.owners.isEmpty { data.append(("owners", .array(action.owners.map { .string($0) }))) }
            if let due = action.due { data.append(("due", .string(due.iso))) }
            if let text = action.dueText { data.append(("dueText", .string(text))) }
            return data
        case .people(let people): return [("people", .array(people.people.map(\.json)))]
        case .moment(let when): return [("when", .string(when))]
        case .flow(let flow): return [("steps", .array(flow.steps.map(\.json)))]
        case .row(let cells): return [("cells", .array(cells.map { .string($0.plain) }))]
        case .mood(let mood?):
            return [
                ("figure", .string(mood.figure)), ("value", .number(mood.value)),
                ("limit", .number(mood.limit)),
            ]
        case .vote(let counts): return [("counts", .array(counts.map(\.json)))]
        case .picture(let path, _): return [("path", .string(path))]
        default: return []
        }
    }
}

extension People.Person {
    fileprivate var json: JSONValue {
        .object([("name", .string(name))] + (role.map { [("role", .string($0))] } ?? []))
    }
}

extension Flow.Step {
    fileprivate var json: JSONValue {
        .object([("words", .string(text.plain))] + (arrow.map { [("arrow", .string($0.rawValue))] } ?? []))
    }
}

extension VoteCount {
    fileprivate var json: JSONValue {
        .object([
            ("count", .integer(count)), ("choice", .string(choice)), ("side", .string(side.rawValue)),
        ])
    }
}
