import Geometry

extension Person.Hair {
    /// How far the hair reaches above the middle of the head, in head radii.
    var top: Double {
        switch self {
        case .buzz, .balding: 1.16
        case .short, .bob, .hijab, .long, .ponytail: 1.36
        case .cap: 1.4
        case .quiff, .curly, .locs: 1.5
        case .turban, .beanie, .afro: 1.62
        case .bun: 1.92
        }
    }

    /// How far hair or ears reach to the sides, in head radii.
    var side: Double {
        switch self {
        case .afro, .curly, .bob, .hijab, .locs: 1.38
        case .ponytail: 1.72
        case .cap: 1.72
        default: 1.3
        }
    }

    /// Whether ears are seen.
    var showsEars: Bool { ![.hijab, .bob, .long, .afro, .locs].contains(self) }

    /// The face; a headscarf leaves less of it.
    var head: Path { self == .hijab ? HairShapes.framedHead : HairShapes.head }

    /// What lies behind the neck and the face.
    var back: Path? {
        switch self {
        case .afro: HairShapes.afro
        case .long: HairShapes.longBack
        case .bob: HairShapes.bobBack
        case .locs: HairShapes.locsBack
        case .ponytail: HairShapes.tail
        case .bun: .ellipse(Point(0.06, -1.42), 0.5, 0.44)
        case .short, .quiff, .buzz, .balding, .curly, .hijab, .turban, .cap, .beanie: nil
        }
    }

    /// What lies over the top of the face.
    var front: [Path] {
        switch self {
        case .short: [HairShapes.short]
        case .quiff: [HairShapes.quiff]
        case .buzz, .cap, .beanie: [HairShapes.buzz]
        case .balding: [HairShapes.temple, HairShapes.temple.mirrored(-1)]
        case .bun, .ponytail: [HairShapes.combedBack]
        case .curly: [HairShapes.curls]
        case .bob, .long, .locs, .afro, .hijab, .turban: []
        }
    }

    /// The edge of the hair on the forehead where the hair behind comes forward, with the area above it.
    var fringe: (area: Path, edge: Path)? {
        switch self {
        case .bob: (HairShapes.sweptOver, HairShapes.sweep)
        case .long: (HairShapes.parted, HairShapes.parting)
        case .locs: (HairShapes.locsFront, HairShapes.locsEdge)
        default: nil
        }
    }

    /// Strands, as lines a little lighter than the hair; they show how it falls.
    var strands: Path? {
        switch self {
        case .short: .bows([-0.62, -0.98, -0.2, -1.18, 0.24, -1.12, -0.3, -0.82, 0, -0.96, 0.3, -0.9])
        case .quiff: .bows([-0.35, -0.92, 0.1, -1.32, 0.66, -1.34, 0.2, -0.86, 0.5, -1.1, 0.84, -1.05])
        case .bob: .bows([0.42, -1.02, 0.95, -0.8, 1.08, -0.2, -1.08, -0.1, -1.16, 0.3, -1.04, 0.66])
        case .long:
            .bows([-1.08, -0.1, -1.24, 0.7, -1.08, 1.3, 1.08, -0.1, 1.24, 0.7, 1.08, 1.3])
        case .ponytail, .bun:
            .bows([-0.66, -0.84, -0.3, -1.02, -0.04, -1.0, 0.72, -0.78, 0.52, -0.96, 0.3, -1.0])
        case .curly:
            .bows([
                -0.72, -0.98, -0.5, -1.2, -0.36, -0.94, -0.06, -1.1, 0.16, -1.34, 0.32, -1.02,
                0.62, -0.92, 0.86, -1.06, 0.9, -0.76,
            ])
        case .afro:
            .bows([
                -0.86, -0.98, -0.66, -1.2, -0.46, -1.04, -0.1, -1.24, 0.12, -1.42, 0.3, -1.2,
                0.66, -0.98, 0.9, -1.08, 0.96, -0.82,
            ])
        case .locs:
            .bows([
                -1.16, -0.1, -1.28, 0.5, -1.2, 1.1, -0.98, 0.2, -1.04, 0.7, -0.96, 1.12,
                1.16, -0.1, 1.28, 0.5, 1.2, 1.1, 0.98, 0.2, 1.04, 0.7, 0.96, 1.12,
                -0.5, -1.22, -0.62, -0.9, -0.56, -0.62, 0.5, -1.22, 0.62, -0.9, 0.56, -0.62,
            ])
        case .buzz, .balding, .hijab, .turban, .cap, .beanie: nil
        }
    }
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

    static let short = Path.curves(
        [
            -0.98, 0.05, -1.18, -0.75, -0.72, -1.36, -0.02, -1.32, 0.85, -1.36, 1.16, -0.75, 0.98, 0.05,
            0.93, -0.2, 0.88, -0.38, 0.78, -0.52, 0.5, -0.5, 0.1, -0.55, -0.25, -0.8,
            -0.32, -0.6, -0.55, -0.45, -0.8, -0.42, -0.9, -0.3, -0.95, -0.15, -0.98, 0.05,
        ], isClosed: true)

