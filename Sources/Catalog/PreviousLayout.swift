import Diagnostics
import Geometry
import Yams

/// Where blocks stood when a capture was last drawn, so that a new drawing moves them no more than it must.
public struct PreviousLayout: Hashable, Sendable {
    /// One sheet.
    public struct Page: Hashable, Sendable {
        /// How much larger than on A4 everything was drawn.
        public var scale: Double
        /// The boxes of blocks by their keys, in points from the top left corner of the page.
        public var frames: [String: Rect]

        /// Makes a page.
        public init(scale: Double, frames: [String: Rect]) {
            self.scale = scale
            self.frames = frames
        }
    }

    /// The sheets in order.
    public var pages: [Page]

    /// Makes a memory of some pages.
    public init(pages: [Page]) { self.pages = pages }

    /// Where a block stood, on whatever page.
    public func frame(of key: String) -> Rect? { pages.lazy.compactMap { $0.frames[key] }.first }

    /// Reads what `sketchnote dump --stage layout --format json` wrote.
    public static func read(_ source: SourceFile) -> Diagnosed<PreviousLayout?> {
        guard let root = (try? Yams.compose(yaml: source.text)) ?? nil,
            let pages = root.mapping?["pages"]?.sequence
        else { return Diagnosed(nil, [notADump(source)]) }
        var result = PreviousLayout(pages: [])
        for page in pages {
            guard let scale = page["scale"]?.float, scale.isFinite, scale > 0,
                let nodes = page["nodes"]?.sequence
            else { return Diagnosed(nil, [notADump(source)]) }
            var frames: [String: Rect] = [:]
            for node in nodes where node["parent"]?.null != nil {
                guard let key = node["id"]?.string, let sides = node["frame"]?.sequence else { continue }
                let numbers = sides.compactMap(\.float).filter(\.isFinite)
                guard numbers.count == 4 else { continue }
                frames[key] = Rect(numbers[0], numbers[1], numbers[2], numbers[3])
            }
            result.pages.append(Page(scale: scale, frames: frames))
        }
        return Diagnosed(result, [])
    }

    private static func notADump(_ source: SourceFile) -> Diagnostic {
        Diagnostic(
            "previous/not-a-layout", .error, "this is not a layout that was drawn before", in: source,
            at: SourceRange(0, 0),
            help: "make one with `sketchnote dump --stage layout --format json CAPTURE`")
    }
}
