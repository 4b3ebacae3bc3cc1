import Catalog
import Geometry
import Layout
import LayoutLaws
import Testing
import Typography

/// The laws see what breaks them, the measures measure, and captures shrink.
@Suite struct LawTests {
    static let text = """
        # A day of tests
        ## First
        - Families ask for one name
        - We ring twice a week
        ## Second
        - Nobody answers at four
        > I rang everyone -- a daughter
        ## Third
        - [ ] Write it down @clerk due:2026-04-03
        First -> Second: so
        """

    static func sound() throws -> (trial: Trial, tree: LayoutTree) {
        let layout = try #require(Trial.layouts.first)
        let trial = Trial(text, in: layout, on: Trial.papers[0])
        return (trial, trial.tree(of: trial.document, measurer: FixedMeasurer()))
    }

    /// The laws that a change to the tree breaks.
    static func broken(by change: (inout LayoutTree) -> Void) throws -> Set<Fault.Law> {
        var (trial, tree) = try sound()
        let document = trial.document
        #expect(LayoutLaws(tree, of: document).faults.isEmpty)
        change(&tree)
        return Set(LayoutLaws(tree, of: document).faults.map(\.law))
    }

    private static func section(_ tree: LayoutTree, _ number: Int) -> Int {
        tree.pages[0].nodes.indices.filter { tree.pages[0].nodes[$0].kind == .section }[number]
    }

    @Test func blocksAreWatched() throws {
        #expect(
            try Self.broken { tree in
                let block = tree.pages[0].nodes[Self.section(tree, 0)]
                tree.pages[0].nodes[Self.section(tree, 0)] = block.moved(by: Point(-block.frame.maxX, 0))
            }.contains(.sheet))
        #expect(
            try Self.broken { tree in
                let (a, b) = (Self.section(tree, 0), Self.section(tree, 1))
                let nodes = tree.pages[0].nodes
                tree.pages[0].nodes[a] = nodes[a].moved(by: nodes[b].frame.origin - nodes[a].frame.origin)
            }.isSuperset(of: [.overlap]))
        #expect(
            try Self.broken { $0.pages[0].nodes[Self.section($0, 0)].frame.width = .nan }.contains(.measure))
        #expect(
            try Self.broken { tree in
                tree.pages[0].nodes[Self.section(tree, 1)].key =
                    tree.pages[0].nodes[Self.section(tree, 0)].key
            }.contains(.names))
    }

    @Test func wordsAreWatched() throws {
        func lines(of tree: LayoutTree) -> [Int] {
            let block = tree.pages[0].nodes[Self.section(tree, 0)]
            return block.children.indices.filter {
                block.children[$0].key.hasPrefix("point:") && block.children[$0].kind == .text
            }
        }
        func change(_ body: @escaping (inout LayoutNode, [Int]) -> Void) throws -> Set<Fault.Law> {
            try Self.broken { tree in
                let lines = lines(of: tree)
                body(&tree.pages[0].nodes[Self.section(tree, 0)], lines)
            }
        }
        #expect(try change { $0.children.remove(at: $1[0]) } == [.lost])
        #expect(
            try change { block, lines in
                block.children[lines[0]].frame.y = block.children[lines[1]].frame.y
            }.contains(.text))
        #expect(try change { $0.children[$1[0]].frame.x -= 200 }.contains(.home))
        #expect(try change { $0.children[$1[0]].order = 1000 }.contains(.order))
        #expect(
            try change { block, lines in
                guard case .text(var look) = block.children[lines[0]].look else { return }
                look.size = 9
                block.children[lines[0]].look = .text(look)
            }.contains(.size))
        #expect(
            try change { block, lines in
                var twin = block.children[lines[0]]
                twin.key += "'"
                twin.frame.y = block.frame.maxY - twin.frame.height
                block.children.append(twin)
            }.contains(.twice))
        #expect(
            try change { block, lines in
                let box = block.children[lines[0]].frame
                block.children.append(
                    LayoutNode("extra", .icon, frame: box, look: .icon("bulb", tone: .ink)))
            }.contains(.cover))
    }

    @Test func pagesAndArrowsAreWatched() throws {
        #expect(
            try Self.broken { tree in
                tree.pages.append(LayoutPage(size: tree.pages[0].size, scale: 1, nodes: []))
            } == [.empty])
        #expect(
            try Self.broken { tree in
                let box = tree.pages[0].nodes[Self.section(tree, 2)].frame
                let ends = [Point(box.x - 5, box.midY), Point(box.maxX + 5, box.midY)]
                tree.pages[0].connectors.append(
                    LayoutConnector(
                        from: "a", to: "b", curve: [ends[0], ends[0], ends[1], ends[1]], label: nil,
                        isTwoWay: false, isDotted: false))
            }.contains(.arrow))
    }

    @Test func capturesShrink() {
        let lines = (1...60).map { "- line \($0) of many words" }
        let small = shrunkCapture(lines.joined(separator: "\n"), tries: 300) {
            $0.contains("line 17") && $0.contains("line 44")
        }
        #expect(small == "line 17\nline 44")
    }

    @Test func qualitiesAreMeasured() {
        // Two by two boxes of 100 with gutters of 20 in the middle of 300 × 300, the last one 40 further down.
        let places = [Point(40, 40), Point(160, 40), Point(40, 160), Point(160, 200)]
        func block(_ index: Int, style: FrameStyle) -> LayoutNode {
            let box = Rect(places[index].x, places[index].y, 100, index == 3 ? 60 : 100)
            let frame = LayoutNode(
                "b\(index)/frame", .frame, frame: box, look: .frame(Look.FrameLook(style, tint: nil)))
            return LayoutNode("b\(index)", .section, frame: box, children: [frame])
        }
        let blocks = places.indices.map { block($0, style: .box) }
        let quality = PageQuality(LayoutPage(size: Size(300, 300), scale: 1, nodes: blocks))
        #expect(abs(quality.fill - 36_000 / 90_000) < 1e-9)
        #expect(quality.blocks == 4 && quality.leftEdges == 2)
        // No word is out of order where there is none.
        #expect(quality.hierarchy == 1 && quality.upset == nil)
        // Gutters of 20, 60, 20 and 20: the upper quartile is 30.
        #expect(abs((quality.unevenness ?? 0) - 0.25) < 1e-9)
        // What has no line round it has no gutter.
        let open = Array(blocks.dropLast()) + [block(3, style: .none)]
        #expect(PageQuality(LayoutPage(size: Size(300, 300), scale: 1, nodes: open)).unevenness == nil)
        // From below the lower boxes to the margin of 12, as wide as the page without margins.
        #expect(quality.emptiest == Rect(12, 260, 276, 28) || quality.emptiness * 90_000 >= 276 * 28)
        #expect(quantile(0.5, of: [1, 2, 3, 10]) == 2.5)
    }

    @Test func typingStartsAfterTheHeaderAndMovesWhatMoves() throws {
        let typing = Typing("---\nseed: 1\n---\n" + Self.text)
        #expect(typing.states.count >= 9 && typing.states[0].hasPrefix("---\nseed: 1\n---\n"))
        let layout = try #require(Trial.layouts.first)
        let moves = typing.displacements(
            in: layout, on: Trial.papers[0], measurer: FixedMeasurer(), remembers: false)
        #expect(moves.count == typing.states.count - 1)
        #expect(moves.allSatisfy { (0...1).contains($0) } && moves.contains { $0 > 0 })
    }
}
