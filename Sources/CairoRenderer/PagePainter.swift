import CCairo
import Drawing
import Geometry

/// Draws the marks of one page on a context in page points.
struct PagePainter {
    let context: Context
    let text: TextPainter
    private let page: DrawnPage

    init(_ page: DrawnPage, on context: Context, fonts: FontBook) {
        self.page = page
        self.context = context
        text = TextPainter(context: context, fonts: fonts)
    }

    /// Draws the sheet and its marks without tags; boxes that lead somewhere leave no trace.
    func draw() throws(RenderError) {
        drawPaper()
        try drawMarks()
    }

    /// Draws the marks alone.
    func drawMarks() throws(RenderError) {
        for mark in page.marks { try draw(mark.shape, element: mark.element) }
        try context.check("drawing a page")
    }

    /// Covers the sheet with its colour.
    ///
    /// Cairo takes a rectangle that covers everything for a fresh start and forgets the tags that are open, so
    /// the sheet gets a speck beside the page that makes it another shape.
    func drawPaper() {
        context.setSource(page.paper)
        cairo_new_path(context.pointer)
        cairo_rectangle(context.pointer, 0, 0, page.size.width, page.size.height)
        addSpeck()
        cairo_fill(context.pointer)
    }

    /// Draws one shape.
    func draw(_ shape: Mark.Shape, element: String) throws(RenderError) {
        switch shape {
        case .fill(let path, let paint):
            guard paint.opacity > 0 else { return }
            try context.trace(path, element: element)
            if coversPage(path) { addSpeck() }
            context.setSource(paint.colour, opacity: paint.opacity)
            cairo_fill(context.pointer)
        case .stroke(let path, let width, let paint):
            guard paint.opacity > 0, width > 0 else { return }
            guard width < Context.farthest else { throw .coordinate(element: element) }
            try context.trace(path, element: element)
            context.setSource(paint.colour, opacity: paint.opacity)
            cairo_set_line_width(context.pointer, width)
            cairo_stroke(context.pointer)
        case .clipped(let path, let shapes):
            cairo_save(context.pointer)
            defer { cairo_restore(context.pointer) }
            try context.trace(path, element: element)
            cairo_clip(context.pointer)
            for shape in shapes { try draw(shape, element: element) }
        case .text(let mark): try text.draw(mark, element: element)
        case .photo(let mark): try PhotoPainter(context: context).draw(mark, element: element)
        case .link: break
        }
    }

    private func coversPage(_ path: Path) -> Bool {
        // A rectangle has no more steps than these.
        guard path.elements.count <= 6, let bounds = path.bounds else { return false }
        return bounds.contains(Rect(0, 0, page.size.width, page.size.height), slack: 1)
    }

    private func addSpeck() { cairo_rectangle(context.pointer, -9, -9, 1, 1) }
}
