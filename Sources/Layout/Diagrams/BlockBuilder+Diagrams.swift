import Capture
import Typography

extension BlockBuilder {
    /// Adds items, drawn as a hint asks: what is no point of the drawing stays a line over or under it.
    func add(_ items: [Item], drawnAs hints: Hints, key: String, icon: String?, to entries: inout [Entry]) {
        guard let choice = DiagramChoice(hint: hints.diagram, items: items), let form = choice.form else {
            for item in items { add(item, depth: 0, to: &entries) }
            return
        }
        for item in choice.before { add(item, depth: 0, to: &entries) }
        entries.append(entry(of: diagram(form, of: choice.points, key: "\(key)/diagram", icon: icon)))
        for item in choice.after { add(item, depth: 0, to: &entries) }
    }

    /// A line of three or more names with arrows between them, drawn as a flow; with an arrow at its end as well, a ring.
    func flow(of item: Item) -> Entry? {
        var parts: [[RichText.Span]] = [[]]
        for span in item.text.spans {
            guard case .words(let words) = span.content else {
                parts[parts.count - 1].append(span)
                continue
            }
            for (index, piece) in words.split(separator: "->", omittingEmptySubsequences: false).enumerated()
            {
                if index > 0 { parts.append([]) }
                guard piece.contains(where: { $0 != " " }) else { continue }
                var part = span
                part.content = .words(String(piece.trimmingPrefix(" ")))
                parts[parts.count - 1].append(part)
            }
        }
        let isRing = parts.last?.isEmpty == true
        if isRing { parts.removeLast() }
        guard (3...9).contains(parts.count), parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        let names = parts.enumerated().map { index, spans in
            Item(
                key: "\(item.key)/\(index)", kind: .paragraph, text: RichText(spans), range: item.range)
        }
        return entry(of: diagram(isRing ? .cycle : .flow, of: names, key: "\(item.key)/flow", icon: nil))
    }

    /// A diagram as a line of a block.
    private func entry(of diagram: Diagram) -> Entry {
        var entry = Entry(
            key: diagram.key, offset: diagram.offset, marker: .none,
            paragraph: Paragraph([], role: .body, measurer: measurer),
            words: diagram.list.reduce(0) { $0 + $1.words })
        entry.diagram = diagram
        return entry
    }

    private func diagram(_ form: Diagram.Form, of items: [Item], key: String, icon: String?) -> Diagram {
        var list: [Entry] = []
        for item in items { add(item, depth: 0, to: &list) }
        // Marker capitals are for names: when one point is longer than that, all are set in the body hand.
        let isNamed = items.allSatisfy { item in
            let words = item.text.plain
            return words.split(separator: " ").count <= 4 && words.count <= 26
        }
        let points = items.map { item in
            let parts = parts(of: item, form: form)
            var point = DiagramPoint(
                key: item.key, offset: item.range.lower,
                body: Paragraph(parts.words, role: .body, measurer: measurer))
            if isNamed {
                point.title = Paragraph(parts.words, role: .lettering, capitals: true, measurer: measurer)
            }
            point.lead = parts.lead.map { Paragraph($0, role: .body, measurer: measurer) }
            point.figure = parts.figure.map { Paragraph($0, role: .body, measurer: measurer) }
            point.value = BarValue(of: item)?.value ?? 0
            for child in item.children { add(child, depth: form == .columns ? 0 : 1, to: &point.details) }
            return point
        }
        return Diagram(
            key: key, offset: items.first?.range.lower ?? 0, form: form, points: points, icon: icon,
            list: list)
    }

    private typealias Parts = (words: [TextSpan], lead: [TextSpan]?, figure: [TextSpan]?)

    /// The words of a point, and what stands apart from them: a number beside its bar, a time before its words.
    private func parts(of item: Item, form: Diagram.Form) -> Parts {
        let spans = spans(item.text)
        if case .fact(let figure?) = item.kind {
            return form == .bars
                ? (spans, nil, [TextSpan(figure)]) : (spans, [TextSpan(figure, stress: .second)], nil)
        }
        let plain = item.text.plain
        switch form {
        case .bars:
            // A number amid the words cannot be taken out of its sentence, which prints it already.
            guard let place = BarValue(of: item)?.place,
                let parts = spans.taking(place)
            else { return (spans, nil, nil) }
            return (parts.rest, nil, parts.taken)
        case .timeline:
            let count = plain.leadCount
            guard count > 0, let parts = spans.taking(0..<count) else {
                return (spans, nil, nil)
            }
            return (parts.rest, parts.taken.map { TextSpan($0.content, stress: .second) }, nil)
        default: return (spans, nil, nil)
        }
    }
}

extension String {
    /// How many characters of an entry of a time line tell when: `09:30`, `1948`, `March 2026:`, `Week 1 -`; 0 for none.
    fileprivate var leadCount: Int {
        if let colon = firstIndex(of: ":"), index(after: colon) < endIndex, self[index(after: colon)] == " " {
            let count = distance(from: startIndex, to: colon)
            if count <= 18 && self[..<colon].split(separator: " ").count <= 3 { return count + 1 }
        }
        let first = prefix { $0 != " " }
        let isTime = first.first?.isNumber == true && first.contains { $0 == ":" || $0 == "." }
        let isYear = first.count >= 4 && first.prefix(4).allSatisfy(\.isNumber)
        return (isTime || isYear) && first.count < count ? first.count : 0
    }
}

extension [TextSpan] {
    /// The spans without some characters, and those characters; nil when they do not lie at an end of the text.
    fileprivate func taking(_ place: Range<Int>) -> (rest: [TextSpan], taken: [TextSpan])? {
        let total = reduce(0) { $0 + $1.characters }
        guard place.lowerBound == 0 || place.upperBound == total else { return nil }
        var rest: [TextSpan] = []
        var taken: [TextSpan] = []
        var offset = 0
        for span in self {
            guard case .words(let words) = span.content else {
                rest.append(span)
                continue
            }
            let from = Swift.min(Swift.max(place.lowerBound - offset, 0), words.count)
            let to = Swift.min(Swift.max(place.upperBound - offset, 0), words.count)
            let cut = words.dropFirst(from).prefix(to - from)
            let left = words.prefix(from) + words.dropFirst(to)
            offset += words.count
            if !cut.isEmpty { taken.append(TextSpan(String(cut))) }
            if !left.isEmpty {
                var copy = span
                copy.content = .words(String(left))
                rest.append(copy)
            }
        }
        return (rest.withoutLoosePunctuation, taken)
    }

    /// Without the colon, dash and spaces that parted the words from what was taken.
    private var withoutLoosePunctuation: [TextSpan] {
        var result = self
        let loose: Set<Character> = [" ", ":", "-", "–", "—", "=", ",", "|"]
        if let first = result.first, case .words(let words) = first.content {
            result[0].content = .words(String(words.drop { loose.contains($0) }))
        }
        if let last = result.last, case .words(let words) = last.content {
            let tail = words.reversed().prefix { loose.contains($0) || $0 == "(" }.count
            result[result.count - 1].content = .words(String(words.dropLast(tail)))
        }
        return result
    }
}

extension TextSpan {
    fileprivate var characters: Int { if case .words(let words) = content { words.count } else { 0 } }
}
