import Geometry
import Typography

extension Composer {
    /// Sets lines one below the other.
    func set(_ entries: [Entry], x: Double, width: Double, gap: Double, in column: inout Column) {
        for (index, entry) in entries.enumerated() {
            if index > 0 { column.y += entry.marker == .group ? gap * 1.8 : gap }
            set(entry, x: x, width: width, in: &column)
        }
    }

    /// Sets one line with its mark, tags and whose words they are.
    func set(_ entry: Entry, x: Double, width: Double, in column: inout Column) {
        if let diagram = entry.diagram {
            set(diagram, x: x, width: width, in: &column)
            return
        }
        let indent = min(pt(14) * Double(entry.depth), width * 0.3)
        let left = x + indent
        let room = width - indent
        switch entry.marker {
        case .mood(let mood): setMood(mood, of: entry, x: left, width: room, in: &column)
        case .vote(let rows): setVote(rows, of: entry, x: left, width: room, in: &column)
        case .photo(let photo): setPhoto(photo, of: entry, x: left, width: room, in: &column)
        case .figure(let figure): setFigure(entry, figure.paragraph, x: left, width: room, in: &column)
        case .group:
            column.set(
                entry.paragraph,
                Setting(size: pt(13), leading: 1.2, role: .lettering, tone: .accent1, voice: .subheading),
                key: entry.key, offset: entry.offset, x: left, width: room)
            column.y += pt(1)
        case .checkbox: setRow(entry, x: left, width: room, in: &column)
        case .rule:
            column.place(
                "\(entry.key)/rule", .mark, Rect(left, column.y + pt(1), min(room, pt(300)), pt(8)),
                .divider(entry.divider), offset: entry.offset)
            column.y += pt(10)
        case .none, .dot, .ring, .tick, .arrow, .number, .icon, .link:
            let mark = column.nodes.count
            let hang = hang(of: entry.marker)
            place(entry.marker, entry, x: left, in: &column)
            // Words that run to the left have their mark at the right.
            let isMirrored = entry.paragraph.direction == .rightToLeft
            if isMirrored { column.mirror(from: mark, x: left, width: room) }
            setWords(entry, x: left + (isMirrored ? 0 : hang), width: room - hang, in: &column)
        }
    }

    /// The words of a line with its attribution under them.
    func setWords(_ entry: Entry, x: Double, width: Double, in column: inout Column) {
        column.set(
            entry.paragraph,
            Setting(
                size: entry.isSmall ? tag : body, leading: leading,
                voice: entry.marker == .none || entry.isDrawn ? .text : .item),
            key: entry.key, offset: entry.offset, x: x, width: width)
        for (index, tag) in entry.tags.enumerated() {
            column.set(
                tag, Setting(size: self.tag, leading: leading, tone: .accent1),
                key: "\(entry.key)/tag\(index)", offset: entry.offset,
                x: x, width: width)
        }
    }

    /// The room that the mark before a line takes.
    private func hang(of marker: Entry.Marker) -> Double {
        switch marker {
        case .dot: pt(14)
        case .ring: pt(13)
        case .tick: pt(17)
        case .arrow: pt(18)
        case .icon: pt(19)
        case .checkbox: pt(20)
        case .number: pt(22)
        case .none, .figure, .mood, .vote, .photo, .link, .group, .rule: 0
        }
    }

    /// The narrowest place that holds a line's longest word beside its mark.
    func leastRoom(of entry: Entry) -> Double {
        let word = entry.paragraph.widestWord * (entry.isSmall ? tag : body)
        if case .photo(let photo) = entry.marker, photo.aspect == nil {
            return pt(14) * Double(entry.depth) + word + emptyMountRoom
        }
        return pt(14) * Double(entry.depth) + word + hang(of: entry.marker)
    }

    /// Draws the mark before a line.
    private func place(_ marker: Entry.Marker, _ entry: Entry, x: Double, in column: inout Column) {
        let middle = column.y + lineHeight / 2
        var key: String { "\(entry.key)/mark" }
        func box(_ size: Double, _ centre: Double) -> Rect {
            Rect(x + centre - size / 2, middle - size / 2, size, size)
        }
        switch marker {
        case .dot: column.place(key, .mark, box(pt(5.4), pt(4.5)), .bullet(.dot))
        case .ring: column.place(key, .mark, box(pt(6), pt(4.5)), .bullet(.ring))
        case .tick: column.place(key, .mark, box(pt(11), pt(6)), .bullet(.tick))
        case .arrow(let isTwoWay):
            column.place(key, .mark, box(pt(12), pt(6)), .bullet(isTwoWay ? .arrows : .arrow))
        case .icon(let name): column.place(key, .icon, box(pt(15), pt(7)), .icon(name, tone: .accent1))
        case .number(let number): placeNumeral(number, entry, x: x, in: &column)
        case .none, .checkbox, .figure, .mood, .vote, .photo, .link, .group, .rule: break
        }
    }

