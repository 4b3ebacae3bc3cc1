import Diagnostics
import Geometry
import Yams

/// The keys of one YAML mapping, read one by one. Every reader gives a usable value and reports what was wrong.
struct YAMLFields {
    let file: YAMLFile
    let mapping: Node.Mapping
    /// Where a missing key is reported.
    let range: SourceRange

    /// Reports every key that is not in the list.
    func expect(only known: [String]) {
        for (key, _) in mapping {
            let word = key.scalar?.string ?? ""
            guard !known.contains(word) else { continue }
            let at = file.range(of: key)
            file.report(
                "unknown-key", "unknown key `\(word)`", at: at, severity: .warning,
                help: help(for: word, among: known), fixIts: mend(word, among: known, at: at))
        }
    }

    /// Whether the key is there.
    func has(_ key: String) -> Bool { node(key) != nil }

    /// Whether there are keys of their own under a key.
    func hasKeys(under key: String) -> Bool { node(key)?.mapping != nil }

    /// Words on one line, or a default.
    func text(_ key: String, default fallback: String) -> String {
        guard let node = node(key) else { return fallback }
        guard let scalar = node.scalar, !scalar.string.isEmpty else {
            wrong(key, node, needs: "words on one line")
            return fallback
        }
        return scalar.string
    }

    /// `true` or `false`, or a default.
    func flag(_ key: String, default fallback: Bool) -> Bool {
        guard let node = node(key) else { return fallback }
        guard let value = node.bool else {
            wrong(key, node, needs: "`true` or `false`")
            return fallback
        }
        return value
    }

    /// A number within a range, or a default.
    func number(_ key: String, in allowed: ClosedRange<Double>, default fallback: Double) -> Double {
        guard let node = node(key) else { return fallback }
        guard let value = node.float, value.isFinite else {
            wrong(key, node, needs: "a number")
            return fallback
        }
        guard allowed.contains(value) else {
            outOfRange(key, node, "\(Self.plain(allowed.lowerBound))", Self.plain(allowed.upperBound))
            return fallback
        }
        return value
    }

    /// A whole number within a range, or a default.
    func count(_ key: String, in allowed: ClosedRange<Int>, default fallback: Int) -> Int {
        guard let node = node(key) else { return fallback }
        guard let value = node.int else {
            wrong(key, node, needs: "a whole number")
            return fallback
        }
        guard allowed.contains(value) else {
            outOfRange(key, node, "\(allowed.lowerBound)", "\(allowed.upperBound)")
            return fallback
        }
        return value
    }

    /// One of a set of words, or a default.
    func word<Word>(_ key: String, default fallback: Word) -> Word
    where Word: RawRepresentable<String> & CaseIterable {
        node(key).flatMap { self.word(key, $0) } ?? fallback
    }

    /// A list of words of a set, at least one; a single word counts as a list of one.
    func words<Word>(_ key: String, default fallback: [Word]) -> [Word]
    where Word: RawRepresentable<String> & CaseIterable {
        guard let node = node(key) else { return fallback }
        let entries = node.sequence.map(Array.init) ?? [node]
        guard !entries.isEmpty else {
            wrong(key, node, needs: "at least one word")
            return fallback
        }
        let words: [Word] = entries.compactMap { word(key, $0) }
        return words.isEmpty ? fallback : words
    }

    /// A colour that must be there; nil with a diagnostic when it is not.
    func colour(_ key: String) -> Colour? {
        guard let node = node(key) else {
            missing(key, help: "add `\(key): RRGGBB`")
            return nil
        }
        return colour(key, node)
    }

    /// A list of exactly `count` colours; nil with a diagnostic when it is not.
    func colours(_ key: String, count: Int) -> [Colour]? {
        guard let node = node(key) else {
            missing(
                key,
                help: "add `\(key): [\(Array(repeating: "RRGGBB", count: count).joined(separator: ", "))]`")
            return nil
        }
        guard let entries = node.sequence, entries.count == count else {
            wrong(key, node, needs: "a list of \(count) colours")
            return nil
        }
        let colours = entries.compactMap { colour(key, $0) }
        return colours.count == count ? colours : nil
    }

