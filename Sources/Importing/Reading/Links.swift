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
        guard linked.count <= 1, !linked.isEmpty || bare.contains("http") else { return nil }
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
}
