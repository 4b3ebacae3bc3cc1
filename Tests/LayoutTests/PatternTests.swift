import Catalog
import Diagnostics
import Geometry
import Layout
import LayoutLaws
import Testing
import Typography

@testable import Capture

/// Patterns are data: whatever a designer writes is composed by the same laws.
@Suite struct PatternTests {
    /// A pattern that no built-in one is: a road on tall pages with its title in the middle, doubled frames, hatching.
    static let eighth = """
        name: pilgrim
        orientation: portrait
        margin: 30
        gutter: 20
        title:
          place: centre
          style: hatched
        hero: icon
        flow:
          road:
            portrait: 2
            landscape: 4
            stack: 2
        foot: [takeaway]
        frames: [double, none]
        headings: [rules]
        actions: billboard
        fills: [hatching]
        divider: rope
        """

    private func template(_ text: String) throws -> LayoutTemplate {
        let read = LayoutTemplate.read(SourceFile(name: "mine.yaml", text: text))
        #expect(read.diagnostics.isEmpty)
        return try #require(read.value)
    }

    private func document(_ text: String) -> Document {
        resolve(parse(SourceFile(name: "t", text: text)).value, vocabulary: Vocabulary()).value
    }

    private func tree(
        _ text: String, _ template: LayoutTemplate, paper: String = "a4", previous: PreviousLayout? = nil
    ) throws -> LayoutTree {
        let sheet = try #require(Papers.paper(named: paper, orientation: template.orientation))
        return arrange(
            document(text), with: template, on: sheet, measurer: FixedMeasurer(), previous: previous
        ) { _ in nil }
    }

    private static let journey = """
        # A way through
        ## Refer
        - One form for all
        ## Triage
        - Within two days
        - By a nurse
        ## Treat
        - Near home
        ## Review
        - After six weeks
        > It felt like one team -- a patient
        ## To do
        - [ ] Print the form @clerk
        Takeaway: one way, one form
        """

    @Test func anEighthPatternOfDataAloneIsComposed() throws {
        let pilgrim = try template(Self.eighth)
        for paper in ["a4", "a4-landscape", "square", "a3", "9:16"] {
            let tree = try tree(Self.journey, pilgrim, paper: paper)
            #expect(LayoutLaws(tree).faults.isEmpty, "\(paper)")
            #expect(tree.pages.count == 1)
            let page = tree.pages[0]
            #expect(page.scenery.map(\.key) == ["road"])
            // A number on the road for each of the four sections, and none on the blocks.
            #expect(page.nodes.count { $0.key.hasSuffix("/milestone") } == 4)
            let frames = page.nodes.flatMap(\.children).compactMap { node -> FrameStyle? in
                if case .frame(let look) = node.look { look.style } else { nil }
            }
            #expect(frames.contains(.double) && frames.contains(.billboard))
            let bottom = page.nodes.filter { $0.kind == .section }.map(\.frame.maxY).max() ?? 0
            let home = try #require(page.nodes.first { $0.kind == .takeaway })
            #expect(home.frame.y >= bottom)
        }
    }

    @Test func somethingFliesThroughAnEmptyPartAndTouchesNothing() throws {
        let sparse = "# Kites\n## String\n- Forty metres\n"
        let mine = try template("name: mine\nflow: {rows: {grid: 12}}\n")
        let tree = try tree(sparse, mine)
        #expect(tree.pages[0].doodles.contains { $0.look == .icon("paper-plane", tone: .accent1) } == true)
        #expect(LayoutLaws(tree).faults.isEmpty)
        #expect(try self.tree(sparse, mine) == tree)
        let plain = try template("name: mine\nflow: {rows: {grid: 12}}\ndoodles: false\n")
        let other = try self.tree(sparse, plain)
        #expect(other.pages[0].doodles.isEmpty)
        #expect(other.pages[0].nodes == tree.pages[0].nodes)
        #expect(try self.tree(sparse, mine.clear).pages[0].doodles.isEmpty)
    }

    @Test func aRoadTurnsBackOnEverySecondRow() throws {
        var text = Self.eighth
        text = text.replacing("portrait: 2", with: "portrait: 1")
        let page = try tree(Self.journey, try template(text)).pages[0]
        let marks = page.nodes.filter { $0.key.hasSuffix("/milestone") }.sorted { $0.frame.y < $1.frame.y }
        let order = marks.compactMap(\.offset)
        #expect(order == order.sorted())
    }

    @Test func towersStandOnOneGround() throws {
        let skyscraper = try #require(Catalog.layout(named: "skyscraper"))
        let page = try tree(Self.journey, skyscraper).pages[0]
        let ground = try #require(page.scenery.first { $0.key == "ground" })
        let blocks = page.nodes.filter {
            ($0.kind == .section || $0.kind == .quote) && $0.key != "section:to do"
        }
        let feet = Set(
            blocks.filter { block in
                !blocks.contains {
                    $0.frame.y > block.frame.y && abs($0.frame.midX - block.frame.midX) < 30
                }
            }.map { $0.frame.maxY.rounded() })
        #expect(feet.allSatisfy { abs($0 - ground.frame.y) < 14 })
        #expect(Set(blocks.map { ($0.frame.x / 20).rounded() }).count >= 3)
    }