    /// A mapping under a key, or nil; a value of another type is reported. Nothing after the colon is an empty mapping.
    func nested(_ key: String) -> YAMLFields? {
        guard let node = node(key) else { return nil }
        if let mapping = node.mapping {
            return YAMLFields(file: file, mapping: mapping, range: keyRange(key))
        }
        if node.scalar?.string.isEmpty == true {
            return YAMLFields(file: file, mapping: Node.Mapping([]), range: keyRange(key))
        }
        wrong(key, node, needs: "keys of its own under it")
        return nil
    }

    /// Reports a key that must be there.
    func missing(_ key: String, help: String) {
        file.report("missing-key", "`\(key)` is missing", at: range, help: help)
    }

    /// The place of a key's value, or of the mapping when the key is not there; `index` picks an entry of a list.
    func valueRange(_ key: String, index: Int? = nil) -> SourceRange {
        guard let node = node(key) else { return range }
        if let index, let entries = node.sequence, entries.indices.contains(index) {
            return file.range(of: entries[index])
        }
        return file.range(of: node)
    }

    /// The place of a key itself.
    func keyRange(_ key: String) -> SourceRange {
        mapping.first { $0.key.scalar?.string == key }.map { file.range(of: $0.key) } ?? range
    }

    private func node(_ key: String) -> Node? { mapping.first { $0.key.scalar?.string == key }?.value }

    private func colour(_ key: String, _ node: Node) -> Colour? {
        if let scalar = node.scalar, let colour = Colour(hex: scalar.string) { return colour }
        let isEmpty = node.scalar?.string.isEmpty == true
        file.report(
            "bad-colour",
            isEmpty
                ? "`\(key)` has no colour" : "`\(key)` needs a colour of six hexadecimal digits",
            at: isEmpty ? keyRange(key) : file.range(of: node),
            help: isEmpty ? "write it without `#`, which starts a comment in YAML" : "write it as `1F2A44`")
        return nil
    }

    private func word<Word>(_ key: String, _ node: Node) -> Word?
    where Word: RawRepresentable<String> & CaseIterable {
        let known = Word.allCases.map(\.rawValue)
        guard let typed = node.scalar?.string, !typed.isEmpty else {
            wrong(key, node, needs: "one of \(Self.list(known))")
            return nil
        }
        if let word = Word(rawValue: typed) { return word }
        let at = file.range(of: node)
        file.report(
            "unknown-value", "unknown value `\(typed)` for `\(key)`", at: at,
            help: help(for: typed, among: known), fixIts: mend(typed, among: known, at: at))
        return nil
    }

    private func wrong(_ key: String, _ node: Node, needs: String) {
        let isEmpty = node.scalar?.string.isEmpty == true
        file.report(
            "wrong-type", "`\(key)` needs \(needs)", at: isEmpty ? keyRange(key) : file.range(of: node))
    }

    private func outOfRange(_ key: String, _ node: Node, _ low: String, _ high: String) {
        file.report(
            "out-of-range", "`\(key)` must lie between \(low) and \(high)", at: file.range(of: node))
    }

    private func help(for word: String, among known: [String]) -> String {
        Suggestion.nearest(to: word, in: known).map { "did you mean `\($0)`?" }
            ?? "use one of \(Self.list(known))"
    }

    private func mend(_ word: String, among known: [String], at range: SourceRange) -> [FixIt] {
        Suggestion.nearest(to: word, in: known).map {
            [FixIt(title: "write `\($0)`", edits: [TextEdit(range: range, replacement: $0)])]
        } ?? []
    }

    private static func list(_ words: [String]) -> String {
        words.map { "`\($0)`" }.joined(separator: ", ")
    }

    private static func plain(_ value: Double) -> String {
        value == value.rounded() ? String(Int(value)) : String(value)
    }
}
