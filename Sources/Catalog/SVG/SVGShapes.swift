import Diagnostics
import Geometry

/// Turns the basic shapes of SVG into paths.
enum SVGShapes {
    /// Elements that draw something.
    static let names = ["path", "circle", "ellipse", "line", "rect", "polyline", "polygon"]

    /// Attributes that give an element its shape.
    static func attributes(of name: String) -> [String] {
        switch name {
        case "path": ["d"]
        case "circle": ["cx", "cy", "r"]
        case "ellipse": ["cx", "cy", "rx", "ry"]
        case "line": ["x1", "y1", "x2", "y2"]
        case "rect": ["x", "y", "width", "height"]
        default: ["points"]
        }
    }

    /// The path of an element whose name is in the list.
    static func path(_ tag: SVGTag) throws(SVGFault) -> Path {
        switch tag.name {
        case "path":
            let data = try value("d", tag)
            return try SVGPathData.path(data.value, at: data.valueRange.lower)
        case "circle":
            let radius = try length("r", tag)
            return ellipse(Point(try number("cx", tag), try number("cy", tag)), radius, radius)
        case "ellipse":
            return ellipse(
                Point(try number("cx", tag), try number("cy", tag)), try length("rx", tag),
                try length("ry", tag))
        case "line":
            let from = Point(try number("x1", tag), try number("y1", tag))
            return Path(points: [from, Point(try number("x2", tag), try number("y2", tag))], closed: false)
        case "rect":
            return Path(
                Rect(
                    try number("x", tag), try number("y", tag), try length("width", tag),
                    try length("height", tag)))
        default:
            let list = try value("points", tag)
            let path = try SVGPathData.path("M" + list.value, at: list.valueRange.lower - 1)
            guard tag.name == "polygon" else { return path }
            return Path(path.elements + [.close])
        }
    }

    /// An ellipse as a hand draws it: from about eleven o'clock, clockwise, so that the overshoot of the pen lands there.
    ///
    /// Four cubic curves, each within 0.03 % of the radius.
    static func ellipse(_ centre: Point, _ rx: Double, _ ry: Double) -> Path {
        let kappa = 0.552_284_749_8
        func place(_ u: Point) -> Point { Point(centre.x + rx * u.x, centre.y + ry * u.y) }
        var out = Point.zero.moved(1, angle: -2.2)
        var path = Path([.move(place(out))])
        for _ in 0..<4 {
            let next = out.normal
            path.curve(place(out + next * kappa), place(next + out * kappa), to: place(next))
            out = next
        }
        path.close()
        return path
    }

    private static func value(_ name: String, _ tag: SVGTag) throws(SVGFault) -> SVGTag.Attribute {
        guard let attribute = tag.attribute(name) else {
            throw SVGFault(message: "`<\(tag.name)>` needs `\(name)`", range: tag.nameRange)
        }
        return attribute
    }

    private static func number(_ name: String, _ tag: SVGTag) throws(SVGFault) -> Double {
        let attribute = try value(name, tag)
        guard let number = Double(attribute.value), number.isFinite else {
            throw SVGFault(message: "`\(name)` needs a number without a unit", range: attribute.valueRange)
        }
        return number
    }

    private static func length(_ name: String, _ tag: SVGTag) throws(SVGFault) -> Double {
        let number = try number(name, tag)
        guard number > 0 else {
            throw SVGFault(message: "`\(name)` must be more than 0", range: try value(name, tag).valueRange)
        }
        return number
    }
}
