import Catalog
import Geometry
import Typography

/// Gives blocks a width and builds their frames round the words; all lengths grow with `scale`.
struct Composer {
    /// How much larger than on A4 everything is.
    private(set) var scale: Double
    /// Share of the usual space inside and between blocks: a full page is set tighter before it becomes two.
    let density: Double
    /// The largest type size of the title's letters at this scale, in points on A4.
    var titleCap = 56.0
    /// Tells how wide numerals are; all other text comes measured.
    let measurer: any TextMeasurer
    /// Whether lines stand further apart, for easy reading.
    let isClear: Bool

    /// Type size of running text, 12 points on A4.
    var body: Double { 12 * scale }
    /// Distance of baselines of running text, in type sizes: a little closer on a page set tight.
    var leading: Double { isTight ? 1.17 : isClear ? 1.4 : 1.22 }
    /// Whether the page is so full that ornaments have to give way.
    var isTight: Bool { density < 0.7 }
    /// Height of a line of running text.
    var lineHeight: Double { body * leading }
    /// Type size of lists of links.
    var list: Double { 11 * scale }
    /// Type size of tags.
    var tag: Double { 10.5 * scale }
    /// Type size of headings.
    var heading: Double { 17 * scale }

    /// A length on A4 at this page's scale.
    func pt(_ points: Double) -> Double { points * scale }

    /// Whether this sets a block that its author asked to be larger.
    private var isEnlarging = false

    /// The composer of a block that is set larger than others; nil for any other.
    private func enlarging(_ block: Block) -> Composer? {
        guard block.enlargement != 1, !isEnlarging else { return nil }
        var copy = self
        copy.scale *= block.enlargement
        copy.isEnlarging = true
        return copy
    }

    /// Whether only heights are wanted.
    var isMeasuring = false

    init(scale: Double, density: Double, isClear: Bool = false, measurer: any TextMeasurer) {
        self.scale = scale
        self.density = density
        self.isClear = isClear
        self.measurer = measurer
    }

    /// A block's least height at a width: the same sums as composing it, without making a box.
    func height(of block: Block, width: Double) -> Double {
        measuring.compose(block, width: width).height
    }

    /// The same sums without a box.
    var measuring: Composer {
        var copy = self
        copy.isMeasuring = true
        return copy
    }

    /// An empty column that starts at a height.
    func newColumn(y: Double = 0) -> Column { Column(y: y, isMeasuring: isMeasuring) }

    /// A space on A4 at this page's scale and density.
    func gap(_ points: Double) -> Double { points * scale * density }

    /// The narrowest place that the block may be put in.
    func leastWidth(of block: Block) -> Double {
        if let larger = enlarging(block) { return larger.leastWidth(of: block) }
        let words = block.entries.map { $0.diagram?.widestWord ?? $0.paragraph.widestWord }.max() ?? 0
        let extra: Double =
            switch block.kind {
            case .quote, .remark: 96
            case .question: 110
            case .links, .actions, .takeaway: 90
            default: block.treatment.frame == .bubble ? 100 : block.treatment.frame.isRound ? 90 : 60
            }
        let least: Double =
            switch block.kind {
            case .question where block.treatment.hasPerson: 216
            case .quote where block.treatment.hasPerson: 200
            case .takeaway: 175
            default: 132
            }
        // A heading's longest word is set no smaller than 12 points.
        let disc: Double = block.treatment.number == nil ? 0 : 34
        let head = (block.heading?.paragraph.widestWord ?? 0) * pt(12) + pt(44 + disc)
        let drawings = max(
            block.diagrams.map(leastWidth).max() ?? 0,
            block.entries.contains(where: \.isPhoto) ? pt(170) : 0)
        return max(drawings, pt(least), min(words, 11) * body + pt(extra), min(head, pt(260)))
    }

    /// The widest place that the block can fill: beyond it a bubble or a cloud is only air.
    func mostWidth(of block: Block) -> Double {
        if let larger = enlarging(block) { return larger.mostWidth(of: block) }
        let words = block.entries.map(\.paragraph.naturalWidth).max() ?? 0
        switch block.kind {
        case .question: return words * body / 0.8 + pt(120)
        case .quote: return words * pt(13.5) + pt(135)
        case .remark: return words * body + pt(100)
        case .takeaway: return words * pt(14.5) + pt(95)
        case .links where block.entries.count < 4: return words * list + pt(120)
        case .section where !block.entries.isEmpty && block.entries.allSatisfy(\.isPhoto):
            return pt(330)
        case .section where block.diagrams.contains(where: \.isCompact):
            return max(block.diagrams.map(leastWidth).max() ?? 0, words * body + pt(60)) + pt(80)
        case .section where block.treatment.frame.isRound || block.treatment.frame == .ribbon:
            let title = (block.heading?.paragraph.naturalWidth ?? 0) * heading
            return max(words * body, title) + pt(130)
        case .section where block.diagrams.isEmpty && !block.hasDrawings:
            // Beside the words there is room for a mark before them and a picture after them.
            let title = (block.heading?.paragraph.naturalWidth ?? 0) * heading
            return max(words * body, title) + pt(175)
        default: return .infinity
        }
    }

    /// Composes a block.
    ///
    /// - Parameters:
    ///   - block: what stands in it.
    ///   - width: of its place.
    ///   - extra: height beyond the least one, to be taken up by pictures and space.
    func compose(_ block: Block, width: Double, extra: Double = 0) -> Composed {
        if let larger = enlarging(block) { return larger.compose(block, width: width, extra: extra) }
        if block.isSaying && block.treatment.frame != .none {
            return saying(block, width: width, extra: extra)
        }
        return switch block.kind {
        case .quote: quote(block, width: width, extra: extra)
        case .question: question(block, width: width, extra: extra)
        case .remark: remark(block, width: width, extra: extra)
        case .actions: panel(block, width: width, extra: extra)
        case .takeaway: takeaway(block, width: width, extra: extra)
        case .links: links(block, width: width, extra: extra)
        default: section(block, width: width, extra: extra)
        }
    }

    /// Sets a heading in its style.
    ///
    /// - Returns: where the words stand, for what is drawn under or behind them.
    @discardableResult
    func setHeading(
        _ block: Block, style: HeadingStyle, x: Double, width: Double, align: Setting.Align = .left,
        in column: inout Column
    ) -> Rect {
        guard let heading = block.heading, !heading.paragraph.isEmpty else {
            return Rect(x, column.y, 0, 0)
        }
        var setting = style.setting(self, align: align)
        // A long word is set smaller rather than cut.
        while heading.paragraph.widestWord * setting.size > width && setting.size > pt(12) {
            setting.size -= pt(0.5)
        }
        let top = column.y
        let first = column.nodes.count
        let longest = column.set(
            heading.paragraph, setting, key: "\(block.key)/heading", offset: heading.offset, x: x,
            width: width)
        let left = column.nodes[first...].map(\.frame.x).min() ?? x
        return Rect(left, top, longest, column.y - top)
    }

    /// Puts a shape round what was composed.
    func framed(_ block: Block, _ look: Look.FrameLook, _ frame: Rect, _ column: Column) -> [LayoutNode] {
        var look = look
        look.fill = block.treatment.fill
        return [LayoutNode("\(block.key)/frame", .frame, frame: frame, look: .frame(look))] + column.nodes
    }
}
