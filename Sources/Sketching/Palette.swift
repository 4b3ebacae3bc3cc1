import Catalog
import Drawing
import Geometry
import Ink
import Layout

/// A theme's colours by the jobs that a layout gives them.
struct Palette {
    let theme: Theme

    /// The colour of text or a filled shape on the sheet.
    func colour(_ tone: Look.Tone) -> Colour {
        switch tone {
        case .ink: theme.ink
        case .accent1: theme.accent1
        case .accent2: theme.accent2
        case .white: theme.onAccent
        case .gold: theme.gold
        case .onGold: theme.onBright
        }
    }

    // MARK: - Roles that differ on a dark board

    /// What shines: the upper half of block letters, streaks in a fill. White paper, or white chalk on a board.
    var light: Colour { theme.isDark ? theme.ink : theme.frame }

    /// The line round a block letter; on a board, a gap between two chalks.
    var edge: Colour { theme.onBright }

    /// The side of a letter that stands out of the page; on a board, chalk rubbed thin.
    var relief: Colour { theme.isDark ? rubbed(theme.accent1) : theme.ink }

    /// Quiet lines and things of no colour: rules, tape, metal.
    var grey: Colour { theme.isDark ? theme.paper.mixed(with: theme.ink, 0.45) : theme.shadow }

    /// A streak of light in a fill; thin chalk, on a board, so that words on it read.
    func streak(_ opacity: Double) -> Paint { Paint(light, opacity: theme.isDark ? 0.16 * opacity : opacity) }

    /// What a board leaves bare in an area of chalk; nothing on paper.
    func grain(in area: Path, spacing: Double = 13, unit: Double = 1, seed: Seed) -> [Mark.Shape] {
        guard theme.isDark else { return [] }
        let specks = Grain.specks(in: area, spacing: spacing, unit: unit, seed: seed.derived("grain"))
        return specks.isEmpty ? [] : [.fill(specks, Paint(theme.paper, opacity: 0.6))]
    }

    /// Chalk dust wiped over a board; nothing on paper.
    func dust(on sheet: Rect, seed: Seed) -> [Mark.Shape] {
        guard theme.isDark else { return [] }
        // Narrower strokes over broad ones, so that no edge shows.
        return Grain.wipes(across: sheet, seed: seed.derived("dust")).flatMap { wipe in
            [1.0, 0.78, 0.56, 0.34].map {
                .stroke(wipe.path, width: wipe.width * $0, Paint(theme.ink, opacity: 0.009))
            }
        }
    }

    /// A saturated colour as a ground for lines of ink: on a board, chalk rubbed thin.
    func rubbed(_ colour: Colour) -> Colour {
        theme.isDark ? colour.mixed(with: theme.paper, 0.52) : colour
    }

    /// The colour of words in a tone on a pale fill: the tone itself where it reads well enough, else the next that does.
    ///
    /// Contrast is that of WCAG 2.2: 4.5 : 1, or 3 : 1 for the bold letters of 14 points and more.
    func colour(_ tone: Look.Tone, on ground: Int?, size: Double) -> Colour {
        let own = colour(tone)
        guard tone == .accent1 || tone == .accent2, let fill = tint(ground) else { return own }
        let least = size >= 14 ? 3 : 4.5
        return [own, theme.accent1].first { $0.contrast(with: fill) >= least } ?? theme.ink
    }

    /// A pale fill, or the white inside frames.
    func tint(_ index: Int?) -> Colour? {
        guard let index, !theme.tints.isEmpty else { return nil }
        return theme.tints[index % theme.tints.count]
    }

    /// The two fills of an icon, from a few pairs: the large area pale so that lines show on it, the small one strong.
    ///
    /// - Parameter ground: the tint that the icon stands on, which it must not vanish into.
    func fills(_ tone: Look.Tone, on ground: Int?, seed: Seed) -> (Colour, Colour) {
        var tints = theme.tints + [theme.frame, theme.frame]
        if let ground, tints.indices.contains(ground) { tints[ground] = theme.frame }
        let (gold, first, second) = (rubbed(theme.gold), rubbed(theme.accent1), rubbed(theme.accent2))
        let pairs =
            tone == .accent2
            ? [(tints[1], second), (gold, second), (tints[0], gold)]
            : [(gold, theme.frame), (tints[0], first), (gold, first)]
        return tone == .ink ? (gold, theme.frame) : pairs[seed.choice(7, of: pairs.count)]
    }

    /// The face of a title's letters, line by line.
    func face(ofLine line: Int) -> Colour {
        [theme.gold, theme.accent1, theme.accent2][line % 3]
    }

    /// A ribbon's tails: the accent with ink over it, or rubbed off a board.
    func dark(_ tone: Look.Tone) -> Colour {
        colour(tone).mixed(with: theme.isDark ? theme.paper : theme.ink, 0.55)
    }
}

extension Icon {
    /// Whether lines or dots lie well inside one of the areas of a kind.
    func hasDetail(on kind: Part.Kind) -> Bool {
        let areas = parts.filter { $0.kind == kind }.compactMap(\.path.bounds)
        let details = parts.filter { $0.kind == .line || $0.kind == .thin || $0.kind == .solid }
            .compactMap(\.path.bounds)
        return areas.contains { area in
            let core = area.grown(by: -1.5)
            return details.contains { core.contains($0) }
        }
    }
}
