import Catalog
import Drawing
import Geometry
import Ink
import Sketchnote
import Testing

/// Every word of the samples against what is painted under it, in every theme (WCAG 2.2, 1.4.3).
@Suite struct ContrastTests {
    /// An area of one colour, with the box round it for a quick look.
    private struct Area {
        var rings: [Polyline]
        var box: Rect
        var colour: Colour
        var clip: Path?
    }

    @Test(arguments: Catalog.themeNames, [false, true])
    func everyWordStandsOutFromItsGround(theme: String, isClear: Bool) throws {
        for sample in ["spotlight-march-2021", "away-day", "ward-improvement"] {
            var options = SketchOptions(theme: .named(theme))
            options.clear = isClear
            let drawing = try #require(Sketch(of: try Samples.source(sample), options: options).drawing)
            var checked = 0
            for page in drawing.pages {
                let areas = page.marks.flatMap { painted($0.shape, clip: nil) }
                for case .text(let mark) in page.marks.map(\.shape) where mark.structure.role != .heading1 {
                    checked += 1
                    let ground = colour(under: mark, areas: areas) ?? page.paper
                    let least = mark.size >= 14 ? 3 : theme == "contrast" ? 7 : 4.5
                    let ratio = mark.colour.contrast(with: ground)
                    // A block letter has an edge of ink, which is what is read.
                    guard isClear || mark.colour != Catalog.theme(named: theme)?.gold else { continue }
                    #expect(ratio >= least, "\(sample): “\(mark.text)” at \(mark.size) pt")
                }
            }
            #expect(checked > 60)
        }
    }

    /// Skin, hair and cheeks too: a photocopier must not be left to choose their tones.
    @Test(arguments: Samples.names)
    func theGreyThemePutsNoHueOnPaper(sample: String) throws {
        let options = SketchOptions(theme: .named("greyscale"))
        let drawing = try #require(Sketch(of: try Samples.source(sample), options: options).drawing)
        let painted = drawing.pages.flatMap { page in
            page.marks.flatMap { colours(of: $0.shape) }
        }
        #expect(painted.count > 50)
        for colour in Set(painted) {
            let parts = [colour.red, colour.green, colour.blue]
            #expect((parts.max() ?? 0) - (parts.min() ?? 0) < 0.012, "\(colour)")
        }
    }

    private func colours(of shape: Mark.Shape) -> [Colour] {
        switch shape {
        case .fill(_, let paint), .stroke(_, _, let paint): [paint.colour]
        case .clipped(_, let shapes): shapes.flatMap(colours)
        case .text(let mark): [mark.colour]
        case .link, .photo: []
        }
    }

    private func painted(_ shape: Mark.Shape, clip: Path?) -> [Area] {
        switch shape {
        case .fill(let path, let paint) where paint.opacity == 1:
            path.bounds.map { [Area(rings: path.polylines, box: $0, colour: paint.colour, clip: clip)] } ?? []
        case .clipped(let path, let shapes): shapes.flatMap { painted($0, clip: path) }
        default: []
        }
    }

    /// The topmost colour behind the lower part of the first letter, beside which there is no ink of the words' own.
    private func colour(under mark: TextMark, areas: [Area]) -> Colour? {
        let point = mark.origin + Point(mark.size * 0.35, -mark.size * 0.3)
        return areas.last { area in
            area.box.contains(point) && area.rings.contains { $0.encloses(point) }
                && area.clip.map { clip in clip.polylines.contains { $0.encloses(point) } } != false
        }?.colour
    }
}
