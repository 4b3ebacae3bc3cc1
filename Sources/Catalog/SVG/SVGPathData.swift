import Diagnostics
import Geometry

/// Reads the `d` of a path: M L H V C S Q T Z, absolute and relative (SVG 2, chapter 9), quadratic curves raised to
/// cubic ones. Arcs are not read: an ellipse is an `<ellipse>`, drawn as a hand draws it.
struct SVGPathData {
    private let bytes: [UInt8]
    /// Place of the first byte in the file.
    private let origin: Int
    private var at = 0
    private var path = Path()
    private var pen = Point.zero
    private var start = Point.zero
    /// Last control point, and whether it belonged to a cubic curve.
    private var control: (point: Point, isCubic: Bool)?

    private init(_ data: String, at origin: Int) {
        bytes = Array(data.utf8)
        self.origin = origin
    }

    /// The path of a `d` that starts at a byte of its file.
    static func path(_ data: String, at origin: Int) throws(SVGFault) -> Path {
        var reader = SVGPathData(data, at: origin)
        try reader.read()
        return reader.path
    }

    private mutating func read() throws(SVGFault) {
        var command: UInt8?
        while skipSpace() {
            if Self.isLetter(bytes[at]) {
                command = bytes[at]
                at += 1
            } else if command == nil {
                throw fault("a path starts with `M`")
            }
            guard let letter = command else { return }
            guard !path.isEmpty || letter | 0x20 == UInt8(ascii: "m") else {
                throw fault("a path starts with `M`", length: 1, from: max(0, at - 1))
            }
            try step(letter)
            switch letter {
            case UInt8(ascii: "M"): command = UInt8(ascii: "L")
            case UInt8(ascii: "m"): command = UInt8(ascii: "l")
            case UInt8(ascii: "Z"), UInt8(ascii: "z"): command = nil
            default: break
            }
        }
    }

    private mutating func step(_ letter: UInt8) throws(SVGFault) {
        let base = letter >= UInt8(ascii: "a") ? pen : Point.zero
        switch Character(Unicode.Scalar(letter & 0xDF)) {
        case "M":
            pen = try point(base)
            start = pen
            path.move(to: pen)
            control = nil
        case "L": line(to: try point(base))
        case "H": line(to: Point(base.x + (try number()), pen.y))
        case "V": line(to: Point(pen.x, base.y + (try number())))
        case "C": curve(try point(base), try point(base), to: try point(base))
        case "S": curve(mirrored(cubic: true), try point(base), to: try point(base))
        case "Q": quadratic(try point(base), to: try point(base))
        case "T": quadratic(mirrored(cubic: false), to: try point(base))
        case "Z":
            path.close()
            pen = start
            control = nil
        case "A":
            throw fault(
                "arcs are not read: use `<circle>`, `<ellipse>` or curves", length: 1, from: at - 1)
        default: throw fault("unknown path command", length: 1, from: at - 1)
        }
    }

    private mutating func line(to end: Point) {
        path.line(to: end)
        pen = end
        control = nil
    }

    private mutating func curve(_ a: Point, _ b: Point, to end: Point) {
        path.curve(a, b, to: end)
        pen = end
        control = (b, true)
    }

    private mutating func quadratic(_ c: Point, to end: Point) {
        path.curve(pen.mixed(with: c, 2.0 / 3), end.mixed(with: c, 2.0 / 3), to: end)
        pen = end
        control = (c, false)
    }

    /// The last control point turned about the pen, or the pen itself after another kind of step.
    private func mirrored(cubic: Bool) -> Point {
        guard let control, control.isCubic == cubic else { return pen }
        return pen + (pen - control.point)
    }

    private mutating func point(_ base: Point) throws(SVGFault) -> Point {
        let x = try number()
        let y = try number()
        return base + Point(x, y)
    }

    private mutating func number() throws(SVGFault) -> Double {
        _ = skipSpace()
        let first = at
        var hasPoint = false
        var hasExponent = false
        scan: while at < bytes.count {
            switch bytes[at] {
            case UInt8(ascii: "0")...UInt8(ascii: "9"): break
            case UInt8(ascii: "-"), UInt8(ascii: "+"):
                guard at == first || bytes[at - 1] | 0x20 == UInt8(ascii: "e") else { break scan }
            case UInt8(ascii: ".") where !hasPoint && !hasExponent: hasPoint = true
            case UInt8(ascii: "e"), UInt8(ascii: "E"):
                guard !hasExponent, at > first else { break scan }
                hasExponent = true
            default: break scan
            }
            at += 1
        }
        guard let value = Double(String(decoding: bytes[first..<at], as: UTF8.self)), value.isFinite else {
            throw fault("a number is missing", length: min(1, bytes.count - first), from: first)
        }
        return value
    }

    /// Passes over spaces and commas; whether anything is left.
    private mutating func skipSpace() -> Bool {
        while at < bytes.count, bytes[at] == 0x20 || bytes[at] == 0x2C || (0x09...0x0D).contains(bytes[at]) {
            at += 1
        }
        return at < bytes.count
    }

    private static func isLetter(_ byte: UInt8) -> Bool {
        (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    }

    private func fault(_ message: String, length: Int = 1, from: Int? = nil) -> SVGFault {
        let lower = origin + (from ?? at)
        return SVGFault(message: message, range: SourceRange(lower, lower + length))
    }
}
