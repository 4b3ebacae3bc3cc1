import Foundation
import Raster
import Sketchnote
import Testing

/// Small scenes, pixel by pixel as they were when somebody last looked at them.
///
/// `UPDATE_GOLDENS=1 swift test --filter GoldenTests` draws them anew, and fails, so that it is never left on. Look at
/// every picture that has changed before keeping it.
@Suite(.serialized) struct GoldenTests {
    /// A capture with the sheet that it is drawn on.
    struct Scene: CustomTestStringConvertible, Sendable {
        var name: String
        var paper: String
        var theme: String
        /// What stands beside the title.
        var hero = "none"
        /// The style of the title's letters.
        var title = "extruded"
        /// The styles of headings.
        var headings = "underline, wave, block"
        /// Whether something flies where nothing else is.
        var doodles = false
        var capture: String

        var testDescription: String { name }
    }

    static let scenes = [
        Scene(
            name: "title", paper: "140x100mm", theme: "harbour", hero: "trio",
            capture: """
                ---
                event: Harbour day
                ---
                # Tides turn
                What the sea taught us
                """),
        letters("shadow", theme: "dusk", title: "Calm on the phone"),
        letters("hatched", theme: "clinic", title: "Fewer, finished"),
        letters("inline", theme: "harbour", title: "Tides turn"),
        letters("outline", theme: "meadow", title: "Cafés of Lłynfi"),
        letters("brush", theme: "clinic", title: "Slow & steady"),
        Scene(
            name: "headings", paper: "150x110mm", theme: "harbour",
            headings: "highlight, double, initial, brackets, rules, shadow",
            capture: """
                ## Apples
                - One
                ## Plums
                - Two
                ## Pears
                - Three
                ## Sloes
                - Four
                ## Quince
                - Five
                ## Figs
                - Six
                """),
        Scene(
            name: "sections", paper: "140x100mm", theme: "clinic",
            capture: """
                ## Calm start :calendar:
                - Doors open **at seven**
                - Tea for all

                ## Money :coins:
                £40 saved on every visit
                Decision: keep the van
                """),
        Scene(
            name: "voices", paper: "140x100mm", theme: "dusk",
            capture: """
                ## Voices
                - Three people spoke
                > Nobody told me twice -- a neighbour
                ? Who waters the plants?
                """),
        Scene(
            name: "actions", paper: "140x100mm", theme: "meadow",
            capture: """
                ## To do
                - [ ] Ring the baker @cook due:2026-05-02
                - [x] Order chairs @host
                Takeaway: bread **first**
                """),
        Scene(
            name: "arrow", paper: "170x100mm", theme: "harbour",
            capture: """
                ## Seeds :seedling:
                - Sow in March
                ## Bread :scales:
                - Bake in August

                Seeds -> Bread: grow
                """),
        Scene(
            name: "steps", paper: "105x105mm", theme: "clinic",
            capture: """
                ## Make tea :cup:
                1. Boil the water
                2. Wait **four minutes**
                Risk: hot pot
                Idea: add lemon
                Link: All teas https://example.org/tea
                """),
        Scene(
            name: "doodles", paper: "105x105mm", theme: "harbour", doodles: true, capture: "# Up and away\n"),
    ]

    /// A title alone, in a style.
    private static func letters(_ style: String, theme: String, title: String) -> Scene {
        Scene(
            name: "title-\(style)", paper: "105x105mm", theme: theme, title: style, capture: "# \(title)\n")
    }

    /// A pattern of its own, so that a change of the built-in ones changes no golden.
    private static func layout(of scene: Scene) -> SourceFile {
        SourceFile(
            name: "scene.yaml",
            text: """
                name: scene
                summary: a sheet for one scene
                orientation: portrait
                margin: 16
                gutter: 16
                title: {place: left, style: \(scene.title)}
                hero: \(scene.hero)
                flow:
                  rows:
                    grid: 12
                    portrait: 2
                    landscape: 2
                    stack: 2
                frames: [box, sticky, bubble]
                headings: [\(scene.headings)]
                numbered: true
                doodles: \(scene.doodles)
                """)
    }

