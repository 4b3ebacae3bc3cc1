import ArgumentParser
import CairoRenderer
import LayoutLaws

/// How far blocks move while a capture is typed.
struct Stability: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract:
            "Type each sample line by line and print how far untouched blocks move, in percent of the diagonal.",
        discussion:
            """
            The mean over all lines, and the worst line; first each page for itself, then with the page before. Then \
            the same when each point of the whole sample is taken out and put in again.
            """
    )

    @Option(help: "Only this layout.") var layout: String?

    func run() throws {
        let measurer = PangoMeasurer()
        let kinds = ["typing", "typing with", "editing", "editing with"]
        var table = Table(["layout", "sample"] + kinds.flatMap { [$0, "worst"] })
        for layout in Trial.layouts where self.layout ?? layout.name == layout.name {
            var sums = [Double](repeating: 0, count: kinds.count * 2)
            let samples = try Samples.all()
            for sample in samples {
                let (typing, editing) = (Typing(sample.text), Editing(sample.text))
                let moves =
                    [false, true].map {
                        typing.displacements(
                            in: layout, on: Trial.papers[0], measurer: measurer, remembers: $0)
                    }
                    + [false, true].map {
                        editing.displacements(
                            in: layout, on: Trial.papers[0], measurer: measurer, remembers: $0)
                    }
                let values: [Double] = moves.flatMap { moves in
                    [moves.reduce(0, +) / Double(max(1, moves.count)), moves.max() ?? 0]
                }
                sums = zip(sums, values).map(+)
                table.add([layout.name, sample.name] + values.map(\.percent))
            }
            table.add([layout.name, "mean"] + sums.map { ($0 / Double(samples.count)).percent })
        }
        table.show()
    }
}
