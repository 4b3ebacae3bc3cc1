import Geometry
import Layout

/// How good a page is to look at, in numbers that need no eye. Boxes are those of blocks; areas are shares of the sheet.
public struct PageQuality: Sendable {
    /// Inside blocks and the parts of the head, and on the road that numbers stand on.
    public var fill: Double
    /// The largest box without block or doodle, without 4 % at each edge, which are margin.
    public var emptiest: Rect
    /// Its share.
    public var emptiness: Double
    /// Rank correlation of words and area over the blocks, from -1 to 1; nil for fewer than four blocks.
    public var hierarchy: Double?
    /// The area of a section over that of another with at least twice as many signs, at its greatest; nil where no two
    /// sections differ that much. More than 1 is upside down. What has a drawing needs more room than its words tell.
    public var upset: Double?
    /// Half the distance between the quartiles of the gutters over their median; nil for fewer than four gutters.
    public var unevenness: Double?
    /// Left edges of blocks that stand further than 6 points from each other.
    public var leftEdges: Int
    /// Blocks without title and foot.
    public var blocks: Int

    /// Measures a page.
    public init(_ page: LayoutPage) {
        let area = page.size.area
        // The air between title, picture and ribbon is inside none of them.
        let inside = page.nodes.map { $0.kind == .title ? $0.children.coveredArea : $0.frame.size.area }
        fill = (inside + page.scenery.map(\.roadArea)).reduce(0, +) / area
        let margin = 0.04 * min(page.size.width, page.size.height)
        let room = Rect(0, 0, page.size.width, page.size.height).grown(by: -margin)
        emptiest = room.largestGap(among: page.nodes.flatMap(\.inkBoxes) + page.doodles.map(\.frame))
        emptiness = emptiest.size.area / area
        let body = page.nodes.filter { ![.title, .runningTitle, .footer].contains($0.kind) }
        blocks = body.count
        hierarchy =
            body.count < 4
            ? nil : rankCorrelation(body.map { Double($0.signs) }, body.map(\.frame.size.area))
        let sections = body.filter { $0.kind == .section && !$0.hasDrawing }
        upset = sections.flatMap { heavy in
            sections.filter { $0.signs > 0 && $0.signs * 2 <= heavy.signs }
                .map { $0.frame.size.area / heavy.frame.size.area }
        }.max()
        let gutters = gutters(between: body.map(\.frame), outlined: body.map(\.hasOutline)).sorted()
        if gutters.count >= 4, let median = quantile(0.5, of: gutters), median > 0,
            let low = quantile(0.25, of: gutters), let high = quantile(0.75, of: gutters)
        {
            unevenness = (high - low) / 2 / median
        }
        var edges: [Double] = []
        for x in body.map(\.frame.x).sorted() where edges.last.map({ x - $0 > 6 }) ?? true { edges.append(x) }
        leftEdges = edges.count
    }
}

/// The value below which a share of sorted values lies, between neighbours in proportion; nil of none.
public func quantile(_ share: Double, of sorted: [Double]) -> Double? {
    guard let last = sorted.last else { return nil }
    let place = share * Double(sorted.count - 1)
    let index = Int(place)
    guard index + 1 < sorted.count else { return last }
    return sorted[index] + (sorted[index + 1] - sorted[index]) * (place - Double(index))
}

/// Spearman's rank correlation; equal values share the mean of their ranks.
func rankCorrelation(_ a: [Double], _ b: [Double]) -> Double {
    func ranks(_ values: [Double]) -> [Double] {
        values.map { value in
            Double(values.count { $0 < value }) + Double(values.count { $0 == value } - 1) / 2
        }
    }
    let (x, y) = (ranks(a), ranks(b))
    let mean = Double(a.count - 1) / 2
    let shared = zip(x, y).reduce(0) { $0 + ($1.0 - mean) * ($1.1 - mean) }
    let spread = [x, y].map { $0.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } }
    let product = (spread[0] * spread[1]).squareRoot()
    // Values that are all alike contradict no order.
    return product > 0 ? shared / product : 1
}

/// Distances between blocks that face each other over at least a fifth of the shorter side with nothing between them. Only
/// outlines have a gutter between them: words in the open end where they end.
func gutters(between boxes: [Rect], outlined: [Bool]) -> [Double] {
    func gaps(_ boxes: [Rect]) -> [Double] {
        boxes.enumerated().flatMap { index, box in
            boxes.enumerated().compactMap { number, other -> Double? in
                let shared = min(box.maxX, other.maxX) - max(box.x, other.x)
                guard number != index, outlined[index], outlined[number], other.y >= box.maxY - 0.5,
                    shared > 0.2 * min(box.width, other.width)
                else { return nil }
                let gap = Rect(max(box.x, other.x), box.maxY, shared, other.y - box.maxY)
                return boxes.contains { $0.intersects(gap, slack: 0.5) } ? nil : max(0, other.y - box.maxY)
            }
        }
    }
    return gaps(boxes) + gaps(boxes.map { Rect($0.y, $0.x, $0.height, $0.width) })
}

extension LayoutNode {
    /// Whether a line runs all round the block.
    var hasOutline: Bool {
        children.contains { child in
            guard case .frame(let look) = child.look else { return false }
            return look.style != .none && look.style != .brace
        }
    }

    /// Signs of text in the block.
    var signs: Int {
        var own = 0
        if case .text(let look) = look { own = look.line.text.count { !$0.isWhitespace } }
        return children.reduce(own) { $0 + $1.signs }
    }

    /// What a road covers, bends and all; 0 for anything else.
    var roadArea: Double {
        guard case .diagram(.road(let curve, let halfWidth, _)) = look else { return 0 }
        let stretches = stride(from: 3, to: curve.points.count, by: 3).map { end in
            curve.points[end - 3].distance(to: curve.points[end])
        }
        return stretches.reduce(0, +) * 2 * halfWidth
    }

    /// Whether a diagram or a photograph is part of the block.
    var hasDrawing: Bool {
        switch look {
        case .diagram, .photo: true
        default: children.contains(where: \.hasDrawing)
        }
    }
}
