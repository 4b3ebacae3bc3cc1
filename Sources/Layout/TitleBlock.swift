import Capture
import Catalog
import Geometry
import Typography

/// The head of the first page: event line, title in block letters, picture, ribbon.
struct TitleBlock {
    let document: Document
    let template: LayoutTemplate
    let composer: Composer
    let icons: (String) -> String?

    private var measurer: any TextMeasurer { composer.measurer }
    private func pt(_ points: Double) -> Double { composer.pt(points) }

    /// Composes the head.
    ///
    /// - Parameters:
    ///   - width: of the page without its margins.
    ///   - page: the sheet, whose height limits the title.
    ///   - extra: height for a picture larger than it need be.
    func compose(width: Double, page: Size, extra: Double = 0) -> Composed {
        var column = Column()
        // A low sheet has room for words alone.
        let hasHero = template.hero != .none && page.height >= 240 && template.title != .centre
        var heroWidth = hasHero ? min(width * 0.34, pt(185)) : 0
        setEyebrow(
            width: heroWidth > 0 ? min(width * 0.68, width - heroWidth - pt(16)) : width * 0.68, in: &column)
        let titleTop = column.y
        if let set = setTitle(width: width, heroWidth: &heroWidth, page: page) {
            let left = template.title == .centre ? (width - set.width) / 2 : 0
            let origin = Point(left, titleTop)
            column.nodes.append(
                LayoutNode(
                    "title", .title, frame: Rect(left, titleTop, set.width, set.height),
                    look: Look.lettering(set.letters).moved(by: origin), offset: document.title.range.lower))
            column.y += set.height
        }
        // On a wide sheet height is dear: the ribbon stands beside the picture, not under it.
        let isWide = page.width > page.height && heroWidth > 0
        let room = isWide ? width - heroWidth - pt(12) : width
        if isWide {
            setSubtitle(width: room, in: &column)
            setSpeakers(width: room, in: &column)
        }
        if heroWidth > 0 {
            let top = max(0, titleTop - pt(16))
            let tall = min(max(column.y - top, pt(composer.density < 1 ? 92 : 104)), pt(150))
            column.y = max(column.y, top + tall)
            column.nodes.append(hero(Rect(width - heroWidth, column.y - tall, heroWidth, tall)))
        }
        if !isWide {
            setSubtitle(width: width, in: &column)
            setSpeakers(width: width, in: &column)
        }
        if template.title == .centre { setHero(width: width, extra: extra, page: page, in: &column) }
        return Composed(height: column.y, nodes: column.nodes)
    }

    /// The picture in the middle under the title.
    private func setHero(width: Double, extra: Double, page: Size, in column: inout Column) {
        // Under the title it takes height that a low sheet needs for words.
        guard template.hero != .none, page.height >= 450 else { return }
        column.y += pt(4)
        let tall = pt(composer.density < 1 ? 78 : 96) + extra
        let broad = min(width, max(pt(200), tall * 2))
        column.nodes.append(hero(Rect((width - broad) / 2, column.y, broad, tall)))
        column.y += tall + pt(2)
    }

    private func hero(_ frame: Rect) -> LayoutNode {
        let hero = HeroChoice(template.hero, for: document, icon: icons)
        return LayoutNode(
            "hero", .hero, frame: frame,
            look: .hero(hero.kind, icon: heroIcon, who: document.title.text.plain, names: hero.names))
    }

    /// The title in the width beside the large picture, which gives way a little when the letters gain by it.
    private func setTitle(
        width: Double, heroWidth: inout Double, page: Size
    ) -> TitleSetter.Result? {
        let plain = document.title.text.plain
        let words = measurer.keepsCase ? plain : plain.uppercased()
        guard !words.allSatisfy(\.isWhitespace) else { return nil }
        let setter = TitleSetter(
            words: words, style: style, measurer: measurer, scale: composer.scale)
        var best: (set: TitleSetter.Result, heroWidth: Double)?
        for share in heroWidth > 0 ? [1, 0.86, 0.72] : [1] {
            let picture = heroWidth * share
            let room = width - (picture > 0 ? picture + pt(16) : 0)
            let set = setter.set(width: room, limit: page.height * 0.3, cap: composer.titleCap)
            if set.size > (best?.set.size ?? 0) * 1.08 { best = (set, picture) }
            if set.size >= pt(46) { break }
        }
        heroWidth = best?.heroWidth ?? heroWidth
        return best?.set
    }

