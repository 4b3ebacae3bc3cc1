import CCairo
import Geometry

/// Letters as contours.
enum GlyphOutline {
    /// Cairo keeps paths in 256ths of a unit, so they are taken this many times larger than the size of shaping.
    private static let magnification = 8.0

    /// The contours of a line at type size 1, with its baseline starting at (0, 0).
    static func path(of line: TextLine) throws(RenderError) -> Path {
        // On a surface with bounds Cairo leaves out what stands more than ten type sizes beyond them.
        let surface = try Surface(adopting: cairo_recording_surface_create(CAIRO_CONTENT_ALPHA, nil))
        let context = try Context(surface)
        cairo_scale(context.pointer, magnification, magnification)
        cairo_move_to(context.pointer, 0, 0)
        pango_cairo_layout_line_path(context.pointer, line.line)
        try context.check("reading the outlines of letters")
        return try path(in: context).mapped { $0 * (1 / FontBook.unit) }
    }

    /// The current path, in user units.
    static func path(in context: Context) throws(RenderError) -> Path {
        guard let copy = cairo_copy_path(context.pointer) else { throw .outOfMemory }
        defer { cairo_path_destroy(copy) }
        try RenderError.check(copy.pointee.status, "reading the outlines of letters")
        let steps = UnsafeBufferPointer(start: copy.pointee.data, count: Int(copy.pointee.num_data))
        var path = Path()
        var index = 0
        while index < steps.count {
            let header = steps[index].header
            func point(_ i: Int) -> Point { Point(steps[index + i].point.x, steps[index + i].point.y) }
            switch header.type {
            case CAIRO_PATH_MOVE_TO: path.move(to: point(1))
            case CAIRO_PATH_LINE_TO: path.line(to: point(1))
            case CAIRO_PATH_CURVE_TO: path.curve(point(1), point(2), to: point(3))
            default: path.close()
            }
            index += max(1, Int(header.length))
        }
        // Cairo sets the pen down once more after each contour; such moves draw nothing.
        path.elements = path.elements.enumerated().filter { index, element in
            guard case .move = element else { return true }
            guard index + 1 < path.elements.count else { return false }
            if case .move = path.elements[index + 1] { return false }
            return true
        }.map(\.element)
        return path
    }
}
