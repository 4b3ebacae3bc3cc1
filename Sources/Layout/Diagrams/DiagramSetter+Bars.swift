import Geometry
import Typography

/// Numbers as bars.
extension DiagramSetter {
    /// Bars in proportion from a straight edge, each with its number beside it; words before the bars where they are
    /// short, else over them.
    mutating func setBars() -> Bool {
        let figureSize = pt(14)
        let figures = points.map { ($0.figure?.naturalWidth ?? 0) * figureSize }
        let figureRoom = (figures.max() ?? 0) + pt(8)
        let besides = points.map { words($0).extent(width: width * 0.4, size: size) + 0.1 }.max() ?? 0
        let isBeside =
            width >= pt(220) && widest <= besides
            && points.allSatisfy { lines(of: $0, width: besides) <= 2 && $0.details.isEmpty }
        let left = isBeside ? besides + pt(9) : pt(2)
        let room = isBeside ? besides : width
        let longest = width - left - figureRoom
        guard longest >= pt(48), room >= widest else { return false }
        let most = points.map(\.value).max() ?? 0
        let thick = pt(15) + min(extra / Double(count) * 0.5, pt(9))
        let space = gap(isBeside ? 8 : 7) + min(extra / Double(count) * 0.35, pt(8))
        var y = pt(3)
        let top = y
        for (index, point) in points.enumerated() {
            let tall = height(of: point, width: room)
            let row = isBeside ? max(tall, thick) : tall + pt(2) + thick
            let bar = isBeside ? y + (row - thick) / 2 : y + tall + pt(2)
            set(
                point, x: 0, y: isBeside ? y + (row - tall) / 2 : y, width: room,
                align: isBeside ? .right : .left)
            let extent = most > 0 ? longest * point.value / most : 0
            place(
                "\(point.key)/bar", Rect(left, bar, extent, thick),
                .bar(tint: index % 3, isStressed: most > 0 && point.value == most))
            setFigure(index, x: left + extent + pt(6), middle: bar + thick / 2, size: figureSize)
            y += row + (index < count - 1 ? space : 0)
        }
        placeEdges(isWhole: isBeside, x: left, top: top - pt(3), bottom: y + pt(3))
        column.y = y + pt(4)
        return true
    }

    private mutating func setFigure(_ index: Int, x: Double, middle: Double, size: Double) {
        let point = points[index]
        guard let figure = point.figure else { return }
        let setting = Setting(size: size, leading: 1.2, tone: .ink, voice: .item)
        column.y = middle - size * 0.6
        column.set(
            figure, setting, key: "\(point.key)/figure", offset: point.offset, x: x,
            width: figure.naturalWidth * size + 1)
    }

    /// The edge that all bars start from; in pieces where words stand between them.
    private mutating func placeEdges(isWhole: Bool, x: Double, top: Double, bottom: Double) {
        guard isWhole else { return }
        var edge = DiagramLook.Line(.straight(from: Point(x, top), to: Point(x, bottom)))
        edge.isStraight = true
        place("\(diagram.key)/edge", edge)
    }
}
