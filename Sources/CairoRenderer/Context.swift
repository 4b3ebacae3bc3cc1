import CCairo
import Drawing
import Geometry

/// An owned Cairo drawing context.
final class Context {
    let pointer: OpaquePointer

    /// Coordinates are rounded to a 16th of a point: far below what print shows, and PDF prints each with fewer
    /// digits.
    static let grid = 16.0
    /// Cairo's fixed-point numbers end at 2^23 device units; at the finest resolution this leaves room.
    static let farthest = 1e5

    init(_ surface: Surface) throws(RenderError) {
        guard let pointer = cairo_create(surface.pointer) else { throw .outOfMemory }
        self.pointer = pointer
        try check("starting to draw")
        cairo_set_line_cap(pointer, CAIRO_LINE_CAP_ROUND)
        cairo_set_line_join(pointer, CAIRO_LINE_JOIN_ROUND)
    }

    deinit { cairo_destroy(pointer) }

    /// Throws what has gone wrong so far, if anything.
    func check(_ doing: String) throws(RenderError) {
        try RenderError.check(cairo_status(pointer), doing)
    }

    /// The colour of what follows.
    func setSource(_ colour: Colour, opacity: Double = 1) {
        if opacity >= 1 {
            cairo_set_source_rgb(pointer, colour.red, colour.green, colour.blue)
        } else {
            cairo_set_source_rgba(pointer, colour.red, colour.green, colour.blue, opacity)
        }
    }

    /// Makes a path current, in place of any other.
    ///
    /// Steps that end where they began after rounding are left out, unless they are all that a dot consists of.
    func trace(_ path: Path, element: String) throws(RenderError) {
        cairo_new_path(pointer)
        var pen = Point.zero
        var hasDrawn = false
        for step in path.elements {
            switch step {
            case .move(let p):
                pen = try snapped(p, element)
                hasDrawn = false
                cairo_move_to(pointer, pen.x, pen.y)
            case .line(let p):
                let end = try snapped(p, element)
                if hasDrawn && end == pen { continue }
                cairo_line_to(pointer, end.x, end.y)
                pen = end
                hasDrawn = true
            case .curve(let a, let b, let p):
                let first = try snapped(a, element)
                let second = try snapped(b, element)
                let end = try snapped(p, element)
                if hasDrawn && first == pen && second == pen && end == pen { continue }
                cairo_curve_to(pointer, first.x, first.y, second.x, second.y, end.x, end.y)
                pen = end
                hasDrawn = true
            case .close: cairo_close_path(pointer)
            }
        }
    }

    private func snapped(_ p: Point, _ element: String) throws(RenderError) -> Point {
        // The comparison fails for NaN as well.
        guard abs(p.x) < Self.farthest, abs(p.y) < Self.farthest else { throw .coordinate(element: element) }
        return Point(
            (p.x * Self.grid).rounded() / Self.grid, (p.y * Self.grid).rounded() / Self.grid)
    }
}
