import Diagnostics

extension Document {
    /// The document as JSON; ranges are pairs of byte offsets.
    var json: JSONValue {
        .object([
            ("version", 1),
            ("title", JSONValue.heading(title)),
            ("subtitle", subtitle.map { JSONValue.heading($0) } ?? .null),
            ("header", header.json),
            ("sections", .array(sections.map(\.json))),
            ("connectors", .array(connectors.map(\.json))),
        ])
    }
}

extension JSONValue {
    static func range(_ range: SourceRange) -> JSONValue {
        .array([.integer(range.lower), .integer(range.upper)])
    }

    static func heading(_ heading: Heading) -> JSONValue {
        .object([("text", heading.text.json), ("range", .range(heading.range))])
    }

    fileprivate static func hints(_ hints: Hints) -> [(String, JSONValue)] {
        guard !hints.fields.isEmpty else { return [] }
        return [("hints", .object(hints.fields.map { ($0.0, .string($0.1.value)) }))]
    }

    fileprivate static func icon(_ icon: IconChoice) -> [(String, JSONValue)] {
        switch icon {
        case .automatic: []
        case .none: [("icon", "none")]
        case .named(let name, _): [("icon", .string(name))]
        }
    }
}

extension Header {
    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = []
        for (name, field) in fields where name != "speaker" && name != "tag" {
            members.append((name, .string(field.value)))
        }
        if let date { members.append(("day", .string(date.iso))) }
        members.append(("speakers", .array(speakers.map { .string($0.value) })))
        members.append(("tags", .array(tags.map { .string($0.value) })))
        // As text: a seed may have more digits than the numbers of JavaScript.
        members.append(("seed", .string(String(seed))))
        members.append(("clear", .boolean(clear)))
        return .object(members)
    }
}

extension Section {
    fileprivate var json: JSONValue {
        .object(
            [("key", .string(key)), ("title", title.map { JSONValue.heading($0) } ?? .null)]
                + (columns.isEmpty ? [] : [("columns", .array(columns.map { JSONValue.heading($0) }))])
                + JSONValue.icon(icon) + JSONValue.hints(hints)
                + [("range", .range(range)), ("items", .array(items.map(\.json)))])
    }
}

extension Item {
    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = [("kind", .string(kind.name)), ("key", .string(key))]
        members += kind.data.map { ($0.name, $0.value) }
        members.append(("text", text.json))
        members += JSONValue.icon(icon) + JSONValue.hints(hints)
        members.append(("range", .range(range)))
        if !children.isEmpty { members.append(("children", .array(children.map(\.json)))) }
        return .object(members)
    }
}

extension Connector {
    fileprivate var json: JSONValue {
        .object([
            ("from", .integer(from)), ("to", .integer(to)), ("label", label.map { .string($0) } ?? .null),
            ("twoWay", .boolean(isTwoWay)), ("dotted", .boolean(isDotted)), ("range", .range(range)),
        ])
    }
}

extension RichText {
    /// Plain words as one text; anything else as a list of spans.
    fileprivate var json: JSONValue {
        if spans.allSatisfy({ !$0.isIcon && $0.style.isEmpty && $0.link == nil }) { return .string(plain) }
        return .array(spans.map(\.json))
    }
}

extension RichText.Span {
    fileprivate var json: JSONValue {
        var members: [(String, JSONValue)] = []
        switch content {
        case .words(let words): members.append(("words", .string(words)))
        case .icon(let name): members.append(("icon", .string(name)))
        }
        if !style.isEmpty { members.append(("style", .array(style.names.map { .string($0) }))) }
        if let link { members.append(("link", .string(link))) }
        members.append(("range", .range(range)))
        return .object(members)
    }
}

extension InlineStyle {
    /// The names of the styles in it, in the order of their bits.
    fileprivate var names: [String] {
        let all: [(InlineStyle, String)] = [
            (.strong, "strong"), (.slanted, "slanted"), (.highlight, "highlight"), (.code, "code"),
            (.mention, "mention"), (.tag, "tag"),
        ]
        return all.filter { contains($0.0) }.map(\.1)
    }
}
