import Testing

@testable import Capture

@Suite("Actions")
struct ActionTests {
    private func read(_ line: String, date: String = "2026-03-01") -> (String, Action)? {
        let reading = Reading("---\ndate: \(date)\n---\n# T\n## S\n\(line)")
        guard let item = reading.document.sections.first?.items.first, case .action(let action) = item.kind
        else {
            return nil
        }
        return (item.text.plain, action)
    }

    @Test(
        "the notations for owner and due date",
        arguments: [
            "- [ ] write it @ann due:2026-04-03", "Action: write it @ann due:2026-04-03",
            "TODO: write it @ann by 3 Apr", "Task: write it (due 3 April 2026) @ann",
            "[ ] write it @due(2026-04-03) @ann", "- [ ] @ann write it by 3rd April",
            "* [ ] write it (@ann) due: 3 Apr 2026", "1. [ ] write it by Fri 3 Apr @ann",
            "- TODO: write it @ann, by April 3, 2026", "To do: write it by 03.04.2026 @ann",
            "**Action:** write it @ann by 2026-04-03", "Action - write it @ann by 3 Apr",
            "- TODO write it @ann by 3 Apr 26",
            "AP: write it @ann due 3 Apr", "- [ ] write it\n      @ann due:2026-04-03",
            "Task: write it @ann by Friday 3 April",
        ])
    func notations(_ line: String) throws {
        let (words, action) = try #require(read(line))
        #expect(words == "write it")
        #expect(action.owners == ["ann"])
        #expect(action.due == CalendarDate(year: 2026, month: 4, day: 3))
        #expect(!action.isDone)
    }

    @Test(
        "several owners, in order", arguments: ["@ann @bob", "@ann, @bob", "@ann and @bob", "(@ann, @bob)"])
    func owners(_ names: String) throws {
        #expect(try #require(read("- [ ] go \(names)")).1.owners == ["ann", "bob"])
        #expect(try #require(read("- [ ] \(names) go")).1.owners == ["ann", "bob"])
        #expect(try #require(read("- [ ] \(names) go")).0 == "go")
    }

    @Test(
        "initials and names that are known",
        arguments: [
            ("AP JB send it", "JB"), ("ACTION [JB] send it", "JB"), ("Action JB: send it", "JB"),
            ("- [ ] JB: send it", "JB"), ("- [ ] send it [JB]", "JB"), ("- [ ] [JB] send it", "JB"),
            ("AP clerk: send it", "clerk"), ("AP the clerk: send it", "the clerk"),
            ("Action (JB): send it", "JB"), ("Present: Jo Bloggs\nAction (Jo): send it", "Jo"),
            ("Present: Jo Bloggs\n- [ ] send it (Jo)", "Jo"),
            ("- AP mobile librarian: send it", "mobile librarian"),
            ("AP the ward clerk: send it", "the ward clerk"),
            ("Present: Jo Bloggs\nAction: Jo: send it", "Jo"),
            ("Present: Jo Bloggs\nAction Jo: send it", "Jo"),
            ("Present: Jo Bloggs\n- [ ] jo bloggs: send it", "jo bloggs"),
        ])
    func initials(_ lines: String, _ owner: String) throws {
        let item = try #require(Reading("# T\n## S\n\(lines)").document.sections.first?.items.last)
        #expect(item.text.plain == "send it")
        guard case .action(let action) = item.kind else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(action.owners == [owner])
    }

