import Geometry

/// Why a drawing could not be turned into a file.
public enum RenderError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The drawing has no page.
    case noPages
    /// A page (counted from 1) is empty, not a number, or beyond the 200 inches that PDF readers accept.
    case pageSize(page: Int, size: Size)
    /// The dots per inch are not a number above zero.
    case resolution(Double)
    /// The picture would be wider or higher than Cairo can draw, or need more than 2 GiB.
    case tooManyPixels(page: Int, width: Double, height: Double)
    /// A mark of this element has a coordinate that is not a number or lies far off every page.
    case coordinate(element: String)
    /// There is not enough memory.
    case outOfMemory
    /// Cairo refused, in its own words.
    case cairo(message: String, doing: String)

    /// One sentence, lower case, no full stop.
    public var description: String {
        switch self {
        case .noPages: "the drawing has no page"
        case .pageSize(let page, let size):
            "page \(page) measures \(size.width) × \(size.height) points; each side must be above 0 and at most 14400"
        case .resolution(let dpi): "\(dpi) dots per inch cannot be drawn"
        case .tooManyPixels(let page, let width, let height):
            "page \(page) would be \(Self.whole(width)) × \(Self.whole(height)) pixels, more than can be drawn; "
                + "choose fewer dots per inch"
        case .coordinate(let element): "a mark of `\(element)` lies off every page"
        case .outOfMemory: "there is not enough memory for the picture"
        case .cairo(let message, let doing): "Cairo failed while \(doing): \(message)"
        }
    }

    private static func whole(_ value: Double) -> String {
        abs(value) < 1e15 ? String(Int(value)) : "\(value)"
    }
}
