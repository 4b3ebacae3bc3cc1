import ArgumentParser
import CairoRenderer
import Layout
import LayoutLaws
import Raster

/// How well the weight of a page is known before it is drawn.
struct Weights: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Print where the weight of the samples' pages lies, as reckoned and as drawn.",
        discussion: """
            In percent of the page, to the right of and below (50, 48); then, per kind of part, its measure in square points \
            and the middle of it, from which the densities of `PageWeight` can be fitted by least squares against the \
            mass of the drawn page, in square points of black.
            """)

    @Flag(help: "Print the measures of all kinds of parts.") var parts = false

    func run() throws {
        let measurer = PangoMeasurer()
        let heads = ["layout", "sample", "page", "right", "drawn", "down", "drawn", "mass"]
        var table = Table(heads + (parts ? PageWeight.Ink.allCases.map(\.rawValue) : []))
        for layout in Trial.layouts where !layout.isClear {
            for sample in try Samples.all() {
                for paper in Trial.papers.prefix(2) {
                    let trial = Trial(sample.text, in: layout, on: paper)
                    let pages = trial.tree(of: trial.document, measurer: measurer).pages
                    let pictures = try Samples.pages(
                        of: sample.text, layout: layout.name, paper: paper.name, dpi: 36)
                    for (index, page) in pages.enumerated() {
                        guard let raster = Raster(png: pictures[index]) else {
                            throw ValidationError("a page could not be read back")
                        }
                        let names = [layout.name, sample.name, "\(paper.name) \(index + 1)"]
                        table.add(names + cells(of: page, drawn: raster))
                    }
                }
            }
        }
        table.show()
    }

    private func cells(of page: LayoutPage, drawn raster: Raster) -> [String] {
        let (offset, balance) = (PageWeight(page).offset, raster.balance)
        let mass = balance.mass / Double(raster.width * raster.height) / 255 * page.size.area
        let places = [offset.x, balance.x - 0.5, offset.y, balance.y - 0.48].map { ($0 * 100).text(2) }
        guard parts else { return places + [mass.text(0)] }
        let all = PageWeight.parts(of: page)
        return places + [mass.text(0)]
            + PageWeight.Ink.allCases.map { ink in
                let own = all.filter { $0.ink == ink }
                let amount = own.reduce(0) { $0 + $1.amount }
                let x = own.reduce(0) { $0 + $1.amount * $1.centre.x } / max(amount, 1)
                let y = own.reduce(0) { $0 + $1.amount * $1.centre.y } / max(amount, 1)
                return "\(amount.text(0)):\(x.text(0)):\(y.text(0))"
            }
    }
}
