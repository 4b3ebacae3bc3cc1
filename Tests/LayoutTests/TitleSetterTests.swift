import Catalog
import Geometry
import Testing
import Typography

@testable import Layout

/// Titles in lines of block letters, without any font.
@Suite struct TitleSetterTests {
    static let words = [
        "Learning", "as", "a", "network", "and", "the", "road", "to", "calmer", "wards", "for", "everybody",
        "who",
        "works", "nights", "in", "hospitals", "of", "the", "north",
    ]

    private func set(
        _ words: String, style: TitleStyle = .extruded, width: Double = 350, limit: Double = 250
    ) -> TitleSetter.Result {
        TitleSetter(words: words.uppercased(), style: style, measurer: FixedMeasurer(), scale: 1)
            .set(width: width, limit: limit)
    }

    @Test(arguments: TitleStyle.allCases) func titlesOfOneToTwentyWordsFit(style: TitleStyle) {
        for count in 1...20 {
            let title = Self.words.prefix(count).joined(separator: " ")
            for (width, limit) in [(550.0, 250.0), (340, 250), (230, 170), (900, 160), (140, 90)] {
                let result = set(title, style: style, width: width, limit: limit)
                #expect(result.width <= width + 0.01 && result.height <= limit + 0.3, "\(count) in \(width)")
                #expect(result.letters.map(\.text).joined(separator: " ") == title.uppercased())
                for letters in result.letters {
                    #expect(letters.origin.x >= 0 && letters.origin.x + letters.width <= result.width)
                    #expect(letters.origin.y >= letters.size * 0.7 && letters.origin.y <= result.height)
                }
            }
        }
    }

    @Test func aShortTitleIsAsLargeAsTheTargets() {
        #expect(set("Social networks").size == 56)
        #expect(set("Huddle").size == 60)
    }

    @Test func linkingWordsStandSmallOneAboveTheOther() throws {
        let letters = set("Learning as a network").letters
        #expect(letters.map(\.text) == ["LEARNING", "AS", "A", "NETWORK"])
        #expect(letters.map(\.isSmall) == [false, true, true, false])
        // On the line of the word that they lead to, one above the other.
        #expect(letters[1].line == letters[3].line && letters[1].origin.y < letters[2].origin.y)
        #expect(letters[1].size < letters[0].size / 2 && letters[1].size >= 10.5)
        #expect(letters[2].origin.x + letters[2].width < letters[3].origin.x)
        // Nothing is linked in a title of two words, and the last word is always large.
        #expect(set("The end").letters.allSatisfy { !$0.isSmall })
        #expect(set("Who we are for").letters.last?.isSmall == false)
    }

    @Test func smallWordsAreNeverIllegible() {
        let result = set(Self.words.joined(separator: " "), width: 230, limit: 120)
        #expect(result.letters.allSatisfy { !$0.isSmall || $0.size >= 10.5 })
    }

    @Test func linesAreBalanced() {
        let letters = set("Quieter nights for everybody", width: 330).letters.filter { !$0.isSmall }
        #expect(Set(letters.map(\.line)).count == 2)
        #expect(letters.filter { $0.line == 0 }.map(\.text) == ["QUIETER", "NIGHTS"])
    }

    @Test func aWordMayBreakAfterItsHyphenAndAnAddressAnywhere() {
        let joined = set("Follow-up", width: 500).letters
        #expect(joined.map(\.text) == ["FOLLOW-", "UP"] && joined[0].line == joined[1].line)
        #expect(abs(joined[0].origin.x + joined[0].width - joined[1].origin.x) < 0.01)
        let address = String(repeating: "x", count: 90)
        let cut = set(address)
        #expect(cut.letters.map(\.text).joined() == address.uppercased())
        #expect(cut.size > 18, "\(cut)")
    }

    @Test func hebrewRunsFromRightToLeft() throws {
        let letters = set("שלום עולם טוב", width: 600).letters
        #expect(letters.map(\.text) == ["שלום", "עולם", "טוב"])
        let line = letters.filter { $0.line == 0 }
        for (first, second) in zip(line, line.dropFirst()) {
            #expect(second.origin.x + second.width < first.origin.x)
        }
    }
}
