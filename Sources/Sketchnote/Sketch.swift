import CairoRenderer
import Capture
import Catalog
import Diagnostics
import Drawing
import Layout
import Sketching
import Typography

/// A capture on its way to a picture, with what every stage made of it.
///
///     let sketch = Sketch(of: SourceFile(name: "talk.txt", text: text))
///     let pdf = try sketch.rendered(as: .pdf)
///
/// The same capture, options and fonts give the same value and the same bytes. Use a sketch on one thread: it holds the
/// fonts that it was measured with.
public struct Sketch {
    /// The capture as typed.
    public let syntax: SyntaxTree
    /// The capture's meaning, with the drawing choices of the options in its header.
    public let document: Document
    /// Where everything stands; nil after errors.
    public let layout: LayoutTree?
    /// What is put on paper; nil after errors.
    public let drawing: Drawing?
    /// Everything there is to say, in the order of the stages.
    public let diagnostics: [Diagnostic]

    private let measurer: PangoMeasurer?

    /// Takes a capture through all stages up to the drawing. Stops after the look-ups when there are errors.
    public init(of file: SourceFile, options: SketchOptions = SketchOptions()) {
        let parsed = parse(file)
        let icons = IconSet.read(options.icons)
        let resolved = resolve(parsed.value, vocabulary: Vocabulary(icons: icons.value))
        var document = resolved.value
        var diagnostics = parsed.diagnostics + resolved.diagnostics
        if let seed = options.seed { document.header.seed = seed }
        if options.clear { document.header.clear = true }
        syntax = parsed.value
        self.document = document

        let choices = Choices(document: document, file: file, options: options)
        diagnostics += choices.diagnostics.filter { !diagnostics.contains($0) }
        diagnostics += diagramDiagnostics(of: document, in: file)
        diagnostics += iconNotices(of: document, in: file, icons: icons.value)
        diagnostics = icons.diagnostics + diagnostics.inFileOrder
        guard !diagnostics.contains(where: { $0.severity == .error }), var page = choices.page else {
            layout = nil
            drawing = nil
            measurer = nil
            self.diagnostics = diagnostics
            return
        }
        let measurer = PangoMeasurer()
        if document.header.clear { page.layout = page.layout.clear }
        func arranged() -> LayoutTree {
            arrange(
                document, with: page.layout, on: page.paper,
                measurer: document.header.clear ? ReadingMeasurer(measurer) : measurer,
                previous: options.previous, icons: icons.value.pick)
        }
        var layout = arranged()
        var pattern = choices.pattern
        // What suits the content best is no good where it needs more pages.
        if let (choice, range) = pattern, layout.pages.count > 1, !document.header.clear,
            let modular = choices.fallback, modular.layout != page.layout
        {
            page = modular
            let other = arranged()
            if other.pages.count < layout.pages.count {
                layout = other
                pattern = (.fallback(from: choice), range)
            }
        }
        diagnostics += layoutNotices(of: layout, for: document, in: file, choice: pattern)
        diagnostics += fontDiagnostics(of: layout, in: file, measurer: measurer)
        drawing = sketch(
            layout, metadata: Metadata(of: document), theme: page.theme, measurer: measurer,
            icon: icons.value.icon(named:))
        self.layout = layout
        self.measurer = measurer
        self.diagnostics = diagnostics.inFileOrder
    }

    /// The worst severity among the diagnostics, or nil when there are none.
    public var worst: Severity? {
        Severity.allCases.first { severity in diagnostics.contains { $0.severity == severity } }
    }

    /// The picture as the bytes of files: one for a PDF, one for each page of PNG and SVG; none when the capture has
    /// errors.
    ///
    /// - Throws: a page or a resolution that cannot be drawn, or what Cairo refused.
    public func rendered(as format: PictureFormat) throws(RenderError) -> [[UInt8]] {
        guard let drawing, let measurer else { return [] }
        return try render(drawing, as: format, measurer: measurer)
    }
}

/// The catalogue's entries for one capture.
private struct Choices {
    /// What to draw with; nil when something chosen is not to be had.
    var page: (layout: LayoutTemplate, theme: Theme, paper: Paper)?
    var diagnostics: [Diagnostic]
    /// What to draw with where the chosen pattern needs too many pages.
    var fallback: (layout: LayoutTemplate, theme: Theme, paper: Paper)?
    /// The pattern that was chosen for the author, with the place to tell of it.
    var pattern: (PatternChoice, SourceRange)?

    init(document: Document, file: SourceFile, options: SketchOptions) {
        let header = document.header
        let folder = file.name.utf8.lastIndex(of: UInt8(ascii: "/")).map { String(file.name[...$0]) } ?? ""
        var finder = CatalogFinder(options: options)
        finder.findLayout(header: header.layout.map { ($0, file) }, folder: folder)
        finder.findTheme(header: header.theme.map { ($0, file) }, folder: folder)
        // A sheet whose name does not say which way it lies lies as the pattern likes it; the pattern is chosen for it upright.
        var paper = finder.paper(
            header: header.paper.map { ($0, file) }, orientation: finder.layout?.orientation ?? .portrait)
        if let wish = finder.automatic, let sheet = paper {
            let choice = PatternChoice(for: document, on: sheet)
            finder.takeLayout(named: choice.name)
            pattern = (choice, wish.file == file ? wish.range : SourceRange(0, 0))
            if let usual = Catalog.layout(named: CatalogFinder.usual.layout), let theme = finder.theme,
                let sheet = finder.paper(
                    header: header.paper.map { ($0, file) }, orientation: usual.orientation)
            {
                fallback = (usual, theme, sheet)
            }
            paper = finder.paper(
                header: header.paper.map { ($0, file) },
                orientation: finder.layout?.orientation ?? .portrait)
        }
        if let layout = finder.layout, let theme = finder.theme, let paper { page = (layout, theme, paper) }
        diagnostics = finder.diagnostics
    }
}

extension Vocabulary {
    /// What captures may name. Layouts, themes and papers are left to the look-up, which knows of paths, sizes and
    /// options.
    init(icons: IconSet) {
        self.init(icons: icons.names, frames: FrameStyle.allCases.map(\.rawValue))
    }
}

extension [Diagnostic] {
    /// The same, in the order of their places; those of one place stay in the order of the stages.
    fileprivate var inFileOrder: [Diagnostic] {
        enumerated().sorted {
            ($0.element.range.lower, $0.offset) < ($1.element.range.lower, $1.offset)
        }.map(\.element)
    }
}

extension Metadata {
    /// What the file says of itself, from the facts of the header.
    init(of document: Document) {
        let header = document.header
        self.init(
            title: document.title.text.plain, author: header.by?.value, subject: header.event?.value,
            keywords: header.tags.map(\.value), date: header.date?.iso,
            language: header.lang?.value ?? "en-GB")
    }
}
