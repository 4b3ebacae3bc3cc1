import Catalog
import Geometry
import Typography

extension Composer {
    /// A section: heading, lines, and a picture beside them where there is room.
    func section(_ block: Block, width: Double, extra: Double) -> Composed {
        switch block.treatment.frame {
        case .bubble where block.icon != nil && width >= pt(250):
            bubble(block, width: width, extra: extra)
        case let frame where frame.isRound: round(block, width: width, extra: extra)
        default: boxed(block, width: width, extra: extra)
        }
    }

    func boxed(_ block: Block, width: Double, extra: Double) -> Composed {
        let treatment = block.treatment
        let isOpen = treatment.frame.isOpen
        // Discs and swipes stand over the top left corner of a frame, tape over the top edge of a note.
        let room = FrameRoom(treatment.frame)
        let disc = treatment.number != nil && !isOpen ? pt(8) : 0
        let overhang = max(disc, pt(room.props.left))
        var head = max(disc, pt(room.props.top))
        if treatment.heading == .swipe && !isOpen && block.heading != nil { head = max(head, pt(9)) }
        let frame = Rect(overhang, head, width - overhang - pt(room.props.right), 0)
        let insets = room.insets(self)
        var column = newColumn(y: head + insets.top)
        let left = overhang + insets.left
        let inner = frame.maxX - left - insets.right
        var look = Look.FrameLook(treatment.frame == .bubble ? .box : treatment.frame, tint: treatment.tint)
        let text = setHead(
            block, look: &look, frame: frame, left: left, width: inner, extra: extra, in: &column)
        setBody(block, x: left, width: inner, picture: text, extra: extra, in: &column)
        let bottom = column.y + insets.bottom
        let height = max(bottom, head + pt(40))
        return Composed(
            height: height + pt(room.props.bottom),
            nodes: framed(block, look, Rect(frame.x, frame.y, frame.width, height - frame.y), column))
    }

    /// Heading and disc; returns whether the picture already stands in the heading's row.
    private func setHead(
        _ block: Block, look: inout Look.FrameLook, frame: Rect, left: Double, width: Double, extra: Double,
        in column: inout Column
    ) -> PicturePlace {
        guard block.heading != nil else { return picturePlace(block, width: width) }
        let treatment = block.treatment
        let isOpen = treatment.frame.isOpen
        let number = treatment.number
        let place = picturePlace(block, width: width)
        var x = left
        var room = width
        if number != nil {
            let past = isOpen ? pt(34) : max(0, pt(25) - (left - frame.x))
            x += past
            room -= past
        }
        if place == .heading { room -= pt(38) }
        let top = column.y
        let style = style(for: block, room: room)
        if style == .swipe && !isOpen {
            column.y = frame.y - pt(9)
        } else if style == .bar {
            column.y = frame.y + pt(5)
        } else if isOpen && number != nil {
            column.y += pt(5)
        }
        column.y += pt(style.head)
        let mark = column.nodes.count
        var picture: (icon: String, middle: Double)?
        let words = setHeading(
            block, style: style, x: x + pt(style.margin), width: room - pt(style.margin) * 2, in: &column)
        if style.hasMark {
            // A line that runs on beyond the words stops short of the frame.
            var marked = words
            marked.width -= max(0, words.maxX + pt(style.overrun) - (x + room + pt(3)))
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: marked,
                    look: .heading(style, tone: treatment.tone), offset: block.heading?.offset),
                at: mark)
        }
        if place == .heading, let icon = block.icon {
            picture = (icon, words.midY)
        }
        if let number {
            let centre =
                isOpen ? Point(left + pt(13), words.midY) : Point(frame.x + pt(6), frame.y + pt(6))
            column.nodes += disc(number, block, centre: centre)
        }
        if style == .bar {
            look.bar = column.y + pt(3) - frame.y
            look.barTone = treatment.tone
            column.y += pt(4) + gap(8)
        } else if style == .ribbon {
            // The tails hang lower than the strip.
            column.y += pt(11) + gap(3)
        } else if style == .swipe {
            column.y = max(column.y + gap(7), isOpen ? 0 : top + gap(6))
        } else {
            column.y += style.foot > 2 ? pt(style.foot) + gap(7) : pt(style.foot) + gap(5)
        }
        if let picture {
            // Beside the heading, and never over the lines below it; in a band as high as that.
            let side = style == .bar ? pt(23) : pt(32)
            let highest = frame.y + pt(isOpen || style == .bar ? 0 : 4)
            let lowest = style == .bar ? .infinity : column.y - side
            let top = max(highest, min(picture.middle - side / 2, lowest))
            // A large hole under the words is a place for a large picture; the words stay as they were.
            guard isOpen || block.hasDrawings || extra < pt(66) else {
                column.y = max(column.y, top + side)
                return .below
            }
            column.place(
                "\(block.key)/icon", .icon, Rect(left + width - side, top, side, side),
                .icon(picture.icon, tone: treatment.tone))
            column.y = max(column.y, top + side)
        }
        return place
    }

    /// A ribbon, a swipe and a highlighter hold one line, and an initial begins one; a longer heading is underlined
    /// instead.
    private func style(for block: Block, room: Double) -> HeadingStyle {
        let style = block.treatment.heading
        guard let heading = block.heading else { return style }
        switch style {
        // A patch of colour needs a letter of some breadth.
        case .initial where !(heading.paragraph.firstLetter?.isLetter ?? false),
            .initial where heading.paragraph.firstLetter == "I":
            return .underline
        case .ribbon, .swipe, .highlight, .initial: break
        default: return style
        }
        let size = style.setting(self, align: .left).size
        let fits = heading.paragraph.naturalWidth * size <= room - pt(style.margin) * 2
        return fits ? style : .underline
    }
}
