import Diagnostics
import Yams

/// A YAML data file being read: turns nodes into ranges of the file and gathers what there is to say.
///
/// A class, so that nested fields add to one list.
final class YAMLFile {
    let source: SourceFile
    /// First part of every diagnostic's id, and the file's kind in messages: `layout`, `theme`.
    let kind: String
    private let lines: LinePositions
    private let bytes: [UInt8]
    private(set) var diagnostics: [Diagnostic] = []

    init(_ source: SourceFile, kind: String) {
        self.source = source
        self.kind = kind
        lines = LinePositions(source.text)
        bytes = Array(source.text.utf8)
    }

    /// Whether anything was found that keeps the file from being used.
    var hasErrors: Bool { diagnostics.contains { $0.severity == .error } }

    /// The diagnostics in order of place.
    var inOrder: [Diagnostic] {
        diagnostics.enumerated().sorted {
            ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset)
        }.map(\.element)
    }

    /// Adds a diagnostic; the id's first part is the file's kind.
    func report(
        _ id: String, _ message: String, at range: SourceRange, severity: Severity = .error,
        help: String? = nil, fixIts: [FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                "\(kind)/\(id)", severity, message, in: source, at: range, help: help, fixIts: fixIts))
    }

    /// The keys at the top of the file, or nil with a diagnostic when the file is not a YAML mapping.
    func fields() -> YAMLFields? {
        do {
            // libYAML would count a byte order mark as indentation of the first line.
            let isMarked = source.text.unicodeScalars.first == "\u{FEFF}"
            let text = isMarked ? String(source.text.unicodeScalars.dropFirst()) : source.text
            guard let root = try compose(yaml: text) else {
                report("empty", "the \(kind) file is empty", at: .start)
                return nil
            }
            guard let mapping = root.mapping else {
                report(
                    "wrong-type", "a \(kind) file is a list of `key: value` lines", at: range(of: root))
                return nil
            }
            return YAMLFields(file: self, mapping: mapping, range: .start)
        } catch let error as YamlError {
            report(error)
        } catch {
            report("broken-yaml", "the file cannot be read as YAML", at: .start)
        }
        return nil
    }

    /// The text that a node covers: from its first character to its last.
    func range(of node: Node) -> SourceRange {
        let start = node.mark.map { lines.offset(line: $0.line, column: $0.column) } ?? 0
        switch node {
        case .scalar(let scalar): return SourceRange(start, end(of: scalar, from: start))
        case .mapping(let mapping):
            let last = Array(mapping).last.map { max(range(of: $0.key).upper, range(of: $0.value).upper) }
            return SourceRange(start, bracketed(from: start, lastChild: last))
        case .sequence(let sequence):
            return SourceRange(
                start, bracketed(from: start, lastChild: sequence.last.map { range(of: $0).upper }))
        case .alias: return SourceRange(start, wordEnd(from: start))
        }
    }

    private func end(of scalar: Node.Scalar, from start: Int) -> Int {
        let written = Array(scalar.string.utf8)
        switch scalar.style {
        case .singleQuoted: return closing(UInt8(ascii: "'"), from: start)
        case .doubleQuoted: return closing(UInt8(ascii: "\""), from: start)
        case .literal, .folded: return wordEnd(from: start)
        default: return bytes[start...].starts(with: written) ? start + written.count : wordEnd(from: start)
        }
    }

    /// One past the quotation mark that ends a quoted scalar.
    private func closing(_ quote: UInt8, from start: Int) -> Int {
        var index = start + 1
        while index < bytes.count {
            if quote == UInt8(ascii: "\""), bytes[index] == UInt8(ascii: "\\") {
                index += 2
                continue
            }
            if bytes[index] == quote {
                let isDoubled =
                    quote == UInt8(ascii: "'") && index + 1 < bytes.count && bytes[index + 1] == quote
                guard isDoubled else { return index + 1 }
                index += 1
            }
            index += 1
        }
        return bytes.count
    }

    private func bracketed(from start: Int, lastChild: Int?) -> Int {
        let pairs: [UInt8: UInt8] = [
            UInt8(ascii: "["): UInt8(ascii: "]"), UInt8(ascii: "{"): UInt8(ascii: "}"),
        ]
        guard start < bytes.count, let close = pairs[bytes[start]] else { return lastChild ?? start }
        let from = lastChild ?? start + 1
        guard let end = bytes[from...].firstIndex(of: close) else { return from }
        return end + 1
    }

    private func wordEnd(from start: Int) -> Int {
        bytes[start...].firstIndex { $0 == 0x0A || $0 == 0x0D || $0 == 0x20 } ?? bytes.count
    }

    private func report(_ error: YamlError) {
        func place(_ mark: Mark) -> SourceRange {
            let offset = lines.offset(line: mark.line, column: mark.column)
            return SourceRange(offset, offset)
        }
        switch error {
        case .scanner(_, let problem, let mark, _), .parser(_, let problem, let mark, _),
            .composer(_, let problem, let mark, _):
            report("broken-yaml", "broken YAML: \(problem)", at: place(mark))
        case .reader(_, let offset, _, _):
            let at = min(offset ?? 0, bytes.count)
            report(
                "broken-yaml", "broken YAML: a character that YAML does not allow", at: SourceRange(at, at))
        case .duplicatedKeysInMapping(let duplicates, let context):
            for key in duplicates {
                let start = lines.offset(line: context.mark.line, column: context.mark.column)
                report(
                    "duplicate-key", "`\(key)` stands twice", at: second(key, from: start), help: "keep one")
            }
        default: report("broken-yaml", "the file cannot be read as YAML", at: .start)
        }
    }

    /// The second place after `start` where a line or an entry begins with `key:`.
    private func second(_ key: String, from start: Int) -> SourceRange {
        let word = Array(key.utf8) + [UInt8(ascii: ":")]
        var seen = 0
        for index in start..<max(start, bytes.count - word.count + 1) where bytes[index...].starts(with: word)
        {
            let before = index == 0 ? 0x0A : bytes[index - 1]
            guard [0x0A, 0x0D, 0x20, UInt8(ascii: "{"), UInt8(ascii: ",")].contains(before) else { continue }
            seen += 1
            if seen == 2 { return SourceRange(index, index + word.count - 1) }
        }
        return SourceRange(start, start)
    }
}
