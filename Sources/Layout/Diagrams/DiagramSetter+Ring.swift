import Geometry

#if canImport(Glibc)
    import Glibc
#endif

/// Points round a middle: a cycle of arrows, a network of lines.
extension DiagramSetter {
    /// Words beside a ring: with an odd number the first stands over it, the others down its right side and up its left.
    mutating func setRing() -> Bool {
        let isNetwork = diagram.form == .network
        let reach = isNetwork ? pt(5) : discRadius + pt(8)
        for rx in [pt(84), pt(70), pt(58), pt(48)] {
            let room = (width - 2 * rx - 2 * reach) / 2 - (isNetwork ? pt(18) : 0)
            let wanted = max(widest, min(natural, rx > pt(50) ? pt(104) : pt(70)))
            if room >= wanted, setRing(rx: rx, room: min(room, pt(190))) { return true }
        }
        return false
    }

    private mutating func setRing(rx: Double, room: Double) -> Bool {
        let isNetwork = diagram.form == .network
        let padding = isNetwork ? pt(8) : 0
        let isOdd = count % 2 == 1
        let pairs = count / 2
        let first = isOdd ? 1 : 0
        let right = Array(first..<(first + pairs))
        let left = Array(((first + pairs)..<count).reversed())
        let least = isNetwork ? 0 : 2 * discRadius
        var heights = points.map { max(height(of: $0, width: room) + 2 * padding, least) }
        // The words over a cycle may be wider than those beside it.
        if isOdd && !isNetwork { heights[0] = height(of: points[0], width: min(width, pt(220))) }
        let space = pt(isNetwork ? 12 : 19)
        let stack =
            [right, left].map { side in
                side.reduce(0) { $0 + heights[$1] } + space * Double(max(0, side.count - 1))
            }.max() ?? 0
        // With one point over it, the others have the lower part of the ring; none comes near its bottom.
        let ry = max(rx * 0.86, stack * (isOdd ? 0.66 : 0.54)) + min(extra * 0.4, pt(26))
        guard 2 * ry <= pt(440) else { return false }
        let lift = ry * 0.28 - pt(10)
        let over = isOdd ? heights[0] + (isNetwork ? -lift : discRadius + pt(5)) : 0
        let oval = DiagramOval(
            centre: Point(width / 2, over + (isOdd && !isNetwork ? discRadius : 0) + ry), rx: rx, ry: ry)
        // Words beside the ring fill its height; with one over it, they keep to the lower part.
        let top = oval.centre.y - ry * (isOdd ? 0.72 : 1) + (isOdd ? pt(4) : 0)
        let bottom = max(oval.centre.y + ry * (isOdd ? 0.9 : 1), top + stack)
        var places = [Point](repeating: .zero, count: count)
        if isOdd { places[0] = Point(oval.centre.x, oval.centre.y - ry + (isNetwork ? lift : 0)) }
        var end = bottom
        for (indices, isRight) in [(right, true), (left, false)] {
            let used = indices.reduce(0) { $0 + heights[$1] }
            let air = (bottom - top - used) / Double(indices.count)
            var y = top + air / 2
            for index in indices {
                places[index] = oval.point(y: y + heights[index] / 2, isRight: isRight)
                y += heights[index] + air
            }
            end = max(end, y)
        }
        if isNetwork {
            setNetwork(oval, places: places, heights: heights, room: room)
        } else {
            setCycle(oval, places: places, heights: heights, room: room)
        }
        column.y = max(end, oval.centre.y + ry) + pt(2)
        return true
    }

    // MARK: - Cycle

    private mutating func setCycle(_ oval: DiagramOval, places: [Point], heights: [Double], room: Double) {
        placeArrows(oval, places: places)
        placeHub(oval.centre, radius: min(oval.rx * 0.62, pt(40)))
        for (index, point) in points.enumerated() {
            let place = places[index]
            placeDisc(index, centre: place)
            let tall = height(of: point, width: room)
            if count % 2 == 1 && index == 0 {
                let wide = min(width, pt(220))
                let own = height(of: point, width: wide)
                set(
                    point, x: place.x - wide / 2, y: place.y - discRadius - pt(5) - own, width: wide,
                    align: .centre)
            } else if place.x >= oval.centre.x {
                set(
                    point, x: place.x + discRadius + pt(8), y: place.y - tall / 2, width: room, align: .left)
            } else {
                set(
                    point, x: place.x - discRadius - pt(8) - room, y: place.y - tall / 2, width: room,
                    align: .right)
            }
        }
    }

