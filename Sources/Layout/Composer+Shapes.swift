import Catalog
import Geometry
import Typography

extension Composer {
    /// A section in a cloud: everything centred in the inner part that no notch of the outline reaches.
    func cloud(_ block: Block, width: Double, extra: Double) -> Composed {
        // Centred lines may reach further out than a list, whose corners would meet the notches.
        let isCentred = block.entries.allSatisfy(\.isPlain)
        let inner = width * (isCentred ? 0.74 : 0.66)
        let left = (width - inner) / 2
        var column = newColumn()
        let mark = column.nodes.count
        let style: HeadingStyle = block.treatment.heading == .wave ? .wave : .underline
        if block.heading != nil {
            let words = setHeading(block, style: style, x: left, width: inner, align: .centre, in: &column)
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: words,
                    look: .heading(style, tone: block.treatment.tone), offset: block.heading?.offset),
                at: mark)
            column.y += pt(3) + gap(6)
        }
        if !isCentred { set(block.entries, x: left, width: inner, gap: pt(3), in: &column) }
        for entry in block.entries where isCentred {
            column.set(
                entry.paragraph, Setting(size: body, leading: leading, voice: .item, align: .centre),
                key: entry.key,
                offset: entry.offset, x: left, width: inner)
            column.y += pt(3)
        }
        let height = max(column.y / 0.64, pt(84)) + extra
        // The inner part grows by 0.64 of what the cloud does.
        let side = min(extra * 0.64 - pt(8), pt(48))
        if let icon = block.icon, side > pt(20) {
            column.place(
                "\(block.key)/icon", .icon, Rect(width / 2 - side / 2, column.y + pt(4), side, side),
                .icon(icon, tone: block.treatment.tone))
            column.y += side + pt(4)
        }
        column.nodes = column.nodes.map { $0.moved(by: Point(0, (height - column.y) * 0.5)) }
        let look = Look.FrameLook(.cloud, tint: block.treatment.tint)
        var nodes = framed(block, look, Rect(0, 0, width, height), column)
        if let number = block.treatment.number {
            nodes += disc(number, block, centre: Point(pt(24), pt(18)))
        }
        return Composed(height: height, nodes: nodes)
    }

    /// A section spoken by its picture: the picture stands at the left, the tail of the bubble points at it.
    func bubble(_ block: Block, width: Double, extra: Double) -> Composed {
        let side = pt(50)
        let overhang = block.treatment.number != nil ? pt(8) : 0
        let left = side + pt(22)
        var column = newColumn(y: overhang + gap(11))
        let text = left + pt(16)
        let room = width - text - pt(13)
        let shift = block.treatment.number != nil ? pt(10) : 0
        let style = block.treatment.heading == .bar ? HeadingStyle.plain : block.treatment.heading
        let mark = column.nodes.count
        let words = setHeading(
            block, style: style == .ribbon || style == .swipe ? .underline : style, x: text + shift,
            width: room - shift, in: &column)
        if style != .plain && style != .block && block.heading != nil {
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: words,
                    look: .heading(style == .wave ? .wave : .underline, tone: block.treatment.tone),
                    offset: block.heading?.offset), at: mark)
            column.y += pt(3) + gap(6)
        } else if block.heading != nil {
            column.y += pt(5)
        }
        setBody(block, x: text, width: room, picture: .none, extra: extra, in: &column)
        let height = max(column.y + gap(11), pt(64) + gap(8))
        let frame = Rect(left, overhang, width - left, height - overhang)
        var look = Look.FrameLook(.bubble, tint: block.treatment.tint)
        let middle = min(frame.midY + pt(14), frame.maxY - pt(26))
        look.tail = Point(side + pt(3), middle)
        var nodes = framed(block, look, frame, column)
        if let icon = block.icon {
            nodes.append(
                LayoutNode(
                    "\(block.key)/icon", .icon, frame: Rect(0, middle - side * 0.5, side, side),
                    look: .icon(icon, tone: block.treatment.tone)))
        }
        if let number = block.treatment.number {
            nodes += disc(number, block, centre: Point(frame.x + pt(6), frame.y + pt(6)))
        }
        return Composed(height: height, nodes: nodes)
    }

    /// A numbered disc with its numeral.
    func disc(_ number: Int, _ block: Block, centre: Point) -> [LayoutNode] {
        let radius = pt(13.5)
        let size = pt(17)
        let disc = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
        let line = numeral(number, size: size, face: .lettering)
        let look = Look.TextLook(
            line: line, baseline: radius + size * 0.36, size: size, role: .lettering, voice: .heading,
            paragraph: "\(block.key)/heading")
        return [
            LayoutNode("\(block.key)/disc", .mark, frame: disc, look: .disc),
            LayoutNode(
                "\(block.key)/number", .text,
                frame: Rect(centre.x - line.width / 2, disc.y, line.width, 2 * radius), look: .text(look),
                offset: block.offset),
        ]
    }
}
