/// How often each word stands in a text. Words are runs of letters, digits and marks on them, whatever stands among them that
/// nobody sees; an emoji or a sign of money is one too.
struct WordCount {
    private(set) var counts: [String: Int] = [:]

    /// Counts the words of some text.
    mutating func add(_ text: some StringProtocol) {
        var word = ""
        for scalar in text.unicodeScalars {
            if scalar.properties.isDefaultIgnorableCodePoint {
                continue
            } else if Self.isPart(scalar) {
                word.unicodeScalars.append(scalar)
            } else if !word.isEmpty {
                counts[word, default: 0] += 1
                word = ""
            }
        }
        if !word.isEmpty { counts[word, default: 0] += 1 }
    }

    /// Takes some words of a line off the count, because they are no words of the notes but say what the line is.
    mutating func excuse(_ words: [String: Int]) {
        for (word, count) in words { counts[word, default: 0] -= count }
    }

    /// A word that stands here more often than there, the first by the alphabet.
    func firstMissing(in other: WordCount) -> String? {
        counts.filter { $0.value > other.counts[$0.key, default: 0] }.keys.min()
    }

    private static func isPart(_ scalar: Unicode.Scalar) -> Bool {
        if scalar.isASCII {
            switch scalar.value {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: return true
            default: return false
            }
        }
        let properties = scalar.properties
        return properties.isAlphabetic || properties.numericType != nil || scalar.value >= 0x1F000
            || properties.generalCategory == .currencySymbol
    }
}
