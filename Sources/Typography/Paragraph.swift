/// A text measured once, to be broken into lines of any width at any size by arithmetic alone.
///
/// Widths inside are at type size 1, since they grow in proportion to the size.
public struct Paragraph: Sendable {
    /// A stretch that is never broken, with the space after it.
    struct Atom: Sendable {
        var pieces: [Piece]
        var width: Double
        var space: Double
    }

    /// A part of an atom in one face and stress.
    struct Piece: Sendable {
        var content: TextSpan.Content
        var face: Face
        var stress: Stress
        var link: String?
        var width: Double
        /// The face's space when one follows this piece, else nothing.
        var trailing: String
    }

    /// Width of a picture among words, at type size 1.
    public static let iconWidth = 1.25

    let atoms: [Atom]
    /// Width and following space of each atom, side by side for breaking lines.
    private let extents: [(width: Double, space: Double)]

    /// The way in which the text runs: that of its first letter.
    public let direction: Direction
    /// Whether some of it runs from right to left.
    let hasRightToLeft: Bool

    /// Whether there is nothing to set.
    public var isEmpty: Bool { atoms.isEmpty }

    /// Width of the widest stretch that cannot be broken, at type size 1.
    public let widestWord: Double

    /// Width of the whole text on one line, at type size 1.
    public let naturalWidth: Double

    /// The first letter as it is shown; nil where a picture comes first.
    public var firstLetter: Character? {
        guard case .words(let words) = atoms.first?.pieces.first?.content else { return nil }
        return words.first
    }

    /// Measures a text.
    ///
    /// - Parameters:
    ///   - spans: its parts.
    ///   - role: what it is for, which decides the faces.
    ///   - capitals: whether it is shown in capitals.
    ///   - measurer: tells widths and faces.
    public init(_ spans: [TextSpan], role: FontRole, capitals: Bool = false, measurer: some TextMeasurer) {
        self.init(atoms: AtomBuilder(role: role, capitals: capitals, measurer: measurer).atoms(of: spans))
    }

    private init(atoms: [Atom], direction: Direction? = nil) {
        self.atoms = atoms
        extents = atoms.map { ($0.width, $0.space) }
        widestWord = atoms.map(\.width).max() ?? 0
        naturalWidth = atoms.enumerated().reduce(0) { sum, atom in
            sum + atom.element.width + (atom.offset + 1 < atoms.count ? atom.element.space : 0)
        }
        let directions = atoms.flatMap(\.pieces).compactMap(\.direction)
        self.direction = direction ?? directions.first ?? .leftToRight
        hasRightToLeft = directions.contains(.rightToLeft)
    }

    /// The text with a picture right after its last word, never parted from it.
    public func followed(byIcon name: String) -> Paragraph {
        guard var last = atoms.last, let face = last.pieces.last?.face else { return self }
        // The picture stands in the middle of its room, so some of that is the space before it.
        let width = Self.iconWidth + 0.3
        last.pieces.append(
            Piece(content: .icon(name), face: face, stress: [], link: nil, width: width, trailing: ""))
        last.width += width
        return Paragraph(atoms: atoms.dropLast() + [last], direction: direction)
    }

    /// The text in two parts of like length, or nil when it is a single stretch.
    public var halves: (Paragraph, Paragraph)? {
        guard atoms.count > 1 else { return nil }
        let middle = atoms.count / 2
        return (
            Paragraph(atoms: Array(atoms[..<middle]), direction: direction),
            Paragraph(atoms: Array(atoms[middle...]), direction: direction)
        )
    }

    /// How many lines the text takes.
    ///
    /// - Parameters:
    ///   - width: of the column, in points.
    ///   - size: type size in points.
    public func lineCount(width: Double, size: Double) -> Int {
        let limit = width / size + 1e-9
        var count = extents.isEmpty ? 0 : 1
        var used = 0.0
        var startsLine = true
        for extent in extents {
            if !startsLine && used + extent.width > limit {
                count += 1
                used = 0
            }
            startsLine = false
            used += extent.width + extent.space
        }
        return count
    }

    /// How many lines the text takes, each of which has a width of its own, as in a cloud; nil when a word is wider than
    /// its line.
    ///
    /// - Parameters:
    ///   - size: type size in points.
    ///   - width: of each line from 0, in points.
    public func lineCount(size: Double, width: (Int) -> Double) -> Int? {
        guard !extents.isEmpty else { return 0 }
        var count = 0
        var limit = width(0) / size + 1e-9
        var used = 0.0
        var startsLine = true
        for extent in extents {
            if !startsLine && used + extent.width > limit {
                count += 1
                limit = width(count) / size + 1e-9
                used = 0
                startsLine = true
            }
            if startsLine && extent.width > limit { return nil }
            startsLine = false
            used += extent.width + extent.space
        }
        return count + 1
    }

