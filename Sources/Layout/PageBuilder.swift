import Capture
import Catalog
import Geometry
import Typography

/// Turns a plan into a page: gives spare height to pictures and gaps, and puts head and footer in place.
struct PageBuilder {
    let setup: PageSetup
    let number: Int
    let count: Int

    private var composer: Composer { setup.composer }
    private var content: Rect { setup.content }
    private func pt(_ points: Double) -> Double { composer.pt(points) }

    /// The page without its arrows.
    func page(_ plan: PagePlan) -> LayoutPage {
        var nodes: [LayoutNode] = []
        if let origin = plan.head {
            let head = plan.headExtra > 0 ? setup.composedHead(extra: plan.headExtra) : setup.head
            nodes += grouped(head.nodes.map { $0.moved(by: origin) })
        } else {
            nodes.append(runningTitle())
        }
        nodes += plan.slots.map(node)
        nodes += plan.marks
        if let footer = footer() { nodes.append(footer) }
        var page = LayoutPage(size: setup.paper.size, scale: composer.scale, nodes: nodes)
        page.scenery = plan.scenery
        return page
    }

    /// The head's parts under one block.
    private func grouped(_ nodes: [LayoutNode]) -> [LayoutNode] {
        guard let first = nodes.first else { return [] }
        let frame = nodes.dropFirst().reduce(first.frame) { $0.union($1.frame) }
        return [
            LayoutNode(
                "head", .title, frame: frame, offset: nodes.compactMap(\.offset).min(), children: nodes)
        ]
    }

    // MARK: - Blocks

    private func node(in slot: Slot) -> LayoutNode {
        let block = setup.blocks[slot.block]
        var composed = composer.compose(block, width: slot.width, extra: slot.extra)
        // Lines that open up may take a little more than they were given; the place is all there is.
        let excess = composed.height - slot.height
        if excess > 0.01 {
            composed = composer.compose(block, width: slot.width, extra: max(0, slot.extra - excess))
        }
        let origin = Point(slot.x, slot.y)
        return node(
            of: block, frame: Rect(origin.x, origin.y, slot.width, composed.height),
            children: composed.nodes.map { $0.moved(by: origin) })
    }

    /// A block in its place. One that stands in the open is only as large as what is in it, so that arrows may use the
    /// free paper beside its words.
    private func node(of block: Block, frame: Rect, children: [LayoutNode]) -> LayoutNode {
        var node = LayoutNode(
            block.key, block.section != nil ? .section : block.kind, frame: frame, offset: block.offset,
            children: children)
        guard let shape = children.firstIndex(where: { $0.kind == .frame }),
            case .frame(let look) = children[shape].look, look.style == .none || look.style == .brace
        else { return node }
        let rest = children.enumerated().filter { $0.offset != shape }.map(\.element)
        guard let ink = rest.dropFirst().reduce(rest.first?.frame, { $0?.union($1.frame) }) else {
            return node
        }
        if look.style == .none {
            node.frame = ink
            node.children = rest
        } else {
            node.frame = Rect(
                frame.x, min(frame.y, ink.y), ink.maxX - frame.x,
                max(frame.maxY, ink.maxY) - min(frame.y, ink.y))
            node.children[shape].frame.width = ink.maxX - children[shape].frame.x
        }
        return node
    }

    // MARK: - Head and foot

    private func runningTitle() -> LayoutNode {
        let title = setup.document.title.text.plain
        let paragraph = Paragraph(
            [TextSpan(title)], role: .lettering, capitals: true, measurer: composer.measurer)
        let fitting = content.width / max(paragraph.naturalWidth, 0.1)
        // A long title stands on two lines, of which neither is full; one that is longer yet is left out.
        let size = fitting >= pt(12.5) ? min(pt(22), fitting * 0.97) : min(pt(12), fitting * 1.75)
        let isLegible = size >= pt(10.5)
        let lines = fitting >= pt(12.5) ? 1.0 : 2
        var column = Column(y: 0)
        if isLegible {
            var setting = Setting(size: size, leading: 1.2, role: .lettering, tone: .accent1, voice: .text)
            // Small letters are best left plain.
            if size >= pt(15) { setting.finish = .block }
            column.y = max(0, pt(28) - size * setting.leading * lines)
            column.set(
                paragraph, setting, key: "running-title-\(number)", offset: nil, x: 0, width: content.width)
        }
        column.place(
            "running-title-\(number)/rule", .mark, Rect(0, pt(33), content.width, pt(1)), .divider(.line))
        return LayoutNode(
            "running-title-\(number)/block", .runningTitle,
            frame: Rect(content.x, content.y, content.width, pt(35)),
            children: column.nodes.map { node in
                var copy = node.moved(by: content.origin)
                copy.kind = node.kind == .text ? .text : node.kind
                return copy
            })
    }

