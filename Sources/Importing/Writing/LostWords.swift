/// Finds words of a file that came into the capture nowhere: addresses of pictures, titles of links, attributes of HTML.
enum LostWords {
    /// The lines of a file that hold such words, with their numbers from 1.
    ///
    /// - Parameters:
    ///   - lines: of the file.
    ///   - first: the index of the first line that is looked at.
    ///   - texts: all that is in the capture, or went into the kinds of its lines.
    static func lines(_ lines: [Substring], from first: Int, in texts: some Sequence<String>) -> [Int] {
        var kept: Set<String> = []
        for text in texts { for word in words(of: text[...]) { kept.insert(word) } }
        return lines.indices.dropFirst(first).filter { index in
            !words(of: withoutMarks(lines[index])).allSatisfy(kept.contains)
        }.map { $0 + 1 }
    }

    /// Runs of letters and digits.
    static func words(of text: Substring) -> [String] {
        text.utf8.split { byte in
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: false
            default: byte < 0x80
            }
        }.map { String($0) ?? "" }
    }

    /// A line without the number of a list and without names of characters such as `&amp;`.
    private static func withoutMarks(_ line: Substring) -> Substring {
        var rest = line.drop { $0.isWhitespace || ">-*+".contains($0) }
        let number = rest.prefix { $0.isASCII && $0.isNumber }
        let after = rest[number.endIndex...]
        if !number.isEmpty, number.utf8.count <= 9, after.hasPrefix(".") || after.hasPrefix(")") {
            rest = after
        }
        for box in ["[x]", "[X]"] where rest.hasPrefix(box) { rest = rest.dropFirst(3) }
        guard rest.contains("&") else { return rest }
        var result = ""
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            let name = rest[rest.index(after: start)...].prefix { $0.isLetter || $0.isNumber || $0 == "#" }
            rest = rest[name.endIndex...]
            result += rest.first == ";" ? " " : "&" + name
        }
        return Substring(result + rest)
    }
}
