import Diagnostics
import Geometry

extension Drawing {
    /// What is put on paper, mark by mark: a line each for people and tests, or JSON with every coordinate.
    public func dump(_ format: DumpFormat) -> String {
        switch format {
        case .text:
            return pages.enumerated().map { number, page in
                let size = "\(rounded(page.size.width)) × \(rounded(page.size.height))"
                let head = "page \(number + 1) \(size) paper \(page.paper.hex), \(page.marks.count) marks\n"
                return head + page.marks.map { "  \($0.element) \($0.shape.line)\n" }.joined()
            }.joined()
        case .json:
            let pages = pages.map { page in
                JSONValue.object([
                    ("width", .number(page.size.width)), ("height", .number(page.size.height)),
                    ("paper", .string(page.paper.hex)), ("marks", .array(page.marks.map(\.json))),
                ])
            }
            return JSONValue.object([
                ("version", 1), ("title", .string(metadata.title)), ("pages", .array(pages)),
            ]).text() + "\n"
        }
    }
}

// MARK: - Text

extension Mark.Shape {
    /// Kind, bounds, colour and counts; no single coordinate, so that lines can be compared by eye.
    fileprivate var line: String {
        switch self {
        case .fill(let path, let paint): "fill \(path.extent) \(paint.words)"
        case .stroke(let path, let width, let paint):
            "stroke \(path.extent) width \(rounded(width)) \(paint.words)"
        case .clipped(let path, let shapes): "clipped \(path.extent) \(shapes.count) shapes"
        case .text(let mark):
            "text \(rounded(mark.origin.x)) \(rounded(mark.origin.y)) \(mark.face.rawValue) \(rounded(mark.size)) "
                + "\(mark.colour.hex) \(mark.structure.role.rawValue) \"\(mark.text)\""
        case .photo(let mark):
            "photo \(mark.box.words) \(mark.photo.width) × \(mark.photo.height) \"\(mark.alternative)\""
        case .link(let box, let url): "link \(box.words) \(url)"
        }
    }
}

extension Path {
    fileprivate var extent: String { "\(bounds?.words ?? "[]") \(elements.count) steps" }
}

extension Rect {
    fileprivate var words: String { "[\([x, y, width, height].map(rounded).joined(separator: " "))]" }
}

extension Paint {
    fileprivate var words: String { opacity < 1 ? "\(colour.hex) at \(rounded(opacity))" : colour.hex }
}

/// To a tenth, as JSON writes numbers.
private func rounded(_ value: Double) -> String { JSONValue.number((value * 10).rounded() / 10).text() }

// MARK: - JSON

extension Mark {
    fileprivate var json: JSONValue { .object([("element", .string(element))] + shape.members) }
}

extension Mark.Shape {
    fileprivate var members: [(String, JSONValue)] {
        switch self {
        case .fill(let path, let paint): [("kind", "fill")] + paint.members + path.members
        case .stroke(let path, let width, let paint):
            [("kind", "stroke"), ("width", .number(width))] + paint.members + path.members
        case .clipped(let path, let shapes):
            [("kind", "clipped")] + path.members
                + [("shapes", .array(shapes.map { JSONValue.object($0.members) }))]
        case .text(let mark):
            [
                ("kind", "text"), ("text", .string(mark.text)), ("origin", mark.origin.json),
                ("face", .string(mark.face.rawValue)), ("size", .number(mark.size)),
                ("colour", .string(mark.colour.hex)), ("angle", .number(mark.angle)),
                ("role", .string(mark.structure.role.rawValue)),
                ("paragraph", .string(mark.structure.element)),
                ("link", mark.link.map { .string($0) } ?? .null),
            ]
        case .photo(let mark):
            [
                ("kind", "photo"), ("alternative", .string(mark.alternative)), ("angle", .number(mark.angle)),
                (
                    "bounds",
                    .array([mark.box.x, mark.box.y, mark.box.width, mark.box.height].map { .number($0) })
                ),
                ("pixels", .array([.integer(mark.photo.width), .integer(mark.photo.height)])),
            ]
        case .link(let box, let url):
            [
                ("kind", "link"), ("url", .string(url)),
                ("bounds", .array([box.x, box.y, box.width, box.height].map { .number($0) })),
            ]
        }
    }
}

extension Paint {
    fileprivate var members: [(String, JSONValue)] {
        [("colour", .string(colour.hex)), ("opacity", .number(opacity))]
    }
}

extension Path {
    fileprivate var members: [(String, JSONValue)] {
        let box = bounds.map { JSONValue.array([$0.x, $0.y, $0.width, $0.height].map { .number($0) }) }
        return [("bounds", box ?? .null), ("path", .string(steps))]
    }

    /// The path as SVG writes it, to a hundredth of a point.
    private var steps: String {
        elements.map {
            switch $0 {
            case .move(let p): "M\(p.words)"
            case .line(let p): "L\(p.words)"
            case .curve(let a, let b, let p): "C\(a.words) \(b.words) \(p.words)"
            case .close: "Z"
            }
        }.joined()
    }
}

extension Point {
    fileprivate var json: JSONValue { .array([.number(x), .number(y)]) }

    fileprivate var words: String {
        [x, y].map { JSONValue.number(($0 * 100).rounded() / 100).text() }.joined(separator: " ")
    }
}

extension Colour {
    /// `RRGGBB` in capitals.
    fileprivate var hex: String {
        [red, green, blue].map { part in
            let byte = UInt8(max(0, min(255, (part * 255).rounded())))
            let digits = String(byte, radix: 16, uppercase: true)
            return digits.utf8.count == 1 ? "0" + digits : digits
        }.joined()
    }
}
