import Catalog
import Geometry
import Typography

extension Composer {
    /// Somebody's words in capitals in a speech bubble, with the speaker beside it.
    func quote(_ block: Block, width: Double, extra: Double) -> Composed {
        // Somebody stands beside the bubble where the longest word leaves room.
        let longest = (block.entries.first?.paragraph.widestWord ?? 0) * pt(13.5)
        let person = block.treatment.hasPerson && width >= max(pt(200), longest + pt(130)) ? pt(56) : 0
        let left = person > 0 ? person + pt(20) : 0
        var column = newColumn(y: gap(13))
        let text = left + pt(40)
        let room = width - text - pt(14)
        let size = largest(
            [18, 16.5, 15, 13.5], for: block.entries.prefix(1).map(\.paragraph), width: room, extra: extra)
        let setting = Setting(size: size, leading: 1.34, role: .lettering, voice: .quote)
        if let words = block.entries.first {
            column.set(
                words.paragraph, fitted(setting, to: words.paragraph, width: room), key: words.key,
                offset: words.offset, x: text, width: room)
            for (index, who) in words.tags.enumerated() {
                column.y += gap(2)
                column.set(
                    who, Setting(size: pt(11.5), voice: .quote, align: .right),
                    key: "\(words.key)/who\(index)",
                    offset: words.offset, x: text, width: room)
            }
            setRest(of: block, x: text, width: room, in: &column)
        }
        column.place(
            "\(block.key)/marks", .mark, Rect(left + pt(13), pt(13), pt(19), pt(15)), .quoteMarks)
        let foot = person > 0 ? 0 : pt(17)
        let bubble = column.y + gap(11)
        let plain = block.entries.prefix(1).reduce(0) { sum, entry in
            sum
                + (lines(of: entry.paragraph, size: 13.5, width: room) * pt(13.5)
                    - lines(of: entry.paragraph, size: size / scale, width: room) * size) * 1.34
        }
        let height = max(max(bubble + plain + foot, person > 0 ? pt(62) + gap(24) : 0) + extra, bubble + foot)
        let frame = Rect(left, 0, width - left, height - foot)
        return speech(
            block, frame: frame, column: column, person: person, pose: block.pose,
            slack: frame.height - bubble)
    }

    /// An open question in a cloud of thought, with somebody thinking beside it.
    func question(_ block: Block, width: Double, extra: Double) -> Composed {
        let person = block.treatment.hasPerson && width >= pt(215) ? pt(50) : 0
        let right = person > 0 ? person + pt(23) : 0
        let cloud = width - right
        let least = cloudHeight(of: block, width: cloud, least: pt(person > 0 ? 58 : 46) + gap(20))
        let height = least + extra
        guard var column = questionLines(block, cloud: Size(cloud, least)) else {
            // Words that no cloud can hold stand in a box.
            var boxed = block
            boxed.treatment.frame = .rounded
            return saying(boxed, width: width, extra: extra)
        }
        column.nodes = column.nodes.map { $0.moved(by: Point(0, extra / 2)) }
        var look = Look.FrameLook(.cloud, tint: nil)
        if person > 0 { look.tail = Point(cloud + pt(20), height * 0.36) }
        var nodes = framed(block, look, Rect(0, 0, cloud, height), column)
        if person > 0 {
            let tall = min(height, pt(96))
            nodes.append(
                LayoutNode(
                    "\(block.key)/person", .person, frame: Rect(width - person, height - tall, person, tall),
                    look: .figure(block.pose, isFlipped: true, who: block.who ?? block.key)))
        }
        return Composed(height: height, nodes: nodes)
    }

    /// The height of a cloud that holds a question.
    private func cloudHeight(of block: Block, width: Double, least: Double) -> Double {
        leastHeight(from: least, step: pt(1.5), most: 200) {
            questionLines(block, cloud: Size(width, $0)) != nil
        }
    }

