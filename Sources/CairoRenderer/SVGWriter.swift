import CCairo
import Drawing
import Geometry

/// Writes a page as SVG: letters are outlines, the words stand in the description, and links are live.
struct SVGWriter {
    let fonts: FontBook

    func write(_ page: DrawnPage, metadata: Metadata) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        let surface = try Surface(
            adopting: cairo_svg_surface_create_for_stream(
                ByteSink.write, sink.closure, page.size.width, page.size.height),
            sink: sink)
        cairo_svg_surface_restrict_to_version(surface.pointer, CAIRO_SVG_VERSION_1_2)
        let context = try Context(surface)
        try PagePainter(page, on: context, fonts: fonts).draw()
        cairo_show_page(context.pointer)
        try surface.finish()
        return SVGText(sink.bytes).finished(page: page, metadata: metadata)
    }
}
