import Capture
import Geometry

extension Block {
    /// The place that the author asked for: `at=top-left`.
    var askedPlace: AskedPlace? { hints.at.flatMap { AskedPlace($0.value) } }
}

/// A ninth of the page.
struct AskedPlace: Hashable {
    enum Across: String { case left, right }
    enum Down: String { case top, bottom }
    var across: Across?
    var down: Down?

    /// Nil for a word that is no place.
    init?(_ words: String) {
        let parts = words.split(separator: "-").map(String.init)
        across = parts.lazy.compactMap(Across.init).first
        down = parts.lazy.compactMap(Down.init).first
        guard across != nil || down != nil || words == "centre" else { return nil }
    }

    /// Whether a box stands there: on the asked half of the page, or about its middle.
    ///
    /// - Parameter page: the part of the page that blocks fill.
    func holds(_ box: Rect, on page: Rect) -> Bool {
        let x = (box.midX - page.x) / max(1, page.width)
        let y = (box.midY - page.y) / max(1, page.height)
        if across == nil && down == nil { return (0.25...0.75).contains(x) && (0.25...0.75).contains(y) }
        let isAcross = across.map { $0 == .left ? x < 0.47 : x > 0.53 } ?? true
        let isDown = down.map { $0 == .top ? y < 0.55 : y > 0.45 } ?? true
        return isAcross && isDown
    }
}

extension [Block] {
    /// Blocks that are asked to stand at the top come first, those at the bottom last before the panels; what somebody says in a
    /// section goes with it. All others keep their order.
    var inAskedOrder: [Block] {
        guard contains(where: { $0.askedPlace?.down != nil }) else { return self }
        let body = prefix { $0.panel == .none }
        var groups: [[Block]] = []
        for block in body {
            if block.isSaying && block.hints.at == nil, !groups.isEmpty {
                groups[groups.count - 1].append(block)
            } else {
                groups.append([block])
            }
        }
        func standing(_ down: AskedPlace.Down?) -> [Block] {
            groups.filter { $0.first?.askedPlace?.down == down }.flatMap { $0 }
        }
        return standing(.top) + standing(nil) + standing(.bottom) + dropFirst(body.count)
    }
}

extension RowPacker.Row {
    /// The row as it is or from right to left, whichever puts more blocks on the side that they were asked to stand on.
    func turned(for blocks: [Block], width: Double) -> RowPacker.Row {
        guard places.count > 1 else { return self }
        func kept(_ places: [RowPacker.Place]) -> Int {
            places.reduce(0) { count, place in
                let isLeft = place.x + place.width / 2 < width / 2
                return count
                    + place.blocks.count { blocks[$0].askedPlace?.across == (isLeft ? .left : .right) }
            }
        }
        var mirrored = self
        for index in places.indices {
            mirrored.places[index].x = width - places[index].x - places[index].width
        }
        return kept(mirrored.places) > kept(places) ? mirrored : self
    }
}
