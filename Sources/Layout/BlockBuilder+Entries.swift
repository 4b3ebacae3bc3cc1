import Capture
import Typography

extension BlockBuilder {
    /// Adds an item and what is nested under it, in file order.
    func add(_ item: Item, depth: Int, to entries: inout [Entry]) {
        entries.append(entry(of: item, depth: depth))
        if depth == 0, item.hints.diagram != nil {
            add(item.children, drawnAs: item.hints, key: item.key, icon: nil, to: &entries)
        } else {
            for child in item.children { add(child, depth: depth + 1, to: &entries) }
        }
    }

    /// The line of an item without what is nested under it.
    private func entry(of item: Item, depth: Int) -> Entry {
        if let marker = drawn(item.kind) {
            return entry(item, marker: marker, label: sign(of: item.kind)?.word, depth: depth)
        }
        if let sign = sign(of: item.kind) {
            return entry(item, marker: .icon(sign.icon), label: sign.word, depth: depth)
        }
        switch item.kind {
        case .divider: return entry(item, marker: .rule, depth: depth)
        case .group: return entry(item, marker: .group, role: .lettering, depth: depth)
        case .step(let number): return entry(item, marker: .number(number), depth: depth)
        case .paragraph: return entry(item, marker: .none, depth: depth)
        case .decision: return entry(item, marker: .tick, label: "Decided:", depth: depth)
        case .action(let action):
            var entry = entry(item, marker: .checkbox(isDone: action.isDone), depth: depth)
            entry.tags = tags(of: action)
            return entry
        case .quote(let who): return entry(item, marker: .icon("chat"), depth: depth, who: who)
        case .fact(let figure):
            let marker = figure.map { figure in
                Entry.Marker.figure(
                    // The marker face's digits are lively but easily misread, and a figure is what counts.
                    key(figure))
            }
            return entry(item, marker: marker ?? .icon("magnifier"), depth: depth)
        case .moment(let when):
            return entry(item, marker: depth == 0 ? .dot : .ring, label: when, depth: depth)
        case .flow(let flow):
            let drawn = depth == 0 ? self.flow(flow, of: item) : nil
            return drawn ?? entry(item, marker: .icon("signpost"), depth: depth)
        case .link(let url):
            var entry = entry(item, marker: .icon("link"), depth: depth)
            entry.paragraph = Paragraph(
                spans(item.text).map { TextSpan($0.content, stress: [.accent], link: url) }, role: .body,
                measurer: measurer)
            return entry
        case .row(let cells):
            var row = item
            row.text = RichText(
                Array(
                    cells.filter { !$0.spans.isEmpty }.map(\.spans).joined(separator: [.init(.words(" · "))]))
            )
            return entry(row, marker: depth == 0 ? .dot : .ring, depth: depth)
        case .picture(let path, _):
            // Where nothing says what the picture shows, and it cannot be seen, its name has to do.
            let isLost = photos[path] == nil && item.text.isEmpty
            return entry(
                item,
                marker: .photo(
                    PhotoEntry(path: path, aspect: photos[path], alternative: item.text.plain)),
                label: isLost ? path : nil, depth: depth)
        default: return entry(item, marker: depth == 0 ? .dot : .ring, depth: depth)
        }
    }

    /// Picture and word of the kinds that are drawn as a line with both before it.
    private func sign(of kind: Item.Kind) -> (icon: String, word: String)? {
        switch kind {
        case .question: return ("question", "Question:")
        case .answer: return ("answer", "Answer:")
        case .idea: return ("bulb", "Idea:")
        case .risk: return ("warning", "Risk:")
        case .takeaway: return ("star", "Take away:")
        case .next: return ("footprints", "Next:")
        case .parked: return ("parking-sign", "Parked:")
        case .pledge: return ("pledge", "Pledge:")
        case .thanks: return ("thanks", "Thanks:")
        case .tip: return ("tip", "Tip:")
        case .note: return ("pencil", "Note:")
        case .remark(let who): return ("chat", who + ":")
        case .people(let people):
            switch people.part {
            case .speaker: return ("mic", people.people.count > 1 ? "Speakers:" : "Speaker:")
            case .present: return ("team", "Present:")
            case .apologies: return ("person", "Apologies:")
            }
        case .mood: return ("gauge", "Mood:")
        case .vote: return ("ballot", "Vote:")
        default: return nil
        }
    }

