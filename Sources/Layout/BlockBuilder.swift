import Capture
import Typography

/// Turns a document into blocks: sections in file order, what is said aloud set apart beside its section, and actions,
/// take-home words and links of other sections gathered at the end.
struct BlockBuilder {
    let measurer: any TextMeasurer
    let icons: (String) -> String?
    /// Whether what is said aloud stands together after the sections instead of beside its own.
    var gathersSayings = false
    /// The year that dates need not name.
    var eventYear: Int?

    private struct Gathered {
        var actions: [Item] = []
        var takeaways: [Item] = []
        var links: [Item] = []
    }

    /// The blocks of a document in the order in which they stand on the page.
    func blocks(of document: Document) -> [Block] {
        var own: [Block] = []
        var gathered = Gathered()
        var linkNumber = 0
        for (index, section) in document.sections.enumerated() {
            own += blocks(of: section, index: index, gathered: &gathered, linkNumber: &linkNumber)
        }
        // A page ends with what to do, where to read on and what to take home, in this order.
        let end = (own.lastIndex { $0.kind != .actions && $0.kind != .links } ?? -1) + 1
        var sections = Array(own[..<end])
        var sayings: [Block] = []
        if gathersSayings && sections.count(where: { $0.kind == .section }) >= 3 {
            sayings = sections.filter(\.isSaying)
            sections.removeAll(where: \.isSaying)
        }
        var panels = own[end...].filter { $0.kind == .actions }
        var lists = own[end...].filter { $0.kind == .links }
        if !gathered.actions.isEmpty {
            panels.append(panel(key: "actions", title: "To do", items: gathered.actions))
        }
        if !gathered.links.isEmpty {
            lists.append(links(key: "links", title: "Explore", items: gathered.links, number: &linkNumber))
        }
        let home = gathered.takeaways.isEmpty ? [] : [takeaway(gathered.takeaways)]
        return sections + sayings + panels + lists + home
    }

    // MARK: - One section

    private func blocks(
        of section: Section, index: Int, gathered: inout Gathered, linkNumber: inout Int
    ) -> [Block] {
        var own: [Item] = []
        var aloud: [Item] = []
        let role = SectionRole(of: section)
        for item in section.items {
            switch item.kind {
            case .takeaway: gathered.takeaways.append(item)
            case .link where role != .links: gathered.links.append(item)
            case .action where role != .panel: gathered.actions.append(item)
            // What hangs under a saying needs a list's room, so it stays in the section.
            case .quote, .question, .remark:
                if item.children.allSatisfy(\.isLoneAnswer) { aloud.append(item) } else { own.append(item) }
            default: own.append(item)
            }
        }
        // A lone saying needs its section's heading, so it stays inside; a long row of them would be a page of bubbles.
        // And where the author wants all in one place, it is in one place.
        let isKept = section.hints.keep != nil
        if own.isEmpty && section.title != nil || (aloud.count > 2 || isKept) && !own.isEmpty {
            own = section.items.filter { item in
                own.contains { $0.key == item.key } || aloud.contains { $0.key == item.key }
            }
            aloud = []
        }
        // At either end a rule divides nothing.
        while own.last?.kind == .divider { own.removeLast() }
        own = Array(own.drop { $0.kind == .divider })
        var result: [Block] = []
        if section.title != nil || !own.isEmpty {
            result.append(
                block(for: section, index: index, role: role, items: own, linkNumber: &linkNumber))
        }
        return result + sayings(aloud, in: section)
    }

    /// What a section is mostly made of.
    private enum SectionRole {
        case points, panel, links

        init(of section: Section) {
            var actions = 0
            var decided = 0
            var links = 0
            var others = 0
            for item in section.items {
                switch item.kind {
                case .action: actions += 1
                case .decision: decided += 1
                case .link: links += 1
                case .takeaway, .divider, .quote, .question, .answer, .remark, .next: break
                default: others += 1
                }
            }
            if links >= 2 && actions + decided + others == 0 {
                self = .links
            } else if actions >= 1 && actions + decided > others {
                self = .panel
            } else {
                self = .points
            }
        }
    }

    private func block(
        for section: Section, index: Int, role: SectionRole, items: [Item], linkNumber: inout Int
    ) -> Block {
        var block = Block(
            key: section.key, kind: .section, offset: section.range.lower,
            heading: section.title.map { heading($0.text, offset: $0.range.lower) }, entries: [],
            icon: icon(of: section), hints: section.hints)
        block.section = index
        if case .named = section.icon { block.isIconChosen = true }
        if role == .points, let pose = pose(of: section) {
            block.who = "\(section.key)/section"
            block.pose = pose
            block.icon = block.icon ?? (pose == .worry ? "warning" : "bulb")
        }
        switch role {
        case .points where !section.columns.isEmpty:
            block.heading = nil
            addColumns(of: section, items: items, to: &block.entries)
        case .points:
            add(items, drawnAs: section.hints, key: section.key, icon: block.icon, to: &block.entries)
        case .panel:
            block.kind = .actions
            for item in items { add(item, depth: 0, to: &block.entries) }
        case .links:
            block.kind = .links
            for item in items {
                if case .link = item.kind {
                    block.entries.append(link(item, number: &linkNumber))
                } else {
                    add(item, depth: 0, to: &block.entries)
                }
            }
        }
        return block
    }

