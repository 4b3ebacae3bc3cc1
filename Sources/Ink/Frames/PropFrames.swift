import Geometry

/// Frames that are a thing: a sheet, a board or a screen with the one prop that says which.
///
/// Props stand outside the box given; `unit` says how much larger than on A4 they are drawn.
extension Frame {
    /// A clipboard: a box with a gold clip over its top edge, 14 pt above it and 9 pt within.
    ///
    /// - Parameter clip: width of the clip, in points, when it holds a heading.
    public static func clipboard(
        _ rect: Rect, clip: Double? = nil, unit: Double = 1, pen: Pen = .container, seed: Seed
    ) -> Frame {
        let board = RoundedBox(rect, radius: 9 * unit, start: 0.12, seed: seed)
        let half = min(clip ?? 58 * unit, 0.8 * rect.width) / 2
        let top = rect.y - 13 * unit
        let bottom = rect.y + 9 * unit
        let r = min(4 * unit, half / 3)
        let knob = min(15 * unit, 0.6 * half)
        let x = rect.midX
        var path = Path([.move(Point(x - half, bottom - r)), .line(Point(x - half, top + r))])
        path.curve(Point(x - half, top), Point(x - half, top), to: Point(x - half + r, top))
        path.line(to: Point(x - knob, top))
        path.curve(
            Point(x - 0.7 * knob, top - 10 * unit), Point(x + 0.7 * knob, top - 10 * unit),
            to: Point(x + knob, top))
        path.line(to: Point(x + half - r, top))
        path.curve(Point(x + half, top), Point(x + half, top), to: Point(x + half, top + r))
        path.line(to: Point(x + half, bottom - r))
        path.curve(Point(x + half, bottom), Point(x + half, bottom), to: Point(x + half - r, bottom))
        path.line(to: Point(x - half + r, bottom))
        path.curve(Point(x - half, bottom), Point(x - half, bottom), to: Point(x - half, bottom - r))
        path.close()
        let fine = Pen(0.85 * pen.width, overshoot: 4, wobble: 0.5)
        let hole = Nominal.ellipse(Point(x, top - 1.6 * unit), 2 * unit, 2 * unit)
        // A clip that holds a heading has no hole: its knob is for the fingers.
        let prop = Extra(
            .clip, path, details: clip == nil ? [hole] : [], pen: fine, seed: seed.derived("clip"))
        return Frame(Contour(board.path, pen: pen, seed: seed), inner: rect, extras: [prop])
    }

    /// A billboard: a board on two legs that stand 22 pt below it.
    public static func billboard(
        _ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed
    ) -> Frame {
        let board = RoundedBox(rect, radius: 4 * unit, start: 0.2, seed: seed)
        let ground = rect.maxY + 20 * unit
        let inset = min(max(0.16 * rect.width, 14 * unit), 64 * unit, 0.3 * rect.width)
        let legs = [rect.x + inset, rect.maxX - inset].enumerated().map { index, x in
            post(
                x, from: rect.maxY - 6 * unit, to: ground, unit: unit, pen: pen,
                seed: seed.derived("leg").derived(index))
        }
        return Frame(Contour(board.path, pen: pen, seed: seed), inner: rect, behind: legs)
    }

    /// A road sign: a board pointing to the right on a post that ends 22 pt below it and 8 pt above.
    public static func sign(_ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed) -> Frame {
        let point = min(20 * unit, 0.35 * rect.height, 0.3 * rect.width)
        let corners = [
            rect.origin, Point(rect.maxX - point, rect.y), Point(rect.maxX, rect.midY),
            Point(rect.maxX - point, rect.maxY), Point(rect.x, rect.maxY),
        ]
        let path = Nominal.polygon(corners, radius: 5 * unit, start: 0.2)
        let standing = post(
            rect.midX - point / 2, from: rect.y - 8 * unit, to: rect.maxY + 20 * unit, unit: unit, pen: pen,
            seed: seed.derived("post"))
        var inner = rect
        inner.width = max(0, inner.width - point)
        return Frame(Contour(path, pen: pen, seed: seed), inner: inner, behind: [standing])
    }

    /// A screen: a box with a bezel 6 pt wide, on a stand that ends 18 pt below it.
    public static func screen(_ rect: Rect, unit: Double = 1, pen: Pen = .container, seed: Seed) -> Frame {
        let lined = LinedBox(rect, gap: 5.5 * unit, radius: 5 * unit, unit: unit, pen: pen, seed: seed)
        let x = rect.midX
        let half = min(13 * unit, 0.2 * rect.width)
        let foot = rect.maxY + 13 * unit
        let neck = Path(
            points: [
                Point(x - half, rect.maxY - 3 * unit), Point(x + half, rect.maxY - 3 * unit),
                Point(x + 1.25 * half, foot), Point(x - 1.25 * half, foot),
            ], closed: true)
        let base = RoundedBox(
            Rect(x - 2.6 * half, foot - unit, 5.2 * half, 5.5 * unit), radius: 2.5 * unit, start: 0.3,
            seed: seed.derived("base"), jitter: 0.4)
        let thin = Pen(0.85 * pen.width, overshoot: 4, wobble: 0.5)
        var frame = Frame(
            lined.outer, lines: [lined.inner.line], inner: lined.room,
            behind: [
                Extra(.metal, neck, pen: thin, seed: seed.derived("neck")),
                Extra(.metal, base.path, pen: thin, seed: seed.derived("base")),
            ])
        frame.tint = lined.inner.tint
        return frame
    }

    /// A post with a flat foot and a line of ground under it.
    private static func post(
        _ x: Double, from top: Double, to ground: Double, unit: Double, pen: Pen, seed: Seed
    ) -> Extra {
        let half = 3.6 * unit
        let outline = RoundedBox(
            Rect(x - half, top, 2 * half, ground - top), radius: 2 * unit, start: 0.3, seed: seed, jitter: 0.4
        )
        let earth = Path([
            .move(Point(x - 15 * unit, ground + 0.8 * unit)),
            .curve(
                Point(x - 6 * unit, ground - 0.6 * unit), Point(x + 7 * unit, ground - 0.4 * unit),
                Point(x + 16 * unit, ground + 0.6 * unit)),
        ])
        let thin = Pen(0.85 * pen.width, overshoot: 4, wobble: 0.5)
        return Extra(.metal, outline.path, details: [earth], pen: thin, seed: seed)
    }
}
