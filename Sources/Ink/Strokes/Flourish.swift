import Geometry

/// Small strokes that stress, part and underline; each as ink to be filled.
public enum Flourish {
    /// A brush line under words, from the left end, sagging upwards by 1.5 pt in the middle.
    public static func underline(from start: Point, width: Double, pen: Pen = Pen(2.8), seed: Seed) -> Path {
        let path = Path([
            .move(start),
            .curve(
                start + Point(0.3 * width, -1.6), start + Point(0.7 * width, -1.2), start + Point(width, -0.4)
            ),
        ])
        return pen.stroke(path, seed: seed)
    }

    /// A wave under words or across a gap.
    ///
    /// - Parameters:
    ///   - pitch: length of a whole wave, in points.
    ///   - height: rise of the crests over the middle, in points.
    public static func wave(
        from start: Point, width: Double, pitch: Double = 18, height: Double = 1.6,
        pen: Pen = Pen(1.6, wobble: 0.6), seed: Seed
    ) -> Path {
        guard width > 0, pitch > 0 else { return Path() }
        let count = Int(min(1000, max(3, (2 * width / pitch).rounded())))
        let step = width / Double(count)
        var path = Path([.move(start)])
        for index in 0..<count {
            let x = start.x + step * Double(index)
            let y = start.y + height * 4 / 3 * (index % 2 == 0 ? -1 : 1)
            path.curve(
                Point(x + step * 0.36, y), Point(x + step * 0.64, y), to: Point(x + step, start.y))
        }
        return pen.stroke(path, seed: seed)
    }

    /// A single line, as between list rows or across the page.
    public static func line(from start: Point, to end: Point, pen: Pen, seed: Seed) -> Path {
        pen.stroke(Path(points: [start, end], closed: false), seed: seed)
    }

    /// A tick that rises out of the top right of its box.
    public static func tick(in box: Rect, pen: Pen = Pen(2.3, wobble: 0.3), seed: Seed) -> Path {
        let s = min(box.width, box.height)
        let path = Path(
            points: [
                Point(box.x + 0.2 * s, box.y + 0.5 * s), Point(box.x + 0.42 * s, box.y + 0.82 * s),
                Point(box.x + 1.15 * s, box.y - 0.22 * s),
            ], closed: false)
        return pen.stroke(path, seed: seed)
    }

    /// A curly bracket as high as its box; the point is at the left, in the middle.
    public static func brace(_ box: Rect, pen: Pen = Pen(2.3), seed: Seed) -> Path {
        let w = box.width
        let r = min(box.height / 4, max(w, 8))
        let stem = box.x + 0.45 * w
        let tip = Point(box.x, box.midY)
        var path = Path([.move(Point(box.maxX, box.y))])
        path.curve(
            Point(stem + 0.1 * w, box.y), Point(stem, box.y + 0.3 * r), to: Point(stem, box.y + r))
        path.line(to: Point(stem, box.midY - r))
        path.curve(Point(stem, box.midY - 0.35 * r), Point(stem - 0.1 * w, box.midY - 0.1 * r), to: tip)
        path.curve(
            Point(stem - 0.1 * w, box.midY + 0.1 * r), Point(stem, box.midY + 0.35 * r),
            to: Point(stem, box.midY + r))
        path.line(to: Point(stem, box.maxY - r))
        path.curve(
            Point(stem, box.maxY - 0.3 * r), Point(stem + 0.1 * w, box.maxY), to: Point(box.maxX, box.maxY))
        return pen.stroke(path, seed: seed)
    }

    /// Short rays round a place, every other one shorter.
    ///
    /// - Parameters:
    ///   - radii: where the rays begin and end, in points from the centre.
    ///   - angles: of the first and last ray, in degrees clockwise from the x axis.
    public static func rays(
        at centre: Point, radii: ClosedRange<Double>, angles: ClosedRange<Double>, count: Int,
        pen: Pen = Pen(1.7, wobble: 0.4), seed: Seed
    ) -> Path {
        var ink = Path()
        for index in 0..<max(0, count) {
            let share = Double(index) / Double(max(1, count - 1))
            let angle = (angles.lowerBound + (angles.upperBound - angles.lowerBound) * share) * .pi / 180
            let reach = radii.upperBound - radii.lowerBound
            let outer = radii.lowerBound + (index % 2 == 0 ? reach : 0.7 * reach)
            ink.append(
                line(
                    from: centre.moved(radii.lowerBound, angle: angle),
                    to: centre.moved(outer, angle: angle), pen: pen, seed: seed.derived(index)))
        }
        return ink
    }

    /// A pair of raised quotation marks: two slanting drops that fill a box.
    public static func quoteMarks(_ box: Rect, seed: Seed) -> Path {
        var path = Path()
        let w = box.width
        let h = box.height
        for (index, left) in [0.0, 0.54].enumerated() {
            let wiggle = 0.02 * seed.signed(index)
            func at(_ x: Double, _ y: Double) -> Point {
                Point(box.x + (left + x) * w, box.y + (y + wiggle * (1 - y)) * h)
            }
            path.move(to: at(0.44, 0.04))
            path.curve(at(0.40, -0.02), at(0.26, 0.02), to: at(0.20, 0.14))
            path.curve(at(0.10, 0.32), at(0.02, 0.55), to: at(0.02, 0.76))
            path.curve(at(0.02, 0.92), at(0.10, 1.0), to: at(0.21, 1.0))
            path.curve(at(0.34, 1.0), at(0.41, 0.88), to: at(0.40, 0.76))
            path.curve(at(0.39, 0.62), at(0.30, 0.56), to: at(0.26, 0.52))
            path.curve(at(0.30, 0.34), at(0.38, 0.18), to: at(0.44, 0.04))
            path.close()
        }
        return path
    }
}
