import Capture
import Diagnostics
import Importing

/// What must hold for every text that is read as Markdown notes. The tests hold it for random notes, the fuzzer for
/// whatever it finds.
public enum ImportLaws {
    /// The first law that the notes break, in words; nil when they keep all.
    public static func breach(in text: String, pages: Int?) -> String? {
        let notes = ImportedNotes(of: SourceFile(name: "notes.md", text: text), pages: pages)
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
        let kept = Set(words(of: notes.capture))
        if let lost = words(of: text).first(where: { !kept.contains($0) }) {
            return "every word is kept: \(lost) is not in \(notes.capture.debugDescription)"
        }
        return nil
    }

    /// Reads notes with nothing asked of them, for those who look at the clock.
    public static func read(_ text: String) {
        _ = ImportedNotes(of: SourceFile(name: "notes.md", text: text), pages: 1).words
    }

    /// Words of three letters or more: shorter ones may be initials of an owner or a part of a name of a character.
    private static func words(of text: String) -> [String] {
        text.unicodeScalars.split { !$0.properties.isAlphabetic }.map { String($0) }
            .filter { $0.unicodeScalars.count > 2 && !marks.contains($0.lowercased()) }
    }

    /// What marks of lines, names of facts, heads of tables and names of characters are made of: it becomes what a line is.
    private static let marks = Set(
        """
        action actions item items point required todo task follow done completed decision decisions decided agreed agreement
        resolved resolution conclusion consensus outcome motion carried question open takeaway key tldr
        attendees attending attendance present apologies absent regrets observers guests participants invited who
        date place location venue where event meeting author scribe note taker notetaker notes minutes minute recorded tags
        worry blocker warning pledge fact next step steps park parked parking lot speaker aside answer idea risk quote vote
        thanks tip attendee observer guest closed new pending complete yes
        lang licence license speakers title amp quot apos nbsp
        """.split(whereSeparator: \.isWhitespace).map(String.init))
}
