import Testing
import Typography

/// A figure stays with what it counts, whatever the width of the line.
@Suite struct FigureBreakTests {
    @Test(arguments: ["Meet at 7 pm in the hall", "Only 38 % of the wards", "UNTIL 11 AM TODAY"])
    func aFigureKeepsItsUnit(text: String) {
        let paragraph = Paragraph([TextSpan(text)], role: .body, measurer: FixedMeasurer())
        for width in stride(from: paragraph.widestWord, through: paragraph.naturalWidth, by: 0.25) {
            let lines = paragraph.lines(width: width, size: 1).map(\.text)
            #expect(lines.allSatisfy { $0.last?.isNumber != true }, "\(lines)")
        }
    }

    @Test func otherWordsPartFromAFigure() {
        let paragraph = Paragraph([TextSpan("In 2019 amber lights")], role: .body, measurer: FixedMeasurer())
        let lines = paragraph.lines(width: paragraph.widestWord, size: 1).map(\.text)
        #expect(lines.count == 4)
    }
}
