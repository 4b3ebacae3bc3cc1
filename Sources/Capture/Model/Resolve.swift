import Diagnostics

/// Gives the lines of a capture their meaning. Never fails: what is not understood is drawn as typed. The diagnostics are
/// those of the meaning alone; `parse` has its own.
public func resolve(_ tree: SyntaxTree, vocabulary: Vocabulary) -> Diagnosed<Document> {
    var resolver = Resolver(tree: tree, vocabulary: vocabulary)
    resolver.resolveHeader()
    resolver.resolveLines()
    resolver.resolveConnectors()
    resolver.document.giveKeys()
    return Diagnosed(resolver.document, resolver.diagnostics.inOrderOfPlace())
}

/// What is known while the lines of one capture get their meaning.
struct Resolver {
    let tree: SyntaxTree
    let source: SourceBytes
    let vocabulary: Vocabulary
    let icons: Set<String>
    let emoji: EmojiNames
    var document: Document
    var diagnostics: [Diagnostic] = []
    /// Items of the section in hand.
    var items: ItemTree
    let nesting: Nesting
    /// Lines with arrows, in file order.
    var arrowLines: [ArrowLine] = []
    /// People who were named so far, in small letters.
    var knownNames: Set<String> = []
    /// Where the lines start that are entries of a time-line.
    var moments: Set<Int> = []
    /// The ids that were given, to find the second of a name.
    var ids: Set<String> = []
    /// Every id of the capture, and those that were suggested; gathered when the first is given twice.
    var typedIDs: Set<String> = []
    /// The number that the last suggestion for an id had.
    var lastNumbers: [String: Int] = [:]
    /// The list in hand, when the words over it say what its points are.
    var list: KindOfList?
    /// Whether something was said of tabs between words: a pasted table is full of them.
    var hasToldOfTabs = false
    /// Whether something was said of a table without strokes at its ends.
    var hasToldOfStrokes = false
    /// Suggestions cost time; a file with this many slips gets no more of them.
    var suggestionsLeft = 500

    /// A line with arrows, put down as a paragraph until its names can be looked up.
    struct ArrowLine {
        var line: LineSyntax
    }

    init(tree: SyntaxTree, vocabulary: Vocabulary) {
        self.tree = tree
        self.vocabulary = vocabulary
        source = SourceBytes(tree.file.text)
        icons = Set(vocabulary.icons)
        emoji = EmojiNames(vocabulary.icons)
        nesting = Nesting(lines: tree.lines, source: source)
        items = ItemTree(step: nesting.step)
        document = Document(title: Heading(text: RichText(), range: .start))
    }

    // MARK: Diagnostics

    mutating func report(
        _ id: String, _ severity: Severity, _ message: String, at range: SourceRange, help: String? = nil,
        fixIts: [FixIt] = []
    ) {
        diagnostics.append(
            Diagnostic(
                "capture/" + id, severity, message, in: tree.file, at: range, help: help, fixIts: fixIts))
    }

    /// Says that a name is unknown, with the nearest right one as the mend when that is sure to be right.
    ///
    /// - Parameter otherwise: the help when no name is near and there are too many to name them all.
    mutating func reportUnknown(
        _ id: String, _ severity: Severity, _ message: String, _ field: Header.Field, among names: [String],
        known: [String: String] = [:], otherwise: String? = nil,
        isSure: (Resolver, String) -> Bool = { _, _ in true }
    ) {
        let meant = suggestion(for: field.value, among: names, known: known)
        let help: String? =
            if let meant {
                "did you mean `\(meant)`?"
            } else if names.count == 1 {
                "write `\(names[0])`"
            } else if !names.isEmpty, names.count <= 24 {
                "write one of \(names.map { "`\($0)`" }.joined(separator: ", "))"
            } else {
                otherwise
            }
        let sure = meant.flatMap { stands(field) && isSure(self, $0) ? $0 : nil }
        let fixIts = sure.map { [replacing(field.range, with: $0)] } ?? []
        report(id, severity, message, at: field.range, help: help, fixIts: fixIts)
    }

