import Catalog
import Geometry

/// Where the weight of a page lies, reckoned from its boxes before anything is drawn.
///
/// Every kind of part has a density: how much darker than the paper it is on average, from 0 to 1, over a measure of the
/// part, such as the area of its box or the length of its outline times the width of the pen. The densities are least
/// squares over the samples' pages in all layouts, against the pixels of the drawn pages (`LayoutBenchmark weights`).
package struct PageWeight {
    /// The sum of all weights, in square points of black, and the sum of each times its place.
    package private(set) var mass = 0.0, moment = Point(0, 0)
    private let size: Size

    /// What a weight is reckoned from.
    package struct Part {
        /// What it is.
        package var ink: Ink
        /// Its measure in square points.
        package var amount: Double
        /// The middle of it, in points on the page.
        package var centre: Point
    }

    /// Weighs a page.
    package init(_ page: LayoutPage) {
        size = page.size
        for part in Self.parts(of: page) { add(part) }
    }

    /// Adds a part.
    package mutating func add(_ part: Part) {
        let weight = part.amount * part.ink.density
        mass += weight
        moment = moment + part.centre * weight
    }

    /// Both together.
    package func adding(_ other: PageWeight) -> PageWeight {
        var copy = self
        copy.mass += other.mass
        copy.moment = moment + other.moment
        return copy
    }

    /// The same with one part of the page instead of another.
    func replacing(_ old: LayoutNode, with new: LayoutNode, scale: Double) -> PageWeight {
        let pen = Self.pen(scale)
        var copy = self
        for var part in old.weights(pen: pen) {
            part.amount = -part.amount
            copy.add(part)
        }
        for part in new.weights(pen: pen) { copy.add(part) }
        return copy
    }

    /// Width of the pen that outlines are drawn with, in points.
    private static func pen(_ scale: Double) -> Double { 2.2 * scale.squareRoot() }

    /// The distance of the centre of mass to the right of and below (50 %, 48 %), as shares of the page: the eye puts the
    /// middle of a sheet a little high.
    package var offset: Point {
        guard mass > 0 else { return Point(0, 0) }
        return Point(moment.x / mass / size.width - 0.5, moment.y / mass / size.height - 0.48)
    }

    /// The greater of both distances, and a little of the other one.
    package var imbalance: Double {
        let (across, down) = (abs(offset.x), abs(offset.y))
        return max(across, down) + 0.15 * min(across, down)
    }

    /// All that has a weight on a page.
    package static func parts(of page: LayoutPage) -> [Part] {
        let pen = pen(page.scale)
        let arrows = page.connectors.map { arrow in
            let ends = Rect(arrow.curve[0], arrow.curve[3])
            return Part(
                ink: .line, amount: arrow.curve[0].distance(to: arrow.curve[3]) * pen, centre: ends.centre)
        }
        let labels = page.connectors.compactMap(\.label)
        return arrows
            + (page.scenery + page.doodles + page.nodes + labels).flatMap { $0.weights(pen: pen) }
    }
}

extension PageWeight {
    /// Kinds of parts that are as dark as each other.
    package enum Ink: String, CaseIterable {
        /// Words: of the body hand, in capitals, in white, with an edge; letters of the title, by style.
        case body, lettering, white, block
        case extruded, shadow, hatched, inline, outline, brush
        /// Lines by length times width, outlines of blocks with their shadows, and the tints inside.
        case line, outlines, tint, bar
        /// Bands of colour; roads.
        case band, road
        /// Pictures, by the area of the box.
        case icon, medallion, figure, bust, hero, photo, marks, pill, disc, burst

        var density: Double {
            switch self {
            case .body: 0.18
            case .lettering: 0.34
            case .white: -0.15
            case .block: 0.37
            case .extruded: 0.31
            case .shadow: 0.32
            case .hatched: 0.25
            case .inline: 0.35
            case .outline: 0.19
            case .brush: 0.60
            case .line: 0.30
            case .outlines: 1.05
            case .tint: 0.064
            case .bar: 0.51
            case .band: 0.85
            case .road: 0.19
            case .icon: 0.13
            case .medallion: 0.23
            case .figure: 0.28
            case .bust: 0.30
            case .hero: 0.24
            case .photo: 0.40
            case .marks: 0.20
            case .pill: 0.16
            case .disc: 0.33
            case .burst: 0.50
            }
        }
    }
}

extension LayoutNode {
    /// The node's own parts and those of its children.
    fileprivate func weights(pen: Double) -> [PageWeight.Part] {
        own(pen: pen).map { PageWeight.Part(ink: $0.0, amount: $0.1, centre: $0.2) }
            + children.flatMap { $0.weights(pen: pen) }
    }

