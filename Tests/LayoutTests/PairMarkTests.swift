import Layout
import LayoutLaws
import Testing
import Typography

/// An arrow is drawn, or its two ends carry the same mark.
@Suite struct PairMarkTests {
    static let text =
        "# A web\n"
        + (1...7).map { "## Part \($0)\n- Families ask for one name\n- We ring twice a week\n" }.joined()
        + "Part 1 -> Part 2: so\nPart 2 -> Part 5: then\nPart 3 <-> Part 7: both\nPart 4 -> Part 6\n"
        + "Part 1 -> Part 6: also\nPart 5 -> Part 3: back\nPart 7 -> Part 1: again\n"

    /// Names of the marks in a block, in headings and in other lines.
    private func marks(in node: LayoutNode) -> (heading: [String], lines: [String]) {
        var result: (heading: [String], lines: [String]) = ([], [])
        if case .text(let look) = node.look {
            let names = look.line.runs.compactMap { run in
                if case .icon(let name) = run.content { name } else { nil as String? }
            }
            if look.voice == .heading { result.heading = names } else { result.lines = names }
        }
        for child in node.children {
            let inner = marks(in: child)
            result.heading += inner.heading
            result.lines += inner.lines
        }
        return result
    }

    @Test(arguments: Trial.layouts.indices) func everyArrowIsSeenAtBothEnds(index: Int) {
        let trial = Trial(Self.text, in: Trial.layouts[index], on: Trial.papers[0])
        let tree = trial.tree(of: trial.document, measurer: FixedMeasurer())
        #expect(tree.pages.allSatisfy { $0.connectors.count <= 5 })
        let drawn = tree.pages.reduce(0) { $0 + $1.connectors.count }
        let found = tree.pages.flatMap(\.nodes).map(marks)
        let leaving = found.flatMap(\.lines).sorted()
        #expect(drawn + leaving.count == 7)
        #expect(leaving == found.flatMap(\.heading).sorted())
        #expect(Set(leaving).count == leaving.count)
    }

    @Test func whatLeadsBothWaysHasTwoHeads() {
        // Nothing can be drawn between sheets.
        let long = String(repeating: "- Families ask for one name and one number to ring\n", count: 60)
        let text = "# A web\n## One\n\(long)## Two\n\(long)One <-> Two: both\n"
        let trial = Trial(text, in: Trial.layouts[0], on: Trial.papers[0])
        let tree = trial.tree(of: trial.document, measurer: FixedMeasurer())
        let bullets = tree.pages.flatMap(\.nodes).flatMap(\.children).filter { $0.look == .bullet(.arrows) }
        #expect(bullets.count == 1)
    }
}
