import Diagnostics

extension Resolver {
    /// Looks up the hints of a line.
    mutating func hints(of line: LineSyntax) -> Hints {
        var hints = Hints()
        if line.hints.isEmpty { reportBareWord(line.body, of: line.content) }
        var first: Header.Field?
        for hint in line.hints {
            switch hint {
            case .id(let field):
                if let first {
                    reportSecondID(field, after: first)
                } else {
                    first = field
                    setID(field, &hints)
                }
            case .pair(let key, let value): set(key, value, &hints)
            case .other(let field):
                report(
                    "unknown-hint", .warning, "`\(field.value)` is no hint", at: field.range,
                    help: "write hints as `#name` or `key=value`")
            }
        }
        return hints
    }

    /// `{cloud}` at the end of a line was meant as `{frame=cloud}`; that is not sure where no other words would be left on the
    /// line, which may be the last of several.
    private mutating func reportBareWord(_ body: SourceRange, of content: SourceRange) {
        guard body.lower < body.upper, source[body.upper - 1] == ascii("}") else { return }
        let start = max(body.lower, body.upper - 32)
        guard let open = source[start..<body.upper].lastIndex(of: ascii("{")),
            open == body.lower || source.spaceLength(at: open - 1, before: open) == 1
        else { return }
        let range = SourceRange(open + 1, body.upper - 1)
        let word = source.text(range).lowercased()
        let lists = [
            ("frame", vocabulary.frames), ("as", vocabulary.diagrams), ("at", vocabulary.places),
            ("keep", vocabulary.keeps),
        ]
        if word == "keep" {
            return report(
                "unknown-hint", .warning, "`{\(source.text(range))}` is drawn as words", at: range,
                help: "did you mean `{keep=together}`?")
        }
        guard let key = lists.first(where: { $0.1.contains(word) })?.0 else { return }
        let last = source[content.lower..<max(content.lower, open)].lastIndex { $0 == 0x0A || $0 == 0x0D }
        let words = source.trimmed(SourceRange(last ?? content.lower, max(content.lower, open)))
        // Other braces may turn out to stand at the end of the line.
        let isSure = words.lower < words.upper && !source[words.lower..<words.upper].contains(ascii("{"))
        report(
            "unknown-hint", .warning, "`{\(source.text(range))}` is drawn as words", at: range,
            help: "did you mean `{\(key)=\(word)}`?",
            fixIts: isSure ? [replacing(range, with: "\(key)=\(word)")] : [])
    }

    private mutating func reportSecondID(_ field: Header.Field, after first: Header.Field) {
        report(
            "duplicate-id", .warning,
            "this line has the id `\(first.value)`, so `\(field.value)` is left out", at: field.range,
            help: "give it one id")
    }

    private mutating func setID(_ field: Header.Field, _ hints: inout Hints) {
        guard ids.insert(field.value.lowercased()).inserted else {
            if typedIDs.isEmpty { typedIDs = allIDs() }
            // Counting goes on where it stopped: an id may be given thousands of times.
            let folded = field.value.lowercased()
            var number = lastNumbers[folded, default: 1] + 1
            while !typedIDs.insert("\(folded)-\(number)").inserted { number += 1 }
            lastNumbers[folded] = number
            report(
                "duplicate-id", .warning, "the id `\(field.value)` is given twice", at: field.range,
                help: "give this one a name of its own",
                fixIts: [replacing(field.range, with: "\(field.value)-\(number)")])
            return
        }
        hints.id = field
    }

    /// The ids of the whole capture in small letters, to make one that is new: no arrow names it either, which would lead
    /// elsewhere then.
    private func allIDs() -> Set<String> {
        var ids: Set<String> = []
        for line in tree.lines where line.kind == .connector {
            for name in source.text(line.body).split(whereSeparator: { " \t:".contains($0) })
            where name.first == "#" {
                ids.insert(name.dropFirst().lowercased())
            }
        }
        for hint in tree.lines.flatMap(\.hints) {
            if case .id(let field) = hint { ids.insert(field.value.lowercased()) }
        }
        return ids
    }

