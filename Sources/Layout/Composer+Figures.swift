import Geometry
import Typography

/// Lines that are drawn as well as written: moods and votes.
extension Composer {
    /// The words of a mood, and below them its figure with a scale of faces beside it, or under it in a narrow place.
    func setMood(
        _ mood: MoodScale, of entry: Entry, x: Double, width: Double, in column: inout Column
    ) {
        setWords(entry, x: x, width: width, in: &column)
        column.y += pt(3)
        let figure = mood.figure.paragraph
        let size = min(pt(22), width / max(figure.naturalWidth, 0.1))
        let extent = figure.naturalWidth * size
        let beside = extent + pt(14)
        let isBeside = width - beside >= pt(92)
        let scale = min(isBeside ? width - beside : width, pt(150))
        let height = scale * MoodScale.height
        let top = column.y
        let setting = Setting(
            size: size, leading: 1.15, role: .lettering, tone: .accent2, voice: .text, finish: .block)
        if isBeside { column.y += max(0, height - size * setting.leading) / 2 }
        column.set(
            figure, setting, key: "\(entry.key)/figure", offset: entry.offset, x: x, width: extent + 1)
        // The letters' edge hangs below their line.
        column.y += pt(2)
        let frame = Rect(isBeside ? x + beside : x, isBeside ? top : column.y + pt(3), scale, height)
        column.place(
            "\(entry.key)/scale", .mark, frame, .mood(share: mood.share, steps: mood.steps),
            offset: entry.offset)
        column.y = max(column.y, frame.maxY)
    }

    /// What was voted on, and a row for each choice: how many, what for, and a hand for each or a bar.
    func setVote(
        _ rows: [VoteRow], of entry: Entry, x: Double, width: Double, in column: inout Column
    ) {
        setWords(entry, x: x, width: width, in: &column)
        column.y += pt(3)
        let size = pt(15)
        let number = (rows.map(\.number.paragraph.naturalWidth).max() ?? 0) * size + 0.1
        let most = Double(rows.map(\.count).max() ?? 0)
        let named = (rows.map(\.choice.paragraph.naturalWidth).max() ?? 0) * body + 0.1
        // The rows' drawings begin at one edge, beside the words or under them.
        let before = number + pt(6) + named + pt(10)
        let canHold = { (room: Double) in most <= 30 && room >= pt(9.5) * most }
        let isBeside = width - before >= pt(86) && (canHold(width - before) || !canHold(width))
        let left = isBeside ? x + before : x
        let room = x + width - left
        let pitch = min(pt(12.5), room / max(most, 1))
        let areHands = canHold(room)
        for (index, row) in rows.enumerated() {
            if index > 0 { column.y += gap(3) + (isBeside ? 0 : pt(2)) }
            let key = "\(entry.key)/vote\(index)"
            let top = column.y
            column.set(
                row.number.paragraph,
                Setting(size: size, leading: 1.2, tone: row.tone, voice: .item, align: .right), key: key,
                offset: entry.offset, x: x, width: number)
            let line = column.y - top
            column.y = top + (line - lineHeight) / 2
            column.set(
                row.choice.paragraph, Setting(size: body, leading: leading, voice: .item),
                key: "\(entry.key)/choice\(index)", offset: entry.offset, x: x + number + pt(6),
                width: width - number - pt(6))
            column.y = max(column.y, top + line)
            let tall = areHands ? pt(17) : pt(12)
            let extent = areHands ? pitch * Double(row.count) : room * Double(row.count) / max(most, 1)
            let place = Rect(left, isBeside ? top + (line - tall) / 2 : column.y + pt(1), extent, tall)
            if row.count > 0 {
                column.place(
                    "\(key)/count", .mark, place,
                    areHands
                        ? .hands(count: row.count, tint: row.tint)
                        : .diagram(.bar(tint: row.tint ?? 2, isStressed: false)), offset: entry.offset)
                column.y = max(column.y, place.maxY)
            }
        }
    }
}

extension MoodScale {
    /// The height of the drawn scale as a share of its width.
    static let height = 0.29
}
