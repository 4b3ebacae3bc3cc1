import Geometry

extension Person.Hair {
    /// How far the hair reaches above the middle of the head, in head radii.
    var top: Double {
        switch self {
        case .short, .bob, .hijab: 1.34
        case .quiff: 1.46
        case .bun: 1.9
        case .curly: 1.46
        case .afro: 1.57
        case .long: 1.34
        }
    }

    /// How far hair or ears reach to the sides, in head radii.
    var side: Double { self == .afro ? 1.34 : 1.3 }

    /// Whether ears and neck are seen.
    var showsEars: Bool { ![.hijab, .bob, .long, .afro].contains(self) }

    /// The face; a headscarf leaves less of it.
    var head: Path { self == .hijab ? HairShapes.framedHead : HairShapes.head }

    /// What lies behind the neck and the face.
    var back: Path? {
        switch self {
        case .afro: .ellipse(Point(0, -0.35), 1.32, 1.2)
        case .long: HairShapes.longBack
        case .bob: HairShapes.bobBack
        case .bun: .ellipse(Point(0.08, -1.42), 0.48, 0.44)
        case .short, .quiff, .curly, .hijab: nil
        }
    }

    /// What lies over the top of the face.
    var front: Path? {
        switch self {
        case .short: HairShapes.short
        case .quiff: HairShapes.quiff
        case .bun: HairShapes.combedBack
        case .curly: HairShapes.curls
        case .bob, .long, .afro, .hijab: nil
        }
    }

    /// Whether the hair behind comes forward over the forehead.
    var isParted: Bool { self == .bob || self == .long }
}

/// Outlines of heads and hair in head radii round the middle of the face.
enum HairShapes {
    static let head = Path.curves(
        [
            -0.2, -1.0, 0.55, -1.08, 0.98, -0.55, 0.94, 0.05, 0.9, 0.72, 0.45, 1.05, 0, 1.04,
            -0.5, 1.03, -0.92, 0.68, -0.94, 0.05, -0.96, -0.5, -0.6, -0.95, -0.2, -1.0,
        ], isClosed: true)

    static let framedHead = Path.curves(
        [
            0, -0.86, 0.5, -0.86, 0.78, -0.45, 0.76, 0.05, 0.74, 0.62, 0.4, 0.95, 0, 0.95,
            -0.4, 0.95, -0.74, 0.62, -0.76, 0.05, -0.78, -0.45, -0.5, -0.86, 0, -0.86,
        ], isClosed: true)

    static let scarf = Path.curves(
        [
            -1.0, 1.45, -1.45, 0.2, -1.35, -1.3, 0, -1.3, 1.35, -1.3, 1.45, 0.2, 1.0, 1.45,
            0.5, 1.75, -0.5, 1.75, -1.0, 1.45,
        ], isClosed: true)

    static let short = Path.curves(
        [
            -0.98, 0, -1.15, -0.85, -0.6, -1.38, 0.1, -1.3, 0.85, -1.3, 1.12, -0.75, 0.98, 0,
            0.9, -0.35, 0.75, -0.55, 0.45, -0.62, 0, -0.5, -0.5, -0.5, -0.75, -0.6,
            -0.85, -0.4, -0.95, -0.2, -0.98, 0,
        ], isClosed: true)

    static let quiff = Path.curves(
        [
            -0.96, -0.1, -1.1, -0.8, -0.7, -1.15, -0.3, -1.2, 0, -1.55, 0.8, -1.6, 1.0, -1.1,
            1.1, -0.8, 1.05, -0.4, 0.95, -0.1, 0.9, -0.5, 0.6, -0.7, 0.3, -0.66,
            -0.1, -0.6, -0.6, -0.7, -0.78, -0.5, -0.9, -0.35, -0.94, -0.2, -0.96, -0.1,
        ], isClosed: true)

    /// The front of bob and long hair, parted at the side; it runs into the hair behind without a line, so it
    /// covers the line of the head.
    static let parted = Path.curves(
        [
            -0.95, 0.12, -1.12, -0.5, -0.9, -1.12, 0, -1.14, 0.9, -1.12, 1.12, -0.5, 0.95, 0.12,
            0.8, -0.2, 0.4, -0.42, -0.15, -0.72, -0.3, -0.4, -0.7, -0.2, -0.95, 0.12,
        ], isClosed: true)

    /// The edge of parted hair on the forehead.
    static let parting = Path.curves(
        [0.95, 0.12, 0.8, -0.2, 0.4, -0.42, -0.15, -0.72, -0.3, -0.4, -0.7, -0.2, -0.95, 0.12],
        isClosed: false)

    static let combedBack = Path.curves(
        [
            -0.97, 0, -1.1, -0.75, -0.6, -1.2, 0, -1.18, 0.7, -1.2, 1.1, -0.7, 0.97, 0,
            0.85, -0.45, 0.5, -0.7, 0, -0.72, -0.5, -0.7, -0.85, -0.45, -0.97, 0,
        ], isClosed: true)

    static let curls = Path.curves(
        [
            -0.95, 0.1, -1.4, 0, -1.4, -0.5, -1.05, -0.6, -1.25, -1.05, -0.8, -1.35, -0.5, -1.15,
            -0.35, -1.55, 0.3, -1.55, 0.4, -1.15, 0.8, -1.4, 1.25, -1.05, 1.05, -0.65,
            1.4, -0.5, 1.35, 0, 0.95, 0.1, 0.95, -0.25, 0.8, -0.5, 0.5, -0.5,
            0.3, -0.75, -0.1, -0.7, -0.2, -0.5, -0.5, -0.7, -0.85, -0.4, -0.95, 0.1,
        ], isClosed: true)

    static let bobBack = Path.curves(
        [
            -1.1, 0.88, -1.45, -0.2, -1.2, -1.3, 0, -1.3, 1.2, -1.3, 1.45, -0.2, 1.1, 0.88,
            0.6, 0.98, -0.6, 0.98, -1.1, 0.88,
        ], isClosed: true)

    static let longBack = Path.curves(
        [
            -1.0, 1.55, -1.5, 0.2, -1.3, -1.32, 0, -1.32, 1.3, -1.32, 1.5, 0.2, 1.0, 1.55,
            0.5, 1.7, -0.5, 1.7, -1.0, 1.55,
        ], isClosed: true)

    static let beard = Path.curves(
        [
            -0.93, 0.05, -0.94, 0.9, -0.45, 1.26, 0, 1.25, 0.45, 1.26, 0.94, 0.9, 0.93, 0.05,
            0.84, 0.32, 0.76, 0.5, 0.55, 0.47, 0.38, 0.44, 0.22, 0.34, 0, 0.38,
            -0.22, 0.34, -0.38, 0.44, -0.55, 0.47, -0.76, 0.5, -0.84, 0.32, -0.93, 0.05,
        ], isClosed: true)

    /// An ear on the right (1) or the left (-1).
    static func ear(_ side: Double) -> Path {
        .curves([0.9 * side, -0.12, 1.2 * side, -0.25, 1.22 * side, 0.3, 0.9 * side, 0.25], isClosed: false)
    }
}
