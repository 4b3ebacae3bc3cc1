import Capture
import Diagnostics

/// Writes units as lines of a capture: what is drawn as itself, the rest as comments in its place.
struct CaptureWriter {
    private(set) var lines: [(text: String, line: Int)] = []
    /// The words of all units, with the lines that these come from.
    private(set) var kept: [LostWords.Kept] = []
    /// Who was there: lines that go under the title.
    var people: [String] {
        ["Present", "Apologies"].compactMap { label in
            guard let names = names[label] else { return nil }
            let hasCommas = names.count > 1 && names.contains { $0.contains(",") }
            return "\(label): " + names.joined(separator: hasCommas ? "; " : ", ")
        }
    }
    private var names: [String: [String]] = [:]
    /// The same for a quick look: notes of many meetings name people again and again.
    private var known: [String: Set<String>] = [:]
    /// How deep the drawn units are that the next one may stand under: their depth in the notes.
    private var open: [Int] = []

    mutating func comment(_ words: String, line: Int) {
        lines.append(("// " + words, line))
    }

    mutating func add(_ unit: Unit, isDrawn: Bool) {
        let words: String
        switch unit.kind {
        case .row, .code: words = unit.plain
        default: words = Markup.line(unit.spans, shortensAddresses: unit.kind != .link)
        }
        keep(unit, words)
        if case .people(let label) = unit.kind, isDrawn {
            // All who were there share one line.
            let name = words.replacing(";", with: ",")
            if known[label, default: []].insert(name).inserted {
                names[label, default: []].append(name)
            } else {
                comment(Self.text(of: unit, words), line: unit.line)
            }
            return
        }
        let text = Self.text(of: unit, words)
        guard isDrawn else {
            comment(text, line: unit.line)
            return
        }
        switch unit.kind {
        case .section, .group, .row, .quote: open = []
        default:
            while let last = open.last, last >= unit.depth { open.removeLast() }
        }
        lines.append((String(repeating: "  ", count: open.count) + text, unit.line))
        if !unit.goesOn { open.append(unit.depth) }
    }

    /// Remembers the words of a unit that are in its line or became the kind of it.
    private mutating func keep(_ unit: Unit, _ words: String) {
        var whole = unit.mark.isEmpty ? words : unit.mark + " " + words
        switch unit.kind {
        case .remark(let who): whole += " " + who
        case .action(_, let owner?): whole += " " + owner
        default: break
        }
        kept.append((whole, unit.line))
    }

    /// A unit on one line.
    ///
    /// - Parameter words: its words, as they are written.
    private static func text(of unit: Unit, _ words: String) -> String {
        let list = unit.number.map { $0 < 1000 ? "\($0)." : "-" } ?? "-"
        switch unit.kind {
        case .section, .peopleHeading: return "## " + words
        case .group: return "### " + words
        case .decision: return "Decision: " + words
        case .takeaway: return "Takeaway: " + words
        case .question: return "? " + words
        case .quote: return "> " + words
        case .remark(let who): return "@\(who): " + words
        case .people(let label): return "\(label): \(words)"
        case .labelled: return words
        case .hidden: return words
        case .row: return words.onOneLine()
        case .code:
            // As code, unless its own signs would end that.
            let isSigned = words.utf8.contains(UInt8(ascii: "`"))
            return "- " + plain(isSigned ? Markup.line(unit.spans) : "`\(words.trimmingSpaces())`")
        case .link: return "Link: " + words
        case .action(let isDone, let owner): return action(words, isDone, owner)
        case .point: return "\(list) " + plain(words)
        }
    }

    private static func action(_ words: String, _ isDone: Bool, _ owner: String?) -> String {
        let box = isDone ? "- [x] " : "- [ ] "
        guard let owner else { return box + words }
        let names = owner.split { ",;/&".contains($0) }.flatMap { part -> [String] in
            let words = part.split { $0.isBlank || "@()*".contains($0) }
            return words.isEmpty ? [] : [words.joined(separator: "-")]
        }
        let isNames = names.allSatisfy { name in
            (name.first?.isLetter ?? false) && (name.last?.isLetter ?? false)
                && name.allSatisfy { $0.isLetter || $0.isNumber || "-_.".contains($0) }
                && name.utf8.count <= 30
        }
        // What is no name stays among the words.
        guard isNames, !names.isEmpty else { return "\(box)\(words) (\(Markup.line([Span(words: owner)])))" }
        return box + words + names.map { " @" + $0 }.joined()
    }

    /// Words that are to stay a point: a sign at their start that would make them something else is made plain. A figure or a
    /// time may say what it is.
    private static func plain(_ words: String) -> String {
        let line = parse(SourceFile(name: "", text: "- " + words)).value.lines.first
        switch line?.kind {
        case .text, .label: return words
        default: return "\\" + words
        }
    }
}
