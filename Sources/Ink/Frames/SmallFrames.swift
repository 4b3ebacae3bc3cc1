import Geometry

extension Frame {
    /// An ellipse that fills a box; a circle in a square.
    public static func ellipse(_ rect: Rect, pen: Pen = .container, seed: Seed) -> Frame {
        let path = Nominal.ellipse(rect.centre, rect.width / 2, rect.height / 2)
        // A rectangle of 1/√2 touches the ellipse with its corners.
        let inner = rect.inset(by: Insets(horizontal: 0.147 * rect.width, vertical: 0.147 * rect.height))
        return Frame(Contour(path, pen: pen, seed: seed), inner: inner)
    }

    /// An oval round words: `Oval.frame(_:)`, started at the upper left.
    public static func oval(_ rect: Rect, pen: Pen = .container, seed: Seed) -> Frame {
        let oval = Oval.frame(rect)
        let path = Path(points: oval.outline(from: -2.3), closed: true)
        return Frame(Contour(path, pen: pen, seed: seed), inner: oval.innerBox(share: 0.7))
    }

    /// A star round words, whose rays touch the sides of the box and whose notches lie on
    /// `Oval.notches(ofBurst:)`.
    public static func starburst(_ rect: Rect, pen: Pen = .container, seed: Seed) -> Frame {
        let notches = Oval.notches(ofBurst: rect)
        let tips = Oval(rect, exponent: notches.exponent)
        let inside = Polyline(notches.outline(from: -2.2), isClosed: true)
        let outside = Polyline(tips.outline(from: -2.2), isClosed: true)
        let count = Int(min(30, max(14, (outside.length / 24).rounded())))
        let points = (0..<count).flatMap { index -> [Point] in
            let notch = (Double(index) + 0.1 * seed.signed(2 * index)) / Double(count)
            let tip = (Double(index) + 0.5 + 0.12 * seed.signed(2 * index + 1)) / Double(count)
            return [
                inside.point(at: inside.length * max(0, notch)), outside.point(at: outside.length * tip),
            ].compactMap { $0 }
        }
        let path = Path(points: points, closed: true)
        return Frame(Contour(path, pen: pen, seed: seed), inner: notches.innerBox(share: 0.7))
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
