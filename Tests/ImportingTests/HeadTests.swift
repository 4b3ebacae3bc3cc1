import Diagnostics
import ImportLaws
import Testing

@testable import Importing

/// Title and header of the capture.
@Suite struct HeadTests {
    private func drawn(_ text: String) -> [String] {
        ImportTests.imported(text, pages: nil).split(separator: "\n").map(String.init).filter {
            !$0.hasPrefix("//")
        }
    }

    @Test(arguments: [
        ("# Flock meeting 2026-04-03", "2026-04-03"), ("# 2026-04-03 Flock meeting", "2026-04-03"),
        ("# Flock meeting (2026-04-03)", "2026-04-03"), ("# 23/04/2026 – Flock meeting", "23/04/2026"),
        ("# Flock meeting, 15 March 2024", "15 March 2024"),
        ("# Flock meeting March 15, 2024", "March 15, 2024"),
        ("# Flock meeting - March 15, 2024", "March 15, 2024"),
        ("# Flock meeting: Friday, March 15th, 2024", "Friday, March 15th, 2024"),
        ("# Flock meeting held on 01 June 2022", "01 June 2022"), ("# (22/7/26) Flock meeting", "22/7/26"),
        ("---\ntitle: Flock meeting (2026-04-03)\n---", "2026-04-03"),
    ])
    func theDayInATitleGoesToTheHeader(title: String, day: String) {
        #expect(drawn(title + "\n\n- Open\n").prefix(4) == ["---", "date: \(day)", "---", "# Flock meeting"])
    }

    @Test(arguments: [
        "Flock meeting, week of 15 March 2024", "Flock meeting w/c 6 July 2026",
        "Flock days 14 to 15 March 2024",
        "Flock days 14 – 15 March 2024", "Flock days 14-15 March 2024",
    ])
    func aTitleKeepsADayOfSomethingLonger(title: String) {
        #expect(drawn("# \(title)\n\n- Open\n").first == "# \(title)")
    }

    @Test func aTitleKeepsADayThatMayBeTwo() {
        #expect(drawn("# Flock meeting 03/04/2026\n\n- Open\n").first == "# Flock meeting 03/04/2026")
    }

    @Test func frontMatterNamesThePageUnlessThereIsAHeadingOfTheFirstLevel() {
        let front = "---\ntitle: Flock debrief\n---\n\n"
        #expect(drawn(front + "### The north gate\n- Open\n").first == "# Flock debrief")
        #expect(drawn(front + "# All the sheep\n- Open\n").first == "# All the sheep")
    }