    @Test func aHubHasBlocksOnBothSides() throws {
        let radial = try #require(Catalog.layout(named: "radial"))
        let page = try tree(Self.journey, radial).pages[0]
        let hub = try #require(page.nodes.first { $0.kind == .title })
        let sections = page.nodes.filter { $0.kind == .section }
        #expect(sections.contains { $0.frame.maxX < hub.frame.x })
        #expect(sections.contains { $0.frame.x > hub.frame.maxX })
        #expect(page.scenery.contains { $0.key.hasSuffix("/spoke") })
    }

    // MARK: - Hints

    @Test func aBlockIsLargerWhereItsAuthorAsks() throws {
        let modular = try #require(Catalog.layout(named: "modular"))
        let text = "# T\n## One\n- some words here\n## Two\n- some words here\n## Three\n- some words here\n"
        func size(_ tree: LayoutTree) throws -> Double {
            let block = try #require(tree.pages[0].nodes.first { $0.key == "section:two" })
            return block.children.compactMap { node in
                if case .text(let look) = node.look { look.size } else { nil }
            }.max() ?? 0
        }
        let plain = try tree(text, modular)
        let large = try tree(text.replacing("## Two", with: "## Two {size=3}"), modular)
        #expect(try size(large) / large.pages[0].scale > 1.25 * size(plain) / plain.pages[0].scale)
        #expect(LayoutLaws(large).faults.isEmpty)
    }

    @Test func aBlockStandsWhereItsAuthorAsks() throws {
        let modular = try #require(Catalog.layout(named: "modular"))
        let names = ["One", "Two", "Three", "Four", "Five"]
        let sections = names.map { "## \($0)\n- some words here\n- and some more\n" }
        let text = "# T\n" + sections.joined()
        let page = try tree(text.replacing("## Four", with: "## Four {at=top}"), modular).pages[0]
        let four = try #require(page.nodes.first { $0.key == "section:four" })
        let others = page.nodes.filter { $0.kind == .section && $0.key != "section:four" }
        #expect(others.allSatisfy { four.frame.y <= $0.frame.y + 1 })
        // What is read keeps the order of the file.
        let order = page.nodes.filter { $0.kind == .section }.sorted { $0.order < $1.order }.map(\.key)
        #expect(order == ["one", "two", "three", "four", "five"].map { "section:" + $0 })
    }

    @Test func aPlaceThatCannotBeIsToldOf() throws {
        let vertical = try #require(Catalog.layout(named: "vertical"))
        let text = "# T\n## One {at=right}\n- words\n## Two\n- words\n"
        let tree = try tree(text, vertical, paper: "9:16")
        let notices = layoutNotices(
            of: tree, for: document(text), in: SourceFile(name: "t", text: text))
        #expect(notices.map(\.id) == ["layout/place-not-kept"])
        #expect(notices.first?.range == SourceRange(text.utf8Range(of: "right")))
    }

    // MARK: - Stability

    @Test func aDrawingBeforeKeepsBlocksInPlace() throws {
        let modular = try #require(Catalog.layout(named: "modular"))
        let before = try tree(Self.journey, modular)
        let edited = Self.journey.replacing("- Near home\n", with: "- Near home\n- By bus or on foot\n")
        let free = try tree(edited, modular)
        let pulled = try tree(edited, modular, previous: before.remembered)
        #expect(LayoutLaws(pulled).faults.isEmpty)
        #expect(moved(before, pulled) <= moved(before, free) + 0.01)
        // Nothing changed: nothing moves.
        let again = try tree(Self.journey, modular, previous: before.remembered)
        #expect(moved(before, again) < 0.5)
    }

    /// The mean way that blocks went, in points.
    private func moved(_ a: LayoutTree, _ b: LayoutTree) -> Double {
        let ways = a.pages[0].nodes.compactMap { node in
            b.pages[0].nodes.first { $0.key == node.key }?.frame.origin.distance(to: node.frame.origin)
        }
        return ways.isEmpty ? 0 : ways.reduce(0, +) / Double(ways.count)
    }

    @Test func aDumpIsRememberedAsItWas() throws {
        let modular = try #require(Catalog.layout(named: "modular"))
        let tree = try tree(Self.journey, modular)
        let json = tree.dump(.json, of: SourceFile(name: "t", text: Self.journey))
        let read = try #require(PreviousLayout.read(SourceFile(name: "l.json", text: json)).value)
        #expect(read.pages.count == 1 && read.pages[0].scale == tree.pages[0].scale)
        #expect(Set(read.pages[0].frames.keys) == Set(tree.pages[0].nodes.map(\.key)))
        for (key, frame) in read.pages[0].frames {
            let now = try #require(tree.remembered.frame(of: key))
            #expect(frame.origin.distance(to: now.origin) < 0.01)
        }
        for wrong in ["", "[]", "{", "pages: 3", "{\"pages\": [{\"nodes\": []}]}"] {
            let result = PreviousLayout.read(SourceFile(name: "l.json", text: wrong))
            #expect(result.value == nil && result.diagnostics.map(\.id) == ["previous/not-a-layout"])
        }
    }
}

extension String {
    /// Where words first stand.
    fileprivate func utf8Range(of words: String) -> Range<Int> {
        guard let found = firstRange(of: words) else { return 0..<0 }
        let start = utf8.distance(from: startIndex, to: found.lowerBound)
        return start..<(start + words.utf8.count)
    }
}

extension SourceRange {
    fileprivate init(_ range: Range<Int>) { self.init(range.lowerBound, range.upperBound) }
}
