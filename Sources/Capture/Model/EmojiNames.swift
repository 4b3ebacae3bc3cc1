import Diagnostics

/// The emoji that the project has icons of its own for.
struct EmojiNames {
    /// Plain form of each emoji, as the vocabulary has it.
    private let names: [Character: String]

    /// Takes the names that are one emoji each.
    init(_ icons: [String]) {
        names = icons.reduce(into: [:]) { names, name in
            guard name.utf8.count > 1, let emoji = name.first,
                name.count == 1 || name.unicodeScalars.count <= 2,
                EmojiNames.isEmoji(emoji), let plain = EmojiNames.plain(emoji)
            else { return }
            names[plain] = name
        }
    }

    /// Makes pictures of the emoji in a text that have an icon; others stay words, and so does code.
    func replaced(in text: RichText, of source: SourceBytes) -> RichText {
        guard !names.isEmpty, text.spans.contains(where: { hasEmoji($0.content) }) else { return text }
        var result = RichText()
        for span in text.spans {
            guard case .words(let words) = span.content, !span.style.contains(.code), hasEmoji(span.content)
            else {
                result.append(span)
                continue
            }
            // Places can be told apart where the words stand as typed.
            let typed = source[span.range.lower..<span.range.upper]
            var offset = typed.elementsEqual(words.utf8) ? span.range.lower : nil
            for piece in pieces(of: words) {
                var part = span
                part.content = piece.name.map { .icon($0) } ?? .words(String(piece.words))
                let length = piece.words.utf8.count
                if let lower = offset { part.range = SourceRange(lower, lower + length) }
                offset = offset.map { $0 + length }
                result.append(part)
            }
        }
        return result
    }

    private func hasEmoji(_ content: RichText.Content) -> Bool {
        guard case .words(let words) = content, !words.utf8.allSatisfy({ $0 < 0x80 }) else { return false }
        return words.contains { name(of: $0) != nil }
    }

    private func name(of character: Character) -> String? {
        guard EmojiNames.isEmoji(character) else { return nil }
        return EmojiNames.plain(character).flatMap { names[$0] }
    }

    /// Runs of words, and emoji with their names.
    private func pieces(of words: String) -> [(words: Substring, name: String?)] {
        var result: [(words: Substring, name: String?)] = []
        var start = words.startIndex
        for index in words.indices {
            guard let name = name(of: words[index]) else { continue }
            if start < index { result.append((words[start..<index], nil)) }
            start = words.index(after: index)
            result.append((words[index..<start], name))
        }
        if start < words.endIndex { result.append((words[start...], nil)) }
        return result
    }

    private static func isEmoji(_ character: Character) -> Bool {
        guard let first = character.unicodeScalars.first, !first.isASCII else { return false }
        return first.properties.isEmoji
    }

    /// Without the signs that ask for colour or for a tone of skin.
    private static func plain(_ character: Character) -> Character? {
        let scalars = character.unicodeScalars.filter {
            !(0xFE00...0xFE0F).contains($0.value) && !$0.properties.isEmojiModifier
        }
        let text = String(String.UnicodeScalarView(scalars))
        return text.count == 1 ? text.first : nil
    }
}
