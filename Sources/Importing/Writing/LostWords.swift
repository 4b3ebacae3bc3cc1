/// Finds words of a file that came into the capture nowhere: addresses of pictures, titles of links, attributes of HTML. A word
/// that was typed twice must be kept twice.
enum LostWords {
    /// Words that are in the capture or went into the kind of its line, with the line of the file that their block starts on.
    typealias Kept = (words: String, line: Int)
    /// How often words were kept, by their hashes.
    typealias Counts = [UInt64: Int]

    /// The lines of a file that hold lost words, with their numbers from 1.
    ///
    /// - Parameters:
    ///   - lines: of the file.
    ///   - first: the index of the first line that is looked at.
    ///   - kept: what is in the capture. The words of a block are looked for in its lines, down to the next block.
    static func lines(_ lines: [Substring], from first: Int, in kept: [Kept]) -> [Int] {
        var result: [Int] = []
        let kept = kept.filter { $0.line > first }.sorted { $0.line < $1.line }
        var counts: Counts = [:]
        var next = kept.startIndex
        var line = first + 1
        while line <= lines.count {
            counts.removeAll(keepingCapacity: true)
            while next < kept.endIndex, kept[next].line <= line {
                count(kept[next].words.utf8, in: &counts)
                next += 1
            }
            let end = next < kept.endIndex ? min(kept[next].line, lines.count + 1) : lines.count + 1
            result += lostLines(lines[(line - 1)..<(end - 1)], &counts)
            line = end
        }
        return result
    }

    /// Those of the lines of one block that hold more than was kept. Lines with pictures, links and tags, where words get lost,
    /// are asked last: what is left over then is theirs.
    private static func lostLines(_ lines: ArraySlice<Substring>, _ counts: inout Counts) -> [Int] {
        var result: [Int] = []
        var later: [Int] = []
        for index in lines.indices {
            let bytes = Array(lines[index].utf8)
            if lines.count > 1, bytes.contains(where: { $0 == UInt8(ascii: "<") || $0 == UInt8(ascii: "]") })
            {
                later.append(index)
            } else if !take(TypedLine.words(of: bytes), from: &counts) {
                result.append(index + 1)
            }
        }
        for index in later where !take(TypedLine.words(of: Array(lines[index].utf8)), from: &counts) {
            result.append(index + 1)
        }
        return later.isEmpty ? result : result.sorted()
    }

    /// Takes the words of a line off some that were kept; false when there are too few of one.
    static func take(_ line: some Sequence<UInt8>, from counts: inout Counts) -> Bool {
        var isKept = true
        eachWord(of: line) { word in
            let left = counts[word, default: 0]
            if left > 0 { counts[word] = left - 1 } else { isKept = false }
        }
        return isKept
    }

    /// Adds the words of a text to some that were kept.
    static func count(_ text: some Sequence<UInt8>, in counts: inout Counts) {
        eachWord(of: text) { counts[$0, default: 0] += 1 }
    }

    /// The FNV-1a hash of each run of letters and digits.
    private static func eachWord(of text: some Sequence<UInt8>, _ body: (UInt64) -> Void) {
        let start: UInt64 = 14_695_981_039_346_656_037
        var hash = start
        for byte in text {
            if isWord(byte) {
                hash = (hash ^ UInt64(byte)) &* 1_099_511_628_211
            } else if hash != start {
                body(hash)
                hash = start
            }
        }
        if hash != start { body(hash) }
    }

    private static func isWord(_ byte: UInt8) -> Bool {
        switch byte {
        case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x80...: true
        default: false
        }
    }
}
