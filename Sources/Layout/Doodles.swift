import Geometry

/// Something that flies through a large empty part of a page, with a loop of dashes behind it: air that was left over looks
/// meant then. It says nothing, so it is none of the pictures that stand for words.
struct Doodles {
    let page: LayoutPage
    /// Where on the page ink may be.
    let area: Rect
    let composer: Composer
    /// The document's own, so that the same page has the same ones.
    let seed: Seed

    /// The share of a page that an empty part must have.
    private static let least = 0.055
    /// More would be wallpaper.
    private static let most = 2
    private static let flyers = ["paper-plane", "butterfly"]

    private func pt(_ points: Double) -> Double { composer.pt(points) }

    /// Scenery for the largest empty parts; none where all are small.
    func placed() -> [LayoutNode] {
        var obstacles = self.obstacles
        var nodes: [LayoutNode] = []
        let first = seed.choice(0, of: Self.flyers.count)
        var taken: [Rect] = []
        for number in 0..<Self.most {
            let gap = area.largestGap(among: obstacles)
            guard gap.size.area >= page.size.area * Self.least, min(gap.width, gap.height) >= pt(58) else {
                break
            }
            // Two in one part of the page would be a pattern.
            guard !taken.contains(where: { $0.grown(by: pt(24)).intersects(gap) }) else { break }
            taken.append(gap)
            let flight = flight(Self.flyers[(first + number) % Self.flyers.count], number, through: gap)
            nodes += flight
            obstacles += flight.map(\.frame)
        }
        return nodes
    }

    /// All ink with air round it.
    private var obstacles: [Rect] {
        let air = pt(11)
        return page.nodes.flatMap { node in
            node.inkBoxes.map { $0.grown(by: air) }
                + node.children.map { $0.drawnBox(composer).grown(by: air) }
        } + page.scenery.flatMap { $0.sceneryBoxes(air: air) }
            + page.connectors.flatMap { arrow in
                ([DiagramLook.Curve(arrow.curve).bounds] + (arrow.label.map { [$0.frame] } ?? []))
                    .map { $0.grown(by: air) }
            }
    }

    // MARK: A flight

    /// A loop from one corner to the flyer near the other, in shares of its box.
    private static let way = [
        Point(0.02, 0.86), Point(0.2, 1), Point(0.46, 0.94), Point(0.44, 0.58),
        Point(0.42, 0.26), Point(0.22, 0.3), Point(0.25, 0.6),
        Point(0.29, 0.94), Point(0.56, 0.86), Point(0.7, 0.58),
    ]
    private static let end = Point(0.86, 0.28)

    /// The flyer and its way through a gap: along the longer side of it, upwards where it is high.
    private func flight(_ flyer: String, _ number: Int, through gap: Rect) -> [LayoutNode] {
        let isHigh = gap.height > gap.width * 1.15
        let (long, short) = isHigh ? (gap.height, gap.width) : (gap.width, gap.height)
        let length = min(long * 0.82, short * 2.9, pt(250))
        let breadth = min(short * 0.8, length * 0.62)
        let size = breadth * 0.5
        // A plane has but one way to point.
        let isMirrored = flyer == "butterfly" && seed.choice(1 + number, of: 2) == 1
        let extent = isHigh ? Size(breadth, length) : Size(length, breadth)
        let box = Rect(
            gap.centre.x - extent.width / 2, gap.centre.y - extent.height / 2, extent.width, extent.height)
        func place(_ share: Point) -> Point {
            let turned = isHigh ? Point(1 - share.y, 1 - share.x) : share
            return Point(
                box.x + box.width * (isMirrored ? 1 - turned.x : turned.x), box.y + box.height * turned.y)
        }
        let key = "doodle-\(number + 1)"
        let way = Scenery.line("\(key)/way", DiagramLook.Curve(Self.way.map(place))) {
            $0.isDashed = true
            $0.width = 1.4
            $0.tone = .accent2
        }
        let centre = place(Self.end)
        let picture = LayoutNode(
            key, .mark, frame: Rect(centre.x - size / 2, centre.y - size / 2, size, size),
            look: .icon(flyer, tone: .accent1))
        return [way, picture]
    }
}
