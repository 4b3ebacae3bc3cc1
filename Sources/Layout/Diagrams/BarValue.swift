import Capture

/// The number of a point, for a bar: `Leeds 42 %`, `42 in Leeds`, `£3m`, `1 in 4`.
struct BarValue: Equatable {
    /// How much it is, with `k`, `million` and the like multiplied out; never negative.
    var value: Double
    /// What may be compared: a currency, `%`, a ratio, or nothing.
    var unit: String
    /// Where the number with its unit stands among the point's characters; nil when it is the item's own figure.
    var place: Range<Int>?

    /// The number of an item; nil when it holds none.
    init?(of item: Item) {
        if case .fact(let figure?) = item.kind {
            guard var found = Self.numbers(in: figure).first else { return nil }
            found.place = nil
            self = found
            return
        }
        let found = Self.numbers(in: item.text.plain)
        // A year among other numbers tells when, not how much; else the last number is the one that counts.
        let counted = found.filter { !$0.isYear(in: item.text.plain) }
        guard let last = counted.last ?? found.last else { return nil }
        let first = counted.first { $0.place?.lowerBound == 0 }
        let endsText = last.place?.upperBound == item.text.plain.count
        self = endsText ? last : first ?? last
    }

    private init(value: Double, unit: String, place: Range<Int>?) {
        self.value = value
        self.unit = unit
        self.place = place
    }

    private func isYear(in text: String) -> Bool {
        guard let place, unit.isEmpty, place.count == 4 else { return false }
        return value >= 1000 && value < 2200 && value == value.rounded()
            && text.dropFirst(place.lowerBound).prefix(4).allSatisfy(\.isNumber)
    }

    // MARK: - Reading

    private static let powers = ["k": 1e3, "m": 1e6, "bn": 1e9, "tn": 1e12, "b": 1e9]
    private static let words = [
        "hundred": 1e2, "thousand": 1e3, "million": 1e6, "billion": 1e9, "trillion": 1e12,
    ]

    /// A word with the place of its characters.
    private struct Word {
        var text: Substring
        var place: Range<Int>
    }

    /// Every number of a text.
    static func numbers(in text: String) -> [BarValue] {
        let words = self.words(of: text)
        var result: [BarValue] = []
        var index = 0
        while index < words.count {
            guard var found = number(words[index]) else {
                index += 1
                continue
            }
            index += 1
            if index < words.count, let start = found.place?.lowerBound {
                let next = words[index].text.lowercased()
                if next == "%" || Self.words[next] != nil {
                    found.value *= Self.words[next] ?? 1
                    if next == "%" { found.unit = "%" }
                    found.place = start..<words[index].place.upperBound
                    index += 1
                } else if let whole = ratio(words, after: index), whole.value > 0 {
                    found.value /= whole.value
                    found.unit = "ratio"
                    found.place = start..<whole.end
                    index = whole.next
                }
            }
            result.append(found)
        }
        return result
    }

    /// `in 4`, `of 5`, `out of 5` after a number.
    private static func ratio(_ words: [Word], after index: Int) -> (value: Double, end: Int, next: Int)? {
        let texts = words[index...].prefix(2).map { $0.text.lowercased() }
        let step = texts.first == "in" || texts.first == "of" ? 1 : texts == ["out", "of"] ? 2 : 0
        guard step > 0, index + step < words.count, let other = number(words[index + step]),
            let end = other.place?.upperBound
        else { return nil }
        return (other.value, end, index + step + 1)
    }

    /// Words without the brackets and stops round them.
    private static func words(of text: String) -> [Word] {
        var result: [Word] = []
        var offset = 0
        for part in text.split(separator: " ", omittingEmptySubsequences: false) {
            let start = part.prefix { "([".contains($0) }.count
            let end = part.reversed().prefix { ")].,:;".contains($0) }.count
            if part.count > start + end {
                result.append(
                    Word(
                        text: part.dropFirst(start).dropLast(end),
                        place: (offset + start)..<(offset + part.count - end)))
            }
            offset += part.count + 1
        }
        return result
    }

    /// `£1,234.5m`, `~42%`, `12x`.
    private static func number(_ word: Word) -> BarValue? {
        var rest = word.text
        var unit = ""
        while let first = rest.first, "~<>+£$€¥₹".contains(first) {
            if "£$€¥₹".contains(first) { unit = String(first) }
            rest = rest.dropFirst()
        }
        let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == "." || $0 == ",") }
        guard let value = Double(digits.filter { $0 != "," }) else { return nil }
        let suffix = rest.dropFirst(digits.count).lowercased()
        switch suffix {
        case "", "+": return BarValue(value: value, unit: unit, place: word.place)
        case "%", "‰": return BarValue(value: value, unit: suffix, place: word.place)
        case "x", "×": return BarValue(value: value, unit: "×", place: word.place)
        default:
            guard let power = powers[suffix] else { return nil }
            return BarValue(value: value * power, unit: unit, place: word.place)
        }
    }
}
