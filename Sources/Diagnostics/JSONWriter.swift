/// Writes JSON values into one growing text.
struct JSONWriter {
    let isCompact: Bool
    private(set) var result = ""

    init(isCompact: Bool) { self.isCompact = isCompact }

    mutating func write(_ value: JSONValue, indent: Int) {
        switch value {
        case .null: result += "null"
        case .boolean(let flag): result += flag ? "true" : "false"
        case .integer(let number): result += String(number)
        case .number(let number): result += JSONWriter.decimal(number)
        case .string(let text): write(text)
        case .array(let elements):
            writeList("[", "]", elements, indent: indent, value: { $0 }) { writer, element in
                writer.write(element, indent: indent + 1)
            }
        case .members(let members):
            writeList("{", "}", members, indent: indent, value: \.value) { writer, member in
                writer.write(member.name)
                writer.result += writer.isCompact ? ":" : ": "
                writer.write(member.value, indent: indent + 1)
            }
        }
    }

    private mutating func writeList<Element>(
        _ open: String, _ close: String, _ elements: [Element], indent: Int,
        value: (Element) -> JSONValue, write: (inout JSONWriter, Element) -> Void
    ) {
        result += open
        let isInline = isCompact || (elements.count <= 4 && elements.allSatisfy { value($0).isNumberLike })
        for (position, element) in elements.enumerated() {
            if position > 0 { result += isInline && !isCompact ? ", " : "," }
            if !isInline { newLine(indent + 1) }
            write(&self, element)
        }
        if !isInline, !elements.isEmpty { newLine(indent) }
        result += close
    }

    private mutating func newLine(_ indent: Int) {
        result += "\n"
        result += String(repeating: "  ", count: indent)
    }

    /// RFC 8259, section 7. U+2028 and U+2029 are escaped too, because JavaScript once took them for line ends.
    private mutating func write(_ text: String) {
        result += "\""
        for scalar in text.unicodeScalars {
            switch scalar.value {
            case 0x22: result += "\\\""
            case 0x5C: result += "\\\\"
            case 0x0A: result += "\\n"
            case 0x0D: result += "\\r"
            case 0x09: result += "\\t"
            case 0..<0x20, 0x7F, 0x2028, 0x2029:
                let digits = String(scalar.value, radix: 16)
                result += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
            default: result.unicodeScalars.append(scalar)
            }
        }
        result += "\""
    }

    /// A number with at most three decimals and no zeros at the end.
    static func decimal(_ number: Double) -> String {
        guard number.isFinite else { return "null" }
        guard abs(number) < 1e15 else { return number.description }
        let thousandths = Int64((abs(number) * 1000).rounded())
        let sign = number < 0 && thousandths != 0 ? "-" : ""
        let (whole, part) = thousandths.quotientAndRemainder(dividingBy: 1000)
        guard part != 0 else { return "\(sign)\(whole)" }
        let padded = String(1000 + part).dropFirst()
        let decimals = String(padded.reversed().drop { $0 == "0" }.reversed())
        return "\(sign)\(whole).\(decimals)"
    }
}

extension JSONValue {
    /// Short enough to share a line with its neighbours.
    fileprivate var isNumberLike: Bool {
        switch self {
        case .null, .boolean, .integer, .number: true
        case .string, .array, .members: false
        }
    }
}