    static let quiff = Path.curves(
        [
            -0.97, 0, -1.12, -0.75, -0.78, -1.12, -0.34, -1.16, -0.1, -1.55, 0.8, -1.62, 1.06, -1.2,
            1.0, -1.16, 0.96, -1.14, 0.92, -1.08, 1.12, -0.8, 1.05, -0.35, 0.97, 0,
            0.93, -0.4, 0.72, -0.66, 0.38, -0.66, -0.05, -0.62, -0.6, -0.74, -0.78, -0.5,
            -0.9, -0.35, -0.95, -0.15, -0.97, 0,
        ], isClosed: true)

    static let buzz = Path.curves(
        [
            -0.97, 0, -1.12, -0.7, -0.7, -1.14, 0, -1.12, 0.7, -1.14, 1.12, -0.7, 0.97, 0,
            0.92, -0.3, 0.86, -0.5, 0.72, -0.58, 0.4, -0.68, -0.4, -0.68, -0.72, -0.58,
            -0.86, -0.5, -0.92, -0.3, -0.97, 0,
        ], isClosed: true)

    /// Hair over one ear.
    static let temple = Path.curves(
        [
            0.8, -0.6, 0.98, -0.66, 1.14, -0.42, 1.1, -0.12, 1.12, 0.02, 1.04, 0.1, 0.97, 0.06,
            0.96, -0.15, 0.92, -0.4, 0.8, -0.6,
        ], isClosed: true)

    /// Long hair on the forehead, parted in the middle; it runs into the hair behind without a line, so it
    /// covers the line of the head.
    static let parted = Path.curves(
        [
            -0.96, 0.3, -1.14, -0.5, -0.9, -1.14, 0.02, -1.16, 0.9, -1.14, 1.14, -0.5, 0.96, 0.3,
            0.9, -0.25, 0.55, -0.6, 0.05, -0.86, -0.55, -0.6, -0.9, -0.25, -0.96, 0.3,
        ], isClosed: true)

    /// The edge of parted hair on the forehead.
    static let parting = Path.curves(
        [0.96, 0.3, 0.9, -0.25, 0.55, -0.6, 0.05, -0.86, -0.55, -0.6, -0.9, -0.25, -0.96, 0.3],
        isClosed: false)

    /// A bob's fringe, swept to one side.
    static let sweptOver = Path.curves(
        [
            -0.95, 0.12, -1.12, -0.5, -0.9, -1.12, 0, -1.14, 0.9, -1.12, 1.12, -0.5, 0.95, 0.12,
            0.8, -0.2, 0.4, -0.42, -0.15, -0.72, -0.3, -0.4, -0.7, -0.2, -0.95, 0.12,
        ], isClosed: true)

    /// The edge of the swept fringe.
    static let sweep = Path.curves(
        [0.95, 0.12, 0.8, -0.2, 0.4, -0.42, -0.15, -0.72, -0.3, -0.4, -0.7, -0.2, -0.95, 0.12],
        isClosed: false)

    static let locsFront = Path.curves(
        [
            -0.94, 0.2, -1.1, -0.5, -0.9, -1.12, 0, -1.14, 0.9, -1.12, 1.1, -0.5, 0.94, 0.2,
            0.9, -0.2, 0.8, -0.5, 0.5, -0.66, 0.3, -0.74, -0.3, -0.74, -0.5, -0.66,
            -0.8, -0.5, -0.9, -0.2, -0.94, 0.2,
        ], isClosed: true)

    static let locsEdge = Path.curves(
        [
            0.94, 0.2, 0.9, -0.2, 0.8, -0.5, 0.5, -0.66, 0.42, -0.58, 0.3, -0.58, 0.22, -0.72,
            0.1, -0.62, -0.1, -0.62, -0.2, -0.72, -0.3, -0.58, -0.42, -0.58, -0.5, -0.66,
            -0.8, -0.5, -0.9, -0.2, -0.94, 0.2,
        ], isClosed: false)

    static let combedBack = Path.curves(
        [
            -0.97, 0, -1.1, -0.75, -0.6, -1.2, 0, -1.18, 0.7, -1.2, 1.1, -0.7, 0.97, 0,
            0.85, -0.45, 0.5, -0.7, 0, -0.72, -0.5, -0.7, -0.85, -0.45, -0.97, 0,
        ], isClosed: true)

