import Capture
import Diagnostics

/// A capture made of Markdown notes.
public struct ImportedNotes: Sendable {
    /// The capture, in its canonical form.
    public let capture: String
    /// How many words of the notes are drawn, and how many there are.
    public let drawnWords, words: Int
    /// How many decisions, actions and questions are drawn.
    public let decisions, actions, questions: Int

    /// Makes a capture of Markdown notes. What is not drawn is kept as comments in its place.
    ///
    /// - Parameters:
    ///   - file: the notes.
    ///   - pages: how many pages may be filled; nil draws everything.
    public init(of file: SourceFile, pages: Int?) {
        var text = file.text[...]
        if text.unicodeScalars.first == "\u{FEFF}" { text = Substring(text.unicodeScalars.dropFirst()) }
        let lines = Self.lines(of: text)
        let front = FrontMatter(lines)
        let body = lines[front.lineCount...].joined(separator: "\n")
        var notes = NotesReader.notes(
            of: MarkdownReader.blocks(of: body, firstLine: front.lineCount + 1), hasTitle: front.title != nil)
        // Files are dated when they are put online, and the meeting was before: a day in the notes is surer.
        var displaced: [Notes.Field] = []
        for field in front.fields {
            if field.key == "date", notes.header.contains(where: { $0.key == "date" }) {
                displaced.append(field)
                continue
            }
            notes.header.removeAll { $0.key == field.key }
            notes.header.append(field)
        }
        if notes.title.isEmpty, let title = front.title { notes.title = [Span(words: title)] }
        if notes.title.isEmpty { TitleLine.move(in: &notes, file.name) }
        if let field = TitleDate.move(in: &notes) { displaced.append(field) }
        let choice = Choice(notes, pages: pages)
        choice.drawLoneLinksInPlace(&notes.units)
        var writer = CaptureWriter()
        for line in front.rest { writer.comment(line, line: 1) }
        if let title = front.title, title != notes.title.plain, !front.keepsTitle {
            writer.comment(title, line: 1)
        }
        for field in displaced where !front.keepsLine(of: field) {
            writer.comment("\(field.typed): \(field.value)", line: 1)
        }
        for (unit, isDrawn) in zip(notes.units, choice.isDrawn) {
            writer.add(unit, isDrawn: isDrawn)
        }
        capture = Self.whole(writer, notes, lines, front)
        let drawn = zip(notes.units, choice.isDrawn).filter(\.1).map(\.0)
        drawnWords = drawn.reduce(notes.title.wordCount) { $0 + $1.wordCount }
        words = notes.units.reduce(notes.title.wordCount) { $0 + $1.wordCount }
        decisions = drawn.count { $0.kind == .decision }
        actions = drawn.count { if case .action = $0.kind { true } else { false } }
        questions = drawn.count { $0.kind == .question }
    }

    /// Its lines, whatever ends them.
    private static func lines(of text: Substring) -> [Substring] {
        var typed = String(text)
        if typed.utf8.contains(0x0D) {
            typed = typed.replacing("\r\n", with: "\n").replacing("\r", with: "\n")
        }
        return typed.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
    }

    /// Header, title and lines in the canonical form, mended until nothing in it is an error.
    private static func whole(
        _ writer: CaptureWriter, _ notes: Notes, _ typed: [Substring], _ front: FrontMatter
    ) -> String {
        var lines = writer.lines
        var kept = writer.kept
        kept.append((Markup.line(notes.title) + " " + notes.titleMark, notes.titleLine))
        kept += notes.header.map { ("\($0.typed) \($0.value)", $0.line) }
        let lost = LostWords.lines(typed, from: front.lineCount, in: kept)
        insert(lost.map { ("// " + typed[$0 - 1].trimmingSpaces(), $0) }, in: &lines)
        var head = notes.header.isEmpty ? [] : ["---"]
        head += notes.header.map { "\($0.key): \(HeaderField.quoted($0.value))" }
        if !head.isEmpty { head.append("---") }
        head.append("# " + Markup.line(notes.title))
        // A blank line keeps what follows from being the subtitle.
        var body = [""] + writer.people + (writer.people.isEmpty ? [] : [""]) + lines.map(\.text)
        for _ in 0..<4 {
            let text = tidied((head + body).joined(separator: "\n"))
            let faults = errors(in: text)
            if faults.isEmpty { return text }
            let faulty = Set(faults)
            let all = Self.lines(of: text[...])
            head = []
            body = all.enumerated().map {
                faulty.contains($0.offset) ? "// " + $0.element.trimmingSpaces() : String($0.element)
            }
        }
        return tidied((head + body).joined(separator: "\n"))
    }

    /// Puts lines, both lists being in order, after the last that comes from before them.
    private static func insert(
        _ more: [(text: String, line: Int)], in lines: inout [(text: String, line: Int)]
    ) {
        var result: [(text: String, line: Int)] = []
        var rest = more[...]
        for line in lines {
            while let first = rest.first, first.line < line.line {
                result.append(rest.removeFirst()); _ = first
            }
            result.append(line)
        }
        lines = result + rest
    }

    private static func tidied(_ text: String) -> String {
        parse(SourceFile(name: "", text: text)).value.formatted()
    }

    /// The indices of the lines with errors.
    private static func errors(in text: String) -> [Int] {
        let parsed = parse(SourceFile(name: "", text: text))
        let found = parsed.diagnostics + resolve(parsed.value, vocabulary: Vocabulary()).diagnostics
        let offsets = found.filter { $0.severity == .error }.map(\.range.lower)
        guard !offsets.isEmpty else { return [] }
        return parsed.value.lines.indices.filter { index in
            let range = parsed.value.lines[index].range
            return offsets.contains { range.lower <= $0 && $0 < max(range.upper, range.lower + 1) }
        }
    }
}

extension [Span] {
    fileprivate var wordCount: Int { plain.wordCount }
}
