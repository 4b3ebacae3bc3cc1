import Diagnostics
import Testing

@testable import Capture

@Suite("Inside a line")
struct InlineTests {
    @Test(
        "marks",
        arguments: [
            ("a **b** c", "a **b** c"), ("a *b* c", "a *b* c"), ("==b==", "==b=="), ("`a*b*`", "`a*b*`"),
            ("**a *b* c**", "**a *****b***** c**"), (#"\*a\*"#, "*a*"), (#"C:\temp \\ x"#, #"C:\\temp \\ x"#),
            ("x [b](https://c.org) d", "x [b](https://c.org) d"),
            ("x <https://c.org>.", "x [https://c.org](https://c.org)."),
            ("see https://c.org/a_(b), ok", "see [https://c.org/a_(b)](https://c.org/a_(b)), ok"),
            ("(www.c.org)", "([www.c.org](https://www.c.org))"), ("a :bulb: b", "a :bulb: b"),
        ])
    func marks(_ line: String, _ expected: String) { #expect(items(line) == ["paragraph \"\(expected)\""]) }

    @Test(
        "signs without a partner or between words are words",
        arguments: [
            "2*3*4", "a * b * c", "**half", "half**", "x==y==z", "a ** b **", "[a] (b)", "[a](", "`a",
            "at 10:30:45 h",
            "a: b: c", "x::bulb::y", "std::bulb::x", "a:bulb:b", "****", "a@b.org", "#1 and # 2", "10:30:",
            "[[a](b",
        ])
    func plain(_ line: String) throws {
        let reading = Reading("# T\n## S\n- " + line)
        let text = try #require(reading.document.sections.first?.items.first?.text)
        #expect(text.plain == line)
        #expect(text.spans.allSatisfy { $0.style.isEmpty && $0.link == nil })
        #expect(reading.diagnostics.allSatisfy { $0.id == "capture/unclosed-mark" })
    }

    @Test("mentions and tags are parts of their own")
    func mentions() throws {
        let source = SourceBytes("ask @ann-b. about #co2 (@zoë)")
        let text = RichText.read(SourceRange(0, source.count), in: source)
        #expect(
            text.spans.filter { $0.style == .mention }.map(\.content) == [.words("@ann-b"), .words("@zoë")])
        #expect(text.spans.filter { $0.style == .tag }.map(\.content) == [.words("#co2")])
    }

    @Test("ranges hold the marks")
    func ranges() throws {
        let reading = Reading("# T\n## S\n- é **b** [c](https://d.org)")
        let spans = try #require(reading.document.sections.first?.items.first?.text.spans)
        #expect(spans.map { reading.words($0.range) } == ["é ", "**b**", " ", "c"])
    }

    @Test("an icon in a heading is the section's, :none: stops one, others stay in the line")
    func icons() {
        let sections = Reading("# T\n## A :bulb: b\n## B :none:\n## C\n- d :book: e\n- f :none:").document
            .sections
        #expect(sections.map { $0.title?.text.plain } == ["A b", "B", "C"])
        guard case .named("bulb", _) = sections[0].icon else {
            Issue.record("no icon")
            return
        }
        #expect(sections[1].icon == .none)
        #expect(sections[2].icon == .automatic)
        #expect(
            sections[2].items[0].text.spans.map(\.content) == [.words("d "), .icon("book"), .words(" e")])
        #expect(sections[2].items[1].icon == .none)
        #expect(sections[2].items[1].text.plain == "f")
    }
}
