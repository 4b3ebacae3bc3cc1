/// Writes words so that the capture language reads back exactly them.
enum Markup {
    /// The words of a line with their emphasis and links. Long addresses among words are shown by the name of their site.
    static func line(_ typed: [Span], shortensAddresses: Bool = true) -> String {
        let isAllStrong = typed.isStrong
        let spans = shortensAddresses ? typed.flatMap(Links.withSites) : typed
        var result = ""
        for (index, typed) in spans.enumerated() {
            let span = typed.withoutSignsOfCode()
            var words = escaped(span.words)
            let isInWord =
                (result.last.map { $0.isLetter || $0.isNumber } ?? false)
                || (index + 1 < spans.count
                    && spans[index + 1].words.first.map { $0.isLetter || $0.isNumber } ?? false)
            if span.style.contains(.code), !span.words.contains("`"),
                span.words.contains(where: { !$0.isBlank })
            {
                words = "`\(span.words)`"
            } else if let url = span.url, let target = target(url),
                !span.words.contains(where: { "[]".contains($0) })
            {
                words =
                    span.words == url || "mailto:" + span.words == url ? span.words : "[\(words)](\(target))"
            } else if span.style.contains(.strong), !isAllStrong, !isInWord {
                words = marked(words, "**")
            } else if span.style.contains(.slanted), !isInWord {
                words = marked(words, "*")
            }
            if span.style.contains(.struck) { words = "~~\(words)~~" }
            result += words
        }
        if result.hasSuffix("}"), let open = result.lastIndex(of: "{") { result.insert("\\", at: open) }
        return result.onOneLine()
    }

    /// Signs of emphasis stand right beside their words.
    private static func marked(_ words: String, _ sign: String) -> String {
        let inner = words.trimmingSpaces()
        guard !inner.isEmpty else { return words }
        return (words.first?.isBlank ?? false ? " " : "") + sign + inner + sign
            + (words.last?.isBlank ?? false ? " " : "")
    }

    /// An address that the language takes in round brackets; nil for one that leads nowhere from a page.
    static func target(_ url: String) -> String? {
        let isWeb = ["https://", "http://", "mailto:"].contains { url.hasPrefix($0) }
        var depth = 0
        for sign in url.utf8 {
            if sign == UInt8(ascii: "(") { depth += 1 }
            if sign == UInt8(ascii: ")") { depth -= 1 }
            if depth < 0 { return nil }
        }
        return isWeb && depth == 0 && !url.contains { $0.isBlank || "[]<>\"\\".contains($0) } ? url : nil
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }

    /// `name:`
    private static func startsPicture(_ bytes: ArraySlice<UInt8>) -> Bool {
        let name = bytes.prefix(49).prefix {
            (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == UInt8(ascii: "-")
        }
        return !name.isEmpty && name.endIndex < bytes.endIndex && bytes[name.endIndex] == UInt8(ascii: ":")
    }

    private static func escaped(_ words: String) -> String {
        let bytes = Array(words.utf8)
        guard bytes.contains(where: { "\\`*=[:".utf8.contains($0) }) else { return words }
        var result: [UInt8] = []
        var isAddress = false
        for (index, byte) in bytes.enumerated() {
            let next = index + 1 < bytes.count ? bytes[index + 1] : 0x20
            let last = index > 0 ? bytes[index - 1] : 0x20
            if last <= 0x20 || last == UInt8(ascii: "(") {
                isAddress =
                    bytes[index...].starts(with: "http".utf8) || bytes[index...].starts(with: "www.".utf8)
            }
            let isSign =
                switch byte {
                case UInt8(ascii: "\\"): next > 0x20 && next < 0x7F
                case UInt8(ascii: "`"), UInt8(ascii: "*"), UInt8(ascii: "["): true
                case UInt8(ascii: "="): next == byte || last == byte
                // A word between two colons would be a picture.
                case UInt8(ascii: ":"): !isWord(last) && startsPicture(bytes[(index + 1)...])
                default: false
                }
            if isSign, !isAddress { result.append(UInt8(ascii: "\\")) }
            result.append(byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Span {
    /// Code that shows the signs of code round it, typed with two of them, is code all the same.
    fileprivate func withoutSignsOfCode() -> Span {
        let inner = words.trimmingSpaces()
        guard style.contains(.code), inner.utf8.count > 2, inner.hasPrefix("`"), inner.hasSuffix("`") else {
            return self
        }
        var span = self
        span.words = String(inner.dropFirst().dropLast())
        return span
    }
}
