import Geometry

/// Makes what is drawn under the blocks; points on the page.
enum Scenery {
    /// A line, wobbled by hand.
    static func line(
        _ key: String, _ curve: DiagramLook.Curve, change: (inout DiagramLook.Line) -> Void = { _ in }
    ) -> LayoutNode {
        let box = curve.bounds
        var line = DiagramLook.Line(curve.seen(from: box.origin))
        change(&line)
        return LayoutNode(key, .mark, frame: box, look: .diagram(.line(line)))
    }

    /// A road along a chain of curves.
    static func road(
        _ key: String, _ curve: DiagramLook.Curve, halfWidth: Double, hasFinish: Bool
    ) -> LayoutNode {
        let box = curve.bounds
        return LayoutNode(
            key, .mark, frame: box,
            look: .diagram(.road(curve.seen(from: box.origin), halfWidth: halfWidth, hasFinish: hasFinish)))
    }
}

/// A chain of straight lines with rounded corners, as curves.
struct RoundedWay {
    private(set) var points: [Point]
    private var last: Point

    /// A way that starts at a point.
    init(from start: Point) {
        points = [start]
        last = start
    }

    /// Goes on straight.
    mutating func line(to end: Point) {
        points += [last.mixed(with: end, 1 / 3), last.mixed(with: end, 2 / 3), end]
        last = end
    }

    /// Goes on towards a corner, round it with a radius, and stops at the end of the bend.
    mutating func corner(_ corner: Point, towards next: Point, radius: Double) {
        let before = corner + (last - corner).unit * radius
        let after = corner + (next - corner).unit * radius
        line(to: before)
        // The nearest cubic to a quarter of a circle.
        let pull = 0.5523
        points += [before.mixed(with: corner, pull), after.mixed(with: corner, pull), after]
        last = after
    }

    var curve: DiagramLook.Curve { DiagramLook.Curve(points) }
}

extension FlowPage {
    /// A numbered disc that stands on the page by itself, for a block.
    func milestone(_ number: Int, of block: Block, at centre: Point) -> LayoutNode {
        let parts = composer.disc(number, block, centre: centre)
        let frame = parts.dropFirst().reduce(parts[0].frame) { $0.union($1.frame) }
        return LayoutNode(
            "\(block.key)/milestone", .mark, frame: frame, offset: block.offset, children: parts)
    }

    /// The number of a block among the headed sections of the document; nil for what is not one, and where there are
    /// too few to count.
    func milestoneNumber(_ index: Int) -> Int? { setup.measures.milestones[index] }
}

extension Block {
    /// Whether the block is a stage on the way through a document.
    var isMilestone: Bool { kind == .section && heading != nil && !isContinuation }
}
