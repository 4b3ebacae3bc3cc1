extension DiagnosticPrinter {
    /// A diagnostic as version 1 of the JSON output shows it. Members may be added under the same version number;
    /// a member that is renamed, removed or changes its meaning makes a new version.
    func json(for diagnostic: Diagnostic, in index: LineIndex) -> JSONValue {
        .object([
            ("id", .string(diagnostic.id)),
            ("severity", .string(diagnostic.severity.rawValue)),
            ("message", .string(diagnostic.message)),
            ("file", .string(diagnostic.file.name)),
            ("range", json(for: diagnostic.range, in: index)),
            ("help", diagnostic.help.map { .string($0) } ?? .null),
            ("fixIts", .array(diagnostic.fixIts.map { json(for: $0, in: index) })),
        ])
    }

    private func json(for fixIt: FixIt, in index: LineIndex) -> JSONValue {
        let edits = fixIt.edits.map { edit in
            JSONValue.object([
                ("range", json(for: edit.range, in: index)),
                ("replacement", .string(edit.replacement)),
            ])
        }
        return .object([("title", .string(fixIt.title)), ("edits", .array(edits))])
    }

    private func json(for range: SourceRange, in index: LineIndex) -> JSONValue {
        func place(_ offset: Int) -> JSONValue {
            let position = index.position(of: offset)
            return .object([
                ("line", .integer(position.line)), ("column", .integer(position.column)),
                ("offset", .integer(offset)),
            ])
        }
        return .object([("start", place(range.lower)), ("end", place(range.upper))])
    }
}