    private func footer() -> LayoutNode? {
        let header = setup.document.header
        var column = Column()
        let size = setup.footerSize
        let width = content.width
        var right = width
        if count > 1 {
            right -= putPageNumber(right: right, size: size, in: &column)
            right -= pt(12)
        }
        if number == 1, let by = header.by {
            let extent = put(
                by.value, key: "by", offset: by.range.lower, right: right, size: size, in: &column)
            right -= extent + pt(18)
            column.place(
                "by/icon", .icon, Rect(right, pt(-1), pt(15), pt(15)), .icon("pencil", tone: .accent1))
            right -= pt(12)
        }
        let fields = Self.footerFields(header, isFirst: number == 1)
        if let first = fields.first {
            let text = Self.footerText(header, isFirst: number == 1)
            let paragraph = Paragraph([TextSpan(text)], role: .body, measurer: composer.measurer)
            let left = pt(22)
            let lines = paragraph.lineCount(width: right - left, size: size)
            column.y = -Double(lines - 1) * size * 1.22
            column.place(
                "footer/icon-\(number)", .icon, Rect(pt(2), pt(-2), pt(16), pt(16)),
                .icon("calendar", tone: .accent2))
            column.set(
                paragraph, Setting(size: size, tone: .accent1), key: "footer-\(number)",
                offset: number == 1 ? first.range.lower : nil, x: left, width: right - left)
        }
        guard !column.nodes.isEmpty else { return nil }
        let origin = Point(content.x, content.maxY + pt(9) + setup.footerExcess)
        let nodes = column.nodes.map { $0.moved(by: origin) }
        let frame = nodes.dropFirst().reduce(nodes[0].frame) { $0.union($1.frame) }
        return LayoutNode("footer-\(number)/block", .footer, frame: frame, children: nodes)
    }

    /// What the foot of a page says of the event.
    private static func footerFields(_ header: Header, isFirst: Bool) -> [Header.Field] {
        guard isFirst else { return [header.event].compactMap { $0 } }
        let tags = header.tags.map { Header.Field("#" + $0.value, at: $0.range) }
        return [header.place, header.link, header.licence].compactMap { $0 } + tags
    }

    /// The same as one line.
    static func footerText(_ header: Header, isFirst: Bool) -> String {
        footerFields(header, isFirst: isFirst).map(\.value).joined(separator: "  /  ")
    }

    /// The number of the page; one that another follows stands out, so that nobody takes it for all there is.
    private func putPageNumber(right: Double, size: Double, in column: inout Column) -> Double {
        let key = "page-number-\(number)"
        let text = "\(number) / \(count)"
        guard number < count else {
            return put(text, key: key, offset: nil, right: right, size: size, in: &column)
        }
        let margin = pt(HeadingStyle.swipe.margin)
        let place = column.nodes.count
        let extent = put(
            text, key: key, offset: nil, right: right - margin, size: size, tone: .white, in: &column)
        let box = Rect(right - margin - extent, -pt(1), extent, size * 1.22 + pt(2))
        column.nodes.insert(
            LayoutNode("\(key)/mark", .heading, frame: box, look: .heading(.swipe, tone: .accent1)), at: place
        )
        return extent + 2 * margin
    }

    /// A short text that ends at `right`; returns its extent.
    private func put(
        _ text: String, key: String, offset: Int?, right: Double, size: Double, tone: Look.Tone = .accent1,
        in column: inout Column
    ) -> Double {
        let paragraph = Paragraph([TextSpan(text)], role: .body, measurer: composer.measurer)
        let extent = min(paragraph.naturalWidth * size, content.width * 0.4)
        let lines = paragraph.lineCount(width: extent + 0.1, size: size)
        column.y = -Double(lines - 1) * size * 1.22
        column.set(
            paragraph, Setting(size: size, tone: tone), key: key, offset: offset, x: right - extent,
            width: extent + 0.1)
        return extent
    }
}
