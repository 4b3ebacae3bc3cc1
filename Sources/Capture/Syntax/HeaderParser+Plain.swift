import Diagnostics

/// Headers that are no YAML, read line by line.
extension HeaderParser {
    /// `- value` under a name.
    private func listItem(_ line: SourceRange) -> Header.Field? {
        let words = source.trimmed(line)
        guard source.has("- ", at: words.lower, before: words.upper) else { return nil }
        let range = withoutComment(source.trimmed(SourceRange(words.lower + 2, words.upper)))
        return range.lower < range.upper ? Header.Field(source.text(range), at: range) : nil
    }

    /// A value without ` # words` after it.
    private func withoutComment(_ value: SourceRange) -> SourceRange {
        let sign = (value.lower..<value.upper).first { source.has(" #", at: $0, before: value.upper) }
        return sign.map { source.trimmed(SourceRange(value.lower, $0)) } ?? value
    }

    /// Names and values taken line by line, so that the page can be drawn while the header is being mended. Lines that
    /// are no `name: value`, and a name's second value, are reported.
    mutating func plainEntries(_ body: Range<Int>) -> [HeaderSyntax.Entry] {
        var entries: [HeaderSyntax.Entry] = []
        var seen: Set<String> = []
        var names = Set(lines[body].compactMap { line in keyEnd(line).map { name(line, $0) } })
        for line in lines[body] where !isBlank(line) && !isComment(line) {
            guard let end = keyEnd(line) else {
                if let item = listItem(line), let last = entries.last {
                    switch last.value {
                    case .none: entries[entries.count - 1].value = .list([item])
                    case .list(let fields): entries[entries.count - 1].value = .list(fields + [item])
                    default: break
                    }
                    if last.value.takesItems { continue }
                }
                let mends = addingColon(line, besides: names)
                if let start = mends.first?.edits.first?.range.lower { names.insert(name(line, start)) }
                diagnostics.append(
                    Diagnostic(
                        "capture/header-line", .warning, "this line of the header is left out", in: file,
                        at: source.trimmed(line), help: mends.first?.title ?? "write `name: value`",
                        fixIts: mends))
                continue
            }
            let key = Header.Field(name(line, end), at: SourceRange(line.lower, end))
            let range = withoutComment(source.trimmed(SourceRange(end + 1, line.upper)))
            let value = Header.Field(source.text(range), at: range)
            if seen.insert(key.value).inserted {
                let first = listItem(range)
                let typed = first.map { HeaderSyntax.Value.list([$0]) } ?? .words(value)
                entries.append(HeaderSyntax.Entry(key: key, value: value.value.isEmpty ? .none : typed))
                continue
            }
            diagnostics.append(
                Diagnostic(
                    "capture/duplicate-header-key", .error,
                    "`\(key.value)` stands twice in the header, so `\(value.value)` is left out", in: file,
                    at: key.range, help: "keep one of the two lines"))
        }
        return entries
    }
}

extension HeaderSyntax.Value {
    /// Whether lines of a list may go on from the value.
    fileprivate var takesItems: Bool {
        switch self {
        case .none, .list: true
        case .words, .nested: false
        }
    }
}
