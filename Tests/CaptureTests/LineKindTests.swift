import Testing

@testable import Capture

@Suite("Kinds of line")
struct LineKindTests {
    @Test(
        "each spelling of a mark",
        arguments: [
            ("- words", #"point "words""#), ("* words", #"point "words""#), ("+ words", #"point "words""#),
            ("• words", #"point "words""#), ("1. words", #"step "words" number=1"#),
            ("12) words", #"step "words" number=12"#), ("1.5 litres", #"fact "litres" figure="1.5""#),
            ("Decision: words", #"decision "words""#), ("DECIDED: words", #"decision "words""#),
            ("agreed : words", #"decision "words""#), ("- Resolved: words", #"decision "words""#),
            ("? words", #"question "words""#), ("Q: words", #"question "words""#),
            ("?words", #"paragraph "?words""#), ("Idea: words", #"idea "words""#),
            ("Blocker: words", #"risk "words""#), ("So what: words", #"takeaway "words""#),
            ("Key: words", #"takeaway "words""#), ("Note: words", #"note "words""#),
            ("@sam: words", #"remark "words" who="sam""#), ("@sam words", #"paragraph "@sam words""#),
            ("@mobile librarian: words", #"remark "words" who="mobile librarian""#),
            ("@head of the kitchen: words", #"paragraph "@head of the kitchen: words""#),
            ("@sam please note: words", #"paragraph "@sam please note: words""#),
            ("@sam 9: words", #"paragraph "@sam 9: words""#),
            ("---", "divider"), ("***", "divider"), ("-- words", #"paragraph "-- words""#),
            ("### words", #"group "words""#), ("##### words", #"group "words""#),
            ("Anything else.", #"paragraph "Anything else.""#), (#"\- words"#, #"paragraph "- words""#),
            (#"Risk\: words"#, #"paragraph "Risk: words""#),
        ])
    func marks(_ line: String, _ expected: String) { #expect(items(line) == [expected]) }

    @Test(
        "labels with words alone",
        arguments: [
            ("Next: words", "next"), ("Next step: words", "next"), ("Park: words", "parked"),
            ("Parking lot: words", "parked"), ("Pledge: words", "pledge"), ("thanks: words", "thanks"),
            ("- Tip: words", "tip"), ("Answer: words", "answer"), ("Key point: words", "takeaway"),
        ])
    func labels(_ line: String, _ kind: String) { #expect(items(line) == ["\(kind) \"words\""]) }

    @Test(
        "unknown words before a colon are points with every word",
        arguments: ["Parking: lot", "A: yes", "Wind: north"])
    func unknownLabels(_ line: String) { #expect(items(line) == ["point \"\(line)\""]) }

    @Test("a label over a list is a heading; alone, it has no words yet")
    func labelOverList() {
        #expect(
            items("Attendees:\n- a\nRisk:\n  - b") == [
                #"group "Attendees""#, #"point "a""#, #"risk """#, #"  point "b""#,
            ])
        #expect(Reading("# T\nAttendees:\n\n- a").marks == [#"notice capture/no-words "Attendees:""#])
    }

    @Test("a word that is near a label is told of, and mended only when a letter slipped")
    func slips() {
        #expect(Reading("# T\n- Auction: a").mended == "# T\n- Auction: a")
        #expect(Reading("# T\n- Auction: a").marks == [#"notice capture/unknown-label "Auction""#])
        #expect(Reading("# T\n- Mark: a\n- Notes: b\n- Food: c").marks == [])
    }

    @Test("a heading's hash signs at the end are marks, a hash sign in a word is not")
    func headings() {
        let reading = Reading("# T\n## One ##\n##Two\n## C#\n#tag alone")
        #expect(reading.document.sections.map { $0.title?.text.plain } == ["One", "Two", "C#"])
        #expect(reading.items == [##"paragraph "#tag alone""##])
    }

    @Test(
        "quotes",
        arguments: [
            ("> one -- who", #"quote "one" who="who""#),
            ("> one\n> two — who", #"quote "one two" who="who""#),
            ("> one\n> -- who", #"quote "one" who="who""#), (">one", #"quote "one""#),
            (#""one two" -- who"#, #"quote "one two" who="who""#), ("“one” — who", #"quote "one" who="who""#),
            (#"Quote: "one" -- who"#, #"quote "one" who="who""#), ("Quote: one", #"quote "one""#),
            (#""one""#, #"paragraph "\"one\"""#), ("one -- two", #"paragraph "one -- two""#),
        ])
    func quotes(_ lines: String, _ expected: String) { #expect(items(lines) == [expected]) }

    @Test("a quote ends with the line that says who")
    func quotesInARow() {
        #expect(items("> a -- x\n> b\n\n> c") == [#"quote "a" who="x""#, #"quote "b""#, #"quote "c""#])
    }

    @Test(
        "lines that start with a figure",
        arguments: [
            ("42% of all", "42%"), ("- 42 % of all", "42 %"), ("12 resources", "12"), ("£3m saved", "£3m"),
            ("1 in 4 people", "1 in 4"), ("3 out of 5 teams", "3 out of 5"), ("1,200 visits", "1,200"),
            ("2.5 million users", "2.5 million"), ("10-12 people", "10-12"), ("3x faster", "3x"),
            ("~50 trees", "~50"), ("€40 a head", "€40"), ("500+ names", "500+"), ("2 of 3 agree", "2 of 3"),
        ])
    func facts(_ line: String, _ figure: String) throws {
        let item = try #require(Reading("# T\n## S\n" + line).document.sections.first?.items.first)
        #expect(item.kind == .fact(figure: figure))
        #expect(!item.text.isEmpty)
    }

    @Test(
        "figures that are no facts",
        arguments: [
            "2021 was hard", "09:30 start", "9 am start", "3 April is the day", "1st place", "2019-2021 plan",
            "42%", "24/7 service", "2 + 2", "3D printing", "2026-04-03 launch", "12:30",
        ])
    func notFacts(_ line: String) { #expect(items(line) == ["paragraph \"\(line)\""]) }

    @Test("the figure and its words after Fact:")
    func factLabel() {
        #expect(items("Fact: 42% of all") == [#"fact "of all" figure="42%""#])
        #expect(items("Fact: water is wet") == [#"fact "water is wet""#])
    }

    @Test(
        "links",
        arguments: [
            ("https://a.org/x", #"link "[https://a.org/x](https://a.org/x)" url="https://a.org/x""#),
            ("[a b](https://a.org)", #"link "a b" url="https://a.org""#),
            ("- [a b](a.html)", #"link "a b" url="a.html""#),
            ("Link: a b https://a.org", #"link "a b" url="https://a.org""#),
            ("Link: a b - https://a.org", #"link "a b" url="https://a.org""#),
            ("Link: [a](https://a.org)", #"link "a" url="https://a.org""#),
            ("Link: www.a.org", #"link "[www.a.org](https://www.a.org)" url="https://www.a.org""#),
            ("Link: see the drive", #"point "Link: see the drive""#),
            ("[a](javascript:alert)", #"paragraph "[a](javascript:alert)""#),
            ("see ![a b](c.jpg)", #"paragraph "see ![a b](c.jpg)""#),
        ])
    func links(_ line: String, _ expected: String) { #expect(items(line) == [expected]) }

    @Test("two spaces or a tab nest, one space does not, and any kind may nest")
    func nesting() {
        let lines = "- a\n  - b\n    1. c\n  - d\n- e\n\t- f\n - g\nDecision: h\n  - i\n### j\n  - k"
        #expect(
            items(lines) == [
                #"point "a""#, #"  point "b""#, #"    step "c" number=1"#, #"  point "d""#, #"point "e""#,
                #"  point "f""#, #"point "g""#, #"decision "h""#, #"  point "i""#, #"group "j""#,
                #"point "k""#,
            ])
    }

    @Test("comments are nowhere, empty marks are nothing")
    func nothing() {
        let reading = Reading("# T\n## S\n// secret\n- \n- [ ]\n?\n>\n  // secret\n- a")
        #expect(reading.items == [#"point "a""#])
        #expect(!reading.document.dump(.json).contains("secret"))
    }

    @Test("a title without a mark keeps the word before its colon")
    func titleWithColon() {
        #expect(Reading("Town hall: what next\n- a").document.title.text.plain == "Town hall: what next")
    }

    @Test("the title may lack its mark, and the page its title")
    func titles() {
        let bare = Reading("Words\nmore\n- a")
        #expect(bare.document.title.text.plain == "Words")
        #expect(bare.items == [#"paragraph "more""#, #"point "a""#])
        #expect(bare.marks == [#"notice capture/no-title "Words""#])
        #expect(bare.mended.hasPrefix("# Words\n"))
        let none = Reading("## S\n- a")
        #expect(none.document.title.text.isEmpty)
        #expect(none.document.sections.count == 1)
        let second = Reading("# A\n# B\n- a")
        #expect(second.document.sections.map { $0.title?.text.plain } == ["B"])
        #expect(Reading("# A\n\nwords").document.subtitle == nil)
        #expect(Reading("# A\n// c\nwords").document.subtitle?.text.plain == "words")
        // The columns of a section before the title are none of its own.
        #expect(Reading("## S | T\n- a | b\n\n# A\nc | d").document.subtitle?.text.plain == "c | d")
    }
}
