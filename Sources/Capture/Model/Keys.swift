extension Resolver {
    /// Gives sections and items names that stay the same when others come, go or move.
    mutating func giveKeys() {
        var ordinals: [String: Int] = [:]
        for index in document.sections.indices {
            let section = document.sections[index]
            let words = section.title?.text.plain ?? ""
            let base =
                section.hints.id.map { "section#\($0.value.lowercased())" } ?? "section:\(normalised(words))"
            document.sections[index].key = numbered(base, &ordinals)
            for item in section.items.indices {
                giveKeys(to: &document.sections[index].items[item], &ordinals)
            }
        }
    }

    private func giveKeys(to item: inout Item, _ ordinals: inout [String: Int]) {
        let base =
            item.hints.id.map { "item#\($0.value.lowercased())" }
            ?? "\(item.kind.name):\(normalised(item.words))"
        item.key = numbered(base, &ordinals)
        for index in item.children.indices { giveKeys(to: &item.children[index], &ordinals) }
    }

    /// The first of a name has no number, so that a second one changes nothing about it.
    private func numbered(_ base: String, _ ordinals: inout [String: Int]) -> String {
        let ordinal = (ordinals[base] ?? 0) + 1
        ordinals[base] = ordinal
        return ordinal == 1 ? base : "\(base)~\(ordinal)"
    }

    /// Lower-case letters and digits with single spaces: a changed comma changes no drawing.
    private func normalised(_ words: String) -> String {
        var result = ""
        var isApart = false
        for scalar in words.lowercased().unicodeScalars {
            if scalar.isWord || scalar.properties.generalCategory == .nonspacingMark {
                if isApart, !result.isEmpty { result += " " }
                isApart = false
                result.unicodeScalars.append(scalar)
            } else {
                isApart = true
            }
        }
        return result
    }
}

extension Item {
    /// The words that tell this item from others of its kind.
    fileprivate var words: String {
        switch kind {
        case .fact(let figure?): figure + " " + text.plain
        case .quote(let who?), .remark(let who): text.plain + " " + who
        case .link(let url) where text.isEmpty: url
        default: text.plain
        }
    }
}

extension Item.Kind {
    /// The kind in one word, for keys and dumps.
    var name: String {
        switch self {
        case .group: "group"
        case .point: "point"
        case .step: "step"
        case .paragraph: "paragraph"
        case .decision: "decision"
        case .action: "action"
        case .question: "question"
        case .idea: "idea"
        case .risk: "risk"
        case .quote: "quote"
        case .fact: "fact"
        case .takeaway: "takeaway"
        case .link: "link"
        case .note: "note"
        case .remark: "remark"
        case .divider: "divider"
        }
    }
}
