import Capture
import Diagnostics
import Geometry

/// Makes documents of any length from a seed: the same seed, the same document.
struct RandomDocument {
    private let seed: Seed
    private var drawn = 0
    private var offset = 0

    init(_ number: Int) { seed = Seed().derived("random document").derived(number) }

    private static let vocabulary = [
        "care", "team", "network", "learning", "wards", "we", "ask", "the", "of", "to", "shared", "budget",
        "night",
        "evidence", "patients", "together", "a", "digital", "front-door", "waiting", "list", "volunteers",
        "plan",
        "recommendation", "is", "in", "hub", "pharmacies", "on", "time", "café", "£500", "co-design", "it",
    ]

    private mutating func pick(_ count: Int) -> Int {
        drawn += 1
        return seed.choice(drawn, of: count)
    }

    private mutating func range() -> SourceRange {
        offset += 20
        return SourceRange(offset, offset + 10)
    }

    private mutating func text(_ least: Int, _ most: Int) -> RichText {
        let words = (0..<(least + pick(most - least + 1))).map { _ in
            Self.vocabulary[pick(Self.vocabulary.count)]
        }
        guard words.count > 3, pick(3) == 0 else {
            return RichText([.init(.words(words.joined(separator: " ")))])
        }
        return RichText([
            .init(.words(words[0] + " ")), .init(.words(words[1] + " " + words[2]), style: .strong),
            .init(.words(" " + words[3...].joined(separator: " "))),
        ])
    }

    /// A document of about `words` words.
    mutating func document(words: Int, connectors: Int) -> Document {
        var document = Document(title: Heading(text: text(1, 6), range: range()))
        if pick(2) == 0 { document.subtitle = Heading(text: text(2, 9), range: range()) }
        if pick(2) == 0 { document.header.event = .init("Network day", at: range()) }
        var count = 0
        while count < words {
            let start = range()
            let title = Heading(text: text(1, 4), range: range())
            var items: [Item] = []
            for _ in 0...pick(6) where count < words {
                let item = item(section: document.sections.count, index: items.count)
                count += item.text.plain.split(separator: " ").count
                items.append(item)
            }
            count += 2
            document.sections.append(
                Section(
                    key: "section \(document.sections.count)", title: title, icon: .named("bulb", start),
                    items: items,
                    range: start))
        }
        for _ in 0..<connectors where document.sections.count > 1 {
            let from = pick(document.sections.count)
            let to = pick(document.sections.count)
            if from != to {
                document.connectors.append(Connector(from: from, to: to, label: "feeds", range: range()))
            }
        }
        return document
    }

    private mutating func item(section: Int, index: Int) -> Item {
        let range = range()
        let kind: Item.Kind =
            switch pick(14) {
            case 0: .decision
            case 1, 2: .action(Action(owners: ["network-lead"], dueText: "2026-04-03"))
            case 3: .question
            case 4: .quote(who: "a carer")
            case 5: .fact(figure: "42%")
            case 6: .idea
            case 7: .risk
            case 8: .takeaway
            case 9: .link(url: "https://example.org/\(section)/\(index)")
            case 10: .remark(who: "a nurse")
            case 11: .step(index + 1)
            default: .point
            }
        return Item(key: "item \(section).\(index)", kind: kind, text: text(2, 14), range: range)
    }
}

extension Document {
    /// All words that must be on the page, in capitals, counted.
    var wordCounts: [String: Int] {
        var result: [String: Int] = [:]
        func take(_ text: String) {
            for word in text.uppercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" }) {
                result[String(word), default: 0] += 1
            }
        }
        func visit(_ item: Item) {
            take(item.text.plain)
            switch item.kind {
            case .action(let action):
                action.owners.forEach(take)
                action.dueText.map(take)
            case .quote(let who): who.map(take)
            case .fact(let figure): figure.map(take)
            default: break
            }
            item.children.forEach(visit)
        }
        take(title.text.plain)
        subtitle.map { take($0.text.plain) }
        header.event.map { take($0.value) }
        for section in sections {
            section.title.map { take($0.text.plain) }
            section.items.forEach(visit)
        }
        connectors.compactMap(\.label).forEach(take)
        return result
    }
}
