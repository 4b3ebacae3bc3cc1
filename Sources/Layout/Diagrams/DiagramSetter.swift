import Geometry
import Typography

/// Gives a diagram a width: finds the first of its shapes that holds all words at full size, and places its parts.
///
/// Words are never cut or shrunk. A shape whose places are too small for them gives way to the next one, and the last
/// is a numbered list.
struct DiagramSetter {
    let composer: Composer
    let diagram: Diagram
    let width: Double
    /// Height beyond the least one, to be taken up by the drawing.
    let extra: Double
    /// The parts, from the diagram's own top left corner; `y` is the height.
    var column: Column
    /// Whether the drawing has found its best shape, not one that it falls back on.
    private(set) var isAtBest = false
    /// Whether the points are set in marker capitals.
    var isTitled = false

    init(composer: Composer, diagram: Diagram, width: Double, extra: Double) {
        self.composer = composer
        self.diagram = diagram
        self.width = width
        self.extra = extra
        column = composer.newColumn()
    }

    /// The shapes that a diagram may take.
    private enum Shape {
        case stairs, road, trail, ring, slices, slicesBeside, circles, quarters, bars, columns, flow
        /// A small drawing with numbers, and a numbered list.
        case keyed
        case list
    }

    private var shapes: [Shape] {
        switch diagram.form {
        case .steps: [.stairs, .road, .trail]
        case .timeline: [.road, .trail]
        case .cycle, .network: [.ring, .keyed]
        case .pyramid, .funnel: [.slices, .slicesBeside]
        case .venn: [.circles, .keyed]
        case .matrix: [.quarters]
        case .bars: [.bars]
        case .columns: [.columns]
        case .flow: [.flow]
        }
    }

    /// Places everything; returns the height.
    mutating func set() -> Double {
        let hasTitles = diagram.points.allSatisfy { $0.title != nil }
        for (rank, shape) in (shapes + [.list]).enumerated() {
            isAtBest = rank == 0
            for titled in hasTitles ? [true, false] : [false] {
                isTitled = titled
                column = composer.newColumn()
                if set(shape) { return column.y }
            }
        }
        return column.y
    }

    private mutating func set(_ shape: Shape) -> Bool {
        switch shape {
        case .stairs: setStairs()
        case .road: setRoad()
        case .trail: setTrail()
        case .ring: setRing()
        case .slices: setSlices()
        case .slicesBeside: setSlicesBeside()
        case .circles: setCircles()
        case .quarters: setQuarters()
        case .bars: setBars()
        case .columns: setColumns()
        case .flow: setFlow()
        case .keyed: setKeyed()
        case .list: setList()
        }
    }

    /// The points as ordinary lines, which fit any place.
    private mutating func setList() -> Bool {
        composer.set(diagram.list, x: 0, width: width, gap: composer.gap(4), in: &column)
        return true
    }

    // MARK: - Measures

    var points: [DiagramPoint] { diagram.points }
    var count: Int { diagram.points.count }
    func pt(_ points: Double) -> Double { composer.pt(points) }
    func gap(_ points: Double) -> Double { composer.gap(points) }
    /// Radius of a numbered disc.
    var discRadius: Double { pt(11.5) }
    /// Type size of the points.
    var size: Double { isTitled ? pt(13.5) : composer.body }
    /// Height of a line of the points.
    var lineHeight: Double { size * setting(.left).leading }

    func setting(_ align: Setting.Align) -> Setting {
        Setting(
            size: size, leading: isTitled ? 1.28 : composer.leading, role: isTitled ? .lettering : .body,
            voice: .item, align: align)
    }

    func words(_ point: DiagramPoint) -> Paragraph { isTitled ? point.title ?? point.body : point.body }

    /// Width of the widest word among the points, with what is nested under them.
    var widest: Double { points.map { widest(of: $0) }.max() ?? 0 }

