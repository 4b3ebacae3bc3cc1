import Geometry

/// A closed shape drawn with a pen: the area to fill and the ink round it, from the same wobble, so that no
/// colour leaks.
public struct Contour: Hashable, Sendable {
    /// The area, with the outline's own wobble.
    public var shape: Path
    /// The same area with a looser wobble, for a tint that misses the outline a little.
    public var tint: Path
    /// The ink, to be filled.
    public var line: Path
    /// The points of the area.
    let polyline: Polyline

    /// Draws a closed path; an open one is closed with a straight line.
    public init(_ path: Path, pen: Pen, seed: Seed) {
        let nominal = path.polylines.first.map { Polyline($0.points, isClosed: true) }
        let line = nominal ?? Polyline([], isClosed: true)
        polyline = Wobble(seed.derived("outline"), amount: pen.wobble).applied(to: line)
        shape = polyline.smooth()
        tint = Wobble(seed.derived("tint"), amount: 1.5 * pen.wobble).applied(to: line).smooth(step: 18)
        self.line = pen.ink(polyline, seed: seed.derived("outline"))
    }

    /// The box round area and ink, in points; nil for nothing.
    public var inkBounds: Rect? {
        [shape.extent, line.extent].compactMap { $0 }.reduce(nil) { $0?.union($1) ?? $1 }
    }
}