    /// The style of the title's letters: one that the pattern names, else one that suits the words. The same title has
    /// the same style whatever else is on its page.
    private var style: TitleStyle {
        let words = document.title.text.plain
        let fit: [TitleStyle] =
            if !template.titleStyles.isEmpty {
                template.titleStyles
            } else if words.split(whereSeparator: \.isWhitespace).count > 6 {
                // Many small letters are best left plain.
                [.outline, .brush, .shadow]
            } else {
                [.inline, .shadow, .hatched, .brush, .extruded, .outline, .extruded]
            }
        let seed = Seed(document.header.seed).derived("title-style").derived(words)
        return fit[seed.choice(0, of: fit.count)]
    }

    /// The picture that stands in the title, or of its own noun, or of the first section that has one.
    private var heroIcon: String? {
        let chosen = document.title.text.spans.lazy.compactMap { span in
            if case .icon(let name) = span.content { name } else { nil }
        }.first
        return chosen ?? icons(document.title.text.plain)
            ?? document.sections.lazy.compactMap { section in
                if case .named(let name, _) = section.icon { name } else { nil }
            }.first
    }

    private func setEyebrow(width room: Double, in column: inout Column) {
        var fields = [document.header.event, document.header.dateText].compactMap { $0 }
        if let date = document.header.date, let last = fields.indices.last, document.header.dateText != nil {
            fields[last].value = date.words
        }
        let parts = fields.map { (words: eyebrow($0.value), offset: $0.range.lower) }
        guard let first = parts.first else { return }
        let line = (words: eyebrow(fields.map(\.value).joined(separator: " \u{2022} ")), offset: first.offset)
        // A dot between two lines parts nothing.
        let least = pt(10.5)
        let isTooLong = line.words.naturalWidth * least > room
        let isPartedByLines = isTooLong && !parts.contains { $0.words.naturalWidth * least > room }
        for (number, part) in (isPartedByLines ? parts : [line]).enumerated() {
            let size = max(least, min(pt(12), room / part.words.naturalWidth))
            column.set(
                part.words, Setting(size: size, leading: 1.3, role: .lettering, tone: .accent1),
                key: number == 0 ? "eyebrow" : "eyebrow-\(number)", offset: part.offset, x: pt(4), width: room
            )
        }
        column.y += pt(2)
    }

    private func eyebrow(_ words: String) -> Paragraph {
        Paragraph([TextSpan(words)], role: .lettering, capitals: true, measurer: measurer)
    }

    private func setSubtitle(width: Double, in column: inout Column) {
        guard let subtitle = document.subtitle, !subtitle.text.isEmpty else {
            column.y += pt(4)
            return
        }
        let offset = subtitle.range.lower
        let paragraph = Paragraph(
            [TextSpan(subtitle.text.plain)], role: .lettering, capitals: true, measurer: measurer)
        let size = min(pt(14), (width - pt(110)) / paragraph.naturalWidth)
        column.y += pt(2)
        guard size >= max(10.5, pt(9.6)), !template.isClear else {
            let text = Paragraph([TextSpan(subtitle.text.plain)], role: .body, measurer: measurer)
            column.set(
                text, Setting(size: pt(14), tone: .accent1, voice: .text), key: "subtitle", offset: offset,
                x: pt(4),
                width: width - pt(8))
            return
        }
        let extent = paragraph.naturalWidth * size
        let strip = min(width - pt(56), max(extent + pt(56), width * 0.72))
        let left = (width - strip) / 2
        let height = pt(25)
        let rise = pt(4)
        column.nodes.append(
            LayoutNode(
                "subtitle/ribbon", .mark, frame: Rect(left, column.y + rise, strip, height),
                look: .ribbon(.accent1)))
        if let line = paragraph.lines(width: extent + 1, size: size).first {
            var look = Look.TextLook(
                line: line, baseline: height / 2 + size * 0.36, size: size, role: .lettering, tone: .white,
                paragraph: "subtitle")
            look.arch = rise * line.width / strip
            column.place(
                "subtitle/0", .text,
                Rect(
                    left + (strip - line.width) / 2, column.y + rise - (rise - look.arch), line.width, height),
                .text(look), offset: offset)
        }
        column.y += rise + height + pt(8)
    }

    private func setSpeakers(width: Double, in column: inout Column) {
        let speakers = document.header.speakers
        guard let first = speakers.first else { return }
        let paragraph = Paragraph(
            [TextSpan(speakers.map(\.value).joined(separator: " \u{2022} "))], role: .body, measurer: measurer
        )
        column.place(
            "speakers/icon", .icon, Rect(pt(4), column.y - pt(1), pt(17), pt(17)),
            .icon("mic", tone: .accent2))
        column.set(
            paragraph, Setting(size: pt(12), tone: .accent1), key: "speakers", offset: first.range.lower,
            x: pt(26),
            width: width - pt(30))
        column.y += pt(3)
    }
}
