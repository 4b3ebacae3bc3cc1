import Catalog
import Diagnostics

/// Drawing choices that win over the header of the capture.
public struct SketchOptions: Sendable {
    /// The page pattern; nil leaves it to the capture.
    public var layout: Choice?
    /// The colours; nil leaves them to the capture.
    public var theme: Choice?
    /// The sheet by name, such as `a3`, `a4-landscape` or `300x200mm`; nil leaves it to the capture.
    public var paper: String?
    /// Changes every irregularity of the drawing, and no word; nil leaves it to the capture.
    public var seed: UInt64?
    /// Whether to set the page for easy reading, whatever the capture says: 14-point type in a plain face, level words,
    /// plain frames, one or two columns.
    public var clear = false
    /// The author's own icons, as SVG files on a grid of 48 × 48; they go before built-in ones of the same name or word.
    public var icons: [SourceFile] = []
    /// Where blocks stood when the capture was last drawn; a new drawing moves them no more than it must.
    public var previous: PreviousLayout?
    /// Reads a layout or theme file that is named by its path. Without one, only built-in names are known.
    public var reader: Reader?

    /// Reads the file at a path. Paths in a header are given relative to the folder of the capture.
    ///
    /// - Throws: whatever kept the file from being read; its description is shown to the user.
    public typealias Reader = @Sendable (_ path: String) throws -> SourceFile

    /// A layout or theme.
    public enum Choice: Hashable, Sendable {
        /// One of the built-in ones by name, or a file by its path: a path has a `/` in it or ends in `.yaml` or `.yml`.
        case named(String)
        /// A file that the caller has read.
        case file(SourceFile)
    }

    /// Makes options; without arguments everything is left to the capture.
    public init(
        layout: Choice? = nil, theme: Choice? = nil, paper: String? = nil, seed: UInt64? = nil,
        reader: Reader? = nil
    ) {
        self.layout = layout
        self.theme = theme
        self.paper = paper
        self.seed = seed
        self.reader = reader
    }

    /// What is wrong with the options themselves, whatever the capture: names that are not known, files that cannot be
    /// read or are not right. Every `Sketch` made with the options has these among its diagnostics.
    public var diagnostics: [Diagnostic] {
        var finder = CatalogFinder(options: self)
        finder.findLayout(header: nil, folder: "")
        finder.findTheme(header: nil, folder: "")
        _ = finder.paper(header: nil, orientation: .portrait)
        return finder.diagnostics
    }
}

extension SketchOptions.Choice {
    /// Whether a name of a layout or theme is the path of a file.
    static func isPath(_ name: String) -> Bool {
        name.contains("/") || name.hasSuffix(".yaml") || name.hasSuffix(".yml")
    }
}
