import Capture
import Catalog
import Geometry
import Typography

/// The line at the foot of a page.
extension PageBuilder {
    /// The words of the foot, and the band of colour under them.
    func foot(_ style: PageDress.Foot) -> (words: LayoutNode?, band: LayoutNode?) {
        var column = Column()
        let size = setup.footerSize
        let line = size * 1.22
        let inset = style == .plain ? 0 : pt(HeadingStyle.swipe.margin)
        let end = content.width - inset
        var right = end
        var start = style == .whole ? inset : end
        if count > 1 {
            right -= put(
                "\(number) / \(count)", key: "page-number-\(number)", right: right,
                tone: style == .plain ? .accent1 : .white, in: &column)
            if style != .whole { start = right }
            right -= pt(12)
        }
        let hasBand = style == .right || style == .whole
        if number == 1, let by = setup.document.header.by {
            right -=
                put(
                    by.value, key: "by", offset: by.range.lower, right: right,
                    tone: hasBand ? .white : .accent1, in: &column) + pt(18)
            column.place(
                "by/icon", .icon, Rect(right, pt(-1), pt(15), pt(15)),
                .icon("pencil", tone: hasBand ? .gold : .accent1))
            if style == .right { start = right }
            right -= pt(12)
        }
        putFields(left: style == .whole ? inset : 0, right: right, isWhite: style == .whole, in: &column)
        guard !column.nodes.isEmpty else { return (nil, nil) }
        let origin = Point(content.x, content.maxY + pt(9) + setup.footerExcess)
        let nodes = column.nodes.map { $0.moved(by: origin) }
        let frame = nodes.dropFirst().reduce(nodes[0].frame) { $0.union($1.frame) }
        let words = LayoutNode("footer-\(number)/block", .footer, frame: frame, children: nodes)
        guard style != .plain, start < end else { return (words, nil) }
        let top = min(-pt(1), column.nodes.map(\.frame.y).min() ?? 0)
        let band = LayoutNode(
            "footer-\(number)/band", .mark,
            frame: Rect(start, top, end - start, line + pt(1) - top).moved(by: origin),
            look: .heading(.swipe, tone: .accent1))
        return (words, band)
    }

    /// What the foot says of the event, with a calendar before it.
    private func putFields(left: Double, right: Double, isWhite: Bool, in column: inout Column) {
        let header = setup.document.header
        guard let first = Self.footerFields(header, isFirst: number == 1).first else { return }
        let size = setup.footerSize
        let paragraph = Paragraph(
            [TextSpan(Self.footerText(header, isFirst: number == 1))], role: .body,
            measurer: composer.measurer)
        let x = left + pt(22)
        let lines = paragraph.lineCount(width: right - x, size: size)
        column.y = -Double(lines - 1) * size * 1.22
        column.place(
            "footer/icon-\(number)", .icon, Rect(left + pt(2), pt(-2), pt(16), pt(16)),
            .icon("calendar", tone: isWhite ? .gold : .accent2))
        column.set(
            paragraph, Setting(size: size, tone: isWhite ? .white : .accent1), key: "footer-\(number)",
            offset: number == 1 ? first.range.lower : nil, x: x, width: right - x)
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

    /// A short text that ends at `right`; returns its extent.
    private func put(
        _ text: String, key: String, offset: Int? = nil, right: Double, tone: Look.Tone,
        in column: inout Column
    ) -> Double {
        let size = setup.footerSize
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
