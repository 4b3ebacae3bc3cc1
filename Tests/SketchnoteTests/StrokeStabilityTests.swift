import Capture
import Catalog
import Diagnostics
import Drawing
import Geometry
import Layout
import Sketching
import Testing
import Typography

extension SketchedPage {
    /// Names of a block's parts.
    func keys(ofBlockWith part: String) -> Set<String> {
        func keys(_ node: LayoutNode) -> [String] { [node.key] + node.children.flatMap(keys) }
        for block in tree.pages.flatMap(\.nodes) {
            let own = keys(block)
            if own.contains(where: { $0 == part || $0.hasPrefix(part + "/") }) { return Set(own) }
        }
        return []
    }
}

/// An edit in one block leaves the pen strokes of all others as they were.
@Suite struct StrokeStabilityTests {
    /// The capture with one word of a line turned round, letter by letter: of the same length, but another word.
    private func edited(_ source: SourceFile, in item: Item) -> SourceFile? {
        let bytes = Array(source.text.utf8)
        let line = bytes[item.range.lower..<item.range.upper]
        let words = line.split { !(UInt8(ascii: "a")...UInt8(ascii: "z")).contains($0) }
        guard let word = words.first(where: { $0.count > 4 && !$0.elementsEqual($0.reversed()) }) else {
            return nil
        }
        var changed = bytes
        changed.replaceSubrange(word.startIndex..<word.endIndex, with: word.reversed())
        return SourceFile(name: source.name, text: String(decoding: changed, as: UTF8.self))
    }

    @Test(arguments: ["away-day", "training-workshop", "conference-talk"])
    func otherBlocksKeepTheirStrokes(sample: String) throws {
        let source = try Samples.source(sample)
        let before = try SketchedPage(source)
        var edits = 0
        for section in before.document.sections {
            guard let item = section.items.first(where: { [.point, .decision, .tip].contains($0.kind) }),
                let edit = edited(source, in: item)
            else { continue }
            edits += 1
            let after = try SketchedPage(edit)
            let key = try #require(
                after.document.sections.flatMap(\.items).first { $0.range.lower == item.range.lower }?.key)
            #expect(key != item.key)
            let own = before.keys(ofBlockWith: item.key)
            #expect(!own.isEmpty && !after.keys(ofBlockWith: key).isEmpty, "\(item.key)")

            let others = before.marks.filter { !own.contains($0.key) }
            #expect(others.count > before.marks.count / 2)
            let moved = others.filter { after.marks[$0.key] != $0.value }.map(\.key).sorted()
            #expect(moved.isEmpty, "after an edit of “\(item.text.plain)”")
            // The frame round the edited words is the same, too; the words are not.
            let frames = own.filter { $0.hasSuffix("/frame") }
            #expect(frames.allSatisfy { after.marks[$0] == before.marks[$0] })
            #expect(after.marks != before.marks)
        }
        #expect(edits >= 2)
    }

    @Test func anotherSeedDrawsEveryLineAnew() throws {
        let source = try Samples.source("away-day")
        let other = SourceFile(
            name: source.name, text: source.text.replacing("theme: harbour", with: "theme: harbour\nseed: 7"))
        let (first, second) = (try SketchedPage(source), try SketchedPage(other))
        // Another seed may choose another style for the title, which a band at the foot weighs against.
        func blocks(_ page: SketchedPage) -> [String] {
            page.marks.keys.filter { !$0.hasSuffix("/band") }.sorted()
        }
        #expect(blocks(first) == blocks(second))
        let frames = first.marks.filter { $0.key.hasSuffix("/frame") }
        #expect(!frames.isEmpty && frames.allSatisfy { second.marks[$0.key] != $0.value })
    }
}
