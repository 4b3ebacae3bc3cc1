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