    /// The text broken into lines, no wider than they need be for their number.
    ///
    /// The least width that keeps the greedy number of lines makes lines of even length and leaves no single word on
    /// the last one (what CSS calls `text-wrap: balance`).
    ///
    /// - Parameters:
    ///   - width: of the column, in points.
    ///   - size: type size in points.
    ///   - balanced: whether to even out the lines.
    public func lines(width: Double, size: Double, balanced: Bool = true) -> [TextLine] {
        let limit = width / size
        let greedy = breaks(width: limit)
        var best = greedy
        if balanced && greedy.count > 1 {
            var low = max(limit / 2, 1)
            var high = limit
            for _ in 0..<12 {
                let middle = (low + high) / 2
                let candidate = breaks(width: middle)
                if candidate.count <= greedy.count && !isForced(candidate, width: middle) {
                    high = middle
                    best = candidate
                } else {
                    low = middle
                }
            }
        }
        return withoutWidow(best, width: limit).map { line($0, size: size) }
    }

    /// The text broken into lines each of which has a width of its own, as in a cloud.
    ///
    /// All widths are drawn in by the same share as far as the number of lines allows, which evens the lines out.
    ///
    /// - Parameters:
    ///   - size: type size in points.
    ///   - width: of each line from 0, in points.
    /// - Returns: nil when a word is wider than its line.
    public func lines(size: Double, width: (Int) -> Double) -> [TextLine]? {
        guard let greedy = breaks({ width($0) / size }) else { return nil }
        var best = greedy
        var low = 0.5
        var high = 1.0
        for _ in 0..<10 where greedy.count > 1 {
            let share = (low + high) / 2
            if let lines = breaks({ width($0) * share / size }), lines.count <= greedy.count {
                high = share
                best = lines
            } else {
                low = share
            }
        }
        return best.map { line($0, size: size) }
    }

    private func breaks(_ width: (Int) -> Double) -> [Range<Int>]? {
        var result: [Range<Int>] = []
        var start = 0
        var used = 0.0
        var limit = width(0) + 1e-9
        for (index, extent) in extents.enumerated() {
            if index > start && used + extent.width > limit {
                result.append(start..<index)
                start = index
                used = 0
                limit = width(result.count) + 1e-9
            }
            if index == start && extent.width > limit { return nil }
            used += extent.width + extent.space
        }
        if start < extents.count { result.append(start..<extents.count) }
        return result
    }

    /// Lines whose last one is not a single word when the line before can spare one.
    private func withoutWidow(_ lines: [Range<Int>], width: Double) -> [Range<Int>] {
        guard lines.count > 1, let last = lines.last, last.count == 1, let before = lines.dropLast().last,
            before.count > 2
        else { return lines }
        let cut = before.upperBound - 1
        guard extents[cut].width + extents[cut].space + extents[last.lowerBound].width <= width else {
            return lines
        }
        return lines.dropLast(2) + [before.lowerBound..<cut, cut..<last.upperBound]
    }

    /// Width of the longest line of `lines(width:size:)`, in points.
    public func extent(width: Double, size: Double) -> Double {
        lines(width: width, size: size).map(\.width).max() ?? 0
    }

    /// Greedy breaking: ranges of atoms, one a line.
    private func breaks(width: Double) -> [Range<Int>] {
        var result: [Range<Int>] = []
        var start = 0
        var used = 0.0
        for (index, extent) in extents.enumerated() {
            if index > start && used + extent.width > width + 1e-9 {
                result.append(start..<index)
                start = index
                used = 0
            }
            used += extent.width + extent.space
        }
        if start < extents.count { result.append(start..<extents.count) }
        return result
    }

    /// Whether a line is wider than asked because a single word is.
    private func isForced(_ lines: [Range<Int>], width: Double) -> Bool {
        lines.contains { range in range.count == 1 && extents[range.lowerBound].width > width + 1e-9 }
    }

    private func line(_ range: Range<Int>, size: Double) -> TextLine {
        if hasRightToLeft { return mixedLine(range, size: size) }
        var runs: [TextRun] = []
        var x = 0.0
        for index in range {
            let isLast = index + 1 == range.upperBound
            for piece in atoms[index].pieces {
                append(piece, at: x * size, size: size, endsLine: isLast, to: &runs)
                x += piece.width
            }
            if !isLast { x += atoms[index].space }
        }
        // A run's width includes the spaces inside it; the last one may have lost the space at its end.
        for index in runs.indices {
            let end = index + 1 < runs.count ? runs[index + 1].x : x * size
            runs[index].width = end - runs[index].x
        }
        return TextLine(runs: runs, width: x * size)
    }

    private func append(
        _ piece: Piece, at x: Double, size: Double, endsLine: Bool, to runs: inout [TextRun]
    ) {
        let tail = endsLine ? "" : piece.trailing
        if case .words(let words) = piece.content, let last = runs.last,
            case .words(let before) = last.content,
            last.face == piece.face, last.stress == piece.stress, last.link == piece.link
        {
            runs[runs.count - 1].content = .words(before + words + tail)
            return
        }
        var content = piece.content
        if case .words(let words) = content { content = .words(words + tail) }
        runs.append(
            TextRun(
                content: content, face: piece.face, x: x, width: piece.width * size, stress: piece.stress,
                link: piece.link))
    }
}
