/// A line of Markdown as a reader takes it who asks for its words.
struct NotesLine {
    private var text: [Unicode.Scalar]

    /// Takes off what stands before the words: signs, numbers and boxes of lists and headings.
    init(_ line: some Sequence<Unicode.Scalar>) {
        text = Array(line)
        while true {
            text.removeFirst(text.prefix { $0.value <= 0x20 || "#>-*+_".unicodeScalars.contains($0) }.count)
            // A backslash before the full stop keeps Markdown from making a list of it.
            let number = text.prefix { ("0"..."9").contains($0) || ".)\\".unicodeScalars.contains($0) }
            let isAlone =
                number.count == text.count || text[number.count].value <= 0x20 || text[number.count] == "*"
            if isAlone, number.count > 1, number.contains(where: { $0 == "." || $0 == ")" }),
                number.first != ".", number.first != "\\"
            {
                text.removeFirst(number.count)
            } else if text.count > 2, text[0] == "[", text[2] == "]", "xX ".unicodeScalars.contains(text[1]) {
                text.removeFirst(3)
            } else {
                break
            }
        }
        text = withoutNames()
    }

    /// Its words.
    var words: String { String(String.UnicodeScalarView(text)) }

    /// How many of each of some words stand where a mark can: before a colon, a dash, a bracket's end or the side of a cell.
    ///
    /// - Parameter next: the line below; a mark may go on there when this line holds nothing else.
    func marks(among known: Set<String>, wrappedTo next: Substring.UnicodeScalarView?) -> [String: Int] {
        let sign = text.lastIndex { ":-–—]|".unicodeScalars.contains($0) } ?? initials
        var count = WordCount()
        count.add(String(String.UnicodeScalarView(text[..<(sign ?? text.endIndex)])))
        // A mark may have a number: `Action 3:`.
        let marks = count.counts.filter {
            known.contains($0.key.lowercased()) || $0.key.count <= 3 && Int($0.key) != nil
        }
        if sign != nil { return marks }
        let goesOn = next.map(Self.goesOn) ?? false
        return goesOn && marks.count == count.counts.count && marks.count <= 3 ? marks : [:]
    }

    /// Whether a line goes on from the one before: it starts no list, quote, heading or table. A sign starts a list before a
    /// space or tab only, two of them may be a rule; two stars are the end of strong words.
    private static func goesOn(_ line: Substring.UnicodeScalarView) -> Bool {
        let indent = line.prefix { $0 == " " }.count
        let line = line.dropFirst(indent)
        guard let first = line.first, first.value > 0x20 else { return false }
        // So far in, nothing starts anew right under a paragraph.
        if indent >= 4 { return true }
        guard "-*+".unicodeScalars.contains(first), let second = line.dropFirst().first else {
            return !"-*+>#|".unicodeScalars.contains(first)
        }
        return second != " " && second != "\t" && (second != first || first == "*")
    }

    /// The end of the mark of `AP JB mend it`.
    private var initials: Int? {
        // A tag may stand before it, or the sign of code.
        let blanks = text.prefix { $0.value <= 0x20 || $0 == "`" }.count
        let start = String(String.UnicodeScalarView(text.dropFirst(blanks).prefix(7)))
        return ["AP ", "ACTION "].first { start.hasPrefix($0) }.map { blanks + $0.count }
    }

    /// Without names of characters, known tags and addresses that say what their link says.
    private func withoutNames() -> [Unicode.Scalar] {
        var result: [Unicode.Scalar] = []
        var open: Int?
        var place = 0
        while place < text.count {
            var length = 0
            switch text[place] {
            case "&": length = nameLength(at: place)
            case "<": length = tagLength(at: place)
            case "[": open = place + 1
            case "]":
                length = open.map { repeatedLength(of: text[$0..<place], at: place) } ?? 0
                open = nil
            default: break
            }
            result.append(length > 0 ? " " : text[place])
            place += max(1, length)
        }
        return result
    }

    /// `&amp;`
    private func nameLength(at place: Int) -> Int {
        let name = text[(place + 1)...].prefix {
            $0 == "#" || $0.isASCII && $0.properties.isAlphabetic || ("0"..."9").contains($0)
        }
        guard (1...40).contains(name.count), text[name.endIndex...].first == ";" else { return 0 }
        return name.count + 2
    }

    /// `<b>`
    private func tagLength(at place: Int) -> Int {
        guard let end = text[place...].prefix(20).firstIndex(of: ">") else { return 0 }
        let name = String(String.UnicodeScalarView(text[(place + 1)..<end].filter { $0 != "/" && $0 != " " }))
            .lowercased()
        return Self.tags.contains(name) ? end + 1 - place : 0
    }

    /// `](label)`
    private func repeatedLength(of label: ArraySlice<Unicode.Scalar>, at place: Int) -> Int {
        guard !label.isEmpty else { return 0 }
        for start in ["](", "](mailto:"] {
            let typed = Array(start.unicodeScalars) + label + [")"]
            if text[place...].starts(with: typed) { return typed.count }
        }
        return 0
    }

    private static let tags: Set = [
        "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "button",
        "caption", "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl",
        "dt", "em", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6",
        "head", "header", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "li", "link",
        "main", "mark", "meta", "nav", "ol", "p", "picture", "pre", "q", "s", "samp", "script", "section",
        "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup", "table", "tbody",
        "td", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u", "ul", "var", "video", "wbr",
    ]
}
