import Geometry
import Typography

/// Words in cards with arrows from one to the next.
extension DiagramSetter {
    /// Cards in lines like words in a text; each line after the first begins with an arrow of its own.
    mutating func setFlow() -> Bool {
        let padding = pt(10)
        let arrow = pt(30)
        let most = min(width, max(pt(150), widest + 2 * padding))
        let cards = points.map { point in
            min(words(point).extent(width: most - 2 * padding, size: size) + 0.1, most - 2 * padding)
                + 2 * padding
        }
        guard widest + 2 * padding <= width else { return false }
        let isStack = width < pt(200) || cards.contains { $0 + arrow > width }
        return isStack ? setStack(padding: padding) : setLines(cards, padding: padding, arrow: arrow)
    }

    private mutating func setLines(_ cards: [Double], padding: Double, arrow: Double) -> Bool {
        var rows: [[Int]] = [[]]
        var used = 0.0
        for (index, card) in cards.enumerated() {
            let need = arrow + card
            let isFirst = rows[rows.count - 1].isEmpty
            if !isFirst && used + need > width {
                rows.append([])
                used = 0
            }
            used += index == 0 ? card : need
            rows[rows.count - 1].append(index)
        }
        var y = 0.0
        for (number, row) in rows.enumerated() {
            let heights = row.map { height(of: points[$0], width: cards[$0] - 2 * padding) }
            let tall = (heights.max() ?? 0) + pt(15) + min(extra / Double(rows.count) * 0.4, pt(12))
            let taken = row.reduce(0) { $0 + cards[$1] } + arrow * Double(row.count - (number == 0 ? 1 : 0))
            let gaps = max(1, row.count - (number == 0 ? 1 : 0))
            let stretch = min((width - taken) / Double(gaps), pt(16))
            var x = 0.0
            for (place, index) in row.enumerated() {
                if number > 0 || place > 0 {
                    let start = Point(x + pt(place > 0 ? 6 : 2), y + tall / 2)
                    let end = Point(x + arrow + stretch - pt(4), y + tall / 2)
                    placeFlowArrow(index, from: start, to: end, isHook: place == 0)
                    x += arrow + stretch
                }
                let box = Rect(x, y, cards[index], tall)
                setCard(index, box, padding: padding)
                x += cards[index]
            }
            y += tall + (number < rows.count - 1 ? pt(15) : pt(4))
        }
        column.y = y
        return true
    }

    private mutating func setStack(padding: Double) -> Bool {
        var y = 0.0
        for (index, point) in points.enumerated() {
            if index > 0 {
                placeFlowArrow(
                    index, from: Point(width / 2, y + pt(6)), to: Point(width / 2, y + pt(23)), isHook: false)
                y += pt(27)
            }
            let tall = height(of: point, width: width - 2 * padding) + pt(14)
            setCard(index, Rect(0, y, width, tall), padding: padding)
            y += tall
        }
        column.y = y + pt(4)
        return true
    }

    private mutating func setCard(_ index: Int, _ box: Rect, padding: Double) {
        place("\(points[index].key)/card", box, .card(tint: index % 3))
        let room = box.width - 2 * padding
        let tall = height(of: points[index], width: room)
        set(points[index], x: box.x + padding, y: box.midY - tall / 2, width: room, align: .centre)
    }

    /// An arrow to a card; the first of a line comes from the line above in a hook.
    private mutating func placeFlowArrow(_ index: Int, from: Point, to: Point, isHook: Bool) {
        let bend = index % 2 == 0 ? 0.12 : -0.12
        var curve = DiagramLook.Curve.bent(from: from, to: to, by: bend)
        if isHook {
            let start = Point(from.x + pt(2), from.y - pt(17))
            curve = DiagramLook.Curve([
                start, start + Point(-pt(1), pt(10)), Point(from.x + pt(8), to.y + pt(1)), to,
            ])
        }
        var line = DiagramLook.Line(curve)
        line.hasHead = true
        place("\(points[index].key)/arrow", line)
    }
}
