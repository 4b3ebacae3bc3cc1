import Drawing
import Geometry
import Ink

/// A head with its hair and features.
struct FaceDrawing {
    let person: Person
    let colours: PersonColours
    let centre: Point
    let radius: Double
    /// Width of the outline, in points.
    let width: Double
    let seed: Seed

    private func at(_ x: Double, _ y: Double) -> Point { centre + Point(x * radius, y * radius) }

    private func path(_ start: (Double, Double), _ steps: [[Double]], closed: Bool = false) -> Path {
        Outline.path(start, steps, closed: closed, at: at)
    }

    private func pen(_ share: Double) -> Pen { Pen(width * share, overshoot: 3, wobble: 0.5) }

    /// - Parameter look: where the eyes turn, -1 left ... 1 right.
    func picture(mood: Mood, look: Double) -> Picture {
        var picture = Picture()
        let hair = HairShapes(person.hair)
        let hairColour = person.hair == .hijab ? colours.scarf : person.hairColour
        if let ball = hair.ball {
            let path = Outline.ellipse(at(ball.x, ball.y), ball.rx * radius, ball.ry * radius)
            picture.area(path, hairColour, pen: pen(1), ink: colours.ink, seed: seed.derived("ball"))
        }
        if let behind = hair.behind {
            picture.area(
                path(behind.start, behind.steps, closed: true), hairColour, pen: pen(1), ink: colours.ink,
                seed: seed.derived("behind"))
        }
        head(&picture)
        if let front = hair.front {
            picture.area(
                path(front.start, front.steps, closed: true), hairColour, pen: pen(0.9), ink: colours.ink,
                seed: seed.derived("front"))
        }
        if person.hasBeard { beard(&picture, colour: hairColour) }
        features(&picture, mood: mood, shift: 0.14 * look)
        return picture
    }

    private func head(_ picture: inout Picture) {
        if [.short, .quiff, .bun, .curly].contains(person.hair) {
            for side in [-1.0, 1] {
                let ear = path(
                    (0.9 * side, -0.1), [[1.2 * side, -0.25, 1.22 * side, 0.3, 0.9 * side, 0.25]])
                picture.fill(ear, person.skin)
                picture.line(ear, pen(0.85), colours.ink, seed: seed.derived("ear").derived(side < 0 ? 0 : 1))
            }
        }
        let outline =
            person.hair == .hijab
            ? path(
                (0, -0.86),
                [
                    [0.5, -0.86, 0.78, -0.45, 0.76, 0.05], [0.74, 0.62, 0.4, 0.95, 0, 0.95],
                    [-0.4, 0.95, -0.74, 0.62, -0.76, 0.05], [-0.78, -0.45, -0.5, -0.86, 0, -0.86],
                ], closed: true)
            : path(
                (-0.2, -1),
                [
                    [0.55, -1.08, 0.98, -0.55, 0.94, 0.05], [0.9, 0.72, 0.45, 1.05, 0, 1.04],
                    [-0.5, 1.03, -0.92, 0.68, -0.94, 0.05], [-0.96, -0.5, -0.6, -0.95, -0.2, -1],
                ], closed: true)
        picture.area(outline, person.skin, pen: pen(1), ink: colours.ink, seed: seed.derived("head"))
    }

    private func beard(_ picture: inout Picture, colour: Colour) {
        let outline = path(
            (-0.9, 0.15),
            [
                [-0.9, 0.9, -0.45, 1.25, 0, 1.24], [0.45, 1.25, 0.9, 0.9, 0.9, 0.15],
                [0.7, 0.4, 0.35, 0.28, 0, 0.3], [-0.35, 0.28, -0.7, 0.4, -0.9, 0.15],
            ], closed: true)
        picture.area(outline, colour, pen: pen(0.85), ink: colours.ink, seed: seed.derived("beard"))
    }

    private func features(_ picture: inout Picture, mood: Mood, shift: Double) {
        let key = seed.derived("features")
        // Below a radius of 9 pt a face is eyes and mouth.
        let isDetailed = radius > 9
        for (index, side) in [-1.0, 1].enumerated() {
            let x = 0.34 * side + shift
            picture.dot(at(x, -0.04), max(0.9, 0.085 * radius), colours.ink)
            if isDetailed {
                let lift = mood == .surprise ? -0.08 : mood == .think ? -0.08 * side + 0.03 : 0
                let brow = path((x - 0.15, -0.34 + lift), [[x, -0.44 + lift, x + 0.15, -0.34 + lift]])
                picture.line(brow, pen(0.6), colours.ink, seed: key.derived(index))
                if !person.hasBeard {
                    picture.dot(at(0.56 * side + shift, 0.3), 0.13 * radius, colours.blush, opacity: 0.38)
                }
            }
            if person.hasGlasses {
                let rim = Outline.ellipse(at(x, -0.02), 0.27 * radius, 0.25 * radius)
                picture.line(rim, pen(0.65), colours.ink, seed: key.derived(index + 2))
            }
        }
        if person.hasGlasses {
            let bridge = path((shift - 0.08, -0.04), [[shift, -0.1, shift + 0.08, -0.04]])
            picture.line(bridge, pen(0.65), colours.ink, seed: key.derived(4))
        }
        if isDetailed {
            let nose = path((shift + 0.03, 0.1), [[shift + 0.16, 0.25, shift - 0.02, 0.27]])
            picture.line(nose, pen(0.6), colours.ink, seed: key.derived(5))
        }
        mouth(&picture, mood: mood, shift: shift, seed: key.derived(6))
    }

    private func mouth(_ picture: inout Picture, mood: Mood, shift x: Double, seed: Seed) {
        // In a beard the mouth is a pale line.
        let lip = person.hasBeard ? colours.white : colours.ink
        let drop = person.hasBeard ? 0.1 : 0
        switch mood {
        case .smile:
            let smile = path((x - 0.3, 0.46 + drop), [[x, 0.76 + drop, x + 0.32, 0.44 + drop]])
            picture.line(smile, pen(0.8), lip, seed: seed)
        case .think:
            let doubt = path(
                (x - 0.15, 0.6 + drop), [[x + 0.1, 0.5 + drop, x + 0.28, 0.58 + drop]])
            picture.line(doubt, pen(0.8), lip, seed: seed)
        case .open:
            let laugh = path(
                (x - 0.3, 0.42 + drop),
                [
                    [x, 0.5 + drop, x + 0.3, 0.42 + drop], [x + 0.22, 0.86 + drop, x, 0.84 + drop],
                    [x - 0.22, 0.84 + drop, x - 0.3, 0.42 + drop],
                ], closed: true)
            picture.area(laugh, colours.white, pen: pen(0.75), ink: colours.ink, seed: seed)
        case .surprise:
            let round = Outline.ellipse(at(x, 0.62 + drop), 0.12 * radius, 0.15 * radius)
            picture.area(round, colours.white, pen: pen(0.75), ink: colours.ink, seed: seed)
        }
    }
}
