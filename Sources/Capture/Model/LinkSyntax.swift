import Diagnostics

/// Addresses and Markdown links inside a line.
enum LinkSyntax {
    /// A link as typed.
    struct Inline {
        var text: SourceRange
        var url: String
        /// One past the closing `)`.
        var end: Int
    }

    /// The `[text](url)` whose `[` stands at `offset`. Other schemes than web and mail are not followed.
    static func inline(at offset: Int, before end: Int, in source: SourceBytes) -> Inline? {
        var close = offset + 1
        while close < end, source[close] != ascii("]"), source[close] != ascii("[") {
            close += source[close] == ascii("\\") ? 2 : 1
        }
        guard close + 1 < end, source[close] == ascii("]"), source[close + 1] == ascii("(") else {
            return nil
        }
        var depth = 0
        var upper = close + 2
        while upper < end, source[upper] > 0x20, source[upper] != ascii("[") {
            if source[upper] == ascii("(") { depth += 1 }
            if source[upper] == ascii(")") {
                if depth == 0 { break }
                depth -= 1
            }
            upper += 1
        }
        let text = source.trimmed(SourceRange(offset + 1, close))
        guard upper < end, source[upper] == ascii(")"), upper > close + 2, text.lower < text.upper else {
            return nil
        }
        guard let url = target(source.text(SourceRange(close + 2, upper))) else { return nil }
        return Inline(text: text, url: url, end: upper + 1)
    }

    /// Address and name of a line that is one address or one Markdown link and nothing else.
    static func alone(_ body: SourceRange, in source: SourceBytes) -> (url: String, text: SourceRange)? {
        guard body.lower < body.upper else { return nil }
        if source[body.lower] == ascii("["),
            let found = inline(at: body.lower, before: body.upper, in: source),
            found.end == body.upper
        {
            return (found.url, found.text)
        }
        guard addressEnd(at: body.lower, before: body.upper, in: source) == body.upper else { return nil }
        return target(source.text(body)).map { ($0, body) }
    }

    /// The end of the bare address that starts at `offset`: up to white space, without the punctuation of the sentence
    /// round it.
    static func addressEnd(at offset: Int, before end: Int, in source: SourceBytes) -> Int? {
        let starts: [StaticString] = ["https://", "http://", "www.", "mailto:"]
        guard let prefix = starts.first(where: { source.has($0, at: offset, before: end) }) else {
            return nil
        }
        let minimum = offset + prefix.utf8CodeUnitCount
        var upper = minimum
        var opened = 0
        while upper < end, source.spaceLength(at: upper, before: end) == 0 {
            let byte = source[upper]
            if byte == ascii("<") || byte == ascii(">") || byte == ascii("\"") { break }
            if byte == ascii("(") { opened += 1 }
            if byte == ascii(")") { opened -= 1 }
            upper += 1
        }
        while upper > minimum {
            let byte = source[upper - 1]
            if byte == ascii(")") {
                guard opened < 0 else { break }
                opened += 1
            } else if !".,;:!?'*]}=`".utf8.contains(byte) {
                break
            }
            upper -= 1
        }
        return upper > minimum ? upper : nil
    }

    /// Where an address leads: `www.` is completed, and nothing that could run is followed.
    static func target(_ address: String) -> String? {
        if address.hasPrefix("www.") { return "https://" + address }
        let scheme = address.prefix { $0 != ":" && $0 != "/" && $0 != "?" && $0 != "#" }
        guard scheme.endIndex < address.endIndex, address[scheme.endIndex] == ":" else { return address }
        return ["http", "https", "mailto"].contains(scheme.lowercased()) ? address : nil
    }
}
