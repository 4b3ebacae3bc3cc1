import Geometry
import Typography

/// Breaks a title into lines of block letters: as large as the place allows, linking words small.
struct TitleSetter {
    let words: String
    let measurer: any TextMeasurer
    let scale: Double

    /// Extents of a finished title; letters from its own top left corner.
    struct Result {
        var letters: [Look.Letters]
        var width: Double
        var height: Double
    }

    private struct Token {
        var text: String
        var face: Face
        var isSmall: Bool
        /// Extent at type size 1 of the full letters.
        var width: Double
    }

    private static let linking: Set<String> = [
        "A", "AN", "THE", "OF", "AND", "IN", "TO", "FOR", "AS", "ON", "WITH", "AT", "BY", "OR", "FROM", "&",
    ]
    /// Size of linking words as a share of the others, and the gap between words in ems.
    private static let smallShare = 0.46
    private static let gap = 0.34
    /// Distance of baselines in ems: room for the extrusion of the line above.
    private static let pitch = 1.12

    /// Sets the title.
    ///
    /// - Parameters:
    ///   - width: room for the longest line, in points.
    ///   - limit: room for all lines, in points; type shrinks to keep it.
    func set(width: Double, limit: Double) -> Result {
        let tokens = tokens()
        var best: (lines: [Range<Int>], size: Double) = ([0..<tokens.count], 0)
        for count in 1...min(6, max(1, tokens.count)) {
            let lines = balanced(tokens, into: count)
            let longest = lines.map { extent(tokens[$0]) }.max() ?? 1
            let cap = count == 1 ? 58.0 : 51.0
            let size = min(
                cap * scale, width / max(longest, 0.1), limit / (Double(count) * Self.pitch))
            if size > best.size * 1.04 { best = (lines, size) }
            if best.size >= (count == 1 ? 48 : 36) * scale { break }
        }
        return letters(tokens, lines: best.lines, size: best.size)
    }

    private func tokens() -> [Token] {
        let parts = words.split(whereSeparator: \.isWhitespace).map(String.init)
        return parts.enumerated().map { index, word in
            let small =
                parts.count >= 3 && index > 0 && index + 1 < parts.count && Self.linking.contains(word)
            let face = measurer.face(for: word, role: .lettering)
            let full = measurer.width(of: word, face: face)
            return Token(text: word, face: face, isSmall: small, width: small ? full * Self.smallShare : full)
        }
    }

    private func extent(_ tokens: ArraySlice<Token>) -> Double {
        tokens.reduce(0) { $0 + $1.width } + Self.gap * Double(max(0, tokens.count - 1))
    }

    /// The split into `count` lines whose longest is shortest; exact, by trying every split of the rest.
    private func balanced(_ tokens: [Token], into count: Int) -> [Range<Int>] {
        var table: [[(cost: Double, cut: Int)]] = []
        for lines in 0...count {
            table.append(
                (0...tokens.count).map { end in
                    guard lines > 0 else { return (end == 0 ? 0 : .infinity, 0) }
                    var best = (cost: Double.infinity, cut: 0)
                    for cut in 0..<max(end, 1) where cut < end {
                        let cost = max(table[lines - 1][cut].cost, extent(tokens[cut..<end]))
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

    private func letters(_ tokens: [Token], lines: [Range<Int>], size: Double) -> Result {
        var letters: [Look.Letters] = []
        var longest = 0.0
        for (index, range) in lines.enumerated() {
            var x = 0.0
            let baseline = size * (0.86 + Double(index) * Self.pitch)
            for token in tokens[range] {
                let share = token.isSmall ? Self.smallShare : 1
                let lift = token.isSmall ? size * 0.13 : 0
                letters.append(
                    Look.Letters(
                        text: token.text, face: token.face, origin: Point(x, baseline - lift),
                        size: size * share,
                        width: token.width * size, line: index, isSmall: token.isSmall))
                x += (token.width + Self.gap) * size
            }
            longest = max(longest, x - Self.gap * size)
        }
        let height = size * (0.86 + Double(lines.count - 1) * Self.pitch + 0.26)
        return Result(letters: letters, width: longest, height: height)
    }
}
