import Diagnostics

/// `![what it shows](photo.jpg)` alone on a line.
struct PictureSyntax {
    /// The words for those who do not see it; may be empty.
    var alt: SourceRange
    /// The path or address as typed, without the angle brackets that may stand round it and without a title.
    var path: SourceRange

    /// Nil when the line is anything else or more.
    init?(_ body: SourceRange, in source: SourceBytes) {
        guard source.has("![", at: body.lower, before: body.upper), source[body.upper - 1] == ascii(")")
        else {
            return nil
        }
        var close = body.lower + 2
        while close + 1 < body.upper, !source.has("](", at: close, before: body.upper) {
            close += source[close] == ascii("\\") ? 2 : 1
        }
        guard close + 1 < body.upper else { return nil }
        alt = source.trimmed(SourceRange(body.lower + 2, close))
        path = source.trimmed(SourceRange(close + 2, body.upper - 1))
        if path.upper - path.lower > 2, source[path.lower] == ascii("<"), source[path.upper - 1] == ascii(">")
        {
            path = SourceRange(path.lower + 1, path.upper - 1)
        }
        guard path.lower < path.upper, PictureSyntax.isBalanced(source[path.lower..<path.upper]) else {
            return nil
        }
    }

    /// Whether every bracket in a path has its other half, as in `photo (1).jpg`: else the line holds more than a picture.
    private static func isBalanced(_ path: ArraySlice<UInt8>) -> Bool {
        var depth = 0
        for byte in path {
            if byte == ascii("(") { depth += 1 }
            if byte == ascii(")") { depth -= 1 }
            if depth < 0 { return false }
        }
        return depth == 0
    }
}
