import Geometry
import Ink

extension Person {
    /// Eyes, brows, nose and mouth, and the lines of age.
    func drawFeatures(_ mood: Mood, _ look: Double, on canvas: inout PersonCanvas) {
        for side in [-1.0, 1] { drawEye(mood, side, look, on: &canvas) }
        if hasGlasses {
            let middle = 0.14 * look
            canvas.line(
                .bow(Point(middle - 0.08, -0.05), Point(middle, -0.1), Point(middle + 0.08, -0.05)),
                share: 0.65, key: "bridge")
        }
        if canvas.unit > 7 {
            let nose = Path.bow(
                Point(0.03 + 0.14 * look, 0.1), Point(0.17 + 0.14 * look, 0.24),
                Point(0.14 * look - 0.02, 0.26))
            canvas.line(nose, share: 0.6, key: "nose")
            if isOld { drawAge(look, on: &canvas) }
        }
        drawMouth(mood, 0.14 * look, on: &canvas)
        if mood == .worried && canvas.unit > 7 {
            canvas.shape(
                Features.sweat.moved(by: Point(-0.38, 0.4)), canvas.colours.white, share: 0.5,
                overruns: false, key: "sweat")
        }
    }

    private func drawEye(_ mood: Mood, _ side: Double, _ look: Double, on canvas: inout PersonCanvas) {
        let ink = canvas.colours.ink
        let dot = max(0.09, 0.75 / canvas.unit)
        let x = 0.34 * side + 0.14 * look
        let name = side < 0 ? "left" : "right"
        func arc(_ height: Double) -> Path {
            .bow(Point(x - 0.14, -0.03), Point(x, -0.03 + height), Point(x + 0.14, -0.03))
        }
        switch mood {
        case .happy, .talking, .worried: canvas.dot(Point(x, -0.04), radius: dot, ink)
        case .thoughtful: canvas.dot(Point(x + 0.05, -0.1), radius: dot, ink)
        case .calm: canvas.line(arc(0.2), share: 0.8, key: name + " eye")
        case .excited: canvas.line(arc(-0.3), share: 0.85, key: name + " eye")
        case .surprised where hasGlasses: canvas.dot(Point(x, -0.04), radius: 1.3 * dot, ink)
        case .surprised:
            canvas.shape(
                .ellipse(Point(x, -0.05), 0.17, 0.2), canvas.colours.white, share: 0.6, overruns: false,
                key: name + " eye")
            canvas.dot(Point(x + 0.02, -0.05), radius: dot, ink)
        }
        if hasGlasses {
            canvas.line(.ellipse(Point(x, -0.03), 0.28, 0.26), share: 0.65, key: name + " glass")
        }
        guard canvas.unit > 7, hair != .turban || mood != .calm else { return }
        let brow = Features.brow(mood, side: side)
        let height = (hasGlasses ? -0.4 : -0.34) - (hasGlasses ? 0.5 : 1) * brow.lift
        let (inner, outer) = (height + brow.inner, height + brow.outer)
        let (left, right) = side < 0 ? (outer, inner) : (inner, outer)
        canvas.line(
            .bow(Point(x - 0.16, left), Point(x, height - 0.1), Point(x + 0.16, right)), share: 0.66,
            key: name + " brow")
    }

    private func drawAge(_ look: Double, on canvas: inout PersonCanvas) {
        let shift = 0.1 * look
        var lines = Path.bows([
            -0.44 + shift, 0.42, -0.56 + shift, 0.5, -0.5 + shift, 0.66,
            0.44 + shift, 0.42, 0.56 + shift, 0.5, 0.5 + shift, 0.66,
        ])
        if !hasGlasses {
            lines.append(.lines([0.62, -0.1, 0.76, -0.16]))
            lines.append(.lines([0.62, 0.0, 0.77, 0.02]))
            lines.append(.lines([-0.62, -0.1, -0.76, -0.16]))
            lines.append(.lines([-0.62, 0.0, -0.77, 0.02]))
        }
        if beard == .full { lines = Path(Array(lines.elements.dropFirst(4))) }
        if !lines.isEmpty { canvas.line(lines, share: 0.42, key: "age") }
    }

