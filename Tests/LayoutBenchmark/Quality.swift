import ArgumentParser
import CairoRenderer
import Catalog
import LayoutLaws
import Raster
import Typography

/// How good pages are, in numbers.
struct Quality: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the qualities of the samples' pages, and their distribution over random captures.",
        discussion: """
            In percent of the page: fill, largest empty box, distance of the centre of mass from (50, 48) along the \
            worse axis, and where it lies from there to the right and down. Then the rank \
            correlation of words and area, the most by which a section is larger than one of twice its words, the \
            unevenness of gutters in percent, and distinct left edges over blocks.
            """)

    @Option(help: "How many random captures.") var captures = 100
    @Option(help: "Only this layout.") var layout: String?

    private static let names = [
        "fill", "empty", "off centre", "right", "down", "hierarchy", "upset", "uneven", "edges",
    ]

    func run() throws {
        let measurer = PangoMeasurer()
        let layouts = Trial.layouts.filter { layout ?? $0.name == $0.name }
        let sheets = Trial.papers.prefix(2)
        for layout in layouts {
            print("\n\(layout.name)")
            var table = Table(["sample", "page"] + Self.names)
            for sample in try Samples.all() {
                for paper in sheets {
                    let trial = Trial(sample.text, in: layout, on: paper)
                    let tree = trial.tree(of: trial.document, measurer: measurer)
                    let balances = try Self.balances(sample.text, layout: layout, paper: paper)
                    for (index, page) in tree.pages.enumerated() {
                        let values = Self.values(PageQuality(page), balance: balances[index])
                        let place = "\(paper.name) \(index + 1)/\(tree.pages.count)"
                        table.add([sample.name, place] + values.map { $0.map { $0.text(2) } ?? "-" })
                    }
                }
            }
            table.show()
            try distribution(in: layout, measurer: measurer).show()
        }
    }

    private static func values(_ quality: PageQuality, balance: Balance) -> [Double?] {
        [
            quality.fill * 100, quality.emptiness * 100, balance.offset * 100, (balance.x - 0.5) * 100,
            (balance.y - 0.48) * 100, quality.hierarchy, quality.upset,
            quality.unevenness.map { $0 * 100 }, Double(quality.leftEdges) / Double(max(1, quality.blocks)),
        ]
    }

    /// Where each page's centre of mass lies.
    private static func balances(_ text: String, layout: Trial.Layout, paper: Paper) throws -> [Balance] {
        try Samples.pages(of: text, layout: layout.name, paper: paper.name, dpi: 24).map {
            guard let raster = Raster(png: $0) else { throw ValidationError("a page could not be read back") }
            return raster.balance
        }
    }

    /// Pages of random captures on all papers.
    private func distribution(in layout: Trial.Layout, measurer: PangoMeasurer) throws -> Table {
        var values = Self.names.map { _ in [Double]() }
        for number in 0..<captures {
            let paper = Trial.papers[number % Trial.papers.count]
            let trial = Trial(SeededCapture(number).text, in: layout, on: paper)
            let pages = trial.tree(of: trial.document, measurer: measurer).pages
            for (page, balance) in zip(pages, try Self.balances(trial.text, layout: layout, paper: paper)) {
                for (index, value) in Self.values(PageQuality(page), balance: balance).enumerated() {
                    if let value { values[index].append(value) }
                }
            }
        }
        var table = Table([
            "\(captures) random captures", "least", "quarter", "median", "three quarters", "most",
        ])
        for (name, list) in zip(Self.names, values) {
            let sorted = list.sorted()
            table.add([name] + [0, 0.25, 0.5, 0.75, 1].map { quantile($0, of: sorted)?.text(2) ?? "-" })
        }
        return table
    }
}
