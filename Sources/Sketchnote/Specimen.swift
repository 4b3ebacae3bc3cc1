import CairoRenderer
import Capture
import Catalog
import Diagnostics
import Drawing
import Geometry
import Layout
import Sketching
import Typography

/// Sheets with everything that can be drawn: icons, people, frames, headings, marks and diagrams, in the colours of a theme.
///
/// Like a `Sketch`, a specimen is used on one thread.
public struct Specimen {
    /// The sheets.
    public let drawing: Drawing
    /// What is wrong with the chosen theme.
    public let diagnostics: [Diagnostic]

    private let measurer = PangoMeasurer()

    /// Draws the sheets; none after an error in the theme of the options.
    public init(options: SketchOptions = SketchOptions()) {
        var finder = CatalogFinder(options: options)
        finder.findTheme(header: nil, folder: "")
        diagnostics = finder.diagnostics
        let metadata = Metadata(title: "Specimen")
        guard let theme = finder.theme else {
            drawing = Drawing(pages: [], metadata: metadata)
            return
        }
        let sheets = SpecimenSheets(measurer: measurer)
        var layout = LayoutTree(
            pages: sheets.icons
                + [sheets.people, sheets.groups, sheets.frames, sheets.marks, sheets.strokes], seed: 0)
        layout.pages += Specimen.diagrams(measurer)
        drawing = sketch(
            layout, metadata: metadata, theme: theme, measurer: measurer, icon: Catalog.icon(named:))
    }

    /// The sheets as files: one PDF, or one PNG or SVG for each sheet.
    ///
    /// - Throws: a resolution that cannot be drawn, or what Cairo refused.
    public func rendered(as format: PictureFormat) throws(RenderError) -> [[UInt8]] {
        try render(drawing, as: format, measurer: measurer)
    }

    /// Every diagram of the language, from a capture.
    private static func diagrams(_ measurer: PangoMeasurer) -> [LayoutPage] {
        let points = "- Notice\n- Ask\n- Try it\n- Share\n"
        var text = "# Diagrams\n\n"
        for name in Vocabulary.allDiagrams where name != "list" {
            let entries = name == "bars" ? "- North 42 %\n- East 31 %\n- South 18 %\n" : points
            text +=
                "## As \(name) {as=\(name)}\n" + (name == "venn" ? "- Needs\n- Skills\n- Time\n" : entries)
        }
        let document = resolve(
            parse(SourceFile(name: "specimen", text: text)).value, vocabulary: Vocabulary(icons: .builtIn)
        ).value
        guard let template = Catalog.layout(named: CatalogFinder.usual.layout),
            let paper = Papers.paper(named: CatalogFinder.usual.paper, orientation: .portrait)
        else { return [] }
        return arrange(document, with: template, on: paper, measurer: measurer, icons: { _ in nil }).pages
    }
}
