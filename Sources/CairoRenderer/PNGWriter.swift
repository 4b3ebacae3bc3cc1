import CCairo
import Drawing
import Geometry

/// Draws a page in pixels.
struct PNGWriter {
    let dpi: Double
    let fonts: FontBook

    /// Cairo's images end at this many pixels a side.
    private static let longestSide = 32767.0
    private static let mostBytes = 2_147_483_648.0

    func write(_ page: DrawnPage, number: Int, metadata: Metadata) throws(RenderError) -> [UInt8] {
        guard dpi > 0, dpi.isFinite else { throw .resolution(dpi) }
        let width = max(1, (page.size.width * dpi / 72).rounded())
        let height = max(1, (page.size.height * dpi / 72).rounded())
        guard width <= Self.longestSide, height <= Self.longestSide, width * height * 4 <= Self.mostBytes
        else {
            throw .tooManyPixels(page: number, width: width, height: height)
        }
        let surface = try Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)))
        try draw(page, on: surface)
        return try PNGFile(dpi: dpi, metadata: metadata).encode(surface)
    }

    private func draw(_ page: DrawnPage, on surface: Surface) throws(RenderError) {
        let context = try Context(surface)
        // A page need not be a whole number of pixels: the paper reaches the last of them.
        context.setSource(page.paper)
        cairo_paint(context.pointer)
        cairo_scale(context.pointer, dpi / 72, dpi / 72)
        try PagePainter(page, on: context, fonts: fonts).drawMarks()
        cairo_surface_flush(surface.pointer)
        try surface.check("drawing a page")
    }
}
