import Capture
import Catalog
import Diagnostics
import Geometry
import Typography

/// Finds a place for everything that a document says.
///
/// Text is measured first and frames are built round it. Sizes come from a discrete scale; what does not fit at the
/// smallest one flows on to further pages. Nothing is cut, overlapped or left out.
///
/// - Parameters:
///   - document: what to show.
///   - template: the page pattern.
///   - paper: the sheet.
///   - measurer: tells how wide words are.
///   - photos: width by height of the pictures that could be read from files, by their paths as typed.
///   - previous: an earlier drawing of the same capture, from which blocks are moved no more than they must.
///   - icons: the picture for some words, if there is one.
public func arrange(
    _ document: Document, with template: LayoutTemplate, on paper: Paper, measurer: any TextMeasurer,
    photos: [String: Double] = [:], previous: PreviousLayout? = nil, icons: @escaping (String) -> String?
) -> LayoutTree {
    Arranger(
        document: document, template: template, paper: paper, measurer: measurer,
        photos: photos, memory: Remembering(previous: previous), icons: icons
    )
    .arrange()
}

/// The state of one arrangement: blocks measured once, tried at several sizes.
struct Arranger {
    let document: Document
    let template: LayoutTemplate
    let paper: Paper
    let measurer: any TextMeasurer
    let photos: [String: Double]
    let memory: Remembering
    let icons: (String) -> String?

    /// Heights of blocks that were tried before.
    let book = HeightBook()

    func arrange() -> LayoutTree {
        var builder = BlockBuilder(measurer: measurer, icons: icons)
        builder.eventYear = document.header.date?.year
        builder.photos = photos
        builder.gathersSayings = template.gathersSayings
        var blocks = builder.blocks(of: document)
        var drawn = document.connectors
        // An arrow with no clear way becomes a line in its block with a mark that its other end has too, and the page is
        // arranged anew with that line.
        for _ in 0..<3 {
            let (pages, lost) = arrange(blocks.inAskedOrder, connectors: drawn)
            guard !lost.isEmpty else { return finished(pages) }
            for connector in lost { blocks.addPair(for: connector, in: document, measurer: measurer) }
            drawn.removeAll { lost.contains($0) }
        }
        for connector in drawn { blocks.addPair(for: connector, in: document, measurer: measurer) }
        return finished(arrange(blocks.inAskedOrder, connectors: []).pages)
    }

    /// Pages with their arrows, and the arrows for which there was no way.
    private func arrange(
        _ blocks: [Block], connectors: [Connector]
    ) -> (pages: [LayoutPage], lost: [Connector]) {
        let fitting = fit(blocks, connectors: connectors)
        var pages: [LayoutPage] = []
        var lost: [Connector] = []
        var routed: Set<Connector> = []
        for index in fitting.plans.indices {
            let best = PageSizes(fitting, number: index, connectors: connectors, arranger: self)?.best()
            let (setup, plan) = (best?.setup ?? fitting.setup, best?.plan ?? fitting.plans[index])
            let builder = PageBuilder(setup: setup, number: index + 1, count: fitting.plans.count)
            var page = builder.page(plan)
            let here = connectors.filter { connector in
                [connector.from, connector.to].allSatisfy { section in
                    plan.slots.contains { setup.blocks[$0.block].isHead(of: section) }
                }
            }
            let router = ConnectorRouter(
                page: page, blocks: setup.blocks, composer: setup.composer, area: setup.content)
            for (connector, route) in router.routes(for: here) {
                routed.insert(connector)
                if let route { page.connectors.append(route) } else { lost.append(connector) }
            }
            if template.hasDoodles {
                let seed = Seed(document.header.seed).derived("doodle").derived(index)
                page.doodles = Doodles(
                    page: page, area: setup.content, composer: setup.composer, seed: seed
                ).placed()
            }
            pages.append(page)
        }
        lost += connectors.filter { !routed.contains($0) }
        return (pages, lost)
    }

    /// Reading order: file order on each page, pages in turn.
    private func finished(_ pages: [LayoutPage]) -> LayoutTree {
        var places: [(page: Int, offset: Int, index: Int)] = []
        var index = 0
        for (number, page) in pages.enumerated() {
            for node in page.nodes {
                // What the page adds stands before or after everything from the capture.
                let own = node.kind == .runningTitle ? -1 : node.kind == .footer ? .max : 0
                collect(node, page: number, otherwise: own, index: &index, into: &places)
            }
        }
        let sorted = places.sorted { ($0.page, $0.offset, $0.index) < ($1.page, $1.offset, $1.index) }
        var ranks = [Int](repeating: 0, count: places.count)
        for (rank, place) in sorted.enumerated() { ranks[place.index] = rank + 1 }
        var next = 0
        let ordered = pages.map { page in
            var copy = page
            copy.nodes = page.nodes.map { ranked($0, ranks: ranks, next: &next) }
            return copy
        }
        var tree = LayoutTree(pages: ordered, seed: document.header.seed)
        tree.isClear = template.isClear
        return tree
    }

    private func collect(
        _ node: LayoutNode, page: Int, otherwise own: Int, index: inout Int,
        into places: inout [(page: Int, offset: Int, index: Int)]
    ) {
        places.append((page, node.offset ?? own, index))
        index += 1
        for child in node.children {
            collect(child, page: page, otherwise: own, index: &index, into: &places)
        }
    }

    private func ranked(_ node: LayoutNode, ranks: [Int], next: inout Int) -> LayoutNode {
        var copy = node
        copy.order = ranks[next]
        next += 1
        copy.children = node.children.map { ranked($0, ranks: ranks, next: &next) }
        return copy
    }
}

extension Block {
    /// Whether this is the block that carries a section's heading.
    func isHead(of section: Int) -> Bool { self.section == section && !isContinuation }
}
