import CaptureLaws
import Foundation
import Testing

/// Texts that the fuzzer found to reach some part of the language first, or that once broke a law.
@Suite("The fuzzer's corpus")
struct CorpusTests {
    private static let folder = URL(filePath: #filePath).deletingLastPathComponent()
        .deletingLastPathComponent().appending(path: "Fuzzing/Corpus")

    @Test("every text keeps the laws")
    func laws() throws {
        let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path).sorted()
        #expect(names.count > 50)
        for name in names {
            let bytes = try Data(contentsOf: Self.folder.appending(path: name))
            if let breach = CaptureLaws.breach(in: String(decoding: bytes, as: UTF8.self)) {
                Issue.record("\(name): \(breach)")
            }
        }
    }

    @Test(
        "what once broke a law keeps it",
        arguments: [
            "# T\n## S\n{a=b}", "- {fram=x}\n", "---\nplace: Hall: 2\nby: @ann\n# T\n",
            "---\nplace: \\a: b\n---\n# T\n",
            "A title of words\nand what stands under it\n", "A title\rwords\r", ">\u{0}>\u{0} a\n",
            "# T\n## A\n- a\n## A\n- b\n## B\nAx -> A\nBa -> A\n", "# T\n## Doors\n- a\nDoo~rs -> Doors\n",
            "---\nsaper: a44\n---\n# T\n", "---\nevnt: a\nevent: b\n---\n# T\n", "Acton: write it\n",
            "---\nevent: x\nby: \n\n# T\n- b\n---\n- c\n", "---\nevent: x\n\n# T\nDecision: go\n---\n- c\n",
            "- ![](<a\n  b.png>)", "- `\n  b `c", "I*\u{0}\n  `o`*", "- {#x}\n- {#x}\n- {#x}\n- {#x-2}\n",
            "# T\n6:20\n  two\n7:20 three\n",
            "# T\n## A | B\n- Risk: a | b\nAction: a | b\n- **Fact:** a | b\n",
            "# T\n- a {size\n  =2}\n", "# T\nwords\n  : b\n", "---\nevent: x\n\u{2}\n---\n# T\n",
            "---\nevent: x\n# T\n-----\ny: z\n",
            "4" + String(repeating: " ", count: 300) + "words\n",
        ])
    func broken(_ text: String) {
        if let breach = CaptureLaws.breach(in: text) { Issue.record("\(breach)") }
    }

    @Test("whatever is typed keeps them too", arguments: 0..<20)
    func random(_ seed: UInt64) {
        var random = SeededGenerator(state: seed &+ 30_000)
        for _ in 0..<20 {
            for text in [RandomCapture.make(&random, words: true).text, RandomCapture.notes(&random)] {
                if let breach = CaptureLaws.breach(in: text) {
                    Issue.record("\(breach) in \(text.debugDescription)")
                }
            }
        }
    }
}
