import Geometry

/// Points side by side in fields: circles that overlap, the quarters of a matrix, columns.
extension DiagramSetter {
    // MARK: - Circles

    /// Two or three circles, each with its words in the part that is its own.
    mutating func setCircles() -> Bool {
        let isPair = count == 2
        let most = pt(isPair ? 118 : 112)
        let least = pt(64)
        var radius = min(most, width / (isPair ? 3.3 : 3.2))
        guard radius >= least else { return false }
        // Circles grow no further than their words and the place ask for.
        var fitting: Double?
        var candidate = least
        while candidate <= radius && fitting == nil {
            if circlesHold(radius: candidate) { fitting = candidate }
            candidate += pt(4)
        }
        if fitting == nil && circlesHold(radius: radius) { fitting = radius }
        guard let fitting else { return false }
        radius = min(radius, fitting + extra * 0.35)
        let centres = circles(radius: radius)
        for (index, centre) in centres.enumerated() {
            place(
                "\(points[index].key)/circle",
                Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius), .sheerCircle(tint: index))
        }
        placeRings(centres, radius: radius)
        for (index, point) in points.enumerated() {
            let field = self.field(index, radius: radius)
            let tall = height(of: point, width: field.width)
            set(point, x: field.x, y: field.midY - tall / 2, width: field.width, align: .centre)
        }
        column.y = (centres.map(\.y).max() ?? 0) + radius + pt(2)
        return true
    }

    /// Lines over the colours of all circles.
    mutating func placeRings(_ centres: [Point], radius: Double) {
        for (index, centre) in centres.enumerated() {
            place("\(points[index].key)/ring", Rect(centre, centre).grown(by: radius), .ring)
        }
    }

    private func circlesHold(radius: Double) -> Bool {
        points.indices.allSatisfy { index in
            let field = self.field(index, radius: radius)
            return field.width >= widest && height(of: points[index], width: field.width) <= field.height
        }
    }

    private func circles(radius r: Double) -> [Point] {
        let middle = width / 2
        if count == 2 { return [Point(middle - 0.64 * r, r), Point(middle + 0.64 * r, r)] }
        return [Point(middle, r), Point(middle - 0.6 * r, 2.02 * r), Point(middle + 0.6 * r, 2.02 * r)]
    }

    /// The box inside a circle that no other one reaches.
    private func field(_ index: Int, radius r: Double) -> Rect {
        let centre = circles(radius: r)[index]
        if count == 2 {
            let side = index == 0 ? -1.0 : 1
            let width = 0.98 * r
            return Rect(centre.x + side * 0.37 * r - width / 2, centre.y - 0.58 * r, width, 1.16 * r)
        }
        if index == 0 {
            return Rect(centre.x - 0.66 * r, centre.y - 0.72 * r, 1.32 * r, 0.82 * r)
        }
        let side = index == 1 ? -1.0 : 1
        let width = 0.84 * r
        return Rect(centre.x + side * 0.42 * r - width / 2, centre.y - 0.2 * r, width, 0.92 * r)
    }

    // MARK: - Matrix

    /// Four fields round two arrows that cross: the first two over the last two.
    mutating func setQuarters() -> Bool {
        guard count == 4 else { return false }
        let aisle = pt(9)
        let wide = (width - 2 * aisle) / 2
        let room = wide - pt(22)
        guard room >= max(widest, pt(58)) else { return false }
        let heights = points.map { height(of: $0, width: room) }
        let rows = [max(heights[0], heights[1]), max(heights[2], heights[3])].map {
            max($0 + pt(24), pt(54)) + min(extra / 2, pt(34))
        }
        let top = pt(6)
        let bottom = top + rows[0] + 2 * aisle + rows[1]
        for (index, point) in points.enumerated() {
            let x = index % 2 == 0 ? 0 : wide + 2 * aisle
            let y = index < 2 ? top : top + rows[0] + 2 * aisle
            let field = Rect(x, y, wide, rows[index / 2])
            place("\(point.key)/patch", field, .patch(tint: [0, 1, 2, 0][index]))
            set(
                point, x: field.x + pt(11), y: field.midY - heights[index] / 2, width: room, align: .centre)
        }
        let centre = Point(width / 2, top + rows[0] + aisle)
        placeAxis("down", from: Point(centre.x, bottom), to: Point(centre.x, 0))
        placeAxis("across", from: Point(0, centre.y), to: Point(width, centre.y))
        column.y = bottom + pt(2)
        return true
    }

    private mutating func placeAxis(_ name: String, from: Point, to: Point) {
        var line = DiagramLook.Line(.straight(from: from, to: to))
        line.hasHead = true
        line.hasHeadAtStart = true
        place("\(diagram.key)/\(name)", line)
    }

    // MARK: - Columns

    /// Columns under bands of colour, parted by thin lines; as many side by side as words allow.
    mutating func setColumns() -> Bool {
        let space = pt(20)
        let least = max(widest + pt(isTitled ? 14 : 2), pt(88))
        let fitting = max(1, Int((width + space) / (least + space)))
        let rows = (count + fitting - 1) / fitting
        let across = (count + rows - 1) / rows
        let wide = (width - space * Double(across - 1)) / Double(across)
        guard wide >= min(least, width) else { return false }
        if isTitled {
            // A band holds one line.
            let longest = points.map { words($0).naturalWidth * size }.max() ?? 0
            guard longest <= wide - pt(14) else { return false }
        }
        var y = 0.0
        for row in 0..<rows {
            if row > 0 { y += gap(12) + min(extra / Double(rows), pt(12)) }
            let top = y
            let range = (row * across)..<min(count, (row + 1) * across)
            for (place, index) in range.enumerated() {
                let x = (wide + space) * Double(place)
                y = max(y, setColumn(index, x: x, y: top, width: wide))
            }
            for (place, index) in range.enumerated().dropFirst() {
                let x = (wide + space) * Double(place) - space / 2
                var line = DiagramLook.Line(
                    .straight(from: Point(x, top + pt(3)), to: Point(x, y - pt(1))))
                line.isDashed = true
                line.width = 1.3
                line.tone = .accent1
                self.place("\(points[index].key)/parting", line)
            }
        }
        column.y = y + pt(1)
        return true
    }

    /// One column; returns where it ends.
    private mutating func setColumn(_ index: Int, x: Double, y: Double, width: Double) -> Double {
        let point = points[index]
        let tone = [Look.Tone.accent1, .accent2, .ink][index % 3]
        column.y = y + pt(isTitled ? 2 : 0)
        if let lead = point.lead { setLead(lead, of: point, x: x, width: width, align: .left, in: &column) }
        if isTitled {
            var band = setting(.left)
            band.tone = .white
            let top = column.y
            let left = x + pt(7)
            let extent = words(point).naturalWidth * size
            column.place(
                "\(point.key)/band", .heading, Rect(left, top, extent, lineHeight),
                .heading(.swipe, tone: tone))
            column.set(
                words(point), band, key: point.key, offset: point.offset, x: left, width: width - pt(7))
            column.y += pt(6)
        } else {
            column.set(
                words(point), setting(.left), key: point.key, offset: point.offset, x: x, width: width)
            column.y += pt(4)
        }
        for (number, detail) in point.details.enumerated() {
            if number > 0 { column.y += gap(3) }
            composer.set(detail, x: x, width: width, in: &column)
        }
        return column.y
    }
}
