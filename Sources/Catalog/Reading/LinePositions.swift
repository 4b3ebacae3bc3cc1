/// Where each line of a text starts, so that a line and column become a UTF-8 offset.
///
/// Lines end where YAML ends them: at LF, CR, CR LF, NEL, LS and PS. A byte order mark belongs to no column.
struct LinePositions {
    private let text: String
    /// UTF-8 offset of the first byte of each line.
    private let starts: [Int]

    init(_ text: String) {
        self.text = text
        var starts = [text.unicodeScalars.first == "\u{FEFF}" ? 3 : 0]
        var offset = 0
        var afterReturn = false
        for scalar in text.unicodeScalars {
            offset += scalar.utf8.count
            switch scalar {
            case "\n" where afterReturn:
                starts[starts.count - 1] = offset
            case "\n", "\r", "\u{85}", "\u{2028}", "\u{2029}":
                starts.append(offset)
            default: break
            }
            afterReturn = scalar == "\r"
        }
        self.starts = starts
    }

    /// The UTF-8 offset of a place given as libYAML gives it: both counted from 1, columns in Unicode scalars.
    /// A column past the end of its line is the end of the line; a line past the end is the end of the text.
    func offset(line: Int, column: Int) -> Int {
        let all = text.utf8
        guard line >= 1 else { return 0 }
        guard line <= starts.count else { return all.count }
        var offset = starts[line - 1]
        let rest = text[all.index(all.startIndex, offsetBy: offset)...].unicodeScalars
        for scalar in rest.prefix(max(0, column - 1)) {
            if scalar == "\n" || scalar == "\r" { break }
            offset += scalar.utf8.count
        }
        return offset
    }
}