    /// Whether a value stands in its place in one piece, in quotation marks perhaps, and can be replaced there.
    private func stands(_ field: Header.Field) -> Bool {
        let typed = source.text(field.range)
        return typed == field.value || typed == "\"\(field.value)\"" || typed == "'\(field.value)'"
    }

    mutating func suggestion(
        for word: String, among names: [String], known: [String: String] = [:]
    ) -> String? {
        guard suggestionsLeft > 0 else { return nil }
        suggestionsLeft -= 1
        return Suggestion.nearest(to: word, in: names.prefix(2000), known: known)
    }

    func replacing(_ range: SourceRange, with words: String) -> FixIt {
        FixIt(title: "write `\(words)`", edits: [TextEdit(range: range, replacement: words)])
    }

    // MARK: Words

    /// Reads the words of a range; pictures that the vocabulary does not know stay as words, with a warning.
    mutating func words(_ ranges: [SourceRange]) -> RichText {
        var text = emoji.replaced(in: RichText.read(ranges, in: source), of: source)
        guard !icons.isEmpty else { return text }
        let hasUnknown = text.spans.contains { span in
            if case .icon(let name) = span.content { name != "none" && !icons.contains(name) } else { false }
        }
        guard hasUnknown else { return text }
        let spans = text.spans
        text.spans = []
        for span in spans {
            guard case .icon(let name) = span.content, name != "none", !icons.contains(name) else {
                text.append(span)
                continue
            }
            let place = iconName(name, in: span.range)
            reportUnknown(
                "unknown-icon", .warning, "unknown icon `\(name)`, drawn as words",
                Header.Field(name, at: place),
                among: vocabulary.icons, otherwise: "`sketchnote list icons` names them all")
            var shown = span
            shown.content = .words(":\(name):")
            text.append(shown)
        }
        return text
    }

    mutating func words(_ range: SourceRange) -> RichText { words([range]) }

    /// The place of the name inside `**:name:**`.
    private func iconName(_ name: String, in range: SourceRange) -> SourceRange {
        let colon = source[range.lower..<range.upper].firstIndex(of: ascii(":")) ?? range.lower
        return SourceRange(colon + 1, min(range.upper, colon + 1 + name.utf8.count))
    }

    /// Takes the first picture out of a heading, and every `:none:`.
    func takingIcon(from text: RichText) -> (RichText, IconChoice) {
        guard let place = text.spans.firstIndex(where: \.isIcon) else { return (text, .automatic) }
        let span = text.spans[place]
        var choice = IconChoice.none
        if case .icon(let name) = span.content, name != "none" { choice = .named(name, span.range) }
        var rest = RichText(Array(text.spans[..<place]))
        for later in text.spans[(place + 1)...] where !later.isNone { rest.appendSpaced(later) }
        return (rest.trimmed(), choice)
    }

    /// Takes every `:none:` out of a line.
    func takingNone(from text: RichText) -> (RichText, IconChoice) {
        guard text.spans.contains(where: \.isNone) else { return (text, .automatic) }
        var rest = RichText()
        for span in text.spans where !span.isNone { rest.appendSpaced(span) }
        return (rest.trimmed(), .none)
    }
}

extension RichText.Span {
    var isIcon: Bool { if case .icon = content { true } else { false } }
    var isNone: Bool { content == .icon("none") }
}

extension RichText {
    /// Adds a part where one was taken out: two spaces become one.
    fileprivate mutating func appendSpaced(_ span: Span) {
        var span = span
        if case .words(let more) = span.content, more.first == " ",
            case .words(let words)? = spans.last?.content, words.last == " "
        {
            span.content = .words(String(more.dropFirst()))
        }
        if span.content != .words("") { append(span) }
    }
}
