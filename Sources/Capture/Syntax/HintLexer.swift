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
        let hints = pieces(of: inner).map(hint)
        guard hints.contains(where: isLikely) else { return (words, []) }
        return (source.trimmed(SourceRange(words.lower, open)), hints)
    }

    private func isWordOrBackslash(_ byte: UInt8) -> Bool { byte == ascii("\\") || byte == ascii("$") }

    /// One hint: a name, and a value where there is an `=`.
    private struct Piece {
        var name: SourceRange
        var value: SourceRange?
    }

    /// The parts between white space or commas. `=` may have space round it, and after the name of a hint a colon will do.
    private func pieces(of inner: SourceRange) -> [Piece] {
        var result: [Piece] = []
        for word in source.words(in: inner).flatMap(withoutCommas) {
            let isOpen = result.last.map { $0.value.map { $0.lower == $0.upper } ?? false } ?? false
            if isOpen {
                result[result.count - 1].value = word
                continue
            }
            guard let sign = sign(in: word) else {
                result.append(Piece(name: word))
                continue
            }
            let value = SourceRange(sign + 1, word.upper)
            if sign > word.lower {
                result.append(Piece(name: SourceRange(word.lower, sign), value: value))
            } else if let last = result.last, last.value == nil, isName(last.name) {
                result[result.count - 1].value = value
            } else {
                result.append(Piece(name: word))
            }
        }
        return result
    }

    private func withoutCommas(_ word: SourceRange) -> [SourceRange] {
        source[word.lower..<word.upper].split(separator: ascii(",")).map {
            SourceRange($0.startIndex, $0.endIndex)
        }
    }

    /// The place of the sign between a name and its value.
    private func sign(in word: SourceRange) -> Int? {
        let bytes = source[word.lower..<word.upper]
        if let equals = bytes.firstIndex(of: ascii("=")) { return equals }
        guard let colon = bytes.firstIndex(of: ascii(":")) else { return nil }
        return colon == word.lower || isName(SourceRange(word.lower, colon)) ? colon : nil
    }

    private func isName(_ range: SourceRange) -> Bool {
        let name = source.text(range).lowercased()
        return HintLexer.keys.contains(name) || name == "color" || name == "id"
    }

    private func hint(_ piece: Piece) -> HintSyntax {
        func field(_ range: SourceRange) -> Header.Field { Header.Field(source.text(range), at: range) }
        let name = piece.name
        if source[name.lower] == ascii("#"), name.upper - name.lower > 1, piece.value == nil {
            return .id(field(SourceRange(name.lower + 1, name.upper)))
        }
        guard var value = piece.value else { return .other(field(name)) }
        if value.upper - value.lower >= 2, source[value.lower] == ascii("\""),
            source[value.upper - 1] == ascii("\"")
        {
            value = SourceRange(value.lower + 1, value.upper - 1)
        }
        if source.text(name).lowercased() == "id", value.lower < value.upper { return .id(field(value)) }
        return .pair(key: field(name), value: field(value))
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
