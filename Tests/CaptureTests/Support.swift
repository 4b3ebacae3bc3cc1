import Capture
import Diagnostics

/// Names to check captures against in tests.
let vocabulary = Vocabulary(
    layouts: ["linear", "modular", "radial"], themes: ["notebook", "chalk"], papers: ["a4", "a3"],
    icons: ["bulb", "book", "network", "podcast", "phone"], frames: ["box", "cloud", "none"])

/// A capture with its meaning and everything that was said about it.
struct Reading {
    let file: SourceFile
    let tree: SyntaxTree
    let document: Document
    let diagnostics: [Diagnostic]

    init(_ text: String, vocabulary: Vocabulary = vocabulary) {
        file = SourceFile(name: "talk.txt", text: text)
        let parsed = parse(file)
        let resolved = resolve(parsed.value, vocabulary: vocabulary)
        tree = parsed.value
        document = resolved.value
        diagnostics = parsed.diagnostics + resolved.diagnostics
    }

    /// The items of all sections in the text dump, one a line.
    var items: [String] {
        document.dump(.text).split(separator: "\n").filter { $0.hasPrefix(" ") }.map {
            String($0.dropFirst(2))
        }
    }

    /// `severity id "marked text"` of every diagnostic.
    var marks: [String] {
        diagnostics.map { "\($0.severity.rawValue) \($0.id) \"\(words($0.range))\"" }
    }

    func words(_ range: SourceRange) -> String { LineIndex(file.text).text(range) }

    /// The capture with all sure mends made.
    var mended: String { file.mended(by: diagnostics).text }
}

/// The items of a section that holds these lines.
func items(_ lines: String) -> [String] { Reading("# T\n## S\n" + lines).items }