    /// A question with its mark in the middle of a cloud, or nil where a line would come too near the outline.
    private func questionLines(_ block: Block, cloud: Size) -> Column? {
        let frame = Rect(0, 0, cloud.width, cloud.height)
        guard let words = block.entries.first, let room = FrameRoom.oval(.cloud, in: frame, air: pt(6.5))
        else {
            return nil
        }
        // The sign's own ink, with the space after it.
        let mark = pt(26)
        for share in [1, 0.9, 0.8, 0.7] {
            let width = max(2 * room.rx * share - mark, pt(20))
            var column = Column()
            column.set(
                words.paragraph, Setting(size: body, leading: leading), key: words.key, offset: words.offset,
                x: mark, width: width)
            setRest(of: block, x: mark, width: width, in: &column)
            let extent = column.nodes.map(\.frame.maxX).max() ?? mark
            let shift = Point(room.centre.x - extent / 2, room.centre.y - column.y / 2)
            column.nodes = column.nodes.map { $0.moved(by: shift) }
            column.place(
                "\(block.key)/mark", .mark, Rect(shift.x - pt(4), frame.midY - pt(19), pt(26), pt(38)),
                .questionMark)
            let isClear = column.nodes.allSatisfy { node in
                let slack = node.kind == .text ? Size(0, body * 0.16) : Size(pt(4), pt(6))
                let top = room.halfChord(at: node.frame.y + slack.height)
                let half = min(top, room.halfChord(at: node.frame.maxY - slack.height))
                return node.frame.x + slack.width >= room.centre.x - half
                    && node.frame.maxX - slack.width <= room.centre.x + half
            }
            if isClear { return column }
        }
        return nil
    }

    /// A remark in a bubble, with the speaker's head beside it.
    func remark(_ block: Block, width: Double, extra: Double) -> Composed {
        let person = width >= pt(180) ? pt(46) : 0
        let left = person > 0 ? person + pt(18) : 0
        var column = newColumn(y: gap(10))
        let text = left + pt(14)
        let room = width - text - pt(13)
        if let words = block.entries.first {
            column.set(
                words.paragraph, Setting(size: body, leading: leading, voice: .quote), key: words.key,
                offset: words.offset, x: text,
                width: room)
            for (index, who) in words.tags.enumerated() {
                column.set(
                    who, Setting(size: pt(11), tone: .accent1, voice: .quote),
                    key: "\(words.key)/who\(index)",
                    offset: words.offset, x: text, width: room)
            }
            setRest(of: block, x: text, width: room, in: &column)
        }
        let foot = person > 0 ? 0 : pt(17)
        let bubble = column.y + gap(10)
        let height = max(bubble + foot, person > 0 ? pt(58) : 0) + extra
        let frame = Rect(left, 0, width - left, height - foot)
        return speech(
            block, frame: frame, column: column, person: person, pose: nil, slack: frame.height - bubble)
    }

