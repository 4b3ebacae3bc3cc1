/// The words of a sentence in small letters, without the punctuation round them, for questions of what the sentence is.
struct WordList {
    let words: [String]

    init(_ text: String) {
        words = text.lowercased().split(whereSeparator: \.isWhitespace).map { word in
            var part = word.utf8[...]
            while let first = part.first, Self.isPunctuation(first) { part = part.dropFirst() }
            while let last = part.last, Self.isPunctuation(last) { part = part.dropLast() }
            return String(Substring(part)).replacing("’", with: "'")
        }
    }

    private static func isPunctuation(_ byte: UInt8) -> Bool {
        ".,;:!?()[]{}\"'*_-".utf8.contains(byte)
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
