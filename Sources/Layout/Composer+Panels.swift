import Catalog
import Geometry
import Typography

extension Composer {
    /// Actions and decisions as rows to tick, under a label that straddles the frame.
    func panel(_ block: Block, width: Double, extra: Double) -> Composed {
        let head = block.heading == nil ? 0 : pt(10)
        var column = newColumn(
            y: head + gap(block.heading == nil ? 10 : 17) + labelExcess(block, width: width))
        let left = pt(13)
        let room = width - 2 * left
        let share = block.entries.isEmpty ? 0 : min(extra / Double(block.entries.count), pt(9))
        column.y += share / 2
        for (index, entry) in block.entries.enumerated() {
            if index > 0 {
                column.y += gap(2.5) + share / 2
                if entry.depth == 0 {
                    column.place(
                        "\(entry.key)/rule", .mark, Rect(left, column.y, room, pt(1)), .rule)
                }
                column.y += gap(3.5) + share / 2
            }
            set(entry, x: left, width: room, in: &column)
        }
        column.y += share / 2
        let height = column.y + gap(10)
        let nodes = straddled(block, Rect(0, head, width, height - head), in: &column)
        return Composed(height: height, nodes: nodes)
    }

    /// The take-home words in capitals, with a picture.
    func takeaway(_ block: Block, width: Double, extra: Double) -> Composed {
        let head = pt(10)
        var column = newColumn(y: head + gap(17) + labelExcess(block, width: width))
        let side = width >= pt(170) ? pt(width >= pt(240) ? 44 : 38) : 0
        let left = pt(14) + (side > 0 ? side + pt(10) : 0)
        let room = width - left - pt(14)
        let setting = Setting(
            size: largest(
                [21, 19, 17.5, 16, 14.5], for: block.entries.map(\.paragraph), width: room, extra: extra),
            leading: 1.32, role: .lettering, voice: .item)
        for (index, entry) in block.entries.enumerated() {
            if index > 0 { column.y += gap(5) }
            column.set(
                entry.paragraph, fitted(setting, to: entry.paragraph, width: room), key: entry.key,
                offset: entry.offset, x: left, width: room)
        }
        let least = head + gap(14) + side + gap(6)
        let plain = block.entries.reduce(0) {
            $0 + lines(of: $1.paragraph, size: 14.5, width: room) * pt(14.5) * 1.32
        }
        let start = head + gap(17) + labelExcess(block, width: width)
        let gaps = gap(5) * Double(max(0, block.entries.count - 1))
        let height = max(max(start + plain + gaps + gap(11), least) + extra, column.y + gap(11))
        let shift = (height - gap(11) - column.y) / 2
        column.nodes = column.nodes.map { $0.moved(by: Point(0, shift)) }
        if side > 0, let icon = block.icon {
            column.place(
                "\(block.key)/icon", .icon,
                Rect(pt(12), head + (height - head - side) / 2 + pt(2), side, side),
                .icon(icon, tone: .accent1))
        }
        // Somebody cheers where the words leave room.
        let words = column.nodes.map(\.frame.maxX).max() ?? width
        let tall = min(height - head - pt(9), pt(84))
        let person = min(0.8 * tall, pt(62))
        if block.treatment.hasPerson && tall >= pt(52) && width - words >= person + pt(20) {
            column.nodes.append(
                LayoutNode(
                    "\(block.key)/person", .person,
                    frame: Rect(width - person - pt(10), height - pt(5) - tall, person, tall),
                    look: .figure(block.pose, isFlipped: true, who: block.who ?? block.key)))
        }
        return Composed(
            height: height, nodes: straddled(block, Rect(0, head, width, height - head), in: &column))
    }

