import Foundation

/// A page of the reference, with the fenced blocks in it.
struct ReferencePage {
    /// Set to write what is made of the examples into the pages: look at what changed before it is committed.
    static var isUpdate: Bool { ProcessInfo.processInfo.environment["UPDATE_REFERENCE"] == "1" }

    private let url: URL
    /// The page line by line.
    private(set) var lines: [String]

    /// A block between fences, with the word after the first.
    struct Block {
        var kind: String
        var text: String
        /// The lines between the fences.
        var lines: Range<Int>
    }

    init(_ name: String) throws {
        url = Samples.root.appendingPathComponent("Sources/Sketchnote/Sketchnote.docc/\(name).md")
        lines = try String(contentsOf: url, encoding: .utf8).components(separatedBy: "\n")
    }

    /// The whole page.
    var text: String { lines.joined(separator: "\n") }

    /// Every block in order.
    var blocks: [Block] {
        var result: [Block] = []
        var open: (kind: String, start: Int)?
        for (number, line) in lines.enumerated() where line.hasPrefix("```") {
            if let (kind, start) = open {
                let words = lines[start..<number].map { $0 + "\n" }.joined()
                result.append(Block(kind: kind, text: words, lines: start..<number))
                open = nil
            } else {
                open = (String(line.dropFirst(3)), number + 1)
            }
        }
        return result
    }

    /// Puts another text into a block.
    mutating func replace(_ block: Block, with text: String) {
        lines.replaceSubrange(block.lines, with: text.split(separator: "\n").map(String.init))
    }

    /// Replaces the whole page.
    mutating func replace(with text: String) { lines = text.components(separatedBy: "\n") }

    func write() throws { try text.write(to: url, atomically: true, encoding: .utf8) }
}
