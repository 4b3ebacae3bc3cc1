/// How much a diagnostic matters.
public enum Severity: String, Hashable, Sendable, CaseIterable {
    /// Nothing is drawn until this is mended.
    case error
    /// Drawn, but probably not as meant.
    case warning
    /// Drawn as meant; worth knowing.
    case notice
}

/// One change of a text: the bytes of `range` become `replacement`.
public struct TextEdit: Hashable, Sendable {
    /// The bytes to replace.
    public var range: SourceRange
    /// What to put there.
    public var replacement: String

    /// Makes an edit.
    public init(range: SourceRange, replacement: String) {
        self.range = range
        self.replacement = replacement
    }
}

/// A sure mend of a diagnostic.
public struct FixIt: Hashable, Sendable {
    /// What the mend does, in a few words: "write `theme`".
    public var title: String
    /// Edits that do not overlap.
    public var edits: [TextEdit]

    /// Makes a mend.
    public init(title: String, edits: [TextEdit]) {
        self.title = title
        self.edits = edits
    }
}

/// Something to tell the author of a capture, layout, theme or icon, with its place in the file.
public struct Diagnostic: Hashable, Sendable {
    /// A stable name: `capture/unknown-hint`.
    public var id: String
    /// How much it matters.
    public var severity: Severity
    /// One sentence, lower case, no full stop; names in backticks.
    public var message: String
    /// The file it is about.
    public var file: SourceFile
    /// Where in the file.
    public var range: SourceRange
    /// What to do, starting with a verb.
    public var help: String?
    /// Sure mends.
    public var fixIts: [FixIt]

    /// Makes a diagnostic.
    public init(
        _ id: String, _ severity: Severity, _ message: String, in file: SourceFile, at range: SourceRange,
        help: String? = nil, fixIts: [FixIt] = []
    ) {
        self.id = id
        self.severity = severity
        self.message = message
        self.file = file
        self.range = range
        self.help = help
        self.fixIts = fixIts
    }
}

/// A value together with what there is to say about it.
public struct Diagnosed<Value: Sendable>: Sendable {
    /// The value; always there, however bad the input was.
    public var value: Value
    /// In order of place.
    public var diagnostics: [Diagnostic]

    /// Pairs a value with its diagnostics.
    public init(_ value: Value, _ diagnostics: [Diagnostic] = []) {
        self.value = value
        self.diagnostics = diagnostics
    }
}
