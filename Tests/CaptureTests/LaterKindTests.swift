import Testing

@testable import Capture

@Suite("Kinds with names, figures and steps")
struct LaterKindTests {
    private func first(_ lines: String) throws -> Item {
        try #require(Reading("# T\n## S\n" + lines).document.sections.first?.items.first)
    }

    @Test(
        "people",
        arguments: [
            ("Present: chair, two clerks", ["chair", "two clerks"]),
            ("Attendees: Ann, Bob and Cath", ["Ann", "Bob", "Cath"]),
            ("Present: research and development, ward", ["research and development", "ward"]),
            ("Present: Ann (nurse, nights), Bob", ["Ann/nurse, nights", "Bob"]),
            ("Present: @ann, and @bob", ["ann", "bob"]),
            ("Present: Ann, chair; Bob, clerk", ["Ann/chair", "Bob/clerk"]),
            ("Speaker: Ann Person, head, ward 3", ["Ann Person/head, ward 3"]),
            ("Speakers: Ann, Bob", ["Ann", "Bob"]), ("Speaker: Ann; Bob, clerk", ["Ann", "Bob/clerk"]),
            ("Apologies: none", ["none"]),
        ])
    func people(_ line: String, _ expected: [String]) throws {
        let item = try first(line)
        guard case .people(let people) = item.kind else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(
            people.people.map { [$0.name, $0.role].compactMap { $0 }.joined(separator: "/") } == expected)
        #expect(line.hasSuffix(item.text.plain))
    }

    @Test(
        "moods",
        arguments: [
            ("7/10", 0.7, ""), ("7 out of 10, tired", 0.7, "tired"),
            ("70 % of us smiled", 0.7, "of us smiled"),
            ("3.5 / 5 - calm", 0.7, "calm"), ("12/10", 1, ""),
        ])
    func moods(_ words: String, _ share: Double, _ rest: String) throws {
        let item = try first("Mood: " + words)
        guard case .mood(let mood?) = item.kind else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(abs(mood.share - share) < 1e-9)
        #expect(item.text.plain == rest)
    }

    @Test("moods without a figure", arguments: ["tired", "7", "7/", "7/0", "7/10/3", "10th"])
    func noMood(_ words: String) throws {
        let item = try first("Mood: " + words)
        #expect(item.kind == .mood(nil))
        #expect(item.text.plain == words)
    }

    @Test(
        "votes",
        arguments: [
            ("12 for, 3 against", ["12 for for", "3 against against"], ""),
            (
                "12 in favour, 3 opposed and 2 abstentions",
                ["12 in favour for", "3 opposed against", "2 abstentions abstained"], ""
            ),
            ("for 12, against: 3", ["12 for for", "3 against against"], ""),
            ("Move to Fridays; 9 for; none against.", ["9 for for", "0 against against"], "Move to Fridays"),
            ("8 tea, 3 oat milk", ["8 tea other", "3 oat milk other"], ""), ("carried", [], "carried"),
            ("17 March", [], "17 March"), ("no votes", [], "no votes"),
        ])
    func votes(_ words: String, _ expected: [String], _ rest: String) throws {
        let item = try first("Vote: " + words)
        guard case .vote(let counts) = item.kind else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(counts.map { "\($0.count) \($0.choice) \($0.side.rawValue)" } == expected)
        #expect(item.text.plain == rest)
    }

    @Test(
        "entries of a time-line",
        arguments: [
            ("09:30 tea\n9 am walk", ["09:30|tea", "9 am|walk"]),
            ("9am tea\n10:15am walk", ["9am|tea", "10:15am|walk"]),
            ("1948: start\n1990s more", ["1948|start", "1990s|more"]),
            ("- 09:30-10:15 tea\n  - cake\n- 10.15 am – walk", ["09:30-10:15|tea", "10.15 am|walk"]),
            (
                "2026-03-04 one\n3 March two\nMay 2027 three",
                ["2026-03-04|one", "3 March|two", "May 2027|three"]
            ),
            ("1948-52 one\n\n// aside\n1952–1960 two", ["1948-52|one", "1952–1960|two"]),
        ])
    func moments(_ lines: String, _ expected: [String]) throws {
        let items = try #require(Reading("# T\n## S\n" + lines).document.sections.first?.items)
        let found = items.map { item in
            guard case .moment(let when) = item.kind else { return "\(item.kind)" }
            return "\(when)|\(item.text.plain)"
        }
        #expect(found == expected)
    }

