/// Chooses an icon for a heading by the first strong noun that the icons' words know.
enum IconPicker {
    /// The name of the icon, or nil: no picture is better than a wrong one.
    ///
    /// From left to right, two or three words that belong together are tried before each single word, first as they
    /// stand and then without a plural ending.
    ///
    /// - Parameter find: the icon that answers to a word or phrase in small letters.
    static func pick(in words: String, find: (String) -> String?) -> String? {
        let tokens = tokens(of: words)
        for start in tokens.indices {
            for length in [3, 2] where start + length <= tokens.count {
                let group = tokens[start..<(start + length)]
                for last in singulars(of: group.last ?? "") {
                    if let name = find((group.dropLast() + [last]).joined(separator: " ")) { return name }
                }
            }
            for word in singulars(of: tokens[start]) {
                if let name = find(word) { return name }
            }
        }
        return nil
    }

    /// Known to the built-in icons, but too often a verb or an adjective in a heading, or a noun of several meanings:
    /// they never match alone.
    static let weak: Set<String> = [
        "access", "aim", "answer", "app", "application", "balance", "bank", "branch", "brick", "circular",
        "climb", "comment", "connected", "course", "cup", "date", "deal", "defence", "degree", "delivery",
        "detail", "done", "draft", "drop", "drug", "episode", "equal", "exit", "fact", "figure", "file",
        "fix", "focus", "follow", "fork", "form", "gap", "guide", "hash", "hidden", "home", "hope", "hosting",
        "hour", "house", "integrated", "key", "law", "leading", "letter", "like", "link", "lock", "love",
        "manual", "measure", "member", "mind", "month", "node", "note", "number", "opening", "owner", "pace",
        "package", "page", "parked", "patch", "pen", "picture", "place", "plant", "plate", "play", "port",
        "post", "pound", "power", "press", "pressure", "price", "process", "pulse", "quiet", "record",
        "recording", "release", "report", "resolution", "revision", "rise", "root", "running", "sailing",
        "saying", "screening", "script", "sea", "search", "secret", "setting", "settings", "share", "sharing",
        "ship", "sight", "site", "spread", "standard", "sticky", "strength", "surgery", "tag", "talk", "test",
        "tick", "time", "timing", "to do", "trainer", "trust", "unknown", "user", "variant", "view", "viral",
        "waiting", "walking", "wave", "web", "wood", "world",
    ]

    /// Words in small letters; hyphens part words, apostrophes and what follows them are dropped.
    private static func tokens(of text: String) -> [String] {
        text.lowercased().split { !$0.isLetter && !$0.isNumber && $0 != "'" && $0 != "’" }
            .map { $0.prefix { $0 != "'" && $0 != "’" } }
            .filter { !$0.isEmpty }.map(String.init)
    }

    /// The word, and what it may be the plural of: networks, stories, boxes.
    private static func singulars(of word: String) -> [String] {
        guard word.count > 3, word.hasSuffix("s"), !word.hasSuffix("ss") else { return [word] }
        var forms = [word, String(word.dropLast())]
        // Kites are no kits.
        let stem = word.dropLast(2)
        if word.hasSuffix("es"), ["s", "x", "z", "ch", "sh", "o"].contains(where: stem.hasSuffix) {
            forms.append(String(stem))
        }
        if word.hasSuffix("ies") { forms.append(String(word.dropLast(3)) + "y") }
        return forms
    }
}