    static let curls = Path.curves(
        [
            -0.95, 0.1, -1.4, 0, -1.4, -0.5, -1.05, -0.6, -1.3, -1.0, -0.85, -1.38, -0.5, -1.15,
            -0.4, -1.58, 0.3, -1.6, 0.4, -1.17, 0.8, -1.42, 1.28, -1.05, 1.05, -0.65,
            1.4, -0.5, 1.38, 0, 0.95, 0.1, 0.95, -0.25, 0.8, -0.5, 0.5, -0.5,
            0.3, -0.75, -0.1, -0.7, -0.2, -0.5, -0.5, -0.7, -0.85, -0.4, -0.95, 0.1,
        ], isClosed: true)

    /// Round and full, with an uneven edge.
    static let afro = Path.curves(
        [
            -0.7, -1.32, -0.42, -1.62, -0.1, -1.62, 0.1, -1.52, 0.4, -1.66, 0.8, -1.5, 0.92, -1.22,
            1.3, -1.1, 1.44, -0.66, 1.3, -0.36, 1.46, 0, 1.3, 0.42, 1.0, 0.5, 0.7, 0.86, -0.7, 0.86, -1.0,
            0.5,
            -1.3, 0.42, -1.46, 0, -1.3, -0.36, -1.44, -0.72, -1.14, -1.16, -0.7, -1.32,
        ], isClosed: true)

    static let bobBack = Path.curves(
        [
            -1.1, 0.88, -1.45, -0.2, -1.2, -1.34, 0, -1.32, 1.2, -1.34, 1.45, -0.2, 1.1, 0.88,
            0.6, 1.0, -0.6, 1.0, -1.1, 0.88,
        ], isClosed: true)

    static let longBack = Path.curves(
        [
            -1.16, 1.62, -1.42, 1.0, -1.3, 0.3, -1.2, -0.3, -1.2, -1.1, -0.7, -1.36, 0, -1.34,
            0.7, -1.36, 1.2, -1.1, 1.2, -0.3, 1.3, 0.3, 1.42, 1.0, 1.16, 1.62,
            0.6, 1.74, -0.6, 1.74, -1.16, 1.62,
        ], isClosed: true)

    /// Ropes of hair: the lower edge is a row of round ends.
    static let locsBack = Path.curves(
        [
            -0.1, -1.42, 0.8, -1.56, 1.3, -0.9, 1.3, 0, 1.36, 0.4, 1.36, 0.8, 1.32, 1.2,
            1.3, 1.46, 1.1, 1.46, 1.08, 1.22, 1.06, 1.42, 0.84, 1.4, 0.84, 1.1,
            0.5, 1.1, -0.5, 1.1, -0.84, 1.1, -0.84, 1.4, -1.06, 1.42, -1.08, 1.22,
            -1.1, 1.46, -1.3, 1.46, -1.32, 1.2, -1.36, 0.8, -1.36, 0.4, -1.3, 0,
            -1.3, -0.8, -0.8, -1.5, -0.1, -1.42,
        ], isClosed: true)

    /// A tied tail that swings out behind the head.
    static let tail = Path.curves(
        [
            -0.5, -0.98, -0.9, -1.32, -1.5, -1.0, -1.56, -0.3, -1.62, 0.2, -1.7, 0.6, -1.42, 1.02,
            -1.2, 0.8, -1.0, 0.3, -0.96, -0.2, -0.8, -0.6, -0.6, -0.8, -0.5, -0.98,
        ], isClosed: true)

    static let fullBeard = Path.curves(
        [
            -0.93, 0.05, -0.94, 0.9, -0.45, 1.26, 0, 1.25, 0.45, 1.26, 0.94, 0.9, 0.93, 0.05,
            0.84, 0.32, 0.76, 0.5, 0.55, 0.47, 0.38, 0.44, 0.22, 0.34, 0, 0.38,
            -0.22, 0.34, -0.38, 0.44, -0.55, 0.47, -0.76, 0.5, -0.84, 0.32, -0.93, 0.05,
        ], isClosed: true)

    /// Over the lip and round the chin.
    static let goatee = Path.curves(
        [
            -0.4, 0.46, -0.3, 0.36, -0.12, 0.34, 0, 0.4, 0.12, 0.34, 0.3, 0.36, 0.4, 0.46,
            0.5, 0.7, 0.4, 1.16, 0, 1.18, -0.4, 1.16, -0.5, 0.7, -0.4, 0.46,
        ], isClosed: true)

    /// Two wings over the lip.
    static let moustache = Path.curves(
        [
            0, 0.38, 0.16, 0.28, 0.36, 0.34, 0.5, 0.54, 0.34, 0.56, 0.14, 0.56, 0, 0.48,
            -0.14, 0.56, -0.34, 0.56, -0.5, 0.54, -0.36, 0.34, -0.16, 0.28, 0, 0.38,
        ], isClosed: true)

    /// Both ears, open towards the head.
    static let ears: Path = {
        let ear = Path.curves([0.9, -0.14, 1.2, -0.28, 1.24, 0.3, 0.9, 0.26], isClosed: false)
        var both = ear
        both.append(ear.mirrored(-1))
        return both
    }()
}
