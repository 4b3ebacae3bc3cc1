import Catalog
import Geometry
import Typography

/// The title once more, at the top of a later page.
extension PageBuilder {
    /// The title in one of the ways that it may stand there; a ribbon is no place for a long one.
    func runningTitle(_ style: PageDress.RunningTitle) -> LayoutNode {
        let paragraph = Paragraph(
            [TextSpan(setup.document.title.text.plain)], role: .lettering, capitals: true,
            measurer: composer.measurer)
        let size = min(pt(16), (content.width - pt(100)) / max(paragraph.naturalWidth, 0.1))
        let nodes =
            style != .letters && size >= max(10.5, pt(11))
            ? ribbon(paragraph, size: size, isWide: style == .wideRibbon) : letters(paragraph)
        return LayoutNode(
            "running-title-\(number)/block", .runningTitle,
            frame: Rect(content.x, content.y, content.width, pt(35)),
            children: nodes.map { $0.moved(by: content.origin) })
    }

    private func ribbon(_ paragraph: Paragraph, size: Double, isWide: Bool) -> [LayoutNode] {
        let key = "running-title-\(number)"
        let (rise, height) = (pt(4), pt(24))
        // Tails hang out at both ends.
        let most = content.width - pt(54)
        let words = paragraph.naturalWidth * size
        let width = isWide ? most : min(most, max(words + pt(56), content.width * 0.72))
        let strip = Rect((content.width - width) / 2, rise, width, height)
        var nodes = [LayoutNode("\(key)/ribbon", .mark, frame: strip, look: .ribbon(.accent1))]
        guard let line = paragraph.lines(width: content.width, size: size).first else { return nodes }
        var look = Look.TextLook(
            line: line, baseline: height / 2 + size * 0.36, size: size, role: .lettering, tone: .white,
            paragraph: key)
        look.arch = rise * line.width / strip.width
        let box = Rect(strip.midX - line.width / 2, look.arch, line.width, height)
        nodes.append(LayoutNode("\(key)/0", .text, frame: box, look: .text(look)))
        return nodes
    }

    /// One that is longer than two lines is left out.
    private func letters(_ paragraph: Paragraph) -> [LayoutNode] {
        let fitting = content.width / max(paragraph.naturalWidth, 0.1)
        // A long title stands on two lines, of which neither is full.
        let size = fitting >= pt(12.5) ? min(pt(22), fitting * 0.97) : min(pt(12), fitting * 1.75)
        let lines = fitting >= pt(12.5) ? 1.0 : 2
        var column = Column(y: 0)
        if size >= pt(10.5) {
            var setting = Setting(size: size, leading: 1.2, role: .lettering, tone: .accent1, voice: .text)
            // Small letters are best left plain.
            if size >= pt(15) { setting.finish = .block }
            column.y = max(0, pt(28) - size * setting.leading * lines)
            column.set(
                paragraph, setting, key: "running-title-\(number)", offset: nil, x: 0, width: content.width)
        }
        column.place(
            "running-title-\(number)/rule", .mark, Rect(0, pt(33), content.width, pt(1)), .divider(.line))
        return column.nodes
    }
}
