import Catalog
import Diagnostics
import Sketchnote
import Testing

/// Skeletons of captures.
@Suite struct TemplateTests {
    @Test func thereIsOneForEachKindOfEvent() {
        #expect(
            Catalog.templateNames == [
                "away-day", "minutes", "panel", "podcast", "retrospective", "talk", "tweet-chat", "workshop",
            ])
    }

    @Test(arguments: Catalog.templateNames) func aSkeletonIsTidyAndFillsOnePage(name: String) throws {
        let source = try #require(Catalog.template(named: name))
        #expect(Catalog.templateSummary(named: name).hasSuffix("."))
        #expect(tidied(source) == source.text)
        let sketch = Sketch(of: source)
        let said = sketch.diagnostics.filter { $0.severity != .notice && $0.id != "fonts/missing-family" }
        #expect(said.isEmpty, "\(said.map(\.message))")
        #expect(sketch.layout?.pages.count == 1)
    }
}
