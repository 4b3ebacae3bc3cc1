import Capture
import Catalog
import Diagnostics
import Drawing
import Layout
import Sketching
import Testing
import Typography

/// A capture laid out and drawn without fonts, so that two words of the same letters are as wide as each other.
struct SketchedPage {
    let document: Document
    let tree: LayoutTree
    /// The marks of each element.
    let marks: [String: [Mark.Shape]]
    let theme: Theme

    /// - Parameter hasHero: whether the page has its large picture.
    init(_ source: SourceFile, paper: String = "a4", hasHero: Bool = true) throws {
        document = Samples.document(of: source)
        var template = try #require(Catalog.layout(named: "modular"))
        if !hasHero { template.hero = .none }
        theme = try #require(Catalog.theme(named: "harbour"))
        let sheet = try #require(Papers.paper(named: paper, orientation: .portrait))
        let measurer = FixedMeasurer()
        tree = arrange(document, with: template, on: sheet, measurer: measurer, icons: IconSet.builtIn.pick)
        let drawing = sketch(
            tree, metadata: Metadata(title: ""), theme: theme, measurer: measurer,
            icon: Catalog.icon(named:))
        marks = drawing.pages.flatMap(\.marks).reduce(into: [:]) {
            $0[$1.element, default: []].append($1.shape)
        }
    }
}
