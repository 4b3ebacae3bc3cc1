import Capture
import Catalog
import Diagnostics
import Geometry
import LayoutLaws
import Testing
import Typography

@testable import Layout

/// Every diagram with any number of points of any length, in wide and narrow places.
@Suite struct DiagramTests {
    static let forms = Vocabulary.allDiagrams.filter { $0 != "list" }
    static let widths = [300.0, 460, 842]

    // MARK: - Pages

    /// Words of which no two are alike, with a number in each point.
    static func points(_ count: Int, words: Int) -> [[String]] {
        (0..<count).map { point in
            (0..<words).map { word in
                let letters = Array("abcdefghijklmnopqrstuvwxyz")
                let stem = ["ka", "lomi", "teru", "no", "sivara"][(point + word) % 5]
                return "\(stem)\(letters[point])\(letters[word])"
            }
        }
    }

    static func document(_ lines: [String]) -> Document {
        let file = SourceFile(name: "test.txt", text: lines.joined(separator: "\n"))
        return resolve(parse(file).value, vocabulary: Vocabulary()).value
    }

    static func page(_ form: String, _ points: [[String]], width: Double, nested: Bool = false) -> LayoutTree
    {
        let lines = points.enumerated().flatMap { index, words in
            ["- \(words.joined(separator: " ")) \((index + 1) * 10) %"]
                + (nested ? ["  - below \(words[0])x"] : [])
        }
        let document = document(["# Page", "## Drawing :bulb: {as=\(form)}"] + lines)
        return arrange(
            document, with: ArrangeTests.linear, on: Paper(name: "", size: Size(width, 1000)),
            measurer: FixedMeasurer(), icons: { _ in nil })
    }

    static func marks(of tree: LayoutTree) -> [(node: LayoutNode, look: DiagramLook)] {
        func collect(_ node: LayoutNode) -> [(node: LayoutNode, look: DiagramLook)] {
            var own: [(node: LayoutNode, look: DiagramLook)] = []
            if case .diagram(let look) = node.look { own.append((node, look)) }
            return own + node.children.flatMap(collect)
        }
        return tree.pages.flatMap(\.nodes).flatMap(collect)
    }

    // MARK: - Laws

    @Test(arguments: forms, [1, 2, 9, 25])
    func everyWordHasItsPlace(form: String, words: Int) {
        for count in 2...9 {
            let points = Self.points(count, words: words)
            for width in Self.widths {
                let tree = Self.page(form, points, width: width)
                let laws = LayoutLaws(tree)
                let place = "\(form), \(count) of \(words) words, \(width) wide"
                #expect(laws.faults.prefix(3).isEmpty, "\(place)")
                let shown = laws.words
                let wrong = points.joined().filter { shown[$0.uppercased()] != 1 }
                #expect(wrong.isEmpty, "\(place)")
                #expect(Self.covered(tree).prefix(3).isEmpty, "\(place)")
                let small = tree.pages.flatMap(laws.leaves).filter {
                    $0.look.size < 12 && points.joined().contains($0.look.line.text)
                }
                #expect(small.isEmpty, "\(place)")
            }
        }
    }

    @Test(arguments: forms) func nestedPointsStandBelow(form: String) {
        for count in [2, 3, 4, 7] {
            for width in Self.widths {
                let points = Self.points(count, words: 3)
                let tree = Self.page(form, points, width: width, nested: true)
                let laws = LayoutLaws(tree)
                #expect(laws.faults.prefix(3).isEmpty, "\(form), \(count), \(width)")
                #expect(laws.words["BELOW"] == count, "\(form), \(count), \(width)")
                #expect(Self.covered(tree).prefix(3).isEmpty, "\(form), \(count), \(width)")
            }
        }
    }

    /// Words under a stop or a disc that is not their own, or crossed by an arrow.
    static func covered(_ tree: LayoutTree) -> [String] {
        let laws = LayoutLaws(tree)
        let leaves = tree.pages.flatMap(laws.leaves)
        return marks(of: tree).flatMap { mark -> [String] in
            leaves.filter { leaf in
                guard leaf.node.key != mark.node.key.replacing("/disc", with: "/disc-number") else {
                    return false
                }
                // The box of a line of text is a little higher than its letters.
                let box = leaf.node.frame.inset(by: .init(horizontal: 0.5, vertical: 3))
                switch mark.look {
                case .disc, .stop, .hub: return mark.node.frame.intersects(box, slack: 0.5)
                case .line(let line):
                    return line.samples(from: mark.node.frame.origin).contains(where: box.contains)
                default: return false
                }
            }.map { "“\($0.look.line.text)” is under \(mark.node.key)" }
        }
    }

    @Test func roomBringsTheDrawing() {
        let points = Self.points(4, words: 1)
        for form in Self.forms {
            let marks = Self.marks(of: Self.page(form, points, width: 595))
            #expect(marks.count >= 1, "\(form)")
        }
        // Three sets have three circles; a few short steps are stairs, and long ones are not.
        let circles = Self.marks(of: Self.page("venn", Self.points(3, words: 2), width: 595)).filter {
            if case .sheerCircle = $0.look { true } else { false }
        }
        #expect(circles.count == 3)
        func hasPlate(_ words: Int) -> Bool {
            Self.marks(of: Self.page("steps", Self.points(4, words: words), width: 595)).contains {
                if case .plate = $0.look { true } else { false }
            }
        }
        #expect(hasPlate(1) && !hasPlate(25))
    }