    /// Links in numbered columns, with their count in a star when there are many.
    func links(_ block: Block, width: Double, extra: Double) -> Composed {
        var column = newColumn()
        let count = block.entries.count
        let isCounted = count >= 6 && width >= pt(330)
        let left = isCounted ? pt(78) : 0
        var x = left + pt(7)
        if let number = block.treatment.number {
            column.nodes += disc(number, block, centre: Point(x + pt(8), pt(13.5)))
            x += pt(28)
        }
        column.y = pt(3)
        if block.heading != nil {
            let mark = column.nodes.count
            let words = setHeading(block, style: .swipe, x: x, width: width - x - pt(10), in: &column)
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: words,
                    look: .heading(.swipe, tone: block.treatment.tone), offset: block.heading?.offset),
                at: mark)
            column.y += pt(9)
        }
        setLinks(block.entries, x: left, width: width - left, in: &column)
        if isCounted { setCount(count, block, height: max(column.y, pt(68)), in: &column) }
        let height = max(column.y + pt(2), isCounted ? pt(70) : 0)
        let frame = Rect(0, 0, width, height)
        return Composed(height: height, nodes: framed(block, Look.FrameLook(.none, tint: nil), frame, column))
    }

    private func setLinks(_ entries: [Entry], x: Double, width: Double, in column: inout Column) {
        let widest = (entries.map { $0.paragraph.naturalWidth * list }.max() ?? 0) + pt(24)
        let columns = max(1, min(4, min(Int(width / min(widest, pt(150))), (entries.count + 1) / 2)))
        let across = (width - pt(12) * Double(columns - 1)) / Double(columns)
        let rows = (entries.count + columns - 1) / columns
        let top = column.y
        var bottom = top
        for index in 0..<columns {
            column.y = top
            for entry in entries.dropFirst(index * rows).prefix(rows) {
                setLink(entry, x: x + Double(index) * (across + pt(12)), width: across, in: &column)
            }
            bottom = max(bottom, column.y)
        }
        column.y = bottom
    }

    private func setLink(_ entry: Entry, x: Double, width: Double, in column: inout Column) {
        guard case .link(let number, _) = entry.marker else {
            set(entry, x: x, width: width, in: &column)
            return
        }
        placeNumeral(number, entry, x: x, in: &column)
        column.y += (body - list) * 0.61
        column.set(
            entry.paragraph, Setting(size: list, leading: leading, voice: .item), key: entry.key,
            offset: entry.offset, x: x + pt(23),
            width: width - pt(23))
        column.y += pt(1.5)
    }

    /// The number of links, large, in a star at the left.
    private func setCount(_ count: Int, _ block: Block, height: Double, in column: inout Column) {
        let radius = pt(33)
        let centre = Point(radius + pt(1), min(height / 2, pt(60)))
        let burst = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
        column.place("\(block.key)/burst", .mark, burst, .burst)
        let size = pt(24)
        let line = numeral(count, size: size, face: .lettering)
        var look = Look.TextLook(
            line: line, baseline: size * 0.86, size: size, role: .lettering, tone: .white, voice: .text,
            paragraph: "\(block.key)/count")
        column.place(
            "\(block.key)/count", .text,
            Rect(centre.x - line.width / 2, centre.y - size * 0.78, line.width, size), .text(look),
            offset: block.offset)
        let text = "links"
        let width = measurer.width(of: text, face: .hand) * pt(11.5)
        look = Look.TextLook(
            line: TextLine(
                runs: [TextRun(content: .words(text), face: .hand, x: 0, width: width)], width: width),
            baseline: pt(10), size: pt(11.5), role: .body, tone: .white, voice: .text,
            paragraph: "\(block.key)/count")
        column.place(
            "\(block.key)/count-word", .text, Rect(centre.x - width / 2, centre.y + pt(4.5), width, pt(13)),
            .text(look),
            offset: block.offset)
    }

    /// Height of a label's lines beyond its first.
    private func labelExcess(_ block: Block, width: Double) -> Double {
        guard let heading = block.heading else { return 0 }
        let lines = heading.paragraph.lineCount(width: width - pt(40), size: pt(14))
        return Double(max(0, lines - 1)) * pt(16)
    }

    /// A bold frame with its label over the top edge.
    private func straddled(_ block: Block, _ frame: Rect, in column: inout Column) -> [LayoutNode] {
        var look = Look.FrameLook(.box, tint: block.treatment.tint)
        look.isBold = true
        if block.heading != nil {
            var label = newColumn(y: frame.y - pt(9))
            let left = frame.x + pt(20)
            let words = setHeading(block, style: .swipe, x: left, width: frame.width - pt(40), in: &label)
            column.nodes.append(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: words,
                    look: .heading(.swipe, tone: block.treatment.tone), offset: block.heading?.offset))
            column.nodes += label.nodes
        }
        return framed(block, look, frame, column)
    }
}
