/// Steele, Lea and Flood's splitmix64: the same captures in every run.
struct SeededGenerator: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}

/// Captures that nobody would type, from a seed.
enum RandomCapture {
    /// Signs that mean something to the language, glued together at random with and without words.
    static let signs = [
        "# ", "## ", "### ", "- ", "  - ", "\t* ", "1. ", "> ", "? ", "- [ ] ", "[x] ", "Decision: ",
        "Action: ", "Link: ",
        "Fact: ", "Quote: ", "Key: ", "@ann: ", "Speaker: ", "Odd: ", "// ", "---", "-> ", " --> ", " <-> ",
        " -- ", "**",
        "*", "==", "`", "[", "](", ")", "](https://a.org) ", "https://b.org/", ":bulb: ", ":odd: ", ":none: ",
        "{#id}",
        "{frame=cloud}", "{frame=od}", "{a=b}", "{", "}", "@bob ", "#tag ", "due:2026-04-03 ", "by 3 Apr ",
        "(due ", "\\", "\"",
        "42% ", "1 in 4 ", "£3m ", "\u{200B}", "\u{FEFF}", "\r\n", "\r", "é", "日本", "👩‍👩‍👧", "\u{0}", "\u{1B}[1m",
        "a: b: ", "“", "”",
        "event: ", "theme: ", "date: ", "...", "rule: chatham", "Mood: ", "7/10 ", "Vote: ", "3 for, ",
        " and ", "Present: ",
        "; ", " | ", "| ", "09:30 ", "1948 ", "![", "](p.jpg)", "AP JB ", "💡", "**Risk:** ", "Answer: ",
        "Q: ", "\n  ", "<!-- ", " -->",
    ]

    static func make(_ random: inout SeededGenerator, words: Bool) -> (text: String, words: [String]) {
        var text = Bool.random(using: &random) ? "---\n" : ""
        var made: [String] = []
        for _ in 0..<Int.random(in: 0...60, using: &random) {
            switch Int.random(in: 0..<5, using: &random) {
            case 0: text += "\n"
            case 1, 2: text += signs.randomElement(using: &random) ?? ""
            case _ where words:
                let word = "word\(made.count)z"
                made.append(word)
                text += " \(word) "
            default: text += " "
            }
        }
        return (text, made)
    }

    /// Lines as people type them, in any spelling, order and depth.
    static func notes(_ random: inout SeededGenerator) -> String {
        let lines = [
            "- a point", "* another one", "+ third", "• fourth", "1) step", "02. step", "Decided : this",
            "**Risk:** that",
            "TODO: write it @ann by Friday", "[] box", "- [X] done", "Done: that", "Q: why", "? how",
            "Answer: so", "A: thus",
            ">quoted", "> said -- who", "Attendees: a, b", "Attendees:", "Speakers: a, b", "Open: c",
            "09:30 tea", "1948 start",
            "words that go on and on until the editor has had enough of them,", "small words", "Large words",
            "// secret",
            "<!-- secret -->", "---", "***", "## Section", "##Tight", "### Group ##", "## a | b", "- c | d",
            "| e | f |", "A -> B -> C",
            "Section -> Group", "Key: x {size=2}", "- y {#id}", "@bob: hello", "Mood: 7/10", "42% of all", "",
            "", "Idea:", "# T", "-",
            "  ", "> ", "Action - go", "a  b", "- `c  d`", "Next step: e", #"\- f"#, "So what: g",
            "![p](q.jpg)", "https://a.org",
        ]
        let ends = ["\n", "\n", "\n", "\r\n", " \t\n"]
        var text =
            ["", "", "\u{FEFF}", "---\ndate: 2026-03-01\n---\n", "\n"].randomElement(using: &random) ?? ""
        for _ in 0..<Int.random(in: 0...24, using: &random) {
            let indent = ["", "", "", " ", "  ", "   ", "    ", "\t"].randomElement(using: &random) ?? ""
            text +=
                indent + (lines.randomElement(using: &random) ?? "")
                + (ends.randomElement(using: &random) ?? "")
        }
        return text
    }
}
