import Diagnostics
import Yams

/// Finds the YAML between `---` lines at the top of a capture and reads its names and values.
struct HeaderParser {
    let file: SourceFile
    let source: SourceBytes
    /// The ranges of all lines, endings included.
    let lines: [SourceRange]
    var diagnostics: [Diagnostic] = []

    /// A header and the lines that it takes.
    struct Found {
        var header: HeaderSyntax
        var lines: Range<Int>
    }

    /// YAML is built for trusted files; a header longer than this is not read as one.
    private static let limit = 1000

    init(file: SourceFile, source: SourceBytes, lines: [SourceRange]) {
        self.file = file
        self.source = source
        self.lines = lines
    }

    /// The header, or nil when the capture has none: when its first line with anything on it is no `---`.
    mutating func parse() -> Found? {
        guard let open = lines.firstIndex(where: { !isBlank($0) }) else { return nil }
        guard isFence(lines[open], "---") else {
            reportUnopened(from: open)
            return nil
        }
        let first = open + 1
        let searched = lines[first...].prefix(Self.limit)
        guard let start = searched.first(where: { !isBlank($0) && !isComment($0) }) else { return nil }
        let close = searched.firstIndex { isFence($0, "---") || isFence($0, "...") }
        if keyEnd(start) == nil && !isFence(start, "---") {
            // Without names after it, `---` is a header only when it is closed in one go.
            guard let close, !lines[first..<close].contains(where: { isBlank($0) || isComment($0) }) else {
                return nil
            }
        }
        if let close {
            let node = compose(first..<close)
            let looksOpen = lines[first..<close].contains { isBlank($0) || isComment($0) }
            let isRead = node.error == nil && !holdsNotes(first..<close)
            if !looksOpen || isRead || plainEnd(open) == close {
                return found(open, first..<close, close, node)
            }
        }
        return unclosed(open, isSure: close == nil)
    }

    /// Whether YAML with blank lines or comments in it is rather a header that nobody closed, with the title for a comment
    /// and the notes down to a rule for values: after the first gap there is a word of the notes, or a list under nothing.
    private func holdsNotes(_ body: Range<Int>) -> Bool {
        var isAfterGap = false
        var hasGap = false
        for line in lines[body] {
            if isBlank(line) || isComment(line) {
                (isAfterGap, hasGap) = (true, true)
            } else {
                if let end = keyEnd(line) {
                    let word = source.text(SourceRange(line.lower, end))
                    if hasGap, Label(word) != nil, !Resolver.isHeaderKey(word) { return true }
                } else if !isIndented(line), isAfterGap || hasGap && !isListed(line) {
                    return true
                }
                isAfterGap = false
            }
        }
        return false
    }

    private mutating func found(_ open: Int, _ body: Range<Int>, _ close: Int, _ result: Composed) -> Found {
        var entries: [HeaderSyntax.Entry] = []
        if let error = result.error {
            report(error, in: body)
            entries = plainEntries(body)
        } else if let root = result.node {
            entries = self.entries(of: root, in: body)
        }
        let range = SourceRange(lines[open].lower, source.trimmed(lines[close]).upper)
        return Found(
            header: HeaderSyntax(range: range, entries: entries, isClosed: true), lines: open..<(close + 1))
    }

    /// The first line under the fence that is neither `name: value` nor a list under a name; a fence is none, however far in.
    private func plainEnd(_ open: Int) -> Int {
        lines[(open + 1)...].firstIndex { line in
            keyEnd(line) == nil
                && (!isIndented(line) || isBlank(line) || isFence(line, "---") || isFence(line, "..."))
        } ?? lines.count
    }

