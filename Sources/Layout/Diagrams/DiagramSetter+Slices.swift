import Geometry

/// Layers of one shape: a pyramid, a funnel.
extension DiagramSetter {
    private var isFunnel: Bool { diagram.form == .funnel }

    // MARK: - Words inside

    /// Every point inside its own layer.
    mutating func setSlices() -> Bool { isFunnel ? setFunnel() : setPyramid() }

    /// A pyramid of a few slopes; the first that holds all words wins.
    private mutating func setPyramid() -> Bool {
        for slope in [1.3, 1.6, 2.0, 2.4, 1.05] {
            guard let edges = pyramidEdges(slope: slope), let total = edges.last else { continue }
            guard total * slope <= width, total <= pt(300) else { continue }
            let middle = width / 2
            func half(_ y: Double) -> Double { slope * y / 2 }
            let outline = [
                Point(middle, 0), Point(middle + half(total), total), Point(middle - half(total), total),
            ]
            placeSlices(outline, edges: edges, middle: middle, half: half)
            for (index, point) in points.enumerated() {
                // Low in the first layer, where it is widest; amid the others.
                let bottom = edges[index + 1]
                let room = 2 * half(textTop(bottom, point, slope: slope)) - pt(16)
                let tall = height(of: point, width: room)
                let y = index == 0 ? bottom - pt(6) - tall : (edges[index] + bottom - tall) / 2 + pt(1)
                set(point, x: middle - room / 2, y: y, width: room, align: .centre)
            }
            column.y = total + pt(5)
            return true
        }
        return false
    }

    /// Where the layers of a pyramid begin and end, from its tip; nil when a word would not fit.
    private func pyramidEdges(slope: Double) -> [Double]? {
        var edges = [0.0]
        for point in points {
            let start = edges[edges.count - 1] + pt(30)
            var found: Double?
            for step in 0..<40 {
                let bottom = start + pt(4) * Double(step)
                let top = textTop(bottom, point, slope: slope)
                let room = slope * top - pt(16)
                guard room >= max(widest(of: point), pt(24)) else { continue }
                if bottom - pt(6) - height(of: point, width: room) >= max(top - 0.01, edges[edges.count - 1])
                {
                    found = bottom
                    break
                }
            }
            guard let found else { return nil }
            edges.append(found + min(extra / Double(count), pt(8)))
        }
        return edges
    }

    /// The height over which the words of a layer that ends at `bottom` may not begin, for as many lines as fit best.
    private func textTop(_ bottom: Double, _ point: DiagramPoint, slope: Double) -> Double {
        var top = bottom - pt(6) - lineHeight
        for _ in 0..<6 {
            let room = slope * top - pt(16)
            guard room > widest(of: point) else { return 0 }
            let next = bottom - pt(6) - height(of: point, width: room)
            if next >= top - 0.01 { return top }
            top = next
        }
        return 0
    }

    /// A funnel wide at the top, with an arrow out of its mouth.
    private mutating func setFunnel() -> Bool {
        let top = min(width, pt(310))
        let foot = top * 0.4
        func half(_ share: Double) -> Double { (top + (foot - top) * share) / 2 }
        var edges = [0.0]
        var rooms: [Double] = []
        for (index, point) in points.enumerated() {
            let room = 2 * half(Double(index + 1) / Double(count)) - pt(18)
            guard room >= widest(of: point) else { return false }
            let tall = height(of: point, width: room)
            guard tall <= pt(76) else { return false }
            rooms.append(room)
            edges.append(edges[index] + max(tall + pt(13), pt(33)) + min(extra / Double(count), pt(8)))
        }
        let total = edges[count]
        let middle = width / 2
        func curve(_ y: Double) -> Double { half(Self.share(of: y, in: edges)) }
        var right = edges.map { Point(middle + curve($0), $0) }
        right += edges.reversed().map { Point(middle - curve($0), $0) }
        placeSlices(right, edges: edges, middle: middle, half: curve)
        for (index, point) in points.enumerated() {
            let tall = height(of: point, width: rooms[index])
            set(
                point, x: middle - rooms[index] / 2, y: (edges[index] + edges[index + 1] - tall) / 2,
                width: rooms[index], align: .centre)
        }
        placeSpout(Point(middle, total + pt(5)))
        column.y = total + pt(25)
        return true
    }

