import ArgumentParser
import Catalog
import Diagnostics
import Glibc
import Sketchnote

/// Drawing choices, shared by the commands that lay out a page.
struct DrawingOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "The page pattern: a name, `auto`, or the path of a file of your own.", valueName: "layout"))
    var layout: String?

    @Option(help: ArgumentHelp("The colours: a name, or the path of a file of your own.", valueName: "theme"))
    var theme: String?

    @Option(help: ArgumentHelp("The sheet: a4, a3-landscape, 16:9, 300x200mm …", valueName: "paper"))
    var paper: String?

    @Option(help: ArgumentHelp("Draw every line with another wobble.", valueName: "number"))
    var seed: UInt64?

    @Flag(help: "Set for easy reading: 14-point plain type, level words, plain frames, wide spacing.")
    var clear = false

    @Option(
        help: ArgumentHelp(
            "Move blocks no more than needed from an earlier layout, as `dump --stage layout --format json` writes it.",
            valueName: "file"))
    var previous: String?

    /// The choices for the library, with files read from disk.
    ///
    /// - Throws: a usage error when one of them names nothing.
    func sketchOptions() throws -> SketchOptions {
        var options = SketchOptions(
            layout: layout.map { .named($0) }, theme: theme.map { .named($0) }, paper: paper, seed: seed,
            reader: { path in try InputFile.read(path) })
        options.clear = clear
        var problems = options.diagnostics.filter { $0.severity == .error }
        if let previous {
            let read = PreviousLayout.read(try InputFile.read(previous))
            options.previous = read.value
            problems += read.diagnostics
        }
        guard let first = problems.first else { return options }
        // A name on the command line gets one line; a fault inside a file is shown at its place.
        if first.id.hasPrefix("options/") {
            Failure(first.message + (first.help.map { "; \($0)" } ?? ""), .usage).report()
        } else {
            let printer = DiagnosticPrinter(.text, isColoured: ColourChoice.auto.isColoured(STDERR_FILENO))
            Terminal.complain(printer.string(for: problems))
        }
        throw ExitCode(Status.usage.rawValue)
    }
}

/// How messages look, shared by all commands that print some.
struct MessageOptions: ParsableArguments {
    @Option(help: ArgumentHelp("When to colour messages.", valueName: "when"))
    var color = ColourChoice.auto
}

/// Text or JSON.
extension DumpFormat: ExpressibleByArgument {}
