import Diagnostics

extension Resolver {
    /// What became of a line with arrows.
    private enum ArrowMeaning {
        case connectors
        case flow(Flow)
        case words
    }

    /// Looks up the names of the lines with arrows, now that every section is known. Lines whose names are sections become
    /// connectors and stop being paragraphs; other chains are flows of steps.
    mutating func resolveConnectors() {
        guard !arrowLines.isEmpty else { return }
        let names = SectionNames(document.sections, source: source, emoji: emoji)
        var drawn: Set<String> = []
        var flows: [String: Flow] = [:]
        for (number, arrowLine) in arrowLines.enumerated() {
            let key = ArrowLine.key(number)
            switch meaning(of: arrowLine.line, among: names) {
            case .connectors:
                reportUselessHints(arrowLine.line, on: "a connector")
                drawn.insert(key)
            case .flow(let flow): flows[key] = flow
            case .words: break
            }
        }
        for index in document.sections.indices {
            document.sections[index].items = without(drawn, document.sections[index].items, flows: flows)
        }
        // Connectors alone before the first heading make no section.
        if let first = document.sections.first, first.title == nil, first.items.isEmpty,
            document.sections.count > 1,
            !document.connectors.contains(where: { $0.from == 0 || $0.to == 0 })
        {
            document.sections.removeFirst()
            for index in document.connectors.indices {
                document.connectors[index].from -= 1
                document.connectors[index].to -= 1
            }
        }
    }

    private func without(_ drawn: Set<String>, _ items: [Item], flows: [String: Flow]) -> [Item] {
        items.flatMap { item in
            var item = item
            item.children = without(drawn, item.children, flows: flows)
            if let flow = flows[item.key] { item.kind = .flow(flow) }
            return drawn.contains(item.key) ? item.children : [item]
        }
    }

    /// Draws the connectors of a line whose names are sections.
    private mutating func meaning(of line: LineSyntax, among names: SectionNames) -> ArrowMeaning {
        var syntax = ConnectorSyntax(line.body, in: source)
        let isRing = syntax.takeOpenEnd()
        reportHalf(syntax, among: names)
        guard let last = syntax.names.last, syntax.names.count > 1,
            syntax.names.allSatisfy({ $0.lower < $0.upper })
        else { return .words }
        let (lastName, label) = withoutLabel(last, among: names)
        let ranges = syntax.names.dropLast() + [lastName]
        let found = ranges.map { names.lookUp(source.text($0)) }
        let known = found.compactMap { if case .section(let index) = $0 { index } else { nil } }
        if known.count == found.count {
            let ends = isRing ? known + known.prefix(1) : known
            guard zip(ends, ends.dropFirst()).allSatisfy({ $0 != $1 }) else {
                report(
                    "connector-to-itself", .warning, "a connector leads from a section to itself",
                    at: line.body,
                    help: "name two sections; the line is drawn as typed")
                return .words
            }
            append(ends, syntax.arrows, label: label, at: line.body)
            return .connectors
        }
        let isAmbiguous = found.contains { if case .several = $0 { true } else { false } }
        if found.count == 2, !known.isEmpty || isAmbiguous {
            for (range, result) in zip(ranges, found) {
                reportUnfound(result, range, among: names, without: known, isHinted: !line.hints.isEmpty)
            }
            return .words
        }
        reportMixed(Array(zip(ranges, found)), among: names)
        return .flow(flow(syntax, isRing: isRing))
    }

    /// An arrow that leads from a section to nothing is probably half typed.
    private mutating func reportHalf(_ syntax: ConnectorSyntax, among names: SectionNames) {
        guard syntax.names.count == 2, syntax.names[1].lower == syntax.names[1].upper,
            case .section = names.lookUp(source.text(syntax.names[0]))
        else { return }
        report(
            "half-connector", .notice, "this arrow leads nowhere, so the line is drawn as words",
            at: syntax.names[0], help: "write the title of a section after the arrow")
    }

