import Catalog
import Testing

@Suite struct IconPickerTests {
    @Test(arguments: [
        ("Social networks", "network"), ("Social media for carers", "phone"), ("Keep learning", "book"),
        ("Ideas & insights", "bulb"), ("Our GOALS", "target"), ("What’s the question?", "question"),
        ("The partner’s story", "handshake"), ("Podcasts, radio", "mic"),
        ("Stories from home", "book"), ("Building trust", "handshake"), ("Tweet-chats", "bird"),
    ])
    func aHeadingTakesItsFirstStrongNoun(heading: String, icon: String) {
        #expect(IconPicker.pick(in: heading) == icon)
    }

    @Test(arguments: [
        "", "Next", "What we like", "Key findings", "At scale", "A new way to work", "It's time to do this",
        "Each trust reports", "Glass", "How we will share this", "Listen!",
    ])
    func aHeadingWithoutAStrongNounTakesNone(heading: String) {
        #expect(IconPicker.pick(in: heading) == nil)
    }
}
