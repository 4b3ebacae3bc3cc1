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

    @Test(arguments: [
        "## Personnes présentes\n\nComité :\n - Ann Lee\n\nÉquipe :\n - Bo Ray\n",
        "## Attendees\n\n### Board\n- Ann Lee\n\n### Staff\n- Bo Ray\n- Ann Lee\n",
    ])
    func groupsOfPeopleArePeople(people: String) {
        let notes = "# Sheep\n\n\(people)\n## Gates\n\n### North\n- Mended May First\n"
        #expect(drawn(notes).contains("Present: Ann Lee, Bo Ray"))
        #expect(drawn(notes).last == "- Mended May First")
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test func aTableWithoutAHeadIsAListOfPeople() {
        let notes = "# Sheep\n\n## Attendees\n\n| Ann Lee | Chair |\n|---|---|\n| Bo Ray | Clerk |\n"
        #expect(drawn(notes).contains("Present: Ann Lee (Chair), Bo Ray (Clerk)"))
    }

    @Test func codeIsCodeHoweverOftenItSaysSo() {
        #expect(drawn("# Sheep\n\n## Gates\n- Call `` `open` `` now\n").last == "- Call `open` now")
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
        "| Name | Notes |\n|---|---|\n| Ann Lee | Chair |\n",
    ])
    func tablesOfNamesAre(table: String) {
        #expect(drawn("# Sheep\n\n## Attendees\n\n" + table).contains("Present: Ann Lee (Chair)"))
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
