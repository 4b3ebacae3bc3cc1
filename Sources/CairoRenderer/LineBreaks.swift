import CCairo

/// Where a line may be broken, by Unicode's line breaking rules (UAX 14) as Pango applies them.
enum LineBreaks {
    /// UTF-8 offsets, never 0 and never the end.
    static func offsets(in text: String) -> [Int] {
        plainOffsets(in: text) ?? pangoOffsets(in: text)
    }

    /// The answer for plain English words, in which only spaces part lines; nil when more must be known.
    static func plainOffsets(in text: String) -> [Int]? {
        var offsets: [Int] = []
        var last = UInt8(ascii: " ")
        for (offset, byte) in text.utf8.enumerated() {
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                if last == UInt8(ascii: " "), offset > 0 { offsets.append(offset) }
            case UInt8(ascii: " "): break
            case UInt8(ascii: ","), UInt8(ascii: "."):
                // After a space these hold on to the word before it.
                if last == UInt8(ascii: " ") { return nil }
            default: return nil
            }
            last = byte
        }
        return offsets
    }

    static func pangoOffsets(in text: String) -> [Int] {
        let length = text.unicodeScalars.count
        guard length > 1, let bytes = Int32(exactly: text.utf8.count), length < Int(Int32.max) else {
            return []
        }
        let attributes = [PangoLogAttr](unsafeUninitializedCapacity: length + 1) { buffer, count in
            buffer.initialize(repeating: PangoLogAttr())
            pango_get_log_attrs(
                text, bytes, -1, pango_language_from_string("en-GB"), buffer.baseAddress, Int32(length + 1))
            count = length + 1
        }
        var offsets: [Int] = []
        var offset = 0
        for (index, scalar) in text.unicodeScalars.enumerated() {
            if offset > 0, attributes[index].is_line_break != 0 { offsets.append(offset) }
            offset += UTF8.width(scalar)
        }
        return offsets
    }
}
