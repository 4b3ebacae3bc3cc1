import Capture
import Diagnostics

/// What must hold for every text that is read as a capture, however odd. The tests hold it for the corpus and for random
/// texts, the fuzzer for whatever it finds.
public enum CaptureLaws {
    /// A law that a text breaks.
    public struct Breach: Hashable, Sendable, CustomStringConvertible {
        /// The law in a few words.
        public var law: String
        /// What was seen.
        public var seen: String

        /// The law, and what was seen.
        public var description: String { "\(law): \(seen)" }
    }

    /// Names to check captures against: few, so that a fuzzer meets both known and unknown ones.
    public static let vocabulary = Vocabulary(
        layouts: ["linear", "modular", "radial"], themes: ["notebook", "chalk"], papers: ["a4", "a3"],
        icons: ["bulb", "book", "network", "podcast", "phone", "💡"], frames: ["box", "cloud", "none"])

    /// The first law that a text breaks; nil when it keeps all of them.
    public static func breach(in text: String) -> Breach? {
        let reading = Reading(text)
        return breachOfPlaces(in: reading) ?? breachOfPrinting(reading) ?? breachOfForm(of: reading)
            ?? breachOfMends(in: reading)
    }

    /// Reads a text with nothing asked of it, for those who look at the clock.
    public static func read(_ text: String) { _ = Reading(text).document.sections.count }

    // MARK: Places

    /// The lines are the file, and every range lies in it.
    private static func breachOfPlaces(in reading: Reading) -> Breach? {
        var end = 0
        for line in reading.tree.lines {
            guard line.range.lower == end, line.range.upper > end else {
                return Breach(law: "the lines are the file", seen: "a line at \(line.range) after \(end)")
            }
            end = line.range.upper
        }
        let size = reading.file.text.utf8.count
        guard end == size else { return Breach(law: "the lines are the file", seen: "\(end) of \(size)") }
        var places = reading.diagnostics.map { ($0.id, $0.range) }
        for diagnostic in reading.diagnostics {
            for fixIt in diagnostic.fixIts { places += fixIt.edits.map { (diagnostic.id, $0.range) } }
        }
        for section in reading.document.sections {
            places.append((section.key, section.range))
            add(section.items, to: &places)
        }
        for (name, range) in places where range.lower < 0 || range.upper > size {
            return Breach(law: "every range lies in the file", seen: "\(name) at \(range) of \(size)")
        }
        return nil
    }

    private static func add(_ items: [Item], to places: inout [(String, SourceRange)]) {
        for item in items {
            places.append((item.key, item.range))
            add(item.children, to: &places)
        }
    }

    /// Every diagnostic can be shown in every format, and no stage's dump is empty.
    private static func breachOfPrinting(_ reading: Reading) -> Breach? {
        for format in DiagnosticFormat.allCases {
            let shown = DiagnosticPrinter(format).string(for: reading.diagnostics)
            if shown.isEmpty, !reading.diagnostics.isEmpty {
                return Breach(law: "diagnostics are shown", seen: "nothing as \(format)")
            }
        }
        if reading.document.dump(.json).isEmpty { return Breach(law: "documents are shown", seen: "nothing") }
        return nil
    }

    // MARK: The canonical form

    /// The canonical form says the same, and writing it twice changes nothing.
    private static func breachOfForm(of reading: Reading) -> Breach? {
        let once = reading.tree.formatted()
        let after = Reading(once)
        if let seen = difference(reading.document.dump(.text), after.document.dump(.text)) {
            return Breach(
                law: "the canonical form says the same", seen: seen + " in " + once.debugDescription)
        }
        guard after.comments == reading.comments else {
            return Breach(law: "the canonical form keeps comments", seen: once.debugDescription)
        }
        let twice = after.tree.formatted()
        guard twice == once else {
            return Breach(
                law: "the canonical form is its own",
                seen: once.debugDescription + " became " + twice.debugDescription)
        }
        return nil
    }

