/// Notes put together from pieces of Markdown.
enum RandomNotes {
    private static let pieces = [
        "# ", "## ", "#### ", "- ", "  - ", "1. ", "> ", "| ", " | ", "\n|---|---|\n", "**", "*", "`", "~~",
        "```\n", "    ",
        "[", "](", ")", "![", "<b>", "</b>", "<!--", "-->", "<div>\n", "[ ] ", "[x] ", "---\n", "===\n", "\\",
        "&amp;", "{.x}",
        "ACTION: ", "**Action:** ", "AP JB ", "Decision: ", "TODO ", "Attendees: ", "Chair: ", "Q: ", "@ann ",
        "AI ", "Owner",
        "by 3 May 2026", "https://example.org/a_b", "agreed to ", "gate", "sheep", "Open", "why?", "£5", "Öl",
        "羊", "🐑", ". ", ", ",
        ": ", " ", " ", " ", "\n", "\n", "\n", "\n\n", "\n\n", "\r\n", "\t", "//", "/*", "*/", "->", "::",
        "\u{200B}", "\u{0}",
    ]

    /// The same for the same seed, by a linear congruence.
    static func text(seed: Int) -> String {
        var state = UInt64(seed) &* 2_862_933_555_777_941_757 &+ 3_037_000_493
        func next(_ count: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % count
        }
        return (0..<next(60) + 3).map { _ in pieces[next(pieces.count)] }.joined()
    }
}
