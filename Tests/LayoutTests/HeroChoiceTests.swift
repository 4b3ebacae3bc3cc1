import Capture
import Catalog
import Diagnostics
import Testing

@testable import Layout

/// The content chooses the large picture where the layout leaves it open.
@Suite struct HeroChoiceTests {
    private func document(title: String = "Tides", speakers: [String] = [], quoted: [String?] = [])
        -> Document
    {
        let range = SourceRange(0, 1)
        func text(_ words: String) -> RichText { RichText([.init(.words(words))]) }
        var header = Header()
        header.speakers = speakers.map { .init($0, at: range) }
        let items = quoted.enumerated().map { index, who in
            Item(key: "quote\(index)", kind: .quote(who: who), text: text("words"), range: range)
        }
        return Document(
            header: header, title: Heading(text: text(title), range: range),
            sections: [Section(key: "first", title: nil, items: items, range: range)])
    }

    private func choice(_ document: Document, _ wanted: LayoutTemplate.Hero = .people) -> HeroChoice {
        HeroChoice(wanted, for: document) { $0.contains("Networks") ? "network" : nil }
    }

    @Test func contentChoosesTheCompany() {
        #expect(choice(document(speakers: ["A", "B"])).kind == .panel)
        #expect(choice(document(speakers: ["A"])).kind == .audience)
        #expect(choice(document(quoted: ["A", "B", "A"])).kind == .pair)
        #expect(choice(document(title: "Networks", quoted: ["A", nil])).kind == .network)
        #expect(choice(document(quoted: ["A", "a "])).kind == .trio)
    }

    @Test func theCompanyHasTheNamesOfThePage() {
        #expect(choice(document(speakers: ["The  Chair", "B", "C", "D"])).names == ["the chair", "b", "c"])
        #expect(choice(document(speakers: ["A"])).names == ["a"])
        #expect(choice(document(quoted: ["A", "B", "C"])).names == ["a", "b"])
        #expect(choice(document()).names.isEmpty)
    }

    @Test func whatALayoutAsksForItGets() {
        for wanted in LayoutTemplate.Hero.allCases where wanted != .people {
            #expect(choice(document(speakers: ["A", "B"], quoted: ["C"]), wanted).kind == wanted)
        }
        #expect(choice(document(quoted: ["C"]), .panel).names == ["c"])
    }

    @Test func peopleHaveFacesInsteadOfAPictogram() {
        func kind(_ title: [RichText.Span], icon: String) -> LayoutTemplate.Hero {
            let range = SourceRange(0, 1)
            var document = document()
            document.title = Heading(text: RichText(title), range: range)
            return HeroChoice(.icon, for: document) { $0.isEmpty ? nil : icon }.kind
        }
        #expect(kind([.init(.words("Parks committee"))], icon: "team") == .trio)
        #expect(kind([.init(.words("Parks committee"))], icon: "tree") == .icon)
        // Who asks for the pictogram gets it.
        #expect(kind([.init(.words("Parks")), .init(.icon("team"))], icon: "team") == .icon)
    }
}
