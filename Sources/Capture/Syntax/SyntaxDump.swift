import Diagnostics

extension SyntaxTree {
    /// The tree for people and tests (`text`: a line for each line of the capture) or for tools (`json`), with a line
    /// feed at the end.
    public func dump(_ format: DumpFormat) -> String {
        let source = SourceBytes(file.text)
        switch format {
        case .text:
            return lines.enumerated().map { number, line in
                let words = JSONValue.string(source.text(line.content)).text()
                let hints = line.hints.map { " " + $0.description }.joined()
                return
                    "\(number + 1): \(line.list?.description ?? "")\(line.kind.description(in: source)) \(words)\(hints)\n"
            }
            .joined()
        case .json:
            let entries = header?.entries.map { $0.json } ?? []
            return JSONValue.object([
                ("version", 1), ("file", .string(file.name)), ("header", .array(entries)),
                ("lines", .array(lines.map { $0.json(in: source) })),
            ]).text() + "\n"
        }
    }
}

extension HeaderSyntax.Entry {
    fileprivate var json: JSONValue {
        let value: JSONValue =
            switch value {
            case .none, .nested: .null
            case .words(let field): .string(field.value)
            case .list(let fields): .array(fields.map { .string($0.value) })
            }
        return .object([("key", .string(key.value)), ("value", value), ("range", .range(key.range))])
    }
}

extension LineSyntax {
    fileprivate func json(in source: SourceBytes) -> JSONValue {
        .object([
            ("kind", .string(kind.description(in: source))),
            ("list", list.map { .string($0.description) } ?? .null),
            ("indent", .integer(indent)), ("words", .string(source.text(content))),
            ("hints", .array(hints.map { .string($0.description) })), ("range", .range(range)),
        ])
    }
}

extension LineSyntax.ListMark {
    fileprivate var description: String {
        switch self {
        case .point: "point "
        case .step(let number): "step(\(number)) "
        }
    }
}

extension LineSyntax.Kind {
    fileprivate func description(in source: SourceBytes) -> String {
        switch self {
        case .header: "header"
        case .blank: "blank"
        case .comment: "comment"
        case .heading(let level): "heading(\(level))"
        case .divider: "divider"
        case .checkbox(let isDone): isDone ? "checkbox(done)" : "checkbox"
        case .question: "question"
        case .quote: "quote"
        case .remark(let who): "remark(\(source.text(who)))"
        case .label(let name): "label(\(source.text(name)))"
        case .connector: "connector"
        case .continuation: "continuation"
        case .text: "text"
        }
    }
}

extension HintSyntax {
    fileprivate var description: String {
        switch self {
        case .id(let field): "#" + field.value
        case .pair(let key, let value): "\(key.value)=\(value.value)"
        case .other(let field): field.value
        }
    }
}
