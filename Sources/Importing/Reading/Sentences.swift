/// Divides words into sentences.
enum Sentences {
    /// The sentences of one line, in order. Full stops inside links and code, after shortened words and after initials end
    /// none.
    static func split(_ spans: [Span]) -> [[Span]] {
        var result: [[Span]] = []
        var sentence: [Span] = []
        let spans = spans.merged()
        for (index, span) in spans.enumerated() {
            guard span.url == nil, !span.style.contains(.code) else {
                sentence.append(span)
                continue
            }
            let next = index + 1 < spans.count ? spans[index + 1].words : ""
            var rest = span.words[...]
            while let end = end(in: rest, next: next) {
                var part = span
                part.words = String(rest[..<end])
                sentence.append(part)
                result.append(sentence.trimmed())
                sentence = []
                rest = rest[end...]
            }
            var part = span
            part.words = String(rest)
            sentence.append(part)
        }
        result.append(sentence.trimmed())
        return result.filter { !$0.isEmpty }.flatMap(withoutBracketedAction)
    }

    /// `Words [Action: JY to mend it]` are words and an action.
    private static func withoutBracketedAction(_ sentence: [Span]) -> [[Span]] {
        guard let last = sentence.last, last.url == nil, last.words.hasSuffix("]"),
            let open = last.words.lastIndex(of: "["), Mark.find(in: String(last.words[open...])) != nil
        else { return [sentence] }
        var before = sentence
        before[before.count - 1].words = String(last.words[..<open])
        var action = last
        action.words = String(last.words[open...])
        let rest = before.trimmed()
        return rest.isEmpty ? [sentence] : [rest, [action]]
    }

    /// The place after the first full stop that ends a sentence.
    private static func end(in words: Substring, next: String) -> Substring.Index? {
        let bytes = words.utf8
        var place = bytes.startIndex
        var wordStart = place
        while place < bytes.endIndex {
            let byte = bytes[place]
            if byte == 0x20 { wordStart = bytes.index(after: place) }
            guard byte == UInt8(ascii: ".") || byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") else {
                place = bytes.index(after: place)
                continue
            }
            let word = words[wordStart..<place]
            place = bytes.index(after: place)
            var end = place
            while end < bytes.endIndex, "\")]'".utf8.contains(bytes[end]) { end = bytes.index(after: end) }
            // Strong words may be a sentence of their own, with the space after them.
            guard (end < bytes.endIndex ? bytes[end] : next.utf8.first) == 0x20 else { continue }
            let following = words[end...].first { !$0.isBlank } ?? next.first { !$0.isBlank }
            guard let following, starts(following) else { continue }
            if byte == UInt8(ascii: "."), isShort(word, isFirst: wordStart == bytes.startIndex) { continue }
            return end
        }
        return nil
    }

    private static func starts(_ character: Character) -> Bool {
        character.isUppercase || character.isNumber || "\"“‘([@".contains(character)
            || (character.isLetter && !character.isASCII && !character.isLowercase)
    }

    /// Whether a word with a full stop is a shortened one, an initial or a number.
    private static func isShort(_ word: Substring, isFirst: Bool) -> Bool {
        let bare = word.drop { "([\"".contains($0) }
        return (bare.utf8.count <= 1 && !bare.allSatisfy(\.isNumber))
            || (isFirst && bare.allSatisfy(\.isNumber)) || bare.contains(".")
            || shortened.contains(bare.lowercased())
    }

    private static let shortened: Set<String> = [
        "mr", "mrs", "ms", "dr", "prof", "st", "no", "nos", "fig", "approx", "inc", "ltd", "co", "jr", "sr",
        "pp", "cf", "al", "rev", "cllr", "cllrs", "hon", "vs", "etc", "eg", "ie", "dept", "est", "ref", "rd",
        "ave", "jan", "feb", "mar", "apr", "jun", "jul", "aug", "sep", "sept", "oct", "nov", "dec",
    ]
}
