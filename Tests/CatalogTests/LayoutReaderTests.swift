import Catalog
import Diagnostics
import Testing

@Suite struct LayoutReaderTests {
    private func read(_ text: String) -> Diagnosed<LayoutTemplate?> {
        LayoutTemplate.read(SourceFile(name: "some/mine.yaml", text: text))
    }

    @Test func everyBuiltInLayoutReadsWithoutADiagnostic() throws {
        #expect(Catalog.layoutNames.contains("modular") && Catalog.layoutNames.contains("linear"))
        for name in Catalog.layoutNames {
            let result = LayoutTemplate.read(try #require(Catalog.layoutSource(named: name)))
            #expect(summary(result.diagnostics).isEmpty)
            #expect(result.value?.name == name)
            #expect(result.value?.summary.isEmpty == false)
        }
    }

    @Test func modularHoldsWhatItsFileSays() throws {
        let layout = try #require(Catalog.layout(named: "Modular"))
        #expect(layout.flow == .rows(grid: 12, portrait: 2, landscape: 3, stack: 2))
        #expect(layout.hero == .people && layout.title == .corner && layout.orientation == .portrait)
        #expect(layout.frames.prefix(6) == [.box, .none, .sticky, .bubble, .brace, .box])
        #expect(layout.actions == .clipboard && layout.divider == .wave)
        #expect(layout.fills == [.streaks, .dots, .streaks, .hatching])
        #expect(layout.headings.prefix(6) == [.underline, .wave, .plain, .block, .highlight, .bar])
        #expect(Set(layout.headings).count == layout.headings.count && layout.titleStyles.isEmpty)
        #expect(layout.margin == 22 && layout.gutter == 16 && layout.isNumbered)
        #expect(Catalog.layout(named: "nowhere") == nil)
    }

    @Test func aShortFileTakesDefaults() throws {
        let result = read("flow:\n  columns:\n")
        #expect(summary(result.diagnostics).isEmpty)
        let layout = try #require(result.value)
        #expect(layout.name == "mine" && layout.flow == .columns(portrait: 1, landscape: 2))
        #expect(layout.margin == 22 && !layout.frames.isEmpty && !layout.headings.isEmpty)
        #expect(layout.actions == .box && layout.fills == [.streaks] && layout.divider == .line)
    }

    @Test func aTitleHasAPlaceAndStyles() throws {
        let flow = "flow:\n  columns:\n"
        let one = try #require(read("title:\n  place: centre\n  style: hatched\n" + flow).value)
        #expect(one.title == .centre && one.titleStyles == [.hatched])
        let several = try #require(read("title: {style: [inline, brush]}\n" + flow).value)
        #expect(several.title == .left && several.titleStyles == [.inline, .brush])
        let short = try #require(read("title: centre\n" + flow).value)
        #expect(short.title == .centre && short.titleStyles.isEmpty)
        let wrong = read("title: {style: inlined, plaice: left}\n" + flow)
        #expect(wrong.value == nil)
        #expect(
            summary(wrong.diagnostics) == [
                "layout/unknown-value 1:16 «inlined»", "layout/unknown-key 1:25 «plaice»",
            ])
    }

    @Test(arguments: [
        ("gutters: 8\nflow:\n  columns:\n", "layout/unknown-key 1:1 «gutters»"),
        ("name: x\nmargin: wide\nflow:\n  columns:\n", "layout/wrong-type 2:9 «wide»"),
        ("margin: 500\nflow:\n  columns:\n", "layout/out-of-range 1:9 «500»"),
        ("flow:\n  rows:\n    portrait: 0\n", "layout/out-of-range 3:15 «0»"),
        ("flow:\n  rows:\n    stack: 1.5\n", "layout/wrong-type 3:12 «1.5»"),
        ("flow:\n  rows:\n    colums: 2\n", "layout/unknown-key 3:5 «colums»"),
        ("flow: columns\n", "layout/wrong-type 1:7 «columns»"),
        ("flow:\n  rows:\n  columns:\n", "layout/missing-key 1:1 «flow»"),
        ("name: x\n", "layout/missing-key 1:1 «»"),
        ("frames: [box, clowd]\nflow:\n  columns:\n", "layout/unknown-value 1:15 «clowd»"),
        ("headings: ['bär', \"wäve\"]\nflow:\n  columns:\n", "layout/unknown-value 1:12 «'bär'»"),
        ("hero: \"duo\"\nflow:\n  columns:\n", "layout/unknown-value 1:7 «\"duo\"»"),
        ("numbered: maybe\nflow:\n  columns:\n", "layout/wrong-type 1:11 «maybe»"),
        ("frames: []\nflow:\n  columns:\n", "layout/wrong-type 1:9 «[]»"),
        ("name: ö\nmargin: 9\nmargin: 10\nflow:\n  columns:\n", "layout/duplicate-key 3:1 «margin»"),
        ("name: a\n- b\n", "layout/broken-yaml 2:1 «»"),
        ("name: [a\nflow: x: y\n", "layout/broken-yaml 2:5 «»"),
        ("just words\n", "layout/wrong-type 1:1 «just words»"),
        ("", "layout/empty 1:1 «»"),
    ])
    func eachMistakeHasItsDiagnosticAndPlace(text: String, expected: String) {
        let result = read(text)
        #expect(summary(result.diagnostics).first == expected)
        #expect((result.value == nil) == result.diagnostics.contains { $0.severity == .error })
    }

    @Test func aSlipHasASuggestionAndAMend() throws {
        let diagnostic = try #require(read("frames: [box, clowd]\nflow:\n  columns:\n").diagnostics.first)
        #expect(diagnostic.help == "did you mean `cloud`?")
        #expect(diagnostic.fixIts.first?.edits.first?.replacement == "cloud")
    }

    @Test func placesHoldWithReturnsAndWideLettersBefore() {
        let result = read("# grüße 🎈\r\nsummary: né 🎈\r\nhero: duo\r\nflow:\r\n  columns:\r\n")
        #expect(result.diagnostics.map(pointed) == ["duo"])
    }

    @Test func placesHoldAfterAByteOrderMark() {
        let result = read("\u{FEFF}hero: duo\nflow:\n  columns:\n")
        #expect(summary(result.diagnostics) == ["layout/unknown-value 1:8 «duo»"])
    }
}
