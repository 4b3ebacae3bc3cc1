import Catalog
import Geometry
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
        case .white: theme.frame
        case .gold: theme.gold
        }
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
        let pairs =
            tone == .accent2
            ? [(tints[1], theme.accent2), (theme.gold, theme.accent2), (tints[0], theme.gold)]
            : [(theme.gold, theme.frame), (tints[0], theme.accent1), (theme.gold, theme.accent1)]
        return tone == .ink ? (theme.gold, theme.frame) : pairs[seed.choice(7, of: pairs.count)]
    }

    /// The face of a title's letters, line by line.
    func face(ofLine line: Int) -> Colour {
        [theme.gold, theme.accent1, theme.accent2][line % 3]
    }

    /// A ribbon's tails: the accent with ink over it.
    func dark(_ tone: Look.Tone) -> Colour { colour(tone).mixed(with: theme.ink, 0.55) }
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