    /// The drawing of a kind that holds figures; nil without any.
    private func drawn(_ kind: Item.Kind) -> Entry.Marker? {
        switch kind {
        case .mood(let mood?):
            // As many steps as can be told apart on a short line.
            let steps = mood.limit == mood.limit.rounded() && mood.limit <= 12 ? Int(mood.limit) : 10
            return .mood(MoodScale(figure: key(mood.figure), share: mood.share, steps: max(1, steps)))
        case .vote(let counts) where !counts.isEmpty:
            return .vote(counts.enumerated().map { row(of: $0.element, number: $0.offset) })
        default: return nil
        }
    }

    private func row(of count: VoteCount, number: Int) -> VoteRow {
        var row = VoteRow(
            count: count.count, number: key(String(count.count)), choice: key(count.choice), tone: .ink)
        switch count.side {
        case .yes: (row.tint, row.tone) = (0, .accent1)
        case .no: (row.tint, row.tone) = (1, .accent2)
        case .abstained: break
        case .other: (row.tint, row.tone) = (number % 3, number % 2 == 0 ? .accent1 : .accent2)
        }
        return row
    }

    private func key(_ words: String) -> Paragraph.Key {
        .init(words: words, paragraph: Paragraph([TextSpan(words)], role: .body, measurer: measurer))
    }

    /// One line of a block.
    ///
    /// - Parameters:
    ///   - item: what was said.
    ///   - marker: the mark before it.
    ///   - role: decides the face.
    ///   - label: the word for its kind, set before the words.
    ///   - depth: how deep it is nested.
    ///   - who: whose words they are.
    func entry(
        _ item: Item, marker: Entry.Marker, role: FontRole = .body, label: String? = nil, depth: Int = 0,
        who: String? = nil
    ) -> Entry {
        var parts = spans(item.text)
        if let label {
            if !parts.isEmpty { parts.insert(TextSpan(" "), at: 0) }
            parts.insert(TextSpan(label, stress: .label), at: 0)
        }
        var entry = Entry(
            key: item.key, offset: item.range.lower, marker: marker,
            paragraph: Paragraph(parts, role: role, capitals: role == .lettering, measurer: measurer),
            words: parts.reduce(0) { count, span in
                if case .words(let words) = span.content {
                    count + words.split(separator: " ").count
                } else {
                    count
                }
            }, depth: depth)
        if let who {
            entry.tags = [Paragraph([TextSpan("– " + who)], role: .body, measurer: measurer)]
            entry.words += 1
        }
        return entry
    }

    /// Owner and due date as tags.
    private func tags(of action: Action) -> [Paragraph] {
        let due = (action.due.map(shortDate) ?? action.dueText).map { [$0] } ?? []
        return (action.owners + due).map { Paragraph([TextSpan($0)], role: .body, measurer: measurer) }
    }

    /// A date as people write it on a page: the year only when it is not the event's.
    private func shortDate(_ date: CalendarDate) -> String {
        let month = date.monthName.prefix(3)
        let day = date.day.map { "\($0) " } ?? ""
        return day + month + (date.year == eventYear ? "" : " \(date.year)")
    }

    /// The parts of a text with the capture's emphasis turned into stress.
    ///
    /// The first strong words of a line are highlighted and the next ones coloured: a page has one swipe a block, and
    /// never two ways of stress on one word.
    func spans(_ text: RichText) -> [TextSpan] {
        var isFirst = true
        return text.spans.map { span in
            var stress: Stress = []
            if span.style.contains(.highlight) { stress.insert(.highlight) }
            if span.style.contains(.strong) {
                stress.insert(isFirst ? .highlight : .accent)
                isFirst = false
            }
            if span.style.contains(.slanted) { stress.insert(.slanted) }
            if span.style.contains(.mention) || span.style.contains(.tag) { stress.insert(.accent) }
            if span.link != nil { stress.formUnion([.accent, .underlined]) }
            switch span.content {
            case .words(let words): return TextSpan(.words(words), stress: stress, link: span.link)
            case .icon(let name): return TextSpan(.icon(name), stress: stress, link: span.link)
            }
        }
    }
}