    /// Somebody's words in a frame that the author asked for, without the speaker.
    func saying(_ block: Block, width: Double, extra: Double) -> Composed {
        guard !block.treatment.frame.isRound else { return round(block, width: width, extra: extra) }
        let room = FrameRoom(block.treatment.frame)
        let insets = room.insets(self)
        let frame = Rect(
            pt(room.props.left), pt(room.props.top), width - pt(room.props.width), 0)
        var column = newColumn(y: frame.y + insets.top)
        let mark = block.kind == .question ? Size(pt(22), pt(30)) : Size(pt(19), pt(15))
        let left = frame.x + insets.left
        let text = left + mark.width + pt(8)
        let across = frame.maxX - insets.right - text
        column.place(
            "\(block.key)/mark", .mark, Rect(left, column.y + pt(1), mark.width, mark.height),
            block.kind == .question ? .questionMark : .quoteMarks)
        let top = column.y
        var setting = Setting(size: body, leading: leading, voice: block.kind == .question ? .text : .quote)
        if block.kind == .quote {
            setting = Setting(size: pt(13.5), leading: 1.34, role: .lettering, voice: .quote)
        }
        if let words = block.entries.first {
            column.set(
                words.paragraph, fitted(setting, to: words.paragraph, width: across), key: words.key,
                offset: words.offset, x: text, width: across)
            for (index, who) in words.tags.enumerated() {
                column.set(
                    who, Setting(size: pt(11.5), voice: .quote), key: "\(words.key)/who\(index)",
                    offset: words.offset, x: text, width: across)
            }
            setRest(of: block, x: text, width: across, in: &column)
        }
        let used = max(column.y, top + mark.height + pt(2))
        // Few words stand level with the middle of the mark.
        let drop = used - column.y
        column.nodes = column.nodes.map { node in
            node.moved(by: Point(0, extra / 2 + (node.kind == .text ? drop / 2 : 0)))
        }
        let height = used + insets.bottom + extra
        var shape = Look.FrameLook(block.treatment.frame, tint: block.treatment.tint)
        // A bubble without a speaker would have no one to point at.
        if shape.style == .bubble { shape.style = .rounded }
        return Composed(
            height: height + pt(room.props.bottom),
            nodes: framed(block, shape, Rect(frame.x, frame.y, frame.width, height - frame.y), column))
    }

    /// A bubble with its speaker at the left: a figure, or a head when there is no pose.
    private func speech(
        _ block: Block, frame: Rect, column: Column, person: Double, pose: Look.Pose?, slack: Double
    ) -> Composed {
        let isTinted = block.kind == .remark
        var look = Look.FrameLook(.bubble, tint: isTinted ? 1 : nil)
        var content = column
        content.nodes = content.nodes.map { $0.moved(by: Point(0, slack / 2)) }
        let height = person > 0 ? frame.height : frame.height + pt(17)
        look.tail =
            person > 0
            ? Point(person + pt(4), min(frame.midY + pt(3), frame.maxY - pt(22)))
            : Point(frame.x + pt(30), height - pt(1))
        var nodes = framed(block, look, frame, content)
        if person > 0 {
            let tall = pose == nil ? pt(54) : min(height, pt(96))
            nodes.append(
                LayoutNode(
                    "\(block.key)/person", .person,
                    frame: Rect(0, pose == nil ? (height - tall) / 2 : height - tall, person, tall),
                    look: pose.map { .figure($0, isFlipped: false, who: block.who ?? block.key) }
                        ?? .bust(who: block.who ?? block.key, block.pose)))
        }
        return Composed(height: height, nodes: nodes)
    }

    /// What hangs under somebody's words.
    private func setRest(of block: Block, x: Double, width: Double, in column: inout Column) {
        guard block.entries.count > 1 else { return }
        // Its mark is a little taller than its line.
        column.y += pt(3)
        set(Array(block.entries.dropFirst()), x: x, width: width, gap: pt(4), in: &column)
    }

    /// The largest of some sizes at which words take no more than `extra` height beyond what the smallest takes.
    ///
    /// - Parameters:
    ///   - sizes: points on A4, largest first.
    func largest(_ sizes: [Double], for words: [Paragraph], width: Double, extra: Double) -> Double {
        func height(_ size: Double) -> Double {
            words.reduce(0) { $0 + lines(of: $1, size: size, width: width) * pt(size) * 1.34 }
        }
        let least = sizes.last ?? 12
        let fitting = sizes.first { size in
            height(size) <= height(least) + extra && words.allSatisfy { $0.widestWord * pt(size) <= width }
        }
        return pt(fitting ?? least)
    }

    /// How many lines words take at a size in points on A4.
    func lines(of paragraph: Paragraph, size: Double, width: Double) -> Double {
        Double(paragraph.lineCount(width: width, size: pt(size)))
    }

    /// A smaller size for words too long for their place.
    func fitted(_ setting: Setting, to paragraph: Paragraph, width: Double) -> Setting {
        var result = setting
        while paragraph.widestWord * result.size > width && result.size > pt(12) { result.size -= pt(0.5) }
        return result
    }
}
