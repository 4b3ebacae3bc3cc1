import Geometry

/// A bent arrow drawn by hand: a line and two short strokes to its point.
public struct Arrow: Hashable, Sendable {
    /// Ink, to be filled.
    public var ink: Path
    /// The middle of the line, in points.
    public var middle: Point
    /// The direction, of length 1, in which the line bulges: the side for a label. Zero when straight.
    public var convexSide: Point
    /// The box round the ink, in points; nil when there is none.
    public var inkBounds: Rect?

    /// How an arrow looks.
    public struct Style: Hashable, Sendable {
        /// The pen.
        public var pen: Pen
        /// Length of the strokes of a head, in points; held to 0.4 of the line.
        public var head: Double
        /// Which ends have a head.
        public var hasHeadAtStart, hasHeadAtEnd: Bool
        /// Whether the line is a row of dashes (6 pt, 4.2 pt apart).
        public var isDashed: Bool

        /// Makes a style.
        public init(
            pen: Pen = Pen(2.2, pressure: 0.1, wobble: 0.8), head: Double = 9, hasHeadAtStart: Bool = false,
            hasHeadAtEnd: Bool = true, isDashed: Bool = false
        ) {
            self.pen = pen
            self.head = head
            self.hasHeadAtStart = hasHeadAtStart
            self.hasHeadAtEnd = hasHeadAtEnd
            self.isDashed = isDashed
        }
    }

    /// An arrow between two points.
    ///
    /// - Parameter bend: rise of the line over its chord as a share of the length, 0.12–0.16 usually; positive
    ///   to the right of the direction of travel.
    public init(from start: Point, to end: Point, bend: Double, style: Style = Style(), seed: Seed) {
        let chord = end - start
        let side = chord.normal * bend
        let path = Path([
            .move(start), .curve(start + chord * 0.3 + side * 1.1, start + chord * 0.72 + side, end),
        ])
        self.init(along: path, style: style, seed: seed)
    }

    /// An arrow along a path of one stroke.
    public init(along path: Path, style: Style = Style(), seed: Seed) {
        let nominal = path.polylines.first ?? Polyline([], isClosed: false)
        let line = Wobble(seed.derived("line"), amount: style.pen.wobble).applied(to: nominal)
        ink =
            style.isDashed ? Arrow.dashes(line, pen: style.pen, seed: seed) : style.pen.ink(line, seed: seed)
        let length = line.length
        if style.hasHeadAtEnd { ink.append(Arrow.head(line, length: length, style: style, seed: seed)) }
        if style.hasHeadAtStart {
            let back = Polyline(line.points.reversed(), isClosed: false)
            ink.append(Arrow.head(back, length: length, style: style, seed: seed.derived("start")))
        }
        middle = line.point(at: length / 2) ?? .zero
        let ends = (line.points.first ?? .zero).mixed(with: line.points.last ?? .zero, 0.5)
        let bulge = middle - ends
        convexSide = bulge.length > 0.02 * length ? bulge.unit : .zero
        inkBounds = ink.extent
    }

    /// Two strokes that end at the point, ±29° off the direction of the last stretch of line.
    private static func head(_ line: Polyline, length: Double, style: Style, seed: Seed) -> Path {
        let reach = min(style.head, 0.4 * length)
        guard reach > 0, let tip = line.points.last,
            let back = line.point(at: length - min(0.8 * style.head, 0.5 * length)), tip != back
        else { return Path() }
        let heading = (tip - back).angle
        var ink = Path()
        for (index, side) in [1.0, -1].enumerated() {
            let key = seed.derived("head").derived(index)
            let angle = heading + .pi + side * (29 + 3 * key.signed(0)) * .pi / 180
            let foot = tip.moved(reach * (1 + 0.14 * key.signed(1)), angle: angle)
            let bow = foot.mixed(with: tip, 0.5).moved(0.8, angle: angle - side * .pi / 2)
            let end = tip.moved(0.6, angle: heading)
            let stroke = Path([
                .move(foot), .curve(foot.mixed(with: bow, 0.67), end.mixed(with: bow, 0.67), end),
            ])
            var pen = style.pen
            pen.wobble *= 0.4
            ink.append(pen.stroke(stroke, seed: key))
        }
        return ink
    }

    /// A whole number of dashes, one at each end.
    static func dashes(_ line: Polyline, pen: Pen, seed: Seed) -> Path {
        var pen = pen
        pen.isTapered = false
        let length = line.length
        guard length > 0 else { return Path() }
        let count = max(1, Int(((length + 4.2) / 10.2).rounded()))
        let step = (length + 4.2) / Double(count)
        var ink = Path()
        for index in 0..<min(count, 2000) {
            let start = Double(index) * step
            ink.append(pen.ink(line.part(from: start, to: start + step - 4.2), seed: seed.derived(index)))
        }
        return ink
    }
}

extension Pen {
    /// The ink of a path as a row of dashes of 6 pt, 4.2 pt apart.
    public func dashes(_ path: Path, seed: Seed) -> Path {
        var ink = Path()
        for (index, line) in path.polylines.enumerated() {
            let key = seed.derived(index)
            let open = Polyline(line.points, isClosed: false)
            ink.append(Arrow.dashes(Wobble(key, amount: wobble).applied(to: open), pen: self, seed: key))
        }
        return ink
    }
}
