import Diagnostics
import Testing

@Suite("Did you mean")
struct SuggestionTests {
    @Test(
        "what a person would expect",
        arguments: [
            ("notebok", "notebook"), ("NOTEBOOK", "notebook"), ("chlak", "chalk"), ("raidal", "radial"),
            ("liner", "linear"), ("modullar", "modular"),
        ])
    func near(_ word: String, _ meant: String) {
        #expect(
            Suggestion.nearest(to: word, in: ["linear", "modular", "radial", "notebook", "chalk"]) == meant)
    }

    @Test("nothing when nothing is near", arguments: ["", "xyz", "banana", "q", "noteboardingkeys"])
    func far(_ word: String) {
        #expect(Suggestion.nearest(to: word, in: ["linear", "notebook", "as"]) == nil)
    }

    @Test("of equally near names, the one with the longest common start, then the first")
    func ties() {
        #expect(Suggestion.nearest(to: "cart", in: ["dart", "card", "care"]) == "card")
    }

    @Test("a known wrong word comes first, when what it means is valid")
    func known() {
        #expect(Suggestion.nearest(to: "Title", in: ["event", "tile"], known: ["title": "event"]) == "event")
        #expect(Suggestion.nearest(to: "title", in: ["tile"], known: ["title": "event"]) == "tile")
    }

    @Test("two swapped letters are one slip")
    func swap() {
        #expect(Suggestion.distance(between: "ab", and: "ba") == 1)
        #expect(Suggestion.distance(between: "", and: "abc") == 3)
        #expect(Suggestion.distance(between: "kitten", and: "sitting") == 3)
    }
}
