import Diagnostics
import Testing

@testable import Importing

/// What is drawn of notes that do not fit, and what of tables.
@Suite struct FillingTests {
    @Test func aPageIsFilledWithWhatWasSkipped() {
        let agenda = (1...40).map { "- Matter number \($0) of the gates\n" }.joined()
        let long = (1...9).map { _ in "the shepherds of the north speak about gates" }.joined(separator: " ")
        let rows = (1...40).map { "| Gate \($0) | was mended in May |\n" }.joined()
        for text in ["## Agenda\n\(agenda)", "- \(agenda.replacing("\n", with: "\n  ").dropLast(2))"] {
            let notes = ImportedNotes(of: SourceFile(name: "n.md", text: "# T\n\n" + text), pages: 1)
            #expect(notes.drawnWords > 130 && notes.drawnWords <= 150)
        }
        let table = "## Agenda\n- One\n\n## Talk\n\n| Gate | What |\n|---|---|\n\(rows)"
        let filled = ImportedNotes(
            of: SourceFile(name: "n.md", text: "# T\n\n\(long).\n\n" + table), pages: 1)
        #expect(filled.drawnWords > 130 && filled.capture.contains("\n| Gate 1 | was mended in May |\n"))
    }

    @Test func rowsMayBeNoActions() {
        let table =
            "| Type | Task | Owner | Due |\n|---|---|---|---|\n| D | Keep it | Clerk | 1 May 2026 |\n| I | It is shut | - | - |\n| T | Mend | - | - |\n"
        #expect(
            ImportTests.body(table).suffix(3) == [
                "Decision: Keep it (by 1 May 2026) (Clerk)", "- It is shut", "- [ ] Mend",
            ])
    }
}
