import Catalog
import Diagnostics
import Geometry
import Testing

@Suite struct ThemeReaderTests {
    private func read(_ text: String) -> Diagnosed<Theme?> {
        Theme.read(SourceFile(name: "mine.yaml", text: text))
    }

    @Test func everyBuiltInThemeReadsWithoutADiagnostic() throws {
        #expect(
            Catalog.themeNames == [
                "chalkboard", "clinic", "contrast", "dusk", "greyscale", "harbour", "meadow",
            ])
        for name in Catalog.themeNames {
            let result = Theme.read(try #require(Catalog.themeSource(named: name)))
            #expect(summary(result.diagnostics).isEmpty)
            #expect(result.value?.name == name)
            #expect(result.value?.summary.isEmpty == false)
        }
    }

    @Test func harbourHoldsWhatItsFileSays() throws {
        let theme = try #require(Catalog.theme(named: "harbour"))
        #expect(theme.ink == Colour(hex: "1F2A44") && theme.accent2 == Colour(hex: "C63F14"))
        #expect(theme.frame == .white && theme.tints.count == 3 && theme.tints[2] == Colour(hex: "FFF1B8"))
    }

    @Test func frameAndHighlighterHaveDefaults() throws {
        let result = read(clinic)
        #expect(summary(result.diagnostics).isEmpty)
        #expect(result.value?.frame == .white && result.value?.highlighter == Colour(hex: "FFC845"))
    }

    @Test(arguments: [
        ("ink: 13294B", "ink: 13294", "theme/bad-colour 3:6 «13294»"),
        ("ink: 13294B", "ink: navy", "theme/bad-colour 3:6 «navy»"),
        ("ink: 13294B", "ink: #13294B", "theme/bad-colour 3:1 «ink»"),
        ("ink: 13294B\n", "", "theme/missing-key 1:1 «»"),
        ("gold: FFC845", "golden: FFC845\ngold: FFC845", "theme/unknown-key 6:1 «golden»"),
        (", FFF4CC]", "]", "theme/wrong-type 7:8 «[DCEBF8, FFE6D1]»"),
        ("FFE6D1", "FFE6DG", "theme/bad-colour 7:17 «FFE6DG»"),
        ("ink: 13294B", "ink: 8090A0", "theme/low-contrast 3:6 «8090A0»"),
        ("accent1: 005EB8", "accent1: 40A0FF", "theme/low-contrast 4:10 «40A0FF»"),
        ("accent2: B8420F", "accent2: FF8040", "theme/low-contrast 5:10 «FF8040»"),
        ("DCEBF8", "13294B", "theme/low-contrast 3:6 «13294B»"),
    ])
    func eachMistakeHasItsDiagnosticAndPlace(from: String, to: String, expected: String) throws {
        let pieces = clinic.split(separator: from, omittingEmptySubsequences: false)
        try #require(pieces.count == 2)
        let result = read(pieces.joined(separator: to))
        #expect(summary(result.diagnostics).first == expected)
        #expect((result.value == nil) == result.diagnostics.contains { $0.severity == .error })
    }

    @Test func aDarkBoardSaysWhatStandsOnItsBrightColours() throws {
        let theme = try #require(Catalog.theme(named: "chalkboard"))
        #expect(theme.isDark && !theme.isGrey)
        #expect(theme.onAccent == Colour(hex: "16211D") && theme.onBright == theme.onAccent)
        let source = try #require(Catalog.themeSource(named: "chalkboard"))
        let bare = source.text.split(separator: "\n", omittingEmptySubsequences: false).filter {
            !$0.hasPrefix("on-")
        }.joined(separator: "\n")
        // White letters on pastel chalks, and pale ink on yellow, cannot be read.
        #expect(
            summary(read(bare).diagnostics).map { $0.prefix { $0 != "«" } } == [
                "theme/low-contrast 11:6 ", "theme/low-contrast 14:10 ", "theme/low-contrast 15:10 ",
            ])
    }

    @Test func onlyTheGreyThemeHasNoHue() {
        #expect(Catalog.themeNames.filter { Catalog.theme(named: $0)?.isGrey == true } == ["greyscale"])
    }

    @Test func accent2OnTintsMayBeLargeTypeOnly() {
        // 4.1 : 1 on the first tint: enough for large type, not for small.
        let text = clinic.replacing("B8420F", with: "C63F14").replacing("DCEBF8", with: "D3EDE8")
        #expect(summary(read(text).diagnostics).isEmpty)
    }
}
