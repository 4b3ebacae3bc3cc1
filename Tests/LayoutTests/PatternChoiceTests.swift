import Catalog
import Diagnostics
import Layout
import Testing

@testable import Capture

/// `layout: auto`
@Suite struct PatternChoiceTests {
    private func choice(_ text: String, paper: String = "a4") throws -> String {
        let document = resolve(parse(SourceFile(name: "t", text: text)).value, vocabulary: Vocabulary()).value
        let sheet = try #require(Papers.paper(named: paper, orientation: .portrait))
        let choice = PatternChoice(for: document, on: sheet)
        #expect(Catalog.layoutNames.contains(choice.name) && !choice.reason.isEmpty)
        return choice.name
    }

    private func sections(_ titles: [String], lines: Int = 2) -> String {
        "# Title\n"
            + titles.map { "## \($0)\n" + String(repeating: "- three words here\n", count: lines) }.joined()
    }

    @Test func aTallSheetIsFilledDownwards() throws {
        #expect(try choice(sections(["A", "B", "C", "D"]), paper: "9:16") == "vertical")
    }

    @Test(arguments: [
        ["Week 1", "Week 2", "Week 3", "Week 4"], ["09:30 Coffee", "10:00 Welcome", "11:00 Talk"],
        ["1. Plan", "2. Do", "3. Study", "4. Act"], ["1948", "1974", "2012", "2022"],
    ]) func whatFollowsInTimeIsAPath(titles: [String]) throws {
        #expect(try choice(sections(titles)) == "path")
    }

    @Test func sectionsChainedByArrowsAreAPath() throws {
        let text = sections(["Refer", "Triage", "Treat", "Review"])
        #expect(try choice(text + "Refer -> Triage\nTriage -> Treat\nTreat -> Review\n") == "path")
        #expect(try choice(text) == "radial")
    }

    @Test func whatIsComparedStandsInTowers() throws {
        #expect(try choice("# T\n## Start | Stop\n- a | b\n- c | d\n") == "skyscraper")
        let talks = "---\nspeakers: a nurse, a driver\n---\n# T\n"
        #expect(try choice(talks + "## A nurse\n- words\n## A driver\n- words\n") == "skyscraper")
    }

    @Test func looseSnippetsAreScattered() throws {
        #expect(try choice("# T\nIdea: a\nIdea: b\nTip: c\n> so it is -- somebody\n? why\n") == "popcorn")
    }

    @Test func likeSidesOfOneThemeStandRoundAHub() throws {
        #expect(try choice(sections(["A", "B", "C", "D", "E"])) == "radial")
        #expect(try choice(sections(["A", "B", "C"])) == "modular")
    }

    @Test func muchToReadIsReadInColumns() throws {
        #expect(try choice(sections(["A", "B", "C", "D", "E"], lines: 40)) == "linear")
    }
}
