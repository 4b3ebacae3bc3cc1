import Capture
import Typography

extension BlockBuilder {
    /// Adds an item and what is nested under it, in file order.
    func add(_ item: Item, depth: Int, to entries: inout [Entry]) {
        switch item.kind {
        case .divider: entries.append(entry(item, marker: .divider, depth: depth))
        case .group: entries.append(entry(item, marker: .group, role: .lettering, depth: depth))
        case .point: entries.append(entry(item, marker: depth == 0 ? .dot : .ring, depth: depth))
        case .step(let number): entries.append(entry(item, marker: .number(number), depth: depth))
        case .paragraph: entries.append(entry(item, marker: .none, depth: depth))
        case .decision: entries.append(entry(item, marker: .tick, label: "Decided:", depth: depth))
        case .action(let action):
            var entry = entry(item, marker: .checkbox(isDone: action.isDone), depth: depth)
            entry.tags = tags(of: action)
            entries.append(entry)
        case .question:
            entries.append(entry(item, marker: .icon("question"), label: "Question:", depth: depth))
        case .idea: entries.append(entry(item, marker: .icon("bulb"), label: "Idea:", depth: depth))
        case .risk: entries.append(entry(item, marker: .icon("warning"), label: "Risk:", depth: depth))
        case .note: entries.append(entry(item, marker: .icon("pencil"), label: "Note:", depth: depth))
        case .quote(let who): entries.append(entry(item, marker: .icon("chat"), depth: depth, who: who))
        case .remark(let who):
            entries.append(entry(item, marker: .icon("chat"), label: who + ":", depth: depth))
        case .fact(let figure):
            let marker = figure.map { figure in
                Entry.Marker.figure(
                    .init(
                        words: figure,
                        paragraph: Paragraph(
                            // The marker face's digits are lively but easily misread, and a figure is what counts.
                            [TextSpan(figure)], role: .body, measurer: measurer)))
            }
            entries.append(entry(item, marker: marker ?? .icon("magnifier"), depth: depth))
        case .takeaway: entries.append(entry(item, marker: .icon("star"), label: "Take away:", depth: depth))
        case .link(let url):
            var entry = entry(item, marker: .icon("link"), depth: depth)
            entry.paragraph = Paragraph(
                spans(item.text).map { TextSpan($0.content, stress: [.accent], link: url) }, role: .body,
                measurer: measurer)
            entries.append(entry)
        }
        for child in item.children { add(child, depth: depth + 1, to: &entries) }
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
            parts.insert(TextSpan(label, stress: .label), at: 0)
            if !item.text.isEmpty { parts.insert(TextSpan(" "), at: 1) }
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
