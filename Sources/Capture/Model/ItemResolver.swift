import Diagnostics

extension Resolver {
    /// Makes the item of one line and adds it to the section in hand.
    mutating func addItem(_ line: LineSyntax, _ role: Nesting.Role) {
        let hints = hints(of: line)
        guard let (kind, text) = meaning(of: line, role) else { return }
        reportSlips(in: text, of: [line.body], kind: kind)
        let (shown, icon) = takingNone(from: text)
        var item = Item(
            key: "", kind: kind, text: shown, icon: icon, hints: hints, range: source.trimmed(line.range))
        if line.kind == .connector {
            item.key = ArrowLine.key(arrowLines.count)
            arrowLines.append(ArrowLine(line: line))
        }
        add(item, indent: line.indent)
    }

    /// Whether a line starts with a time; it is an entry of a time-line when a neighbour of the same depth does too.
    ///
    /// - Parameter isAmongTimes: whether `9.30` is one.
    func isMoment(_ line: LineSyntax, isAmongTimes: Bool = false) -> Bool {
        guard line.kind == .text, line.list == nil || line.list == .point else { return false }
        return MomentReader(source: source, isAmongTimes: isAmongTimes).split(line.body) != nil
    }

    /// Kind and words of a line; nil when it holds nothing to draw.
    private mutating func meaning(of line: LineSyntax, _ role: Nesting.Role) -> (Item.Kind, RichText)? {
        let listKind = kindOfList(at: line)
        switch line.kind {
        case .divider: return (.divider, RichText())
        case _ where nesting.isRule(line):
            reportBareTable(line)
            return nil
        case _ where moments.contains(line.range.lower):
            let reader = MomentReader(source: source, isAmongTimes: true)
            guard let (when, rest) = reader.split(line.body) else { return nil }
            return (.moment(when: source.line(when)), words(rest))
        case _ where isRow(line): return row(line)
        case .label(let name):
            return labelled(line, name, role, listKind)
        case _ where role == .nothing:
            if case .remark(let who) = line.kind { reportNoWords("@" + source.text(who), at: line.body) }
            return nil
        case .checkbox(let isDone): return action(line.content, isDone: isDone)
        case .question: return (.question, words(line.content))
        case .remark(let who): return (.remark(who: source.text(who)), words(line.content))
        case .connector: return (.paragraph, words(line.body))
        default: return plain(line.body, list: line.list, listKind)
        }
    }

    private mutating func reportNoWords(_ mark: String, at range: SourceRange) {
        report(
            "no-words", .notice, "`\(mark):` has no words yet", at: range,
            help: "write the words after the colon")
    }

    // MARK: Words and colons

    private mutating func labelled(
        _ line: LineSyntax, _ name: SourceRange, _ role: Nesting.Role, _ listKind: ListKind?
    ) -> (Item.Kind, RichText)? {
        let word = source.text(name)
        let content = line.content
        let isEmpty = content.lower == content.upper
        // A single letter is an answer only where a question was asked.
        let isAnswer = word.lowercased() == "a" && !isEmpty && items.awaitsAnswer(at: line.indent)
        guard let label = isAnswer ? .answer : Label(word) else {
            if word.contains(" ") { return plain(line.body, list: line.list, listKind) }
            if !isEmpty { reportSlip(word, at: name, before: content) }
            if !isEmpty, let listKind { return point(line.body, of: listKind) }
            let kind: Item.Kind = isEmpty && line.list == nil ? .paragraph : listed(line.list) ?? .point
            return (kind, words(line.body))
        }
        switch role {
        case .heading:
            let heading = words(name)
            startList(under: heading, hints: Hints(), endsAtWords: true)
            return (.group, heading)
        case .nothing:
            reportNoWords(word, at: line.body)
            return nil
        case .item: break
        }
        switch label {
        case .action, .done: return action(content, isDone: label == .done)
        case .quote:
            if let (said, who) = QuoteSyntax(source: source).spokenWords(content) {
                return (.quote(who: who), words(said))
            }
            let (said, who) = QuoteSyntax(source: source).attribution(content)
            return (.quote(who: who), words(QuoteSyntax(source: source).withoutQuotationMarks(said) ?? said))
        case .fact:
            guard let (figure, rest) = FigureReader(source: source).split(content) else {
                return (.fact(figure: nil), words(content))
            }
            return (.fact(figure: source.line(figure)), words(rest))
        case .link: return namedLink(line)
        case .speaker, .present, .apologies: return people(label, word, content)
        case .mood: return mood(content)
        case .vote: return vote(content)
        default: return (plainKind(label), words(content))
        }
    }

