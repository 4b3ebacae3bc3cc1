import Testing

@testable import Capture

@Suite("What is said about a capture")
struct DiagnosticTests {
    /// A header line in a capture that is right otherwise.
    private func header(_ lines: String) -> Reading { Reading("---\n\(lines)\n---\n# T\n## A\n- b\n") }

    @Test(
        "headers: place, and what the mend makes of it",
        arguments: [
            ("evnt: x", #"warning capture/unknown-header-key "evnt""#, "event: x"),
            ("author: x", #"warning capture/unknown-header-key "author""#, "by: x"),
            ("layout: raidal", #"error capture/unknown-layout "raidal""#, "layout: radial"),
            ("theme: chlak", #"error capture/unknown-theme "chlak""#, "theme: chalk"),
            ("theme: \"chlak\"", #"error capture/unknown-theme ""chlak"""#, "theme: chalk"),
            ("paper: A44", #"error capture/unknown-paper "A44""#, "paper: a4"),
            ("date: 03/04/26", #"error capture/ambiguous-date "03/04/26""#, "date: 03/04/26"),
            ("place: Hall: 2", #"warning capture/header-quotes ":""#, "place: \"Hall: 2\""),
            ("by: @ann", #"warning capture/header-quotes "@""#, "by: \"@ann\""),
            ("date: soon", #"warning capture/unreadable-date "soon""#, "date: soon"),
            ("seed: many", #"warning capture/header-value "many""#, "seed: many"),
            ("clear: maybe", #"warning capture/header-value "maybe""#, "clear: maybe"),
            ("place: {a: b}", #"warning capture/header-value "{a: b}""#, "place: {a: b}"),
            ("by: a\nby: b", #"error capture/duplicate-header-key "by""#, "by: a\nby: b"),
        ])
    func headers(_ lines: String, _ mark: String, _ mended: String) {
        let reading = header(lines)
        #expect(reading.marks == [mark])
        #expect(reading.mended == header(mended).file.text)
        #expect(reading.document.sections.count == 1)
    }

    @Test("headers that are right")
    func rightHeaders() {
        let reading = header(
            "event: é 'x'\nlayout: auto\ntheme: Chalk\nseed: 7\nclear: yes\nspeakers: a, b\ntags: [x, \"#y\"]\nlicense: z"
        )
        #expect(reading.marks == [])
        let header = reading.document.header
        #expect(header.layout?.value == "auto")
        #expect(header.theme?.value == "chalk")
        #expect(header.seed == 7)
        #expect(header.clear)
        #expect(header.speakers.map(\.value) == ["a", "b"])
        #expect(header.speakers.map { reading.words($0.range) } == ["a", "b"])
        #expect(header.tags.map(\.value) == ["x", "y"])
        #expect(header.licence?.value == "z")
        #expect(self.header("layout: ./mine.yaml").marks == [])
        #expect(self.header("layout: mine/own.yaml").document.header.layout?.value == "mine/own.yaml")
        #expect(self.header("# a comment\n\nby: x").document.header.by?.value == "x")
    }

    @Test("places in the header count characters, not bytes")
    func unicodeHeader() {
        #expect(header("{event: \"é日\", theme: chlak}").marks.isEmpty == false)
        let reading = Reading("---\r\nevent: \"é日本\"\r\ntags: [é, x]\r\ntheme: chlak\r\n---\r\n# T\r\nwords")
        #expect(reading.marks == [#"error capture/unknown-theme "chlak""#])
        #expect(reading.document.header.tags.map { reading.words($0.range) } == ["é", "x"])
    }

    @Test("a header that nobody closed")
    func notClosed() {
        let reading = Reading("---\nevent: x\nby: y\n\n# T\n## A\n- b\n---\n- c")
        #expect(reading.marks == [#"error capture/header-not-closed "---""#])
        #expect(reading.mended == "---\nevent: x\nby: y\n---\n\n# T\n## A\n- b\n---\n- c")
        #expect(reading.document.header.by?.value == "y")
        #expect(reading.items == [#"point "b""#, "divider", #"point "c""#])
        #expect(Reading("---\nevent: x").marks.first == #"error capture/header-not-closed "---""#)
    }

    @Test("a header that is no mapping, and a divider that is no header")
    func notMapping() {
        #expect(
            Reading("---\n- a\n- b\n---\n# T\nx").marks == ["error capture/header-not-mapping \"- a\n- b\""])
        let divider = Reading("---\n# T\n- a\n---\n")
        #expect(divider.marks == [])
        #expect(divider.items == ["divider", #"point "a""#, "divider"])
        #expect(Reading("---\n---\n# T\nx").marks == [])
    }

    @Test(
        "the body: place and mend",
        arguments: [
            ("- a :blub: c", #"warning capture/unknown-icon "blub""#, "- a :bulb: c"),
            ("- **:blub:**", #"warning capture/unknown-icon "blub""#, "- **:bulb:**"),
            ("- a {fram=box}", #"warning capture/unknown-hint "fram""#, "- a {frame=box}"),
            ("- a {frame=clod}", #"error capture/unknown-frame "clod""#, "- a {frame=cloud}"),
            ("- a {as=cicle}", #"warning capture/unknown-diagram "cicle""#, "- a {as=cycle}"),
            ("- a {at=center}", #"warning capture/unknown-place "center""#, "- a {at=centre}"),
            ("- a {size=big}", #"warning capture/hint-value "big""#, "- a {size=big}"),
            ("- a {frame=box b}", #"warning capture/unknown-hint "b""#, "- a {frame=box b}"),
            ("- a {#x}\n- b {#x}", #"warning capture/duplicate-id "x""#, "- a {#x}\n- b {#x-2}"),
            ("Decison: a", #"notice capture/unknown-label "Decison""#, "Decision: a"),
            ("Desicion: a", #"notice capture/unknown-label "Desicion""#, "Decision: a"),
            ("Risk:", #"notice capture/no-words "Risk:""#, "Risk:"),
            ("Link: nowhere", #"notice capture/link-without-address "nowhere""#, "Link: nowhere"),
            ("One -> Twoo: x", #"error capture/unknown-section "Twoo""#, "One -> Two: x"),
            ("#on -> two", ##"error capture/unknown-section "#on""##, "#one -> two"),
            ("O -> T", #"error capture/ambiguous-section "T""#, "O -> T"),
            ("Onne -> Twoo", #"notice capture/step-or-section "Onne""#, "Onne -> Twoo"),
            ("One ->", #"notice capture/half-connector "One""#, "One ->"),
            ("One -> Two -> B", #"notice capture/step-or-section "B""#, "One -> Two -> B"),
            ("One -> one", #"warning capture/connector-to-itself "One -> one""#, "One -> one"),
        ])
    func body(_ lines: String, _ mark: String, _ mended: String) {
        let start = "# T\n## One {#one}\n## Two\n## Three\n"
        let reading = Reading(start + lines)
        #expect(reading.marks == [mark])
        #expect(reading.mended == start + mended)
        #expect(reading.document.connectors.isEmpty)
    }

    @Test("braces that hold no hints are words")
    func braces() {
        #expect(items("- a {see b}") == [#"point "a {see b}""#])
        #expect(items(#"- a \{size=2}"#) == [#"point "a {size=2}""#])
        #expect(items("- a {size=2 color=3}") == [#"point "a" size=2 colour=3"#])
    }

    @Test(
        "an empty capture",
        arguments: ["", "\n\n", "// c", "---\nevent: x\n---\n", "\u{FEFF}", "\u{200B}\r\n"])
    func empty(_ text: String) {
        #expect(Reading(text).diagnostics.map(\.id) == ["capture/empty"])
    }

    @Test("an icon in a title, known or not, changes nothing about where arrows lead")
    func iconsInTitles() {
        let lines = "# T\n## Plan :bok:\n- a\n## Play\n- b\nPlan -> Play\nPlan :bok: <-> Play\n"
        let reading = Reading(lines)
        #expect(reading.document.connectors.map(\.from) == [0, 0])
        let mended = Reading(reading.mended)
        #expect(mended.document.connectors.map(\.from) == [0, 0])
        #expect(mended.marks == [])
    }

    @Test("an id that is made for the second of a name is none that an arrow leads to already")
    func freshID() {
        let reading = Reading("# T\n## A {#x}\n## B {#x}\nA -> #x-2: to\n#x-3 -> c\n")
        #expect(reading.mended.contains("## B {#x-4}"))
    }

    @Test(
        "a label is mended only where it asks for nothing else",
        arguments: [
            ("Acton: ring", "Acton: ring"), ("Acton: ring @bo", "Action: ring @bo"),
            ("Speker: Bo", "Speker: Bo"),
            ("Takaway: rest", "Takeaway: rest"),
        ])
    func labels(_ line: String, _ mended: String) {
        #expect(Reading("# T\n## S\n\(line)").mended == "# T\n## S\n\(mended)")
    }

    @Test("connectors by title, start of a title and id")
    func connectors() {
        let start = "A <-> #two\n# T\n## Alpha: one\n## Beta {#two}\n## Gamma :bulb:\n"
        let reading = Reading(
            start + "alpha: one -> gam: so: it\nAlpha -> Beta --> Gamma\nGAMMA ->  #TWO: back")
        #expect(reading.marks == [])
        let connectors = reading.document.connectors
        #expect(connectors.map { [$0.from, $0.to] } == [[0, 1], [0, 2], [0, 1], [1, 2], [2, 1]])
        #expect(connectors.map(\.label) == [nil, "so: it", nil, nil, "back"])
        #expect(connectors.map(\.isTwoWay) == [true, false, false, false, false])
        #expect(connectors.map(\.isDotted) == [false, false, false, true, false])
        #expect(reading.document.sections.count == 3)
        #expect(reading.items == [])
    }

    @Test("keys do not change when others come, unless they are equal")
    func keys() {
        func keys(_ text: String) -> [String] {
            Reading(text).document.sections.flatMap { [$0.key] + $0.items.map(\.key) }
        }
        let before = keys("# T\n## A\n- b\n- c, d!\n## A\n- b {#x}")
        #expect(before == ["section:a", "point:b", "point:c d", "section:a~2", "item#x"])
        #expect(
            Set(keys("# T\n## New\n- new\n## A\n- b\n- c d\n- new\n## A\n- b {#x}")).isSuperset(of: before))
    }
}
