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
        }
        reportTabs(body)
    }

    // MARK: Colons

    /// Kinds whose words seldom start a sentence, and in capital letters never do.
    private static let seldomFirst: Set<String> = [
        "Decision", "Action", "Idea", "Risk", "Question", "Takeaway", "DECISION", "DECIDED", "AGREED",
        "ACTION", "TODO", "IDEA", "RISK", "QUESTION", "TAKEAWAY",
    ]

    private mutating func reportMissingColon(_ body: SourceRange) {
        var end = body.lower
        while end < body.upper, end - body.lower < 9, source[end].isLetter { end += 1 }
        let word = SourceRange(body.lower, end)
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

    // MARK: Tables

    /// Cells that come from a spreadsheet have tabs between them; the first such line stands for all of them.
    private mutating func reportTabs(_ body: SourceRange) {
        guard !hasToldOfTabs, let tab = source[body.lower..<body.upper].firstIndex(of: 0x09) else { return }
        hasToldOfTabs = true
        report(
            "tab-between-words", .notice, "a tab between words is drawn as a space",
            at: SourceRange(tab, tab + 1),
            help: "write `|` at both ends of the line and between its cells, if they are those of a table")
    }
}
