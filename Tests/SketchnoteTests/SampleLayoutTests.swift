import Capture
import Catalog
import Layout
import LayoutLaws
import Sketchnote
import Testing
import Typography

/// Every sample in every layout on every kind of paper: nothing lost, overlapped, cut or too small to read.
@Suite struct SampleLayoutTests {
    static let papers = ["a4", "a4-landscape", "a3", "a5", "letter", "16:9", "square", "300x200mm"]

    @Test func theSamplesAreFound() { #expect(Samples.names.count >= 7) }

    @Test(arguments: Samples.names, Catalog.layoutNames)
    func lawsHoldWithRealFonts(sample: String, layout: String) throws {
        for paper in Self.papers {
            let sketch = try Samples.sketch(sample, layout: layout, paper: paper)
            let told = sketch.diagnostics.filter { $0.severity != .notice }.map(\.message)
            #expect(told.isEmpty, "\(paper)")
            judge(try #require(sketch.layout), of: sketch.document, "\(paper)")
        }
    }

    @Test(arguments: Samples.names, Catalog.layoutNames)
    func lawsHoldWithoutFonts(sample: String, layout: String) throws {
        let document = Samples.document(of: try Samples.source(sample))
        let template = try #require(Catalog.layout(named: layout))
        for name in ["a4", "16:9", "a6"] {
            let paper = try #require(Papers.paper(named: name, orientation: template.orientation))
            let tree = arrange(
                document, with: template, on: paper, measurer: FixedMeasurer(), icons: IconSet.builtIn.pick)
            judge(tree, of: document, name)
        }
    }

    private func judge(_ tree: LayoutTree, of document: Document, _ paper: String) {
        let laws = LayoutLaws(tree)
        #expect(laws.faults.isEmpty, "\(paper)")
        let bag = WordBag(document: document)
        #expect(bag.missing(from: laws.words).isEmpty, "\(paper)")

        // On sheets smaller than A5, words set in capitals may be as small as tags.
        var least: [String: Double] = [:]
        for item in bag.items where paper != "a6" {
            least[item.key] = if case .link = item.kind { 11 } else { 12 }
        }
        let leaves = tree.pages.flatMap(laws.leaves)
        let words = leaves.filter { !$0.look.line.text.allSatisfy(\.isNumber) }
        let small = words.filter { $0.look.size < least[$0.look.paragraph, default: 10.5] - 0.001 }
        #expect(small.map { "“\($0.look.line.text)” at \($0.look.size)" }.isEmpty, "\(paper)")
        // The floors are held against something: every item with words is found by its key.
        let shown = Set(leaves.map(\.look.paragraph))
        let lost = bag.items.filter { !$0.text.isEmpty && !shown.contains($0.key) }.map(\.key)
        #expect(lost.isEmpty, "\(paper)")
    }
}
