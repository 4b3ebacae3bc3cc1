import Capture
import Diagnostics
import Importing

/// What must hold for every text that is read as Markdown notes. The tests hold it for random notes, the fuzzer for
/// whatever it finds.
public enum ImportLaws {
    /// The first law that the notes break, in words, on one page or with everything drawn; nil when they keep all.
    public static func breach(in text: String) -> String? {
        let file = SourceFile(name: "notes.md", text: text)
        let short = ImportedNotes(of: file, pages: 1)
        if let breach = breach(of: short, from: text) { return breach }
        // What fits on a page is the same with everything drawn.
        guard short.drawnWords < short.words else { return nil }
        return breach(of: ImportedNotes(of: file, pages: nil), from: text)
    }

    private static func breach(of notes: ImportedNotes, from text: String) -> String? {
        let tree = parse(SourceFile(name: "notes.capture", text: notes.capture))
        let resolved = resolve(tree.value, vocabulary: Vocabulary())
        if let fault = (tree.diagnostics + resolved.diagnostics).first(where: { $0.severity == .error }) {
            return "the capture has no errors: \(fault.id) in \(notes.capture.debugDescription)"
        }
        let tidy = tree.value.formatted()
        if tidy != notes.capture {
            return
                "the capture is in canonical form: \(notes.capture.debugDescription) is not \(tidy.debugDescription)"
        }
        if notes.drawnWords > notes.words { return "no more is drawn than there is" }
        if let lost = lostWord(of: text, in: notes.capture) {
            return
                "every word is kept as often as it was typed: \(lost) is missing in \(notes.capture.debugDescription)"
        }
        return nil
    }

    /// Reads notes with nothing asked of them, for those who look at the clock.
    public static func read(_ text: String) {
        _ = ImportedNotes(of: SourceFile(name: "notes.md", text: text), pages: 1).words
    }

    /// A word of the notes that stands in the capture less often.
    private static func lostWord(of text: String, in capture: String) -> String? {
        var typed = WordCount()
        let lines = text.unicodeScalars.split(whereSeparator: { $0 == "\n" || $0 == "\r" })
        for (index, typedLine) in lines.enumerated() {
            let line = NotesLine(typedLine)
            typed.add(line.words)
            typed.excuse(
                line.marks(among: marks, wrappedTo: index + 1 < lines.count ? lines[index + 1] : nil))
        }
        var kept = WordCount()
        kept.add(capture)
        return typed.firstMissing(in: kept)
    }

    /// What marks of lines, names of facts and states of tasks are made of: it becomes what a line is.
    private static let marks = Set(
        """
        action actions item point required ap todo to do task follow up follow-up q
        decision decisions decided agreed agreement resolved resolution conclusion consensus outcome motion carried
        question open takeaway key tl dr tldr
        attendees attending in attendance present apologies absent
        date place location venue where event meeting author scribe note taker notetaker notes minutes minute recorded by tags
        worry blocker warning risk risks park parked parking lot next step steps speaker speakers aside
        answer idea quote fact pledge thanks tip vote link
        done completed complete closed new pending x yes no
        lang licence license title
        items points tasks questions ideas facts quotes links votes pledges tips takeaways key message messages so what nb
        datum ort fecha lugar lieu luogo plaats type t a d i info information
        thank you thanks absence for mood worries away take
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
