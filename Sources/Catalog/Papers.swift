import Diagnostics
import Geometry

/// The sheets that a page may be drawn on.
public enum Papers {
    /// Names without `-portrait` or `-landscape`, in the order of `list papers`; besides these, `WxHmm`.
    public static let names = sheets.map(\.name) + screens.map(\.name)

    /// Why a paper is not known.
    public struct Problem: Error, Hashable, Sendable {
        /// One sentence, lower case, no full stop.
        public var message: String
        /// What to do, starting with a verb.
        public var help: String
    }

    /// Sizes in millimetres allowed for a sheet of one's own; below them a title and a footer at legal sizes would meet.
    public static let ownSizes = 100.0...2000.0

    /// A paper by name, or nil; see `find`.
    public static func paper(named name: String, orientation: LayoutTemplate.Orientation) -> Paper? {
        try? find(name, orientation: orientation).get()
    }

    /// A paper by name in any case: a name of the list, with `-portrait` or `-landscape` behind it if wanted, or width
    /// and height such as `300x200mm`.
    ///
    /// - Parameter orientation: which way round a sheet such as `a4` lies when the name does not say. Screen shapes such as
    ///   `16:9`, and sizes of one's own, lie as they are.
    public static func find(_ name: String, orientation: LayoutTemplate.Orientation) -> Result<Paper, Problem>
    {
        let wanted = name.lowercased().split(separator: " ").joined(separator: "-")
        var base = wanted[...]
        var way: LayoutTemplate.Orientation?
        for orientation in LayoutTemplate.Orientation.allCases
        where wanted.hasSuffix("-\(orientation.rawValue)") {
            base = wanted.dropLast(orientation.rawValue.count + 1)
            way = orientation
        }
        if let sheet = sheets.first(where: { $0.name == base }) {
            return .success(Paper(name: wanted, size: turned(sheet.size, way ?? orientation)))
        }
        if let screen = screens.first(where: { $0.name == base }) {
            return .success(Paper(name: wanted, size: way.map { turned(screen.size, $0) } ?? screen.size))
        }
        if let sides = millimetres(base) {
            return ownSize(sides, name: wanted, way: way)
        }
        return .failure(
            Problem(
                message: "unknown paper `\(name)`",
                help: Suggestion.nearest(to: String(base), in: names).map { "did you mean `\($0)`?" }
                    ?? "use one of \(names.joined(separator: ", ")), or a size such as `300x200mm`"))
    }

    /// ISO 216 sheets in millimetres, and the North American ones in inches, upright.
    private static let sheets: [(name: String, size: Size)] = [
        ("a0", metric(841, 1189)), ("a1", metric(594, 841)), ("a2", metric(420, 594)),
        ("a3", metric(297, 420)), ("a4", metric(210, 297)), ("a5", metric(148, 210)),
        ("a6", metric(105, 148)), ("letter", Size(612, 792)), ("tabloid", Size(792, 1224)),
    ]

    /// Shapes of slides and posts, about as large as A4 so that type keeps its measure.
    private static let screens: [(name: String, size: Size)] = [
        ("16:9", Size(960, 540)), ("9:16", Size(540, 960)), ("4:5", Size(640, 800)),
        ("square", Size(720, 720)),
    ]

    private static func metric(_ width: Double, _ height: Double) -> Size {
        Size(width * 72 / 25.4, height * 72 / 25.4)
    }

    private static func turned(_ size: Size, _ way: LayoutTemplate.Orientation) -> Size {
        let short = min(size.width, size.height)
        let long = max(size.width, size.height)
        return way == .portrait ? Size(short, long) : Size(long, short)
    }

    /// The two numbers of `300x200mm`; nil when the name is not of that form.
    private static func millimetres(_ name: Substring) -> (Double, Double)? {
        guard name.hasSuffix("mm") else { return nil }
        let sides = name.dropLast(2).split(separator: "x", omittingEmptySubsequences: false).compactMap {
            side in
            side.allSatisfy { $0.isASCII && ($0.isNumber || $0 == ".") } ? Double(side) : nil
        }
        return sides.count == 2 ? (sides[0], sides[1]) : nil
    }

    private static func ownSize(
        _ sides: (Double, Double), name: String, way: LayoutTemplate.Orientation?
    ) -> Result<Paper, Problem> {
        guard ownSizes.contains(sides.0), ownSizes.contains(sides.1) else {
            return .failure(
                Problem(
                    message: "paper `\(name)` is out of range",
                    help: "choose a width and a height between 100 and 2000 mm"))
        }
        let size = metric(sides.0, sides.1)
        return .success(Paper(name: name, size: way.map { turned(size, $0) } ?? size))
    }
}
