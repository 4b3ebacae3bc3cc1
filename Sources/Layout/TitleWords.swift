import Geometry
import Typography

/// The words of a title, measured, with the linking ones gathered to stand small beside the others.
struct TitleWords {
    /// A word in block letters, or up to two lines of small linking words one above the other.
    struct Token {
        var parts: [Part]
        /// Extent at type size 1 of the full letters.
        var width: Double
        var isSmall: Bool
        /// Space after it: none between the parts of a word that may be broken there.
        var gap = TitleWords.gap
    }

    /// A stretch of letters, placed from the left end of its token's baseline at type size 1.
    struct Part {
        var text: String
        var face: Face
        var origin = Point.zero
        /// Type size as a share of the full letters'.
        var share = 1.0
        var width: Double
    }

    /// How linking words are set.
    enum Linking: CaseIterable {
        /// Two lines one above the other; one line; like all others.
        case stacked, small, full
    }

    let tokens: [Token]
    /// The way in which lines run.
    let direction: Direction

    /// Size of the smallest letters as a share of the full ones.
    var leastShare: Double { tokens.flatMap(\.parts).map(\.share).min() ?? 1 }

    private static let linking: Set<String> = [
        "A", "AN", "THE", "OF", "AND", "IN", "TO", "FOR", "AS", "ON", "WITH", "AT", "BY", "OR", "FROM", "&",
        "IS", "OUR", "YOUR", "ITS",
    ]
    /// Gap between words in ems.
    private static let gap = 0.34
    /// Type size of linking words on one line and on two, as shares of the full letters'.
    private static let smallShare = 0.46
    private static let stackShare = 0.38
    /// Height of the capitals of all marker faces, nearly, in type sizes.
    private static let capital = 0.72
    /// Words longer than this many type sizes are cut: no title is to shrink to nothing for an address.
    private static let longest = 14.0

    /// Measures a title, which is given in capitals.
    init(_ words: String, linking mode: Linking, measurer: any TextMeasurer) {
        direction = Direction(of: words) ?? .leftToRight
        let words = words.split(whereSeparator: \.isWhitespace).map(String.init)
        func part(_ text: String) -> Part {
            let face = measurer.face(for: text, role: .lettering)
            return Part(text: text, face: face, width: measurer.width(of: text, face: face))
        }
        var tokens: [Token] = []
        var index = 0
        while index < words.count {
            let end = mode == .full ? index : Self.linkingEnd(words, from: index)
            if end > index {
                tokens.append(Self.small(words[index..<end].map(part), isStacked: mode == .stacked))
                index = end
                continue
            }
            let stretches = Self.pieces(of: words[index], measurer: measurer).map(part)
            for (number, part) in stretches.enumerated() {
                let gap = number + 1 < stretches.count ? 0 : Self.gap
                tokens.append(Token(parts: [part], width: part.width, isSmall: false, gap: gap))
            }
            index += 1
        }
        self.tokens = tokens
    }

    /// Where a stretch of linking words ends that starts at a word; the title's last word is always large, and so are the
    /// words of a title of two.
    private static func linkingEnd(_ words: [String], from start: Int) -> Int {
        guard words.count >= 3 else { return start }
        var end = start
        while end < words.count - 1, end - start < 3, linking.contains(words[end]) { end += 1 }
        return end
    }

    /// Linking words half as high as the others, in their middle; two or three in two lines as high as one.
    private static func small(_ words: [Part], isStacked: Bool) -> Token {
        let isStacked = isStacked && words.count > 1
        let share = isStacked ? stackShare : smallShare
        // The last word alone below: it leads to the large one after it.
        let lines = isStacked ? [words.dropLast(), words.suffix(1)] : [words[...]]
        var parts: [Part] = []
        var longest = 0.0
        for (index, line) in lines.enumerated() {
            // The lower line stands a little to the right, as if written on the way to the next word.
            var x = index == 0 ? 0 : 0.16
            let y = isStacked ? (index == 0 ? capital * (share - 1) - 0.03 : 0.03) : capital * (share - 1) / 2
            for word in line {
                var part = word
                part.share = share
                part.width = word.width * share
                part.origin = Point(x, y)
                parts.append(part)
                x += part.width + 0.3 * share
            }
            longest = max(longest, x - 0.3 * share)
        }
        return Token(parts: parts, width: longest, isSmall: true)
    }

    /// A word in stretches between which a line may be broken; what is still longer than a line may be is cut.
    private static func pieces(of word: String, measurer: any TextMeasurer) -> [String] {
        var pieces: [String] = []
        var rest = Substring(word)
        for offset in measurer.breakOffsets(in: word).reversed() {
            let cut = word.utf8.index(word.startIndex, offsetBy: offset)
            pieces.insert(String(rest[cut...]), at: 0)
            rest = rest[..<cut]
        }
        pieces.insert(String(rest), at: 0)
        return pieces.flatMap { piece -> [String] in
            let width = measurer.width(of: piece, face: measurer.face(for: piece, role: .lettering))
            guard width > longest else { return [piece] }
            let letters = Array(piece)
            let count = max(1, Int(Double(letters.count) * longest / width))
            return stride(from: 0, to: letters.count, by: count).map { start in
                String(letters[start..<min(letters.count, start + count)])
            }
        }
    }
}
