import Geometry
import Layout

extension LayoutConnector {
    /// The point of the curve at a share of its length in parameter.
    public func point(at t: Double) -> Point {
        let u = 1 - t
        let first = curve[0] * (u * u * u) + curve[1] * (3 * u * u * t)
        return first + curve[2] * (3 * u * t * t) + curve[3] * (t * t * t)
    }
}

extension LayoutNode {
    /// The pictures in a block: icons, people and the page's large picture.
    var pictures: [LayoutNode] {
        switch look {
        case .icon, .figure, .bust, .hero: [self]
        default: children.flatMap(\.pictures)
        }
    }

    /// The stretches of a title as boxes from the height of capitals to the baseline.
    var letterBoxes: [Rect] {
        guard case .lettering(let letters) = look else { return [] }
        return letters.map { Rect($0.origin.x, $0.origin.y - $0.size * 0.7, $0.width, $0.size * 0.7) }
    }
}

extension Rect {
    /// The box in whole points, for messages.
    var short: String {
        "[\([x, y, width, height].map { String(Int($0.rounded())) }.joined(separator: " "))]"
    }
}
