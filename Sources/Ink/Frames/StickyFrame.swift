import Geometry

extension Frame {
    /// A sticky note, a little askew, with a turned-up corner at the bottom right and a strip of tape.
    ///
    /// The tape rises up to 9 pt above the box. Text stays level.
    ///
    /// - Parameter hasTape: whether a strip holds it at the top.
    public static func sticky(
        _ rect: Rect, hasTape: Bool = true, pen: Pen = Pen(2, overshoot: 9), seed: Seed
    ) -> Frame {
        let short = max(0, min(rect.width, rect.height))
        let curl = min(18, 0.3 * short)
        let quad = StickyFrame.corners(rect, short: short, seed: seed.derived("tilt"))
        let up = (quad[1] - quad[2]).unit * curl
        let back = (quad[3] - quad[2]).unit * curl
        let top = quad[2] + up
        let bottom = quad[2] + back
        let begin = quad[0]
        var path = Path([.move(begin), .line(quad[1]), .line(top)])
        path.line(to: bottom)
        path.line(to: quad[3])
        path.close()
        let contour = Contour(path, pen: pen, seed: seed)

        // The flap meets the drawn outline, so its corners carry the outline's wobble.
        let from = contour.nearest(to: top)
        let to = contour.nearest(to: bottom)
        let tip = from.mixed(with: to, 0.5) + (up + back) * 0.42
        var flap = Path([.move(from)])
        flap.curve(
            from.mixed(with: tip, 0.4) + back * 0.05, from.mixed(with: tip, 0.8) - up * 0.04, to: tip)
        flap.curve(tip.mixed(with: to, 0.2) - back * 0.04, tip.mixed(with: to, 0.6) + up * 0.05, to: to)
        let fold = Pen(pen.width * 0.8, isTapered: false, wobble: 0)
        var area = flap
        area.close()
        var extras = [Extra(kind: .curl, shape: area, line: fold.stroke(flap, seed: seed.derived("curl")))]
        if hasTape { extras.append(StickyFrame.tape(rect, seed: seed.derived("tape"))) }
        return Frame(contour, inner: rect.inset(by: Insets(all: min(3, short / 4))), extras: extras)
    }
}

/// The parts of a sticky note.
enum StickyFrame {
    /// Corners clockwise from the top left: tilted by up to 1.1°, so that the tilt moves them by less than 2.5 pt.
    fileprivate static func corners(_ rect: Rect, short: Double, seed: Seed) -> [Point] {
        let slope = max(-0.019, min(0.019, 0.019 * seed.signed(0) + (seed.signed(0) < 0 ? -0.006 : 0.006)))
        let lift = min(abs(slope) * rect.width / 2, 2.5) * (slope < 0 ? -1 : 1)
        let lean = min(abs(slope) * rect.height / 2, 2.5) * (slope < 0 ? -1 : 1)
        let signs = [(-1.0, -1.0), (1, -1), (1, 1), (-1, 1)]
        let reach = min(1, short * 0.1)
        return signs.enumerated().map { index, sign in
            Point(
                rect.midX + sign.0 * rect.width / 2 - sign.1 * lean + reach * seed.signed(2 * index + 2),
                rect.midY + sign.1 * rect.height / 2 + sign.0 * lift + reach * seed.signed(2 * index + 3))
        }
    }

    /// A strip over the top edge, 32 % of the width, with torn ends.
    static func tape(_ rect: Rect, seed: Seed) -> Frame.Extra {
        // A strip torn off a roll: it does not grow with a wide note.
        let half = min(0.16 * rect.width, 42)
        let height = min(15, 0.25 * rect.height)
        let tilt = 0.03 * seed.signed(0)
        let along = Point(1, tilt)
        let down = Point(-tilt, 1)
        let centre = Point(
            rect.midX + 0.04 * rect.width * seed.signed(1), rect.y - 9 + height / 2 + half * 0.03)
        let edges: [(Double, Double)] = [
            (-1, -0.5), (1, -0.5), (1.02, -0.2), (0.98, 0.15), (1.01, 0.5), (-1, 0.5), (-1.03, 0.2),
            (-0.99, -0.15),
        ]
        let ring = edges.map { centre + along * ($0.0 * half) + down * ($0.1 * height) }
        return Frame.Extra(kind: .tape, shape: Path(points: ring, closed: true), line: Path())
    }
}

extension Contour {
    /// The point of the outline nearest to a place.
    fileprivate func nearest(to place: Point) -> Point {
        polyline.points.min { $0.distance(to: place) < $1.distance(to: place) } ?? place
    }
}
