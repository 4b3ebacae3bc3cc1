import Drawing
import Geometry
import Ink

/// Marks drawn in a body's own measure: lengths in head radii or body heights, mirrored when it looks left.
struct PersonCanvas {
    /// Where the body's (0, 0) lies on the page.
    let origin: Point
    /// Points per unit.
    let unit: Double
    /// Whether x runs to the left.
    let isMirrored: Bool
    /// The body lines; finer ones are a share of it.
    let pen: Pen
    let colours: PeopleColours
    let seed: Seed
    /// What has been drawn, in painting order.
    private(set) var marks: [Mark.Shape] = []

    init(
        origin: Point, unit: Double, isMirrored: Bool = false, pen: Pen, colours: PeopleColours, seed: Seed
    ) {
        self.origin = origin
        self.unit = unit
        self.isMirrored = isMirrored
        self.pen = pen
        self.colours = colours
        self.seed = seed
    }

    /// The pen for a head of a radius: 1.37 pt at 11, growing with the square root.
    static func pen(headRadius: Double) -> Pen {
        let width = 0.413 * max(0, headRadius).squareRoot()
        return Pen(width, overshoot: min(3, 0.22 * max(0, headRadius)), wobble: 0.45)
    }

    /// How far ink may reach past the nominal line, in points: half the pen at full pressure and the wobble,
    /// which grows with the size as the square of the pen does.
    static func reach(_ pen: Pen) -> Double {
        let width = max(0, pen.width)
        return 0.7 * width + 0.13 * max(min(1, width), width * width)
    }

    /// A point of the body on the page.
    func page(_ point: Point) -> Point {
        origin + Point(isMirrored ? -point.x : point.x, point.y) * unit
    }

    private func page(_ path: Path) -> Path { path.mapped(page) }

    /// Takes marks over as they are.
    mutating func add(_ more: [Mark.Shape]) { marks += more }

    /// A filled area without a line.
    mutating func area(_ path: Path, _ colour: Colour, opacity: Double = 1) {
        marks.append(.fill(page(path), Paint(colour, opacity: opacity)))
    }

    /// A disc.
    mutating func dot(_ centre: Point, radius: Double, _ colour: Colour, opacity: Double = 1) {
        area(.ellipse(centre, radius, radius), colour, opacity: opacity)
    }

    /// A closed shape with an ink outline.
    ///
    /// - Parameters:
    ///   - share: the line's width as a share of the pen's.
    ///   - sliver: shows white at the upper left, as when a marker misses its outline; in points.
    ///   - overruns: whether the line runs on past its start; otherwise it closes without a trace.
    mutating func shape(
        _ path: Path, _ colour: Colour, share: Double = 1, sliver: Double = 0, overruns: Bool = true,
        key: String
    ) {
        var pen = pen(share)
        if !overruns {
            pen.overshoot = 0
            pen.isTapered = false
        }
        let contour = Contour(page(path), pen: pen, seed: seed.derived(key))
        guard !contour.shape.isEmpty else { return }
        if sliver > 0 {
            marks.append(.fill(contour.shape, Paint(colours.white)))
            let moved = contour.shape.moved(by: Point(sliver, 0.85 * sliver))
            marks.append(.clipped(contour.shape, [.fill(moved, Paint(colour))]))
        } else {
            marks.append(.fill(contour.shape, Paint(colour)))
        }
        marks.append(.fill(contour.line, Paint(colours.ink)))
    }

    /// A pen line.
    mutating func line(_ path: Path, share: Double = 1, _ colour: Colour? = nil, key: String) {
        let ink = pen(share).stroke(page(path), seed: seed.derived(key))
        if !ink.isEmpty { marks.append(.fill(ink, Paint(colour ?? colours.ink))) }
    }

    /// A limb: a thick line of a colour, with an ink outline unless it is ink itself.
    ///
    /// - Parameter width: in units.
    mutating func limb(_ path: Path, width: Double, _ colour: Colour) {
        let path = page(path)
        if colour != colours.ink {
            marks.append(.stroke(path, width: width * unit + 2 * pen.width, Paint(colours.ink)))
        }
        marks.append(.stroke(path, width: width * unit, Paint(colour)))
    }

    private func pen(_ share: Double) -> Pen {
        var pen = pen
        pen.width *= share
        return pen
    }
}

extension Path {
    /// A chain of cubics from plain numbers: x and y of the start, then six for each curve.
    static func curves(_ numbers: [Double], isClosed: Bool) -> Path {
        let points = stride(from: 0, to: numbers.count - 1, by: 2).map { Point(numbers[$0], numbers[$0 + 1]) }
        guard let start = points.first else { return Path() }
        var path = Path([.move(start)])
        for index in stride(from: 1, to: points.count - 2, by: 3) {
            path.curve(points[index], points[index + 1], to: points[index + 2])
        }
        if isClosed { path.close() }
        return path
    }

    /// A parabola, as a cubic.
    static func bow(_ start: Point, _ control: Point, _ end: Point) -> Path {
        Path([
            .move(start), .curve(start.mixed(with: control, 2 / 3), end.mixed(with: control, 2 / 3), end),
        ])
    }

    /// An ellipse of four cubics, from the upper left, clockwise.
    static func ellipse(_ centre: Point, _ rx: Double, _ ry: Double) -> Path {
        // A quarter circle's handle, turned so that the start lies where a right hand begins.
        let k = 0.5523
        let s = 0.5.squareRoot()
        func on(_ x: Double, _ y: Double) -> Point { centre + Point(rx * x, ry * y) }
        let corners = [Point(-s, -s), Point(s, -s), Point(s, s), Point(-s, s)]
        var path = Path([.move(on(-s, -s))])
        for index in corners.indices {
            let a = corners[index]
            let b = corners[(index + 1) % 4]
            let out = a + a.normal * k
            let back = b - b.normal * k
            path.curve(on(out.x, out.y), on(back.x, back.y), to: on(b.x, b.y))
        }
        path.close()
        return path
    }
}