    /// A numeral in a small oval.
    func placeNumeral(_ number: Int, _ entry: Entry, x: Double, in column: inout Column) {
        let line = numeral(number, size: tag)
        let height = lineHeight
        let oval = Rect(x, column.y + (height - pt(13)) / 2, max(pt(17), line.width + pt(7)), pt(13))
        column.place("\(entry.key)/badge", .mark, oval, .badge)
        let look = Look.TextLook(
            line: line, baseline: height / 2 + tag * 0.34, size: tag, role: .body, tone: .white, voice: .item,
            paragraph: entry.key)
        column.place(
            "\(entry.key)/number", .text,
            Rect(oval.midX - line.width / 2, column.y, line.width, height), .text(look), offset: entry.offset)
    }

    /// A number as one run.
    func numeral(_ number: Int, size: Double, face: Face = .hand) -> TextLine {
        let text = String(number)
        let width = measurer.width(of: text, face: face) * size
        return TextLine(runs: [TextRun(content: .words(text), face: face, x: 0, width: width)], width: width)
    }

    /// A large figure with its words beside it, or under it where the place is narrow.
    private func setFigure(
        _ entry: Entry, _ figure: Paragraph, x: Double, width: Double, in column: inout Column
    ) {
        let size = min(pt(27), width / max(figure.naturalWidth, 0.1))
        let setting = Setting(
            size: size, leading: 1.1, role: .lettering, tone: .accent2, voice: .item, finish: .block)
        let extent = figure.naturalWidth * size
        let top = column.y
        column.set(figure, setting, key: "\(entry.key)/figure", offset: entry.offset, x: x, width: extent + 1)
        let under = column.y
        // Rays stand on the free side of the number, between it and its words.
        let beside = pt(19)
        if extent + beside < width {
            let box = Rect(x, top + (under - top - size * 0.72) / 2, extent, size * 0.72)
            column.place("\(entry.key)/rays", .mark, box, .emphasis(.rays))
        }
        let isWide = entry.paragraph.widestWord * body <= width - extent - beside
        guard extent + beside < width * 0.55, isWide else {
            // The letters' edge hangs below their line.
            column.y += pt(3)
            setWords(entry, x: x, width: width, in: &column)
            return
        }
        let left = x + extent + beside
        let room = width - extent - beside
        let lines = Double(entry.paragraph.lineCount(width: room, size: body)) * lineHeight
        column.y = top + max(0, (under - top - lines) / 2)
        setWords(entry, x: left, width: room, in: &column)
        column.y = max(column.y, under)
    }

    /// An action: a box to tick, the words, and tags for owner and date at the right or under the words.
    private func setRow(_ entry: Entry, x: Double, width: Double, in column: inout Column) {
        guard case .checkbox(let isDone) = entry.marker else { return }
        let side = pt(11)
        column.place(
            "\(entry.key)/box", .mark,
            Rect(x, column.y + lineHeight / 2 - side / 2, side, side), .tickBox(isDone: isDone))
        let left = x + hang(of: entry.marker)
        let room = width - hang(of: entry.marker)
        let pills = entry.tags.map { min($0.naturalWidth * tag, room - pt(12)) + pt(11) }
        let across = pills.reduce(0, +) + pt(6) * Double(pills.count)
        let words = entry.paragraph.naturalWidth * body
        let fitsBeside = room - across >= min(words, max(pt(96), room * 0.42))
        let top = column.y
        column.set(
            entry.paragraph, Setting(size: body, leading: leading, voice: .item), key: entry.key,
            offset: entry.offset, x: left,
            width: fitsBeside ? room - across : room)
        if fitsBeside {
            let bottom = column.y
            column.y = top
            placePills(entry, widths: pills, from: x + width - across + pt(6), to: .infinity, in: &column)
            column.y = max(bottom, column.y)
        } else if !pills.isEmpty {
            column.y += pt(3)
            placePills(entry, widths: pills, from: left, to: left + room, in: &column)
        }
    }

    private func placePills(
        _ entry: Entry, widths: [Double], from: Double, to: Double, in column: inout Column
    ) {
        let height = lineHeight
        var x = from
        var bottom = column.y + height
        for (index, tag) in entry.tags.enumerated() {
            if index > 0 && x + widths[index] > to {
                x = from
                column.y = bottom + pt(3)
            }
            let top = column.y
            let mark = column.nodes.count
            column.set(
                tag, Setting(size: self.tag, leading: height / self.tag, voice: .item),
                key: "\(entry.key)/tag\(index)", offset: entry.offset, x: x + pt(5.5),
                width: widths[index] - pt(10.9))
            let pill = Rect(x, top + height / 2 - pt(7.6), widths[index], column.y - top - height + pt(15.2))
            column.nodes.insert(
                LayoutNode("\(entry.key)/pill\(index)", .mark, frame: pill, look: .pill(tint: index % 2)),
                at: mark)
            bottom = max(bottom, column.y)
            column.y = top
            x += widths[index] + pt(6)
        }
        column.y = bottom
    }
}
