import CCairo
import Drawing
import Geometry

/// Writes a drawing as one tagged PDF.
struct PDFWriter {
    let fonts: FontBook

    func write(_ drawing: Drawing) throws(RenderError) -> [UInt8] {
        let sink = ByteSink()
        let size = drawing.pages.first?.size ?? .zero
        let surface = try Surface(
            adopting: cairo_pdf_surface_create_for_stream(
                ByteSink.write, sink.closure, size.width, size.height),
            sink: sink)
        describe(drawing.metadata, on: surface)
        let context = try Context(surface)
        // Cairo writes a broken cross-reference for links that stand in no structure, so there always is one.
        let tags = TagPen(context)
        for (index, page) in drawing.pages.enumerated() {
            // Setting a size drops what is drawn so far, so it comes first and never after a tag of the page.
            cairo_pdf_surface_set_size(surface.pointer, page.size.width, page.size.height)
            if index == 0 { tags.begin(Tag("Document")) }
            try draw(page, with: PagePainter(page, on: context, fonts: fonts), tags)
            if index == drawing.pages.count - 1 { tags.end(Tag("Document")) }
            cairo_show_page(context.pointer)
            try context.check("writing a page")
        }
        try surface.finish()
        return sink.bytes
    }

    private func draw(_ page: DrawnPage, with painter: PagePainter, _ tags: TagPen) throws(RenderError) {
        painter.drawPaper()
        let places = TextPlace.places(of: page.marks, width: painter.text.width)
        var waitingLinks: [(Rect, String)] = []
        var depth = 0
        for (mark, place) in zip(page.marks, places) {
            if case .link(let rect, let url) = mark.shape {
                // A link would be a part of the list or paragraph that is open.
                waitingLinks.append((rect, url))
            } else if case .text(let text) = mark.shape, let place {
                place.opening.forEach(tags.begin)
                try painter.text.draw(text, suffix: place.suffix, element: mark.element)
                place.closing.forEach(tags.end)
                depth += place.opening.count - place.closing.count
            } else {
                try painter.draw(mark.shape, element: mark.element)
            }
            if depth == 0 {
                for (rect, url) in waitingLinks { tags.link(rect, to: url) }
                waitingLinks = []
            }
        }
        try painter.context.check("drawing a page")
    }

    private func describe(_ metadata: Metadata, on surface: Surface) {
        func set(_ key: cairo_pdf_metadata_t, _ value: String?) {
            guard let value, !value.isEmpty else { return }
            cairo_pdf_surface_set_metadata(surface.pointer, key, value)
        }
        set(CAIRO_PDF_METADATA_TITLE, metadata.title)
        set(CAIRO_PDF_METADATA_AUTHOR, metadata.author)
        set(CAIRO_PDF_METADATA_SUBJECT, metadata.subject)
        set(CAIRO_PDF_METADATA_KEYWORDS, metadata.keywords.joined(separator: ", "))
        set(CAIRO_PDF_METADATA_CREATOR, "Sketchnote")
        // Left unset, Cairo would write the clock, and no two files would be alike.
        let date = PDFDate.text(metadata.date)
        set(CAIRO_PDF_METADATA_CREATE_DATE, date)
        set(CAIRO_PDF_METADATA_MOD_DATE, date)
    }
}

/// The moment that a PDF says it was made.
enum PDFDate {
    /// The first moment that a PDF can well name, for drawings of no day.
    static let fixed = "2000-01-01T00:00:00Z"

    /// An ISO 8601 date as Cairo takes it: midnight of the day at its start, or the fixed day if it has none.
    static func text(_ date: String?) -> String {
        guard let date else { return fixed }
        let parts = date.prefix(10).split(separator: "-", omittingEmptySubsequences: false)
        let isDay =
            parts.map(\.utf8.count) == [4, 2, 2]
            && parts.allSatisfy { $0.utf8.allSatisfy { (48...57).contains($0) } }
        guard isDay, let month = Int(parts[1]), (1...12).contains(month), let day = Int(parts[2]),
            (1...31).contains(day)
        else { return fixed }
        return "\(date.prefix(10))T00:00:00Z"
    }
}
