/// Which built-in icon answers to which word.
///
/// Made from the `<desc>` line of each file alone, when it is first asked for; no shape is read.
struct IconIndex: Sendable {
    /// Name and words of every icon, in the order of names.
    let entries: [(name: String, words: [String])]
    /// Normal form of every name and word, with the place of its icon in `entries`.
    private let places: [String: Int]

    /// The index of the icons in the binary.
    static let builtIn = IconIndex(Embedded.icons)

    init(_ files: [(file: String, text: String)]) {
        entries = files.map { file in
            let name = file.file.split(separator: ".").first.map(String.init) ?? file.file
            return (name, Icon.words(inDescription: Self.description(of: file.text)))
        }
        var places: [String: Int] = [:]
        for (index, entry) in entries.enumerated() {
            for word in [entry.name] + entry.words { places[Self.normal(word)] = index }
        }
        self.places = places
    }

    /// The name of the icon that answers to a word in any case, with hyphens, underscores or spaces between its parts.
    func name(for word: String) -> String? { places[Self.normal(word)].map { entries[$0].name } }

    /// Small letters, single spaces for hyphens and underscores, and no sign that only asks for a coloured picture.
    static func normal(_ word: String) -> String {
        let plain = word.unicodeScalars.filter { $0 != "\u{FE0F}" }
        return String(String.UnicodeScalarView(plain)).lowercased()
            .split { $0 == "-" || $0 == "_" || $0.isWhitespace }.joined(separator: " ")
    }

    /// What stands between `<desc>` and `</desc>`.
    private static func description(of text: String) -> Substring {
        let bytes = text.utf8
        var start = bytes.startIndex
        while let open = bytes[start...].firstIndex(of: UInt8(ascii: "<")) {
            start = bytes.index(after: open)
            guard bytes[start...].starts(with: "desc>".utf8) else { continue }
            let words = bytes.index(start, offsetBy: 5)
            let end = bytes[words...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.endIndex
            return text[words..<end]
        }
        return ""
    }
}
