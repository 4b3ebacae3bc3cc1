import Capture
import Typography

extension BlockBuilder {
    /// Adds items, drawn as a hint asks: what is no point of the drawing stays a line over or under it.
    func add(_ items: [Item], drawnAs hints: Hints, key: String, icon: String?, to entries: inout [Entry]) {
        guard let choice = DiagramChoice(hint: hints.diagram, items: items), let form = choice.form else {
            addLines(items, drawsMoments: hints.diagram?.value != "list", to: &entries)
            return
        }
        for item in choice.before { add(item, depth: 0, to: &entries) }
        entries.append(entry(of: diagram(form, of: choice.points, key: "\(key)/diagram", icon: icon)))
        for item in choice.after { add(item, depth: 0, to: &entries) }
    }

    /// Adds items one by one, but entries of a time-line in a row as one drawing.
    private func addLines(_ items: [Item], drawsMoments: Bool, to entries: inout [Entry]) {
        var rest = items[...]
        while let item = rest.first {
            let row = drawsMoments ? rest.prefix(while: \.isMoment) : []
            if row.count > 1 {
                entries.append(
                    entry(of: diagram(.timeline, of: Array(row), key: "\(item.key)/line", icon: nil)))
                rest = rest.dropFirst(row.count)
            } else {
                add(item, depth: 0, to: &entries)
                rest = rest.dropFirst()
            }
        }
    }

    /// Adds the rows of a section with columns side by side: under each heading its cells, which keep their place in the
    /// order of the file. Other lines stand over and under them.
    func addColumns(of section: Section, items: [Item], to entries: inout [Entry]) {
        let rows = items.filter(\.isRow)
        var columns = section.columns.enumerated().map { index, heading in
            Item(
                key: "\(section.key)/column\(index)", kind: .point, text: heading.text, range: heading.range)
        }
        for row in rows {
            guard case .row(let cells) = row.kind else { continue }
            for (index, cell) in cells.enumerated() where !cell.spans.isEmpty {
                let range = cell.spans.reduce(cell.spans[0].range) { $0.union($1.range) }
                let point = Item(key: "\(row.key)/cell\(index)", kind: .point, text: cell, range: range)
                columns[min(index, columns.count - 1)].children.append(point)
            }
            if !row.children.isEmpty { columns[0].children += row.children }
        }
        let start = items.firstIndex(where: \.isRow) ?? items.count
        for item in items[..<start] { add(item, depth: 0, to: &entries) }
        entries.append(entry(of: diagram(.columns, of: columns, key: "\(section.key)/columns", icon: nil)))
        for item in items[start...] where !item.isRow { add(item, depth: 0, to: &entries) }
    }

    /// Steps with arrows between them, drawn as a flow; as a ring when the last leads back to the first. Nil when a line of
    /// words says it better: too many steps, or arrows that no drawing of steps has.
    func flow(_ flow: Flow, of item: Item) -> Entry? {
        guard (2...9).contains(flow.steps.count),
            flow.steps.allSatisfy({ !$0.text.isEmpty && ($0.arrow ?? .plain) == .plain })
        else { return nil }
        let names = flow.steps.enumerated().map { index, step in
            Item(key: "\(item.key)/\(index)", kind: .paragraph, text: step.text, range: step.range)
        }
        let form: Diagram.Form = flow.isRing ? .cycle : .flow
        return entry(of: diagram(form, of: names, key: "\(item.key)/flow", icon: nil))
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
        if case .moment(let when) = item.kind {
            let lead = TextSpan(when, stress: .second)
            return form == .timeline ? (spans, [lead], nil) : ([lead, TextSpan(" ")] + spans, nil, nil)
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

extension Item {
    fileprivate var isMoment: Bool { if case .moment = kind { true } else { false } }
    fileprivate var isRow: Bool { if case .row = kind { true } else { false } }
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
