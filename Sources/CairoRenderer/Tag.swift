import CCairo
import Geometry

/// An element of a PDF's structure, or a link.
struct Tag: Hashable {
    var name: String
    var attributes: String

    init(_ name: String, attributes: String = "") {
        self.name = name
        self.attributes = attributes
    }

    /// What is drawn inside leads to an address.
    static func link(to url: String) -> Tag { Tag("Link", attributes: "uri='\(quoted(url))'") }

    /// A box in page points that leads to an address.
    static func link(_ rect: Rect, to url: String) -> Tag {
        let box = [rect.x, rect.y, rect.width, rect.height].map { String(thousandths($0)) }
        return Tag("Link", attributes: "rect=[\(box.joined(separator: " "))] uri='\(quoted(url))'")
    }

    /// An address as Cairo's attribute strings take it: ASCII alone, with quotes and backslashes escaped.
    private static func quoted(_ url: String) -> String {
        var quoted = ""
        for byte in url.utf8 {
            switch byte {
            case UInt8(ascii: "'"), UInt8(ascii: "\\"): quoted += "\\" + String(UnicodeScalar(byte))
            case 0x21...0x7E: quoted += String(UnicodeScalar(byte))
            default:
                let digits = String(byte, radix: 16, uppercase: true)
                quoted += "%" + (digits.utf8.count < 2 ? "0" : "") + digits
            }
        }
        return quoted
    }

    private static func thousandths(_ value: Double) -> Double { (value * 1000).rounded() / 1000 }
}

/// Opens and closes tags on a context.
struct TagPen {
    private let context: Context

    init(_ context: Context) { self.context = context }

    func begin(_ tag: Tag) { cairo_tag_begin(context.pointer, tag.name, tag.attributes) }

    func end(_ tag: Tag) { cairo_tag_end(context.pointer, tag.name) }

    /// Makes a box of the page lead to an address; one of no extent or far off the page is left out.
    func link(_ rect: Rect, to url: String) {
        let isDrawable =
            rect.width > 0 && rect.height > 0
            && [rect.x, rect.y, rect.width, rect.height].allSatisfy { abs($0) < Context.farthest }
        guard isDrawable, !url.isEmpty else { return }
        let tag = Tag.link(rect, to: url)
        begin(tag)
        end(tag)
    }
}
