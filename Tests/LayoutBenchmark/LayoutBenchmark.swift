import ArgumentParser

/// Measures every layout of the catalogue: whether the laws hold, how long it takes, how good the pages are.
@main struct LayoutBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure every layout of the catalogue.",
        subcommands: [Laws.self])
}