    /// The kind of a label whose line holds nothing but words.
    private func plainKind(_ label: Label) -> Item.Kind {
        switch label {
        case .decision: .decision
        case .question: .question
        case .answer: .answer
        case .idea: .idea
        case .risk: .risk
        case .takeaway: .takeaway
        case .next: .next
        case .parked: .parked
        case .pledge: .pledge
        case .thanks: .thanks
        case .tip: .tip
        case .note: .note
        default: .point
        }
    }

    /// A word that is one letter off a known one was probably meant as that.
    private mutating func reportSlip(_ word: String, at name: SourceRange, before content: SourceRange) {
        guard suggestionsLeft > 0, let meant = Label.near(word) else { return }
        suggestionsLeft -= 1
        report(
            "unknown-label", .notice, "`\(word):` is drawn as a point", at: name,
            help: "did you mean `\(meant):`?",
            fixIts: Label.isTypingSlip(word, for: meant) && asksNothing(meant, of: content)
                ? [replacing(name, with: meant)] : [])
    }

    /// Whether nothing would be missing on a line with this label. An action without its owner is rather asked about than
    /// made: a mend must bring no message of its own.
    private func asksNothing(_ word: String, of content: SourceRange) -> Bool {
        switch Label(word) {
        case .action:
            let found = actionReader.read(content)
            return !found.owners.isEmpty && found.due == nil && bareDate(in: content) == nil
        case .done: return actionReader.read(content).due == nil && bareDate(in: content) == nil
        case .mood, .vote, .link, .quote, .speaker, .present, .apologies, nil: return false
        default: return true
        }
    }

    // MARK: Lines without a mark of their own

    private func listed(_ list: LineSyntax.ListMark?) -> Item.Kind? {
        switch list {
        case .point: .point
        case .step(let number): .step(number)
        case nil: nil
        }
    }

    private mutating func plain(
        _ body: SourceRange, list: LineSyntax.ListMark?, _ listKind: ListKind? = nil
    ) -> (Item.Kind, RichText) {
        if let (owner, rest) = actionReader.unlabelled(body, isListed: list != nil) {
            return action(rest, isDone: false, owner: owner)
        }
        if let (said, who) = QuoteSyntax(source: source).spokenWords(body) {
            return (.quote(who: who), words(said))
        }
        if let (url, text) = LinkSyntax.alone(body, in: source) { return (.link(url: url), words(text)) }
        if let picture = PictureSyntax(body, in: source) {
            return (.picture(path: source.line(picture.path), picture.path), words(picture.alt))
        }
        if let listKind, body.lower < body.upper { return point(body, of: listKind) }
        reportSlipAtStart(of: body, list: list)
        if list == nil || list == .point, let (figure, rest) = FigureReader(source: source).split(body) {
            return (.fact(figure: source.line(figure)), words(rest))
        }
        return (listed(list) ?? .paragraph, words(body))
    }

    /// A point of a list of actions or decisions.
    private mutating func point(_ body: SourceRange, of list: ListKind) -> (Item.Kind, RichText) {
        switch list {
        case .action: action(body, isDone: false)
        case .decision: (.decision, words(body))
        }
    }

