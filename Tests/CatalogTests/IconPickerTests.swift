import Testing

@testable import Catalog

@Suite struct IconPickerTests {
    @Test(arguments: [
        ("Social networks", "network"), ("Social media for carers", "social-media"),
        ("Keep learning", "book"), ("A quick win", "medal"), ("Waiting lists", "waiting-list"),
        ("Ideas & insights", "bulb"), ("Our GOALS", "target"), ("What’s the question?", "question"),
        ("The partner’s story", "handshake"), ("Podcasts, radio", "podcast"),
        ("Mental health matters", "head"), ("Next steps", "footprints"), ("The next step", "footprints"),
        ("Risks", "warning"), ("Integrated care", "rings"), ("Communities of practice", "community"),
        ("Money for nurses", "coins"), ("AI in clinics", "robot"), ("Decisions made", "gavel"),
        ("Growing a policy", "scroll"), ("Change takes time", "butterfly"), ("Lenses for all", "lens"),
        ("Virus news", "virus"),
        ("Stories from home", "story"), ("Building trust", "hand-in-hand"), ("Tweet-chats", "bird"),
        ("GP surgeries", "surgery"), ("Quality improvement", "improvement"), ("Blood tests", "test-tube"),
        ("A road map for 2030", "plan"),
        ("Facts and figures", "fact"), ("A workshop for carers", "flip-chart"), ("Drop-in clinic", "surgery"),
        ("Thanks, everyone", "thanks"), ("Our values", "compass"), ("Wheelchair users first", "wheelchair"),
        ("Cyber security", "padlock"), ("Timeline for the move", "calendar"), ("Recruitment", "follower"),
    ])
    func aHeadingTakesItsFirstStrongNoun(heading: String, icon: String) {
        #expect(IconSet.builtIn.pick(in: heading) == icon)
    }

    @Test(arguments: [
        "", "Next", "What we like", "At scale", "A new way to work", "It's time to do this",
        "Each trust reports", "Glass", "Of course", "The big picture", "Mind the gap",
        "Things to note", "To a degree",
        "Playing on", "A trusted place", "How we will share this", "Listen!",
        "Test fast", "For the record", "Set the standard",
        "The second wave", "A number of things", "In fact", "Too much on our plate", "Bearing in mind",
        "A leading role", "Cost breakdown", "Official figures", "What everyone said", "Conflict resolution",
        "Kites on the hill", "Blood pressure", "The power of small steps", "Hidden costs",
        "An episode to forget",
    ])
    func aHeadingWithoutAStrongNounTakesNone(heading: String) {
        #expect(IconSet.builtIn.pick(in: heading) == nil)
    }

    @Test func everyWeakWordIsInTheVocabulary() {
        #expect(IconPicker.weak.filter { IconIndex.builtIn.name(for: $0) == nil }.sorted() == [])
    }
}
