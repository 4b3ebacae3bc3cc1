import Drawing
import Geometry
import Ink

/// Marks in painting order and the box that they cover.
public struct Picture: Hashable, Sendable {
    /// What is drawn.
    public var marks: [Mark.Shape]

    /// Makes a picture.
    public init(_ marks: [Mark.Shape] = []) { self.marks = marks }

    /// The box round all ink and colour, in points; nil for nothing.
    public var bounds: Rect? {
        marks.compactMap(Picture.bounds(of:)).reduce(nil) { $0?.union($1) ?? $1 }
    }

    private static func bounds(of mark: Mark.Shape) -> Rect? {
        switch mark {
        case .fill(let path, _): path.extent
        case .stroke(let path, let width, _): path.extent?.grown(by: width / 2)
        // What is clipped never reaches past its area.
        case .clipped(let path, _): path.extent
        case .photo(let mark): mark.box.grown(by: abs(mark.angle) * max(mark.box.width, mark.box.height))
        case .text, .link: nil
        }
    }

    /// Paints an area.
    mutating func fill(_ path: Path, _ colour: Colour, opacity: Double = 1) {
        marks.append(.fill(path, Paint(colour, opacity: opacity)))
    }

    /// Draws a line with a pen.
    mutating func line(_ path: Path, _ pen: Pen, _ colour: Colour, seed: Seed) {
        marks.append(.fill(pen.stroke(path, seed: seed), Paint(colour)))
    }

    /// Paints an area and draws its outline, both with the same wobble.
    mutating func area(
        _ path: Path, _ colour: Colour, pen: Pen, ink: Colour, miss: Point = .zero, seed: Seed
    ) {
        let frame = Frame.outline(path, pen: pen, seed: seed)
        fill(frame.shape.moved(by: miss), colour)
        for line in frame.outline { fill(line, ink) }
    }

    /// A round dot.
    mutating func dot(_ centre: Point, _ radius: Double, _ colour: Colour, opacity: Double = 1) {
        fill(Outline.circle(centre, radius), colour, opacity: opacity)
    }
}

/// Paths from plain numbers, in the units of a figure's own grid.
enum Outline {
    /// A path from a start and steps of 2 (line), 4 (quadratic) or 6 (cubic) numbers.
    static func path(
        _ start: (Double, Double), _ steps: [[Double]], closed: Bool = false,
        at place: (Double, Double) -> Point
    ) -> Path {
        var here = place(start.0, start.1)
        var path = Path([.move(here)])
        for step in steps {
            let points = stride(from: 0, to: step.count - 1, by: 2).map { place(step[$0], step[$0 + 1]) }
            switch points.count {
            case 1: path.line(to: points[0])
            case 2:
                path.curve(
                    here.mixed(with: points[0], 2.0 / 3), points[1].mixed(with: points[0], 2.0 / 3),
                    to: points[1])
            case 3: path.curve(points[0], points[1], to: points[2])
            default: continue
            }
            here = points[points.count - 1]
        }
        if closed { path.close() }
        return path
    }

    /// An ellipse of four cubics from its upper left.
    static func ellipse(_ centre: Point, _ rx: Double, _ ry: Double) -> Path {
        let k = 0.5523
        // Directions of the four quarter points, started at the upper left so that pens close there.
        let s = 0.5.squareRoot()
        let ring = [(-s, -s), (s, -s), (s, s), (-s, s)].map { Point($0.0, $0.1) }
        func at(_ p: Point) -> Point { centre + Point(p.x * rx, p.y * ry) }
        var path = Path([.move(at(ring[0]))])
        for index in 0..<4 {
            let a = ring[index]
            let b = ring[(index + 1) % 4]
            path.curve(at(a + a.normal * k), at(b - b.normal * k), to: at(b))
        }
        path.close()
        return path
    }

    /// A circle.
    static func circle(_ centre: Point, _ radius: Double) -> Path { ellipse(centre, radius, radius) }
}
