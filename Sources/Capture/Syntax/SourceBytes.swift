import Diagnostics

/// The bytes of a capture with the questions that lexers ask of them. All offsets are bytes from the file's start.
struct SourceBytes: Sendable {
    let bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    /// Length of the white space or invisible character at the end of some bytes, 0 when there is none.
    static func trailingSpace(of bytes: [UInt8]) -> Int {
        let tail = SourceBytes(bytes: Array(bytes.suffix(3)))
        let lengths = (1...3).filter { $0 <= tail.count }
        return lengths.first { tail.spaceLength(at: tail.count - $0, before: tail.count) == $0 } ?? 0
    }

    private init(bytes: [UInt8]) { self.bytes = bytes }

    var count: Int { bytes.count }

    subscript(offset: Int) -> UInt8 { bytes[offset] }

    subscript(range: Range<Int>) -> ArraySlice<UInt8> { bytes[range] }

    /// The words of a range.
    func text(_ range: SourceRange) -> String {
        String(decoding: bytes[range.lower..<range.upper], as: UTF8.self)
    }

    /// The words of a range that may reach over the end of a wrapped line, on one line: the end of each line with the white
    /// space round it is one space. Space at either end of the range is not the wrapping's, and stays.
    func line(_ range: SourceRange) -> String {
        func isEnd(_ byte: UInt8) -> Bool { byte == 0x0A || byte == 0x0D }
        guard bytes[range.lower..<range.upper].contains(where: isEnd) else { return text(range) }
        let lines = bytes[range.lower..<range.upper].split(
            omittingEmptySubsequences: false, whereSeparator: isEnd)
        return lines.enumerated().compactMap { number, line in
            var part = trimmed(SourceRange(line.startIndex, line.endIndex))
            let (isFirst, isLast) = (number == 0, number == lines.count - 1)
            if part.lower == part.upper { return isFirst || isLast ? "" : nil }
            if isFirst { part.lower = range.lower }
            if isLast { part.upper = range.upper }
            return text(part)
        }
        .joined(separator: " ")
    }

    /// Whether the bytes of `prefix` stand at `offset`, all of them before `end`.
    func has(_ prefix: StaticString, at offset: Int, before end: Int) -> Bool {
        let length = prefix.utf8CodeUnitCount
        guard offset >= 0, offset + length <= end else { return false }
        return prefix.withUTF8Buffer { buffer in
            (0..<length).allSatisfy { bytes[offset + $0] == buffer[$0] }
        }
    }

    /// Length of the white space or invisible character at `offset`, 0 when there is none. Besides ASCII white space and
    /// control characters these are the spaces of Unicode, zero-width characters and byte order marks.
    func spaceLength(at offset: Int, before end: Int) -> Int {
        guard offset < end else { return 0 }
        switch bytes[offset] {
        case 0...0x20, 0x7F: return 1
        case 0xC2: return offset + 1 < end && [0x85, 0xA0].contains(bytes[offset + 1]) ? 2 : 0
        case 0xE2, 0xE3, 0xEF: return isWideSpace(at: offset, before: end) ? 3 : 0
        default: return 0
        }
    }

    private func isWideSpace(at offset: Int, before end: Int) -> Bool {
        guard offset + 2 < end else { return false }
        switch (bytes[offset], bytes[offset + 1], bytes[offset + 2]) {
        case (0xE2, 0x80, 0x80...0x8F), (0xE2, 0x80, 0xA8...0xAF): return true
        case (0xE2, 0x81, 0x9F...0xA0), (0xE3, 0x80, 0x80), (0xEF, 0xBB, 0xBF): return true
        default: return false
        }
    }

    /// The first offset from `offset` on that is no white space.
    func skipSpace(from offset: Int, before end: Int) -> Int {
        var offset = offset
        while case let length = spaceLength(at: offset, before: end), length > 0 { offset += length }
        return offset
    }

    /// A range without the white space at both ends.
    func trimmed(_ range: SourceRange) -> SourceRange {
        let lower = skipSpace(from: range.lower, before: range.upper)
        var upper = range.upper
        trim: while upper > lower {
            for length in 1...3 where upper - length >= lower {
                if spaceLength(at: upper - length, before: upper) == length {
                    upper -= length
                    continue trim
                }
            }
            break
        }
        return SourceRange(lower, upper)
    }

    /// Words of a range that white space divides.
    func words(in range: SourceRange) -> [SourceRange] {
        var result: [SourceRange] = []
        var offset = skipSpace(from: range.lower, before: range.upper)
        while offset < range.upper {
            let start = offset
            while offset < range.upper, spaceLength(at: offset, before: range.upper) == 0 { offset += 1 }
            result.append(SourceRange(start, offset))
            offset = skipSpace(from: offset, before: range.upper)
        }
        return result
    }

    /// The Unicode scalar that ends before `offset`, nil at `start`.
    func scalar(before offset: Int, from start: Int) -> Unicode.Scalar? {
        guard offset > start else { return nil }
        var lower = offset - 1
        while lower > start, bytes[lower] & 0xC0 == 0x80 { lower -= 1 }
        return String(decoding: bytes[lower..<offset], as: UTF8.self).unicodeScalars.first
    }

    /// The Unicode scalar at `offset`, nil at `end`.
    func scalar(at offset: Int, before end: Int) -> Unicode.Scalar? {
        guard offset < end else { return nil }
        if bytes[offset] < 0x80 { return Unicode.Scalar(bytes[offset]) }
        var upper = offset + 1
        while upper < end, bytes[upper] & 0xC0 == 0x80 { upper += 1 }
        return String(decoding: bytes[offset..<upper], as: UTF8.self).unicodeScalars.first
    }
}

extension UInt8 {
    var isDigit: Bool { (0x30...0x39).contains(self) }
    var isLetter: Bool { (0x41...0x5A).contains(self) || (0x61...0x7A).contains(self) }
    /// Signs of ASCII that are neither letter nor digit nor space.
    var isPunctuation: Bool { (0x21...0x7E).contains(self) && !isDigit && !isLetter }
}

extension Unicode.Scalar {
    /// White space, or invisible as `SourceBytes.spaceLength` has it.
    var isSpace: Bool {
        switch value {
        case 0...0x20, 0x7F, 0x85, 0xA0, 0x2000...0x200F, 0x2028...0x202F, 0x205F...0x2060, 0x3000, 0xFEFF:
            true
        default: false
        }
    }

    /// Letters, digits and `_`: what a word is made of.
    var isWord: Bool {
        if isASCII { return UInt8(value).isLetter || UInt8(value).isDigit || self == "_" }
        return properties.isAlphabetic || properties.numericType != nil
    }
}

/// The byte of an ASCII sign: `ascii("#")`.
func ascii(_ sign: Unicode.Scalar) -> UInt8 { UInt8(truncatingIfNeeded: sign.value) }

extension SourceBytes {
    /// The first tab with words before and after it on its line; one at an end of a wrapped line parts nothing.
    func tabBetweenWords(in range: SourceRange) -> Int? {
        guard self[range.lower..<range.upper].contains(0x09) else { return nil }
        for line in self[range.lower..<range.upper].split(whereSeparator: { $0 == 0x0A || $0 == 0x0D }) {
            let words = words(in: SourceRange(line.startIndex, line.endIndex))
            guard let first = words.first, let last = words.last else { continue }
            if let tab = self[first.lower..<last.upper].firstIndex(of: 0x09) { return tab }
        }
        return nil
    }
}
