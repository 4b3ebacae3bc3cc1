import Catalog
import Geometry
import Typography

/// The lines of a section, and the picture beside or below them.
extension Composer {
    enum PicturePlace { case none, heading, side, above, below }

    func picturePlace(_ block: Block, width: Double) -> PicturePlace {
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
        let opening = block.entries.isEmpty ? 0 : min(extra * 0.55 / Double(block.entries.count), pt(9))
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
        var place = picture
        if picture == .side {
            height = max(height, min(side, body + pt(16)))
            let isHole = height - body - pt(8) > side * 0.9
            if isHole && !block.treatment.frame.isOpen && !block.treatment.hasPerson { place = .below }
        }
        if place == .side {
            let edge = column.nodes[words].filter { $0.kind == .text }.map(\.frame.maxX).max() ?? x
            let box = Rect(x, top, width, height)
            column.nodes += sidePicture(of: block, beside: edge, in: box, least: side, extra: extra)
        } else if place == .below, let icon = block.icon {
            let frame = largePicture(x: x, width: width, bottom: top + height, hole: height - body)
            column.place("\(block.key)/icon", .icon, frame, .icon(icon, tone: block.treatment.tone))
        }
        // Words stand a little lower where air is left, but still belong to their heading.
        if height > body, place != .below {
            let shift = Point(0, min((height - body) * 0.3, pt(10)))
            for index in words { column.nodes[index] = column.nodes[index].moved(by: shift) }
        }
        column.y = top + height
    }

    /// A picture at the right of a section's words, or somebody in its place.
    ///
    /// - Parameters:
    ///   - edge: the right end of the words.
    ///   - box: what words and picture fill together.
    private func sidePicture(
        of block: Block, beside edge: Double, in box: Rect, least: Double, extra: Double
    ) -> [LayoutNode] {
        guard let icon = block.icon else { return [] }
        let isOpen = block.treatment.frame.isOpen
        // It may grow up to the words and no further; in a frame it may reach a little into the padding.
        let free = max(least, box.maxX - edge - pt(8))
        let side = min(least + extra * 0.6, least * 1.45, free, box.height + (isOpen ? 0 : pt(8)))
        // Tightly set, it stays clear of the heading.
        let y = box.y + max((box.height - side) / 2, -gap(3))
        // Nothing ties a far picture to its words: in the open it stands near them, in a wide frame in the middle of the air.
        let air = box.maxX - side - edge
        // The lower right corner of a note is folded.
        let corner = block.treatment.frame == .sticky ? min(max(0, air - pt(8)), pt(16)) : 0
        let shift = isOpen ? air - pt(48) : air > pt(160) ? air * 0.4 : corner
        let frame = Rect(box.maxX - max(0, shift) - side, y, side, side)
        if let person = person(block, in: frame, top: box.y, height: box.height) { return [person] }
        return [
            LayoutNode(
                "\(block.key)/icon", .icon, frame: frame, look: .icon(icon, tone: block.treatment.tone))
        ]
    }

    /// The place of a picture that fills the hole under a section's words.
    private func largePicture(x: Double, width: Double, bottom: Double, hole: Double) -> Rect {
        let side = min(hole - pt(8), width * 0.5, pt(130))
        return Rect(x + width * 0.92 - side, bottom - side, side, side)
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