    private mutating func set(_ key: Header.Field, _ value: Header.Field, _ hints: inout Hints) {
        switch key.value.lowercased() {
        case "frame": hints.frame = frame(value)
        case "as":
            hints.diagram = known(
                value, "diagram", among: vocabulary.diagrams, ["pie": "bars", "chart": "bars"])
        case "at": hints.at = known(value, "place", among: vocabulary.places, ["center": "centre"])
        case "keep": hints.keep = known(value, "keep", among: vocabulary.keeps, [:])
        case "size": hints.size = number(value, upTo: 4, key: "size")
        case "colour", "color": hints.colour = number(value, upTo: 9, key: "colour")
        default:
            let message = "unknown hint `\(key.value)`, so `\(value.value)` is left out"
            reportUnknown("unknown-hint", .warning, message, key, among: HintLexer.keys) {
                $0.takes(value.value, as: $1)
            }
        }
    }

    /// Whether a hint of this name would be right with a value.
    private func takes(_ value: String, as key: String) -> Bool {
        let folded = value.lowercased()
        func isListed(_ names: [String]) -> Bool { names.isEmpty || names.contains(folded) }
        switch key {
        case "frame": return isListed(vocabulary.frames.map { $0.lowercased() })
        case "as": return isListed(vocabulary.diagrams)
        case "at": return isListed(vocabulary.places)
        case "keep": return isListed(vocabulary.keeps)
        case "size": return Int(value).map { (1...4).contains($0) } ?? false
        default: return Int(value).map { (1...9).contains($0) } ?? false
        }
    }

    /// A frame in the vocabulary's own spelling; an unknown one stays as typed, with an error.
    private mutating func frame(_ value: Header.Field) -> Header.Field {
        let names = vocabulary.frames
        let folded = value.value.lowercased()
        if names.isEmpty || names.contains(folded) || Resolver.meantFrames[folded] == nil {
            return checked(value, "frame", among: names)
        }
        reportUnknown(
            "unknown-frame", .error, "unknown frame `\(value.value)`", value, among: names,
            known: Resolver.meantFrames)
        return value
    }

    /// Other words for frames.
    private static let meantFrames = [
        "square": "box", "rectangle": "box", "round": "rounded", "circle": "ellipse", "oval": "ellipse",
        "star": "burst", "starburst": "burst", "speech": "bubble", "speech-bubble": "bubble",
        "thought-bubble": "thought", "note": "sticky", "post-it": "sticky", "postit": "sticky",
        "tape": "sticky", "paper": "torn", "sheet": "torn", "parchment": "scroll", "banner": "ribbon",
        "clip": "clipboard", "board": "billboard", "poster": "billboard", "signpost": "sign",
        "road-sign": "sign", "arrow": "sign", "monitor": "screen", "computer": "screen",
        "laptop": "screen", "tv": "screen", "bracket": "brace", "open": "none", "no": "none",
    ]

    /// A value of a closed list; an unknown one has no effect.
    private mutating func known(
        _ field: Header.Field, _ place: String, among names: [String], _ meant: [String: String]
    ) -> Header.Field? {
        if names.isEmpty { return field }
        if names.contains(field.value.lowercased()) {
            return Header.Field(field.value.lowercased(), at: field.range)
        }
        reportUnknown(
            "unknown-\(place)", .warning, "unknown \(place) `\(field.value)`, which is left out", field,
            among: names, known: meant)
        return nil
    }

    private mutating func number(_ field: Header.Field, upTo limit: Int, key: String) -> Header.Field? {
        if let number = Int(field.value), (1...limit).contains(number) { return field }
        report(
            "hint-value", .warning, "`\(key)` takes a number from 1 to \(limit), not `\(field.value)`",
            at: field.range, help: "write a number such as `2`")
        return nil
    }

    /// Hints on a line that has no block of its own.
    mutating func reportUselessHints(_ line: LineSyntax, on place: String) {
        guard line.hints.first != nil else { return }
        let range = source.trimmed(SourceRange(line.body.upper, source.trimmed(line.range).upper))
        report(
            "hint-without-effect", .warning,
            "hints have no effect on \(place), so `\(source.text(range))` is left out",
            at: range, help: "put them on a section or on a line in it")
    }
}
