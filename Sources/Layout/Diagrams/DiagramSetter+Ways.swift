import Geometry

/// Points one after the other: stairs, a road with stops, a trail down the side.
extension DiagramSetter {
    // MARK: - Stairs

    /// Steps that rise to the right, the words under each tread; for a few points of few words.
    mutating func setStairs() -> Bool {
        let across = width / Double(count)
        let room = across - pt(14)
        guard count <= 6, room >= max(widest, pt(58)) else { return false }
        let heights = points.map { height(of: $0, width: room) }
        guard let tallest = heights.max(), tallest <= pt(96) else { return false }
        let rise = pt(15) + min(extra / Double(count), pt(14))
        let treads = points.indices.map { discRadius + rise * Double(count - 1 - $0) }
        let under = discRadius + pt(6)
        let bottom = zip(treads, heights).map { $0 + under + $1 + pt(9) }.max() ?? 0
        placeStairs(treads, across: across, bottom: bottom)
        for (index, point) in points.enumerated() {
            let left = across * Double(index)
            placeDisc(index, centre: Point(left + across / 2, treads[index]))
            set(point, x: left + pt(7), y: treads[index] + under, width: room, align: .centre)
        }
        column.y = bottom + pt(4)
        return true
    }

    private mutating func placeStairs(_ treads: [Double], across: Double, bottom: Double) {
        let top = treads.min() ?? 0
        var outline: [Point] = []
        var parts: [[Point]] = []
        var seams: [[Point]] = []
        for (index, tread) in treads.enumerated() {
            let left = across * Double(index)
            let y = tread - top
            outline += [Point(left, y), Point(left + across, y)]
            parts.append([
                Point(left, y), Point(left + across, y), Point(left + across, bottom - top),
                Point(left, bottom - top),
            ])
            if index > 0 { seams.append([Point(left, treads[index - 1] - top), Point(left, bottom - top)]) }
        }
        outline += [Point(width, bottom - top), Point(0, bottom - top)]
        place(
            "\(diagram.key)/plate", Rect(0, top, width, bottom - top),
            .plate(.init(outline: outline, parts: parts, seams: seams)))
    }

    // MARK: - Road

    /// A road from left to right, and back again in the next row, with the words under its stops.
    mutating func setRoad() -> Bool {
        let least = max(widest + pt(12), pt(natural > pt(200) ? 112 : 84))
        let oneRow = Int(width / least)
        let turn = pt(26)
        let inRows = oneRow >= count ? count : Int((width - 2 * turn) / least)
        guard inRows >= 3 || inRows >= count else { return false }
        let rows = (count + inRows - 1) / inRows
        guard rows <= 3 else { return false }
        let across = (count + rows - 1) / rows
        let margin = rows > 1 ? turn : 0
        let cell = (width - 2 * margin) / Double(across)
        let room = cell - pt(12)
        guard points.allSatisfy({ height(of: $0, width: room) <= pt(110) }) else { return false }
        var road = Road(half: pt(7.5))
        var y = 0.0
        for row in 0..<rows {
            let range = (row * across)..<min(count, (row + 1) * across)
            y = setRow(range, y: y, margin: margin, cell: cell, isBack: row % 2 == 1, road: &road)
            if row < rows - 1 { y += gap(12) + min(extra / Double(rows), pt(20)) }
        }
        let curve = road.curve(turn: turn)
        place(road, curve, hasFinish: true)
        column.y = y
        return true
    }

    /// The stops of a road, row by row, while it is laid.
    struct Road {
        var half: Double
        /// Each row's middle from end to end, in the direction of travel.
        var rows: [(from: Point, to: Point)] = []

        /// The middle of the whole road: straight rows with a gentle sway, joined by round bends `turn` wide.
        func curve(turn: Double) -> DiagramLook.Curve {
            var points: [Point] = []
            for (index, row) in rows.enumerated() {
                let sway = Point(0, half * (index % 2 == 0 ? 0.4 : -0.4))
                if let last = points.last {
                    points += bend(
                        from: last, to: row.from, reach: (turn - half * 1.3) * (index % 2 == 1 ? 1 : -1))
                } else {
                    points.append(row.from)
                }
                points += [
                    row.from.mixed(with: row.to, 0.3) - sway, row.from.mixed(with: row.to, 0.7) + sway,
                    row.to,
                ]
            }
            return DiagramLook.Curve(points)
        }

        /// Two quarters of a circle with a straight stretch between them.
        private func bend(from a: Point, to b: Point, reach: Double) -> [Point] {
            let radius = min(abs(reach), (b.y - a.y) / 2)
            // The handle of a cubic that follows a quarter of a circle.
            let handle = 0.5523
            let out = Point(reach, 0)
            let down = Point(0, radius)
            let upper = a + out + down
            let lower = b + out - down
            return [
                a + out * handle, upper - down * handle, upper, upper.mixed(with: lower, 1 / 3),
                upper.mixed(with: lower, 2 / 3), lower, lower + down * handle, b + out * handle, b,
            ]
        }
    }

