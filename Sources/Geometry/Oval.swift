#if canImport(Glibc)
    import Glibc
#endif

/// A superellipse: an outline between an ellipse (exponent 2) and a box (large exponents).
///
/// Frames draw round it and words are set into it, so that both agree on how wide a round frame is at each height.
public struct Oval: Hashable, Sendable {
    /// The middle.
    public var centre: Point
    /// Half the extent across and down, in points.
    public var rx, ry: Double
    /// 2 for an ellipse; larger is squarer.
    public var exponent: Double

    /// The oval that touches the sides of a box.
    public init(_ box: Rect, exponent: Double = 2) {
        centre = box.centre
        rx = max(0, box.width / 2)
        ry = max(0, box.height / 2)
        self.exponent = exponent
    }

    /// Half the width at a height on the page, in points; 0 above and below.
    public func halfChord(at y: Double) -> Double {
        guard ry > 0 else { return 0 }
        return rx * pow(max(0, 1 - pow(min(1, abs(y - centre.y) / ry), exponent)), 1 / exponent)
    }

    /// The point in a direction, in radians clockwise from the x axis of the circle that the oval is squeezed from.
    public func point(_ angle: Double) -> Point {
        func reach(_ v: Double) -> Double { (v < 0 ? -1 : 1) * pow(abs(v), 2 / exponent) }
        return centre + Point(rx * reach(cos(angle)), ry * reach(sin(angle)))
    }

    /// Points round it, at most about 3 points apart, clockwise from an angle.
    public func outline(from start: Double) -> [Point] {
        let count = Int(min(720, max(48, 2 * (rx + ry))))
        return (0..<count).map { point(start + 2 * Double.pi * Double($0) / Double(count)) }
    }

    /// The widest box inside it whose corners touch it and whose width is a share of the oval's.
    public func innerBox(share: Double) -> Rect {
        let half = ry * pow(max(0, 1 - pow(share, exponent)), 1 / exponent)
        return Rect(centre.x - rx * share, centre.y - half, 2 * rx * share, 2 * half)
    }
}

/// How deep the outlines of round frames are notched: what a frame's pen needs to know, and its words.
extension Oval {
    /// The line through the notches of a cloud that fills a box.
    public static func notches(ofCloud box: Rect) -> Oval {
        let short = max(0, min(box.width, box.height))
        return Oval(box.inset(by: Insets(all: min(max(0.12 * short, 7), 17, 0.2 * short))), exponent: 3)
    }

    /// The line through the notches of a star that fills a box.
    public static func notches(ofBurst box: Rect) -> Oval {
        let short = max(0, min(box.width, box.height))
        return Oval(box.inset(by: Insets(all: min(max(0.1 * short, 6), 13, 0.2 * short))), exponent: 2.4)
    }

    /// The outline of an oval frame: a little fuller than an ellipse, as a hand draws one round words.
    public static func frame(_ box: Rect) -> Oval { Oval(box, exponent: 2.3) }
}