    /// How far down the layers a height lies, each layer counting the same.
    private static func share(of y: Double, in edges: [Double]) -> Double {
        let count = edges.count - 1
        let layer = edges.dropFirst().firstIndex { $0 >= y } ?? count
        let from = edges[layer - 1]
        let within = edges[layer] > from ? (y - from) / (edges[layer] - from) : 1
        return (Double(layer - 1) + within) / Double(count)
    }

    private mutating func placeSpout(_ start: Point) {
        var arrow = DiagramLook.Line(.bent(from: start, to: start + Point(0, pt(18)), by: 0.06))
        arrow.hasHead = true
        arrow.width = 2.4
        place("\(diagram.key)/spout", arrow)
    }

    // MARK: - Words beside

    /// The shape at the left, and every point at the end of a line from its layer.
    mutating func setSlicesBeside() -> Bool {
        let base = min(width * 0.38, pt(190))
        let left = base + pt(30)
        let room = width - left
        guard room >= max(widest, pt(80)) else { return false }
        let share = min(extra / Double(count), pt(10))
        let rows = points.map { max(height(of: $0, width: room) + gap(10), pt(26)) + share }
        let total = rows.reduce(0, +)
        // Long words make the list tall, not the shape steep.
        let tall = min(total, base * 1.3)
        let top = (total - tall) / 2
        let edges = (0...count).map { tall * Double($0) / Double(count) }
        let middle = base / 2
        let isFunnel = isFunnel
        func half(_ y: Double) -> Double {
            isFunnel ? base / 2 * (1 - 0.62 * y / tall) : max(0, base / 2 * y / tall)
        }
        let outline = [
            Point(middle - half(0), 0), Point(middle + half(0), 0), Point(middle + half(tall), tall),
            Point(middle - half(tall), tall),
        ]
        placeSlices(
            isFunnel ? outline : Array(outline.dropFirst()), edges: edges, middle: middle, y: top,
            half: half)
        var y = 0.0
        for (index, point) in points.enumerated() {
            let layer = (edges[index] + edges[index + 1]) / 2
            let start = Point(middle + half(layer) * 0.72, top + layer)
            placeLeader(index, from: start, to: Point(left - pt(5), y + rows[index] / 2))
            let words = height(of: point, width: room)
            set(point, x: left, y: y + (rows[index] - words) / 2, width: room, align: .left)
            y += rows[index]
        }
        if isFunnel { placeSpout(Point(middle, top + tall + pt(5))) }
        column.y = max(total, top + tall + pt(isFunnel ? 25 : 5))
        return true
    }

    /// A thin line that swings from a layer to its words.
    private mutating func placeLeader(_ index: Int, from start: Point, to end: Point) {
        let reach = Point((end.x - start.x) * 0.5, 0)
        var line = DiagramLook.Line(.init([start, start + reach, end - reach, end]))
        line.width = 1.4
        place("\(points[index].key)/leader", line)
        place("\(points[index].key)/dot", Rect(start, start).grown(by: pt(2.5)), .dot)
    }

    // MARK: - Shape

    private mutating func placeSlices(
        _ outline: [Point], edges: [Double], middle: Double, y: Double = 0, half: (Double) -> Double
    ) {
        let reach = outline.map(\.x)
        let left = reach.min() ?? 0
        let frame = Rect(left, y, (reach.max() ?? 0) - left, edges[count])
        func at(_ x: Double, _ y: Double) -> Point { Point(x - left, y) }
        var parts: [[Point]] = []
        var seams: [[Point]] = []
        for (top, bottom) in zip(edges, edges.dropFirst()) {
            parts.append([
                at(middle - half(top), top), at(middle + half(top), top), at(middle + half(bottom), bottom),
                at(middle - half(bottom), bottom),
            ])
            if top > 0 { seams.append([at(middle - half(top), top), at(middle + half(top), top)]) }
        }
        place(
            "\(diagram.key)/plate", frame,
            .plate(.init(outline: outline.map { at($0.x, $0.y) }, parts: parts, seams: seams)))
    }
}
