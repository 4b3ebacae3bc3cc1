import Diagnostics

/// Lines of a Markdown table.
enum TableSyntax {
    /// Whether words, without the list mark that may stand before them, are the line of dashes and upright strokes under the
    /// head of a table, or a row in which nothing was written: a line that says nothing, wherever it stands.
    static func isRule(_ body: SourceRange, in source: SourceBytes) -> Bool {
        let bytes = source[body.lower..<body.upper]
        return bytes.contains(ascii("|")) && bytes.allSatisfy { "|-: \t".utf8.contains($0) }
    }
}