    /// A chain that names sections and other things is drawn as steps, which may not be what was meant.
    private mutating func reportMixed(
        _ parts: [(range: SourceRange, found: SectionNames.Found)], among names: SectionNames
    ) {
        let isMixed = parts.contains { if case .section = $0.found { true } else { false } }
        // Beyond so many names a chain is no slip of a connector.
        for (range, found) in parts.prefix(isMixed ? parts.count : 9) {
            if case .section = found { continue }
            let name = source.text(range)
            let meant = suggestion(for: name, among: names.titles)
            guard isMixed || meant != nil else { continue }
            report(
                "step-or-section", .notice, "no section is called `\(name)`, so this line is drawn as steps",
                at: range,
                help: meant.map { "did you mean `\($0)`?" } ?? "name sections only to draw connectors")
            return
        }
    }

    private func flow(_ syntax: ConnectorSyntax, isRing: Bool) -> Flow {
        let steps = syntax.names.enumerated().map { index, range in
            let arrow = index < syntax.arrows.count ? syntax.arrows[index] : nil
            return Flow.Step(text: unreported(range), arrow: arrow, range: range)
        }
        return Flow(steps: steps, isRing: isRing)
    }

    /// Divides `name: label`; the name may hold colons of its own.
    private func withoutLabel(_ range: SourceRange, among names: SectionNames) -> (SourceRange, String?) {
        if case .section = names.lookUp(source.text(range)) { return (range, nil) }
        var first: (SourceRange, String?)?
        var offset = range.lower
        while offset < range.upper {
            defer { offset += 1 }
            guard source[offset] == ascii(":"), offset - range.lower <= 400 else { continue }
            guard offset + 1 == range.upper || source.spaceLength(at: offset + 1, before: range.upper) > 0
            else { continue }
            let name = source.trimmed(SourceRange(range.lower, offset))
            let label = source.text(source.trimmed(SourceRange(offset + 1, range.upper)))
            let divided = (name, label.isEmpty ? nil : label)
            if case .section = names.lookUp(source.text(name)) { return divided }
            first = first ?? divided
        }
        return first ?? (range, nil)
    }

    private mutating func append(
        _ sections: [Int], _ arrows: [Flow.Arrow], label: String?, at range: SourceRange
    ) {
        for (place, arrow) in arrows.enumerated() where place + 1 < sections.count {
            document.connectors.append(
                Connector(
                    from: sections[place], to: sections[place + 1],
                    label: place == arrows.count - 1 ? label : nil, isTwoWay: arrow == .twoWay,
                    isDotted: arrow == .dotted, range: range))
        }
    }

    /// - Parameters:
    ///   - others: the sections at the other end of the arrow, which are not meant.
    ///   - isHinted: whether the line has hints, of which a connector knows nothing to do.
    private mutating func reportUnfound(
        _ result: SectionNames.Found, _ range: SourceRange, among names: SectionNames, without others: [Int],
        isHinted: Bool
    ) {
        let name = source.text(range)
        switch result {
        case .section: break
        case .several:
            report(
                "ambiguous-section", .error, "several sections start with `\(name)`", at: range,
                help: "write more of the title, or give one an id: `{#name}`")
        case .none:
            let alone = "this is the only section; write `## \(name)` where another starts"
            reportUnknown(
                "unknown-section", .error, "no section is called `\(name)`", Header.Field(name, at: range),
                among: suggestionsLeft > 0 ? names.spellings(without: others) : [],
                otherwise: names.count > 1 ? "write the title of a section as it stands after `##`" : alone
            ) { _, meant in
                // A title with an arrow in it would be two names on this line, and one with a sign for stress would open it.
                let title = SourceBytes(meant)
                return !isHinted && !meant.utf8.contains { "*=`]{".utf8.contains($0) }
                    && !ConnectorSyntax.hasArrow(SourceRange(0, title.count), in: title)
            }
        }
    }
}

extension Resolver.ArrowLine {
    /// Marks the item of a line until its names are looked up; no key that is given later starts so.
    static func key(_ number: Int) -> String { "->\(number)" }
}
