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
            set(Array(block.entries.dropFirst()), x: text, width: room, gap: pt(4), in: &column)
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
            block, frame: frame, column: column, person: person, pose: .explain, slack: frame.height - bubble)
    }

    /// An open question in a cloud of thought, with somebody thinking beside it.
    func question(_ block: Block, width: Double, extra: Double) -> Composed {
        let person = block.treatment.hasPerson && width >= pt(215) ? pt(54) : 0
        let right = person > 0 ? person + pt(26) : 0
        let cloud = width - right
        let least = cloudHeight(of: block, width: cloud, least: pt(person > 0 ? 58 : 46) + gap(26))
        let height = least + extra
        let room = questionRoom(Size(cloud, height))
        var column = newColumn()
        setQuestion(block, in: questionRoom(Size(cloud, least)), in: &column)
        // Mark and words stand together in the middle.
        let words = column.nodes.map(\.frame.maxX).max() ?? room.maxX
        let shift = Point(max(0, (room.maxX - words) / 2), (height - column.y) / 2)
        column.nodes = column.nodes.map { $0.moved(by: shift) }
        column.place(
            "\(block.key)/mark", .mark, Rect(room.x - pt(4) + shift.x, height / 2 - pt(19), pt(26), pt(38)),
            .questionMark)
        var look = Look.FrameLook(.cloud, tint: nil)
        if person > 0 { look.tail = Point(cloud + pt(21), height * 0.36) }
        var nodes = framed(block, look, Rect(0, 0, cloud, height), column)
        if person > 0 {
            let tall = min(height, pt(96))
            nodes.append(
                LayoutNode(
                    "\(block.key)/person", .person, frame: Rect(width - person, height - tall, person, tall),
                    look: .figure(.think, isFlipped: true, who: block.who ?? block.key)))
        }
        return Composed(height: height, nodes: nodes)
    }

    /// The part of a cloud that a question may fill, with its mark.
    private func questionRoom(_ cloud: Size) -> Rect {
        let frame = Rect(0, 0, cloud.width, cloud.height)
        return FrameRoom.oval(.cloud, in: frame, air: pt(9))?.innerBox(share: 0.84) ?? frame
    }

    /// The height of a cloud that holds a question.
    private func cloudHeight(of block: Block, width: Double, least: Double) -> Double {
        var measuring = self
        measuring.isMeasuring = true
        var height = least
        for _ in 0..<400 {
            let room = questionRoom(Size(width, height))
            var column = measuring.newColumn()
            measuring.setQuestion(block, in: room, in: &column)
            if column.y <= room.height { break }
            height += pt(4)
        }
        return height
    }

    /// The words of a question from the top of a column, beside the room for its mark.
    private func setQuestion(_ block: Block, in room: Rect, in column: inout Column) {
        guard let words = block.entries.first else { return }
        let text = room.x + pt(30)
        let width = max(room.width - pt(30), pt(20))
        column.set(
            words.paragraph, Setting(size: body, leading: leading), key: words.key, offset: words.offset,
            x: text, width: width)
        set(Array(block.entries.dropFirst()), x: text, width: width, gap: pt(4), in: &column)
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
            set(Array(block.entries.dropFirst()), x: text, width: room, gap: pt(4), in: &column)
        }
        let foot = person > 0 ? 0 : pt(17)
        let bubble = column.y + gap(10)
        let height = max(bubble + foot, person > 0 ? pt(58) : 0) + extra
        let frame = Rect(left, 0, width - left, height - foot)
        return speech(
            block, frame: frame, column: column, person: person, pose: nil, slack: frame.height - bubble)
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
                        ?? .bust(who: block.who ?? block.key)))
        }
        return Composed(height: height, nodes: nodes)
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