    @Test func aPictureOverTheTitleIsNoHindrance() {
        #expect(
            drawn("![Logo](logo.png)\n\n## Flock meeting\n\n## Gates\n- Open\n").first == "# Flock meeting")
    }

    @Test func aRuleOverNotesIsNoFrontMatter() {
        let notes = "---\nDate: 2026-04-03\n\nThe gate is open\n\n---\n\nand so is the shed\n"
        #expect(drawn(notes).contains("- and so is the shed"))
        #expect(drawn(notes).contains("# The gate is open"))
    }

    @Test func aTitleOfOneWordGivesItsDayAway() {
        #expect(drawn("# Meeting 2024-03-15\n\n- Open\n").contains("# Meeting"))
        #expect(drawn("# 2024-03-15\n\n- Open\n").contains("# 2024-03-15"))
    }

    @Test func theDayInATitleIsSurerThanThatOfTheFile() {
        let notes = "---\ntitle: Flock meeting 2008-08-27\ndate: 2012-10-22\n---\n\n- Open\n"
        #expect(drawn(notes).prefix(4) == ["---", "date: 2008-08-27", "---", "# Flock meeting"])
        #expect(ImportTests.imported(notes).contains("// date: 2012-10-22"))
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test(arguments: [
        ("Date: 2023-03-08T14:00:00Z", "2023-03-08"), ("**Date/Time:** 2025-09-19, 2:30 PM", "2025-09-19"),
        ("Date : 3 April 2026 at 7pm", "3 April 2026"), ("Datum: Freitag, 03.04.2026", "03.04.2026"),
        ("Fecha: jueves 22/02/2024", "22/02/2024"), ("25th January, 2001", "25th January, 2001"),
        ("#### Wednesday, 6 March 2019", "Wednesday, 6 March 2019"),
        ("### Date: 3 April 2026", "3 April 2026"),
    ])
    func theDayUnderATitleGoesToTheHeader(line: String, day: String) {
        let notes = "# Flock meeting\n\n\(line)\n\n- Open\n"
        #expect(drawn(notes) == ["---", "date: \(day)", "---", "# Flock meeting", "- Open"])
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test func aDayInTheNotesIsSurerThanThatOfTheFile() {
        for line in [
            "Date: 2008-08-27", "Of the hall\n\nWednesday, August 27th 2008",
            "Minutes of the meeting held in the hall on 27 August 2008",
        ] {
            let notes = "---\ntitle: Flock\ndate: 2012-10-22\n---\n\n\(line)\n\n- Open\n"
            #expect(drawn(notes)[1].contains("2008") && !drawn(notes).contains { $0.contains("2012") })
            #expect(ImportLaws.breach(in: notes) == nil)
        }
    }

    @Test(arguments: ["Date: 9/8/2025", "Date/Time: 9/8/2025, 2:30 PM", "Date: soon", "Datum: 6. März 2019"])
    func aDayThatMayBeTwoIsNone(line: String) {
        #expect(drawn("# Flock meeting\n\n\(line)\n\n- Open\n").first == "# Flock meeting")
    }

    @Test func headingsThatAreFactsArePoints() {
        let notes = "# Sheep\n\n### Time: 13:30\n### Date: 3 April 2026\n### Room: Barn\n### Gates\n- Open\n"
        #expect(drawn(notes).suffix(5) == ["# Sheep", "- Time: 13:30", "- Room: Barn", "## Gates", "- Open"])
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test func daysOfManyMeetingsAreHeadings() {
        let notes = "# Flock meetings\n\n## 2024-03-15\n- Open\n\n## 2024-03-08\n- Shut\n"
        #expect(
            drawn(notes) == ["# Flock meetings", "## 2024-03-15", "- Open", "## 2024-03-08", "- Shut"])
    }

    @Test func otherToolsWriteTheirFrontMatterBetweenPluses() {
        let notes =
            "+++\ntitle = \"Flock meeting\"\ndate = 2001-01-25\n\n[extra]\nplace = \"Moor\"\n+++\n\n- Open\n"
        #expect(drawn(notes) == ["---", "date: 2001-01-25", "---", "# Flock meeting", "- Open"])
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test(arguments: [
        "DRAFT\n\nMinutes of the flock meeting in the hall of the village\n\n- Open\n",
        "DRAFT MINUTES\n\nMinutes of the flock meeting in the hall of the village\n\n- Open\n",
        "Order of the day:\n\n- Gates\n- Fences\n\nMinutes of the flock meeting in the hall of the village\n=======\n\n- Open\n",
    ])
    func theFirstLineThatSaysSomethingIsTheTitle(notes: String) {
        #expect(drawn(notes).first == "# Minutes of the flock meeting in the hall of the village")
        #expect(ImportLaws.breach(in: notes) == nil)
    }

    @Test func aParagraphIsNoTitleAndANumberNeither() {
        let notes =
            "The gate is open. The shepherds of the north have mended it, as they said they would. It squeaks.\n"
        #expect(drawn(notes).first == "# spring meeting")
        let numbered = ImportedNotes(of: SourceFile(name: "minutes/18.md", text: notes), pages: 1)
        #expect(numbered.capture.hasPrefix("# Notes\n"))
    }
}