    @Test(arguments: ["", " ->"]) func arrowsBetweenNamesAreAFlow(end: String) {
        for count in 3...9 {
            for words in [1, 3, 12] {
                for width in Self.widths {
                    let points = Self.points(count, words: words)
                    let line = points.map { $0.joined(separator: " ") }.joined(separator: " -> ") + end
                    let tree = arrange(
                        Self.document(["# Page", "## Path", line]), with: ArrangeTests.linear,
                        on: Paper(name: "", size: Size(width, 1000)), measurer: FixedMeasurer(),
                        icons: { _ in nil })
                    let laws = LayoutLaws(tree)
                    #expect(laws.faults.prefix(3).isEmpty, "\(count) of \(words) words, \(width) wide")
                    #expect(points.joined().allSatisfy { laws.words[$0.uppercased()] == 1 })
                    #expect(Self.covered(tree).isEmpty, "\(count) of \(words) words, \(width) wide")
                }
            }
        }
    }

    @Test func pointsAreReadInFileOrder() {
        for form in Self.forms {
            let points = Self.points(6, words: 2)
            let tree = Self.page(form, points, width: 595)
            let leaves = tree.pages.flatMap(LayoutLaws(tree).leaves).sorted { $0.node.order < $1.node.order }
            let text = leaves.map(\.look.line.text).joined(separator: " ").uppercased()
            let words = text.split(separator: " ").map(String.init)
            let places = points.joined().map { words.firstIndex(of: $0.uppercased()) ?? -1 }
            #expect(places == places.sorted() && !places.contains(-1), "\(form)")
        }
    }

    // MARK: - Numbers

    @Test(arguments: widths) func barsAreInProportion(width: Double) {
        for words in [1, 8] {
            let tree = Self.page("bars", Self.points(5, words: words), width: width)
            let bars = Self.marks(of: tree).filter { if case .bar = $0.look { true } else { false } }
            #expect(bars.count == 5)
            let unit = bars[0].node.frame.width / 10
            for (index, bar) in bars.enumerated() {
                #expect(abs(bar.node.frame.width - unit * Double((index + 1) * 10)) < 0.01)
                #expect(abs(bar.node.frame.x - bars[0].node.frame.x) < 0.01)
            }
            let shown = LayoutLaws(tree).words
            #expect([10, 20, 30, 40, 50].allSatisfy { shown["\($0)"] == 1 })
        }
    }

    @Test(arguments: [
        ("Leeds 42 %", 42, "%"), ("Leeds: 42%", 42, "%"), ("42 in Leeds", 42, ""), ("£3m", 3e6, "£"),
        ("£1,200 on tea", 1200, "£"), ("Hull £1.5 million", 1.5e6, "£"), ("1 in 4", 0.25, "ratio"),
        ("Ward 7 saw 31 falls", 31, ""), ("Beds (18)", 18, ""), ("2024 saw 7", 7, ""),
    ])
    func numbersAreRead(text: String, value: Double, unit: String) throws {
        let item = Item(
            key: "", kind: .point, text: RichText([.init(.words(text))]), range: SourceRange(0, 1))
        let found = try #require(BarValue(of: item))
        #expect(abs(found.value - value) < 1e-9 && found.unit == unit)
    }

    // MARK: - Notices

    @Test(arguments: [
        ("venn", 4, 1), ("venn", 3, 0), ("matrix", 3, 1), ("matrix", 4, 0), ("cycle", 1, 1), ("cycle", 9, 0),
        ("pyramid", 10, 1), ("steps", 12, 0), ("bars", 3, 1),
    ])
    func otherFormsAreNamed(form: String, count: Int, notices: Int) {
        let lines = (0..<count).map { "- point \(["a", "b", "c"][$0 % 3])" }
        let text = (["## Drawing {as=\(form)}"] + lines).joined(separator: "\n")
        let file = SourceFile(name: "test.txt", text: text)
        let found = diagramDiagnostics(
            of: resolve(parse(file).value, vocabulary: Vocabulary()).value, in: file)
        #expect(found.count == notices)
        for notice in found {
            #expect(notice.severity == .notice && notice.help != nil)
            let place = text.utf8.dropFirst(notice.range.lower).prefix(
                notice.range.upper - notice.range.lower)
            #expect(String(place) == form)
        }
    }

    @Test func unlikeNumbersAreNoBars() {
        for lines in [["- Leeds 42 %", "- York £3"], ["- Leeds 42", "- York many"]] {
            let file = SourceFile(
                name: "t", text: (["## A {as=bars}"] + lines).joined(separator: "\n"))
            #expect(
                diagramDiagnostics(of: resolve(parse(file).value, vocabulary: Vocabulary()).value, in: file)
                    .count == 1)
        }
    }
}

extension DiagramLook.Line {
    /// Points along the line, on the page.
    fileprivate func samples(from origin: Point) -> [Point] {
        stride(from: 0, to: curve.points.count - 3, by: 3).flatMap { start -> [Point] in
            let c = curve.points[start...(start + 3)].map { origin + $0 }
            return (0...16).map { step in
                let t = Double(step) / 16
                let u = 1 - t
                let first = c[0] * (u * u * u) + c[1] * (3 * u * u * t)
                return first + c[2] * (3 * u * t * t) + c[3] * (t * t * t)
            }
        }
    }
}