    private static let folder = Samples.root.appendingPathComponent("Tests/SketchnoteTests/Goldens")
    private static var isUpdate: Bool { ProcessInfo.processInfo.environment["UPDATE_GOLDENS"] == "1" }

    @Test(arguments: scenes) func sceneIsAsItWas(_ scene: Scene) throws {
        let sketch = Sketch(
            of: SourceFile(name: scene.name, text: scene.capture),
            options: SketchOptions(
                layout: .file(Self.layout(of: scene)), theme: .named(scene.theme), paper: scene.paper))
        #expect(
            !sketch.diagnostics.contains { $0.severity == .error }, "\(sketch.diagnostics.map(\.message))")
        let pages = try sketch.rendered(as: .png(dpi: 72))
        #expect(pages.count == 1)
        let png = try #require(pages.first)
        let url = Self.folder.appendingPathComponent(scene.name + ".png")
        guard !Self.isUpdate else {
            try Data(png).write(to: url)
            Issue.record("\(scene.name).png is drawn anew: look at it, and run again without UPDATE_GOLDENS")
            return
        }
        let old = [UInt8](try Data(contentsOf: url))
        let before = try #require(Raster(png: old))
        let after = try #require(Raster(png: png))
        #expect(after.width <= 500 && after.height <= 400)
        let share = after.shareOfOtherPixels(than: before)
        guard share > 0.005 else { return }
        let place = try Self.keep(
            old: old, new: png, difference: after.difference(from: before), name: scene.name)
        Issue.record(
            "\(scene.name): \(Int((share * 1000).rounded())) ‰ of the pixels are others; see \(place)")
    }

    @Test func theComparisonSeesChanges() {
        let white = Raster(width: 100, height: 100) { _, _, _ in 255 }
        let near = Raster(width: 100, height: 100) { _, _, _ in 252 }
        let dotted = Raster(width: 100, height: 100) { x, y, channel in
            x < 10 && y < 6 && channel == 2 ? 251 : 255
        }
        #expect(white.shareOfOtherPixels(than: near) == 0)
        #expect(white.shareOfOtherPixels(than: dotted) == 0.006)
        #expect(white.shareOfOtherPixels(than: Raster(width: 100, height: 99) { _, _, _ in 255 }) == 1)
        #expect(
            dotted.difference(from: white)[5, 5, 0] == 0 && dotted.difference(from: white)[50, 50, 0] == 255)
    }

    /// Writes the two pictures and where they differ to a folder that outlives the test.
    private static func keep(old: [UInt8], new: [UInt8], difference: Raster, name: String) throws -> String {
        let folder = FileManager.default.temporaryDirectory.appendingPathComponent("sketchnote-goldens")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let files = [("old", old), ("new", new), ("difference", try #require(difference.png))]
        for (kind, bytes) in files {
            try Data(bytes).write(to: folder.appendingPathComponent("\(name)-\(kind).png"))
        }
        return folder.path
    }
}

extension Raster {
    /// How far a channel may be off: rounding in another version of a library.
    private static let tolerance = 3

    /// The share of pixels of which a channel is farther off than the tolerance; 1 when the sizes differ.
    func shareOfOtherPixels(than other: Raster) -> Double {
        guard width == other.width, height == other.height else { return 1 }
        var count = 0
        for y in 0..<height {
            for x in 0..<width where isOther(than: other, x, y) { count += 1 }
        }
        return Double(count) / Double(width * height)
    }

    /// Black where two pictures differ, white elsewhere, over what they have in common.
    func difference(from other: Raster) -> Raster {
        Raster(width: min(width, other.width), height: min(height, other.height)) { x, y, _ in
            isOther(than: other, x, y) ? 0 : 255
        }
    }

    private func isOther(than other: Raster, _ x: Int, _ y: Int) -> Bool {
        (0..<3).contains { abs(Int(self[x, y, $0]) - Int(other[x, y, $0])) > Self.tolerance }
    }
}
