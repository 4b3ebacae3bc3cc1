import Catalog
import Geometry

/// What an earlier drawing of the same capture asks of a new one.
struct Remembering {
    let previous: PreviousLayout?

    /// The scale that the first page had.
    var scale: Double? { scale(page: 0) }

    /// The scale that a page had.
    func scale(page: Int) -> Double? {
        guard let pages = previous?.pages, page < pages.count else { return nil }
        return pages[page].scale
    }

    /// The smallest scale of all pages.
    var leastScale: Double? { previous?.pages.map(\.scale).min() }

    /// How many pages there were; 0 when nothing is remembered.
    var pageCount: Int { previous?.pages.count ?? 0 }

    /// The page on which a block stood.
    func page(of key: String) -> Int? { previous?.pages.firstIndex { $0.frames[key] != nil } }

    /// Whether a block stood in the same columns of the page before.
    func keeps(_ key: String, x: Double, width: Double) -> Bool {
        guard let frame = previous?.frame(of: key) else { return false }
        // One that stands in the open is remembered as wide as its words.
        return abs(frame.x - x) < 6 && (abs(frame.width - width) < 6 || frame.width < width)
    }

    /// The middle of a block's box, before.
    func middle(of key: String) -> Point? { previous?.frame(of: key)?.centre }
}

extension LayoutTree {
    /// What a later drawing should know of this one.
    public var remembered: PreviousLayout {
        PreviousLayout(
            pages: pages.map { page in
                let frames = page.nodes.map { ($0.key, $0.frame) }
                return PreviousLayout.Page(
                    scale: page.scale, frames: Dictionary(frames, uniquingKeysWith: { first, _ in first }))
            })
    }
}
