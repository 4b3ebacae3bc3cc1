/// The words of a sentence in small letters, without the punctuation round them, for questions of what the sentence is.
struct WordList {
    let words: [String]

    init(_ text: String) {
        let lowered = text.lowercased()
        let isASCII = lowered.utf8.allSatisfy { $0 < 0x80 }
        let typed = isASCII ? lowered : lowered.replacing("’", with: "'")
        words = typed.utf8.split { $0 <= 0x20 }.flatMap { Self.divided($0, isASCII: isASCII) }.map { part in
            var part = part
            while let first = part.first, Self.isPunctuation(first) { part = part.dropFirst() }
            while let last = part.last, Self.isPunctuation(last) { part = part.dropLast() }
            return String(Substring(part))
        }
    }

    /// Divides a word at the spaces that are no ASCII.
    private static func divided(_ word: Substring.UTF8View, isASCII: Bool) -> [Substring.UTF8View] {
        isASCII || word.allSatisfy { $0 < 0x80 } ? [word] : Substring(word).split { $0.isBlank }.map(\.utf8)
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x21, 0x22, 0x27...0x2A, 0x2C...0x2E, 0x3A, 0x3B, 0x3F, 0x5B, 0x5D, 0x5F, 0x7B, 0x7D: true
        default: false
        }
    }

    /// The place of the first of some phrases; each is words with single spaces between them.
    func firstIndex(ofAny phrases: PhraseBook) -> Int? {
        words.indices.first { index in
            guard let endings = phrases.byFirstWord[words[index]] else { return false }
            return endings.contains { words[(index + 1)...].starts(with: $0) }
        }
    }

    /// Whether the words before a place hold one of a set.
    func has(_ set: Set<String>, before index: Int) -> Bool {
        words[..<index].contains { set.contains($0) || ($0.hasSuffix("n't") && set.contains("not")) }
    }
}

/// Phrases that can be found in one pass over a sentence.
struct PhraseBook {
    fileprivate let byFirstWord: [String: [[String]]]

    init(_ phrases: [String]) {
        var book: [String: [[String]]] = [:]
        for phrase in phrases {
            let words = phrase.split(separator: " ").map(String.init)
            if let first = words.first { book[first, default: []].append(Array(words.dropFirst())) }
        }
        byFirstWord = book
    }
}
