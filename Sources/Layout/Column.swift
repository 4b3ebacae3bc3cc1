import Geometry
import Typography

/// How a paragraph is set.
struct Setting {
    var size: Double
    var leading = 1.22
    var role = FontRole.body
    var tone = Look.Tone.ink
    var voice = Look.TextLook.Voice.text
    var align = Align.left
    var finish = Look.TextLook.Finish.plain

    enum Align { case left, centre, right }
}

/// Boxes gathered from top to bottom while a block is composed; points from the block's own top left corner.
struct Column {
    var y: Double
    var nodes: [LayoutNode] = []

    /// Whether only the height is wanted: lines are counted, and no box is made.
    let isMeasuring: Bool

    init(y: Double = 0, isMeasuring: Bool = false) {
        self.y = y
        self.isMeasuring = isMeasuring
    }

    /// Sets a paragraph and moves on below it; returns the width of its longest line.
    @discardableResult
    mutating func set(
        _ paragraph: Paragraph, _ setting: Setting, key: @autoclosure () -> String, offset: Int?, x: Double,
        width: Double
    ) -> Double {
        let height = setting.size * setting.leading
        guard !isMeasuring else {
            y += height * Double(paragraph.lineCount(width: width, size: setting.size))
            return width
        }
        let key = key()
        let lines = paragraph.lines(width: width, size: setting.size)
        var longest = 0.0
        for (index, line) in lines.enumerated() {
            let shift: Double =
                switch setting.align {
                case .left where paragraph.direction == .rightToLeft: width - line.width
                case .left: 0
                case .centre: (width - line.width) / 2
                case .right: width - line.width
                }
            var look = Look.TextLook(
                line: line, baseline: height * 0.5 + setting.size * 0.35, size: setting.size,
                role: setting.role,
                tone: setting.tone, voice: setting.voice, paragraph: key)
            look.finish = index == 0 || setting.finish != .initial ? setting.finish : .plain
            nodes.append(
                LayoutNode(
                    "\(key)/\(index)", .text, frame: Rect(x + shift, y, line.width, height),
                    look: .text(look),
                    offset: offset))
            y += height
            longest = max(longest, line.width)
        }
        return longest
    }

    /// Sets a paragraph with each line centred and as long as an oval is wide at its height.
    ///
    /// - Returns: false when a word does not fit.
    mutating func set(
        _ paragraph: Paragraph, _ setting: Setting, key: @autoclosure () -> String, offset: Int?,
        within oval: Oval
    ) -> Bool {
        let height = setting.size * setting.leading
        let top = y
        // A line's letters fill the middle of its height.
        func room(_ line: Int) -> Double {
            let upper = top + height * Double(line) + height * 0.5 - setting.size * 0.42
            return 2 * min(oval.halfChord(at: upper), oval.halfChord(at: upper + setting.size * 0.95))
        }
        guard !isMeasuring else {
            guard let count = paragraph.lineCount(size: setting.size, width: room) else { return false }
            y += height * Double(count)
            return true
        }
        guard let lines = paragraph.lines(size: setting.size, width: room) else { return false }
        let key = key()
        y += height * Double(lines.count)
        for (index, line) in lines.enumerated() {
            var look = Look.TextLook(
                line: line, baseline: height * 0.5 + setting.size * 0.35, size: setting.size,
                role: setting.role, tone: setting.tone, voice: setting.voice, paragraph: key)
            look.finish = index == 0 || setting.finish != .initial ? setting.finish : .plain
            nodes.append(
                LayoutNode(
                    "\(key)/\(index)", .text,
                    frame: Rect(
                        oval.centre.x - line.width / 2, top + height * Double(index), line.width, height),
                    look: .text(look), offset: offset))
        }
        return true
    }

    /// Moves boxes, from one of them on, to the other side of a place.
    mutating func mirror(from first: Int, x: Double, width: Double) {
        for index in nodes.indices.dropFirst(first) {
            nodes[index].frame.x = 2 * x + width - nodes[index].frame.maxX
        }
    }

    /// Adds a box without moving on.
    mutating func place(
        _ key: @autoclosure () -> String, _ kind: LayoutNode.Kind, _ frame: Rect,
        _ look: @autoclosure () -> Look, offset: Int? = nil
    ) {
        guard !isMeasuring else { return }
        nodes.append(LayoutNode(key(), kind, frame: frame, look: look(), offset: offset))
    }
}

/// A block with a width, and so with a height.
struct Composed {
    var height: Double
    var nodes: [LayoutNode]
}