    /// What somebody does beside a section of ideas or risks, where the author has chosen no picture.
    private func pose(of section: Section) -> Look.Pose? {
        guard case .automatic = section.icon else { return nil }
        let ideas = section.items.count { $0.kind == .idea }
        let risks = section.items.count { $0.kind == .risk }
        guard ideas + risks >= 2, 2 * (ideas + risks) >= section.items.count else { return nil }
        return ideas >= risks ? .idea : .worry
    }

    private func icon(of section: Section) -> String? {
        switch section.icon {
        case .automatic: section.title.flatMap { icons($0.text.plain) }
        case .none: nil
        case .named(let name, _): name
        }
    }

    private func heading(_ text: RichText, offset: Int) -> BlockHeading {
        BlockHeading(
            paragraph: Paragraph(spans(text), role: .lettering, capitals: true, measurer: measurer),
            words: text.plain.split(separator: " ").count, offset: offset)
    }

    private func heading(_ words: String, offset: Int) -> BlockHeading {
        heading(RichText([.init(.words(words))]), offset: offset)
    }

    // MARK: - Blocks of one kind

    /// What is said aloud, each by somebody: those without a name keep theirs when their words change.
    private func sayings(_ items: [Item], in section: Section) -> [Block] {
        var counts: [LayoutNode.Kind: Int] = [:]
        return items.map { item in
            var block = saying(item)
            let count = counts[block.kind, default: 0]
            counts[block.kind] = count + 1
            block.who = block.who ?? "\(section.key)/\(block.kind.rawValue)\(count)"
            block.pose = pose(of: item)
            return block
        }
    }

    /// What somebody does while saying something.
    private func pose(of item: Item) -> Look.Pose {
        if case .question = item.kind { return .think }
        let words = item.text.plain
        return words.last == "?" ? .think : words.last == "!" ? .celebrate : .explain
    }

    private func saying(_ item: Item) -> Block {
        var block = Block(
            key: item.key, kind: .quote, offset: item.range.lower, heading: nil, entries: [], icon: nil,
            hints: item.hints)
        switch item.kind {
        case .question:
            block.kind = .question
            block.entries = [entry(item, marker: .none)]
        case .quote(let who):
            block.who = who.map(HeroChoice.key)
            block.entries = [entry(item, marker: .none, role: .lettering, who: who)]
        case .remark(let who):
            block.kind = .remark
            block.who = HeroChoice.key(of: who)
            block.entries = [entry(item, marker: .none, who: who)]
        default: break
        }
        for child in item.children {
            add(child, depth: child.kind == .answer ? 0 : 1, to: &block.entries)
        }
        return block
    }

    private func panel(key: String, title: String, items: [Item]) -> Block {
        let offset = items.first?.range.lower ?? 0
        var block = Block(
            key: key, kind: .actions, offset: offset, heading: heading(title, offset: offset), entries: [],
            icon: nil)
        for item in items { add(item, depth: 0, to: &block.entries) }
        return block
    }

    private func takeaway(_ items: [Item]) -> Block {
        let offset = items.first?.range.lower ?? 0
        var block = Block(
            key: "takeaway", kind: .takeaway, offset: offset,
            heading: heading(items.count > 1 ? "Take-aways" : "Take away", offset: offset),
            entries: items.map { entry($0, marker: .none, role: .lettering) }, icon: "seedling")
        block.who = "takeaway"
        block.pose = .celebrate
        return block
    }

    private func links(key: String, title: String, items: [Item], number: inout Int) -> Block {
        let offset = items.first?.range.lower ?? 0
        var block = Block(
            key: key, kind: .links, offset: offset, heading: heading(title, offset: offset), entries: [],
            icon: "link")
        for item in items { block.entries.append(link(item, number: &number)) }
        return block
    }

    private func link(_ item: Item, number: inout Int) -> Entry {
        guard case .link(let url) = item.kind else { return entry(item, marker: .dot) }
        number += 1
        var entry = entry(item, marker: .link(number, url: url))
        entry.paragraph = Paragraph(
            spans(item.text).map { span in
                var copy = span
                copy.link = url
                return copy
            }, role: .body, measurer: measurer)
        return entry
    }
}

extension Item {
    /// Whether it is an answer of one line, which goes wherever its question goes.
    fileprivate var isLoneAnswer: Bool { kind == .answer && children.isEmpty }
}
