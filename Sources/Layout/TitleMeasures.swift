import Catalog
import Geometry

/// How far the ink of a title's letters reaches beyond their plain outlines. Points at a type size of 50; all grow with
/// the size.
public struct TitleMeasures: Hashable, Sendable {
    /// How far the face of a letter is puffed up.
    public var grow: Double
    /// Width of the inked edge round the face.
    public var ink: Double
    /// Width of the paper left free round the edge.
    public var rim = 0.0
    /// How far relief or shadow is thrown, to the right and down.
    public var depth: Double
    /// How far a stroke under the words reaches below the baseline and beyond their ends.
    public var below = 0.0, beside = 0.0
    /// How far a letter leaves the baseline, up or down.
    public var bounce = 1.4
    /// How far a letter turns to either side, in radians.
    public var tilt = 1.6 * Double.pi / 180

    /// The measures of a style.
    public init(_ style: TitleStyle) {
        switch style {
        case .extruded: (grow, ink, depth) = (2.4, 1.8, 4.4)
        case .shadow:
            (grow, ink, depth) = (2.2, 1.7, 5.6)
            rim = 1.5
        case .hatched: (grow, ink, depth) = (2.4, 1.7, 2.6)
        case .inline: (grow, ink, depth) = (2.6, 1.6, 3)
        case .outline: (grow, ink, depth) = (2.3, 1.7, 1.6)
        case .brush:
            (grow, ink, depth) = (1.1, 0, 0)
            (below, beside) = (9, 7)
            bounce = 0.8
        }
    }

    /// The type size that all lengths here are meant for.
    public static let size = 50.0

    /// Distances from a letter's plain outline to the farthest ink, in shares of the type size.
    var reach: Insets {
        let edge = grow + ink + rim + bounce + 0.3
        return Insets(
            top: edge, left: max(edge, beside), bottom: max(edge + depth, below),
            right: max(edge + depth, beside)
        )
        .scaled(by: 1 / Self.size)
    }
}

extension Insets {
    /// The same distances, all grown alike.
    fileprivate func scaled(by factor: Double) -> Insets {
        Insets(top: top * factor, left: left * factor, bottom: bottom * factor, right: right * factor)
    }
}
