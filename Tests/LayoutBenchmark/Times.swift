import ArgumentParser
import CairoRenderer
import Foundation
import LayoutLaws
import Typography

/// How long arranging takes, with the measurer that draws pages.
struct Times: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Time the arranging of 250 and 600 words, and of 10 to 160 blocks, in milliseconds.",
        discussion: """
            Medians of processor time, so that other work on the machine does not count. `cold` is with a measurer that has seen no word, `warm` with one that has arranged the same capture \
            before. Finding the fonts is not counted.
            """)

    @Option(help: "How often each is timed.") var runs = 5
    @Option(help: "The largest number of blocks.") var blocks = 160
    @Option(help: "Only this layout.") var layout: String?

    func run() throws {
        let sizes = [10, 20, 40, 80, 160].filter { $0 <= blocks }
        let lengths = [250, 600]
        var table = Table(
            ["layout"] + lengths.flatMap { ["\($0) cold", "\($0) warm"] } + sizes.map { "\($0) blocks" })
        for layout in Trial.layouts where self.layout ?? layout.name == layout.name {
            var cells = [layout.name]
            for words in lengths {
                let capture = SeededCapture(0, shape: .meeting, words: words)
                let trial = Trial(capture.text, in: layout, on: Trial.papers[0])
                cells.append(median(of: trial, isWarm: false).text(1))
                cells.append(median(of: trial, isWarm: true).text(1))
            }
            for size in sizes {
                let trial = Trial(SeededCapture.blocks(size), in: layout, on: Trial.papers[0])
                cells.append(median(of: trial, isWarm: true).text(1))
            }
            table.add(cells)
        }
        table.show()
    }

    private func median(of trial: Trial, isWarm: Bool) -> Double {
        let document = trial.document
        var measurer = PangoMeasurer()
        if isWarm { _ = trial.tree(of: document, measurer: measurer) }
        let times = (0..<runs).map { _ in
            if !isWarm {
                measurer = PangoMeasurer()
                // The first word of all waits for the fonts.
                _ = measurer.width(of: "a", face: .reading)
            }
            let start = Self.milliseconds
            _ = trial.tree(of: document, measurer: measurer)
            return Self.milliseconds - start
        }
        return quantile(0.5, of: times.sorted()) ?? 0
    }

    /// Time that the processor has spent on this thread.
    private static var milliseconds: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) * 1e3 + Double(time.tv_nsec) / 1e6
    }
}
