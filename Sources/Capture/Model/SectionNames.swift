import Diagnostics

/// The titles and ids of all sections, for look-up by title, unique start of a title, or id. Icons are no part of a title,
/// whether they are known or not: where an arrow leads must not change when a slip in one is mended.
struct SectionNames {
    private var sorted: [(title: String, index: Int)] = []
    private var ids: [String: Int] = [:]
    /// Titles as typed, in file order.
    private(set) var titles: [String] = []
    /// Titles, and ids with `#`, that lead to one section, with that section: found once, for each name that leads to none
    /// asks for them.
    private var leading: [(spelling: String, index: Int)] = []
    private let emoji: EmojiNames
    /// How many sections have a title.
    var count: Int { titles.count }

    enum Found {
        case section(Int)
        case several
        case none
    }

    init(_ sections: [Section], source: SourceBytes, emoji: EmojiNames) {
        self.emoji = emoji
        var spellings: [String] = []
        for (index, section) in sections.enumerated() {
            if let range = section.title?.range {
                let title = SectionNames.title(range, in: source, emoji)
                titles.append(title)
                spellings.append(title)
                sorted.append((title.lowercased(), index))
            }
            if let id = section.hints.id {
                ids[id.value.lowercased()] = index
                spellings.append("#" + id.value)
            }
        }
        sorted.sort { ($0.title, $0.index) < ($1.title, $1.index) }
        leading = spellings.prefix(2000).compactMap { spelling in
            guard case .section(let index) = lookUp(spelling) else { return nil }
            return (spelling, index)
        }
    }

    func lookUp(_ name: String) -> Found {
        guard name.utf8.count <= 400 else { return .none }
        if name.first == "#" { return ids[name.dropFirst().lowercased()].map { .section($0) } ?? .none }
        let typed = SourceBytes(name)
        let wanted = SectionNames.title(SourceRange(0, typed.count), in: typed, emoji).lowercased()
        guard !wanted.isEmpty else { return .none }
        var low = 0
        var high = sorted.count
        while low < high {
            let middle = (low + high) / 2
            if sorted[middle].title < wanted { low = middle + 1 } else { high = middle }
        }
        guard low < sorted.count, sorted[low].title.hasPrefix(wanted) else { return .none }
        let isNextAlike = low + 1 < sorted.count && sorted[low + 1].title.hasPrefix(wanted)
        if sorted[low].title == wanted {
            return isNextAlike && sorted[low + 1].title == wanted ? .several : .section(sorted[low].index)
        }
        return isNextAlike ? .several : .section(sorted[low].index)
    }

    /// Titles and ids that lead to one section which is none of these, in file order.
    func spellings(without others: [Int]) -> [String] {
        leading.filter { !others.contains($0.index) }.map(\.spelling)
    }

    /// The words of a title with single spaces between them.
    private static func title(_ range: SourceRange, in source: SourceBytes, _ emoji: EmojiNames) -> String {
        let text = emoji.replaced(in: RichText.read(range, in: source), of: source)
        return text.plain.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}
