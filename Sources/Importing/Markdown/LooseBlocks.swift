/// Tables and headings that follow other words with no empty line between. Markdown reads them as more of the words, which nobody
/// means who typed a rule of `|---|` under the first row, or `Action items` and a list.
struct LooseBlocks {
    /// The text with an empty line before each such block.
    let text: String
    /// For each line of the text, the index of the line it was.
    let origins: [Int]

    init(in typed: String) {
        let lines = typed.utf8.split(separator: 0x0A, omittingEmptySubsequences: false).map { Substring($0) }
        var spaced: [Substring] = []
        var origins: [Int] = []
        var isCode = false
        for (index, line) in lines.enumerated() {
            let start = line.utf8.drop { Self.isBlank($0) || $0 == UInt8(ascii: ">") }
            if start.starts(with: "```".utf8) || start.starts(with: "~~~".utf8) { isCode.toggle() }
            if !isCode, index > 0, index + 1 < lines.count, Self.isWords(lines[index - 1]),
                start.first == UInt8(ascii: "|")
                    ? Self.isRule(lines[index + 1]) : Self.isHeading(line, over: lines[index + 1])
            {
                spaced.append("")
                origins.append(index)
            }
            spaced.append(line)
            origins.append(index)
        }
        text = spaced.count == lines.count ? typed : spaced.joined(separator: "\n")
        self.origins = origins
    }

    /// `|---|:--:|`
    private static func isRule(_ line: Substring) -> Bool {
        let bytes = line.utf8.drop(while: isBlank)
        return bytes.first == UInt8(ascii: "|") && bytes.contains(UInt8(ascii: "-"))
            && bytes.allSatisfy { isBlank($0) || "|:-".utf8.contains($0) }
    }

    /// `Action items` or `Decisions:` at the start of a line, over a list.
    private static func isHeading(_ line: Substring, over next: Substring) -> Bool {
        let bytes = line.utf8
        guard let first = bytes.first, (0x41...0x5A).contains(first) || first == UInt8(ascii: "*"),
            bytes.count <= 40,
            bytes.dropFirst().first != 0x20, isItem(next)
        else { return false }
        let words = line.filter { $0 != "*" && $0 != ":" }
        let topic = Topic(String(words))
        return words.wordCount <= 4 && words.first?.isUppercase ?? false && !line.hasSuffix(".")
            && topic != .other
            && topic != .business
    }

    private static func isItem(_ line: Substring) -> Bool {
        let bytes = line.utf8.drop(while: isBlank)
        guard let first = bytes.first else { return false }
        return "-*+".utf8.contains(first) && bytes.dropFirst().first == 0x20 || (0x31...0x39).contains(first)
    }

    /// Whether a line would take the rows below it for its own; a quote goes on by its sign alone.
    private static func isWords(_ line: Substring) -> Bool {
        let bytes = line.utf8.drop(while: isBlank)
        return bytes.first.map { !"|>".utf8.contains($0) } ?? false
    }

    private static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || byte == 0x09 || byte == 0x0D }
}
