import Capture
import Diagnostics

/// Writes units as lines of a capture: what is drawn as itself, the rest as comments in its place.
struct CaptureWriter {
    private(set) var lines: [(text: String, line: Int)] = []
    /// Who was there: lines that go under the title.
    var people: [String] {
        ["Present", "Apologies"].compactMap { label in
            guard let names = names[label] else { return nil }
            let hasCommas = names.count > 1 && names.contains { $0.contains(",") }
            return "\(label): " + names.joined(separator: hasCommas ? "; " : ", ")
        }
    }
    private var names: [String: [String]] = [:]
    /// How deep the drawn units are that the next one may stand under: their depth in the notes.
    private var open: [Int] = []

    mutating func comment(_ words: String, line: Int) {
        lines.append(("// " + words, line))
    }

    mutating func add(_ unit: Unit, isDrawn: Bool) {
        if case .people(let label) = unit.kind, isDrawn {
            addPerson(unit, label)
            return
        }
        let text = Self.text(of: unit)
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

    /// All who were there share one line.
    private mutating func addPerson(_ unit: Unit, _ label: String) {
        let words = Markup.line(unit.spans).replacing(";", with: ",")
        names[label, default: []].append(words)
    }

    /// The words of a unit that are in its line or became the kind of it.
    static func keptWords(of unit: Unit) -> String {
        var words = unit.mark + " "
        switch unit.kind {
        case .row, .code, .hidden: words += unit.plain
        case .remark(let who): words += who + " " + Markup.line(unit.spans)
        case .action(_, let owner?): words += owner + " " + Markup.line(unit.spans)
        default: words += Markup.line(unit.spans)
        }
        return words
    }

    /// A unit on one line.
    static func text(of unit: Unit) -> String {
        let words = Markup.line(unit.spans, shortensAddresses: unit.kind != .link)
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
        case .row: return unit.plain.onOneLine()
        case .code:
            let code = unit.plain.trimmingSpaces()
            return "- " + plain(code.utf8.contains(UInt8(ascii: "`")) ? words : "`\(code)`")
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
