/// What little of HTML matters in notes.
enum HTMLTag {
    /// The name of a tag in small letters: `</B class="x">` is `b`.
    static func name(of tag: some StringProtocol) -> String {
        let inner = tag.utf8.drop { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "/") }
        return String(decoding: inner.prefix { isNamePart($0) }, as: UTF8.self).lowercased()
    }

    private static func isNamePart(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, UInt8(ascii: "-"): true
        default: false
        }
    }

    /// Whether browsers know a tag; other words between angle brackets are words.
    static func isKnown(_ name: String) -> Bool { names.contains(name) }

    private static let names: Set<String> = [
        "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "button",
        "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
        "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link",
        "main", "mark", "meta", "nav", "ol", "p", "picture", "pre", "q", "s", "samp", "script", "section",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody",
        "td", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
    ]

    /// Tags that stand inside a sentence.
    private static let inline: Set<String> = [
        "a", "abbr", "b", "code", "em", "font", "i", "mark", "q", "s", "small", "span", "strong", "sub",
        "sup", "u",
    ]

    /// The words between the tags of a line, each stretch for itself, and whether it is the head of a column.
    static func words(of line: String) -> [(words: String, isHead: Bool)] {
        var result: [(words: String, isHead: Bool)] = []
        var words: [UInt8] = []
        var isInside = false
        var isHead = false
        func close() {
            let text = String(decoding: words, as: UTF8.self)
            if text.contains(where: { !$0.isBlank }) { result.append((text, isHead)) }
            words = []
        }
        let bytes = Array(line.utf8)
        for (index, byte) in bytes.enumerated() {
            switch byte {
            case UInt8(ascii: "<"):
                isInside = true
                let tag = name(of: String(decoding: bytes[index...].prefix(16), as: UTF8.self))
                guard !inline.contains(tag) else { continue }
                close()
                if tag == "th" { isHead = bytes.dropFirst(index + 1).first != UInt8(ascii: "/") }
            case UInt8(ascii: ">") where isInside: isInside = false
            case _ where !isInside: words.append(byte)
            default: break
            }
        }
        close()
        return result
    }

    /// Words with names of signs as these signs. Letters keep their names, which may stand amid a word.
    static func decoded(_ words: String) -> String {
        guard words.contains("&") else { return words }
        var result = ""
        var rest = words[...]
        while let start = rest.firstIndex(of: "&") {
            result += rest[..<start]
            rest = rest[start...]
            let name = rest.dropFirst().prefix(8).prefix { $0 != ";" }
            if name.endIndex < rest.endIndex, rest[name.endIndex] == ";", let sign = sign(String(name)) {
                result += sign
                rest = rest[rest.index(after: name.endIndex)...]
            } else {
                result += "&"
                rest = rest.dropFirst()
            }
        }
        return result + rest
    }

    private static func sign(_ name: String) -> String? {
        guard name.hasPrefix("#") else { return signs[name] }
        let number = name.dropFirst()
        let isHex = number.first == "x" || number.first == "X"
        guard let value = UInt32(isHex ? number.dropFirst() : number, radix: isHex ? 16 : 10) else {
            return nil
        }
        if value == 0xA0 { return " " }
        let sign = Unicode.Scalar(value).map { String(Character($0)) } ?? ""
        let isASCIISign =
            (0x20...0x7E).contains(value) && !(sign.first?.isLetter ?? true) && !sign.allSatisfy(\.isNumber)
        return isASCIISign || signs.values.contains(sign) ? sign : nil
    }

    private static let signs = [
        "amp": "&", "lt": "<", "gt": ">", "quot": "\"", "apos": "'", "nbsp": " ", "ndash": "–", "mdash": "—",
        "lsquo": "‘", "rsquo": "’", "ldquo": "“", "rdquo": "”", "hellip": "…", "bull": "•", "middot": "·",
        "rarr": "→", "laquo": "«", "raquo": "»",
    ]
}
