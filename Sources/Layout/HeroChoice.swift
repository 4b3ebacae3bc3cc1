import Capture
import Catalog

/// Which large picture a document asks for where the layout leaves it open, and who is in it.
struct HeroChoice {
    /// Never `.people`.
    let kind: LayoutTemplate.Hero
    /// Names of people in the picture, the first at the left; fewer than it shows are joined by others.
    let names: [String]

    /// Several speakers sit on a panel, one speaks to an audience, and people who are quoted talk to each other.
    ///
    /// - Parameter icon: the picture for a word, if there is one.
    init(_ wanted: LayoutTemplate.Hero, for document: Document, icon: (String) -> String?) {
        let speakers = document.header.speakers.map { HeroChoice.key(of: $0.value) }
        let voices = HeroChoice.voices(of: document)
        switch wanted {
        case .people where speakers.count > 1: (kind, names) = (.panel, Array(speakers.prefix(3)))
        case .people where speakers.count == 1: (kind, names) = (.audience, speakers)
        case .people where voices.count > 1: (kind, names) = (.pair, Array(voices.prefix(2)))
        case .people where icon(document.title.text.plain) == "network": (kind, names) = (.network, [])
        case .people: (kind, names) = (.trio, [])
        case .panel: (kind, names) = (.panel, Array((speakers.isEmpty ? voices : speakers).prefix(3)))
        case .audience: (kind, names) = (.audience, Array((speakers.isEmpty ? voices : speakers).prefix(1)))
        case .pair: (kind, names) = (.pair, Array((voices.count > 1 ? voices : speakers).prefix(2)))
        // People have faces; their pictogram would be the one thing on the page without.
        case .icon where HeroChoice.isCompany(document.title.text, icon): (kind, names) = (.trio, [])
        case .trio, .network, .icon, .none: (kind, names) = (wanted, [])
        }
    }

    /// Whether the picture for some words would be a few people without faces, and nobody asked for it by name.
    private static func isCompany(_ text: RichText, _ icon: (String) -> String?) -> Bool {
        let isChosen = text.spans.contains { if case .icon = $0.content { true } else { false } }
        return !isChosen && ["team", "meeting"].contains(icon(text.plain))
    }

    /// The name that somebody is known by on the page, however it is typed.
    static func key(of name: String) -> String {
        name.lowercased().split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }

    /// Everybody whose words are given, in the order of the capture.
    private static func voices(of document: Document) -> [String] {
        var names: [String] = []
        for item in document.sections.flatMap(\.items) {
            let name: String? =
                switch item.kind {
                case .quote(let who): who
                case .remark(let who): who
                default: nil
                }
            if let name = name.map(key), !names.contains(name) { names.append(name) }
        }
        return names
    }
}
