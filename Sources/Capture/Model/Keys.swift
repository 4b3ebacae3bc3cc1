extension Document {
    /// Gives sections and items names that stay the same when others come, go or move.
    mutating func giveKeys() {
        var names = KeyNames()
        for index in sections.indices {
            let words = sections[index].title?.text.plain ?? ""
            let id = sections[index].hints.id?.value.lowercased()
            sections[index].key = names.next(
                id.map { "section#\($0)" } ?? "section:\(KeyNames.normalised(words))")
            for item in sections[index].items.indices { sections[index].items[item].giveKeys(from: &names) }
        }
    }
}

extension Item {
    fileprivate mutating func giveKeys(from names: inout KeyNames) {
        let id = hints.id?.value.lowercased()
        key = names.next(id.map { "item#\($0)" } ?? "\(kind.name):\(KeyNames.normalised(words))")
        for index in children.indices { children[index].giveKeys(from: &names) }
    }
}

/// Counts equal names.
private struct KeyNames {
    private var ordinals: [String: Int] = [:]

    /// The first of a name has no number, so that a second one changes nothing about it.
    mutating func next(_ base: String) -> String {
        let ordinal = ordinals[base, default: 0] + 1
        ordinals[base] = ordinal
        return ordinal == 1 ? base : "\(base)~\(ordinal)"
    }

    /// Lower-case letters and digits with single spaces: a changed comma changes no drawing. Of many words the first stand
    /// with a number made of all: a paragraph of a hundred pages has a part on each, which is named after it.
    static func normalised(_ words: String) -> String {
        let all = allNormalised(words)
        guard all.utf8.count > 240 else { return all }
        // FNV-1a, 64 bits: http://www.isthe.com/chongo/tech/comp/fnv/
        let sum = all.utf8.reduce(UInt64(0xcbf2_9ce4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01b3 }
        return String(String.UnicodeScalarView(all.unicodeScalars.prefix(80))) + " " + String(sum, radix: 36)
    }

    private static func allNormalised(_ words: String) -> String {
        if words.utf8.allSatisfy({ $0 < 0x80 }) { return normalised(ascii: words) }
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

extension KeyNames {
    /// The same for plain English, where bytes are letters.
    private static func normalised(ascii words: String) -> String {
        var result: [UInt8] = []
        result.reserveCapacity(words.utf8.count)
        var isApart = false
        for byte in words.utf8 {
            guard byte.isLetter || byte.isDigit || byte == ascii("_") else {
                isApart = true
                continue
            }
            if isApart, !result.isEmpty { result.append(0x20) }
            isApart = false
            result.append((0x41...0x5A).contains(byte) ? byte | 0x20 : byte)
        }
        return String(decoding: result, as: UTF8.self)
    }
}

extension Item {
    /// The words that tell this item from others of its kind.
    fileprivate var words: String {
        switch kind {
        case .fact(let figure?): figure + " " + text.plain
        case .quote(let who?), .remark(let who): text.plain + " " + who
        case .link(let url) where text.isEmpty: url
        case .moment(let when): when + " " + text.plain
        case .mood(let mood?): mood.figure + " " + text.plain
        case .vote(let counts): counts.map { "\($0.count) \($0.choice) " }.joined() + text.plain
        case .picture(let path, _): text.plain + " " + path
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
        case .answer: "answer"
        case .idea: "idea"
        case .risk: "risk"
        case .quote: "quote"
        case .fact: "fact"
        case .takeaway: "takeaway"
        case .next: "next"
        case .parked: "parked"
        case .link: "link"
        case .people(let people): people.part.rawValue
        case .moment: "moment"
        case .flow(let flow): flow.isRing ? "ring" : "flow"
        case .row: "row"
        case .mood: "mood"
        case .vote: "vote"
        case .pledge: "pledge"
        case .thanks: "thanks"
        case .tip: "tip"
        case .note: "note"
        case .remark: "remark"
        case .picture: "picture"
        case .divider: "divider"
        }
    }
}
