import Drawing
import Geometry
import Ink

extension Person {
    /// One speaker on a low stage who faces a row of heads seen from behind.
    ///
    /// - Parameters:
    ///   - rect: filled to its width; 1.4 : 1 is well filled, and a tall one is filled from its foot.
    ///   - speaker: who stands on the stage; dealt with the others when nil.
    public static func audience(
        in rect: Rect, speaker: Person? = nil, seed: Seed, colours: PeopleColours
    ) -> [Mark.Shape] {
        guard rect.width > 8, rect.height > 8, rect.width.isFinite, rect.height.isFinite else { return [] }
        let height = min(rect.height, rect.width / 1.2)
        let rect = Rect(rect.x, rect.maxY - height, rect.width, height)
        let key = seed.derived("audience")
        let radius = min(0.062 * rect.width, 0.12 * rect.height)
        let pen = PersonCanvas.pen(headRadius: radius)
        let reach = PersonCanvas.reach(pen)
        // Places touch shoulder to shoulder; a front row of five and, between them, four before it.
        let inside = rect.grown(by: -reach)
        let pitch = inside.width / 5
        let group = group(of: 10, seed: key)
        let stage = Rect(
            inside.x + 0.08 * inside.width, inside.y, 0.34 * inside.width, inside.height - 3.1 * radius)
        var marks = (speaker ?? group[9]).figure(in: stage, pose: .explain, mood: .talking, colours: colours)
        let screen = Rect(
            inside.x + 0.45 * inside.width, inside.y + 0.02 * inside.height, 0.46 * inside.width,
            inside.height - 4.9 * radius)
        marks += Screen(box: screen, pen: pen).marks(seed: key.derived("screen"), colours: colours.forThings)
        for (row, count) in [5, 4].enumerated() {
            for place in 0..<count {
                let x = inside.x + (Double(place) + (row == 0 ? 0.5 : 1)) * pitch
                let foot = inside.maxY - (row == 0 ? 1.1 * radius : 0)
                let size = row == 0 ? 0.92 : 1.0
                marks += group[row * 5 + place].fromBehind(
                    head: Point(x, foot - 1.9 * radius * size), radius: radius * size, foot: foot,
                    colours: colours)
            }
        }
        return marks
    }

    /// Head and shoulders seen from behind.
    ///
    /// - Parameter foot: where the shoulders end, in points.
    func fromBehind(head: Point, radius: Double, foot: Double, colours: PeopleColours) -> [Mark.Shape] {
        guard var canvas = headCanvas(head, radius, colours: colours) else { return [] }
        let outfit = outfit(colours)
        let skin = colours.skin(skin)
        let end = (foot - head.y) / radius
        if hair.showsEars {
            canvas.area(HairShapes.ears, skin)
            canvas.line(HairShapes.ears, share: 0.85, key: "ears")
        }
        canvas.area(Path(Rect(-0.36, 0.6, 0.72, 0.8)), skin)
        let back = Path.curves(
            [
                -1.4, end, -1.46, 1.5, -1.1, 1.3, -0.44, 1.16, -0.2, 1.06, 0.2, 1.06, 0.44, 1.16,
                1.1, 1.3, 1.46, 1.5, 1.4, end,
            ], isClosed: true)
        canvas.shape(back, outfit.shirt, overruns: false, key: "back")
        canvas.shape(HairShapes.head, skin, key: "head")
        for (index, path) in hair.nape.enumerated() {
            canvas.shape(path, hair.isCloth ? outfit.cloth : outfit.hair, share: 0.9, key: "nape \(index)")
        }
        if radius > 5, let strands = hair.isCloth ? hair.foldsBehind : hair.strands {
            canvas.line(
                strands, share: 0.5, hair.isCloth ? outfit.fold : strandColour(outfit), key: "strands")
        }
        return colours.rimmed(canvas.marks, width: 0.7 * canvas.pen.width)
    }
}

/// A screen with a rising line of bars.
private struct Screen {
    let box: Rect
    let pen: Pen