    @Test(
        "whoever is to do something owns it, and the sentence stays",
        arguments: [
            ("Anna to ring Bo", ["Anna"]), ("anna lee to ring Bo", ["anna lee"]),
            ("Clerk to ring Bo", ["Clerk"]),
            ("JB to ring Bo", ["JB"]), ("Anna to ring @bo", ["bo"]), ("AI to ring Bo", []),
            ("Back to school", []),
            ("Anna and Cy to ring", []), ("Anna to", []),
            ("Anna and the clerk to ring Cy", ["Anna", "clerk"]), ("The clerk to ring Cy", ["clerk"]),
            ("Anna, to ring Cy", []), ("and to ring Cy", []), ("ring Bo (Bo)", []),
        ])
    func assigned(_ words: String, _ owners: [String]) throws {
        let reading = Reading("# T\nPresent: Anna Lee\n## S\n- [ ] \(words)")
        let item = try #require(reading.document.sections.last?.items.first)
        guard case .action(let action) = item.kind else {
            Issue.record("\(item.kind)")
            return
        }
        #expect(action.owners == owners)
        if !words.contains("@") { #expect(item.text.plain == words) }
    }

    @Test(
        "a mark before whoever is to do something",
        arguments: ["AP clerk to ring Bo", "- ACTION JB to ring Bo"])
    func markedSentence(_ line: String) throws {
        let (words, action) = try #require(read(line))
        #expect(line.hasSuffix(" " + words) && words.hasSuffix("to ring Bo"))
        #expect(words.hasPrefix(try #require(action.owners.first)))
    }

    @Test(
        "words that are no action",
        arguments: [
            "AP results are down", "AP results are down: ask", "AI helper: ask it", "Action plan: see below",
            "AP 3 clerk: ring", "AP clerk:", "AP exams to be marked", "Action (urgent): ring",
            "AP all of the staff: ring",
        ])
    func noAction(_ words: String) { #expect(items("- " + words) == ["point \"\(words)\""]) }

    @Test(
        "words that name no owner",
        arguments: ["Website: mend it", "ask [a b] twice", "see [JB](https://a.org)"])
    func noOwner(_ words: String) throws {
        #expect(try #require(read("- [ ] " + words)).1.owners == [])
    }

    @Test(
        "days counted from the event, a Sunday",
        arguments: [
            ("by Friday", "2026-03-06"), ("by Sunday", "2026-03-08"), ("due Monday noon", "2026-03-02"),
            ("by tomorrow", "2026-03-02"), ("due:Wed", "2026-03-04"), ("(due today)", "2026-03-01"),
        ])
    func days(_ due: String, _ iso: String) throws {
        let found = try #require(read("- [ ] dry \(due) @ann"))
        #expect(found.0 == "dry")
        #expect(found.1.due?.iso == iso)
    }

    @Test("over the ends of months and leap years")
    func calendar() {
        #expect(CalendarDate(year: 2024, month: 2, day: 28).adding(days: 2).iso == "2024-03-01")
        #expect(CalendarDate(year: 2025, month: 12, day: 31).adding(days: 1).iso == "2026-01-01")
        #expect(CalendarDate(year: 1970, month: 1, day: 1).weekday == 3)
        #expect(CalendarDate(year: 2026, month: 3, day: 1).weekday == 6)
    }

    @Test("a name inside the sentence owns the action and stays in it")
    func inside() throws {
        let (words, action) = try #require(read("- [ ] ask @ann about it"))
        #expect(words == "ask @ann about it")
        #expect(action.owners == ["ann"])
    }

    @Test("finished", arguments: ["- [x] go", "- [X] go", "Done: go"])
    func done(_ line: String) throws { #expect(try #require(read(line)).1.isDone) }

    @Test(
        "words that are no date stay words",
        arguments: [
            "go by bus", "dry by sun", "go by next Friday", "walk by May", "split by 5-10", "stand (by Ann)",
        ])
    func noDate(_ words: String) throws {
        let found = try #require(read("- [ ] \(words) @ann"))
        #expect(found.0 == words)
        #expect(found.1.dueText == nil)
    }

    @Test("without a year, a month long past is next year's")
    func nextYear() throws {
        let found = try #require(read("- [ ] go @ann by 9 Jan", date: "2025-12-10")).1
        #expect(found.due == CalendarDate(year: 2026, month: 1, day: 9))
    }

    @Test(
        "what is said about owners and dates",
        arguments: [
            ("- [ ] go", #"notice capture/action-without-owner "go""#),
            ("- [ ] go @a due:Fridays", #"warning capture/unreadable-date "Fridays""#),
            ("- [ ] go @a due:31/02/2026", #"warning capture/unreadable-date "31/02/2026""#),
            ("- [ ] go @a due:03/04/26", #"error capture/ambiguous-date "03/04/26""#),
            ("- [ ] go @a by 27 Feb", #"warning capture/due-before-event "27 Feb""#),
        ])
    func diagnostics(_ line: String, _ mark: String) {
        #expect(Reading("---\ndate: 2026-03-01\n---\n# T\n## S\n\(line)").marks == [mark])
    }

    @Test(
        "a due month is not before a day in it; a finished action needs no owner; a year must come from somewhere"
    )
    func edges() {
        #expect(Reading("---\ndate: 2026-03-10\n---\n# T\n- [ ] go @a due:2026-03\n- [x] go").marks == [])
        #expect(Reading("# T\n- [ ] go @a by Friday").marks == [#"notice capture/day-without-date "Friday""#])
        #expect(Reading("# T\n- [ ] go @a by 3 Apr").marks == [#"warning capture/unreadable-date "3 Apr""#])
    }

    @Test(
        "dates",
        arguments: [
            ("2026-04-03", "2026-04-03"), ("3 April 2026", "2026-04-03"), ("3 Apr", "2030-04-03"),
            ("April 2026", "2026-04"), ("Apr 3", "2030-04-03"), ("April 3, 2026", "2026-04-03"),
            ("3rd of April 2026", "2026-04-03"), ("3-Apr-2026", "2026-04-03"), ("31/03/2026", "2026-03-31"),
            ("03/31/26", "2026-03-31"), ("4/4/2026", "2026-04-04"), ("3.4.2026", "2026-04-03"),
            ("2026/04/03", "2026-04-03"), ("04/2026", "2026-04"), ("Friday 3 April", "2030-04-03"),
            ("29 Feb 2028", "2028-02-29"), ("1 Sept 2026", "2026-09-01"),
        ])
    func dates(_ text: String, _ iso: String) {
        guard case .date(let date) = DateReader(year: 2030).read(text) else {
            Issue.record("\(text) is not read")
            return
        }
        #expect(date.iso == iso)
    }

    @Test(
        "no dates",
        arguments: [
            "", "soon", "April", "29 Feb 2027", "32 May 2026", "2026-13-01", "2026", "1-2-3-4", "13/13/2026",
            "May I",
        ])
    func noDates(_ text: String) { #expect(DateReader(year: 2030).read(text) == .unreadable) }
}
