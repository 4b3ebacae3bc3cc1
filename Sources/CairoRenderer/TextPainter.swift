import CCairo
import Drawing
import Geometry

/// Sets lines of text on a context in page points.
struct TextPainter {
    let context: Context
    let fonts: FontBook

    /// How far a sheared letter leans to the right, per unit of height: about 11 degrees.
    private static let lean = 0.2

    /// The width of a mark as it was measured, in points.
    func width(of mark: TextMark) -> Double {
        TextLine(mark.text, face: mark.face, fonts: fonts).width * mark.size
    }

    /// Sets a line.
    ///
    /// - Parameters:
    ///   - mark: the line.
    ///   - suffix: spaces to set after it, which part it from the next line when text is copied.
    ///   - element: whom to name when a measure is no number.
    func draw(_ mark: TextMark, suffix: String = "", element: String) throws(RenderError) {
        guard !mark.text.isEmpty, mark.size > 0 else { return }
        for value in [mark.origin.x, mark.origin.y, mark.size, mark.angle, mark.arch, mark.outline] {
            guard abs(value) < Context.farthest else { throw .coordinate(element: element) }
        }
        let line = TextLine(
            mark.text + suffix, face: mark.face, isItalic: mark.isSlanted, fonts: fonts)
        if let life = mark.life { line.wander(life) }
        context.setSource(mark.colour)
        if mark.outline > 0 { try outline(mark, line, element: element) }
        cairo_save(context.pointer)
        place(mark, line, suffix: suffix)
        add(line, of: mark, as: .letters)
        cairo_restore(context.pointer)
        // Text leaves a current point, from which the next path would start.
        cairo_new_path(context.pointer)
        try context.check("setting text")
    }

    /// Draws letters as shapes with a line round each, in the letters' own colour, for the text to lie on.
    private func outline(_ mark: TextMark, _ line: TextLine, element: String) throws(RenderError) {
        cairo_new_path(context.pointer)
        cairo_save(context.pointer)
        place(mark, line, suffix: "")
        add(line, of: mark, as: .contours)
        cairo_restore(context.pointer)
        try context.trace(GlyphOutline.path(in: context), element: element)
        cairo_set_line_width(context.pointer, mark.outline)
        // Filled as well, since viewers that place letters on whole pixels would show slits between line and text.
        cairo_fill_preserve(context.pointer)
        cairo_stroke(context.pointer)
    }

    /// Moves, turns, leans and scales the context so that the line starts at (0, 0) at the size of shaping.
    private func place(_ mark: TextMark, _ line: TextLine, suffix: String) {
        cairo_translate(context.pointer, mark.origin.x, mark.origin.y)
        if mark.angle != 0 { cairo_rotate(context.pointer, mark.angle) }
        let scale = mark.size / FontBook.unit
        cairo_scale(context.pointer, scale, scale)
        guard mark.isSlanted else { return }
        guard fonts.hasItalic(mark.face) else {
            var shear = cairo_matrix_t(xx: 1, yx: 0, xy: -Self.lean, yy: 1, x0: 0, y0: 0)
            cairo_transform(context.pointer, &shear)
            return
        }
        // An italic font may run wider than the upright one that was measured.
        let measured = TextLine(mark.text + suffix, face: mark.face, fonts: fonts).width
        let drawn = line.width
        if measured > 0, drawn > 0 { cairo_scale(context.pointer, measured / drawn, 1) }
    }

    private func add(_ line: TextLine, of mark: TextMark, as form: LetterForm) {
        if mark.arch != 0, !line.hasUnknownLetters {
            // The width without a space after the line, which would push the top of the arch aside.
            ArchedLine(line, width: width(of: mark) / mark.size, rise: mark.arch / mark.size)
                .add(to: context, as: form)
            return
        }
        cairo_move_to(context.pointer, 0, 0)
        switch form {
        case .letters: pango_cairo_show_layout_line(context.pointer, line.line)
        case .contours: pango_cairo_layout_line_path(context.pointer, line.line)
        }
    }
}

/// Whether letters are set as text or added to the current path.
enum LetterForm {
    case letters, contours
}
