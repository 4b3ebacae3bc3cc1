import Capture
import Catalog
import Diagnostics
import Drawing
import Geometry
import Ink
import Layout
import Sketching
import Testing
import Typography

/// Every frame that a capture may ask for: words keep clear of its line, and its ink stays in its block.
@Suite struct FrameTests {
    static let bodies = [
        "- Tea for all",
        "- Know-how and trust that flow through **personal ties** on every floor\n- Nobody keeps a member list",
        "- One point that is short\n- Another that runs on a little longer than the first\nIdea: a third with a picture",
    ]

    private static func page(_ text: String, paper: String) throws -> SketchedPage {
        try SketchedPage(SourceFile(name: "frame.capture", text: text), paper: paper, hasHero: false)
    }

    @Test(arguments: FrameStyle.allCases)
    func wordsKeepClearAndInkStaysInside(style: FrameStyle) throws {
        var judged = 0
        for (body, paper) in Self.bodies.flatMap({ body in ["a4", "16:9"].map { (body, $0) } }) {
            let page = try Self.page(
                "## Tides :coins: {frame=\(style.rawValue)}\n\(body)\n\n## Other\n- Words\n", paper: paper)
            for node in page.tree.pages.flatMap(\.nodes) where node.key.hasPrefix("section:tides") {
                judged += try judge(node, on: page, "\(style) \(paper) \(body.prefix(12))")
            }
        }
        #expect(judged >= 6 || style == .none || style == .brace)
    }

    /// Words said aloud, and rows of actions, in their usual frames and in those that an author asks for.
    @Test(arguments: ["", "sticky", "cloud", "burst", "screen", "ribbon", "clipboard", "scroll"])
    func sayingsAndPanelsKeepClear(frame: String) throws {
        let hint = frame.isEmpty ? "" : " {frame=\(frame)}"
        let page = try Self.page(
            """
            ## Voices
            - Three people spoke
            > Nobody told me twice about the boats -- a neighbour\(hint)
            ? Who waters the plants when the tide is out\(hint)

            ## Next\(hint)
            Decision: keep the van
            - [ ] Order the compost @chair due:2026-05-01
            """, paper: "a4")
        var judged = 0
        for node in page.tree.pages.flatMap(\.nodes) {
            judged += try judge(node, on: page, "\(frame) \(node.key)")
        }
        #expect(judged >= 3)
    }

    private func judge(_ block: LayoutNode, on page: SketchedPage, _ name: String) throws -> Int {
        let scale = page.tree.pages[0].scale
        let shapes = page.marks["\(block.key)/frame"] ?? []
        // The shadow may lie in the gutter; all other ink of the frame belongs to the block.
        let ink = shapes.flatMap(\.areas).compactMap(\.extent).reduce(block.frame) { $0.union($1) }
        #expect(block.frame.grown(by: 7.6 * scale).contains(ink), "\(name): \(ink) in \(block.frame)")
        let areas = shapes.compactMap { shape -> Path? in
            if case .fill(let path, let paint) = shape, paint.colour == page.theme.frame { path } else { nil }
        }
        let edges = areas.compactMap(\.polylines.first)
        guard let edge = edges.max(by: { $0.length < $1.length }) else { return 0 }
        for leaf in block.children {
            // Discs, and labels on swipes and clips, stand over the line.
            let isLabel = leaf.key.contains("/heading/") && block.key.hasPrefix("section:next")
            guard case .text(let look) = leaf.look, !leaf.key.hasSuffix("/number"), !isLabel else {
                continue
            }
            let base = leaf.frame.y + look.baseline
            let letters = Rect(
                leaf.frame.x, base - 0.66 * look.size, leaf.frame.width, 0.82 * look.size)
            for corner in [
                letters.origin, Point(letters.maxX, letters.y), Point(letters.x, letters.maxY),
                Point(letters.maxX, letters.maxY),
            ] {
                let isInside = edge.encloses(corner)
                #expect(isInside, "\(name): “\(look.line.text)” leaves its frame")
            }
            let near =
                edge.points.map { point in
                    Point(
                        max(letters.x - point.x, 0, point.x - letters.maxX),
                        max(letters.y - point.y, 0, point.y - letters.maxY)
                    ).length
                }.min() ?? 0
            #expect(near >= 6, "\(name): “\(look.line.text)” is \(near) points from the line")
        }
        return 1
    }
}

extension Mark.Shape {
    /// What is filled, clips aside.
    fileprivate var areas: [Path] {
        switch self {
        case .fill(let path, _), .clipped(let path, _): [path]
        case .stroke, .text, .link, .photo: []
        }
    }
}
