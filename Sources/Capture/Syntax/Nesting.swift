/// What the lines of a capture are to the lines after them.
struct Nesting {
    let lines: [LineSyntax]
    let source: SourceBytes
    /// How many cells further right a line must start to be nested: two, or one in a capture that never takes more than one
    /// further right at a time.
    let step: Int

    /// What a line is among others.
    enum Role {
        /// Something was said.
        case item
        /// `Attendees:` over a list: a heading of its own.
        case heading
        /// A mark without words and nothing under it, or the rule of a table.
        case nothing
    }

    init(lines: [LineSyntax], source: SourceBytes) {
        self.lines = lines
        self.source = source
        step = Nesting.step(of: lines)
    }

    private static func step(of lines: [LineSyntax]) -> Int {
        var last = 0
        var nested = 0
        for line in lines where line.list != nil {
            if line.indent > last + 1 { return 2 }
            if line.indent > last { nested += 1 }
            last = line.indent
        }
        return nested > 0 ? 1 : 2
    }

    /// What a line of a section is.
    ///
    /// - Parameters:
    ///   - line: the line with those that go on from it.
    ///   - index: of the line after them.
    func role(of line: LineSyntax, before index: Int) -> Role {
        if isRule(line) { return .nothing }
        guard line.content.lower == line.content.upper else { return .item }
        var isLabel = false
        if case .label(let name) = line.kind {
            guard Label(source.text(name)) != nil else { return .item }
            isLabel = true
        }
        if hasLinesUnder(line, from: index) { return .item }
        let headsList =
            isLabel && line.list == nil && lines[index...].first { $0.kind != .comment }?.list != nil
        return headsList ? .heading : .nothing
    }

    /// Whether a line is the rule of a table: it is never drawn, and nothing is nested under it.
    func isRule(_ line: LineSyntax) -> Bool { TableSyntax.isRule(line.body, in: source) }

    /// Whether the next line with anything on it is nested under this one.
    private func hasLinesUnder(_ line: LineSyntax, from index: Int) -> Bool {
        nextItem(from: index).map { lines[$0].indent >= line.indent + step } ?? false
    }

    /// The index of the next line that may be an item; nil when a heading or a rule comes first.
    func nextItem(from index: Int) -> Int? {
        let next = lines[index...].firstIndex { line in
            switch line.kind {
            case .blank, .comment, .continuation: false
            case .quote: line.content.lower < line.content.upper
            default: true
            }
        }
        guard let next else { return nil }
        switch lines[next].kind {
        case .heading, .divider, .header: return nil
        default: return next
        }
    }

    /// A line with those that go on from it, and the index of the line after them.
    func wrapped(_ index: Int) -> (LineSyntax, Int) {
        let rest = lines[(index + 1)...].prefix { $0.kind == .continuation }
        return (lines[index].joined(with: rest), rest.endIndex)
    }
}
