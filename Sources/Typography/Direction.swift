/// The way in which a script runs, and the order in which stretches of either stand on a line.
///
/// Words are put in order by the rules of the Unicode Bidirectional Algorithm (UAX 9) for one level of embedding; the
/// letters inside a word are left to whoever shapes it.
public enum Direction: Hashable, Sendable {
    /// As Latin, Greek, Han; as Arabic, Hebrew.
    case leftToRight, rightToLeft

    /// The direction of a text's first letter that has one (rule P2), or nil: numbers and signs have none.
    public init?(of text: some StringProtocol) {
        for scalar in text.unicodeScalars {
            if let direction = Direction(of: scalar) {
                self = direction
                return
            }
        }
        return nil
    }

    private init?(of scalar: Unicode.Scalar) {
        switch scalar.value {
        // Digits of Arabic run from left to right and turn nothing round.
        case 0..<0x41, 0x660...0x669, 0x6F0...0x6F9: return nil
        case 0x590...0x8FF, 0xFB1D...0xFDFF, 0xFE70...0xFEFF, 0x10800...0x10FFF, 0x1E800...0x1EFFF:
            self = .rightToLeft
        default:
            guard scalar.properties.isAlphabetic else { return nil }
            self = .leftToRight
        }
    }

    /// The directions of words in reading order; a number goes with a word before it that runs to the right (rule W7).
    public static func directions(of words: [some StringProtocol]) -> [Direction?] {
        var last: Direction?
        return words.map { word in
            let own = Direction(of: word)
            if own == nil, last == .leftToRight, word.contains(where: \.isNumber) { return last }
            last = own ?? last
            return own
        }
    }

    /// The order, from left to right, in which stretches of a line stand.
    ///
    /// - Parameters:
    ///   - stretches: their directions in reading order; nil for numbers, signs and spaces, which follow their neighbours
    ///     where these agree, else the line (rules N1 and N2).
    ///   - line: the direction of the line as a whole.
    public static func visualOrder(of stretches: [Direction?], line: Direction) -> [Int] {
        var resolved: [Direction] = []
        for (index, own) in stretches.enumerated() {
            let before = stretches[..<index].last { $0 != nil } ?? line
            let after = stretches[index...].first { $0 != nil } ?? line
            resolved.append(own ?? (before == after ? before ?? line : line))
        }
        var runs: [Range<Int>] = []
        for index in resolved.indices {
            if let last = runs.last, resolved[last.lowerBound] == resolved[index] {
                runs[runs.count - 1] = last.lowerBound..<(index + 1)
            } else {
                runs.append(index..<(index + 1))
            }
        }
        if line == .rightToLeft { runs.reverse() }
        return runs.flatMap { run in
            resolved[run.lowerBound] == .rightToLeft ? Array(run.reversed()) : Array(run)
        }
    }
}
