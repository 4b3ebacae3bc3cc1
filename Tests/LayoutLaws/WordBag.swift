import Capture

/// The words that a document brings to its page.
public struct WordBag {
    /// What is shown.
    public let document: Document

    /// Prepares to count.
    public init(document: Document) { self.document = document }

    /// The words of a text as pages are searched: in capitals, the parts of a hyphenated word for themselves.
    public static func words(of text: String) -> [String] {
        text.uppercased().split(whereSeparator: { $0.isWhitespace || $0 == "-" }).map(String.init)
    }

    /// What a header brings to the page.
    public var header: [String] {
        let header = document.header
        let facts: [Header.Field?] = [header.event, header.place, header.by, header.link, header.licence]
        var texts = (facts.compactMap { $0 } + header.speakers).map(\.value)
        texts += header.tags.map { "#" + $0.value }
        texts.append(header.date?.words ?? header.dateText?.value ?? "")
        return texts
    }

    /// What a section says, in file order. Due dates are left out: the page says them in words of its own.
    public func texts(of section: Section) -> [String] {
        let heads =
            section.columns.isEmpty ? [section.title?.text.plain ?? ""] : section.columns.map(\.text.plain)
        return heads + section.items.flatMap { texts(of: $0) }
    }

    private func texts(of item: Item) -> [String] {
        var own = [item.text.plain]
        switch item.kind {
        case .action(let action): own += action.owners
        case .quote(let who): own += [who ?? ""]
        case .remark(let who): own.insert(who, at: 0)
        case .fact(let figure): own.insert(figure ?? "", at: 0)
        case .moment(let when): own.insert(when, at: 0)
        case .mood(let mood): own.insert(mood?.figure ?? "", at: 0)
        case .vote(let counts): own = counts.map { "\($0.count) \($0.choice)" } + own
        case .flow(let flow): own = flow.steps.map(\.text.plain)
        case .row(let cells): own = cells.map(\.plain)
        default: break
        }
        return own + item.children.flatMap { texts(of: $0) }
    }

    /// All words, counted.
    public var counts: [String: Int] {
        var texts = header + [document.title.text.plain, document.subtitle?.text.plain ?? ""]
        for section in document.sections { texts += self.texts(of: section) }
        texts += document.connectors.map { $0.label ?? "" }
        return texts.flatMap(Self.words).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Words that a page does not show as often as the document says them.
    public func missing(from shown: [String: Int]) -> [String] {
        counts.filter { shown[$0.key, default: 0] < $0.value }.map(\.key).sorted()
    }

    /// All items of the document with those nested in them.
    public var items: [Item] {
        func nested(_ item: Item) -> [Item] { [item] + item.children.flatMap(nested) }
        return document.sections.flatMap(\.items).flatMap(nested)
    }

    /// The letters, figures and signs of a text, in capitals, without the spaces: a long word that is broken over two
    /// lines has the same.
    public static func signs(of text: String) -> [Character: Int] {
        text.uppercased().reduce(into: [:]) { counts, sign in
            if !sign.isWhitespace { counts[sign, default: 0] += 1 }
        }
    }

    /// All that must be on the page, sign by sign.
    public var signs: [Character: Int] {
        var texts = header + [document.title.text.plain, document.subtitle?.text.plain ?? ""]
        for section in document.sections { texts += self.texts(of: section) }
        texts += document.connectors.map { $0.label ?? "" }
        return Self.signs(of: texts.joined())
    }
}
