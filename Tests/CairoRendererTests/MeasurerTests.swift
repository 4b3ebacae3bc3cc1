import Geometry
import Testing
import Typography

@testable import CairoRenderer

@Suite struct MeasurerTests {
    let measurer = PangoMeasurer()

    @Test func faceIsTheFirstThatShowsEveryLetter() {
        #expect(measurer.missingFamilies == [])
        #expect(measurer.face(for: "SHARE", role: .lettering) == .lettering)
        #expect(measurer.face(for: "“IT’S”–", role: .lettering) == .lettering)
        for word in ["£5", "CAFÉ", "NAÏVE"] { #expect(measurer.face(for: word, role: .lettering) == .hand) }
        #expect(measurer.face(for: "ŴYN", role: .lettering) == .reading)
        #expect(measurer.face(for: "patients", role: .body) == .hand)
        #expect(measurer.face(for: "dŵr", role: .body) == .reading)
        for word in ["λόγος", "健康", "مرحبا"] { #expect(measurer.face(for: word, role: .body) == .reading) }
        #expect(measurer.face(for: "", role: .body) == .hand)
    }

    @Test func widthsAddUp() {
        for face in Face.allCases {
            let whole = measurer.width(of: "nn nn", face: face)
            #expect(whole > 0)
            let n = measurer.width(of: "nn", face: face)
            // Nothing is rounded, so two words and a space make the whole, whatever was measured before.
            #expect(abs(2 * n + measurer.width(of: " ", face: face) - whole) < 0.02)
            #expect(measurer.width(of: "nn ", face: face) > n)
            #expect(measurer.width(of: "nn nn", face: face) == whole)
        }
        #expect(measurer.width(of: "", face: .hand) == 0)
    }

    @Test func metricsAreThoseOfLetters() {
        for face in Face.allCases {
            let metrics = measurer.metrics(of: face)
            #expect((0.5...0.95).contains(metrics.capHeight), "\(face) \(metrics)")
            #expect(metrics.ascent >= metrics.capHeight - 0.05 && metrics.ascent < 1.1, "\(face) \(metrics)")
            #expect(metrics.descent >= 0 && metrics.descent < 0.5, "\(face) \(metrics)")
        }
        #expect(measurer.metrics(of: .hand).descent > 0.1)
    }

    @Test func unshownLettersAreNamedOnce() {
        #expect(measurer.unshownCharacters(in: "plain £ é ŵ λ").isEmpty)
        // A private-use letter is in no font.
        #expect(measurer.unshownCharacters(in: "a\u{F8FF0}b\u{F8FF0}") == ["\u{F8FF0}"])
    }

    @Test func outlineIsAsWideAsTheText() throws {
        for face in Face.allCases {
            let bounds = try #require(measurer.outline(of: "HAH", face: face).bounds)
            let width = measurer.width(of: "HAH", face: face)
            #expect(abs(bounds.width - width) < 0.25)
            #expect(abs(-bounds.y - measurer.metrics(of: face).capHeight) < 0.1)
            #expect(abs(bounds.maxY) < 0.1)
        }
        #expect(
            measurer.outline(of: "O", face: .hand).elements.contains {
                if case .curve = $0 { true } else { false }
            })
        #expect(measurer.outline(of: "", face: .hand).isEmpty)
    }
}

@Suite struct LineBreakTests {
    @Test func quickAnswerIsPangosAnswer() throws {
        let texts = [
            "", "a", "one two", "one  two", " lead", "trail ", "one, two. three", "3.5 of 10", "A1 b2",
            "end.  Next", "a.b,c d", "  ", "x  ",
        ]
        for text in texts {
            let plain = try #require(LineBreaks.plainOffsets(in: text))
            #expect(plain == LineBreaks.pangoOffsets(in: text), "\(text)")
        }
    }

    @Test func offsetsAreBytesAfterTheBreak() {
        let measurer = PangoMeasurer()
        #expect(measurer.breakOffsets(in: "café au lait") == [6, 9])
        #expect(measurer.breakOffsets(in: "well-known word") == [5, 11])
        #expect(measurer.breakOffsets(in: "健康長寿").count == 3)
        #expect(measurer.breakOffsets(in: "non\u{A0}stop").isEmpty)
        #expect(measurer.breakOffsets(in: "a , b") == LineBreaks.pangoOffsets(in: "a , b"))
    }
}
