import Geometry
import Ink

/// Shirts and what is on them, in the measure of a bust: head radii, (0, 0) in the middle of the face, the neck's
/// foot at 1.24. A standing body is drawn with the same numbers on a smaller canvas.
struct Torso {
    let person: Person
    let outfit: Outfit
    /// Where the shirt ends, in units.
    let hem: Double
    /// How much wider than usual it is.
    let girth: Double

    /// Where a bust ends under the middle of the face.
    static let bustHem = 2.82
    /// Half the width of a bust's shoulders.
    static let shoulder = 1.52
    /// Where a standing person's shirt ends.
    static let standingHem = 4.74

    /// What lies behind the neck: a hood.
    func drawBehind(on canvas: inout PersonCanvas) {
        guard person.clothes == .hoodie else { return }
        canvas.shape(wide(Torso.hood), outfit.shirt, share: 0.9, key: "hood")
    }

    /// Neck and shirt.
    func draw(_ shape: Path, skin: Colour, on canvas: inout PersonCanvas) {
        canvas.area(.lines([-0.34, 0.7, 0.34, 0.7, 0.38, 1.66, -0.38, 1.66], isClosed: true), skin)
        let neck = Path.lines([-0.34, 0.8, -0.37, 1.4])
        var both = neck
        both.append(neck.mirrored(-1))
        canvas.line(both, share: 0.9, key: "neck")
        canvas.area(
            .bow(Point(-0.34, 1.02), Point(0, 1.32), Point(0.34, 1.02)), skin.mixed(with: outfit.ink, 0.16))
        // Where it would be a speck, no white is left.
        let sliver = canvas.unit > 9 ? min(1.1, 0.07 * canvas.unit) : 0
        canvas.shape(
            wide(shape), outfit.shirt, sliver: sliver, overruns: false, key: "shirt"
        ) { canvas, edge in drawPattern(within: edge, on: &canvas) }
        drawOver(on: &canvas)
    }

    private func wide(_ path: Path) -> Path {
        path.mapped { Point($0.x * (1 + (girth - 1) * Torso.spread($0.y)), $0.y) }
    }

    /// Necks are alike; width shows from the shoulders down.
    private static func spread(_ y: Double) -> Double { min(1, max(0, (y - 1.3) / 0.4)) }

    /// Whether the drawing is large enough for the small things.
    private func isLarge(_ canvas: PersonCanvas) -> Bool { canvas.unit > 4 }

    /// What lies on the shirt, under its outline.
    private func drawPattern(within edge: Polyline, on canvas: inout PersonCanvas) {
        switch person.clothes {
        case .plain, .collar, .scarf, .hoodie: break
        case .stripes:
            var lines = Path()
            var y = 1.98
            while y < hem + 0.1 {
                lines.append(.bow(Point(-2, y), Point(0, y + 0.16), Point(2, y)))
                y += 0.52
            }
            canvas.stripes(lines, width: 0.2, outfit.second, inside: edge)
        case .cardigan:
            canvas.area(
                .curves(
                    [
                        -0.42, 1.24, -0.2, 1.5, 0.2, 1.5, 0.42, 1.24, 0.3, 1.8, 0.2, 2.2, 0.26, hem,
                        0, hem + 0.06, 0, hem + 0.06, -0.26, hem, -0.2, 2.2, -0.3, 1.8, -0.42, 1.24,
                    ], isClosed: true), outfit.second)
        case .lanyard:
            var ribbon = Path.lines([-0.52, 1.3, -0.02, 2.26])
            ribbon.append(.lines([0.52, 1.3, 0.02, 2.26]))
            canvas.stripes(ribbon, width: 0.14, outfit.second, inside: edge)
        }
    }

    /// What lies over the shirt's outline.
    private func drawOver(on canvas: inout PersonCanvas) {
        switch person.clothes {
        case .plain, .stripes: break
        case .collar: drawCollar(on: &canvas)
        case .cardigan:
            let left = Path.curves([-0.42, 1.24, -0.3, 1.8, -0.2, 2.2, -0.26, hem], isClosed: false)
            var edges = left
            edges.append(left.mirrored(-1))
            canvas.line(edges, share: 0.8, key: "edges")
            if isLarge(canvas) { drawButtons(x: 0.42, from: 2.3, step: 0.62, on: &canvas) }
        case .lanyard:
            canvas.shape(
                .lines([-0.25, 2.2, 0.25, 2.2, 0.26, 2.62, -0.26, 2.62], isClosed: true),
                canvas.colours.white,
                share: 0.7, overruns: false, key: "badge")
            if isLarge(canvas) {
                canvas.line(.lines([-0.1, 2.44, 0.12, 2.44]), share: 0.6, key: "badge name")
            }
        case .scarf: drawScarf(on: &canvas)
        case .hoodie:
            var strings = Path.bow(Point(-0.26, 1.46), Point(-0.3, 1.8), Point(-0.22, 2.12))
            strings.append(.bow(Point(0.26, 1.46), Point(0.28, 1.8), Point(0.24, 2.04)))
            canvas.line(
                strings, share: 0.7, outfit.shirt.luminance < 0.25 ? outfit.second : nil, key: "strings")
            if hem > 4 {
                canvas.line(
                    .lines([-0.78, 4.4, -0.5, 3.66, 0.5, 3.66, 0.78, 4.4]), share: 0.7, key: "pocket")
            }
        }
    }