    /// A header that nobody closed ends before the first line that is neither `name: value` nor a list under a name. Unless
    /// that is sure, a mend of its YAML could make a header of what stands down to the next rule.
    private mutating func unclosed(_ open: Int, isSure: Bool) -> Found? {
        let end = plainEnd(open)
        let body = (open + 1)..<end
        guard lines[body].contains(where: { keyEnd($0) != nil }) else { return nil }
        let fence = source.trimmed(lines[open])
        let place = SourceRange(lines[end - 1].upper, lines[end - 1].upper)
        let isLineOpen = ![0x0A, 0x0D].contains(source[lines[end - 1].upper - 1])
        diagnostics.append(
            Diagnostic(
                "capture/header-not-closed", .error, "the header is never closed", in: file, at: fence,
                help: "write `---` on a line of its own after the last line of the header",
                fixIts: [
                    FixIt(
                        title: "close the header",
                        edits: [TextEdit(range: place, replacement: isLineOpen ? "\n---\n" : "---\n")])
                ]))
        let result = compose(body)
        if let error = result.error { report(error, in: body, mends: isSure) }
        let entries =
            if let node = result.node { self.entries(of: node, in: body) } else { plainEntries(body) }
        let range = SourceRange(lines[open].lower, source.trimmed(lines[end - 1]).upper)
        return Found(header: HeaderSyntax(range: range, entries: entries, isClosed: false), lines: open..<end)
    }

    // MARK: Lines

    func isBlank(_ line: SourceRange) -> Bool {
        let words = source.trimmed(line)
        return words.lower == words.upper
    }

    private func isFence(_ line: SourceRange, _ sign: StaticString) -> Bool {
        let words = source.trimmed(line)
        return words.upper - words.lower == 3 && source.has(sign, at: words.lower, before: words.upper)
    }

    func isComment(_ line: SourceRange) -> Bool {
        source.has("#", at: source.trimmed(line).lower, before: line.upper)
    }

    func isIndented(_ line: SourceRange) -> Bool {
        source.has(" ", at: line.lower, before: line.upper)
            || source.has("\t", at: line.lower, before: line.upper)
    }

    func isListed(_ line: SourceRange) -> Bool {
        source.has("- ", at: line.lower, before: line.upper)
    }

    /// The end of the name at the start of `name: value`; names are one word of letters, digits, `-` and `_`.
    func keyEnd(_ line: SourceRange) -> Int? {
        var offset = line.lower
        while offset < line.upper {
            let byte = source[offset]
            guard byte.isLetter || byte.isDigit || byte == ascii("-") || byte == ascii("_") else { break }
            offset += 1
        }
        guard offset > line.lower, offset < line.upper, source[offset] == ascii(":") else { return nil }
        let isSpaced = offset + 1 == line.upper || source.spaceLength(at: offset + 1, before: line.upper) > 0
        return isSpaced && source[line.lower] != ascii("-") ? offset : nil
    }

    /// The name of a line that ends before its colon.
    func name(_ line: SourceRange, _ end: Int) -> String { source.text(SourceRange(line.lower, end)) }

    // MARK: YAML

    /// What became of some YAML.
    struct Composed {
        var node: Node?
        var error: YamlError?
    }

    private func compose(_ body: Range<Int>) -> Composed {
        body.isEmpty ? Composed() : HeaderParser.compose(body.map { yaml(ofLine: $0) }.joined())
    }

    /// A line as YAML takes it, without what nobody sees at its end.
    func yaml(ofLine index: Int) -> String {
        let line = lines[index]
        let words = source.trimmed(line)
        return words.lower == words.upper
            ? "\n" : HeaderParser.yaml(source.text(SourceRange(line.lower, words.upper)))
    }

    /// A line as YAML takes it: what nobody sees is a space there, one for each character, so that places stay.
    static func yaml(_ typed: String) -> String {
        let scalars = typed.unicodeScalars.map { scalar -> Unicode.Scalar in
            // A tab too: people indent lists with it, and YAML does not. What ends a line for YAML alone ends none here.
            let endsLine = [0x85, 0x2028, 0x2029].contains(scalar.value)
            return endsLine || scalar.value < 0x20 || scalar == "\u{7F}" || scalar == "\u{FEFF}"
                ? " " : scalar
        }
        return String(String.UnicodeScalarView(scalars)) + "\n"
    }

    /// Reads YAML into its values, or says what is wrong with it.
    static func compose(_ text: String) -> Composed {
        do {
            return Composed(node: try Yams.compose(yaml: text, .basic, .default, .utf8))
        } catch {
            return Composed(error: error as? YamlError ?? .memory)
        }
    }

