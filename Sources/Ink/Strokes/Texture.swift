import Geometry

/// What a marker leaves in a tinted area: lines in white over the tint, clipped to the area by the caller.
public enum Texture: String, Hashable, Sendable, CaseIterable {
    /// A few thin lines where the pen ran dry.
    case streaks
    /// Parallel lines, and two sets of them across each other.
    case hatching, crosshatch
    /// Rows of dots.
    case dots
    /// One line to and fro.
    case scribble
    /// Nothing.
    case plain

    /// Lines of one width, as one path to be stroked: a PDF repeats the clip for every mark inside it.
    public struct Layer: Hashable, Sendable {
        /// The lines.
        public var path: Path
        /// Their width, in points.
        public var width: Double
        /// Their cover.
        public var opacity: Double
    }

    /// The layers of a texture in an area.
    ///
    /// - Parameter unit: how much larger than on A4 it is drawn.
    public func layers(in area: Path, unit: Double = 1, seed: Seed) -> [Layer] {
        guard let box = area.extent else { return [] }
        switch self {
        case .plain: return []
        case .streaks: return Texture.streaks(box, seed: seed)
        case .hatching:
            return [
                Layer(
                    path: Texture.lines(area, gap: 8.5 * unit, degrees: -50, seed: seed), width: 1.3 * unit,
                    opacity: 0.42)
            ]
        case .crosshatch:
            var path = Texture.lines(area, gap: 11 * unit, degrees: -48, seed: seed)
            path.append(
                Texture.lines(area, gap: 11 * unit, degrees: 32, seed: seed.derived("across")))
            return [Layer(path: path, width: 1.1 * unit, opacity: 0.34)]
        case .dots:
            return [
                Layer(path: Texture.dots(box, gap: 10 * unit, seed: seed), width: 2.7 * unit, opacity: 0.6)
            ]
        case .scribble:
            return [
                Layer(
                    path: Texture.scribble(area, gap: 9 * unit, seed: seed), width: 3 * unit, opacity: 0.3)
            ]
        }
    }

    /// Thin and broad streaks.
    private static func streaks(_ box: Rect, seed: Seed) -> [Layer] {
        let streaks = Streak.across(box, seed: seed)
        let kinds = [
            (isBroad: false, width: 1.15, opacity: 0.42), (isBroad: true, width: 1.7, opacity: 0.32),
        ]
        return kinds.compactMap { kind in
            var path = Path()
            for streak in streaks where (streak.width > 1.45) == kind.isBroad { path.append(streak.path) }
            return path.isEmpty ? nil : Layer(path: path, width: kind.width, opacity: kind.opacity)
        }
    }

    private static func lines(_ area: Path, gap: Double, degrees: Double, seed: Seed) -> Path {
        var path = Path()
        let angle = degrees + 3 * seed.signed(0)
        for line in Hatch.lines(in: area, gap: gap, degrees: angle, seed: seed) { path.append(line) }
        return path
    }

    /// Dots as lines of no length, every other row moved by half a step.
    private static func dots(_ box: Rect, gap: Double, seed: Seed) -> Path {
        let rows = Int(min(200, max(0, box.height / (0.75 * gap))))
        let columns = Int(min(300, max(0, box.width / gap))) + 1
        var path = Path()
        for row in 0..<rows {
            for column in 0..<columns {
                let key = seed.derived(row * 1000 + column)
                let x = box.x + gap * (Double(column) + (row % 2 == 0 ? 0.25 : 0.75) + 0.05 * key.signed(0))
                let y = box.y + 0.75 * gap * (Double(row) + 0.5 + 0.05 * key.signed(1))
                path.move(to: Point(x, y))
                path.line(to: Point(x + 0.02, y))
            }
        }
        return path
    }

    /// The lines of a hatch joined end to end with round turns.
    private static func scribble(_ area: Path, gap: Double, seed: Seed) -> Path {
        let lines = Hatch.lines(in: area, gap: gap, degrees: -38, seed: seed)
        var path = Path()
        for (index, line) in lines.enumerated() {
            guard let box = line.polylines.first, let a = box.points.first, let b = box.points.last else {
                continue
            }
            let (from, to) = index % 2 == 0 ? (a, b) : (b, a)
            if let last = path.end {
                let ahead = (index % 2 == 0 ? a - b : b - a).unit * (0.6 * gap)
                path.curve(last + ahead, from + ahead, to: from)
            } else {
                path.move(to: from)
            }
            path.line(to: to)
        }
        return path
    }
}

extension Path {
    /// Where the last step ends.
    fileprivate var end: Point? {
        switch elements.last {
        case .move(let point), .line(let point), .curve(_, _, let point): point
        case .close, nil: nil
        }
    }
}
