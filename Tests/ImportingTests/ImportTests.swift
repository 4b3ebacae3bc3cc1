import Capture
import Diagnostics
import Foundation
import ImportLaws
import Testing

@testable import Importing

@Suite struct ImportTests {
    static func imported(_ text: String, pages: Int? = 1) -> String {
        ImportedNotes(of: SourceFile(name: "spring-meeting.md", text: text), pages: pages).capture
    }

    /// What stands under the title, without empty lines.
    static func body(_ text: String) -> [String] {
        imported("# T\n\n" + text).split(separator: "\n").dropFirst().map(String.init)
    }

    // MARK: Lines

    @Test(arguments: [
        "- ACTION: mend the gate", "- Action: mend the gate", "- **Action:** mend the gate",
        "- **Action**: mend the gate", "- Action item: mend the gate", "TODO: mend the gate",
        "- [ ] mend the gate", "- Action - mend the gate", "[Action] mend the gate",
        "AP: mend the gate", "## Actions\n- mend the gate",
    ])
    func actionsAreFoundByTheirMarks(notes: String) {
        #expect(Self.body(notes).last == "- [ ] mend the gate")
    }

    @Test(arguments: [
        ("- AP JB mend the gate", "- [ ] mend the gate @JB"),
        ("- AP [JB]: mend the gate", "- [ ] mend the gate @JB"),
        ("- Action @ann: mend the gate", "- [ ] mend the gate @ann"),
        ("- Action @ann mend the gate: soon", "- Action @ann mend the gate: soon"),
        ("- AP clerk: mend the gate", "- [ ] mend the gate @clerk"),
        ("- AP results are down: mend the gate", "- AP results are down: mend the gate"),
        ("- AP J[X]B mend the gate", #"- AP J\[X]B mend the gate"#),
        ("- ACTION (JB): mend the gate", "- [ ] mend the gate @JB"),
        ("- [x] mended the gate", "- [x] mended the gate"),
        ("- Clerk to mend the gate", "- [ ] Clerk to mend the gate"),
        ("Decision: keep the gate", "Decision: keep the gate"),
        ("- **Agreed:** keep the gate", "Decision: keep the gate"),
        ("It was agreed that the gate stays.", "Decision: It was agreed that the gate stays."),
        ("Nobody agreed to move the gate.", "- Nobody agreed to move the gate."),
        ("Should we agree to move the gate?", "? Should we agree to move the gate?"),
        ("> Keep the gate open", "> Keep the gate open"),
        ("Link to https://example.org/gate", "- Link to https://example.org/gate"),
        ("https://example.org/gate", "Link: https://example.org/gate"),
        ("- [Map of gates](https://example.org/map)", "Link: [Map of gates](https://example.org/map)"),
    ])
    func eachLineBecomesWhatItSays(notes: String, expected: String) {
        #expect(Self.body(notes).last == expected)
    }

    @Test(arguments: [
        "- AI to help with notes", "AI: a tool for all", "- AI will change the gate",
        "- AI JB asked about it",
    ])
    func artificialIntelligenceIsNoAction(notes: String) {
        #expect(!Self.imported("# T\n\n" + notes).contains("[ ]"))
    }

    @Test func sentencesOfWrappedParagraphsAreToldApart() {
        let notes =
            "The fence was painted in May by the school.\nIt was agreed to paint the gate.\nThe shed is next, when somebody has both the time and the paint for it."
        #expect(
            Self.body(notes) == [
                "- The fence was painted in May by the school.", "Decision: It was agreed to paint the gate.",
                "- The shed is next, when somebody has both the time and the paint for it.",
            ])
    }