    /// Width of a point's widest word, or of one nested under it with its mark.
    func widest(of point: DiagramPoint) -> Double {
        let details = point.details.map { detail in
            if diagram.form == .columns { return composer.leastRoom(of: detail) }
            guard !isSmall(detail) else { return detail.paragraph.widestWord * composer.list }
            return composer.leastRoom(of: levelled(detail))
        }
        return max(
            words(point).widestWord * size, details.max() ?? 0, (point.lead?.widestWord ?? 0) * composer.body)
    }

    /// The extent of the longest point on one line.
    var natural: Double { points.map { words($0).naturalWidth * size }.max() ?? 0 }

    /// Height of a point's words with all that is nested under it.
    func height(of point: DiagramPoint, width: Double) -> Double {
        var measured = Column(isMeasuring: true)
        set(point, x: 0, width: width, align: .left, in: &measured)
        return measured.y
    }

    /// How many lines the words of a point take.
    func lines(of point: DiagramPoint, width: Double) -> Int {
        words(point).lineCount(width: width, size: size)
    }

    // MARK: - Words

    /// A point's words from a height down; returns where they end.
    @discardableResult
    mutating func set(
        _ point: DiagramPoint, x: Double, y: Double, width: Double, align: Setting.Align
    ) -> Double {
        column.y = y
        set(point, x: x, width: width, align: align, in: &column)
        return column.y
    }

    private func set(
        _ point: DiagramPoint, x: Double, width: Double, align: Setting.Align, in column: inout Column
    ) {
        if let lead = point.lead, diagram.form != .timeline {
            setLead(lead, of: point, x: x, width: width, align: align, in: &column)
        }
        column.set(
            words(point), setting(align), key: point.key, offset: point.offset, x: x, width: width)
        for detail in point.details {
            column.y += pt(1.5)
            setDetail(detail, x: x, width: width, align: align, in: &column)
        }
    }

    /// What stands before a point's words: the time of an entry, a figure.
    func setLead(
        _ lead: Paragraph, of point: DiagramPoint, x: Double, width: Double, align: Setting.Align,
        in column: inout Column
    ) {
        column.set(
            lead, Setting(size: composer.body, leading: 1.2, tone: .accent2, voice: .item, align: align),
            key: "\(point.key)/lead", offset: point.offset, x: x, width: width)
    }

    /// What is nested under a point: small words below it, or a line with its own mark when it has one.
    private func setDetail(
        _ detail: Entry, x: Double, width: Double, align: Setting.Align, in column: inout Column
    ) {
        guard isSmall(detail) else {
            composer.set(levelled(detail), x: x, width: width, in: &column)
            return
        }
        let small = Setting(size: composer.list, leading: composer.leading, voice: .item, align: align)
        column.set(detail.paragraph, small, key: detail.key, offset: detail.offset, x: x, width: width)
    }

    private func isSmall(_ detail: Entry) -> Bool { [.none, .dot, .ring].contains(detail.marker) }

    /// The same line without the indent that it has in a list.
    private func levelled(_ detail: Entry) -> Entry {
        var line = detail
        line.depth = 0
        return line
    }

    // MARK: - Marks

    mutating func place(_ key: String, _ frame: Rect, _ look: DiagramLook) {
        column.place(key, .mark, frame, .diagram(look))
    }

    /// A line in the box of its curve.
    mutating func place(_ key: String, _ line: DiagramLook.Line) {
        let frame = line.curve.bounds
        var look = line
        look.curve = line.curve.seen(from: frame.origin)
        place(key, frame, .line(look))
    }

    /// A disc with the number of a point.
    mutating func placeDisc(_ index: Int, centre: Point) {
        let point = points[index]
        let radius = discRadius
        let size = pt(14.5)
        let line = composer.numeral(index + 1, size: size, face: .lettering)
        column.place(
            "\(point.key)/disc", .mark,
            Rect(centre.x - radius, centre.y - radius, 2 * radius, 2 * radius), .diagram(.disc))
        let look = Look.TextLook(
            line: line, baseline: radius + size * 0.36, size: size, role: .lettering, tone: .white,
            voice: .item, paragraph: point.key)
        column.place(
            "\(point.key)/disc-number", .text,
            Rect(centre.x - line.width / 2, centre.y - radius, line.width, 2 * radius), .text(look),
            offset: point.offset)
    }
}
