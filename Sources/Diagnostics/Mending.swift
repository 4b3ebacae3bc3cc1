extension Diagnostic {
    /// The one mend that is sure to be right; nil when there is none, or a choice of several.
    public var sureMend: FixIt? { fixIts.count == 1 ? fixIts.first : nil }
}

extension SourceFile {
    /// The text with the sure mends of the diagnostics of this file made. Of mends that overlap, the first is made.
    ///
    /// - Returns: the mended text, and how many mends were made.
    public func mended(by diagnostics: [Diagnostic]) -> (text: String, count: Int) {
        let mends = diagnostics.filter { $0.file.name == name }.compactMap(\.sureMend)
        let sorted = mends.enumerated().sorted { a, b in
            (a.element.start, a.offset) < (b.element.start, b.offset)
        }
        var edits: [TextEdit] = []
        var count = 0
        for mend in sorted.map(\.element) {
            // Two insertions at one place would depend on their order.
            guard let end = edits.last?.range.upper, mend.start <= end else {
                edits += mend.edits.sorted { $0.range.lower < $1.range.lower }
                count += 1
                continue
            }
        }
        return (applying(edits), count)
    }

    /// The text with edits made that are in order and do not overlap; one that reaches out of the text is left out.
    public func applying(_ edits: [TextEdit]) -> String {
        let bytes = Array(text.utf8)
        var result: [UInt8] = []
        var offset = 0
        for edit in edits where edit.range.lower >= offset && edit.range.upper <= bytes.count {
            result += bytes[offset..<edit.range.lower]
            result += Array(edit.replacement.utf8)
            offset = edit.range.upper
        }
        result += bytes[offset...]
        return String(decoding: result, as: UTF8.self)
    }
}

extension FixIt {
    /// Where its first edit starts.
    fileprivate var start: Int { edits.map(\.range.lower).min() ?? 0 }
}
