import Catalog
import Geometry
import Layout
import LayoutLaws
import Testing
import Typography

@testable import Capture

/// Laws of composition over random documents, without any font.
@Suite struct ArrangeTests {
    static let modular = LayoutTemplate(
        name: "modular", summary: "", orientation: .portrait, margin: 22, gutter: 16, title: .left,
        hero: .trio,
        flow: .rows(grid: 12, portrait: 2, landscape: 3, stack: 2),
        frames: [.box, .none, .sticky, .bubble, .brace, .cloud],
        headings: [.underline, .wave, .plain, .block, .swipe, .bar, .ribbon], isNumbered: true)
    static let linear = LayoutTemplate(
        name: "linear", summary: "", orientation: .portrait, margin: 28, gutter: 18, title: .centre,
        hero: .icon,
        flow: .columns(portrait: 1, landscape: 2), frames: [.none, .box, .brace],
        headings: [.underline, .swipe],
        isNumbered: false)
    static let papers = [
        Paper(name: "a4", size: Size(595.28, 841.89)),
        Paper(name: "a4-landscape", size: Size(841.89, 595.28)),
        Paper(name: "square", size: Size(720, 720)), Paper(name: "a3", size: Size(841.89, 1190.55)),
        Paper(name: "16:9", size: Size(960, 540)),
    ]

    @Test(arguments: [3, 20, 60, 120, 200, 350, 600])
    func lawsHold(words: Int) {
        for (index, paper) in Self.papers.enumerated() {
            for template in [Self.modular, Self.linear] {
                var random = RandomDocument(words * 10 + index)
                let document = random.document(words: words, connectors: index)
                let tree = arrange(document, with: template, on: paper, measurer: FixedMeasurer()) { _ in nil
                }
                let laws = LayoutLaws(tree)
                #expect(laws.faults.prefix(3).isEmpty, "\(template.name), \(paper.name), \(words) words")
                let shown = laws.words
                let lost = document.wordCounts.filter { shown[$0.key, default: 0] < $0.value }
                #expect(lost.isEmpty, "\(template.name), \(paper.name), \(words) words")
            }
        }
    }

    @Test func sameInputSameTree() {
        var first = RandomDocument(7)
        var second = RandomDocument(7)
        let a = arrange(
            first.document(words: 150, connectors: 3), with: Self.modular, on: Self.papers[0],
            measurer: FixedMeasurer()
        ) { _ in nil }
        let b = arrange(
            second.document(words: 150, connectors: 3), with: Self.modular, on: Self.papers[0],
            measurer: FixedMeasurer()
        ) { _ in nil }
        #expect(a == b)
    }
}
