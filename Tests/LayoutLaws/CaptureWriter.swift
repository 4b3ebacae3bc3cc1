import Geometry

/// Writes one capture, line by line, until its words are used up.
struct CaptureWriter {
    let seed: Seed
    let shape: SeededCapture.Shape
    /// Words still to be written, about.
    var budget: Int
    var lines: [String] = []
    private var drawn = 0
    private var titles: [String] = []
    private(set) var language = CaptureWords.english

    init(seed: Seed, shape: SeededCapture.Shape, budget: Int) {
        self.seed = seed
        self.shape = shape
        self.budget = budget
    }

    // MARK: - Chance

    mutating func pick(_ count: Int) -> Int {
        drawn += 1
        return seed.choice(drawn, of: count)
    }

    mutating func chance(_ oneIn: Int) -> Bool { pick(oneIn) == 0 }

    mutating func one(of list: [String]) -> String { list.isEmpty ? "" : list[pick(list.count)] }

    mutating func between(_ least: Int, _ most: Int) -> Int { least + pick(most - least + 1) }

    // MARK: - The whole

    mutating func written() -> String {
        switch pick(14) {
        case 0, 1: language = .welsh
        case 2: language = .japanese
        case 3: language = .arabic
        default: break
        }
        let sections = sectionCount
        if !chance(5) { writeHeader() }
        if shape != .flat || chance(2) {
            lines.append("# " + (budget < 3 ? one(of: language.heads) : words(between(1, 7))))
            if chance(2), budget > 8 { lines.append(words(between(3, 10))) }
        }
        lines.append("")
        if sections == 0 {
            while budget > 0 { writeLine() }
        }
        for index in 0..<sections {
            let share = max(0, budget) / (sections - index)
            writeSection(words: shape == .heads ? pick(4) : max(1, share * between(5, 15) / 10))
        }
        writeConnectors()
        if chance(4) { lines.append("// ask whether \(one(of: CaptureWords.roles)) agrees") }
        return lines.joined(separator: "\n") + "\n"
    }

    private var sectionCount: Int {
        mutating get {
            switch shape {
            case .flat: 0
            case .heap: 1
            case .heads: between(4, 12)
            default: max(1, min(12, min(budget / 6, between(2, 12))))
            }
        }
    }

    private mutating func writeHeader() {
        lines.append("---")
        if chance(2) { lines.append("event: " + plain(between(2, 6))) }
        if chance(2) { lines.append("date: 2026-03-\(between(10, 28))") }
        if chance(3) { lines.append("place: " + plain(between(1, 5))) }
        if chance(3) { lines.append("speakers: [\(CaptureWords.roles[0]), \(one(of: CaptureWords.roles))]") }
        if chance(2) { lines.append("by: " + one(of: CaptureWords.roles)) }
        if chance(5) { lines.append("tags: [repair, design]") }
        if chance(8) { lines.append("link: https://example.org/\(number)") }
        if chance(8) { lines.append("licence: CC BY 4.0") }
        lines.append("seed: \(between(1, 999))")
        lines.append("---")
    }

    private mutating func writeSection(words: Int) {
        var title = self.words(between(1, 4), from: language.heads)
        while titles.contains(where: { $0.lowercased() == title.lowercased() }) {
            title += " " + one(of: language.heads)
        }
        titles.append(title)
        let end = budget - words
        if shape == .diagrams, chance(2) {
            writeDiagram(title: title)
        } else if shape == .retrospective, chance(4) {
            // It is called by its columns, so no arrow can lead to it by this title.
            titles.removeLast()
            writeColumns()
        } else {
            lines.append("## " + title + icon + hints(isSection: true))
            if shape == .heads, chance(2) { return }
            repeat { writeLine() } while budget > max(0, end)
        }
        if chance(2) { lines.append("") }
    }

    /// Up to twelve arrows, so that some have no way.
    private mutating func writeConnectors() {
        guard titles.count > 1, !chance(3) else { return }
        for _ in 0..<[1, 1, 2, 2, 3, 4, 6, 12][pick(8)] {
            let from = one(of: titles)
            let to = one(of: titles)
            guard from != to else { continue }
            let arrow = one(of: ["->", "->", "->", "-->", "<->"])
            lines.append("\(from) \(arrow) \(to)" + (chance(3) ? "" : ": " + words(between(1, 3))))
        }
    }

    // MARK: - Words

    /// Some words of the language, with stress here and there.
    mutating func words(_ count: Int, from list: [String]? = nil) -> String {
        budget -= count
        var result = (0..<count).map { _ in one(of: list ?? language.words) }
        if list == nil, chance(40) { result.append(one(of: CaptureWords.endless)) }
        if shape == .long, chance(4) { result.append(one(of: CaptureWords.endless)) }
        if list == nil, chance(50) { result.append(one(of: ["日本語", "שלום", "مرحبا", "Łódź", "Ελλάδα"])) }
        if list == nil, count > 3, chance(4), language.isSpaced {
            result[1] = "**" + result[1]
            result[2] += "**"
        }
        if list == nil, count > 4, chance(14) { result[3] = "*\(result[3])*" }
        if list == nil, chance(30) { result.append(":bulb:") }
        guard let first = result.first else { return "" }
        result[0] = first.prefix(1).uppercased() + first.dropFirst()
        return result.joined(separator: language.isSpaced ? " " : "")
    }

    /// Words without any sign, for values of the header.
    private mutating func plain(_ count: Int) -> String {
        budget -= count
        return (0..<count).map { _ in one(of: language.heads) }.joined(separator: " ")
    }

    /// A number that tells addresses apart.
    private var number: Int { lines.count }

    private var icon: String {
        mutating get { chance(4) ? " :\(one(of: CaptureWords.icons)):" : "" }
    }

    /// What the author asks of the drawing, now and then.
    mutating func hints(isSection: Bool) -> String {
        guard chance(isSection ? 4 : 16) else { return "" }
        var hints: [String] = []
        if chance(2) { hints.append("frame=" + one(of: CaptureWords.frames)) }
        if chance(3) { hints.append("size=\(between(1, 4))") }
        if isSection, chance(3) {
            hints.append(
                "at=" + one(of: ["top", "top-left", "left", "centre", "right", "bottom", "bottom-right"]))
        }
        if isSection, chance(3) { hints.append("keep=together") }
        if chance(4) { hints.append("colour=\(between(1, 5))") }
        return hints.isEmpty ? "" : " {\(hints.joined(separator: " "))}"
    }
}
