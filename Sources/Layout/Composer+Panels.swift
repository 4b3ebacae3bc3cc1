import Catalog
import Geometry
import Typography

extension Composer {
    /// Actions and decisions as rows to tick, under a label that straddles the frame.
    func panel(_ block: Block, width: Double, extra: Double) -> Composed {
        // A clip that nobody asked for is the first thing to go on a full page.
        let isSpare = isTight && block.hints.frame == nil && block.treatment.frame == .clipboard
        let style = isSpare ? .box : block.treatment.frame
        let room = FrameRoom(style)
        let clip = style == .clipboard ? clipWidth(of: block, width: width) : nil
        let label = block.heading == nil || clip != nil ? 0 : pt(10)
        let head = max(label, pt(room.props.top))
        let air = block.heading == nil ? gap(10) : clip == nil ? gap(17) : gap(9)
        var column = newColumn(
            y: head + pt(room.rim.top) + air + (clip == nil ? labelExcess(block, width: width) : 0))
        let frame = Rect(
            pt(room.props.left), head, width - pt(room.props.left) - pt(room.props.right), 0)
        let left = frame.x + pt(13) + pt(room.rim.left)
        let across = frame.maxX - left - pt(13) - pt(room.rim.right)
        let share = block.entries.isEmpty ? 0 : min(extra / Double(block.entries.count), pt(9))
        column.y += share / 2
        for (index, entry) in block.entries.enumerated() {
            if index > 0 {
                column.y += gap(2.5) + share / 2
                // Beside a line across, another would be one too many.
                let isParted = entry.marker == .rule || block.entries[index - 1].marker == .rule
                if entry.depth == 0 && !isParted {
                    column.place(
                        "\(entry.key)/rule", .mark, Rect(left, column.y, across, pt(1)), .rule)
                }
                column.y += gap(3.5) + share / 2
            }
            set(entry, x: left, width: across, in: &column)
        }
        column.y += share / 2
        let height = column.y + gap(10) + pt(room.rim.bottom)
        var look = Look.FrameLook(style, tint: block.treatment.tint)
        look.isBold = true
        look.clip = clip
        if style == .bubble { look.style = .rounded }
        let shape = Rect(frame.x, frame.y, frame.width, height - head)
        let nodes =
            clip == nil
            ? straddled(block, look, shape, in: &column) : clipped(block, look, shape, in: &column)
        return Composed(height: height + pt(room.props.bottom), nodes: nodes)
    }

    /// Width of a clip that holds the heading, or nil where there is no clip or no room on it.
    private func clipWidth(of block: Block, width: Double) -> Double? {
        guard let heading = block.heading else { return nil }
        let clip = heading.paragraph.naturalWidth * pt(14) + pt(34)
        return clip <= width * 0.7 ? max(clip, pt(64)) : nil
    }

    /// A board whose clip holds the heading.
    private func clipped(
        _ block: Block, _ look: Look.FrameLook, _ frame: Rect, in column: inout Column
    ) -> [LayoutNode] {
        if let heading = block.heading {
            var label = newColumn(y: frame.y - pt(10.5))
            label.set(
                heading.paragraph,
                Setting(
                    size: pt(14), leading: 1.14, role: .lettering, tone: .onGold, voice: .heading,
                    align: .centre),
                key: "\(block.key)/heading", offset: heading.offset, x: frame.x, width: frame.width)
            column.nodes += label.nodes
        }
        return framed(block, look, frame, column)
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
                [25, 23, 21, 19, 17.5, 16, 14.5], for: block.entries.map(\.paragraph), width: room,
                extra: extra),
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
        } else if width - words > pt(60) {
            // Few words in a wide box stand in its middle.
            column.nodes = column.nodes.map { $0.moved(by: Point((width - pt(14) - words) / 2, 0)) }
        }
        var look = Look.FrameLook(.box, tint: block.treatment.tint)
        look.isBold = true
        return Composed(
            height: height, nodes: straddled(block, look, Rect(0, head, width, height - head), in: &column))
    }

    /// Links in numbered columns, with their count in a star when there are many.
    func links(_ block: Block, width: Double, extra: Double) -> Composed {
        var column = newColumn()
        let count = block.entries.count
        let isCounted = count >= 6 && !block.isCut && width >= pt(330)
        let words = width - (isCounted ? pt(78) : 0)
        var x = pt(7)
        if let number = block.treatment.number {
            column.nodes += disc(number, block, centre: Point(x + pt(8), pt(13.5)))
            x += pt(28)
        }
        column.y = pt(3)
        if block.heading != nil {
            let mark = column.nodes.count
            let heading = setHeading(block, style: .swipe, x: x, width: words - x - pt(10), in: &column)
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: heading,
                    look: .heading(.swipe, tone: block.treatment.tone), offset: block.heading?.offset),
                at: mark)
            column.y += pt(9)
        }
        setLinks(block.entries, x: 0, width: words, in: &column)
        if isCounted { setCount(count, block, right: width, height: max(column.y, pt(68)), in: &column) }
        var height = max(column.y + pt(2), isCounted ? pt(70) : 0)
        // A list as wide as the page is parted from what stands above it.
        if width >= pt(480) && !isTight {
            let head = gap(12)
            height += head
            column.nodes = column.nodes.map { $0.moved(by: Point(0, head)) }
            column.place(
                "\(block.key)/divider", .mark, Rect(0, 0, width, pt(8)), .divider(block.treatment.divider))
        }
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

    /// The number of links, large, in a star at the right, where lists are light.
    private func setCount(
        _ count: Int, _ block: Block, right: Double, height: Double, in column: inout Column
    ) {
        let radius = pt(33)
        let centre = Point(right - radius - pt(3), min(height / 2, pt(60)))
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
    private func straddled(
        _ block: Block, _ look: Look.FrameLook, _ frame: Rect, in column: inout Column
    ) -> [LayoutNode] {
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
