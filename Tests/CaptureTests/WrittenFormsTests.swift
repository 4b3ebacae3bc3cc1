import Testing

@testable import Capture

@Suite("Notes as people write them")
struct WrittenFormsTests {
    @Test(
        "labels in bold or before a dash",
        arguments: [
            ("**Decision:** words", #"decision "words""#), ("**Risk**: words", #"risk "words""#),
            ("- __Idea:__ words", #"idea "words""#), ("Decision - words", #"decision "words""#),
            ("Decision – words", #"decision "words""#), ("Deci\u{200B}sion: words", #"decision "words""#),
            ("**Venue:** words", #"paragraph "**Venue:** words""#),
            ("Decision-making is slow", #"paragraph "Decision-making is slow""#),
            ("Risk - and how to live with it", #"paragraph "Risk - and how to live with it""#),
            ("decision - words", #"paragraph "decision - words""#),
            ("**Decision** words", #"paragraph "**Decision** words""#),
        ])
    func labels(_ line: String, _ expected: String) { #expect(items(line) == [expected]) }

    static let long = "words that go on and on until the editor has had enough of them,"

    @Test(
        "wrapped lines",
        arguments: [
            ("- one\n  two", #"point "one two""#),
            ("Decision: one\n    two\n    three", #"decision "one two three""#),
            ("? one\n  **two\n  three** four", #"question "one **two three** four""#),
            ("- [ ] one\n  two @ann", #"action "one two" done=false owners=["ann"]"#),
            ("> one\n> two", #"quote "one two""#), ("1. one\r\n   two\r\n", #"step "one two" number=1"#),
            ("Idea:\n  one", #"idea "one""#), ("- one\n  two {size=2}", #"point "one two" size=2"#),
            ("\(long)\ntwo", #"paragraph "\#(long) two""#), ("- \(long)\ntwo", #"point "\#(long) two""#),
            (
                "- `one\n  two` [three\n  four](https://a.org)",
                #"point "`one two` [three four](https://a.org)""#
            ),
        ])
    func wrapped(_ lines: String, _ expected: String) {
        let reading = Reading("# T\n## S\n" + lines)
        #expect(reading.items == [expected])
        #expect(reading.tree.lines.map { reading.words($0.range) }.joined() == reading.file.text)
    }

    @Test(
        "lines that stand for themselves",
        arguments: [
            "one\ntwo", "\(long)\nTwo", "\(long) done.\ntwo", "- one\n\n  two", "- one\n  42% of two",
            "- one\n  https://a.org", "- one\n  - two", "- one\n  Idea: two", "- one {size=2}\n  two",
            "- one\n  // a\n  two",
        ])
    func unwrapped(_ lines: String) {
        #expect(items(lines).count == 2)
    }

    @Test("a title and its subtitle may be wrapped")
    func wrappedTitle() {
        let reading = Reading("# T\n\(Self.long)\ntwo\n- a")
        #expect(reading.document.subtitle?.text.plain == Self.long + " two")
        #expect(reading.items == [#"point "a""#])
    }

    @Test("one space nests where no line takes more")
    func oneSpace() {
        #expect(
            items("- a\n - b\n  - c\n - d\n- e") == [
                #"point "a""#, #"  point "b""#, #"    point "c""#, #"  point "d""#, #"point "e""#,
            ])
        #expect(
            items("- a\n - b\n- c\n  - d") == [#"point "a""#, #"point "b""#, #"point "c""#, #"  point "d""#])
    }

    @Test("ten levels of nesting")
    func deep() {
        let lines = (0..<10).map { String(repeating: "\t", count: $0) + "- l\($0)" }
        #expect(
            items(lines.joined(separator: "\n")).last == String(repeating: "  ", count: 9) + #"point "l9""#)
    }

    @Test("emoji with an icon of their own are pictures, others words")
    func emoji() throws {
        let names = Vocabulary(icons: ["bulb", "💡", "❤", "book"])
        let reading = Reading("# T\n## Ideas 💡\n- a 💡b `💡`\n- I ❤️ 🏳️‍🌈\n- 👍🏽 :book:", vocabulary: names)
        #expect(reading.marks == [])
        let section = try #require(reading.document.sections.first)
        #expect(section.title?.text.plain == "Ideas")
        guard case .named("💡", let range) = section.icon else {
            Issue.record("\(section.icon)")
            return
        }
        #expect(reading.words(range) == "💡")
        #expect(
            section.items[0].text.spans.map(\.content) == [
                .words("a "), .icon("💡"), .words("b "), .words("💡"),
            ])
        #expect(section.items[1].text.spans.map(\.content) == [.words("I "), .icon("❤"), .words(" 🏳️‍🌈")])
        #expect(section.items[2].text.spans.map(\.content) == [.words("👍🏽 "), .icon("book")])
    }

    @Test("other scripts, right to left and Welsh letters are words like any other")
    func scripts() {
        #expect(items("- قرار: نعم") == [#"point "قرار: نعم""#])
        #expect(items("Decision: نعم @آن").first == #"decision "نعم @آن""#)
        #expect(
            items("- [ ] 完成报告 @王 due:2026-04-03").first
                == #"action "完成报告" done=false owners=["王"] due="2026-04-03" dueText="2026-04-03""#)
        #expect(items("## Tŷ Ŵyn -> Dŵr") == [])
        #expect(items("@siân: dŵr yn tŷ") == [#"remark "dŵr yn tŷ" who="siân""#])
    }

    @Test("under the Chatham House Rule nobody is named")
    func chatham() {
        let reading = Reading("---\nrule: chatham\n---\n# T\n## S\n> one -- ann\n@bob: two\n- ask @cath")
        #expect(reading.items == [#"quote "one""#, #"quote "two""#, #"point "ask @cath""#])
        #expect(reading.diagnostics.map(\.id) == ["capture/chatham-name", "capture/chatham-name"])
        #expect(reading.diagnostics.first?.message.contains("`ann`") ?? false)
        #expect(!reading.document.dump(.json).contains("bob"))
    }

    @Test("a comment of HTML is as private as one of the language")
    func markupComment() {
        #expect(items("<!-- secret -->\n- a") == [#"point "a""#])
        #expect(items("<!-- open") == [#"paragraph "<!-- open""#])
    }

    @Test("header keys that are read alike")
    func headerKeys() {
        let reading = Reading(
            "---\nvenue: hall\npresenters: a, b\nlanguage: cy\nkeywords: [x]\nurl: https://a.org\n---\n# T\n- a"
        )
        #expect(reading.marks == [])
        let header = reading.document.header
        #expect(
            header.place?.value == "hall" && header.lang?.value == "cy"
                && header.link?.value == "https://a.org")
        #expect(header.speakers.map(\.value) == ["a", "b"] && header.tags.map(\.value) == ["x"])
    }
}
