import Catalog
import Geometry
import Typography

/// Breaks a title into lines of block letters: as large as the place allows, linking words small.
struct TitleSetter {
    let words: String
    let style: TitleStyle
    let measurer: any TextMeasurer
    let scale: Double

    /// A finished title: letters from the top left corner of a box that holds all their ink.
    struct Result {
        var letters: [Look.Letters]
        var width: Double
        var height: Double
        /// Type size of the large letters.
        var size: Double
    }

    /// Distance of baselines in ems by which lines are counted; the letters themselves decide in the end.
    private static let pitch = 1.1
    /// Least size of small linking words on A4.
    private static let leastSmall = 10.5

    private var reach: Insets { TitleMeasures(style).reach }

    /// Sets the title.
    ///
    /// - Parameters:
    ///   - width: room for the ink of the longest line, in points.
    ///   - limit: room for all lines, in points; type shrinks to keep it.
    ///   - cap: the largest type size on A4.
    func set(width: Double, limit: Double, cap: Double = 56) -> Result {
        var result = Result(letters: [], width: 0, height: 0, size: 0)
        for linking in TitleWords.Linking.allCases {
            let words = TitleWords(words, linking: linking, measurer: measurer)
            result = set(words, width: width, limit: limit, cap: cap)
            if words.leastShare == 1 || result.size * words.leastShare >= Self.leastSmall * scale { break }
        }
        return result
    }

    private func set(_ words: TitleWords, width: Double, limit: Double, cap: Double) -> Result {
        let tokens = words.tokens
        var best: (lines: [Range<Int>], size: Double) = ([0..<tokens.count], 0)
        for count in 1...min(8, max(1, tokens.count)) {
            let lines = balanced(tokens, into: count)
            let longest = lines.map { extent(tokens[$0]) }.max() ?? 1
            let size = min(
                (count == 1 ? cap + 4 : cap) * scale, width / (max(longest, 0.1) + reach.width),
                limit / (Double(count - 1) * Self.pitch + 0.72 + reach.height))
            // Two lines are as good as one; a third costs height that others need.
            if size > best.size * (count > 2 ? 1.3 : 1.04) { best = (lines, size) }
            if best.size >= (count == 1 ? 46 : 36) * scale { break }
        }
        let set = letters(words, lines: best.lines, size: best.size)
        guard set.height > limit * 1.001 else { return set }
        // Commas and tails asked for more room than was reckoned.
        return letters(words, lines: best.lines, size: best.size * limit / set.height)
    }

    private func extent(_ tokens: ArraySlice<TitleWords.Token>) -> Double {
        tokens.reduce(0) { $0 + $1.width } + tokens.dropLast().reduce(0) { $0 + $1.gap }
    }

    /// The split into `count` lines whose longest is shortest; exact, by trying every split of the rest. A line that ends
    /// with a linking word, which belongs to the next, counts as longer than it is.
    private func balanced(_ tokens: [TitleWords.Token], into count: Int) -> [Range<Int>] {
        func cost(_ range: Range<Int>) -> Double {
            let hangs = range.upperBound < tokens.count && tokens[range.upperBound - 1].isSmall
            return extent(tokens[range]) * (hangs ? 1.5 : 1)
        }
        var table: [[(cost: Double, cut: Int)]] = []
        for lines in 0...count {
            table.append(
                (0...tokens.count).map { end in
                    guard lines > 0 else { return (end == 0 ? 0 : .infinity, 0) }
                    var best = (cost: Double.infinity, cut: 0)
                    for cut in 0..<max(end, 1) where cut < end {
                        let cost = max(table[lines - 1][cut].cost, cost(cut..<end))
                        if cost < best.cost { best = (cost, cut) }
                    }
                    return best
                })
        }
        var ranges: [Range<Int>] = []
        var end = tokens.count
        for lines in stride(from: count, to: 0, by: -1) {
            let cut = table[lines][end].cut
            ranges.insert(cut..<end, at: 0)
            end = cut
        }
        return ranges
    }

