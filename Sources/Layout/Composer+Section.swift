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
        let text = setHead(block, look: &look, frame: frame, left: left, width: inner, in: &column)
        setBody(block, x: left, width: inner, picture: text, extra: extra, in: &column)
        let bottom = column.y + insets.bottom
        let height = max(bottom, head + pt(40))
        return Composed(
            height: height + pt(room.props.bottom),
            nodes: framed(block, look, Rect(frame.x, frame.y, frame.width, height - frame.y), column))
    }

    /// Heading and disc; returns whether the picture already stands in the heading's row.
    private func setHead(
        _ block: Block, look: inout Look.FrameLook, frame: Rect, left: Double, width: Double,
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

    // MARK: - Body and picture

    enum PicturePlace { case none, heading, side, above }

    private func picturePlace(_ block: Block, width: Double) -> PicturePlace {
        guard block.icon != nil else { return .none }
        if block.hasDrawings { return picturePlaceBesideDiagram(block, width: width) }
        // Beside the picture there must be room for the longest word.
        let words = (block.entries.map(\.paragraph.widestWord).max() ?? 0) * body + pt(26)
        let widest = max(words, block.entries.map(leastRoom).max() ?? 0)
        if width >= pt(190) && !block.entries.isEmpty && widest <= width - pt(56) { return .side }
        let disc = block.treatment.number == nil ? 0 : pt(34)
        let longest = (block.heading?.paragraph.widestWord ?? 0) * heading
        if width >= pt(130) && longest > 0 && longest <= width - disc - pt(38) { return .heading }
        guard block.isIconChosen, !block.entries.isEmpty, width >= pt(110) else { return .none }
        // Where the longest word leaves no room beside it, the picture stands over the words.
        return widest <= width - pt(44) ? .side : .above
    }

    /// Lines in one or two columns with the picture at their right.
    func setBody(
        _ block: Block, x: Double, width: Double, picture: PicturePlace, extra: Double,
        in column: inout Column
    ) {
        guard !block.hasDrawings else {
            setDiagramBody(block, x: x, width: width, extra: extra, in: &column)
            return
        }
        if picture == .above, let icon = block.icon {
            let box = Rect(x, column.y, pt(32), pt(32))
            column.place("\(block.key)/icon", .icon, box, .icon(icon, tone: block.treatment.tone))
            column.y += pt(32) + gap(5)
        }
        let top = column.y
        let first = column.nodes.count
        let opening = block.entries.isEmpty ? 0 : min(extra * 0.5 / Double(block.entries.count), pt(5))
        var room = width
        var side = 0.0
        if picture == .side {
            side = pt(width >= pt(300) ? 62 : width >= pt(230) ? 54 : width >= pt(190) ? 44 : 32)
            room -= side + pt(12)
        }
        let spacing = gap(4) + opening
        let split = room >= pt(330) ? columnSplit(block.entries, width: (room - pt(16)) / 2) : nil
        if let split {
            let half = (room - pt(16)) / 2
            set(Array(block.entries[..<split]), x: x, width: half, gap: spacing, in: &column)
            let bottom = column.y
            column.y = top
            set(Array(block.entries[split...]), x: x + half + pt(16), width: half, gap: spacing, in: &column)
            column.y = max(bottom, column.y)
        } else {
            set(block.entries, x: x, width: min(room, pt(380)), gap: spacing, in: &column)
        }
        let body = column.y - top
        var height = body + max(0, extra - opening * Double(max(0, block.entries.count - 1)))
        let words = first..<column.nodes.count
        if picture == .side, let icon = block.icon {
            // It may grow up to the words and no further; in a frame it may reach a little into the padding.
            let edge = column.nodes[words].filter { $0.kind == .text }.map(\.frame.maxX).max() ?? x
            let free = max(side, x + width - edge - pt(8))
            height = max(height, min(side, body + pt(16)))
            side = min(side + extra * 0.6, side * 1.45, free)
            side = min(side, height + (block.treatment.frame.isOpen ? 0 : pt(8)))
            // Tightly set, it stays clear of the heading.
            let y = top + max((height - side) / 2, -gap(3))
            // Nothing ties a far picture to its words: in the open it stands near them, in a wide frame in the middle of
            // the air.
            let air = x + width - side - edge
            let shift = block.treatment.frame.isOpen ? air - pt(48) : air > pt(160) ? air * 0.4 : 0
            let right = x + width - max(0, shift)
            let frame = Rect(right - side, y, side, side)
            if let person = person(block, in: frame, top: top, height: height) {
                column.nodes.append(person)
            } else {
                column.place("\(block.key)/icon", .icon, frame, .icon(icon, tone: block.treatment.tone))
            }
        }
        // Words stand in the middle of what is left, a little high.
        if height > body {
            let shift = Point(0, (height - body) * 0.3)
            for index in words { column.nodes[index] = column.nodes[index].moved(by: shift) }
        }
        column.y = top + height
    }

    /// Somebody in the place of a section's picture, as tall as the words beside them; nil where they would be small.
    private func person(_ block: Block, in frame: Rect, top: Double, height: Double) -> LayoutNode? {
        let tall = min(height, 1.6 * frame.width)
        guard block.treatment.hasPerson, let who = block.who, tall >= pt(52) else { return nil }
        return LayoutNode(
            "\(block.key)/person", .person,
            frame: Rect(frame.x, top + height - tall, frame.width, tall),
            look: .figure(block.pose, isFlipped: true, who: who))
    }

    /// Where a long list is cut into two columns of like height, between lines of the first level.
    private func columnSplit(_ entries: [Entry], width: Double) -> Int? {
        let heights = entries.map {
            Double($0.paragraph.lineCount(width: width - pt(14), size: body)) * lineHeight + pt(4.5)
        }
        let total = heights.reduce(0, +)
        guard entries.count >= 4, total > pt(80),
            !entries.contains(where: { $0.marker == .rule || $0.isDrawn })
        else {
            return nil
        }
        var best: (index: Int, tallest: Double)?
        var used = 0.0
        for index in 1..<entries.count {
            used += heights[index - 1]
            guard entries[index].depth == 0 else { continue }
            let tallest = max(used, total - used)
            if tallest < best?.tallest ?? .infinity { best = (index, tallest) }
        }
        return best?.index
    }
}
