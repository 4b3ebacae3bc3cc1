import Capture
import Typography

/// Shapes that stand at both ends of an arrow that is not drawn, so that the eye finds the other end.
enum PairMark {
    /// Icons of plain outline that are told apart without colour, in the order in which arrows take them.
    private static let icons = [
        "mark-star", "mark-triangle", "mark-heart", "mark-square", "mark-moon", "mark-diamond", "mark-drop",
        "mark-cross",
    ]

    /// The shape of an arrow, counted from 0; after the last they come round again.
    static func icon(_ index: Int) -> String { icons[index % icons.count] }
}

extension [Block] {
    /// Says in words what an arrow would have shown, in a line of the block that it comes from, with one mark before that
    /// line and after the heading that it leads to.
    mutating func addPair(
        for connector: Connector, in document: Document, measurer: any TextMeasurer
    ) {
        guard let from = firstIndex(where: { $0.isHead(of: connector.from) }) else { return }
        let mark = PairMark.icon(reduce(0) { $0 + $1.entries.count(where: \.isArrow) })
        let title = document.sections[connector.to].title?.text.plain ?? ""
        var spans = [TextSpan(.icon(mark)), TextSpan(" "), TextSpan(title, stress: .accent)]
        if let label = connector.label { spans.append(TextSpan(": " + label)) }
        let words = title.split(separator: " ").count + (connector.label?.split(separator: " ").count ?? 0)
        self[from].entries.append(
            Entry(
                key: "\(self[from].key)/arrow\(self[from].entries.count(where: \.isArrow))",
                offset: connector.range.lower, marker: .arrow(isTwoWay: connector.isTwoWay),
                paragraph: Paragraph(spans, role: .body, measurer: measurer), words: words, isSmall: true))
        guard let to = firstIndex(where: { $0.isHead(of: connector.to) }) else { return }
        self[to].heading = self[to].heading.map { heading in
            var marked = heading
            marked.paragraph = heading.paragraph.followed(byIcon: mark)
            marked.marks += 1
            return marked
        }
    }
}

extension Entry {
    fileprivate var isArrow: Bool { if case .arrow = marker { true } else { false } }
}
