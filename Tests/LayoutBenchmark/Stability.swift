import ArgumentParser
import CairoRenderer
import LayoutLaws

/// How far blocks move while a capture is typed.
struct Stability: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Type each sample line by line and print how far untouched blocks move, in percent of the diagonal.",
        discussion:
            "The mean over all lines, and the worst line; first each page for itself, then with the page before."
    )

    @Option(help: "Only this layout.") var layout: String?

    func run() throws {
        let measurer = PangoMeasurer()
        var table = Table(["layout", "sample", "mean", "worst", "mean with", "worst with"])
        for layout in Trial.layouts where self.layout ?? layout.name == layout.name {
            for sample in try Samples.all() {
                let typing = Typing(sample.text)
                let cells = [false, true].flatMap { remembers in
                    let moves = typing.displacements(
                        in: layout, on: Trial.papers[0], measurer: measurer, remembers: remembers)
                    return [moves.reduce(0, +) / Double(max(1, moves.count)), moves.max() ?? 0].map(\.percent)
                }
                table.add([layout.name, sample.name] + cells)
            }
        }
        table.show()
    }
}
