import Diagnostics

/// Slips at the start of a line without a mark of its own: a colon, a space or a name that is missing, tabs of a
/// spreadsheet.
extension Resolver {
    /// Says what a line was probably meant to start with, or to be.
    mutating func reportSlipAtStart(of body: SourceRange, list: LineSyntax.ListMark?) {
        reportMissingColon(body)
        if list == nil {
            reportTightMark(body)
            reportBareArrow(body)
            reportBareRow(body)
        }
        reportTightArrow(body)
        reportHalfPicture(body)
        reportUnsaidQuote(body)
        reportTabs(body)
    }

    // MARK: Colons

    /// Kinds whose words seldom start a sentence, and in capital letters never do.
    private static let seldomFirst: Set<String> = [
        "Decision", "Action", "Idea", "Risk", "Question", "Takeaway", "DECISION", "DECIDED", "AGREED",
        "ACTION", "TODO", "IDEA", "RISK", "QUESTION", "TAKEAWAY", "Apologies", "Attendees", "Mood", "Vote",
    ]

    private mutating func reportMissingColon(_ body: SourceRange) {
        var end = body.lower
        while end < body.upper, end - body.lower < 9, source[end].isLetter { end += 1 }
        let word = SourceRange(body.lower, end)
        if reportOtherSign(after: word, body) { return }
        // `Q. words` has the wrong sign.
        let isQuestion = source.has("Q. ", at: body.lower, before: body.upper)
        let isKnown =
            end < body.upper && source[end] == ascii(" ") && Resolver.seldomFirst.contains(source.text(word))
        guard isKnown || isQuestion else { return }
        report(
            "missing-colon", .notice, "`\(source.text(word))` without a colon is a word like others",
            at: word,
            help: "write `\(source.text(word)):` if this is one")
    }

    /// `Tip - words`, `RISK; words`, `Action (Ann): words`: a word that makes a kind, and no colon right after it.
    private mutating func reportOtherSign(after word: SourceRange, _ body: SourceRange) -> Bool {
        guard word.upper - word.lower > 1, (0x41...0x5A).contains(source[word.lower]),
            let label = Label(source.text(word))
        else { return false }
        let next = source.skipSpace(from: word.upper, before: body.upper)
        let signs: [StaticString] = ["-", "–", "—", ";", "=", "."]
        let sign = signs.first { source.has($0, at: next, before: body.upper) }
        let isApart =
            sign.map { source.spaceLength(at: next + $0.utf8CodeUnitCount, before: body.upper) > 0 } ?? false
        if isApart {
            report(
                "missing-colon", .notice, "only a colon makes `\(source.text(word))` the kind of a line",
                at: word,
                help: "write `\(source.text(word)):` if this is one")
            return true
        }
        // `Action (Ann): words` has its colon too late.
        guard label == .action || label == .decision, next > word.upper, next < body.upper,
            let colon = source[next..<min(body.upper, next + 24)].firstIndex(of: ascii(":")),
            source.spaceLength(at: colon + 1, before: body.upper) > 0
        else { return false }
        let start = SourceRange(word.lower, colon + 1)
        report(
            "missing-colon", .notice, "`\(source.text(start))` is no kind of line", at: start,
            help: label == .action
                ? "write `Action:` and the words, with `@name` at the end" : "write `Decision:` and the words"
        )
        return true
    }

    // MARK: Marks of a list

    /// `-words` and `1.Words`, where a space would make a point or a step.
    private mutating func reportTightMark(_ body: SourceRange) {
        var end = body.lower
        if [ascii("-"), ascii("*"), ascii("+")].contains(source[end]) {
            end += 1
            // Two stars are emphasis.
            guard !source[end..<body.upper].contains(source[body.lower]) || source[body.lower] != ascii("*")
            else { return }
        } else {
            while end < body.upper, end - body.lower < 3, source[end].isDigit { end += 1 }
            guard end > body.lower, end < body.upper, [ascii("."), ascii(")")].contains(source[end])
            else { return }
            end += 1
        }
        guard let next = source.scalar(at: end, before: body.upper)?.properties,
            source[end - 1] == source[body.lower] ? next.isAlphabetic : next.isUppercase
        else { return }
        let mark = SourceRange(body.lower, end)
        report(
            "tight-mark", .notice, "`\(source.text(mark))` right before a word is drawn as it stands",
            at: mark,
            help: "write a space after it, for a line of a list")
    }

    // MARK: Arrows

    /// An arrow from where it stands to somewhere; `→` is a sign in front of words as well.
    private mutating func reportBareArrow(_ body: SourceRange) {
        let arrows: [StaticString] = ["-> ", "--> ", "<-> ", "=> "]
        guard let arrow = arrows.first(where: { source.has($0, at: body.lower, before: body.upper) })
        else { return }
        report(
            "bare-arrow", .warning, "an arrow with no name before it is drawn as words",
            at: SourceRange(body.lower, body.lower + arrow.utf8CodeUnitCount - 1),
            help: "write the section that it starts from in front: `A \(arrow)B`")
    }