    /// The first line in which two texts differ.
    private static func difference(_ before: String, _ after: String) -> String? {
        guard before != after else { return nil }
        let lines = [before, after].map { $0.split(separator: "\n", omittingEmptySubsequences: false) }
        let place = zip(lines[0], lines[1]).prefix { $0 == $1 }.count
        return lines.map { place < $0.count ? String($0[place]) : "the end" }.joined(separator: " became ")
    }

    // MARK: Mends

    /// Beyond so many mends of one text the rest are tried together only.
    private static let mendsTried = 6

    /// A sure mend takes its diagnostic away and brings none; all of them together bring no error. Only a header is more than
    /// the line that is mended: what can now be read of it may show something wrong that was hidden before.
    private static func breachOfMends(in reading: Reading) -> Breach? {
        let mends = reading.diagnostics.filter { $0.sureMend != nil }
        guard !mends.isEmpty else { return nil }
        let isHeaderBroken = reading.diagnostics.contains { brokenHeader.contains($0.id) }
        for diagnostic in mends.prefix(mendsTried) {
            let mended = reading.file.mended(by: [diagnostic])
            var left = reading.diagnostics.map(\.id)
            if let place = left.firstIndex(of: diagnostic.id) { left.remove(at: place) }
            let after = Reading(mended.text)
            let headerEnd = after.tree.header?.range.upper ?? 0
            for other in after.diagnostics {
                if let place = left.firstIndex(of: other.id) {
                    left.remove(at: place)
                } else if !mayShow(other, diagnostic, headerEnd, isHeaderBroken: isHeaderBroken) {
                    return Breach(
                        law: "the mend of \(diagnostic.id) brings no \(other.id)",
                        seen: mended.text.debugDescription)
                }
            }
        }
        let mended = Reading(reading.file.mended(by: reading.diagnostics).text)
        // With the year of a `date:` that can be read now, a due date may turn out to be two days.
        let isDated = mends.contains { $0.id == "capture/unknown-header-key" }
        func errors(_ reading: Reading) -> Int {
            reading.diagnostics.count {
                $0.severity == .error && !(isDated && $0.id == "capture/ambiguous-date")
            }
        }
        guard isHeaderBroken || errors(mended) <= errors(reading) else {
            return Breach(law: "mends bring no error", seen: mended.file.text.debugDescription)
        }
        return nil
    }

    /// What is said of a header of which some lines count for nothing, or for words.
    private static let brokenHeader: Set = [
        "capture/header-syntax", "capture/duplicate-header-key", "capture/header-not-closed",
        "capture/header-not-opened", "capture/header-line", "capture/header-quotes",
    ]

    /// What a line may be told when the date or the rule of the header can be read.
    private static let underHeader: Set = [
        "capture/due-before-event", "capture/ambiguous-date", "capture/unreadable-date",
        "capture/chatham-name", "capture/wrong-weekday",
    ]

    /// Whether the mend of one thing may show another: a date or a rule counts under the header, and a value in a
    /// header that was no YAML anywhere. Lines that turn out to be a header are no title and no words any more.
    private static func mayShow(
        _ other: Diagnostic, _ mended: Diagnostic, _ headerEnd: Int, isHeaderBroken: Bool
    ) -> Bool {
        if mended.id == "capture/header-not-opened" { return true }
        guard mended.range.lower < headerEnd else { return false }
        return other.range.lower < headerEnd ? isHeaderBroken : underHeader.contains(other.id)
    }
}

/// A text with all that is made of it and said about it.
private struct Reading {
    let file: SourceFile
    let tree: SyntaxTree
    let document: Document
    let diagnostics: [Diagnostic]

    init(_ text: String) {
        file = SourceFile(name: "talk.txt", text: text)
        let parsed = parse(file)
        let resolved = resolve(parsed.value, vocabulary: CaptureLaws.vocabulary)
        tree = parsed.value
        document = resolved.value
        diagnostics = parsed.diagnostics + resolved.diagnostics
    }

    /// The words of the comments, in order.
    var comments: [String] {
        let index = LineIndex(file.text)
        return tree.lines.filter { $0.kind == .comment }.map { index.text($0.body) }
    }
}