    /// One row of stops with their words; returns the height under them.
    private mutating func setRow(
        _ range: Range<Int>, y: Double, margin: Double, cell: Double, isBack: Bool, road: inout Road
    ) -> Double {
        let room = cell - pt(12)
        let isLast = range.upperBound == count
        let leads = range.map { points[$0].lead?.lineCount(width: room, size: composer.body) ?? 0 }
        let over = Double(leads.max() ?? 0) * composer.body * 1.2
        let stop = diagram.form == .timeline ? pt(10) : discRadius
        let middle = y + over + (over > 0 ? pt(4) : 0) + max(stop, road.half + pt(2))
        var bottom = middle
        for (place, index) in range.enumerated() {
            let point = points[index]
            let along = margin + cell * (Double(place) + 0.5)
            let x = isBack ? width - along : along
            if let lead = point.lead {
                var under = composer.newColumn(y: y + over - Double(leads[place]) * composer.body * 1.2)
                setLead(lead, of: point, x: x - room / 2, width: room, align: .centre, in: &under)
                column.nodes += under.nodes
            }
            placeStop(index, centre: Point(x, middle), radius: stop)
            let end = set(
                point.withoutLead, x: x - room / 2, y: middle + stop + pt(5), width: room, align: .centre)
            bottom = max(bottom, end)
        }
        let reach = min(cell / 2, pt(40))
        let near = range.lowerBound == 0 ? margin + cell / 2 - reach : margin
        let far = isLast ? margin + cell * (Double(range.count) - 0.5) + reach : width - margin
        let ends = (from: Point(near, middle), to: Point(far, middle))
        road.rows.append(
            isBack
                ? (Point(width - ends.from.x, middle), Point(width - ends.to.x, middle)) : ends)
        return bottom
    }

    private mutating func placeStop(_ index: Int, centre: Point, radius: Double) {
        if diagram.form == .timeline {
            place("\(points[index].key)/stop", Rect(centre, centre).grown(by: min(radius, pt(8.5))), .stop)
        } else {
            placeDisc(index, centre: centre)
        }
    }

    /// Puts a road under everything placed so far.
    private mutating func place(_ road: Road, _ curve: DiagramLook.Curve, hasFinish: Bool) {
        guard !column.isMeasuring else { return }
        let frame = curve.bounds.grown(by: road.half)
        column.nodes.insert(
            LayoutNode(
                "\(diagram.key)/road", .mark, frame: frame,
                look: .diagram(
                    .road(curve.seen(from: frame.origin), halfWidth: road.half, hasFinish: hasFinish))), at: 0
        )
    }

    // MARK: - Trail

    /// Stops down the left side with the words beside them; times stand before the stops where there is room.
    mutating func setTrail() -> Bool {
        let isTimeline = diagram.form == .timeline
        let lead = (points.compactMap { $0.lead?.naturalWidth }.max() ?? 0) * composer.body
        let isLeadBeside = lead > 0 && lead <= width * 0.34
        let stop = isTimeline ? pt(7.5) : discRadius
        let middle = (isLeadBeside ? lead + pt(8) : 0) + stop
        let left = middle + stop + pt(9)
        let room = width - left
        guard room >= widest else { return false }
        let share = min(extra / Double(count), pt(10))
        var y = 0.0
        var stops: [Point] = []
        for (index, point) in points.enumerated() {
            let first = isLeadBeside || point.lead == nil ? 0 : composer.body * 1.2
            let centre = Point(middle, y + max(stop, first + lineHeight / 2))
            stops.append(centre)
            if isTimeline {
                placeStop(index, centre: centre, radius: stop)
            } else {
                placeDisc(index, centre: centre)
            }
            var words = centre.y - lineHeight / 2 - first
            if let text = point.lead {
                column.y = words
                setLead(
                    text, of: point, x: isLeadBeside ? 0 : left, width: isLeadBeside ? lead + 0.1 : room,
                    align: isLeadBeside ? .right : .left, in: &column)
                words = isLeadBeside ? words : column.y
            }
            let end = set(point.withoutLead, x: left, y: words, width: room, align: .left)
            y = max(end, centre.y + stop)
            if index < count - 1 { y += gap(isTimeline ? 11 : 14) + share }
        }
        if isTimeline {
            placeTrail(stops)
        } else {
            placeHops(stops)
        }
        column.y = y
        return true
    }

    /// A road down the stops, swaying a little from one to the next.
    private mutating func placeTrail(_ stops: [Point]) {
        guard let first = stops.first, let last = stops.last else { return }
        var road = Road(half: pt(5.5))
        road.rows = [(first, last)]
        var curve = [first]
        for (index, (a, b)) in zip(stops, stops.dropFirst()).enumerated() {
            let sway = Point(pt(index % 2 == 0 ? 2.5 : -2.5), 0)
            curve += [a.mixed(with: b, 0.33) + sway, a.mixed(with: b, 0.67) + sway, b]
        }
        place(road, DiagramLook.Curve(curve), hasFinish: false)
    }

    /// Bent arrows from disc to disc.
    private mutating func placeHops(_ stops: [Point]) {
        for (index, (a, b)) in zip(stops, stops.dropFirst()).enumerated() {
            let start = a + Point(0, discRadius + pt(3.5))
            let end = b - Point(0, discRadius + pt(2.5))
            var line = DiagramLook.Line(.bent(from: start, to: end, by: 0.1 * (index % 2 == 0 ? 1 : -1)))
            line.hasHead = true
            place("\(points[index].key)/arrow", line)
        }
    }
}

extension DiagramPoint {
    /// The point where what stands before its words is set already.
    fileprivate var withoutLead: DiagramPoint {
        var copy = self
        copy.lead = nil
        return copy
    }
}