    private func own(pen: Double) -> [(PageWeight.Ink, Double, Point)] {
        let area = frame.size.area
        let centre = frame.centre
        switch look {
        case .nothing: return []
        case .text(let text):
            return [(text.ink, text.line.width * text.size, centre)]
        case .lettering(let letters):
            return letters.map { part in
                let middle = Point(part.origin.x + part.width / 2, part.origin.y - part.size * 0.36)
                return (part.isSmall ? .lettering : part.style.ink, part.width * part.size, middle)
            }
        case .frame(let look):
            guard look.style != .none else { return [] }
            guard look.style != .brace else {
                return [(.line, frame.height * pen, Point(frame.x + 4, centre.y))]
            }
            let edge = 2 * (frame.width + frame.height) * pen * (look.isBold ? 1.15 : 1)
            let bar = Rect(frame.x, frame.y, frame.width, look.bar)
            return [
                (.outlines, edge, centre), (.tint, look.tint == nil ? 0 : area, centre),
                (.bar, bar.size.area, bar.centre),
            ]
        case .heading(let style, _):
            switch style {
            case .swipe, .ribbon: return [(.band, area, centre)]
            case .highlight: return [(.tint, area, centre)]
            case .underline, .wave, .double, .brackets, .rules:
                return [(.line, frame.width * pen, Point(centre.x, frame.maxY))]
            case .bar, .block, .shadow, .initial, .plain: return []
            }
        case .ribbon: return [(.band, area, centre)]
        case .icon, .questionMark, .quoteMarks:
            let side = min(frame.width, frame.height)
            return [(.icon, side * side, centre)]
        case .disc, .badge: return [(.disc, area, centre)]
        case .burst: return [(.burst, area, centre)]
        case .tickBox, .bullet, .emphasis, .hands, .mood: return [(.marks, area, centre)]
        case .pill: return [(.pill, area, centre)]
        case .rule, .divider: return [(.line, frame.width * pen, centre)]
        case .figure: return [(.figure, area, centre)]
        case .bust: return [(.bust, area, centre)]
        case .hero(let kind, _, _, _):
            let side = min(frame.width, frame.height)
            return kind == .icon ? [(.medallion, side * side, centre)] : [(.hero, area, centre)]
        case .photo: return [(.photo, area, centre)]
        case .diagram(let part): return weights(of: part, pen: pen)
        }
    }

    private func weights(of part: DiagramLook, pen: Double) -> [(PageWeight.Ink, Double, Point)] {
        let area = frame.size.area
        let edge = 2 * (frame.width + frame.height) * pen
        switch part {
        case .card, .hub: return [(.outlines, edge, frame.centre)]
        case .plate: return [(.outlines, edge, frame.centre), (.tint, area * 0.6, frame.centre)]
        case .patch, .sheerCircle, .ground: return [(.tint, area, frame.centre)]
        case .ring: return [(.line, edge * 0.8, frame.centre)]
        case .line(let line):
            return stretches(of: line.curve).map { (.line, $0.0 * line.width, $0.1) }
        case .road(let curve, let half, _):
            return stretches(of: curve).map { (.road, $0.0 * half * 2, $0.1) }
        case .stop, .disc, .dot: return [(.disc, area, frame.centre)]
        case .bar: return [(.bar, area, frame.centre)]
        }
    }

    /// Length and middle of each stretch of a chain of curves.
    private func stretches(of curve: DiagramLook.Curve) -> [(Double, Point)] {
        let points = curve.points
        return stride(from: 3, to: points.count, by: 3).map { end in
            let (a, b, c, d) = (points[end - 3], points[end - 2], points[end - 1], points[end])
            let length = (a.distance(to: d) + a.distance(to: b) + b.distance(to: c) + c.distance(to: d)) / 2
            let middle = (a + d) * 0.125 + (b + c) * 0.375
            return (length, frame.origin + middle)
        }
    }
}

extension Look.TextLook {
    fileprivate var ink: PageWeight.Ink {
        if tone == .white { return .white }
        if finish == .block { return .block }
        return role == .lettering ? .lettering : .body
    }
}

extension TitleStyle {
    fileprivate var ink: PageWeight.Ink {
        switch self {
        case .extruded: .extruded
        case .shadow: .shadow
        case .hatched: .hatched
        case .inline: .inline
        case .outline: .outline
        case .brush: .brush
        }
    }
}
