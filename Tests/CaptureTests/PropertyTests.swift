import Glibc
import Testing

@testable import Capture

@Suite("Whatever is typed")
struct PropertyTests {
    @Test("no word is lost: it is in the document, or a diagnostic names or marks it", arguments: 0..<20)
    func nothingLost(_ seed: UInt64) {
        var random = SeededGenerator(state: seed)
        for _ in 0..<25 {
            let (text, words) = RandomCapture.make(&random, words: true)
            let reading = Reading(text)
            let drawn = reading.document.dump(.json) + reading.document.dump(.text)
            let said = reading.diagnostics.map { $0.message + " " + reading.words($0.range) }.joined(
                separator: "\n")
            let comments = reading.tree.lines.filter { $0.kind == .comment || isYAMLComment($0, reading) }
                .map { reading.words($0.range) }.joined()
            for word in words where !drawn.contains(word) && !said.contains(word) && !comments.contains(word)
            {
                Issue.record("\(word) is lost from \(text.debugDescription)")
            }
        }
    }

    /// What stands after `#` in the header is a comment, as the header's own language says.
    private func isYAMLComment(_ line: LineSyntax, _ reading: Reading) -> Bool {
        line.kind == .header && reading.words(line.range).contains("#")
    }

    @Test("the lines of a tree are the file, and every range lies in it", arguments: 0..<20)
    func lossless(_ seed: UInt64) {
        var random = SeededGenerator(state: seed &+ 1000)
        for _ in 0..<25 {
            let reading = Reading(RandomCapture.make(&random, words: false).text)
            #expect(reading.tree.lines.map { reading.words($0.range) }.joined() == reading.file.text)
            let size = reading.file.text.utf8.count
            for range in reading.diagnostics.map(\.range) + reading.document.sections.map(\.range) {
                #expect(range.lower >= 0 && range.upper <= size)
            }
            let keys = reading.document.sections.flatMap { [$0.key] + $0.items.map(\.key) }
            #expect(Set(keys).count == keys.count)
        }
    }

    @Test("garbage bytes are text")
    func garbage() {
        var random = SeededGenerator(state: 7)
        for _ in 0..<200 {
            let bytes = (0..<400).map { _ in UInt8.random(in: 0...255, using: &random) }
            let reading = Reading(String(decoding: bytes, as: UTF8.self))
            #expect(reading.tree.lines.map { reading.words($0.range) }.joined() == reading.file.text)
            #expect(!reading.document.dump(.text).isEmpty)
        }
    }

    /// Seconds that this thread has worked so far: what else the machine does is no matter.
    private func processorTime() -> Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    @Test(
        "time grows with the length and no faster",
        arguments: [
            "*", "**a ", "`", "[", "[a](", "](", "[a](b[", ":a", "@", "#a", "==a", "a -> ", "->", "{", "{#a ",
            "}", "\\", "\"",
            "a: ", "> a\n", " ", "\n", "\t", "- a\n  - b\n", "## a\n", "a -> b\n", "https://a", "<https://a ",
            "(", "1", "-",
            "- [ ] @a by 1 ", "- [ ] (due ", "--", " -- ", "\u{200B}", "---\n", "a: b\n", ":a: ", "42% ", "é",
            "Risk:\n",
            "- :odd: {fram=x}\n", "| ", "|a", "09:30 a\n", "1948 a\n", "Vote: 3 a, ", "Present: a, ",
            "Present: a and ", "![", "- a\n  b\n", "\n  b",
            "a -> b -> c\n", "💡", "? a\nA: b\n", "? a\n  - b\nAnswer: c\n", "- a | b\n", "## a | b\n",
            "**a:**", "AP JB ", "by Friday ", "<!--", "@a: b\n", "1948 a\n  - b\n",
            ">\n>](a", "AP a b: ", "a\tb\n", "Anna to ",
        ])
    func linear(_ piece: String) {
        func time(_ bytes: Int, before: String) -> Double {
            let text = before + String(repeating: piece, count: bytes / piece.utf8.count)
            let times = (0..<2).map { _ in
                let start = processorTime()
                _ = Reading(text).document.sections.count
                return processorTime() - start
            }
            return times.min() ?? 0
        }
        for start in ["", "---\nevent: "] {
            let small = time(3_000, before: start)
            let large = time(24_000, before: start)
            // Eight times the length: linear is 8, quadratic is 64.
            #expect(
                large < small * 28 + 0.03,
                "\(small) s became \(large) s after \(start.debugDescription)")
        }
    }
}
