import ArgumentParser
import CairoRenderer
import Foundation
import LayoutLaws
import Typography

/// Every law over random captures, in every layout on every paper.
struct Laws: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Arrange random captures in every layout on every paper and print every broken law.",
        discussion:
            "Each law's first capture that breaks it in a layout is shrunk to the smallest that still does.")

    @Option(help: "How many captures.") var captures = 300
    @Option(help: "The number of the first.") var first = 0
    @Option(help: "Only this layout.") var layout: String?
    @Option(help: "Only this paper.") var paper: String?
    @Flag(help: "Print broken laws without shrinking captures.") var quick = false
    @Flag(help: "Print the capture of the first number and nothing else.") var show = false

    @Flag(help: "Try the samples of the project instead of random captures.") var samples = false
    @Flag(help: "Take a line out of each, too, and arrange the rest after the first page.") var edits = false
    @Flag(help: "Measure with the fonts that pages are drawn in.") var fonts = false

    func run() throws {
        if show {
            print(SeededCapture(first).text)
            return
        }
        let measurer: any TextMeasurer = fonts ? PangoMeasurer() : FixedMeasurer()
        let texts =
            samples
            ? try Samples.all().map(\.text) : (first..<first + captures).map { SeededCapture($0).text }
        let places = Trial.places.filter {
            layout ?? $0.layout.name == $0.layout.name && paper ?? $0.paper.name == $0.paper.name
        }
        var counts: [String: Int] = [:]
        var examples: [String: (trial: Trial, number: Int, fault: Fault)] = [:]
        var arranged = 0
        let clock = ContinuousClock()
        let time = clock.measure {
            for (index, text) in texts.enumerated() {
                let number = first + index
                for place in places {
                    let trial = Trial(text, in: place.layout, on: place.paper)
                    arranged += 1
                    var seen: Set<String> = []
                    for fault in trial.faults(measurer: measurer, repeats: arranged % 8 == 0, edits: edits) {
                        let name = "\(place.layout.name) \(fault.law.rawValue)"
                        guard seen.insert(name).inserted else { continue }
                        counts[name, default: 0] += 1
                        let length = examples[name]?.trial.text.utf8.count ?? .max
                        if text.utf8.count < length { examples[name] = (trial, number, fault) }
                    }
                }
            }
        }
        print("\(arranged) arrangements in \(time)")
        for name in counts.keys.sorted() {
            guard let example = examples[name] else { continue }
            print("\n## \(name): \(counts[name] ?? 0) of \(texts.count * Trial.papers.count)")
            print("capture \(example.number) on \(example.trial.paper.name): \(example.fault)")
            if quick { continue }
            let small = example.trial.shrunk(to: example.fault.law, measurer: measurer, edits: edits)
            for fault in small.faults(measurer: measurer, edits: edits).filter({ $0.law == example.fault.law }
            ).prefix(3) {
                print(fault)
            }
            print("```\n\(small.text)\n```")
        }
    }
}
