import ArgumentParser
import CairoRenderer
import LayoutLaws
import Typography

/// How good pages are, in numbers.
struct Quality: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print the qualities of the samples' pages, and their distribution over random captures.",
        discussion: """
            In percent of the page: fill, largest empty box, distance of the centre of mass from (50, 48). Then the rank \
            correlation of words and area, the unevenness of gutters in percent, and distinct left edges over blocks.
            """)

    @Option(help: "How many random captures.") var captures = 100
    @Option(help: "Only this layout.") var layout: String?

    private static let names = ["fill", "empty", "off centre", "hierarchy", "uneven", "edges"]

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
                    for (index, page) in tree.pages.enumerated() {
                        let values = Self.values(PageQuality(page))
                        let place = "\(paper.name) \(index + 1)/\(tree.pages.count)"
                        table.add([sample.name, place] + values.map { $0.map { $0.text(2) } ?? "-" })
                    }
                }
            }
            table.show()
            distribution(in: layout).show()
        }
    }

    private static func values(_ quality: PageQuality) -> [Double?] {
        [
            quality.fill * 100, quality.emptiness * 100, quality.imbalance * 100, quality.hierarchy,
            quality.unevenness.map { $0 * 100 }, Double(quality.leftEdges) / Double(max(1, quality.blocks)),
        ]
    }

    /// Pages of random captures on all papers, without any font.
    private func distribution(in layout: Trial.Layout) -> Table {
        var values = Self.names.map { _ in [Double]() }
        for number in 0..<captures {
            let paper = Trial.papers[number % Trial.papers.count]
            let trial = Trial(SeededCapture(number).text, in: layout, on: paper)
            for page in trial.tree(of: trial.document, measurer: FixedMeasurer()).pages {
                for (index, value) in Self.values(PageQuality(page)).enumerated() {
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
