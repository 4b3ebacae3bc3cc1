import Diagnostics
import Yams

/// Slips in the YAML of a header, with the mend of those who do not know that it is YAML.
extension HeaderParser {
    /// Headers with more slips than this are no headers.
    private static let mostSlips = 16

    /// Reports every slip that can be mended by quotation marks, and the first that cannot.
    mutating func report(_ error: YamlError, in body: Range<Int>) {
        var texts = body.map { yaml(ofLine: $0) }
        var error: YamlError? = error
        for _ in 0..<Self.mostSlips {
            guard let (problem, mark) = place(of: error, in: body) else { return }
            let row = min(max(0, mark.line - 1), texts.count - 1)
            let lower = offset(of: mark, in: body)
            let range = SourceRange(lower, min(lower + 1, lineEnd(lower, in: body)))
            guard let value = value(ofLine: body.lowerBound + row), isSlip(problem) else {
                return report(problem, at: range, help: "write one `name: value` a line")
            }
            let line = lines[body.lowerBound + row]
            let quoted = self.quoted(source.text(value))
            texts[row] =
                source.text(SourceRange(line.lower, value.lower)) + quoted
                + source.text(SourceRange(value.upper, line.upper))
            error = HeaderParser.compose(texts.joined()).error
            if let (_, next) = place(of: error, in: body), next.line <= row + 1 {
                return report(problem, at: range, help: "write one `name: value` a line")
            }
            let help = "put the value in quotation marks"
            let edit = TextEdit(range: value, replacement: quoted)
            report(problem, at: range, help: help, fixIts: [FixIt(title: help, edits: [edit])])
        }
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

    /// A second colon, or a sign that means something to YAML.
    private func isSlip(_ problem: String) -> Bool {
        problem.hasPrefix("mapping values") || problem.hasPrefix("found character that cannot start")
    }

    /// The place of what stands after the colon; nil when the line has no name.
    private func value(ofLine index: Int) -> SourceRange? {
        let line = lines[index]
        guard let end = keyEnd(line) else { return nil }
        let value = source.trimmed(SourceRange(end + 1, line.upper))
        return value.lower < value.upper ? value : nil
    }

    private func quoted(_ value: String) -> String {
        let signs = value.unicodeScalars.map { $0 == "\\" || $0 == "\"" ? "\\\($0)" : String($0) }
        return "\"\(signs.joined())\""
    }

    private mutating func report(
        _ problem: String, at range: SourceRange, help: String, fixIts: [FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                "capture/header-syntax", .error, "the header cannot be read: \(problem)", in: file, at: range,
                help: help, fixIts: fixIts))
    }
}
