/// A line of names, as minutes have it under `Attendees` or behind `Present:`.
struct PeopleLine {
    /// The names, without addresses of mail.
    let names: [Span]

    /// Nil when the words are no names: a sentence about who was there, or that nobody was away.
    init?(_ line: [Span]) {
        let plain = line.filter { !($0.url?.hasPrefix("mailto:") ?? false && $0.words.holds("@")) }.plain
        let parts = plain.split { ",;\n".contains($0) }
        let words = WordList(plain).words
        guard !parts.isEmpty, words.contains(where: { $0.contains(where: \.isLetter) }),
            !Self.saysNobody(words)
        else {
            return nil
        }
        let lower = plain.split { $0.isBlank }.count { word in
            word.first?.isLowercase ?? false && !Self.small.contains(String(word))
        }
        let isLong = words.count > 4 * parts.count
        guard !((plain.hasSuffix(".") || isLong) && lower * 3 > words.count), words.count <= 8 * parts.count
        else {
            return nil
        }
        var shown = Self.withoutMail(plain).trimmingSpaces()
        if shown.hasSuffix(".") { shown.removeLast() }
        guard !shown.isEmpty else { return nil }
        names = [Span(words: shown)]
    }

    /// `None`, `No apologies`, `-`
    static func saysNobody(_ words: [String]) -> Bool {
        guard words.contains(where: { $0.contains(where: \.isLetter) }) else { return true }
        return words.count <= 5 && ["no", "none", "n/a", "nobody", "nil"].contains(words.first ?? "")
    }

    /// Two to four words with capital letters, which what is talked about seldom has.
    static func isName(_ line: String) -> Bool {
        let words = line.prefix { $0 != "(" && $0 != "," }.split { $0.isBlank }
        return (2...4).contains(words.count)
            && words.allSatisfy { word in
                (word.first?.isUppercase ?? false) || small.contains(String(word)) || word.hasPrefix("@")
            } && words.allSatisfy { !$0.contains(where: \.isNumber) }
    }

    private static let small: Set<String> = [
        "and", "of", "the", "for", "from", "de", "van", "von", "der", "la", "le", "du", "y", "et",
    ]

    /// Without `<ann@example.org>`.
    private static func withoutMail(_ words: String) -> String {
        var result = ""
        var rest = words[...]
        while let open = rest.firstIndex(of: "<"), let close = rest[open...].firstIndex(of: ">") {
            let isMail = rest[open..<close].holds("@")
            result += isMail ? rest[..<open].dropLastWhile(\.isBlank) : rest[...close]
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }
}