    /// Arrows along the ring from each disc to the next.
    mutating func placeArrows(_ oval: DiagramOval, places: [Point]) {
        for index in places.indices {
            let next = (index + 1) % places.count
            let angles = (oval.angle(of: places[index]), oval.angle(of: places[next]))
            var end = angles.1
            while end <= angles.0 + 0.01 { end += 2 * .pi }
            func pace(_ angle: Double) -> Double {
                Point(oval.rx * sin(angle), oval.ry * cos(angle)).length
            }
            let from = angles.0 + (discRadius + pt(5)) / pace(angles.0)
            let to = end - (discRadius + pt(4)) / pace(end)
            guard (to - from) * min(oval.rx, oval.ry) > pt(5) else { continue }
            var line = DiagramLook.Line(oval.arc(from: from, to: to))
            line.hasHead = true
            line.tone = .accent1
            line.width = 2.4
            place("\(points[index].key)/arrow", line)
        }
    }

    /// The section's picture in the middle.
    mutating func placeHub(_ centre: Point, radius: Double) {
        guard let icon = diagram.icon else { return }
        let box = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
        let side = radius * 1.3
        if diagram.form == .network { place("\(diagram.key)/hub", box, .hub) }
        let key = "\(diagram.key)/icon"
        column.place(
            key, .icon, Rect(centre.x - side / 2, centre.y - side / 2, side, side),
            .icon(icon, tone: .accent1))
    }

    // MARK: - Network

    private mutating func setNetwork(_ oval: DiagramOval, places: [Point], heights: [Double], room: Double) {
        let side = (width - 2 * oval.rx) / 2
        place(
            "\(diagram.key)/ground",
            Rect(
                max(0, oval.centre.x - oval.rx - side * 0.35), oval.centre.y - oval.ry * 0.86,
                2 * (oval.rx + min(side, side * 0.35)), oval.ry * 1.72), .ground)
        var cards: [Rect] = []
        for (index, point) in points.enumerated() {
            let padding = pt(9)
            let extent = words(point).extent(width: room, size: size)
            let hasMore = !point.details.isEmpty || point.lead != nil
            let wide = (hasMore ? room : min(extent, room)) + 2 * padding
            let isTop = count % 2 == 1 && index == 0
            let x =
                isTop
                ? places[index].x - wide / 2
                : places[index].x >= oval.centre.x ? places[index].x + pt(5) : places[index].x - pt(5) - wide
            let y = isTop ? places[index].y - heights[index] : places[index].y - heights[index] / 2
            cards.append(Rect(x, y, wide, heights[index]))
        }
        let radius = min(oval.rx * 0.56, oval.ry * 0.62, pt(30))
        for (index, card) in cards.enumerated() {
            placeTie(
                index, from: oval.centre, to: card.nearest(to: oval.centre),
                hub: diagram.icon == nil ? pt(4) : radius, end: 0)
        }
        if diagram.icon == nil {
            let dot = Rect(oval.centre.x - pt(7), oval.centre.y - pt(7), pt(14), pt(14))
            place("\(diagram.key)/stop", dot, .stop)
        } else {
            placeHub(oval.centre, radius: radius)
        }
        for (index, point) in points.enumerated() {
            place("\(point.key)/card", cards[index], .card(tint: index % 3))
            let inner = cards[index].inset(by: .init(horizontal: pt(9) - 0.05, vertical: 0))
            let tall = height(of: point, width: inner.width)
            set(point, x: inner.x, y: inner.midY - tall / 2, width: inner.width, align: .centre)
        }
    }

    /// A dashed line from the middle to a point.
    ///
    /// - Parameters:
    ///   - hub: radius of what stands in the middle.
    ///   - end: radius of what stands at the point.
    mutating func placeTie(_ index: Int, from centre: Point, to target: Point, hub: Double, end: Double) {
        let heading = (target - centre).unit
        guard centre.distance(to: target) > hub + end + pt(8) else { return }
        var line = DiagramLook.Line(
            .straight(from: centre + heading * (hub + pt(3)), to: target - heading * (end + pt(3))))
        line.tone = .accent1
        line.width = 1.6
        line.isDashed = true
        place("\(points[index].key)/tie", line)
    }
}

extension Rect {
    /// The point of the box that lies nearest to another.
    func nearest(to point: Point) -> Point {
        Point(min(max(point.x, x), maxX), min(max(point.y, y), maxY))
    }
}
