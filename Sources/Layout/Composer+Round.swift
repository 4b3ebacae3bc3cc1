import Catalog
import Geometry
import Typography

extension Composer {
    /// A section in a cloud, an oval or a star: lines are as long as the frame is wide at their height.
    func round(_ block: Block, width: Double, extra: Double) -> Composed {
        let style = block.treatment.frame
        let least = roundHeight(of: block, width: width)
        let foot = pt(FrameRoom(style).props.bottom)
        let frame = Rect(0, 0, width, least + extra)
        // The picture takes what the words leave.
        var side = pictureSide(of: block)
        if block.icon != nil {
            let grown = min(side + extra * 0.6, pt(50))
            // A smaller one is a blot.
            if grown >= pt(22) { side = max(side, grown) }
        }
        guard
            let column = filled(block, in: frame, picture: side)
                ?? filled(block, in: frame, picture: pictureSide(of: block))
        else {
            // Words that no round frame can hold stand in a box.
            var boxed = block
            boxed.treatment.frame = .rounded
            return block.isSaying
                ? saying(boxed, width: width, extra: extra) : self.boxed(boxed, width: width, extra: extra)
        }
        var look = Look.FrameLook(style, tint: block.treatment.tint)
        if style == .thought { look.tail = Point(width * 0.24, frame.maxY + pt(21)) }
        var nodes = framed(block, look, frame, column)
        if let number = block.treatment.number {
            // On the outline, high at the left; in the corner where words reach out to it.
            let edge = Oval(frame, exponent: 2.4).point(-2.45)
            let onLine = disc(number, block, centre: Point(max(edge.x, pt(15)), max(edge.y, pt(15))))
            let isCovered = column.nodes.contains { node in
                onLine.contains { $0.frame.intersects(node.frame, slack: -pt(2)) }
            }
            nodes += isCovered ? disc(number, block, centre: Point(pt(15), pt(15))) : onLine
        }
        return Composed(height: frame.height + foot, nodes: nodes)
    }

    private func pictureSide(of block: Block) -> Double {
        block.isIconChosen && block.icon != nil || block.isSaying ? pt(30) : 0
    }

    /// The least height at which heading, picture and lines fit into the frame.
    private func roundHeight(of block: Block, width: Double) -> Double {
        let measuring = self.measuring
        let side = pictureSide(of: block)
        return leastHeight(from: pt(64), step: pt(5), most: 160) {
            measuring.filled(block, in: Rect(0, 0, width, $0), picture: side) != nil
        }
    }

    /// The least height, in steps from a first one, at which words fit into a frame; the last one when they never do.
    ///
    /// Goes on in leaps of twice the length until they fit, then halves the last leap: for n steps, log n trials.
    func leastHeight(from first: Double, step: Double, most: Int, fits: (Double) -> Bool) -> Double {
        func height(_ steps: Int) -> Double { first + step * Double(steps) }
        if fits(first) { return first }
        var low = 0
        var high = 1
        while high < most, !fits(height(high)) {
            low = high
            high = min(2 * high, most)
        }
        while high - low > 1 {
            let middle = (low + high) / 2
            if fits(height(middle)) { high = middle } else { low = middle }
        }
        return height(high)
    }

    /// The words set into a frame, or nil when it is too small.
    private func filled(_ block: Block, in frame: Rect, picture: Double) -> Column? {
        guard let oval = FrameRoom.oval(block.treatment.frame, in: frame, air: pt(10.5)) else { return nil }
        // Where lines begin depends on how many there are, which depends on where they begin.
        let most = 2 * oval.ry * 0.97
        guard let least = leastWords(of: block, within: oval, picture: picture), least <= most + 0.02 else {
            return nil
        }
        var height = lineHeight
        while height <= most {
            if height > least - 0.02 {
                var column = newColumn(y: oval.centre.y - height / 2)
                let top = column.y
                let fits = set(block, within: oval, picture: picture, in: &column)
                if fits && column.y - top <= height + 0.01 { return column }
            }
            height += lineHeight / 3
        }
        return nil
    }

