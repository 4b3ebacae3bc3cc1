import Drawing
import Geometry
import Ink

extension Person {
    /// The head alone.
    ///
    /// - Parameters:
    ///   - centre: the middle of the face.
    ///   - radius: half the height of the face, in points; hair reaches up to 1.95 radii above the middle.
    public func face(centre: Point, radius: Double, mood: Mood = .happy, colours: PeopleColours)
        -> [Mark.Shape]
    {
        guard var canvas = headCanvas(centre, radius, colours: colours) else { return [] }
        let outfit = outfit(colours)
        drawHairBehind(outfit, on: &canvas)
        drawHead(mood, outfit, on: &canvas)
        return colours.rimmed(canvas.marks, width: 0.7 * canvas.pen.width)
    }

    /// A canvas in head radii; nil for a head too small to draw.
    ///
    /// - Parameter tilt: how far the head leans to the side it looks to, in radians, from the neck.
    func headCanvas(
        _ centre: Point, _ radius: Double, isMirrored: Bool = false, tilt: Double = 0, colours: PeopleColours
    ) -> PersonCanvas? {
        guard radius > 0.05, radius.isFinite, centre.x.isFinite, centre.y.isFinite else { return nil }
        var canvas = PersonCanvas(
            origin: centre, unit: radius, isMirrored: isMirrored, pen: PersonCanvas.pen(headRadius: radius),
            colours: colours, seed: seed)
        canvas.tilt = (tilt, Point(0, 1))
        return canvas
    }

    /// The hair that lies behind neck and shoulders.
    func drawHairBehind(_ outfit: Outfit, on canvas: inout PersonCanvas) {
        guard let back = hair.back else { return }
        canvas.shape(back, outfit.hair, key: "hair behind")
        if hair == .ponytail {
            let swing = Path.bows([-1.34, -0.5, -1.46, 0.1, -1.38, 0.62, -1.16, -0.5, -1.22, -0.1, -1.2, 0.3])
            canvas.line(swing, share: 0.5, strandColour(outfit), key: "tail strands")
        }
    }

    /// Everything in front of the neck.
    ///
    /// - Parameter look: moves the features to the side, -1 ... 1.
    func drawHead(_ mood: Mood, _ outfit: Outfit, look: Double = 0, on canvas: inout PersonCanvas) {
        let skin = canvas.colours.skin(skin)
        let isLarge = canvas.unit > 7
        if let cloth = hair.clothBehind { canvas.shape(cloth, outfit.cloth, key: "scarf") }
        if hair.showsEars { drawEars(skin, isLarge: isLarge, on: &canvas) }
        canvas.shape(hair.head, skin, key: "head")
        if isLarge { drawCheeks(look, on: &canvas) }
        switch beard {
        case .none, .moustache: break
        case .goatee: canvas.shape(HairShapes.goatee, outfit.hair, share: 0.7, key: "beard")
        case .full: canvas.shape(HairShapes.fullBeard, outfit.hair, share: 0.85, key: "beard")
        }
        drawHairInFront(outfit, isLarge: isLarge, on: &canvas)
        drawFeatures(mood, look, on: &canvas)
        if beard == .moustache {
            canvas.shape(HairShapes.moustache, outfit.hair, share: 0.6, overruns: false, key: "moustache")
        }
    }

    private func drawEars(_ skin: Colour, isLarge: Bool, on canvas: inout PersonCanvas) {
        let ears = HairShapes.ears
        canvas.area(ears, skin)
        canvas.line(ears, share: 0.85, key: "ears")
        guard aid == .hearingAid else { return }
        // Over the ear that is turned to the reader, large enough to be seen.
        let piece = Path.bow(Point(-0.93, -0.26), Point(-1.3, -0.42), Point(-1.22, 0.08))
        canvas.limb(piece, width: 0.11, canvas.colours.white, ink: 0.6)
        if isLarge { canvas.dot(Point(-1.05, 0.06), radius: 0.07, canvas.colours.ink) }
    }

    private func drawHairInFront(_ outfit: Outfit, isLarge: Bool, on canvas: inout PersonCanvas) {
        for (index, path) in hair.front.enumerated() {
            canvas.shape(path, outfit.hair, share: 0.9, key: index == 0 ? "hair" : "hair \(index)")
        }
        if let fringe = hair.fringe {
            canvas.area(fringe.area, outfit.hair)
            canvas.line(fringe.edge, share: 0.9, key: "fringe")
        }
        if isLarge, let strands = hair.strands {
            canvas.line(strands, share: 0.5, strandColour(outfit), key: "strands")
        }
        for (index, cloth) in hair.clothInFront.enumerated() {
            canvas.shape(cloth, outfit.cloth, share: 0.9, key: "cloth \(index)")
        }
        if isLarge, let folds = hair.folds {
            canvas.line(folds, share: 0.55, outfit.fold, key: "folds")
        }
        if hair == .balding && isLarge {
            let wisps = Path.bows([-0.3, -1.0, -0.14, -1.16, 0.08, -1.08, 0, -0.98, 0.14, -1.12, 0.34, -1.02])
            canvas.line(wisps, share: 0.5, outfit.hair.mixed(with: canvas.colours.ink, 0.3), key: "wisps")
        }
    }

    /// The lines in somebody's hair: lighter on dark hair, darker on light.
    func strandColour(_ outfit: Outfit) -> Colour {
        outfit.hair.luminance < 0.3
            ? outfit.hair.mixed(with: .white, 0.3) : outfit.hair.mixed(with: outfit.ink, 0.35)
    }

    private func drawCheeks(_ look: Double, on canvas: inout PersonCanvas) {
        let spread = hair == .hijab ? 0.46 : 0.6
        var cheeks = Path.ellipse(Point(-spread + 0.08 * look, 0.32), 0.14, 0.14)
        cheeks.append(.ellipse(Point(spread + 0.08 * look, 0.32), 0.14, 0.14))
        canvas.area(cheeks, canvas.colours.blush, opacity: 0.42)
    }
}