    private func drawCollar(on canvas: inout PersonCanvas) {
        let flap = Path.curves(
            [
                -0.38, 1.12, -0.3, 1.3, -0.15, 1.48, -0.02, 1.6, -0.14, 1.74, -0.3, 1.86, -0.42, 1.92,
                -0.56, 1.7, -0.6, 1.46, -0.38, 1.12,
            ], isClosed: true)
        for side in [1.0, -1] {
            canvas.shape(
                flap.mirrored(side), canvas.colours.white, share: 0.75, overruns: false,
                key: side > 0 ? "left flap" : "right flap")
        }
        guard isLarge(canvas) else { return }
        canvas.line(
            .bow(Point(0, 1.66), Point(0.06, 2.4), Point(0.02, hem - 0.04)), share: 0.6, key: "placket")
        drawButtons(x: 0.16, from: 2.1, step: 0.6, on: &canvas)
    }

    private func drawButtons(x: Double, from top: Double, step: Double, on canvas: inout PersonCanvas) {
        var y = top
        while y < hem - 0.2 {
            canvas.dot(Point(x, y), radius: 0.065, outfit.shirt.luminance < 0.25 ? outfit.second : outfit.ink)
            y += step
        }
    }

    private func drawScarf(on canvas: inout PersonCanvas) {
        let colour = outfit.scarf
        canvas.shape(Torso.scarfTail, colour, share: 0.8, overruns: false, key: "scarf tail")
        canvas.shape(Torso.scarfRound, colour, share: 0.85, key: "scarf round")
        guard isLarge(canvas) else { return }
        canvas.line(
            .bows([-0.4, 1.22, -0.1, 1.46, 0.3, 1.3, 0.4, 1.98, 0.5, 2.0, 0.62, 1.96]), share: 0.5,
            key: "scarf folds")
    }

    /// Head and shoulders with a round neck.
    static let bust = Path.curves(
        [
            -0.4, 1.24, -0.2, 1.5, 0.2, 1.5, 0.4, 1.24, 1.15, 1.42, 1.52, 1.75, 1.5, 2.8,
            1, 2.81, 0.5, 2.82, 0, 2.82, -0.5, 2.82, -1, 2.81, -1.5, 2.8,
            -1.52, 1.75, -1.15, 1.42, -0.4, 1.24,
        ], isClosed: true)

    /// A standing person's shirt: it hangs from the shoulders, in at the waist, and sags a little at the hem.
    static let standing = Path.curves(
        [
            -0.4, 1.22, -0.2, 1.5, 0.2, 1.5, 0.4, 1.22, 0.85, 1.3, 1.3, 1.38, 1.4, 1.85,
            1.4, 2.4, 1.22, 3.0, 1.24, 3.6, 1.26, 4.05, 1.34, 4.4, 1.34, 4.7,
            0.5, 4.86, -0.5, 4.84, -1.32, 4.7, -1.32, 4.4, -1.24, 4.05, -1.22, 3.6,
            -1.2, 3.0, -1.4, 2.4, -1.4, 1.85, -1.3, 1.38, -0.85, 1.3, -0.4, 1.22,
        ], isClosed: true)

    private static let hood = Path.curves(
        [
            -0.9, 1.5, -1.0, 1.0, -0.7, 0.76, -0.3, 0.8, -0.1, 0.82, 0.1, 0.82, 0.3, 0.8,
            0.7, 0.76, 1.0, 1.0, 0.9, 1.5, 0.4, 1.7, -0.4, 1.7, -0.9, 1.5,
        ], isClosed: true)

    private static let scarfRound = Path.curves(
        [
            -0.66, 1.16, -0.4, 1.02, -0.3, 1.04, -0.2, 1.08, 0, 1.16, 0.2, 1.14, 0.36, 1.06,
            0.6, 1.0, 0.76, 1.14, 0.7, 1.34, 0.5, 1.66, -0.2, 1.74, -0.56, 1.5,
            -0.72, 1.4, -0.74, 1.26, -0.66, 1.16,
        ], isClosed: true)

    private static let scarfTail = Path.curves(
        [
            0.18, 1.5, 0.2, 1.8, 0.26, 2.1, 0.3, 2.36, 0.44, 2.4, 0.6, 2.38, 0.74, 2.3,
            0.7, 2.0, 0.64, 1.7, 0.52, 1.42, 0.4, 1.44, 0.28, 1.48, 0.18, 1.5,
        ], isClosed: true)
}