    func marks(seed: Seed, colours: PeopleColours) -> [Mark.Shape] {
        guard box.width > 8, box.height > 8 else { return [] }
        var canvas = PersonCanvas(
            origin: box.origin, unit: box.height, pen: pen, colours: colours, seed: seed)
        let width = box.width / box.height
        canvas.shape(
            .lines([0.03, 0.02, width - 0.03, 0.02, width - 0.04, 0.94, 0.04, 0.94], isClosed: true),
            colours.white, key: "screen")
        let fills = [colours.ground(0), colours.ground(1), colours.accent]
        for (index, top) in [0.62, 0.45, 0.24].enumerated() {
            let x = width * (0.22 + 0.22 * Double(index))
            canvas.shape(
                .lines([x, top, x + 0.13 * width, top, x + 0.13 * width, 0.8, x, 0.8], isClosed: true),
                fills[index], share: 0.8, overruns: false, key: "bar \(index)")
        }
        canvas.line(.lines([0.14 * width, 0.8, 0.88 * width, 0.8]), share: 0.8, key: "base")
        return canvas.marks
    }
}

extension Person.Hair {
    /// What is seen of it from behind: nearly the whole head.
    var nape: [Path] {
        switch self {
        case .short, .quiff: [Nape.cropped]
        case .buzz: [Nape.shorn]
        case .balding: [Nape.wreath]
        case .curly: [Nape.wide, HairShapes.curls]
        case .afro: [HairShapes.afro]
        case .bob: [HairShapes.bobBack]
        case .long: [HairShapes.longBack]
        case .locs: [HairShapes.locsBack]
        case .ponytail: [Nape.cropped, Nape.tail]
        case .bun: [.ellipse(Point(0.04, -1.36), 0.5, 0.44), Nape.cropped]
        case .hijab: [HeadCovers.scarf]
        case .turban: [Nape.wide]
        case .cap, .beanie: [Nape.knit]
        }
    }
}

extension Person.Hair {
    /// The folds of a cloth, seen from behind.
    fileprivate var foldsBehind: Path? {
        switch self {
        case .hijab: .bows([-0.9, -0.6, -0.5, 0.6, -0.6, 1.4, 0.5, -0.9, 0.9, 0.2, 0.5, 1.2])
        case .turban: .bows([-1.0, -0.9, 0, -0.1, 1.1, -0.3, -0.6, -1.3, 0.2, -0.5, 1.1, -0.8])
        case .cap, .beanie: .bows([-0.5, -1.3, -0.66, -0.6, -0.56, 0.1, 0.5, -1.3, 0.66, -0.6, 0.56, 0.1])
        default: nil
        }
    }
}

/// Heads from behind, in head radii.
private enum Nape {
    static let cropped = Path.curves(
        [
            -0.72, 0.72, -1.3, -0.1, -1.2, -1.34, 0, -1.32, 1.2, -1.34, 1.3, -0.1, 0.72, 0.72,
            0.4, 0.94, -0.4, 0.94, -0.72, 0.72,
        ], isClosed: true)
    static let shorn = Path.curves(
        [
            -0.78, 0.6, -1.1, -0.1, -1.12, -1.12, 0, -1.1, 1.12, -1.12, 1.1, -0.1, 0.78, 0.6,
            0.4, 0.72, -0.4, 0.72, -0.78, 0.6,
        ], isClosed: true)
    static let wreath = Path.curves(
        [
            -1.02, -0.3, -0.5, 0.1, 0.5, 0.1, 1.02, -0.3, 1.1, 0.2, 0.9, 0.6, 0.7, 0.72,
            0.4, 0.86, -0.4, 0.86, -0.7, 0.72, -0.9, 0.6, -1.1, 0.2, -1.02, -0.3,
        ], isClosed: true)
    static let wide = Path.curves(
        [
            -0.86, 0.6, -1.34, 0, -1.34, -1.5, 0, -1.48, 1.34, -1.5, 1.34, 0, 0.86, 0.6,
            0.4, 0.86, -0.4, 0.86, -0.86, 0.6,
        ], isClosed: true)
    static let tail = Path.curves(
        [
            -0.12, -0.5, -0.6, -0.1, -0.5, 0.9, 0, 1.3, 0.4, 0.9, 0.6, 0.1, 0.2, -0.5,
            0.1, -0.6, 0, -0.6, -0.12, -0.5,
        ], isClosed: true)
    static let knit = Path.curves(
        [
            -1.02, 0.16, -1.26, -0.6, -0.9, -1.5, 0, -1.46, 0.9, -1.5, 1.26, -0.6, 1.02, 0.16,
            0.5, 0.4, -0.5, 0.4, -1.02, 0.16,
        ], isClosed: true)
}
