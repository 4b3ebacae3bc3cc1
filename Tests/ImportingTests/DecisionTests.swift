import ImportLaws
import Testing

@testable import Importing

/// Decisions, actions and links in the words of minutes.
@Suite struct DecisionTests {
    private func drawn(_ text: String, pages: Int? = nil) -> [String] {
        ImportTests.imported(text, pages: pages).split(separator: "\n").map(String.init).filter {
            !$0.hasPrefix("//")
        }
    }

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
        "- Clerk moved to keep the gate open, seconded by Chair.\n- Moved:\n- Seconded:\n- Unanimously passed",
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

    @Test func whatBecomesOfTheMinutesIsNews() {
        let talk = String(repeating: "- They spoke of gates and of fences.\n", count: 40)
        let decision = "It was agreed that the minutes go to all shepherds."
        #expect(
            drawn("# Sheep\n\n## Talk\n\(talk)\n## Post\n\(decision)\n", pages: 1)
                .contains("Decision: " + decision))
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
}
