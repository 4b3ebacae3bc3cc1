extension Paragraph.Piece {
    /// The way in which its words run; nil for numbers, signs and pictures.
    var direction: Direction? { Direction(of: text) }

    /// Its words; nothing for a picture.
    fileprivate var text: String {
        if case .words(let words) = content { words } else { "" }
    }
}

extension Paragraph {
    /// A word, or the space between two, on a line with words of both directions.
    private struct Stretch {
        var direction: Direction?
        var width: Double
        var piece: Piece?
    }

    /// A line on which some words run from right to left: each word is a run of its own, in its place by the rules of
    /// bidirectional text. Runs stand in reading order.
    func mixedLine(_ range: Range<Int>, size: Double) -> TextLine {
        let stretches = stretches(range)
        let order = Direction.visualOrder(of: stretches.map(\.direction), line: direction)
        var starts = [Double](repeating: 0, count: stretches.count)
        var x = 0.0
        for index in order {
            starts[index] = x
            x += stretches[index].width
        }
        var runs: [TextRun] = []
        for (index, stretch) in stretches.enumerated() {
            guard let piece = stretch.piece else { continue }
            let space = index + 1 < stretches.count && stretches[index + 1].piece == nil ? " " : ""
            var content = piece.content
            if case .words(let words) = content { content = .words(words + space) }
            // A space at the end of a word that runs to the left is set at its left.
            let hasSpaceAtLeft = stretch.direction == .rightToLeft && !space.isEmpty
            let start = starts[index] - (hasSpaceAtLeft ? stretches[index + 1].width : 0)
            let end = starts[index] + stretch.width
            runs.append(
                TextRun(
                    content: content, face: piece.face, x: start * size, width: (end - start) * size,
                    stress: piece.stress, link: piece.link))
        }
        return TextLine(runs: runs, width: x * size)
    }

    private func stretches(_ range: Range<Int>) -> [Stretch] {
        var stretches: [Stretch] = []
        var directions = Direction.directions(of: range.flatMap { atoms[$0].pieces }.map(\.text))[...]
        for index in range {
            for piece in atoms[index].pieces {
                let direction = directions.popFirst() ?? nil
                stretches.append(Stretch(direction: direction, width: piece.width, piece: piece))
            }
            if index + 1 < range.upperBound, atoms[index].space > 0 {
                stretches.append(Stretch(direction: nil, width: atoms[index].space, piece: nil))
            }
        }
        return stretches
    }
}
