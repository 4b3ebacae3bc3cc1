import Geometry

extension Frame {
    /// An ellipse that fills a box; a circle in a square.
    public static func ellipse(_ rect: Rect, pen: Pen = .container, seed: Seed) -> Frame {
        let path = Nominal.ellipse(rect.centre, rect.width / 2, rect.height / 2)
        // A rectangle of 1/√2 touches the ellipse with its corners.
        let inner = rect.inset(by: Insets(horizontal: 0.147 * rect.width, vertical: 0.147 * rect.height))
        return Frame(Contour(path, pen: pen, seed: seed), inner: inner)
    }

    /// A star of many short rays for a number; the rays touch the sides of the box.
    ///
    /// - Parameter points: number of rays; the notches lie at 0.83 of their radius.
    public static func burst(_ rect: Rect, points: Int = 16, pen: Pen = Pen(1.9), seed: Seed) -> Frame {
        let outer = min(rect.width, rect.height) / 2
        let path = Nominal.star(rect.centre, outer: outer, inner: outer * 0.83, points: points)
        let half = outer * 0.83 * 0.7
        let inner = Rect(rect.midX - half, rect.midY - half, 2 * half, 2 * half)
        return Frame(Contour(path, pen: pen, seed: seed), inner: inner)
    }

    /// A label with round ends, for an owner's name.
    public static func pill(_ rect: Rect, pen: Pen = Pen(1.1, wobble: 0.5), seed: Seed) -> Frame {
        let outline = RoundedBox(rect, radius: 7, start: 0.3, seed: seed, jitter: 0.4)
        return Frame(Contour(outline.path, pen: pen, seed: seed), inner: rect.inset(by: Insets(all: 1)))
    }

    /// An empty box to tick.
    public static func tickBox(_ rect: Rect, pen: Pen = Pen(1.6, wobble: 0.5), seed: Seed) -> Frame {
        let outline = RoundedBox(rect, radius: 1.8, start: 0.25, seed: seed, jitter: 0.5)
        return Frame(Contour(outline.path, pen: pen, seed: seed), inner: rect)
    }

    /// Any closed outline drawn with a pen, for props.
    public static func outline(_ path: Path, pen: Pen, seed: Seed) -> Frame {
        let contour = Contour(path, pen: pen, seed: seed)
        return Frame(contour, inner: path.extent ?? Rect(0, 0, 0, 0))
    }
}
