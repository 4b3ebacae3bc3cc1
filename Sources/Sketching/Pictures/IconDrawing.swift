import Catalog
import Drawing
import Geometry
import Ink

/// The colours of an icon.
public struct IconColours: Hashable, Sendable {
    /// Lines and solid details.
    public var ink: Colour
    /// The two areas; nil leaves an area empty.
    public var fill1, fill2: Colour?

    /// Makes colours.
    public init(ink: Colour, fill1: Colour?, fill2: Colour? = nil) {
        self.ink = ink
        self.fill1 = fill1
        self.fill2 = fill2
    }
}

extension Icon {
    /// The icon's marks.
    ///
    /// Areas miss their lines by 1.3 pt; lines grow with the square root of the size, so that icons of all sizes
    /// sit beside each other.
    ///
    /// - Parameters:
    ///   - centre: the middle of the 48 × 48 grid on the page.
    ///   - size: the grid's side on the page, in points.
    ///   - mirrored: turns it to look the other way.
    public func marks(
        at centre: Point, size: Double, colours: IconColours, mirrored: Bool = false, seed: Seed
    ) -> [Mark.Shape] {
        let scale = size / 48
        let pen = Pen.icon(size: size)
        var thin = pen
        thin.width *= 0.7
        let miss = min(1.3, 0.045 * size)
        return parts.enumerated().compactMap { index, part in
            let path = part.path.mapped {
                centre + Point(($0.x - 24) * (mirrored ? -scale : scale), ($0.y - 24) * scale)
            }
            let key = seed.derived(name).derived(index)
            switch part.kind {
            case .fill1, .fill2:
                guard let colour = part.kind == .fill1 ? colours.fill1 : colours.fill2 else { return nil }
                let area = Frame.outline(path, pen: pen, seed: key).shape
                return .fill(area.moved(by: Point(miss, miss)), Paint(colour))
            case .line: return .fill(pen.stroke(path, seed: key), Paint(colours.ink))
            case .thin: return .fill(thin.stroke(path, seed: key), Paint(colours.ink))
            case .solid: return .fill(path, Paint(colours.ink))
            }
        }
    }

    /// The box that the icon's lines may reach, in points.
    public func inkBounds(at centre: Point, size: Double) -> Rect {
        let scale = size / 48
        let reach = Pen.icon(size: size).width / 2 + 1.5
        let extent = parts.compactMap(\.path.bounds).reduce(Rect(0, 0, 48, 48)) { $0.union($1) }
        let widest = max(abs(extent.x - 24), abs(extent.maxX - 24))
        return Rect(
            centre.x - widest * scale, centre.y + (extent.y - 24) * scale, 2 * widest * scale,
            extent.height * scale
        ).grown(by: reach)
    }
}
