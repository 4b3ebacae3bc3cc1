import Drawing
import Geometry
import Ink

extension Person {
    /// The head alone.
    ///
    /// - Parameters:
    ///   - centre: the middle of the face.
    ///   - radius: half the height of the face, in points; hair reaches up to 1.9 radii above the middle.
    public func face(centre: Point, radius: Double, mood: Mood = .smile, colours: PeopleColours)
        -> [Mark.Shape]
    {
        guard var canvas = headCanvas(centre, radius, colours: colours) else { return [] }
        let outfit = outfit(colours)
        drawHairBehind(outfit, on: &canvas)
        drawHead(mood, outfit, on: &canvas)
        return canvas.marks
    }

    /// A canvas in head radii; nil for a head too small to draw.
    func headCanvas(
        _ centre: Point, _ radius: Double, isMirrored: Bool = false, colours: PeopleColours
    ) -> PersonCanvas? {
        guard radius > 0.05, radius.isFinite, centre.x.isFinite, centre.y.isFinite else { return nil }
        return PersonCanvas(
            origin: centre, unit: radius, isMirrored: isMirrored, pen: PersonCanvas.pen(headRadius: radius),
            colours: colours, seed: seed)
    }

    /// The hair that lies behind neck and shoulders.
    func drawHairBehind(_ outfit: Outfit, on canvas: inout PersonCanvas) {
        guard let back = hair.back else { return }
        canvas.shape(back, outfit.hair, key: "hair behind")
    }

    /// Everything in front of the neck.
    ///
    /// - Parameter look: moves the features to the side, -1 ... 1.
    func drawHead(_ mood: Mood, _ outfit: Outfit, look: Double = 0, on canvas: inout PersonCanvas) {
        let skin = canvas.colours.skin(skin)
        let hairColour = outfit.hair
        if hair == .hijab { canvas.shape(HairShapes.scarf, hairColour, key: "scarf") }
        if hair.showsEars {
            for side in [-1.0, 1] {
                let ear = HairShapes.ear(side)
                canvas.area(ear, skin)
                canvas.line(ear, share: 0.85, key: side < 0 ? "left ear" : "right ear")
            }
        }
        canvas.shape(hair.head, skin, key: "head")
        let isLarge = canvas.unit > 7
        if isLarge { drawCheeks(look, on: &canvas) }
        if hasBeard { canvas.shape(HairShapes.beard, hairColour, share: 0.85, key: "beard") }
        if let front = hair.front { canvas.shape(front, hairColour, share: 0.9, key: "hair") }
        if hair.isParted {
            canvas.area(HairShapes.parted, hairColour)
            canvas.line(HairShapes.parting, share: 0.9, key: "parting")
        }
        drawEyes(mood, look, on: &canvas)
        if isLarge {
            let nose = Path.bow(
                Point(0.03 + 0.14 * look, 0.1), Point(0.17 + 0.14 * look, 0.24),
                Point(0.14 * look - 0.02, 0.26))
            canvas.line(nose, share: 0.6, key: "nose")
        }
        drawMouth(mood, look, on: &canvas)
    }

    private func drawCheeks(_ look: Double, on canvas: inout PersonCanvas) {
        let spread = hair == .hijab ? 0.46 : 0.6
        for side in [-1.0, 1] {
            canvas.dot(
                Point(spread * side + 0.08 * look, 0.3), radius: 0.14, canvas.colours.blush, opacity: 0.42)
        }
    }

    private func drawEyes(_ mood: Mood, _ look: Double, on canvas: inout PersonCanvas) {
        let ink = canvas.colours.ink
        let dot = max(0.085, 0.7 / canvas.unit)
        for side in [-1.0, 1] {
            let x = 0.34 * side + 0.14 * look
            let name = side < 0 ? "left" : "right"
            canvas.dot(Point(x, -0.04), radius: dot, ink)
            if hasGlasses {
                canvas.line(.ellipse(Point(x, -0.03), 0.27, 0.25), share: 0.65, key: name + " glass")
            }
            guard canvas.unit > 7 else { continue }
            // One brow up, the other drawn down towards the nose.
            let lift = mood == .think ? (side > 0 ? -0.05 : hasGlasses ? 0.01 : 0.08) : 0
            let slope = mood == .think ? 0.04 : 0
            let height = hasGlasses ? -0.39 : -0.34
            let brow = Path.bow(
                Point(x - 0.15, height + lift + slope), Point(x, height - 0.1 + lift),
                Point(x + 0.15, height + lift))
            canvas.line(brow, share: 0.62, key: name + " brow")
        }
        if hasGlasses {
            let middle = 0.14 * look
            canvas.line(
                .bow(Point(middle - 0.08, -0.05), Point(middle, -0.1), Point(middle + 0.08, -0.05)),
                share: 0.65, key: "bridge")
        }
    }

    private func drawMouth(_ mood: Mood, _ look: Double, on canvas: inout PersonCanvas) {
        let x = 0.14 * look
        // On a dark beard lips are left white.
        let lips = hasBeard && hairColour.luminance < 0.2 ? canvas.colours.white : canvas.colours.ink
        switch mood {
        case .smile:
            canvas.line(
                .bow(Point(x - 0.3, 0.48), Point(x, 0.78), Point(x + 0.32, 0.46)), share: 0.8, lips,
                key: "mouth")
        case .open:
            let mouth = Path.curves(
                [
                    x - 0.31, 0.43, x - 0.1, 0.48, x + 0.1, 0.48, x + 0.31, 0.43,
                    x + 0.27, 0.7, x + 0.16, 0.85, x, 0.85, x - 0.16, 0.85, x - 0.27, 0.7, x - 0.31, 0.43,
                ], isClosed: true)
            canvas.shape(mouth, canvas.colours.white, share: 0.75, key: "mouth")
        case .think:
            canvas.line(
                .bow(Point(x - 0.15, 0.62), Point(x + 0.08, 0.52), Point(x + 0.28, 0.6)), share: 0.8, lips,
                key: "mouth")
        }
    }
}
