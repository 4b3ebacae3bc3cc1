/// Words of a Markdown file in one style.
struct Span: Hashable, Sendable {
    /// As a reader sees them, without any sign of Markdown.
    var words: String
    /// How they are set.
    var style: Style = []
    /// Where they lead; nil for words that are no link.
    var url: String?
    /// Whether a line ends here for good: a hard break, or an end of line that stands for one. Its words are empty.
    var isBreak = false

    /// Ways of setting words that mean something.
    struct Style: OptionSet, Hashable, Sendable {
        let rawValue: UInt8
        static let strong = Style(rawValue: 1)
        static let slanted = Style(rawValue: 2)
        static let code = Style(rawValue: 4)
        /// Struck through: what was written is no longer meant.
        static let struck = Style(rawValue: 8)
    }

    static let lineEnd = Span(words: "", isBreak: true)
}

extension [Span] {
    /// The words alone.
    var plain: String { map(\.words).joined() }

    /// Whether any of it was struck through.
    var isStruck: Bool { contains { $0.style.contains(.struck) } }

    /// Whether all words are strong, and there are some.
    var isStrong: Bool {
        let worded = filter { $0.words.utf8.contains { $0 > 0x20 } }
        return !worded.isEmpty && worded.allSatisfy { $0.style.contains(.strong) || $0.words == ":" }
    }

    /// Without white space at both ends; empty spans are left out.
    func trimmed() -> [Span] {
        var spans = filter { !$0.words.isEmpty && !$0.isBreak }
        while let first = spans.first {
            spans[0].words = String(first.words.drop { $0.isBlank })
            guard spans[0].words.isEmpty else { break }
            spans.removeFirst()
        }
        while let last = spans.last {
            let kept = last.words.dropLastWhile { $0.isBlank }
            spans[spans.count - 1].words = String(kept)
            guard kept.isEmpty else { break }
            spans.removeLast()
        }
        return spans
    }

    /// The parts between hard line ends, without empty ones.
    func lines() -> [[Span]] {
        split(omittingEmptySubsequences: true) { $0.isBreak }.map { Array($0).trimmed() }
            .filter { !$0.isEmpty }
    }

    /// With neighbours of one style and one address in one piece.
    func merged() -> [Span] {
        reduce(into: []) { result, span in
            if let last = result.last, last.style == span.style, last.url == span.url, !last.isBreak,
                !span.isBreak
            {
                result[result.count - 1].words += span.words
            } else {
                result.append(span)
            }
        }
    }

    /// Without the first bytes of the words, which must end between two characters.
    func dropping(_ count: Int) -> [Span] {
        var left = count
        var result: [Span] = []
        for var span in self {
            if left >= span.words.utf8.count {
                left -= span.words.utf8.count
                continue
            }
            if left > 0 {
                span.words = String(decoding: span.words.utf8.dropFirst(left), as: UTF8.self)
                left = 0
            }
            result.append(span)
        }
        return result.trimmed()
    }
}

extension Substring {
    /// Without characters of a kind at the end.
    func dropLastWhile(_ isDropped: (Character) -> Bool) -> Substring {
        var rest = self
        while let last = rest.last, isDropped(last) { rest.removeLast() }
        return rest
    }
}

extension String {
    /// Without characters of a kind at the end.
    func dropLastWhile(_ isDropped: (Character) -> Bool) -> Substring { self[...].dropLastWhile(isDropped) }
}
