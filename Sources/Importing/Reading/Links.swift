/// Words that do no more than lead elsewhere.
enum Links {
    /// The address that is all the words there are; nil when there are others.
    static func bareAddress(_ sentence: [Span]) -> String? {
        let words = sentence.plain.trimmingSpaces()
        guard words.hasPrefix("http"), Markup.target(words) == words else { return nil }
        return sentence.allSatisfy { $0.url == nil || $0.url == words } ? words : nil
    }

    /// What a sentence is that holds little besides one address; nil for others.
    static func kind(of sentence: [Span], wordCount: Int) -> Unit.Kind? {
        let linked = sentence.filter { $0.url != nil }
        let bare = sentence.filter { $0.url == nil }.plain
        guard linked.count <= 1, !linked.isEmpty || bare.contains("http") else { return nil }
        let words = bare.split { $0.isBlank }
        let addresses = words.filter { $0.hasPrefix("https://") || $0.hasPrefix("http://") }.count
        let rest = words.count { $0.contains(where: \.isLetter) } - addresses
        if let url = linked.first?.url, addresses == 0 {
            if Markup.target(url) != nil { return rest <= 2 ? .link : nil }
            // An entry in a list of what follows, or a file that is not here.
            return rest == 0 ? .hidden : nil
        }
        return linked.isEmpty && addresses == 1 && rest <= 2 ? .link : nil
    }
}
