import Diagnostics
import Yams

/// Slips in the YAML of a header, with the mend of those who do not know that it is YAML.
extension HeaderParser {
    /// Headers with more slips than this are no headers.
    private static let mostSlips = 16

    /// Names of the header at the very top of a capture, without the `---` round them.
    mutating func reportUnopened(from first: Int) {
        if isNearlyFence(lines[first]), first + 1 < lines.count { return reportNearFence(first) }
        let names = lines[first...].prefix(32).prefix { line in
            keyEnd(line).map { Resolver.isHeaderKey(source.text(SourceRange(line.lower, $0)).lowercased()) }
                ?? false
        }
        // Words such as `Link:` are kinds of line as well.
        let isSure = names.contains { line in
            keyEnd(line).map { Label(source.text(SourceRange(line.lower, $0))) == nil } ?? false
        }
        guard isSure else { return }
        guard let next = lines[names.endIndex...].first(where: { !isBlank($0) }) else { return }
        guard names.count > 1 || source.has("# ", at: next.lower, before: next.upper) else { return }
        diagnostics.append(
            Diagnostic(
                "capture/header-not-opened", .warning,
                "the header is not between `---` lines, so it is drawn as words", in: file,
                at: source.trimmed(lines[first]), help: "write `---` on a line of its own above and below it",
                fixIts: fencing(first..<names.endIndex)))
    }

    /// Whether a line is a row of dashes, stars or other lines as word processors make of `---`.
    private func isNearlyFence(_ line: SourceRange) -> Bool {
        let words = source.text(source.trimmed(line)).unicodeScalars
        return words.allSatisfy { "-–—―*_=~+".unicodeScalars.contains($0) } && words.first != "="
            && words.count <= 12
    }

    /// `----` or a long dash over names of the header.
    private mutating func reportNearFence(_ fence: Int) {
        guard let end = keyEnd(lines[fence + 1]),
            Resolver.isHeaderKey(source.text(SourceRange(lines[fence + 1].lower, end)).lowercased())
        else { return }
        let range = source.trimmed(lines[fence])
        diagnostics.append(
            Diagnostic(
                "capture/header-not-opened", .warning,
                "`\(source.text(range))` opens no header, so it is drawn as words", in: file, at: range,
                help: "write three hyphens, `---`, above and below the header"))
    }

    /// Fences round lines that are a header; none when they would be none.
    private func fencing(_ names: Range<Int>) -> [FixIt] {
        // With more names a little further down it is not sure where the header ends.
        let below = lines[names.upperBound...].prefix(6).contains { line in
            keyEnd(line).map { Resolver.isHeaderKey(source.text(SourceRange(line.lower, $0)).lowercased()) }
                ?? false
        }
        guard !below, HeaderParser.compose(names.map { yaml(ofLine: $0) }.joined()).error == nil else {
            return []
        }
        let open = lines[names.lowerBound].lower
        let close = lines[names.upperBound - 1].upper
        let isLineOpen = ![0x0A, 0x0D].contains(source[close - 1])
        return [
            FixIt(
                title: "write `---` above and below",
                edits: [
                    TextEdit(range: SourceRange(open, open), replacement: "---\n"),
                    TextEdit(range: SourceRange(close, close), replacement: isLineOpen ? "\n---\n" : "---\n"),
                ])
        ]
    }

    /// Reports every slip that can be mended by quotation marks, and the first that cannot.
    mutating func report(_ error: YamlError, in body: Range<Int>, mends: Bool = true) {
        var texts = body.map { yaml(ofLine: $0) }
        var error: YamlError? = error
        // Lines without a colon are told of as the lines are read one by one; YAML would blame the line below for them.
        let loose = body.filter { isLoose(lines[$0]) }
        if !loose.isEmpty {
            for index in loose { texts[index - body.lowerBound] = "\n" }
            error = HeaderParser.compose(texts.joined()).error
        }
        for _ in 0..<Self.mostSlips {
            guard let (problem, mark) = place(of: error, in: body) else { return }
            let row = opening(of: problem, from: min(max(0, mark.line - 1), texts.count - 1), in: texts)
            let slip = body.lowerBound + row
            guard let value = value(ofLine: slip) else {
                return report(problem, at: place(mark, in: body), help: "write one `name: value` a line")
            }
            let line = lines[slip]
            let (mended, help) = mend(source.text(value), problem)
            texts[row] = HeaderParser.yaml(source.text(SourceRange(line.lower, value.lower)) + mended)
            error = HeaderParser.compose(texts.joined()).error
            if let (_, next) = place(of: error, in: body), next.line <= mark.line {
                return report(problem, at: place(mark, in: body), help: "write one `name: value` a line")
            }
            let edit = TextEdit(range: value, replacement: mended)
            // `by: - Li` is the first line of a list.
            let isSure = mends && !source.has("- ", at: value.lower, before: value.upper)
            let range =
                row == mark.line - 1 ? place(mark, in: body) : SourceRange(value.lower, value.lower + 1)
            report(
                problem, at: range,
                help: isSure ? help : "write one `name: value` a line, names with commas between",
                fixIts: isSure ? [FixIt(title: help, edits: [edit])] : [])
        }
    }

