import Drawing
import Geometry

/// A kind of picture file.
public enum PictureFormat: Hashable, Sendable {
    /// One file with all pages: vectors, embedded fonts, tagged text, live links.
    case pdf
    /// One file per page at a resolution in dots per inch.
    case png(dpi: Double)
    /// One file per page; letters are outlines.
    case svg
}

/// Turns a drawing into the bytes of picture files: one for a PDF, one per page for PNG and SVG.
///
/// The same drawing gives the same bytes, however often it is rendered, on a system with the same fonts and
/// libraries.
///
/// - Parameters:
///   - drawing: what to draw.
///   - format: the kind of file.
///   - measurer: the fonts that the drawing was measured with.
/// - Throws: what Cairo refused, a page or a resolution that cannot be drawn, or a coordinate that is no number.
public func render(
    _ drawing: Drawing, as format: PictureFormat, measurer: PangoMeasurer
) throws(RenderError) -> [[UInt8]] {
    try drawing.checkPages()
    switch format {
    case .pdf: return [try PDFWriter(fonts: measurer.fonts).write(drawing)]
    case .png(let dpi):
        return try drawing.pages.enumerated().mapEach { index, page throws(RenderError) in
            try PNGWriter(dpi: dpi, fonts: measurer.fonts)
                .write(page, number: index + 1, metadata: drawing.metadata)
        }
    case .svg:
        return try drawing.pages.mapEach { page throws(RenderError) in
            try SVGWriter(fonts: measurer.fonts).write(page, metadata: drawing.metadata)
        }
    }
}

extension Drawing {
    /// The longest side that PDF readers accept, in points: 200 inches.
    static let longestSide = 14400.0

    fileprivate func checkPages() throws(RenderError) {
        guard !pages.isEmpty else { throw .noPages }
        for (index, page) in pages.enumerated() {
            // NaN fails these comparisons.
            guard page.size.width > 0, page.size.width <= Self.longestSide, page.size.height > 0,
                page.size.height <= Self.longestSide
            else { throw .pageSize(page: index + 1, size: page.size) }
        }
    }
}

extension Sequence {
    /// `map` that keeps the type of the error.
    fileprivate func mapEach<T>(_ body: (Element) throws(RenderError) -> T) throws(RenderError) -> [T] {
        var mapped: [T] = []
        for element in self { mapped.append(try body(element)) }
        return mapped
    }
}