    @Test func nestedListsKeepTheirDepthAndTheirNumbers() {
        #expect(
            Self.body("1. one thing\n   - and another\n     - and a third\n2. two things") == [
                "1. one thing", "  - and another", "    - and a third", "2. two things",
            ])
    }

    // MARK: Tables

    @Test(arguments: [
        "| Action | Owner | Due |\n|---|:--|--:|\n| Mend the gate | Clerk | 1 May 2026 |",
        "- Some words\n| Task | Who | When |\n|---|---|---|\n| Mend the gate | Clerk | 1 May 2026 |",
    ])
    func rowsOfActionsHaveOwnersAndDates(table: String) {
        #expect(Self.body(table).last == "- [ ] Mend the gate (by 1 May 2026) @Clerk")
    }

    @Test func linesAfterALooseTableKeepTheirNumbers() {
        let blocks = MarkdownReader.blocks(of: "a\n| b |\n|---|\n| c |\n\nd\n", firstLine: 7)
        #expect(blocks.map(\.line) == [7, 8, 10, 12])
        let code = MarkdownReader.blocks(of: "a\n```\nb\n| c |\n|---|\n```\n", firstLine: 1)
        #expect(code.map(\.line) == [1, 3, 4, 5] && code.dropFirst().allSatisfy { $0.kind == .code })
    }

    // MARK: Head and headings

    @Test func frontMatterBecomesTheHeader() {
        let notes =
            "---\ntitle: Board meeting\ndate: 2025-09-02\nlocation: Town Hall\ndraft: yes\n---\nWords of it\n"
        #expect(
            Self.imported(notes)
                == "---\ndate: 2025-09-02\nplace: Town Hall\n---\n# Board meeting\n\n// draft: yes\n- Words of it\n"
        )
    }

    @Test(arguments: [
        "# Spring\n### Gates\n- Open\n", "Spring\n======\nGates\n-----\n- Open\n",
        "## Spring\n#### Gates\n- Open\n",
        "**Spring**\n\n### Gates\n- Open\n",
    ])
    func headingsMayStartAnywhereAndSkipLevels(notes: String) {
        #expect(Self.imported(notes) == "# Spring\n\n## Gates\n- Open\n")
    }

    @Test func withoutAnyHeadingAShortLineOrTheFileNamesThePage() {
        #expect(Self.imported("Open the gate\n\nWords\n").hasPrefix("# Open the gate\n"))
        #expect(Self.imported("> Open the gate\n").hasPrefix("# spring meeting\n"))
    }

    @Test(arguments: [
        "## Attendees\n- Chair\n- Clerk\n", "**Attendees:** Chair, Clerk\n", "Present: Chair, Clerk\n",
        "## Present\nChair, Clerk\n",
        "## Attendance\n\n| Name | Role |\n|---|---|\n| Chair | |\n| Clerk | |\n",
    ])
    func whoWasThereStandsUnderTheTitle(notes: String) {
        #expect(Self.body(notes).contains("Present: Chair, Clerk"))
    }

    @Test func whatPeopleSaidIsTheirs() {
        let notes = "JB: Open it\n\nKM: Why so?\n\nJB: For the sheep\n\nKM: Then do\n"
        #expect(Self.body(notes) == ["@JB: Open it", "@KM: Why so?", "@JB: For the sheep", "@KM: Then do"])
    }

    // MARK: Nothing is lost

    static let long =
        "# T\n\n"
        + (1...40).map {
            "## Part\($0)\n\nThe words of part \($0) say that thing\($0) is so.\n\n- and point\($0) too\n"
        }
        .joined()

    @Test func whatDoesNotFitStandsBehindSlashesInItsPlace() throws {
        let file = SourceFile(name: "n.md", text: Self.long)
        let short = ImportedNotes(of: file, pages: 1)
        let two = ImportedNotes(of: file, pages: 2)
        let all = ImportedNotes(of: file, pages: nil)
        #expect(short.drawnWords <= 150 && short.drawnWords > 100)
        #expect(two.drawnWords <= 300 && two.drawnWords > short.drawnWords)
        #expect(all.drawnWords == all.words && all.words == short.words)
        let lines = short.capture.split(separator: "\n")
        let places = try (1...40).map { number in
            try #require(lines.firstIndex { $0.hasSuffix("point\(number) too") })
        }
        #expect(places == places.sorted())
    }

    @Test(arguments: [
        "![A map of gates](gates.png)\n", "<div>Words</div>\n<!-- a note -->\n", "```\nlet x = 1\n```\n",
        "    indented\n",
        "~~struck out~~ and kept\n", "a\\*b `code*` [x] {y} // z\n", "[a](gate.html \"Title\")\n",
        "| a | b |\n|-|-|\n| c | d |\n",
        "&amp; &lt;gate&gt;\n", "---\n# not: front matter\n",
        "\u{FEFF}# Gates\r\n\r\n- Öl für £5 \u{1F411}\r\n", "[^1]\n\n[^1]: note\n",
        "- [ ] \n- \n", "> > deep\n> - list\n", "Term\n: meaning\n", "a  \nb\\\nc\n",
    ])
    func everyWordIsInTheCaptureWhichHasNoErrors(notes: String) throws {
        let text = "# Gates\n\n" + notes
        let breach = ImportLaws.breach(in: text)
        #expect(breach == nil)
    }

    /// Notes that were typed, and what the fuzzer stumbled over.
    @Test func theFuzzersNotesKeepTheLaws() throws {
        let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Fuzzing/Notes")
        let files = try FileManager.default.contentsOfDirectory(at: folder, includingPropertiesForKeys: nil)
        #expect(files.count > 2)
        for file in files {
            let text = String(decoding: try Data(contentsOf: file), as: UTF8.self)
            let breach = ImportLaws.breach(in: text)
            #expect(breach == nil, "in \(file.lastPathComponent)")
        }
    }

    @Test(arguments: 0..<400) func randomNotesKeepTheLaws(seed: Int) {
        let text = RandomNotes.text(seed: seed)
        if let breach = ImportLaws.breach(in: text) {
            Issue.record("\(breach)\nin \(text.debugDescription)")
        }
    }

    @Test(arguments: [
        "- point about the plan\n", "> ", "[", "- ", "a b. ", "*a ", "`a ", "|a|\n|-|\n", "<a", "## H\n",
    ])
    func timeGrowsWithTheLength(piece: String) {
        func seconds(_ bytes: Int) -> Double {
            let text = String(repeating: piece, count: bytes / piece.utf8.count)
            let clock = ContinuousClock()
            let time = clock.measure { _ = Self.imported(text) }
            return Double(time.components.seconds) + Double(time.components.attoseconds) / 1e18
        }
        let small = seconds(4_000)
        let large = seconds(32_000)
        // Eight times the length: linear is 8, quadratic is 64.
        #expect(large < small * 28 + 0.3, "\(small) s became \(large) s")
    }
}
