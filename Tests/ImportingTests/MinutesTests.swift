import Diagnostics
import Foundation
import ImportLaws
import Testing

@testable import Importing

/// Shapes that minutes of many kinds have.
@Suite struct MinutesTests {
    private func drawn(_ text: String, pages: Int? = nil) -> [String] {
        ImportTests.imported(text, pages: pages).split(separator: "\n").map(String.init).filter {
            !$0.hasPrefix("//")
        }
    }

    // MARK: Headings

    @Test func linesRightOverListsAreHeadings() {
        let notes = "# Sheep\n\n## Minutes\n\nGates\n- Open\n- Shut\n\nWhat of the fence?\n- Mended\n"
        #expect(
            drawn(notes) == [
                "# Sheep", "## Gates", "- Open", "- Shut", "## What of the fence?", "- Mended",
            ])
    }

    @Test func aLineThatOpensOneListIsNoHeading() {
        #expect(
            drawn("# Sheep\n\nWe heard of these gates:\n- North\n").contains("- We heard of these gates:"))
        #expect(
            drawn("# Sheep\n\nWe heard.\n- North\n\nWe saw.\n- South\n").allSatisfy { !$0.hasPrefix("##") })
    }

    @Test func shortLinesOverParagraphsAreHeadingsWhereThereAreNoOthers() {
        let words = "The gate was mended in May by three of the shepherds and one dog."
        let notes =
            "# Sheep\n\nThe north gate\n\n\(words)\n\n2\\. Fences:\n\n\(words)\n\nThe shed\n\n\(words)\n"
        #expect(
            drawn(notes).filter { $0.hasPrefix("#") } == [
                "# Sheep", "## The north gate", "## Fences", "## The shed",
            ])
    }

    @Test func itemsWithListsUnderThemAreHeadingsOfATalk() {
        let notes =
            "# Sheep\n\n- Gates.\n  - open them\n    - wide\n- Fences\n  - mend them\n- Sheds\n  - paint them\n"
        #expect(
            drawn(notes) == [
                "# Sheep", "## Gates", "- open them", "  - wide", "## Fences", "- mend them", "## Sheds",
                "- paint them",
            ])
    }

    @Test func aHeadingFollowsAListWithoutAnEmptyLine() {
        #expect(
            drawn("# Sheep\n\n- Gates are open\nAction items\n- mend the gate\n- paint the shed\n").suffix(3)
                == [
                    "### Action items", "- [ ] mend the gate", "- [ ] paint the shed",
                ])
    }

    @Test func headingsWithNothingUnderThemAreNotDrawn() {
        #expect(
            drawn("# Sheep\n\n## Gates\n\n## Fences\n- Mended\n") == ["# Sheep", "## Fences", "- Mended"])
    }

    // MARK: People

    @Test(arguments: [
        "Those attending: Chair, Clerk", "**Présents :** Chair, Clerk", "- **Anwesend:** Chair, Clerk",
        "## Roll call\n\n- Members: Chair\n- Others: Clerk", "Presennol: Chair, Clerk.",
        "## Gäste\n- Chair\n- Clerk", "## Attended\nChair, Clerk", "## Personnes présentes\n- Chair\n- Clerk",
        "## Attendees\n- Chair <chair@example.org>\n- [Clerk](https://example.org/people/clerk)",
        "Attendees: Chair, Clerk. Goal: mend the gate before the winter comes.",
    ])
    func namesAreFoundBehindAnyWordForThem(notes: String) {
        #expect(drawn("# Sheep\n\n" + notes + "\n").contains("Present: Chair, Clerk"))
    }

    @Test(arguments: [
        "## Roll call\n\nThe roll call was taken.\n", "Apologies: none\n", "**Abwesend:** -\n",
        "All members were present, except the treasurer.\n",
    ])
    func sentencesAreNoNames(notes: String) {
        #expect(!ImportTests.imported("# Sheep\n\n" + notes).contains("Present: "))
        #expect(!drawn("# Sheep\n\n" + notes).contains { $0.hasPrefix("Apologies") })
    }

    @Test func tablesOfTopicsAreNoPeople() {
        let table = "| Topic | Outcome |\n|---|---|\n| Gates | Keep them open |\n"
        for head in ["### Attendees: Chair, Clerk", "## Attendees\nChair, Clerk"] {
            let lines = drawn("# Sheep\n\n## Fences\n- Mended\n\n\(head)\n\n\(table)")
            #expect(lines.contains("Present: Chair, Clerk"))
            #expect(lines.contains("| Gates | Keep them open |"))
        }
    }

    @Test(arguments: [
        "| No | Name | Role |\n|---|---|---|\n| 1 | Ann Lee | Chair |\n",
        "| Board | Role |\n|---|---|\n| Ann Lee | Chair |\n",
        "| | |\n|---|---|\n| Ann Lee | Chair |\n",
    ])
    func tablesOfNamesAre(table: String) {
        #expect(drawn("# Sheep\n\n## Attendees\n\n" + table).contains("Present: Ann Lee (Chair)"))
    }

    // MARK: Decisions, actions and links

    @Test(arguments: [
        ("Clerk was duly elected.", true), ("The members voted to keep the gate.", true),
        ("This is to be decided on or by Monday.", false), ("It will be agreed by the chair.", false),
    ])
    func someVerbsDecide(sentence: String, isDecision: Bool) {
        #expect(drawn("# Sheep\n\n\(sentence)\n").last?.hasPrefix("Decision: ") == isDecision)
    }

    @Test func aLongDecisionComesFirst() {
        let decision =
            "It was agreed that " + String(repeating: "the shepherd mends the gate ", count: 9) + "soon."
        let talk = String(
            repeating: "- They spoke of gates and of fences and of much else for long.\n", count: 20)
        #expect(
            drawn("# Sheep\n\n## Talk\n\(talk)\n\(decision)\n", pages: 1).contains("Decision: " + decision))
    }

    @Test func whoeverStandsBeforeAnActionOwnsIt() {
        let notes =
            "# Sheep\n\n- The gate:\n  - Action items:\n    - Clerk: mend the gate\n    - Note: it squeaks\n"
        #expect(
            drawn(notes).contains("- [ ] mend the gate @Clerk")
                || drawn(notes).contains("  - [ ] mend the gate @Clerk"))
        #expect(!drawn(notes).contains { $0.contains("@Note") })
    }

    @Test(arguments: [
        "Clerk moved to keep the gate open, seconded by Chair. Upon voice vote, the motion carried unanimously.",
        "Clerk moved to keep the gate open, seconded by Chair.\n\nThe vote was called and the motion carried.",
        "Clerk moved to keep the gate open, seconded by Chair. Seconded by all. Motion passed.",
    ])
    func whatWasCarriedIsTheDecision(notes: String) {
        let lines = drawn("# Sheep\n\n## Gates\n\n" + notes + "\n")
        #expect(lines.contains("Decision: Clerk moved to keep the gate open, seconded by Chair."))
        #expect(lines.count { $0.hasPrefix("Decision") } == 1)
    }

    @Test func aResultWithoutItsMotionIsADecision() {
        #expect(
            drawn("# Sheep\n\n## Gates\n- Many spoke of it.\n- The motion carried.\n").last
                == "Decision: The motion carried.")
    }

    @Test func emptyFieldsOfAFormAreNotDrawn() {
        #expect(
            drawn("# Sheep\n\n## Gates\n- Open\n- Moved:\n- Seconded:\n\n## Shed\n- Types:\n  - one\n") == [
                "# Sheep", "## Gates", "- Open", "## Shed", "- Types:", "  - one",
            ])
    }

    @Test func namesOfSignsInHTMLAreSigns() {
        let notes =
            "# Sheep\n\n<ul>\n<li>The &quot;gate&quot; &amp; the&nbsp;shed&#39;s &eacute;tat</li>\n<li>It was agreed to mend &#x26; paint it.</li></ul>\n"
        #expect(
            drawn(notes).suffix(2) == [
                "- The \"gate\" & the shed's &eacute;tat", "Decision: It was agreed to mend & paint it.",
            ])
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test func headsOfColumnsInHTMLAreNotDrawn() {
        let notes =
            "# Sheep\n\n<table><tr><th>Gates</th><th>Actions: who</th></tr><tr><td>North</td></tr></table>\n\n- Open\n"
        #expect(drawn(notes) == ["# Sheep", "- North", "- Open"])
    }

    @Test func aSentenceGoesOnInSmallLetters() {
        let notes =
            "The following dates for meetings of the flock were proposed for the rest of\nthe year: October 19, November 16.\n"
        #expect(
            drawn("# Sheep\n\n## Days\n" + notes).last == "- " + notes.dropLast().replacing("\n", with: " "))
    }

    @Test(arguments: [
        ("- Niko to reach out to the council", "- [ ] Niko to reach out to the council @Niko"),
        ("- Ann Lee to mail an update", "- [ ] Ann Lee to mail an update @Ann-Lee"),
        ("- Niko and Jake to mail an update", "- [ ] Niko and Jake to mail an update @Niko @Jake"),
        ("- Niko to post it (done)", "- [x] Niko to post it (done) @Niko"),
        ("- Reply to members", "- [ ] Reply to members"), ("- Try to mend it", "- [ ] Try to mend it"),
        ("- Write to Niko", "- [ ] Write to Niko"), ("- Clerk to mend it", "- [ ] Clerk to mend it"),
        ("- [ ] Niko to mend it", "- [ ] Niko to mend it @Niko"),
    ])
    func aNameBeforeToOwnsTheAction(item: String, expected: String) {
        let notes = "# Sheep\n\n## Actions\n\n" + item + "\n"
        #expect(drawn(notes).last == expected)
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test func whoWasThereOwnsWhatTheyWillDo() {
        let notes = "# Sheep\n\nPresent: Ann Lee, Bo Ray\n\n## Gates\n\n- Ann will mend it\n- Niko will not\n"
        #expect(drawn(notes).suffix(2) == ["- [ ] Ann will mend it @Ann", "- Niko will not"])
    }

    @Test func wordsThatAreNobodySpeakNot() {
        let notes = "# Sheep\n\n## A\n\nPoll: keep it?\n\n## B\n\nPoll: mend it?\n\n## C\n\nPoll: sell it?\n"
        #expect(!ImportTests.imported(notes).contains("@Poll"))
    }

    @Test func addressesAreNoWordsToRead() {
        let long = "https://www.example.org/minutes/of/the/flock/2026"
        #expect(
            drawn("# Sheep\n\nThe gate is at \(long), to the north.\n").last
                == "- The gate is at [example.org](\(long)), to the north.")
        #expect(drawn("# Sheep\n\n## Gates\n- Open\n- See \(long)\n").last == "Link: See \(long)")
        #expect(drawn("# Sheep\n\n## Gates\n- [Contents](#gates)\n- Open\n").last == "- Open")
    }

    @Test func headingsThatOnlyNameALinkBecomeIt() {
        let notes =
            "# Sheep\n\n## Gates\n\n### North gate\n\n**Link:** https://example.org/n\n\n### South gate\n\nhttps://example.org/s\n\n## Shed\n- [Plan](https://example.org/p)\n\n## Sheep\n- Many\n"
        #expect(
            drawn(notes) == [
                "# Sheep", "## Gates", "Link: [North gate](https://example.org/n)",
                "Link: [South gate](https://example.org/s)", "## Shed", "- [Plan](https://example.org/p)",
                "## Sheep",
                "- Many",
            ])
    }

    @Test func aSummaryIsShort() {
        let notes =
            "# Sheep\n\n## Lessons learned\n" + (1...6).map { "- Mend the gate number \($0) soon\n" }.joined()
        #expect(drawn(notes).count { $0.hasPrefix("Takeaway: ") } == 3)
    }

    // MARK: What was typed twice

    @Test(arguments: [
        "![North gate](north.png)\n\nThe North gate is open.\n",
        "---\nplace: Hall\nlocation: Hall\n---\n# Sheep\n",
        "# Sheep\n\nDate: 2026-04-03\n\nDate: 2026-04-03\n", "```\na`b\n```\n",
        "| a \u{301}b | c |\n|--|--|\n",
        "# Sheep 2026-04-03\n\nDate: 2026-04-03\n", "TODO 2026 10:00 mend it\n",
    ])
    func itIsKeptTwice(notes: String) {
        let breach = ImportLaws.breach(in: notes)
        #expect(breach == nil)
    }
}

/// The page of the reference says what is so.
@Suite struct ImportingPageTests {
    @Test func theExampleBecomesWhatThePageShows() throws {
        let page = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources/Sketchnote/Sketchnote.docc/Importing.md")
        let text = try String(contentsOf: page, encoding: .utf8)
        func block(_ kind: String) throws -> String {
            let start = try #require(text.range(of: "```\(kind)\n"))
            let end = try #require(text.range(of: "\n```\n", range: start.upperBound..<text.endIndex))
            return String(text[start.upperBound..<end.lowerBound]) + "\n"
        }
        #expect(ImportTests.imported(try block("markdown")) == (try block("capture")))
    }
}
