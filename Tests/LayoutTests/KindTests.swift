import Capture
import Catalog
import Diagnostics
import Geometry
import LayoutLaws
import Testing
import Typography

@testable import Layout

/// Every kind of line of the language is drawn with all its words, wherever it stands.
@Suite struct KindTests {
    static let lines = [
        "Speaker: alpha bravo, charlie", "Present: delta (echo), foxtrot", "Apologies: golf",
        "Mood: 7/10 hotel",
        "Mood: india", "Vote: 12 for, 3 juliet, 4 against; kilo", "Vote: lima", "09:30 mike\n10:45 november",
        "1948 oscar", "papa -> quebec -> romeo", "sierra <-> tango --> uniform", "victor -> whiskey ->",
        "| xray | yankee |\n|---|---|\n| zulu | |", "? amber\nAnswer: blue", "Answer: cyan", "Next: denim",
        "Parked: ebony",
        "Pledge: fawn", "Thanks: gold", "Tip: hazel", "Note: indigo", "![jade](lost.jpg)", "![](khaki.jpg)",
        "lilac\n---\nmagenta", "### navy\n- olive", "Attendees:\n- pink\n- quartz",
    ]

    static func words(_ text: String) -> [String] {
        text.uppercased().split { !$0.isLetter && !$0.isNumber }.map(String.init)
            .filter { $0.count > 3 }
    }

    static func check(_ lines: [String], _ template: LayoutTemplate, _ paper: Paper, _ place: String) {
        let file = SourceFile(
            name: "kinds.txt", text: (["# Kinds", "## Section"] + lines).joined(separator: "\n"))
        let document = resolve(parse(file).value, vocabulary: Vocabulary()).value
        let tree = arrange(
            document, with: template, on: paper, measurer: FixedMeasurer(), icons: { _ in nil })
        let laws = LayoutLaws(tree)
        #expect(laws.faults.prefix(3).isEmpty, "\(place)")
        let shown = Set(laws.words.keys.flatMap(words))
        // The path of a picture with words is not drawn.
        let lost = words(lines.joined(separator: " ")).filter { !shown.contains($0) && $0 != "LOST" }
        #expect(lost == [], "\(place)")
    }

    @Test(arguments: lines) func oneAlone(lines: String) {
        for paper in ArrangeTests.papers.prefix(3) {
            for template in [ArrangeTests.modular, ArrangeTests.linear] {
                Self.check([lines], template, paper, "\(template.name), \(paper.name)")
            }
        }
    }

    @Test func allTogether() {
        for paper in ArrangeTests.papers {
            for template in [ArrangeTests.modular, ArrangeTests.linear] {
                Self.check(Self.lines, template, paper, "\(template.name), \(paper.name)")
                let nested = Self.lines.map { "- point\n  " + $0.replacing("\n", with: "\n  ") }
                Self.check(nested, template, paper, "nested, \(template.name), \(paper.name)")
            }
        }
    }

    @Test(arguments: [0.08, 0.6, 1.5, 12.0]) func picturesOfAnyShape(aspect: Double) {
        let captions = ["jade", "jade khaki lilac magenta navy olive pink quartz", ""]
        for (number, caption) in captions.enumerated() {
            let lines = ["![\(caption)](lost.jpg)", "- amber\n- blue cyan denim\n![\(caption)](lost.jpg)"]
            for line in lines {
                let file = SourceFile(
                    name: "kinds.txt", text: "# Kinds\n## Section\n\(line)\n## Other\n- ebony")
                let document = resolve(parse(file).value, vocabulary: Vocabulary()).value
                for paper in ArrangeTests.papers {
                    for template in [ArrangeTests.modular, ArrangeTests.linear] {
                        let tree = arrange(
                            document, with: template, on: paper, measurer: FixedMeasurer(),
                            photos: ["lost.jpg": aspect], icons: { _ in nil })
                        let place = "\(number), \(template.name), \(paper.name)"
                        #expect(LayoutLaws(tree).faults.prefix(3).isEmpty, "\(place)")
                        let mounts = tree.pages.flatMap(\.nodes).flatMap(\.mounts)
                        #expect(mounts.count == 1, "\(place)")
                        #expect(mounts.allSatisfy { $0.frame.width > 40 && $0.frame.height > 30 }, "\(place)")
                    }
                }
            }
        }
    }

    /// A picture that could not be read: words on a mount beside a camera, which stands where the words begin.
    @Test(arguments: [("jade khaki lilac", false), ("בית מים עץ", true)])
    func picturesThatAreMissing(caption: String, runsToTheLeft: Bool) throws {
        let text = "# Kinds\n## Section\n![\(caption)](lost.jpg)"
        let document = resolve(
            parse(SourceFile(name: "kinds.txt", text: text)).value, vocabulary: Vocabulary()
        ).value
        for paper in ArrangeTests.papers {
            let tree = arrange(
                document, with: ArrangeTests.modular, on: paper, measurer: FixedMeasurer(),
                icons: { _ in nil })
            let laws = LayoutLaws(tree)
            #expect(laws.faults.isEmpty, "\(paper.name)")
            let nodes = tree.pages.flatMap(\.nodes).flatMap(\.children)
            let mount = try #require(nodes.first { $0.key.hasSuffix("/photo") }).frame
            let camera = try #require(nodes.first { $0.key.hasSuffix("/camera") }).frame
            let lines = tree.pages.flatMap(laws.leaves).map(\.node).filter { $0.key.hasPrefix("picture") }
            #expect(mount.contains(camera, slack: 0) && !lines.isEmpty, "\(paper.name)")
            for line in lines.map(\.frame) {
                #expect(mount.contains(line, slack: 0.01), "\(paper.name)")
                #expect((line.midX < camera.midX) == runsToTheLeft, "\(paper.name)")
            }
        }
    }

    @Test func comparedColumns() {
        let rows = [
            "## Start | Stop | Continue", "- amber | blue | cyan", "- | denim |", "- ebony | | fawn",
            "Note: gold",
        ]
        for paper in ArrangeTests.papers {
            for template in [ArrangeTests.modular, ArrangeTests.linear] {
                let file = SourceFile(name: "kinds.txt", text: (["# Kinds"] + rows).joined(separator: "\n"))
                let document = resolve(parse(file).value, vocabulary: Vocabulary()).value
                let tree = arrange(
                    document, with: template, on: paper, measurer: FixedMeasurer(), icons: { _ in nil })
                let laws = LayoutLaws(tree)
                #expect(laws.faults.prefix(3).isEmpty, "\(template.name), \(paper.name)")
                for word in [
                    "START", "STOP", "CONTINUE", "AMBER", "BLUE", "CYAN", "DENIM", "EBONY", "FAWN", "GOLD",
                ] {
                    #expect(laws.words[word] == 1, "\(word), \(template.name), \(paper.name)")
                }
            }
        }
    }
}

extension LayoutNode {
    /// The mounts of pictures in it.
    fileprivate var mounts: [LayoutNode] {
        if case .photo = look { [self] } else { children.flatMap(\.mounts) }
    }
}
