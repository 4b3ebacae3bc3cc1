/// A place in a text as an editor shows it.
public struct LineColumn: Hashable, Sendable {
    /// Line and column, counted from 1; columns are Unicode scalars.
    public var line, column: Int

    /// Makes a place.
    public init(line: Int, column: Int) {
        self.line = line
        self.column = column
    }
}

/// Turns byte offsets of a text into lines and columns.
///
/// Lines end with LF, CR LF or a lone CR. A byte order mark at the start of the text has no column. Built in
/// linear time; a look-up costs a binary search over the lines and at most one stride of bytes.
public struct LineIndex: Sendable {
    /// The text's UTF-8 bytes.
    let bytes: [UInt8]
    /// Offset of the first byte of each line.
    private let starts: [Int]
    /// Scalars that begin before byte `stride * index`: keeps columns cheap in very long lines.
    private let scalarsBefore: [Int]
    private static let stride = 1024

    /// Indexes a text.
    public init(_ text: String) {
        bytes = Array(text.utf8)
        var starts = [0]
        var counts: [Int] = []
        var scalars = 0
        for (offset, byte) in bytes.enumerated() {
            if offset % Self.stride == 0 { counts.append(scalars) }
            if byte & 0xC0 != 0x80 { scalars += 1 }
            let isReturnAlone = byte == 0x0D && !(offset + 1 < bytes.count && bytes[offset + 1] == 0x0A)
            if byte == 0x0A || isReturnAlone { starts.append(offset + 1) }
        }
        counts.append(scalars)
        self.starts = starts
        scalarsBefore = counts
    }

    /// How many lines there are; an empty text has one.
    public var lineCount: Int { starts.count }

    /// Line and column of an offset; offsets outside the text are clamped to it.
    public func position(of offset: Int) -> LineColumn {
        let offset = min(max(0, offset), bytes.count)
        let line = lineNumber(at: offset)
        let start = min(starts[line - 1] + (line == 1 ? markLength : 0), offset)
        return LineColumn(line: line, column: scalars(before: offset) - scalars(before: start) + 1)
    }

    /// The bytes of a line counted from 1, without its line ending and without a byte order mark.
    public func contentRange(ofLine line: Int) -> SourceRange {
        let line = min(max(1, line), starts.count)
        let lower = starts[line - 1] + (line == 1 ? markLength : 0)
        var upper = line < starts.count ? starts[line] : bytes.count
        while upper > lower, bytes[upper - 1] == 0x0A || bytes[upper - 1] == 0x0D { upper -= 1 }
        return SourceRange(lower, upper)
    }

    /// The text of a range; bytes of a character cut in half become U+FFFD.
    public func text(_ range: SourceRange) -> String {
        let lower = min(max(0, range.lower), bytes.count)
        let upper = min(max(lower, range.upper), bytes.count)
        return String(decoding: bytes[lower..<upper], as: UTF8.self)
    }

    private var markLength: Int { bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? 3 : 0 }

    private func lineNumber(at offset: Int) -> Int {
        var low = 0
        var high = starts.count
        while high - low > 1 {
            let middle = (low + high) / 2
            if starts[middle] <= offset { low = middle } else { high = middle }
        }
        return low + 1
    }

    private func scalars(before offset: Int) -> Int {
        let block = offset / Self.stride
        guard block < scalarsBefore.count else { return scalarsBefore.last ?? 0 }
        return bytes[(block * Self.stride)..<offset].reduce(scalarsBefore[block]) { sum, byte in
            byte & 0xC0 != 0x80 ? sum + 1 : sum
        }
    }
}
