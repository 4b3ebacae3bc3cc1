import Geometry
import Typography

#if canImport(Glibc)
    import Glibc
#endif

/// Numbered drawings for words too long to stand in them.
extension DiagramSetter {
    /// A small ring or circles with numbers, and all words in a numbered list beside or under it.
    mutating func setKeyed() -> Bool {
        let isBeside = width >= pt(300)
        // Beside its list it may not grow, or the list would have fewer words a line.
        let side = isBeside ? pt(132) : min(pt(140) + min(extra * 0.5, pt(40)), width)
        let left = isBeside ? side + pt(18) : 0
        let room = width - left - pt(24)
        guard room >= widest else { return false }
        let spacing = gap(5) + min(extra / Double(count), pt(7))
        let list = points.reduce(0) { $0 + height(of: $1, width: room) } + spacing * Double(count - 1)
        let total = isBeside ? max(side, list) : side + pt(10) + list
        let box = Rect(isBeside ? 0 : (width - side) / 2, isBeside ? (total - side) / 2 : 0, side, side)
        placeSmall(in: box)
        var y = isBeside ? (total - list) / 2 : side + pt(10)
        for (index, point) in points.enumerated() {
            column.y = y
            let entry = Entry(
                key: point.key, offset: point.offset, marker: .none, paragraph: point.body, words: 0)
            composer.placeNumeral(index + 1, entry, x: left, in: &column)
            y = set(point, x: left + pt(24), y: y, width: room, align: .left) + spacing
        }
        column.y = total + pt(2)
        return true
    }

    /// The drawing itself, with the points' numbers for their words.
    private mutating func placeSmall(in box: Rect) {
        if diagram.form == .venn {
            placeSmallCircles(in: box)
            return
        }
        let reach = box.width / 2 - discRadius
        let oval = DiagramOval(centre: box.centre, rx: reach, ry: reach)
        let places = points.indices.map { index in
            oval.point(-Double.pi / 2 + Double.pi * 2 * Double(index) / Double(count))
        }
        if diagram.form == .cycle {
            placeArrows(oval, places: places)
            placeHub(box.centre, radius: pt(27))
        } else {
            place("\(diagram.key)/ground", box.inset(by: .init(all: discRadius)), .ground)
            for (index, place) in places.enumerated() {
                placeTie(index, from: oval.centre, to: place, hub: pt(24), end: discRadius)
            }
            if diagram.icon == nil {
                place("\(diagram.key)/stop", Rect(oval.centre, oval.centre).grown(by: pt(7)), .stop)
            } else {
                placeHub(oval.centre, radius: pt(24))
            }
        }
        for (index, place) in places.enumerated() { placeDisc(index, centre: place) }
    }

    private mutating func placeSmallCircles(in box: Rect) {
        let isPair = count == 2
        let radius = box.width / (isPair ? 3.28 : 3.3)
        let places =
            isPair
            ? [Point(-0.64, 0), Point(0.64, 0)]
            : [Point(0, -0.62), Point(-0.6, 0.4), Point(0.6, 0.4)]
        for (index, place) in places.enumerated() {
            let circle = Rect(box.centre + place * radius, box.centre + place * radius).grown(by: radius)
            self.place("\(points[index].key)/circle", circle, .sheerCircle(tint: index))
        }
        placeRings(places.map { box.centre + $0 * radius }, radius: radius)
        for (index, place) in places.enumerated() {
            placeDisc(index, centre: box.centre + place * (radius * 1.45))
        }
    }
}
