import Testing

@testable import Capture

@Suite("The canonical form")
struct FormattingTests {
    private func formatted(_ text: String) -> String { Reading(text).tree.formatted() }

    @Test(
        "one spelling for each mark",
        arguments: [
            ("##Tight ##", "## Tight"), ("* a\n\t+ b\n• c", "- a\n  - b\n- c"), ("1) a\n02. b", "1. a\n2. b"),
            ("decided : a", "Decision: a"), ("**Risk**: a", "Risk: a"), ("Action - a", "- [ ] a"),
            ("TODO: a", "- [ ] a"),
            ("- Done: a", "- [x] a"), ("1. [X] a", "1. [x] a"), ("Q: a", "? a"), (">a", "> a"),
            ("@ann:  a", "@ann: a"),
            ("speakers: a, b", "Speakers: a, b"), ("speaker: a, b", "Speaker: a, b"),
            ("Attendees:\n- a", "Attendees:\n- a"),
            ("- a\n - b\n  - c", "- a\n  - b\n    - c"), ("- a\n  b\n  c {size=2}", "- a b c {size=2}"),
            ("a\n\n\n\nb  \t", "a\n\nb"), ("a\n***", "a\n\n---"), ("Fact: a\r\n## B", "Fact: a\n\n## B"),
            ("Decison: a", "Decison: a"), ("- `a  b`", "- `a  b`"), ("A -> B", "A -> B"),
            ("  // c", "  // c"),
        ])
    func spellings(_ lines: String, _ expected: String) {
        #expect(formatted("# T\n\n" + lines) == "# T\n\n" + expected + "\n")
    }

    @Test("the header and what has no words stay as they are")
    func header() {
        let header = "---\nevent:  'a'   # why\ntags: [b,\n  c]\n---\n"
        #expect(formatted("\u{FEFF}\n" + header + "# T\n- a") == header + "# T\n- a\n")
        #expect(formatted("") == "")
        #expect(formatted("\n \n") == "")
    }

    private func check(_ text: String) {
        let before = Reading(text)
        let once = before.tree.formatted()
        let after = Reading(once)
        #expect(
            after.document.dump(.text) == before.document.dump(.text),
            "\(text.debugDescription) became \(once.debugDescription)")
        #expect(after.tree.formatted() == once, "\(text.debugDescription) became \(once.debugDescription)")
        func comments(_ reading: Reading) -> [String] {
            reading.tree.lines.filter { $0.kind == .comment }.map { reading.words($0.body) }
        }
        #expect(comments(after) == comments(before))
    }

    @Test("notes keep their meaning, and a second time changes nothing", arguments: 0..<40)
    func notes(_ seed: UInt64) {
        var random = SeededGenerator(state: seed &+ 5000)
        for _ in 0..<40 { check(RandomCapture.notes(&random)) }
    }

    @Test("so does whatever is typed", arguments: 0..<20)
    func anything(_ seed: UInt64) {
        var random = SeededGenerator(state: seed &+ 9000)
        for _ in 0..<25 { check(RandomCapture.make(&random, words: true).text) }
    }
}