    /// `Link: name url`, in either order.
    private mutating func namedLink(_ line: LineSyntax) -> (Item.Kind, RichText) {
        if let (url, text) = LinkSyntax.alone(line.content, in: source) {
            return (.link(url: url), words(text))
        }
        let parts = source.words(in: line.content)
        for part in parts {
            guard let end = LinkSyntax.addressEnd(at: part.lower, before: part.upper, in: source),
                let url = LinkSyntax.target(source.text(SourceRange(part.lower, end)))
            else { continue }
            let before = source.trimmed(SourceRange(line.content.lower, part.lower))
            let after = source.trimmed(SourceRange(part.upper, line.content.upper))
            return (.link(url: url), words([withoutDash(before), after]))
        }
        report(
            "link-without-address", .notice, "`Link:` without an address is drawn as a point",
            at: line.content,
            help: "write the address at the end, starting with `https://`")
        return (listed(line.list) ?? .point, words(line.body))
    }

    /// Takes the dash or colon off `name - `.
    private func withoutDash(_ range: SourceRange) -> SourceRange {
        for sign: StaticString in ["-", ":", "–", "—"] {
            let upper = range.upper - sign.utf8CodeUnitCount
            guard upper > range.lower, source.has(sign, at: upper, before: range.upper) else { continue }
            return source.trimmed(SourceRange(range.lower, upper))
        }
        return range
    }

    // MARK: Actions

    /// How actions are read in this capture.
    private var actionReader: ActionReader {
        let event = document.header.date
        let dates = DateReader(year: event?.year, start: event, readsDays: true)
        return ActionReader(source: source, dates: dates, known: knownNames)
    }

    private mutating func action(
        _ content: SourceRange, isDone: Bool, owner: String? = nil
    ) -> (Item.Kind, RichText) {
        let event = document.header.date
        let found = actionReader.read(content)
        var action = Action(isDone: isDone, owners: (owner.map { [$0] } ?? []) + found.owners)
        if let due = found.due {
            action.dueText = due.field.value
            action.due = dueDate(due, event: event, isDone: isDone)
        }
        if found.due == nil { reportBareDate(content) }
        if action.owners.isEmpty, !isDone {
            report(
                "action-without-owner", .notice, "this action has no owner", at: content,
                help: "write `@name` at the end")
        }
        return (.action(action), words(found.rest))
    }

    private mutating func dueDate(_ due: ActionReader.Due, event: CalendarDate?, isDone: Bool)
        -> CalendarDate?
    {
        let text = due.field.value
        switch due.reading {
        case .date(var date):
            guard let event else {
                reportWrongWeekday(due.field, date)
                return date
            }
            // Without a year, a month long past means the next one: an action of December is due in January.
            if !due.hasYear, (event.year - date.year) * 12 + event.month - date.month >= 6 { date.year += 1 }
            // What was done already may well have been due before.
            reportWrongWeekday(due.field, date)
            if !isDone, date.isBefore(event) {
                report(
                    "due-before-event", .warning, "this action is due before the event of \(event.iso)",
                    at: due.field.range, help: "check the date, and `date:` in the header")
            }
            return date
        case .ambiguous(let dayFirst, let monthFirst):
            reportAmbiguous(due.field, dayFirst, monthFirst)
        case .withoutYear:
            report(
                "unreadable-date", .warning,
                "`\(text)` has no year, and the header has no date to take it from",
                at: due.field.range, help: "write the year, or `date:` in the header")
        case .withoutStart:
            report(
                "day-without-date", .notice,
                "`\(text)` counts from the day of the event, which the header does not give",
                at: due.field.range, help: "write `date:` in the header; it is drawn as typed")
        case .unreadable:
            report(
                "unreadable-date", .warning, "cannot read `\(text)` as a date", at: due.field.range,
                help: "write it as `2026-04-03` or `3 Apr`; it is drawn as typed")
        }
        return nil
    }
}

extension CalendarDate {
    /// Whether this is surely earlier: a month is not earlier than a day in it.
    fileprivate func isBefore(_ other: CalendarDate) -> Bool {
        if (year, month) != (other.year, other.month) { return (year, month) < (other.year, other.month) }
        guard let day, let otherDay = other.day else { return false }
        return day < otherDay
    }
}