    /// Whether a line should start a name and has no colon after its first word.
    private func isLoose(_ line: SourceRange) -> Bool {
        keyEnd(line) == nil && !isBlank(line) && !isComment(line) && !isIndented(line) && !isListed(line)
    }

    /// The colon that a line lacks between a name of the header and its value: `event Garden day`, `event:Garden day`,
    /// `event = Garden day`. None when the name stands in the header already, or YAML could not read the value.
    func addingColon(_ line: SourceRange, besides names: Set<String>) -> [FixIt] {
        let words = source.trimmed(line)
        guard words.lower == line.lower else { return [] }
        var end = words.lower
        while end < words.upper, source[end].isLetter { end += 1 }
        let name = source.text(SourceRange(words.lower, end))
        guard Resolver.isHeaderKey(name.lowercased()), !names.contains(name) else { return [] }
        var start = source.skipSpace(from: end, before: words.upper)
        let signs = [ascii(":"), ascii("="), ascii("-")]
        if start < words.upper, signs.contains(source[start]) {
            start = source.skipSpace(from: start + 1, before: words.upper)
        }
        guard start > end, start < words.upper else { return [] }
        let value = source.text(SourceRange(start, words.upper))
        guard HeaderParser.compose("\(name): \(value)\n").error == nil else { return [] }
        let edit = TextEdit(range: SourceRange(end, start), replacement: ": ")
        return [FixIt(title: "write `\(name):`", edits: [edit])]
    }

    private func place(_ mark: Mark, in body: Range<Int>) -> SourceRange {
        let lower = offset(of: mark, in: body)
        return SourceRange(lower, min(lower + 1, lineEnd(lower, in: body)))
    }

    /// The line on which a list or a quotation starts that YAML misses the end of lines below.
    private func opening(of problem: String, from row: Int, in texts: [String]) -> Int {
        let pairs: [(String, [Character])] = [
            ("or ']'", ["["]), ("or '}'", ["{"]), ("end of stream", ["\"", "'"]),
        ]
        let signs = pairs.first { problem.contains($0.0) }?.1 ?? []
        for row in stride(from: row, through: max(0, row - 8), by: -1) {
            let value = texts[row].drop { $0 != ":" }.dropFirst().drop { $0 == " " }
            if let first = value.first, signs.contains(first) { return row }
        }
        return row
    }

    /// A value that YAML reads, and what was done to it.
    private func mend(_ value: String, _ problem: String) -> (String, String) {
        if problem.contains("or ']'") { return (value + "]", "write `]` at the end of the list") }
        if problem.contains("or '}'") { return (value + "}", "write `}` at the end") }
        let isOpen = problem.contains("end of stream") && (value.first == "\"" || value.first == "'")
        return (quoted(isOpen ? String(value.dropFirst()) : value), "put the value in quotation marks")
    }

    /// What is wrong and where; nil when there is nothing, or when it is reported as the lines are read one by one.
    private mutating func place(of error: YamlError?, in body: Range<Int>) -> (String, Mark)? {
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            return (problem, mark)
        case nil, .duplicatedKeysInMapping: return nil
        default:
            let fence = source.trimmed(lines[max(0, body.lowerBound - 1)])
            report(
                "it holds a sign that YAML does not allow", at: fence, help: "write one `name: value` a line")
            return nil
        }
    }

    /// What YAML says of the commonest slips, in the words of those who do not know it.
    private func inWords(_ problem: String) -> String {
        if problem.hasPrefix("mapping values") { return "a second colon in one line" }
        if problem.hasPrefix("found character that cannot start") { return "a value that starts with a sign" }
        if problem.contains("',' or ']'") { return "a list that starts with `[` and has no `]`" }
        if problem.contains("',' or '}'") { return "a value that starts with `{` and has no `}`" }
        if problem.hasPrefix("block sequence entries") { return "a list that starts on the line of its name" }
        if problem.contains("unexpected end of stream") { return "a quotation mark that is never closed" }
        return problem
    }

    /// The place of what stands after the colon; nil when the line has no name.
    private func value(ofLine index: Int) -> SourceRange? {
        let line = lines[index]
        guard let end = keyEnd(line) else { return nil }
        let value = source.trimmed(SourceRange(end + 1, line.upper))
        return value.lower < value.upper ? value : nil
    }

    /// A value in quotation marks; those that stand round it already are no part of it.
    private func quoted(_ value: String) -> String {
        var value = value
        if value.count > 1, let first = value.first, first == value.last, first == "'" || first == "\"" {
            value = String(value.dropFirst().dropLast())
        }
        let signs = value.unicodeScalars.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }
        return "\"\(signs.joined())\""
    }

    private mutating func report(
        _ problem: String, at range: SourceRange, help: String, fixIts: [FixIt] = []
    ) {
        // Read line by line the value is as it was meant.
        let isRead =
            problem.hasPrefix("mapping values") || problem.hasPrefix("found character that cannot start")
        if isRead, !fixIts.isEmpty {
            diagnostics.append(
                Diagnostic(
                    "capture/header-quotes", .warning, "the header holds \(inWords(problem))", in: file,
                    at: range,
                    help: help, fixIts: fixIts))
            return
        }
        diagnostics.append(
            Diagnostic(
                "capture/header-syntax", .error, "the header cannot be read: \(inWords(problem))", in: file,
                at: range,
                help: help, fixIts: fixIts))
    }
}
