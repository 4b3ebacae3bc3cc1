import Testing

@testable import Capture

@Suite("What people type instead")
struct MistakeTests {
    @Test(
        "lines that are read as they are meant",
        arguments: [
            ("· one", #"point "one""#), ("▪ one", #"point "one""#), ("o\tone", #"point "one""#),
            ("– one", #"point "one""#),
            ("\u{F0B7} one", #"point "one""#), ("-[ ] go @ann", #"action "go" done=false owners=["ann"]"#),
            ("- [ x ] gone", #"action "gone" done=true"#), ("- [X]gone", #"action "gone" done=true"#),
            ("Quote: “Fine” - a carer", #"quote "Fine" who="a carer""#),
            ("- [ ]go @ann", #"action "go" done=false owners=["ann"]"#),
            ("[x](https://a.org)", #"link "x" url="https://a.org""#),
            ("Decision:go", #"decision "go""#), ("Risks: rain", #"risk "rain""#),
            ("Attendees - Ann, Bob", #"present "Ann, Bob" people=[{"name":"Ann"},{"name":"Bob"}]"#),
            ("“We did it” – a carer", #"quote "We did it" who="a carer""#),
            ("‘Fine’ — a carer", #"quote "Fine" who="a carer""#),
            ("\"Good\" - a carer", #"quote "Good" who="a carer""#),
            ("- a {frame:cloud}", #"point "a" frame=cloud"#),
            ("- a {frame = cloud, size=2}", #"point "a" frame=cloud size=2"#),
            ("- a {id=x}", #"point "a" id=x"#),
            ("☐ go @ann", #"action "go" done=false owners=["ann"]"#), ("☑ gone", #"action "gone" done=true"#),
            ("* * *", "divider"), ("3.1 Boiler", #"paragraph "3.1 Boiler""#),
            ("4.1.2 deep", #"paragraph "4.1.2 deep""#), ("3.5 tonnes", #"fact "tonnes" figure="3.5""#),
            ("£12\t£8", #"paragraph "£12 £8""#), ("> Fine – Ann Lee", #"quote "Fine" who="Ann Lee""#),
            ("> We saw it – fast", #"quote "We saw it – fast""#),
            ("- [ ] go @ann/@bo", #"action "go" done=false owners=["ann","bo"]"#),
            ("- [ ] ring @Mrs Brown", #"action "ring" done=false owners=["Mrs Brown"]"#),
            ("- [ ] hand over to @ann", #"action "hand over to @ann" done=false owners=["ann"]"#),
            ("- [ ] go @ann by Friday week", #"action "go @ann by Friday week" done=false owners=["ann"]"#),
            ("- [ ] water {@ann}", #"action "water" done=false owners=["ann"]"#),
            (
                "Vote: 12 for 3 against",
                #"vote "" counts=[{"count":12,"choice":"for","side":"for"},{"count":3,"choice":"against","side":"against"}]"#
            ),
            ("%% hidden", ""), ("<!-- hidden\nand this -->", ""), ("===", ""),
            ("<!-- never closed", #"paragraph "<!-- never closed""#),
            ("- [ ] go @ann due: next week", #"action "go" done=false owners=["ann"] dueText="next week""#),
            (
                "- [ ] go @ann due:April 2026",
                #"action "go" done=false owners=["ann"] due="2026-04" dueText="April 2026""#
            ),
        ])
    func read(_ lines: String, _ expected: String) {
        #expect(items(lines) == (expected.isEmpty ? [] : [expected]))
    }

    @Test("points are what the words over them say")
    func listsOfAKind() {
        #expect(
            items("## Action items\n- go @ann\n  - soon\n- https://a.org\n\nWords\n- stay") == [
                #"action "go" done=false owners=["ann"]"#, #"  point "soon""#,
                #"link "[https://a.org](https://a.org)" url="https://a.org""#, #"paragraph "Words""#,
                #"action "stay" done=false"#,
            ])
        #expect(
            items("Decisions:\n- go\n\nWords\n- stay").suffix(3) == [
                #"decision "go""#, #"paragraph "Words""#, #"point "stay""#,
            ])
        #expect(items("## Actions {as=cycle}\n- go") == [#"point "go""#])
        #expect(items("## Action\n- go @ann") == [#"action "go" done=false owners=["ann"]"#])
        #expect(items("## Our actions so far\n- go") == [#"point "go""#])
    }

    @Test("signs of one character are arrows")
    func arrows() {
        let reading = Reading("# T\n## Alpha\n- a\n## Beta\n- b\nAlpha → Beta\nAlpha => Beta\nAlpha ↔ Beta\n")
        #expect(reading.marks == [])
        #expect(reading.document.connectors.map(\.isTwoWay) == [false, false, true])
    }

    @Test("rows need no list mark under columns")
    func rows() { #expect(Reading("# T\n## A | B\na | b\n").items == [#"row "a | b" cells=["a","b"]"#]) }

    @Test(
        "mistakes with one mend",
        arguments: [
            (
                "event: Day\nplace: Hall\n\n# T\n- b", #"warning capture/header-not-opened "event: Day""#,
                "---\nevent: Day\nplace: Hall\n---\n\n# T\n- b"
            ),
            (
                "layout: radial\n# T\n- b", #"warning capture/header-not-opened "layout: radial""#,
                "---\nlayout: radial\n---\n# T\n- b"
            ),
            (
                "---\nspeakers: [a, b\nby: c\n---\n# T\n- b", #"error capture/header-syntax "[""#,
                "---\nspeakers: [a, b]\nby: c\n---\n# T\n- b"
            ),
            (
                "---\nplace: 'It's here'\n---\n# T\n- b", #"error capture/header-syntax "s""#,
                "---\nplace: \"It's here\"\n---\n# T\n- b"
            ),
            (
                "---\nplace: \"Hall\nby: c\n---\n# T\n- b", #"error capture/header-syntax """"#,
                "---\nplace: \"Hall\"\nby: c\n---\n# T\n- b"
            ),
            (
                "---\nlang: english\n---\n# T\n- b", #"warning capture/header-value "english""#,
                "---\nlang: en-GB\n---\n# T\n- b"
            ),
            (
                "---\n\"evnt\": \"x\"\n---\n# T\n- b", #"warning capture/unknown-header-key ""evnt"""#,
                "---\nevent: \"x\"\n---\n# T\n- b"
            ),
            ("# T\n- a {cloud}", #"warning capture/unknown-hint "cloud""#, "# T\n- a {frame=cloud}"),
            ("#Title\n- b", ##"notice capture/no-title "#Title""##, "# Title\n- b"),
        ])
    func mends(_ text: String, _ mark: String, _ mended: String) {
        let reading = Reading(text)
        #expect(reading.marks == [mark])
        #expect(reading.mended == mended)
        #expect(Reading(mended).marks == [])
    }

    @Test("two slips in a header are told at once")
    func slips() {
        let reading = Reading("---\nplace: Hall: 2\nby: @ann\n---\n# T\n- b")
        #expect(reading.marks.count == 2)
        #expect(reading.mended == "---\nplace: \"Hall: 2\"\nby: \"@ann\"\n---\n# T\n- b")
    }

    @Test(
        "a colon that a header lacks is told of once, with the mend",
        arguments: [
            ("event Garden day\ndate: 2026-03-01", "event: Garden day\ndate: 2026-03-01"),
            ("date: 2026-03-01\nevent:Garden day", "date: 2026-03-01\nevent: Garden day"),
            ("event = Garden day\ndate: 2026-03-01", "event: Garden day\ndate: 2026-03-01"),
        ])
    func headerColon(_ lines: String, _ mended: String) {
        let reading = Reading("---\n\(lines)\n---\n# T\n## S\n- a")
        #expect(reading.diagnostics.map(\.id) == ["capture/header-line"])
        #expect(reading.mended == "---\n\(mended)\n---\n# T\n## S\n- a")
        #expect(Reading(reading.mended).document.header.event?.value == "Garden day")
    }

    @Test(
        "a header line that no colon would mend", arguments: ["Gardens all day", "date the third", "event"])
    func noHeaderColon(_ line: String) {
        let reading = Reading("---\n\(line)\ndate: 2026-03-01\n---\n# T\n## S\n- a")
        #expect(reading.diagnostics.map(\.id) == ["capture/header-line"])
        #expect(reading.mended == reading.file.text)
    }

    @Test("tabs in the header are spaces")
    func tabs() {
        let reading = Reading("---\nspeakers:\n\t- Ann\n\t- Bob\n---\n# T\n- b")
        #expect(reading.marks == [])
        #expect(reading.document.header.speakers.map(\.value) == ["Ann", "Bob"])
    }

    @Test("names stay hidden however the rule is spelled, and an unknown rule stops the drawing")
    func rule() {
        for rule in ["Chatham", "chatham house", "Chatham House Rule", "chatham-house"] {
            #expect(Reading("---\nrule: \(rule)\n---\n# T\n> a -- Ann").items == [#"quote "a""#])
        }
        #expect(
            Reading("---\nrule: private\n---\n# T\n- b").marks == [#"error capture/unknown-rule "private""#])
    }

    @Test("kinds without a colon are only noticed")
    func colons() {
        #expect(
            Reading("# T\n\nRisk rain\n- Idea - a shed\nRisky business\n").marks == [
                #"notice capture/missing-colon "Risk""#, #"notice capture/missing-colon "Idea""#,
            ])
    }

    @Test(
        "words that were probably meant otherwise",
        arguments: [
            ("- so **good and", #"warning capture/unclosed-mark "**""#),
            ("- a `b", #"warning capture/unclosed-mark "`""#),
            ("- ==a b", #"warning capture/unclosed-mark "==""#),
            ("- see [a](https://a.org", #"warning capture/unclosed-mark "](""#),
            ("> so **good", #"warning capture/unclosed-mark "**""#),
            ("- {size=2} big", #"warning capture/hint-amid-words "{size=2}""#),
            ("- go due:2026-04-03", #"notice capture/due-outside-action "due:2026-04-03""#),
            ("DECIDED keep the room", #"notice capture/missing-colon "DECIDED""#),
            ("TODO ring Bo", #"notice capture/missing-colon "TODO""#),
            ("Q. Who has keys", #"notice capture/missing-colon "Q""#),
            ("-Tea", #"notice capture/tight-mark "-""#), ("*Tea", #"notice capture/tight-mark "*""#),
            ("-> A: so", #"warning capture/bare-arrow "->""#), ("=> A", #"warning capture/bare-arrow "=>""#),
            ("12.Tea", #"notice capture/tight-mark "12.""#),
            ("Tea->Cake", #"notice capture/tight-arrow "->""#),
            ("Tip - brew longer", #"notice capture/missing-colon "Tip""#),
            ("RISK; rain", #"notice capture/missing-colon "RISK""#),
            ("Action (Ann): tea", #"notice capture/missing-colon "Action (Ann):""#),
            ("Tea | Cake", #"notice capture/table-without-ends "Tea | Cake""#),
            ("### Tea {frame=box", #"warning capture/hint-amid-words "{frame=box""#),
            ("### {size=2} Tea", #"warning capture/hint-amid-words "{size=2}""#),
            ("### Tea {keep}", #"warning capture/unknown-hint "keep""#),
            (
                "- [ ] Tea @ann due:Monday 3 March 2026",
                #"warning capture/wrong-weekday "Monday 3 March 2026""#
            ),
            ("- [ ] Tea @ann due:next Friday", #"warning capture/unreadable-date "next Friday""#),
            ("- Tea→Cake", #"notice capture/tight-arrow "→""#),
            ("![tea]", #"warning capture/half-picture "![tea]""#),
            ("![[tea.jpg]]", #"warning capture/half-picture "![[tea.jpg]]""#),
            ("![a](tea.jpg) so", #"warning capture/half-picture "![a](tea.jpg) so""#),
            (#""So good" Ann"#, #"notice capture/quote-without-dash "Ann""#),
            (#"- “So good”, said a parent"#, #"notice capture/quote-without-dash ", said a parent""#),
            ("Who | What\n--- | ---\nAnn | tea", #"notice capture/table-without-ends "Who | What""#),
            ("- [ ] Tea by 3/4. @ann", #"notice capture/bare-date "3/4""#),
            ("Pens\t12\nPaper\t3", "notice capture/tab-between-words \"\t\""),
            ("> Nobody knew - a daughter", #"notice capture/single-dash "- a daughter""#),
        ])
    func slips(_ line: String, _ mark: String) {
        #expect(Reading("# T\n## A\n" + line + "\n").marks == [mark])
    }

    @Test(
        "words that were not",
        arguments: [
            "- 2 ** 3", "- a\\**b", "- `a **b`", "- **a** b", "- a* b", "- x == y", "- {see b} c",
            "- \\{size=2} c",
            "- dues are due", "-5 degrees", "*Tea* time", "1.5 litres", "--help", "2.b", "-", "Q.E.D.",
            "decided late", "→ tea", "->tea", "- -> tea", "`a->b`", "b -> c -> d", "3->4",
            "- [ ] Tea by 3/40 @ann", "- [ ] Tea for 3/4 @ann", "- [ ] Tea by 3 Apr 2026 @ann",
            #""So good" and so on"#, #""So good" Ann said. Then she left"#, "| a | b |\n|---|---|\n| c | d |",
            "![a](tea (1).jpg)",
            "DECIDEDLY odd", "\t- tea", "-\ttea",
            "> one - two - three - four five six", "> 3 - 4", "- [a](https://a.org)",
            "- [ ] go @ann due:2026-04-03", "- f**k", "> a {size=2}\n> b",
        ])
    func noSlips(_ line: String) { #expect(Reading("# T\n## A\n" + line + "\n").marks == []) }

    @Test("a slip of `title` in the header")
    func titleSlip() {
        let reading = Reading("---\ntitel: Spring\n---\n# T\n- b\n")
        #expect(reading.diagnostics.first?.help == "write the title under the header: `# Spring`")
    }
}
