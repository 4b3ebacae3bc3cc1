import Drawing
import Geometry
import Ink

#if canImport(Glibc)
    import Glibc
#endif

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
    /// Turns everything by an angle in radians, to the side that the person looks to, round a point of the body.
    var tilt = (angle: 0.0, pivot: Point.zero)
    /// Nothing is drawn outside this disc: lines end at its edge, areas follow it. No clip is needed then, which
    /// a PDF would repeat for every mark inside.
    var bound: Disc?
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
        let turned = tilt.angle == 0 ? point : point.turned(tilt.angle, round: tilt.pivot)
        return origin + Point(isMirrored ? -turned.x : turned.x, turned.y) * unit
    }

    private func page(_ path: Path) -> Path { path.mapped(page) }

    /// An empty canvas with another measure, at a point of this one and turned with it.
    func canvas(at point: Point, unit: Double) -> PersonCanvas {
        var copy = PersonCanvas(
            origin: page(point), unit: unit * self.unit, isMirrored: isMirrored, pen: pen, colours: colours,
            seed: seed)
        copy.bound = bound
        copy.tilt = (tilt.angle, .zero)
        return copy
    }

    /// Puts a mark on paper, its points on a grid of 1/16 pt: nobody sees the rest, and a file packs it badly.
    private mutating func put(_ path: Path, width: Double? = nil, _ colour: Colour, opacity: Double = 1) {
        guard !path.isEmpty else { return }
        let path = path.mapped { Point(($0.x * 16).rounded() / 16, ($0.y * 16).rounded() / 16) }
        let paint = Paint(colour, opacity: opacity)
        marks.append(
            width.map { .stroke(path, width: ($0 * 64).rounded() / 64, paint) } ?? .fill(path, paint))
    }

    /// Takes marks over as they are.
    mutating func add(_ more: [Mark.Shape]) { marks += more }

    /// A filled area without a line.
    mutating func area(_ path: Path, _ colour: Colour, opacity: Double = 1) {
        put(bounded(page(path)), colour, opacity: opacity)
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
    ///   - inside: draws on the area, under its outline.
    mutating func shape(
        _ path: Path, _ colour: Colour, share: Double = 1, sliver: Double = 0, overruns: Bool = true,
        key: String, inside: (inout PersonCanvas, Polyline) -> Void = { _, _ in }
    ) {
        var pen = pen(share)
        if !overruns {
            pen.overshoot = 0
            pen.isTapered = false
        }
        let contour = Contour(page(path), pen: pen, seed: seed.derived(key))
        guard let edge = contour.shape.polylines.first else { return }
        let isWhole = bound.map { disc in edge.points.allSatisfy(disc.contains) } ?? true
        let whole = isWhole ? contour.shape : bounded(contour.shape)
        if sliver > 0 {
            put(whole, colours.white)
            let missed = contour.shape.missed(by: Point(sliver, 0.85 * sliver))
            put(isWhole ? missed : bounded(missed), colour)
        } else {
            put(whole, colour)
        }
        inside(&self, edge)
        if isWhole && pen.width < PersonCanvas.fine {
            put(whole, width: pen.width, colours.ink)
        } else if isWhole {
            put(contour.line, colours.ink)
        } else {
            draw([edge], pen: pen, colours.ink, seed: seed.derived(key))
        }
    }

    /// A pen line, or several in one.
    mutating func line(_ path: Path, share: Double = 1, _ colour: Colour? = nil, key: String) {
        draw(page(path).polylines, pen: pen(share), colour ?? colours.ink, seed: seed.derived(key))
    }

    /// Lines of even width seen only inside an edge, as one stroke.
    mutating func stripes(_ path: Path, width: Double, _ colour: Colour, inside edge: Polyline) {
        var seen = Path()
        for line in page(path).polylines {
            let inner = line.parts { edge.encloses($0) && (bound?.contains($0) ?? true) }
            for part in inner where part.length > width * unit { seen.append(part.smooth()) }
        }
        put(seen, width: width * unit, colour)
    }

    /// A limb: thick lines of a colour, with an ink outline unless it is ink itself.
    ///
    /// - Parameter width: in units.
    mutating func limb(_ path: Path, width: Double, _ colour: Colour, ink share: Double = 1) {
        let path = page(path)
        if colour != colours.ink {
            put(path, width: width * unit + 2 * share * pen.width, colours.ink)
        }
        put(path, width: width * unit, colour)
    }

    /// A hand: a palm and thinner fingers, all with an ink outline.
    mutating func hand(palm: Path, width: Double, fingers: Path, fingerWidth: Double, _ colour: Colour) {
        let ink = 1.7 * pen.width
        for (path, width) in [(page(palm), width), (page(fingers), fingerWidth)] {
            put(path, width: width * unit + ink, colours.ink)
        }
        for (path, width) in [(page(palm), width), (page(fingers), fingerWidth)] {
            put(path, width: width * unit, colour)
        }
    }

    /// Lines of even width without an outline.
    mutating func band(_ path: Path, width: Double, _ colour: Colour) {
        put(page(path), width: width * unit, colour)
    }

    /// A ring with an ink outline at both edges.
    mutating func ring(_ centre: Point, radius: Double, width: Double, _ colour: Colour) {
        limb(.ellipse(centre, radius - width / 2, radius - width / 2), width: width, colour, ink: 0.85)
    }

    private func pen(_ share: Double) -> Pen {
        var pen = pen
        pen.width *= share
        return pen
    }

    private func bounded(_ path: Path) -> Path { bound.map(path.held(in:)) ?? path }

    /// Lines thinner than this, in points, are drawn at an even width: nobody sees their swelling, and a file
    /// holds them in a fourth of the room.
    static let fine = 1.3

    /// Pen lines, each with its own wobble, as far as they lie in the bound.
    private mutating func draw(_ lines: [Polyline], pen: Pen, _ colour: Colour, seed: Seed) {
        let isFine = pen.width < PersonCanvas.fine
        var path = Path()
        for (index, line) in lines.enumerated() {
            let key = seed.derived(index)
            let drifting = Wobble(key, amount: pen.wobble).applied(to: line)
            let parts = bound.map { drifting.parts(where: $0.contains) } ?? [drifting]
            for part in parts where bound == nil || part.length > pen.width {
                path.append(isFine ? part.smooth() : pen.ink(part, seed: key))
            }
        }
        put(path, width: isFine ? pen.width : nil, colour)
    }
}

extension Point {
    /// The point turned round another by an angle in radians, clockwise on the page.
    func turned(_ angle: Double, round pivot: Point) -> Point {
        let arm = self - pivot
        let (s, c) = (sin(angle), cos(angle))
        return pivot + Point(arm.x * c - arm.y * s, arm.x * s + arm.y * c)
    }
}