    @Test(
        "one alone is no time-line, nor is what only looks like a time",
        arguments: [
            "09:30 tea", "2021 was hard\n- other\n2022 was better", "1.50 tea\n2.50 cake", "25:00 a\n26:00 b",
            "3000 a\n4000 b", "09:30\n10:30", "1948/1 a\n1949/2 b", "12:30 a\n## New\n12:40 b",
        ])
    func noMoments(_ lines: String) {
        for section in Reading("# T\n## S\n" + lines).document.sections {
            for item in section.items { #expect(item.kind.name != "moment") }
        }
    }

    @Test(
        "flows and rings",
        arguments: [
            ("Refer -> Triage -> Treat", "flow", ["Refer ->", "Triage ->", "Treat "]),
            ("Plan -> Do -> Act ->", "ring", ["Plan ->", "Do ->", "Act ->"]),
            ("This <-> That", "flow", ["This <->", "That "]),
            ("This --> **bold** one", "flow", ["This -->", "bold one "]),
        ])
    func flows(_ line: String, _ name: String, _ expected: [String]) throws {
        let item = try first(line)
        #expect(item.kind.name == name)
        guard case .flow(let flow) = item.kind else { return }
        #expect(flow.steps.map { $0.text.plain + " " + ($0.arrow?.rawValue ?? "") } == expected)
    }

    @Test("an open end closes a ring of sections too")
    func sectionRing() {
        let reading = Reading("# T\n## Plan\n## Do\n## Act\nPlan -> Do -> Act ->")
        #expect(reading.marks == [])
        #expect(reading.document.connectors.map { [$0.from, $0.to] } == [[0, 1], [1, 2], [2, 0]])
    }

    @Test("columns and their rows; a table is rows too")
    func columns() throws {
        let reading = Reading(
            "# T\n## Start | Stop | Go :bulb:\n- a | **b** | c\n- | d\\|e |\n- f\n## Other\n- a | b\n| c | d |\n|---|---|\n| e | |"
        )
        #expect(reading.marks == [])
        let section = try #require(reading.document.sections.first)
        #expect(section.columns.map(\.text.plain) == ["Start", "Stop", "Go "])
        let cells = reading.document.sections.map { section in
            section.items.compactMap { if case .row(let cells) = $0.kind { cells.map(\.plain) } else { nil } }
        }
        #expect(cells == [[["a", "b", "c"], ["", "d|e", ""]], [["c", "d"], ["e", ""]]])
        #expect(reading.items.contains(#"point "a | b""#))
    }

    @Test(
        "the rule of a table is nowhere, and holds nothing",
        arguments: ["|---|---|", "--- | ---", "|:--|--:|", "- | - |", "--: | :--", "||||"])
    func rules(_ rule: String) {
        for place in ["", " ", "  "] {
            #expect(items("- a\n\(place)\(rule)\n  - b") == [#"point "a""#, #"  point "b""#])
        }
        #expect(Reading("\(rule)\n# T").items == [])
    }

    @Test("an answer hangs under its question, with what hangs under both")
    func answers() {
        let lines =
            "? why\n  - raised by all\nAnswer: because\n  - indeed\nAnswer: and so\n- other\nAnswer: lone\nQ: how\nA: so\n- A: plain"
        #expect(
            items(lines) == [
                #"question "why""#, #"  point "raised by all""#, #"  answer "because""#,
                #"    point "indeed""#,
                #"  answer "and so""#, #"point "other""#, #"answer "lone""#, #"question "how""#,
                #"  answer "so""#,
                #"  answer "plain""#,
            ])
    }

    @Test(
        "pictures",
        arguments: [
            ("![a barn](barn.jpg)", "a barn", "barn.jpg"), ("- ![](<my barn.png>)", "", "my barn.png"),
            ("![a](https://example.org/b.jpg)", "a", "https://example.org/b.jpg"),
        ])
    func pictures(_ line: String, _ alt: String, _ path: String) throws {
        let reading = Reading("# T\n## S\n" + line)
        let item = try #require(reading.document.sections.first?.items.first)
        guard case .picture(let found, let range) = item.kind else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(item.text.plain == alt)
        #expect(found == path && reading.words(range) == path)
    }
}
