import Diagnostics

/// `@name`
enum MentionSyntax {
    /// The end of the name whose `@`, or the space before another word of it, stands at `offset`; nil when no name follows. A name starts with a letter and goes on
    /// with letters, digits, `_`, `-`, `.` and `'`, and ends with a letter or digit.
    static func end(of offset: Int, before end: Int, in source: SourceBytes) -> Int? {
        var place = offset + 1
        var last: Int?
        while let scalar = source.scalar(at: place, before: end) {
            let length = String(scalar).utf8.count
            if scalar.isWord || scalar.properties.generalCategory == .nonspacingMark {
                if last == nil, scalar.properties.numericType != nil { return nil }
                last = place + length
            } else if !(scalar == "-" || scalar == "." || scalar == "'") || last == nil {
                break
            }
            place += length
        }
        return last
    }
}
