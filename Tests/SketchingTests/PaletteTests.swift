import Catalog
import Geometry
import Layout
import Testing

@testable import Sketching

/// Every colour that words can have against every ground that they can stand on, in every theme (WCAG 2.2, 1.4.3).
@Suite struct PaletteTests {
    /// Type sizes of A4 from the smallest up; words of 14 points and more are bold, and so large.
    static let sizes = [10.5, 12, 14, 17.5]

    @Test(arguments: Catalog.themeNames) func everyPairReads(name: String) throws {
        let theme = try #require(Catalog.theme(named: name))
        let palette = Palette(theme: theme)
        // The sheet, the inside of frames, the pale fills, and the highlighter.
        let plain = [("paper", theme.paper), ("frame", theme.frame)]
        let tints = theme.tints.enumerated().map { ("tint \($0.offset)", $0.element) }
        for size in Self.sizes {
            let least = size >= 14 ? 3 : 4.5
            for tone in [Look.Tone.ink, .accent1, .accent2] {
                for (ground, colour) in plain {
                    let ratio = palette.colour(tone, on: nil, size: size).contrast(with: colour)
                    #expect(ratio >= least, "\(tone) on \(ground) at \(size) pt")
                }
                for (index, (ground, colour)) in tints.enumerated() {
                    let ratio = palette.colour(tone, on: index, size: size).contrast(with: colour)
                    #expect(ratio >= least, "\(tone) on \(ground) at \(size) pt")
                }
            }
            for (ground, colour) in [("accent 1", theme.accent1), ("accent 2", theme.accent2)] {
                #expect(theme.onAccent.contrast(with: colour) >= least, "white on \(ground)")
            }
            #expect(theme.onBright.contrast(with: theme.gold) >= least, "numerals on discs")
            #expect(theme.ink.contrast(with: theme.highlighter) >= least, "ink on the highlighter")
        }
    }
}
