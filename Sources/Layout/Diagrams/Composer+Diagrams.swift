import Geometry
import Typography

extension Composer {
    /// A diagram below what is set already.
    func set(
        _ diagram: Diagram, x: Double, width: Double, extra: Double = 0, in column: inout Column
    ) {
        var setter = DiagramSetter(composer: self, diagram: diagram, width: width, extra: extra)
        let height = setter.set()
        let origin = Point(x, column.y)
        column.nodes += setter.column.nodes.map { $0.moved(by: origin) }
        column.y += height
    }

    /// Lines, diagrams and pictures one below the other; the drawings take up what height there is to spare.
    func setDiagramBody(
        _ block: Block, x: Double, width: Double, extra: Double, in column: inout Column
    ) {
        if let index = photoBeside(block, width: width) {
            setPhotoBeside(block, at: index, x: x, width: width, extra: extra, in: &column)
            return
        }
        let share = extra / Double(max(1, block.entries.count { $0.diagram != nil || $0.isPhoto }))
        for (index, entry) in block.entries.enumerated() {
            if index > 0 { column.y += gap(6) }
            if let diagram = entry.diagram {
                set(diagram, x: x, width: width, extra: share, in: &column)
            } else if entry.depth == 0, case .photo(let photo) = entry.marker {
                setPhoto(photo, of: entry, x: x, width: width, extra: share, in: &column)
            } else {
                set(entry, x: x, width: width, in: &column)
            }
        }
    }

    /// The narrowest place in which a diagram takes its best shape; where none would do, one wide enough for words.
    func leastWidth(of diagram: Diagram) -> Double {
        let least = pt(190)
        // One page matters more than the best shape: a page set tight takes what place there is.
        guard density == 1 else { return least }
        for step in 0..<8 {
            let width = least + pt(14) * Double(step)
            var setter = DiagramSetter(composer: measuring, diagram: diagram, width: width, extra: 0)
            _ = setter.set()
            // Frames and discs stand beside it.
            if setter.isAtBest { return width + pt(36) }
        }
        return least
    }

    /// The section's picture stands in the middle of a diagram that has such a place, else beside the heading.
    func picturePlaceBesideDiagram(_ block: Block, width: Double) -> PicturePlace {
        if block.diagrams.contains(where: { $0.holdsIcon && $0.icon != nil }) { return .none }
        let disc = block.treatment.number == nil ? 0 : pt(34)
        let longest = (block.heading?.paragraph.widestWord ?? 0) * pt(14)
        return longest > 0 && longest <= width - disc - pt(38) ? .heading : .none
    }
}
