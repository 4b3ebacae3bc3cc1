import Geometry

extension Frame {
    /// A card that stands a little askew, held by a strip of tape over its upper edge.
    ///
    /// The tape rises up to 8 pt above the box.
    ///
    /// - Parameter angle: how far it is turned round its middle, in radians clockwise.
    public static func card(_ rect: Rect, angle: Double, pen: Pen = Pen(1.7), seed: Seed) -> Frame {
        func turned(_ point: Point) -> Point {
            let arm = point - rect.centre
            // Sine and cosine of angles as small as these.
            let (s, c) = (angle, 1 - angle * angle / 2)
            return rect.centre + Point(arm.x * c - arm.y * s, arm.x * s + arm.y * c)
        }
        let corners = [
            rect.origin, Point(rect.maxX, rect.y), Point(rect.maxX, rect.maxY), Point(rect.x, rect.maxY),
        ]
        let contour = Contour(Path(points: corners.map(turned), closed: true), pen: pen, seed: seed)
        let tape = StickyFrame.tape(rect, seed: seed.derived("tape"))
        return Frame(contour, inner: rect, extras: [tape])
    }
}