    private func drawMouth(_ mood: Mood, _ x: Double, on canvas: inout PersonCanvas) {
        // On dark hair or skin round it, lips are left white.
        let isDark = (beard == .full || beard == .goatee) && hairColour.luminance < 0.2
        let lips = isDark ? canvas.colours.white : canvas.colours.ink
        let low = beard == .moustache ? 0.06 : 0
        switch mood {
        case .happy:
            canvas.line(
                .bow(Point(x - 0.31, 0.48 + low), Point(x, 0.8 + low), Point(x + 0.33, 0.46 + low)),
                share: 0.8, lips, key: "mouth")
        case .calm:
            canvas.line(
                .bow(Point(x - 0.2, 0.55 + low), Point(x, 0.72 + low), Point(x + 0.21, 0.54 + low)),
                share: 0.8, lips, key: "mouth")
        case .talking:
            canvas.shape(
                Features.smile.moved(by: Point(x, low)), canvas.colours.white, share: 0.75, key: "mouth")
        case .excited:
            canvas.shape(
                Features.laugh.moved(by: Point(x, low)), canvas.colours.mouth, share: 0.75, key: "mouth")
            canvas.area(Features.teeth.moved(by: Point(x, low)), canvas.colours.white)
        case .surprised:
            canvas.shape(
                .ellipse(Point(x, 0.64), 0.15, 0.19), canvas.colours.mouth, share: 0.75, overruns: false,
                key: "mouth")
        case .worried:
            canvas.line(
                .curves(
                    [
                        x - 0.27, 0.7, x - 0.14, 0.48, x - 0.02, 0.56, x, 0.6, x + 0.06, 0.7, x + 0.2, 0.5,
                        x + 0.28, 0.66,
                    ],
                    isClosed: false), share: 0.8, lips, key: "mouth")
        case .thoughtful:
            canvas.line(
                .bow(Point(x - 0.12, 0.63), Point(x + 0.08, 0.52), Point(x + 0.28, 0.57)), share: 0.8, lips,
                key: "mouth")
        }
    }
}

/// Parts of faces in head radii, and how brows are set.
enum Features {
    static let smile = Path.curves(
        [
            -0.31, 0.43, -0.1, 0.48, 0.1, 0.48, 0.31, 0.43,
            0.27, 0.7, 0.16, 0.85, 0, 0.85, -0.16, 0.85, -0.27, 0.7, -0.31, 0.43,
        ], isClosed: true)

    static let laugh = Path.curves(
        [
            -0.4, 0.38, -0.14, 0.45, 0.14, 0.45, 0.4, 0.38,
            0.38, 0.74, 0.22, 0.93, 0, 0.93, -0.22, 0.93, -0.38, 0.74, -0.4, 0.38,
        ], isClosed: true)

    static let teeth = Path.curves(
        [
            -0.35, 0.43, -0.12, 0.49, 0.12, 0.49, 0.35, 0.43, 0.3, 0.58, 0.12, 0.61, 0, 0.61,
            -0.12, 0.61, -0.3, 0.58, -0.35, 0.43,
        ],
        isClosed: true)

    /// A drop beside the forehead.
    static let sweat = Path.curves(
        [
            1.14, -0.98, 1.22, -0.82, 1.32, -0.7, 1.26, -0.58, 1.18, -0.48, 1.04, -0.52, 1.04, -0.64,
            1.04, -0.74, 1.1, -0.84, 1.14, -0.98,
        ],
        isClosed: true)

    /// How far a brow is lifted, and how much lower its ends lie than usual, in head radii.
    static func brow(_ mood: Mood, side: Double) -> (lift: Double, inner: Double, outer: Double) {
        switch mood {
        case .happy, .talking: (0, 0, 0)
        case .calm: (-0.02, 0, 0.02)
        // One brow up, the other drawn down towards the nose.
        case .thoughtful: side > 0 ? (0.11, 0, 0) : (-0.03, 0.02, -0.02)
        case .worried: (0.04, -0.08, 0.1)
        case .surprised: (0.16, 0, 0.02)
        case .excited: (0.12, 0.02, 0.02)
        }
    }
}