    // MARK: - Letters in their places

    private func letters(_ words: TitleWords, lines: [Range<Int>], size: Double) -> Result {
        var letters: [Look.Letters] = []
        var longest = 0.0
        var baseline = 0.0
        var height = 0.0
        var above: [Rect] = []
        for (index, range) in lines.enumerated() {
            let (line, extent) = line(Array(words.tokens[range]), words.direction, number: index)
            let boxes = line.flatMap(inkBoxes)
            baseline = index == 0 ? -(boxes.map(\.y).min() ?? -0.72) : baseline + pitch(above, boxes)
            letters += line.map { placed($0, baseline: baseline, size: size) }
            longest = max(longest, extent)
            height = max(height, baseline + (boxes.map(\.maxY).max() ?? 0))
            above = boxes
        }
        if words.direction == .rightToLeft { alignRight(&letters, width: longest, size: size) }
        return Result(
            letters: letters, width: (longest + reach.width) * size, height: height * size, size: size)
    }

    /// The parts of a line from left to right, at type size 1 on a baseline at 0, with the line's extent.
    private func line(
        _ tokens: [TitleWords.Token], _ direction: Direction, number: Int
    ) -> ([Look.Letters], Double) {
        let order = Direction.visualOrder(
            of: Direction.directions(of: tokens.map { $0.parts.first?.text ?? "" }), line: direction)
        var starts = [Double](repeating: 0, count: tokens.count)
        var x = 0.0
        for index in order {
            starts[index] = x
            x += tokens[index].width + tokens[index].gap
        }
        let letters = zip(tokens, starts).flatMap { token, start in
            token.parts.map { part in
                Look.Letters(
                    text: part.text, face: part.face, origin: part.origin + Point(start, 0), size: part.share,
                    width: part.width, line: number, isSmall: token.isSmall, style: style)
            }
        }
        return (letters, extent(tokens[...]))
    }

    /// From the line's own measure to points in the title's box.
    private func placed(_ letters: Look.Letters, baseline: Double, size: Double) -> Look.Letters {
        var copy = letters
        copy.origin = Point(letters.origin.x + reach.left, letters.origin.y + baseline) * size
        copy.size *= size
        copy.width *= size
        return copy
    }

    private func alignRight(_ letters: inout [Look.Letters], width: Double, size: Double) {
        for line in 0...(letters.last?.line ?? 0) {
            let end = letters.filter { $0.line == line }.map { $0.origin.x + $0.width }.max() ?? 0
            let shift = (width + reach.left) * size - end
            for index in letters.indices where letters[index].line == line {
                letters[index].origin.x += shift
            }
        }
    }

    /// Where the ink of a stretch's letters may be, at type size 1: one box a letter, so that lines can lock.
    private func inkBoxes(of letters: Look.Letters) -> [Rect] {
        var x = letters.origin.x
        let reach = letters.isSmall ? Insets(all: 0.03) : self.reach
        let isBroken = Direction(of: letters.text) != .rightToLeft
        return (isBroken ? letters.text.map(String.init) : [letters.text]).compactMap { text in
            let width = measurer.width(of: text, face: letters.face) * letters.size
            defer { x += width }
            guard let box = measurer.outline(of: text, face: letters.face).bounds else { return nil }
            return Rect(
                x - reach.left, letters.origin.y + box.y * letters.size - reach.top,
                width + reach.width, box.height * letters.size + reach.height)
        }
    }

    /// The least distance of two baselines that parts all letters of one line from those under them.
    private func pitch(_ above: [Rect], _ below: [Rect]) -> Double {
        var pitch = 0.9
        for upper in above {
            for lower in below where upper.x < lower.maxX && lower.x < upper.maxX {
                pitch = max(pitch, upper.maxY - lower.y)
            }
        }
        // Two letters that bounce towards each other to the full are rare, and may nearly touch.
        pitch -= TitleMeasures(style).bounce / TitleMeasures.size
        return pitch + TitleMeasures(style).below / TitleMeasures.size * 0.6
    }
}
