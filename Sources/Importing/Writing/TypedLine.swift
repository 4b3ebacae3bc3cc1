/// What of a line of Markdown is words, and what only says how they are set.
enum TypedLine {
    /// A line without numbers and boxes of lists, names of characters such as `&amp;`, tags of HTML that say nothing else, and
    /// without the second half of links that say where they lead, as in `[https://a.org](https://a.org)`.
    static func words(of line: [UInt8]) -> [UInt8] {
        let rest = line[wordsStart(in: line)...]
        guard rest.contains(where: { "&<]".utf8.contains($0) }) else { return Array(rest) }
        var result: [UInt8] = []
        var place = rest.startIndex
        var bracket: Int?
        while place < rest.endIndex {
            let tail = rest[place...]
            var skipped = 0
            switch rest[place] {
            case UInt8(ascii: "["): bracket = place + 1
            case UInt8(ascii: "&"): skipped = nameLength(tail)
            case UInt8(ascii: "<"): skipped = tagLength(tail)
            case UInt8(ascii: "]"):
                if let open = bracket { skipped = repeatedLength(tail, after: rest[open..<place]) }
                bracket = nil
            default: break
            }
            result.append(skipped > 0 ? 0x20 : rest[place])
            place += max(1, skipped)
        }
        return result
    }

    /// The index after all signs and numbers of lists.
    private static func wordsStart(in line: [UInt8]) -> Int {
        var place = 0
        while true {
            while place < line.count, line[place] <= 0x20 || ">-*+".utf8.contains(line[place]) { place += 1 }
            let digits = line[place...].prefix { (0x30...0x39).contains($0) }
            if (1...9).contains(digits.count), digits.endIndex < line.count,
                ".)".utf8.contains(line[digits.endIndex])
            {
                place = digits.endIndex + 1
                guard place < line.count, line[place] <= 0x20 else { return place }
            } else if ["[x]", "[X]", "[ ]"].contains(where: { line[place...].starts(with: $0.utf8) }) {
                return place + 3
            } else {
                return place
            }
        }
    }

    /// `&amp;`, `&#35;`
    private static func nameLength(_ text: ArraySlice<UInt8>) -> Int {
        let name = text.dropFirst().prefix(40).prefix { isNamePart($0) || $0 == UInt8(ascii: "#") }
        let isClosed = name.endIndex < text.endIndex && text[name.endIndex] == UInt8(ascii: ";")
        return !name.isEmpty && isClosed ? name.count + 2 : 0
    }

    /// `<b>`, `</B>`, `<br />`
    private static func tagLength(_ text: ArraySlice<UInt8>) -> Int {
        var rest = text.dropFirst()
        if rest.first == UInt8(ascii: "/") { rest = rest.dropFirst() }
        let name = rest.prefix(16).prefix { isNamePart($0) }
        rest = rest[name.endIndex...].prefix(4)
        rest = rest.drop { $0 == 0x20 || $0 == UInt8(ascii: "/") }
        guard rest.first == UInt8(ascii: ">"),
            HTMLTag.isKnown(String(decoding: name, as: UTF8.self).lowercased())
        else { return 0 }
        return rest.startIndex + 1 - text.startIndex
    }

    /// `](label)`
    private static func repeatedLength(_ text: ArraySlice<UInt8>, after label: ArraySlice<UInt8>) -> Int {
        guard text.starts(with: "](".utf8), !label.isEmpty else { return 0 }
        var address = text.dropFirst(2)
        if address.starts(with: "mailto:".utf8) { address = address.dropFirst(7) }
        guard address.starts(with: label), address.dropFirst(label.count).first == UInt8(ascii: ")") else {
            return 0
        }
        return address.startIndex + label.count + 1 - text.startIndex
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A: true
        default: false
        }
    }
}
