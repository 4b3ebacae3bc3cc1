/// Who speaks: `Name: words` in notes that write down what was said.
enum Speech {
    /// The one to three words before a colon at the start of a line; nil when there are none.
    static func label(in line: String) -> String? {
        let start = line.prefix(40)
        guard let colon = start.firstIndex(of: ":") else { return nil }
        let after = line.index(after: colon)
        guard after == line.endIndex || line[after].isBlank else { return nil }
        let label = line[..<colon]
        let isName = label.allSatisfy { $0.isLetter || " -.'’@_<>&".contains($0) || $0.isNumber }
        guard isName, label.contains(where: \.isLetter), label.wordCount <= 3 else {
            return nil
        }
        return label.trimmingSpaces()
    }

    /// Labels that stand before three lines or more and that the language does not know: people who speak.
    static func names(in blocks: [MarkdownBlock]) -> Set<String> {
        var counts: [String: Int] = [:]
        for block in blocks where block.kind == .words {
            for line in block.spans.brokenLines() {
                let plain = line.plain
                guard let label = label(in: plain),
                    label.first?.isUppercase ?? false || "@<".contains(label.first ?? " "),
                    !LanguageLabels.words.contains(label.lowercased()),
                    !things.contains(label.lowercased()), Mark.find(in: plain) == nil
                else { continue }
                counts[label, default: 0] += 1
            }
        }
        // Initials are soon told; other words are said by people only when they come again and again.
        return Set(counts.filter { $0.value >= ($0.key.allSatisfy(\.isUppercase) ? 2 : 3) }.keys)
    }

    /// What stands before a colon again and again and is nobody.
    private static let things: Set<String> = [
        "link", "links", "poll", "result", "results", "problem", "solution", "cause", "status", "update",
        "updates", "issue",
        "topic", "goal", "notes", "summary", "background", "context", "plan", "slides", "recording",
        "presenter", "ref",
        "comment", "discussion", "proposal", "motion", "date", "time", "who", "what", "when", "where", "why",
        "how", "example",
        "pr", "todo", "details", "description", "impact", "priority", "due", "owner", "step", "page",
        "source", "see", "re",
    ]

    /// Who is to do an action of a list of actions: `Ann: mend it`, with the bytes up to what is to be done.
    static func owner(in line: String) -> (String, Int)? {
        guard let label = label(in: line), !things.contains(label.lowercased()),
            !LanguageLabels.words.contains(label.lowercased()), let colon = line.firstIndex(of: ":")
        else { return nil }
        let words = label.filter { !"@<>".contains($0) }.split(separator: " ")
        guard (1...2).contains(words.count),
            words.allSatisfy({ $0.first?.isUppercase ?? false }) || label.hasPrefix("@")
        else {
            return nil
        }
        let length = line.utf8.distance(from: line.startIndex, to: line.index(after: colon))
        return length < line.utf8.count ? (words.joined(separator: "-"), length) : nil
    }

    /// The speaker of a line as `@name` takes it, and the bytes up to what they said.
    static func speaker(in line: String, among names: Set<String>) -> (String, Int)? {
        guard let label = label(in: line), names.contains(label), let colon = line.firstIndex(of: ":") else {
            return nil
        }
        let words = label.filter { !"@<>".contains($0) }.split(separator: " ")
        let who = words.joined(separator: "-")
        guard who.first?.isLetter ?? false, who.last?.isLetter ?? false || who.last?.isNumber ?? false,
            !who.contains("&"), !who.contains("’")
        else { return nil }
        let length = line.utf8.distance(from: line.startIndex, to: line.index(after: colon))
        return length < line.utf8.count ? (who, length) : nil
    }
}

/// Words before a colon that mean something to the language and are left for it to read.
enum LanguageLabels {
    static let words: Set<String> = [
        "answer", "idea", "risk", "worry", "blocker", "warning", "quote", "fact", "next", "next step",
        "next steps", "park", "parked", "parking lot", "speaker", "speakers", "present", "attendees",
        "attending", "in attendance", "apologies", "absent", "vote", "pledge", "thanks", "tip", "note",
        "aside",
    ]
}

extension [Span] {
    /// Without the braces of other Markdown tools at the end of a heading, `{.class}` or `{#id}`.
    func withoutAttributes() -> [Span] {
        guard let last, last.words.hasSuffix("}"), let open = last.words.lastIndex(of: "{"),
            let sign = last.words[last.words.index(after: open)...].first, ".#:".contains(sign)
        else { return self }
        var rest = self
        rest[count - 1].words = String(last.words[..<open])
        return rest.trimmed()
    }

    /// On one line.
    func joinedLines() -> [Span] {
        map { span in
            span.isBreak || span.words == "\n" ? Span(words: " ", style: span.style) : span
        }.trimmed()
    }

    /// The lines that were meant as lines: those with hard ends, those that start with a word and a colon, and all of a
    /// paragraph in which every line is short and starts afresh.
    func brokenLines() -> [[Span]] {
        var typed: [[Span]] = [[]]
        for span in self {
            if span.isBreak || span.words == "\n" {
                typed.append(span.isBreak ? [.lineEnd] : [])
            } else {
                typed[typed.count - 1].append(span)
            }
        }
        func startsAfresh(_ line: [Span]) -> Bool {
            guard let first = line.plain.first else { return true }
            return first.isUppercase || first.isNumber || "@<[\"“•–".contains(first)
        }
        var lines: [[Span]] = []
        for (index, line) in typed.enumerated() {
            // Where the next word would have fitted, the line was ended on purpose.
            let first = line.plain.prefix { !$0.isBlank }.utf8.count
            let isCut = index > 0 && startsAfresh(line) && typed[index - 1].plain.utf8.count + first < 58
            // A long line that stops amid a sentence goes on in small letters, whatever stands behind a colon there.
            let isAmid =
                index > 0 && first > 0 && line.plain.first { !$0.isBlank }?.isLowercase ?? false
                && typed[index - 1].plain.utf8.count + first >= 58
                && typed[index - 1].plain.last { !$0.isBlank }.map { $0.isLetter || $0 == "," } ?? false
            let isNew =
                lines.isEmpty || isCut || line.first?.isBreak ?? false
                || (!isAmid && Speech.label(in: line.plain) != nil)
                || Mark.find(in: line.plain) != nil
            if isNew {
                lines.append(line)
            } else {
                lines[lines.count - 1] += [Span(words: " ")] + line
            }
        }
        return lines.map { $0.trimmed() }.filter { !$0.isEmpty }
    }
}
