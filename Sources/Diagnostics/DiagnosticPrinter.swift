/// The shapes in which diagnostics are shown.
public enum DiagnosticFormat: String, Hashable, Sendable, CaseIterable {
    /// For people: place, message, source line with carets, help.
    case text
    /// For tools: one object, versioned.
    case json
    /// Workflow commands that GitHub shows beside the changed line.
    case github
}

/// Prints diagnostics; keeps the order that they are given in.
public struct DiagnosticPrinter: Sendable {
    /// The shape of the output.
    public var format: DiagnosticFormat
    /// Whether text is coloured with ANSI sequences.
    public var isColoured: Bool

    /// Makes a printer.
    public init(_ format: DiagnosticFormat = .text, isColoured: Bool = false) {
        self.format = format
        self.isColoured = isColoured
    }

    /// All diagnostics as one text that ends with a line feed, or nothing when there are none; JSON is always one
    /// object.
    public func string(for diagnostics: [Diagnostic]) -> String {
        var indices = IndexCache()
        switch format {
        case .text:
            return diagnostics.map { text(for: $0, in: indices.index(of: $0.file)) }.joined()
        case .github:
            return diagnostics.map { annotation(for: $0, in: indices.index(of: $0.file)) }.joined()
        case .json:
            let list = diagnostics.map { json(for: $0, in: indices.index(of: $0.file)) }
            return JSONValue.object([("version", 1), ("diagnostics", .array(list))]).text() + "\n"
        }
    }
}

/// Keeps the index of the file in hand: neighbouring diagnostics are mostly of one file.
private struct IndexCache {
    private var file: SourceFile?
    private var index = LineIndex("")

    mutating func index(of file: SourceFile) -> LineIndex {
        if self.file?.name != file.name || self.file?.text != file.text {
            index = LineIndex(file.text)
            self.file = file
        }
        return index
    }
}
