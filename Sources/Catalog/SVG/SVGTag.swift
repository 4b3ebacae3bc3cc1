import Diagnostics

/// A tag of an SVG file, with places in the file.
struct SVGTag {
    /// A name with its value, as `d="M0 0"`.
    struct Attribute {
        var name: String
        var nameRange: SourceRange
        var value: String
        var valueRange: SourceRange
    }

    /// Whether the tag opens, closes, or does both.
    enum Shape { case open, close, whole }

    var name: String
    /// The tag's name in the file.
    var nameRange: SourceRange
    var shape: Shape
    var attributes: [Attribute]
    /// The text between this tag and the next one, entities resolved.
    var text = ""

    /// The attribute of a name.
    func attribute(_ name: String) -> Attribute? { attributes.first { $0.name == name } }

    /// Whether the tag belongs to an editor's own name space, as `sodipodi:namedview`.
    var isForeign: Bool { name.contains(":") }
}

/// Where an SVG file stops being one.
struct SVGFault: Error {
    var message: String
    var range: SourceRange
}

/// Cuts an SVG file into tags: the small part of XML that drawing programs write, without name spaces and DTDs.
struct SVGTokenizer {
    private let bytes: [UInt8]
    private var at = 0

    init(_ text: String) { bytes = Array(text.utf8) }

    /// All tags in order.
    static func tags(_ text: String) throws(SVGFault) -> [SVGTag] {
        var tokenizer = SVGTokenizer(text)
        var tags: [SVGTag] = []
        while true {
            let words = tokenizer.textUpToTag()
            if !tags.isEmpty { tags[tags.count - 1].text += words }
            guard tokenizer.at < tokenizer.bytes.count else { return tags }
            if try tokenizer.skipRemark() { continue }
            tags.append(try tokenizer.tag())
        }
    }

    private mutating func textUpToTag() -> String {
        let end = bytes[at...].firstIndex(of: UInt8(ascii: "<")) ?? bytes.count
        defer { at = end }
        return Self.resolved(String(decoding: bytes[at..<end], as: UTF8.self))
    }

    /// Passes over `<!-- … -->`, `<![CDATA[ … ]]>`, `<? … ?>` and `<! … >`.
    private mutating func skipRemark() throws(SVGFault) -> Bool {
        for (open, close) in [("<!--", "-->"), ("<![CDATA[", "]]>"), ("<?", "?>"), ("<!", ">")] {
            guard bytes[at...].starts(with: open.utf8) else { continue }
            let start = at
            while at < bytes.count, !bytes[at...].starts(with: close.utf8) { at += 1 }
            guard at < bytes.count else {
                throw SVGFault(
                    message: "`\(open)` has no end `\(close)`",
                    range: SourceRange(start, start + open.utf8.count))
            }
            at += close.utf8.count
            return true
        }
        return false
    }

    private mutating func tag() throws(SVGFault) -> SVGTag {
        at += 1
        let closes = take("/")
        let (name, range) = name()
        guard !name.isEmpty else { throw fault("a tag needs a name after `<`") }
        var tag = SVGTag(name: name, nameRange: range, shape: closes ? .close : .open, attributes: [])
        while true {
            skipSpace()
            if take("/") {
                guard take(">") else { throw fault("`>` expected after `/`") }
                tag.shape = .whole
                return tag
            }
            if take(">") { return tag }
            tag.attributes.append(try attribute(of: tag))
        }
    }

    private mutating func attribute(of tag: SVGTag) throws(SVGFault) -> SVGTag.Attribute {
        let (name, range) = name()
        guard !name.isEmpty else { throw fault("the tag `<\(tag.name)` has no end `>`") }
        skipSpace()
        guard take("=") else { throw fault("`=` expected after `\(name)`") }
        skipSpace()
        guard at < bytes.count, bytes[at] == UInt8(ascii: "\"") || bytes[at] == UInt8(ascii: "'") else {
            throw fault("the value of `\(name)` needs quotation marks")
        }
        let quote = bytes[at]
        let start = at + 1
        guard let end = bytes[start...].firstIndex(of: quote) else {
            throw fault("the value of `\(name)` has no closing quotation mark")
        }
        at = end + 1
        return SVGTag.Attribute(
            name: name, nameRange: range, value: String(decoding: bytes[start..<end], as: UTF8.self),
            valueRange: SourceRange(start, end))
    }

    private mutating func name() -> (String, SourceRange) {
        let start = at
        while at < bytes.count, !Self.isSpace(bytes[at]), !"=/<>\"'".utf8.contains(bytes[at]) { at += 1 }
        return (String(decoding: bytes[start..<at], as: UTF8.self), SourceRange(start, at))
    }

    private mutating func skipSpace() {
        while at < bytes.count, Self.isSpace(bytes[at]) { at += 1 }
    }

    private mutating func take(_ mark: Unicode.Scalar) -> Bool {
        guard at < bytes.count, bytes[at] == UInt8(ascii: mark) else { return false }
        at += 1
        return true
    }

    private func fault(_ message: String) -> SVGFault {
        SVGFault(message: message, range: SourceRange(at, min(at + 1, bytes.count)))
    }

    private static func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

    private static func resolved(_ text: String) -> String {
        guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
        return [("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&apos;", "'"), ("&amp;", "&")].reduce(text)
        {
            $0.split(separator: $1.0, omittingEmptySubsequences: false).joined(separator: $1.1)
        }
    }
}
