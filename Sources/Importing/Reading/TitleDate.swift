/// The day in a title such as `Board meeting (2026-04-03)`, which the page shows beside the title.
enum TitleDate {
    /// Takes the day out of the title into the header, when it is written in numbers at the start or the end, can be read without
    /// doubt, and enough words are left.
    static func move(in notes: inout Notes) {
        let words = notes.title.plain.split { $0.isBlank }.map(String.init)
        guard notes.title.allSatisfy({ $0.url == nil && $0.style.isEmpty }), words.count > 2 else { return }
        for (place, rest) in [(words.count - 1, words.dropLast()), (0, words.dropFirst())] {
            let day = words[place].filter { !"()[],:".contains($0) }
            guard isDay(day), let field = HeaderField.read(key: "date", value: day) else { continue }
            let known = notes.header.first { $0.key == "date" }
            guard known == nil || known?.value == day else { continue }
            if known == nil {
                var own = field
                (own.typed, own.line) = ("", notes.titleLine)
                notes.header.append(own)
            }
            var left = ArraySlice(rest)
            while let last = left.last, last.allSatisfy({ "-–—:|,·".contains($0) }) { left.removeLast() }
            while let first = left.first, first.allSatisfy({ "-–—:|,·".contains($0) }) { left.removeFirst() }
            var title = left.joined(separator: " ")
            if title.hasSuffix(",") || title.hasSuffix(":") { title.removeLast() }
            notes.title = [Span(words: title)]
            return
        }
    }

    /// Three numbers between dashes, strokes or full stops.
    private static func isDay(_ word: String) -> Bool {
        let parts = word.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        return parts.count == 3
            && parts.allSatisfy {
                (1...4).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
            }
            && word.utf8.count >= 8
    }
}
