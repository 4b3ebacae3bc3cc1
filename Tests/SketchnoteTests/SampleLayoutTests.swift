import CairoRenderer
import Catalog
import Layout
import LayoutLaws
import Raster
import Sketchnote
import Testing
import Typography

/// Every sample in every layout on every kind of paper: nothing lost, overlapped, cut or too small to read, and pages as
/// good as they have been.
@Suite struct SampleLayoutTests {
    @Test func theSamplesAreFound() { #expect(Samples.names.count >= 7) }

    @Test(arguments: Samples.names)
    func theSamplesHaveNothingToSay(sample: String) throws {
        let told = try Samples.sketch(sample).diagnostics.filter { $0.severity != .notice }
        #expect(told.isEmpty, "\(told.map(\.message))")
    }

    /// A4 upright and lying, and one more paper in turn.
    @Test(arguments: Samples.names, Trial.layouts.map(\.name))
    func lawsHoldWithRealFonts(sample: String, layout: String) throws {
        let text = try Samples.source(sample).text
        let template = try #require(Trial.layouts.first { $0.name == layout })
        let measurer = PangoMeasurer()
        let turn = (Samples.names.firstIndex(of: sample) ?? 0) + (Trial.layouts.firstIndex(of: template) ?? 0)
        let others = Trial.papers.dropFirst(2)
        let bounds = QualityBounds.of[layout] ?? QualityBounds()
        for paper in Trial.papers.prefix(2) + [others[others.startIndex + turn % others.count]] {
            let trial = Trial(text, in: template, on: paper)
            let document = trial.document
            let tree = trial.tree(of: document, measurer: measurer)
            #expect(LayoutLaws(tree, of: document).faults.isEmpty, "\(paper.name)")
            guard paper.name.hasPrefix("a4") else { continue }
            let pictures = try Samples.pages(sample, layout: layout, paper: paper.name, dpi: 24)
            for (index, (page, png)) in zip(tree.pages, pictures).enumerated() {
                let balance = try #require(Raster(png: png)).balance
                let faults = bounds.faults(
                    of: PageQuality(page), balance: balance,
                    isFull: page.scale <= (template.isClear ? 1.18 : 1))
                #expect(faults.isEmpty, "\(paper.name), page \(index + 1)")
                // What is put where the page is light hangs on knowing where that is before anything is drawn.
                guard !template.isClear else { continue }
                let reckoned = PageWeight(page).offset
                #expect(abs(reckoned.x - (balance.x - 0.5)) < 0.03)
                #expect(abs(reckoned.y - (balance.y - 0.48)) < 0.03)
            }
        }
    }

    /// The smallest sample typed line by line; the others are left to `LayoutBenchmark stability`.
    @Test(arguments: Trial.layouts.map(\.name))
    func blocksKeepTheirPlacesWhileTyping(layout: String) throws {
        let template = try #require(Trial.layouts.first { $0.name == layout })
        let typing = Typing(try Samples.source("tiny-huddle").text)
        let moves = typing.displacements(
            in: template, on: Trial.papers[0], measurer: PangoMeasurer(), remembers: false)
        #expect(moves.count >= 8)
        let mean = 100 * moves.reduce(0, +) / Double(max(1, moves.count))
        #expect(mean <= (QualityBounds.of[layout] ?? QualityBounds()).displacement)
    }

    /// A point taken out and put in again: with the drawing before at hand, other blocks hardly move.
    @Test(arguments: ["tiny-huddle", "away-day"], Trial.layouts.map(\.name))
    func blocksKeepTheirPlacesWhileEditing(sample: String, layout: String) throws {
        let template = try #require(Trial.layouts.first { $0.name == layout })
        let editing = Editing(try Samples.source(sample).text)
        let moves = editing.displacements(
            in: template, on: Trial.papers[0], measurer: PangoMeasurer(), remembers: true)
        #expect(moves.count >= 2)
        #expect(100 * moves.reduce(0, +) / Double(max(1, moves.count)) <= 4)
    }

    /// On the smallest sheet and on a tall screen.
    @Test(arguments: Samples.names, Trial.layouts.map(\.name))
    func lawsHoldWithoutFonts(sample: String, layout: String) throws {
        let text = try Samples.source(sample).text
        let template = try #require(Trial.layouts.first { $0.name == layout })
        let isEven = (Samples.names.firstIndex(of: sample) ?? 0).isMultiple(of: 2)
        let paper = try #require(
            Papers.paper(named: isEven ? "a6" : "300x200mm", orientation: template.orientation))
        let faults = Trial(text, in: template, on: paper).faults(measurer: FixedMeasurer())
        #expect(faults.isEmpty, "\(paper.name)")
    }

    /// An arrow round a corner, a nested word in a narrow column, and pictures that cannot be read beside an icon.
    @Test(arguments: [
        (12, "popcorn", "square"), (258, "vertical", "16:9"), (11, "modular", "a4-landscape"),
        (275, "path", "9:16"),
    ])
    func lawsHoldInNarrowPlaces(number: Int, layout: String, paper: String) throws {
        let place = try #require(
            Trial.places.first { $0.layout.name == layout && $0.paper.name == paper })
        let trial = Trial(SeededCapture(number).text, in: place.layout, on: place.paper)
        #expect(trial.faults(measurer: PangoMeasurer()).isEmpty)
    }

    /// Random captures in the faces that pages are drawn in; each layout in turn.
    @Test(arguments: 0..<4)
    func lawsHoldForRandomCapturesWithRealFonts(part: Int) {
        let measurer = PangoMeasurer()
        for number in (part * 4..<part * 4 + 4).map({ 1000 + $0 * 5 }) {
            let place = Trial.places[(number / 5 * 9) % Trial.places.count]
            let trial = Trial(SeededCapture(number).text, in: place.layout, on: place.paper)
            let faults = trial.faults(measurer: measurer)
            #expect(faults.isEmpty, "capture \(number), \(place.layout.name) on \(place.paper.name)")
        }
    }
}