    /// The byte of a place that YAML counts: lines from 1 within the header, columns in scalars.
    func offset(of mark: Mark, in body: Range<Int>) -> Int {
        let index = min(max(body.lowerBound, body.lowerBound + mark.line - 1), body.upperBound - 1)
        guard index >= body.lowerBound else { return lines[max(0, body.lowerBound - 1)].lower }
        var offset = lines[index].lower
        for _ in 1..<max(2, mark.column) where mark.column > 1 && offset < lines[index].upper {
            offset += 1
            while offset < lines[index].upper, source[offset] & 0xC0 == 0x80 { offset += 1 }
        }
        return min(offset, source.trimmed(lines[index]).upper)
    }

    private mutating func entries(of root: Node, in body: Range<Int>) -> [HeaderSyntax.Entry] {
        guard case .mapping(let mapping) = root else {
            if case .scalar(let scalar) = root, scalar.string.isEmpty { return [] }
            let range = source.trimmed(
                SourceRange(lines[body.lowerBound].lower, lines[body.upperBound - 1].upper))
            diagnostics.append(
                Diagnostic(
                    "capture/header-not-mapping", .error, "the header holds no `name: value` lines", in: file,
                    at: range, help: "write one `name: value` a line, or take the `---` lines away"))
            return []
        }
        var entries: [HeaderSyntax.Entry] = []
        for (key, value) in mapping {
            if case .scalar(let name) = key {
                entries.append(
                    HeaderSyntax.Entry(
                        key: field(name, in: body, isKey: true), value: self.value(of: value, in: body)))
            } else if let mark = key.mark {
                let lower = offset(of: mark, in: body)
                diagnostics.append(
                    Diagnostic(
                        "capture/header-line", .warning, "this entry of the header is left out", in: file,
                        at: SourceRange(lower, lineEnd(lower, in: body)), help: "write `name: value`"))
            }
        }
        return entries
    }

    private func value(of node: Node, in body: Range<Int>) -> HeaderSyntax.Value {
        func range(_ node: Node) -> SourceRange {
            guard let mark = node.mark else { return .start }
            let lower = offset(of: mark, in: body)
            return SourceRange(lower, lineEnd(lower, in: body))
        }
        switch node {
        case .scalar(let scalar):
            return scalar.string.isEmpty ? .none : .words(field(scalar, in: body))
        case .sequence(let sequence):
            var fields: [Header.Field] = []
            for element in sequence {
                guard case .scalar(let scalar) = element else { return .nested(range(element)) }
                if !scalar.string.isEmpty { fields.append(field(scalar, in: body)) }
            }
            return .list(fields)
        case .mapping, .alias:
            return .nested(range(node))
        }
    }

    private func field(_ scalar: Node.Scalar, in body: Range<Int>, isKey: Bool = false) -> Header.Field {
        let lower = scalar.mark.map { offset(of: $0, in: body) } ?? 0
        var end = lineEnd(lower, in: body)
        let typed = Array(scalar.string.utf8)
        if lower + typed.count <= end, source.bytes[lower..<(lower + typed.count)].elementsEqual(typed) {
            return Header.Field(scalar.string, at: SourceRange(lower, lower + typed.count))
        }
        let isQuoted = lower < end && [ascii("\""), ascii("'")].contains(source[lower])
        if isKey {
            // The value on the same line is not the key's.
            let inside = isQuoted ? source[(lower + 1)..<end].firstIndex(of: source[lower]) ?? lower : lower
            end = source[inside..<end].firstIndex(of: ascii(":")) ?? end
        }
        guard isQuoted else { return Header.Field(scalar.string, at: SourceRange(lower, end)) }
        let close = source.bytes[(lower + 1)..<end].lastIndex(of: source[lower])
        return Header.Field(scalar.string, at: SourceRange(lower, close.map { $0 + 1 } ?? end))
    }

    func lineEnd(_ offset: Int, in body: Range<Int>) -> Int {
        let line = lines[body].first { $0.upper > offset }
        return max(offset, source.trimmed(line ?? SourceRange(offset, offset)).upper)
    }
}
