extension Character {
    /// White space and no more: a mark that was typed on a space, as an accent may be, is none. Asked of nearly every letter of
    /// the notes, most of which are ASCII.
    var isBlank: Bool {
        if let byte = asciiValue { return byte == 0x20 || (0x09...0x0D).contains(byte) }
        return isWhitespace && unicodeScalars.allSatisfy(\.properties.isWhitespace)
    }
}

extension StringProtocol {
    /// How many words white space divides the text into.
    var wordCount: Int {
        var count = 0
        var isInside = false
        eachByte { isBlank in
            if !isBlank, !isInside { count += 1 }
            isInside = !isBlank
        }
        return count
    }

    /// Without white space at both ends, and with one space for each stretch of it.
    func onOneLine() -> String {
        var isTidy = true
        var wasBlank = true
        for byte in utf8 where isTidy {
            let isBlank = byte == 0x20
            isTidy = !(byte < 0x20 || byte >= 0x80 || (isBlank && wasBlank))
            wasBlank = isBlank
        }
        if isTidy, !wasBlank { return String(self) }
        return split { $0.isBlank }.joined(separator: " ")
    }

    /// Without white space at both ends.
    func trimmingSpaces() -> String {
        var rest = self[...]
        while let first = rest.first, first.isBlank { rest.removeFirst() }
        while let last = rest.last, last.isBlank { rest.removeLast() }
        return String(rest)
    }

    /// Whether some signs of ASCII stand in the text.
    func holds(_ signs: StaticString) -> Bool {
        signs.withUTF8Buffer { signs in
            var rest = utf8[...]
            while let place = rest.firstIndex(of: signs[0]) {
                if rest[place...].starts(with: signs) { return true }
                rest = rest[rest.index(after: place)...]
            }
            return false
        }
    }

    /// Whether each byte belongs to white space: to that of ASCII, or to one of the wide spaces.
    private func eachByte(_ body: (Bool) -> Void) {
        var bytes = utf8.makeIterator()
        while let byte = bytes.next() {
            switch byte {
            case 0x20, 0x09...0x0D: body(true)
            case 0xC2: body([0x85, 0xA0].contains(bytes.next() ?? 0))
            case 0xE1, 0xE2, 0xE3:
                let scalar =
                    UInt32(byte & 0x0F) << 12 | UInt32((bytes.next() ?? 0) & 0x3F) << 6
                    | UInt32((bytes.next() ?? 0) & 0x3F)
                body(Unicode.Scalar(scalar)?.properties.isWhitespace ?? false)
            default: body(false)
            }
        }
    }
}
