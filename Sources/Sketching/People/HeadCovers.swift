import Geometry

extension Person.Hair {
    /// The cloth round the head that the face lies on; a headscarf.
    var clothBehind: Path? { self == .hijab ? HeadCovers.scarf : nil }

    /// Cloths over the top of the head, from the back to the front.
    var clothInFront: [Path] {
        switch self {
        case .turban: [HeadCovers.turban]
        case .cap: [HeadCovers.crown, HeadCovers.peak]
        case .beanie: [HeadCovers.knit, HeadCovers.cuff]
        default: []
        }
    }

    /// Seams and folds of the cloth.
    var folds: Path? {
        switch self {
        case .hijab: .bows([-0.86, 0.62, -0.72, 1.06, -0.2, 1.3, 0.5, 1.16, 0.1, 1.36, -0.34, 1.5])
        case .turban:
            .bows([
                -0.98, -0.42, -0.2, -0.72, 0.34, -1.56, -1.06, -0.78, -0.6, -1.1, -0.34, -1.52,
                0.02, -0.92, 0.6, -0.72, 1.0, -0.38, 0.2, -1.22, 0.8, -1.06, 1.1, -0.72,
            ])
        case .cap: .bows([-0.06, -1.32, 0.1, -1.0, 0.06, -0.62])
        case .beanie:
            .bows([
                -0.62, -0.4, -0.66, -0.58, -0.62, -0.76, -0.2, -0.46, -0.22, -0.64, -0.2, -0.82,
                0.2, -0.46, 0.22, -0.64, 0.2, -0.82, 0.62, -0.4, 0.66, -0.58, 0.62, -0.76,
            ])
        default: nil
        }
    }
}

/// Outlines of what is worn on the head, in head radii round the middle of the face.
enum HeadCovers {
    static let scarf = Path.curves(
        [
            -0.98, 1.5, -1.5, 0.5, -1.42, -1.32, 0, -1.32, 1.42, -1.32, 1.5, 0.5, 0.98, 1.5,
            0.5, 1.8, -0.5, 1.8, -0.98, 1.5,
        ], isClosed: true)

    static let turban = Path.curves(
        [
            -1.06, -0.22, -1.34, -0.9, -0.9, -1.62, 0.02, -1.58, 0.94, -1.62, 1.36, -0.9, 1.06, -0.2,
            0.7, -0.5, 0.3, -0.76, 0.02, -0.92, -0.3, -0.76, -0.7, -0.52, -1.06, -0.22,
        ], isClosed: true)

    /// A cap's crown.
    static let crown = Path.curves(
        [
            -1.03, -0.36, -1.14, -1.0, -0.66, -1.36, -0.04, -1.34, 0.66, -1.36, 1.14, -1.0, 1.03, -0.4,
            0.6, -0.62, -0.4, -0.66, -1.03, -0.36,
        ], isClosed: true)

    /// Its peak, to the side that the person looks to.
    static let peak = Path.curves(
        [
            0.02, -0.6, 0.5, -0.7, 1.2, -0.66, 1.66, -0.36, 1.7, -0.26, 1.6, -0.24, 1.48, -0.26,
            1.0, -0.4, 0.4, -0.42, 0.06, -0.4, -0.02, -0.46, -0.04, -0.54, 0.02, -0.6,
        ], isClosed: true)

    /// A knitted cap above its edge.
    static let knit = Path.curves(
        [
            -1.02, -0.6, -1.04, -1.2, -0.6, -1.58, 0, -1.56, 0.6, -1.58, 1.04, -1.2, 1.02, -0.6,
            0.5, -0.8, -0.5, -0.8, -1.02, -0.6,
        ], isClosed: true)

    /// Its edge, turned up.
    static let cuff = Path.curves(
        [
            -1.06, -0.28, -1.1, -0.44, -1.1, -0.6, -1.04, -0.74, -0.5, -0.98, 0.5, -0.98, 1.04, -0.74,
            1.1, -0.6, 1.1, -0.44, 1.06, -0.28, 0.5, -0.52, -0.5, -0.52, -1.06, -0.28,
        ], isClosed: true)
}
