import Testing
import Typography

/// Words of two directions on one line.
@Suite struct DirectionTests {
    @Test func theFirstLetterDecides() {
        #expect(Direction(of: "12. abc") == .leftToRight)
        #expect(Direction(of: "“שלום” abc") == .rightToLeft)
        #expect(Direction(of: "مرحبا") == .rightToLeft)
        #expect(Direction(of: "漢字") == .leftToRight)
        #expect(Direction(of: "2026 – ٤٢ …") == nil)
    }

    @Test func wordsStandInTheOrderOfTheBidirectionalAlgorithm() {
        let l = Direction.leftToRight
        let r = Direction.rightToLeft
        #expect(Direction.visualOrder(of: [l, nil, l], line: l) == [0, 1, 2])
        #expect(Direction.visualOrder(of: [r, nil, r, nil, r], line: r) == [4, 3, 2, 1, 0])
        // abc RTL RTL def: the two stand in their own order between the others.
        #expect(Direction.visualOrder(of: [l, nil, r, nil, r, nil, l], line: l) == [0, 1, 4, 3, 2, 5, 6])
        // RTL abc def RTL: the Latin words keep theirs.
        #expect(Direction.visualOrder(of: [r, nil, l, nil, l, nil, r], line: r) == [6, 5, 2, 3, 4, 1, 0])
        // A number after the last word follows the line.
        #expect(Direction.visualOrder(of: [r, nil, nil], line: r) == [2, 1, 0])
    }

    @Test func numbersGoWithTheLatinWordBeforeThem() {
        #expect(
            Direction.directions(of: ["250", "May", "2026", "—", "שלום", "3"])
                == [nil, .leftToRight, .leftToRight, nil, .rightToLeft, nil])
    }

    @Test func aLineOfHebrewIsSetFromTheRight() throws {
        let measurer = FixedMeasurer()
        let line = try #require(
            Paragraph([TextSpan("שלום abc עולם")], role: .body, measurer: measurer)
                .lines(width: 400, size: 10).first)
        // In reading order, each to the left of the one before, all inside the line and with their spaces.
        #expect(line.text == "שלום abc עולם")
        #expect(line.runs.count == 3 && line.runs[0].x > line.runs[1].x && line.runs[1].x > line.runs[2].x)
        for run in line.runs { #expect(run.x >= -0.01 && run.x + run.width <= line.width + 0.01) }
        let plain = Paragraph([TextSpan("abc def")], role: .body, measurer: measurer)
        #expect(plain.direction == .leftToRight && plain.lines(width: 400, size: 10)[0].runs.count == 1)
    }
}
