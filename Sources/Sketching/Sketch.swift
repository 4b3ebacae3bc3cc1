import Catalog
import Drawing
import Geometry
import Ink
import Layout
import Typography

/// Draws a layout by hand: every box becomes pen strokes, colour and real text.
///
/// Each mark depends on the key of its node and the document's seed alone, so that an edit in one block leaves the strokes of
/// the others as they were.
///
/// - Parameters:
///   - layout: where everything stands.
///   - metadata: what the file says of itself.
///   - theme: the colours.
///   - measurer: gives the outlines of decorated letters.
///   - photos: the pictures that could be read from files, by their paths as typed.
///   - icon: the picture of a name.
public func sketch(
    _ layout: LayoutTree, metadata: Metadata, theme: Theme, measurer: any TextMeasurer,
    photos: [String: Photo] = [:], icon: @escaping (String) -> Icon?
) -> Drawing {
    let cast = Cast(of: layout, theme: theme)
    let photos = theme.isGrey ? photos.mapValues(\.grey) : photos
    let pages = layout.pages.map { page in
        PageSketcher(
            page: page, palette: Palette(theme: theme), seed: Seed(layout.seed), measurer: measurer,
            icon: icon, isClear: layout.isClear, cast: cast, photos: photos
        )
        .drawn()
    }
    return Drawing(pages: pages, metadata: metadata)
}

/// Draws one page: first what is under the words, then the words in reading order.
struct PageSketcher {
    let page: LayoutPage
    let palette: Palette
    let seed: Seed
    let measurer: any TextMeasurer
    let icon: (String) -> Icon?
    /// Whether words stand level and without decoration.
    let isClear: Bool
    /// Who is who in the document.
    let cast: Cast
    /// The pictures that could be read, by their paths.
    let photos: [String: Photo]

    private var text: TextSketcher {
        TextSketcher(palette: palette, seed: seed, measurer: measurer, isLevel: isClear)
    }

    func drawn() -> DrawnPage {
        var art: [Mark] = []
        var words: [(order: Int, marks: [Mark])] = []
        var titleOrder = 0
        for node in page.scenery { collect(node, art: &art, words: &words, titleOrder: &titleOrder) }
        // Words may stand on scenery, which has none of its own.
        let scenery = art
        art = []
        for node in page.doodles + page.nodes {
            collect(node, art: &art, words: &words, titleOrder: &titleOrder)
        }
        for arrow in page.connectors { art += marks(of: arrow, words: &words) }
        let sorted = words.enumerated().sorted {
            ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }
        // The title's letters cover real text, so that text and all before it come first in the file.
        let before = sorted.filter { $0.element.order <= titleOrder }.flatMap(\.element.marks)
        let after = sorted.filter { $0.element.order > titleOrder }.flatMap(\.element.marks)
        let dust = palette.dust(on: Rect(0, 0, page.size.width, page.size.height), seed: seed)
        return DrawnPage(
            size: page.size, paper: palette.theme.paper,
            marks: dust.map { Mark("board", $0) } + scenery + before + art + after)
    }

    private func collect(
        _ node: LayoutNode, on ground: Int? = nil, art: inout [Mark],
        words: inout [(order: Int, marks: [Mark])],
        titleOrder: inout Int
    ) {
        let sketcher = NodeSketcher(
            node: node, scale: page.scale, palette: palette, documentSeed: seed, measurer: measurer,
            icon: icon, photos: photos, isLevel: isClear, cast: cast, ground: ground)
        switch node.look {
        case .text(let look):
            art += text.under(node, look).map { Mark(node.key, $0) }
            art += sketcher.inlineIcons(look).map { Mark(node.key, $0) }
            words.append((node.order, text.marks(of: node, look, on: ground)))
        case .lettering(let letters):
            let title = TitleSketcher(palette: palette, seed: seed, measurer: measurer)
            words.append((node.order, title.underText(node, letters)))
            if !isClear { art += title.marks(letters).map { Mark(node.key, $0) } }
            titleOrder = max(titleOrder, node.order)
        default:
            art += sketcher.marks().map { Mark(node.key, $0) }
        }
        let tint = node.children.lazy.compactMap { child in
            if case .frame(let look) = child.look { look.tint } else { nil }
        }.first
        for child in node.children {
            collect(child, on: tint ?? ground, art: &art, words: &words, titleOrder: &titleOrder)
        }
    }

    private func marks(of arrow: LayoutConnector, words: inout [(order: Int, marks: [Mark])]) -> [Mark] {
        let key = "\(arrow.from)->\(arrow.to)"
        let path = Path([.move(arrow.curve[0]), .curve(arrow.curve[1], arrow.curve[2], arrow.curve[3])])
        let width = 2.2 * page.scale.squareRoot()
        let style = Arrow.Style(
            pen: Pen(width, pressure: 0.1, wobble: 0.8), head: 9 * page.scale, hasHeadAtStart: arrow.isTwoWay,
            isDashed: arrow.isDotted)
        let ink = Arrow(along: path, style: style, seed: seed.derived(key)).ink
        if let label = arrow.label, case .text(let look) = label.look {
            words.append((.max, text.marks(of: label, look)))
        }
        return [Mark(key, .fill(ink, Paint(palette.theme.ink)))]
    }
}