    /// `A->B`, where spaces would make an arrow.
    private mutating func reportTightArrow(_ body: SourceRange) {
        guard !source[body.lower..<body.upper].contains(ascii("`")) else { return }
        let arrows: [StaticString] = ["-->", "<->", "->", "=>", "→"]
        for offset in body.lower..<body.upper
        where source[offset] >= 0x80 || "-<=".utf8.contains(source[offset]) {
            guard let arrow = arrows.first(where: { source.has($0, at: offset, before: body.upper) }) else {
                continue
            }
            let end = offset + arrow.utf8CodeUnitCount
            let isTight = [
                source.scalar(before: offset, from: body.lower), source.scalar(at: end, before: body.upper),
            ]
            .allSatisfy { $0?.properties.isAlphabetic ?? false }
            guard isTight else { continue }
            let sign = SourceRange(offset, end)
            return report(
                "tight-arrow", .notice, "`\(source.text(sign))` right between words is drawn as it stands",
                at: sign,
                help: "write a space on both sides of it, for an arrow between sections or steps")
        }
    }

    // MARK: Pictures and quotes

    /// `![[photo.jpg]]`, `![photo]`, a picture amid words.
    private mutating func reportHalfPicture(_ body: SourceRange) {
        guard source.has("![", at: body.lower, before: body.upper) else { return }
        // The file stands in round brackets, or alone in square ones as far as a stroke.
        let line = source.text(SourceRange(body.lower + 2, body.upper))
        let parts = line.split(whereSeparator: { "[]()|`".contains($0) }).map(String.init)
        let file = parts.first { $0.contains(".") && !$0.contains(" ") }
        let words = parts.first { $0 != file && parts.count > 1 && !line.hasPrefix("[") }
        report(
            "half-picture", .warning, "this is no picture, so it is drawn as words", at: body,
            help: "write `![\(words ?? "what it shows")](\(file ?? "photo.jpg"))` on a line of its own")
    }

    /// `"words" Ann`, where two dashes would say who said it.
    private mutating func reportUnsaidQuote(_ body: SourceRange) {
        let body = withoutBraces(body)
        guard let close = QuoteSyntax(source: source).closing(of: body) else { return }
        var who = source.trimmed(SourceRange(close, body.upper))
        let start = who
        for sign: StaticString in [",", "(", "said ", "says "]
        where source.has(sign, at: who.lower, before: who.upper) {
            who = source.trimmed(SourceRange(who.lower + sign.utf8CodeUnitCount, who.upper))
        }
        if who.lower < who.upper, source[who.upper - 1] == ascii(")") { who.upper -= 1 }
        guard who.lower < who.upper, (1...4).contains(source.words(in: who).count),
            let first = source.scalar(at: who.lower, before: who.upper)?.properties,
            who.lower > start.lower ? first.isAlphabetic : first.isUppercase,
            !source[who.lower..<who.upper].contains(where: { ".!?;:\"{}[]".utf8.contains($0) })
        else { return }
        report(
            "quote-without-dash", .notice, "without dashes before who said it, this line is drawn as words",
            at: start,
            help: "write `-- \(source.text(who))` after the words, for who said it")
    }

    // MARK: Tables

    /// `Pros | Cons`, where strokes at both ends would make a row.
    private mutating func reportBareRow(_ body: SourceRange) {
        let words = source[body.lower..<body.upper]
        guard !hasToldOfStrokes, words.contains(ascii("|")), !words.contains(ascii("`")),
            source.words(in: body).contains(where: { source.text($0) == "|" })
        else { return }
        reportStrokes(body)
    }

    private mutating func reportStrokes(_ row: SourceRange) {
        hasToldOfStrokes = true
        let isOpen = source[row.lower] != ascii("|")
        let isEnded = source[row.upper - 1] == ascii("|")
        report(
            "table-without-ends", .notice, "rows without `|` at both ends are drawn as words", at: row,
            help: "write `\(isOpen ? "| " : "")\(source.text(row))\(isEnded ? "" : " |")`, and every row so")
    }

    /// The rule of a table whose rows have strokes between their cells alone.
    mutating func reportBareTable(_ rule: LineSyntax) {
        guard !hasToldOfStrokes, source[rule.body.lower] != ascii("|"), rule.hints.isEmpty else { return }
        // The row right above is the head; a head longer than this is none.
        var end = rule.range.lower
        while end > 0, [0x0A, 0x0D].contains(source[end - 1]) { end -= 1 }
        let text = source[max(0, end - 400)..<end]
        let start = text.lastIndex { $0 == 0x0A || $0 == 0x0D }.map { $0 + 1 } ?? text.startIndex
        let head = source.trimmed(SourceRange(start, end))
        guard head.lower < head.upper, ![ascii("|"), ascii("#")].contains(source[head.lower]),
            source[head.lower..<head.upper].contains(ascii("|"))
        else { return }
        reportStrokes(head)
    }

    /// Cells that come from a spreadsheet have tabs between them; the first such line stands for all of them.
    private mutating func reportTabs(_ body: SourceRange) {
        guard !hasToldOfTabs, let tab = source.tabBetweenWords(in: body) else { return }
        hasToldOfTabs = true
        report(
            "tab-between-words", .notice, "a tab between words is drawn as a space",
            at: SourceRange(tab, tab + 1),
            help: "write `|` at both ends of the line and between its cells, if they are those of a table")
    }
}
