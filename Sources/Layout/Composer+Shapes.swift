import Catalog
import Geometry
import Typography

extension Composer {
    /// A section spoken by its picture: the picture stands at the left, the tail of the bubble points at it.
    func bubble(_ block: Block, width: Double, extra: Double) -> Composed {
        let side = pt(50)
        let overhang = block.treatment.number != nil ? pt(8) : 0
        let left = side + pt(22)
        var column = newColumn(y: overhang + gap(11))
        let text = left + pt(16)
        let room = width - text - pt(13)
        let shift = block.treatment.number != nil ? pt(10) : 0
        let style = block.treatment.heading.inBubble
        let mark = column.nodes.count
        let words = setHeading(
            block, style: style, x: text + shift, width: room - shift, in: &column)
        if style.hasMark && block.heading != nil {
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: words,
                    look: .heading(style, tone: block.treatment.tone),
                    offset: block.heading?.offset), at: mark)
            column.y += pt(style.foot) + gap(6)
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
        if block.treatment.hasPerson, let who = block.who {
            let tall = min(frame.height, pt(84))
            let foot = min(height, middle + 0.6 * tall)
            nodes.append(
                LayoutNode(
                    "\(block.key)/person", .person, frame: Rect(0, foot - tall, side, tall),
                    look: .figure(block.pose, isFlipped: false, who: who)))
        } else if let icon = block.icon {
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
        let size = pt(number > 9 ? 13.5 : 17)
        let disc = Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius)
        let line = numeral(number, size: size, face: .lettering)
        let look = Look.TextLook(
            line: line, baseline: radius + size * 0.36, size: size, role: .lettering, tone: .onGold,
            voice: .heading, paragraph: "\(block.key)/heading")
        return [
            LayoutNode("\(block.key)/disc", .mark, frame: disc, look: .disc),
            LayoutNode(
                "\(block.key)/number", .text,
                frame: Rect(centre.x - line.width / 2, disc.y, line.width, 2 * radius), look: .text(look),
                offset: block.offset),
        ]
    }
}
