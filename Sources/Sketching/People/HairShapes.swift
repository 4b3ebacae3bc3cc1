import Geometry

/// Outlines of hair in units of the head's radius, from the head's centre, y downwards.
struct HairShapes {
    /// A start and its steps, as `Outline.path` reads them.
    typealias Shape = (start: (Double, Double), steps: [[Double]])

    /// Behind the head; nil for none.
    var behind: Shape?
    /// Over the brow; nil for none.
    var front: Shape?
    /// A ball of hair: centre and radii, behind the head; nil for none.
    var ball: (x: Double, y: Double, rx: Double, ry: Double)?

    init(_ hair: Person.Hair) {
        switch hair {
        case .short: front = HairShapes.short
        case .quiff: front = HairShapes.quiff
        case .curly: front = HairShapes.curly
        case .afro: ball = (0, -0.35, 1.32, 1.2)
        case .bun:
            ball = (0.1, -1.42, 0.5, 0.46)
            front = (
                (-0.97, 0),
                [
                    [-1.1, -0.75, -0.6, -1.2, 0, -1.18], [0.7, -1.2, 1.1, -0.7, 0.97, 0],
                    [0.85, -0.45, 0.5, -0.7, 0, -0.72], [-0.5, -0.7, -0.85, -0.45, -0.97, 0],
                ]
            )
        case .bob:
            behind = (
                (-1.15, 0.85), [[-1.45, -0.2, -1.2, -1.3, 0, -1.3], [1.2, -1.3, 1.45, -0.2, 1.15, 0.85]]
            )
            front = HairShapes.fringe
        case .long:
            behind = (
                (-1.05, 1.5), [[-1.5, 0.2, -1.3, -1.35, 0, -1.32], [1.3, -1.35, 1.5, 0.2, 1.05, 1.5]]
            )
            front = HairShapes.fringe
        case .hijab:
            behind = (
                (-1, 1.45),
                [
                    [-1.45, 0.2, -1.35, -1.3, 0, -1.3], [1.35, -1.3, 1.45, 0.2, 1, 1.45],
                    [0.5, 1.75, -0.5, 1.75, -1, 1.45],
                ]
            )
        }
    }

    private static let short: Shape = (
        (-0.98, 0),
        [
            [-1.15, -0.85, -0.6, -1.38, 0.1, -1.3], [0.85, -1.3, 1.12, -0.75, 0.98, 0],
            [0.9, -0.35, 0.75, -0.55, 0.45, -0.62], [0, -0.5, -0.5, -0.5, -0.75, -0.6],
            [-0.85, -0.4, -0.95, -0.2, -0.98, 0],
        ]
    )
    private static let quiff: Shape = (
        (-0.96, -0.1),
        [
            [-1.1, -0.8, -0.7, -1.15, -0.3, -1.2], [0, -1.55, 0.8, -1.6, 1.0, -1.1],
            [1.1, -0.8, 1.05, -0.4, 0.95, -0.1], [0.9, -0.5, 0.6, -0.7, 0.3, -0.66],
            [-0.1, -0.6, -0.6, -0.7, -0.78, -0.5], [-0.9, -0.35, -0.94, -0.2, -0.96, -0.1],
        ]
    )
    private static let curly: Shape = (
        (-0.95, 0.1),
        [
            [-1.4, 0, -1.4, -0.5, -1.05, -0.6], [-1.25, -1.05, -0.8, -1.35, -0.5, -1.15],
            [-0.35, -1.55, 0.3, -1.55, 0.4, -1.15], [0.8, -1.4, 1.25, -1.05, 1.05, -0.65],
            [1.4, -0.5, 1.35, 0, 0.95, 0.1], [0.95, -0.25, 0.8, -0.5, 0.5, -0.5],
            [0.3, -0.75, -0.1, -0.7, -0.2, -0.5], [-0.5, -0.7, -0.85, -0.4, -0.95, 0.1],
        ]
    )
    private static let fringe: Shape = (
        (-0.98, 0.1),
        [
            [-1, -0.5, -0.75, -0.98, 0, -1.05], [0.75, -1, 1, -0.5, 0.98, 0.1],
            [0.8, -0.2, 0.4, -0.42, -0.15, -0.72], [-0.3, -0.4, -0.7, -0.2, -0.98, 0.1],
        ]
    )
}
