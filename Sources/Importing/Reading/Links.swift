/// Words that do no more than lead elsewhere.
enum Links {
    /// The address that is all the words there are; nil when there are others.
    static func bareAddress(_ sentence: [Span]) -> String? {
        let words = sentence.plain.trimmingSpaces()
        guard words.hasPrefix("http"), Markup.target(words) == words else { return nil }
        return sentence.allSatisfy { $0.url == nil || $0.url == words } ? words : nil
    }

    /// What stands behind `Link:`, when that is an address and little else.
    static func address(in line: [Span], _ plain: String) -> [Span]? {
        guard Speech.label(in: plain)?.lowercased() == "link" else { return nil }
        let rest = line.dropping(plain.utf8.prefix { $0 != UInt8(ascii: ":") }.count + 1)
        return kind(of: rest) == .link ? rest : nil
    }

    /// What a sentence is that holds little besides one address; nil for others.
    static func kind(of sentence: [Span]) -> Unit.Kind? {
        let linked = sentence.filter { $0.url != nil }
        let bare = sentence.filter { $0.url == nil }.plain
        guard linked.count <= 1, !linked.isEmpty || bare.holds("http") else { return nil }
        let words = bare.split { $0.isBlank }
        let addresses = words.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }.count
        let named = words.filter { $0.contains(where: \.isLetter) && !$0.hasPrefix("http") }
        let isNamed = bare.split { $0.isBlank }.contains { $0.hasSuffix(":") || $0.hasSuffix(":*") }
        // `See https://…` and `Recording: https://…` say no more than that.
        let isBare = named.isEmpty || isNamed && named.count <= 3 || named == ["See"]
        if let url = linked.first?.url, addresses == 0 {
            if Markup.target(url) != nil { return isBare ? .link : nil }
            // An entry in a list of what follows, or a file that is not here.
            return named.isEmpty ? .hidden : nil
        }
        return linked.isEmpty && addresses == 1 && isBare ? .link : nil
    }

    /// Addresses of this length and above are no words to be read.
    private static let longest = 32

    /// A span with each long address in it as a link that is called by its site.
    static func withSites(_ span: Span) -> [Span] {
        guard !span.style.contains(.code), span.url == nil || span.url == span.words,
            span.words.holds("://")
        else {
            return [span]
        }
        var result: [Span] = []
        var start = span.words.startIndex
        var place = start
        while let address = nextAddress(in: span.words, from: place) {
            place = address.upperBound
            let url = String(span.words[address])
            // What is stuck to the word before it stays with that word.
            let isStuck = span.words[..<address.lowerBound].last.map { $0.isLetter || $0.isNumber } ?? false
            guard !isStuck, url.utf8.count >= longest, let site = site(of: url), Markup.target(url) != nil
            else { continue }
            var before = span
            before.words = String(span.words[start..<address.lowerBound])
            result += [before, Span(words: site, style: span.style, url: url)]
            start = place
        }
        var after = span
        after.words = String(span.words[start...])
        return (result + [after]).filter { !$0.words.isEmpty || $0.isBreak }
    }

    /// The range of the first address from a place on, without the punctuation of the sentence.
    private static func nextAddress(in words: String, from place: String.Index) -> Range<String.Index>? {
        guard
            let scheme = words[place...].firstRange(of: "https://")
                ?? words[place...].firstRange(of: "http://")
        else {
            return nil
        }
        var end =
            words[scheme.upperBound...].firstIndex { $0.isBlank || "<>[]\"`".contains($0) } ?? words.endIndex
        while end > scheme.upperBound, ".,;:!?)'*_~".contains(words[words.index(before: end)]) {
            end = words.index(before: end)
        }
        return scheme.lowerBound..<end
    }

    /// `example.org` of `https://www.example.org/minutes/2026`
    private static func site(of url: String) -> String? {
        guard let scheme = url.firstRange(of: "://") else { return nil }
        var site = url[scheme.upperBound...].prefix { $0.isLetter || $0.isNumber || $0 == "." || $0 == "-" }
        if site.hasPrefix("www.") { site = site.dropFirst(4) }
        return site.contains(".") && site.utf8.count >= 4 ? String(site) : nil
    }
}