    /// A height that the words exceed in an oval or just reach, as if it were as wide everywhere as in its middle; nil
    /// when a word is wider than that.
    private func leastWords(of block: Block, within oval: Oval, picture: Double) -> Double? {
        var straight = Oval(Rect(0, 0, 2 * oval.rx, 1e6), exponent: .infinity)
        straight.centre = .zero
        var column = Column(isMeasuring: true)
        return measuring.set(block, within: straight, picture: picture, in: &column) ? column.y : nil
    }

    private func set(_ block: Block, within oval: Oval, picture: Double, in column: inout Column) -> Bool {
        if picture > 0, let (key, kind, look, size) = crown(of: block, side: picture) {
            guard oval.halfChord(at: column.y) > size.width * 0.45 else { return false }
            let place = Rect(oval.centre.x - size.width / 2, column.y, size.width, size.height)
            column.place("\(block.key)/\(key)", kind, place, look)
            column.y += size.height + pt(4)
        }
        guard setHeading(block, within: oval, in: &column) else { return false }
        guard block.isSaying || block.entries.allSatisfy(\.isPlain) else {
            return setList(block, within: oval, in: &column)
        }
        var setting = Setting(size: body, leading: leading, voice: .item, align: .centre)
        if block.isSaying { setting.voice = block.kind == .question ? .text : .quote }
        for (index, entry) in block.entries.enumerated() {
            if index > 0 { column.y += pt(3) }
            if block.kind == .quote && index == 0 {
                setting = Setting(
                    size: pt(13.5), leading: 1.34, role: .lettering, voice: .quote, align: .centre)
            }
            guard column.set(entry.paragraph, setting, key: entry.key, offset: entry.offset, within: oval)
            else { return false }
            for (number, who) in entry.tags.enumerated() {
                let small = Setting(size: pt(11.5), voice: .quote, align: .centre)
                let key = "\(entry.key)/who\(number)"
                guard column.set(who, small, key: key, offset: entry.offset, within: oval) else {
                    return false
                }
            }
        }
        return true
    }

    /// What stands over the words: the block's picture, or the mark of what is said.
    private func crown(of block: Block, side: Double) -> (String, LayoutNode.Kind, Look, Size)? {
        switch block.kind {
        case .quote, .remark: ("marks", .mark, .quoteMarks, Size(pt(19), pt(15)))
        case .question: ("mark", .mark, .questionMark, Size(pt(22), pt(30)))
        default:
            block.icon.map {
                ("icon", .icon, .icon($0, tone: block.treatment.tone), Size(side, side))
            }
        }
    }

    private func setHeading(_ block: Block, within oval: Oval, in column: inout Column) -> Bool {
        guard let heading = block.heading else { return true }
        let style: HeadingStyle = block.treatment.heading == .wave ? .wave : .underline
        let setting = Setting(
            size: self.heading, leading: 1.14, role: .lettering, voice: .heading, align: .centre)
        let mark = column.nodes.count
        let top = column.y
        guard
            column.set(
                heading.paragraph, setting, key: "\(block.key)/heading", offset: heading.offset, within: oval)
        else { return false }
        if let last = column.nodes.last, column.nodes.count > mark {
            let words = Rect(last.frame.x, top, last.frame.width, column.y - top)
            column.nodes.insert(
                LayoutNode(
                    "\(block.key)/heading-mark", .heading, frame: words,
                    look: .heading(style, tone: block.treatment.tone), offset: heading.offset), at: mark)
        }
        column.y += pt(3) + gap(6)
        return true
    }

    /// Lines with marks keep their left edge, in the box that the oval leaves below the heading.
    private func setList(_ block: Block, within oval: Oval, in column: inout Column) -> Bool {
        let box = oval.innerBox(share: 0.78)
        guard column.y >= box.y - 0.01 || block.heading != nil else { return false }
        let widest = block.entries.map(\.paragraph.widestWord).max() ?? 0
        guard box.width - pt(26) >= min(widest * body, pt(90)) else { return false }
        set(block.entries, x: box.x, width: box.width, gap: pt(3), in: &column)
        return column.y <= box.maxY
    }
}
