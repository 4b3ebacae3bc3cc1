import Diagnostics

/// Names with arrows between them: `A -> B: label`.
struct ConnectorSyntax {
    /// The names in order; the last one may still hold a label.
    var names: [SourceRange] = []
    /// The arrows between them, one fewer; as many when the last name is empty.
    var arrows: [Flow.Arrow] = []

    /// Whether an arrow with white space on both sides, or at the end, stands between words.
    static func hasArrow(_ body: SourceRange, in source: SourceBytes) -> Bool {
        var offset = body.lower + 1
        while offset < body.upper {
            if ConnectorSyntax.isTip(source[offset]), arrow(endingAt: offset, in: body, source) != nil {
                return true
            }
            offset += 1
        }
        return false
    }

    /// Divides a line at its arrows.
    init(_ body: SourceRange, in source: SourceBytes) {
        var start = body.lower
        for offset in body.lower..<body.upper where ConnectorSyntax.isTip(source[offset]) {
            guard let (sign, lower) = ConnectorSyntax.arrow(endingAt: offset, in: body, source), lower > start
            else {
                continue
            }
            names.append(source.trimmed(SourceRange(start, lower)))
            arrows.append(sign)
            start = offset + 1
        }
        names.append(source.trimmed(SourceRange(start, body.upper)))
    }

    /// Takes away the empty name after an arrow at the end of the line; false when there is none.
    mutating func takeOpenEnd() -> Bool {
        guard let last = names.last, last.lower == last.upper, names.count > 2 else { return false }
        names.removeLast()
        return true
    }

    /// The arrows, and what word processors make of them.
    private static let forms: [(StaticString, Flow.Arrow)] = [
        ("<->", .twoWay), ("-->", .dotted), ("->", .plain), ("=>", .plain), ("→", .plain), ("↔", .twoWay),
        ("⇒", .plain), ("⇢", .dotted),
    ]

    /// Whether a byte may be the last of an arrow: U+2192, U+2194, U+21D2, U+21E2.
    private static func isTip(_ byte: UInt8) -> Bool { [ascii(">"), 0x92, 0x94, 0xA2].contains(byte) }

    private static func arrow(endingAt offset: Int, in body: SourceRange, _ source: SourceBytes) -> (
        Flow.Arrow, Int
    )? {
        let next = offset + 1
        guard next == body.upper || source.spaceLength(at: next, before: body.upper) > 0 else { return nil }
        for (form, sign) in forms {
            let lower = next - form.utf8CodeUnitCount
            guard lower > body.lower, source.has(form, at: lower, before: next) else { continue }
            return source.trimmed(SourceRange(body.lower, lower)).upper < lower ? (sign, lower) : nil
        }
        return nil
    }
}
