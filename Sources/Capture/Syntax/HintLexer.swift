import Diagnostics

/// Hints in braces at the end of a line: `{#id frame=cloud}`.
struct HintLexer {
    let source: SourceBytes

    /// The names that hints know; `color` is read as `colour`.
    static let keys = ["frame", "size", "colour", "as", "at", "keep"]

    /// Divides a line into its words and its hints. Braces without one known or nearly known hint are words, and so are
    /// braces after a backslash.
    func split(_ words: SourceRange) -> (SourceRange, [HintSyntax]) {
        guard words.upper - words.lower >= 3, source[words.upper - 1] == ascii("}") else {
            return (words, [])
        }
        var open = words.upper - 2
        while open >= words.lower, source[open] != ascii("{"), source[open] != ascii("}") { open -= 1 }
        guard open >= words.lower, source[open] == ascii("{") else { return (words, []) }
        guard open == words.lower || !isWordOrBackslash(source[open - 1]) else { return (words, []) }
        let inner = SourceRange(open + 1, words.upper - 1)
        let hints = source.words(in: inner).map { hint($0) }
        guard hints.contains(where: isLikely) else { return (words, []) }
        return (source.trimmed(SourceRange(words.lower, open)), hints)
    }

    private func isWordOrBackslash(_ byte: UInt8) -> Bool { byte == ascii("\\") || byte == ascii("$") }

    private func hint(_ word: SourceRange) -> HintSyntax {
        let field = Header.Field(source.text(word), at: word)
        if source[word.lower] == ascii("#"), word.upper - word.lower > 1 {
            let name = SourceRange(word.lower + 1, word.upper)
            return .id(Header.Field(source.text(name), at: name))
        }
        guard let equals = source.bytes[word.lower..<word.upper].firstIndex(of: ascii("=")),
            equals > word.lower
        else { return .other(field) }
        let key = SourceRange(word.lower, equals)
        var value = SourceRange(equals + 1, word.upper)
        if value.upper - value.lower >= 2, source[value.lower] == ascii("\""),
            source[value.upper - 1] == ascii("\"")
        {
            value = SourceRange(value.lower + 1, value.upper - 1)
        }
        return .pair(
            key: Header.Field(source.text(key), at: key), value: Header.Field(source.text(value), at: value))
    }

    private func isLikely(_ hint: HintSyntax) -> Bool {
        switch hint {
        case .id: true
        case .pair(let key, _):
            // One letter is near to everything short: `{x=1}` is somebody's mathematics.
            key.value.lowercased() == "color"
                || key.value.utf8.count > 1 && Suggestion.nearest(to: key.value, in: HintLexer.keys) != nil
        case .other: false
        }
    }
}
