import ArgumentParser
import Diagnostics
import Glibc
import Sketchnote

/// `sketchnote check`
struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Say what is wrong with captures, without drawing them.",
        usage: "sketchnote check <file> ... [<options>]",
        discussion: """
            EXAMPLES:
              sketchnote check talk.txt
              sketchnote check --strict --format json *.txt
            """)

    @Argument(help: ArgumentHelp("Captures; - reads standard input.", valueName: "file"))
    var files: [String]

    @Option(help: ArgumentHelp("For people or for tools.", valueName: "format"))
    var format = DumpFormat.text

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Flag(help: "Show notices too; JSON always has them.")
    var notices = false

    @OptionGroup var messages: MessageOptions

    func run() throws {
        var diagnostics: [Diagnostic] = []
        var worst = Status.good
        for file in files {
            do throws(Failure) {
                let options = SketchOptions(reader: { path in try InputFile.read(path) })
                let sketch = Sketch(
                    of: try InputFile.read(file), options: try options.withIcons(beside: file))
                diagnostics += sketch.diagnostics
                let isFaulty = sketch.worst == .error || (strict && sketch.worst == .warning)
                worst = max(worst, isFaulty ? .faulty : .good)
            } catch {
                error.report()
                worst = max(worst, error.status)
            }
        }
        let printer: DiagnosticPrinter
        switch format {
        case .json: printer = DiagnosticPrinter(.json)
        case .text:
            printer = DiagnosticPrinter(.text, isColoured: messages.color.isColoured(STDOUT_FILENO))
            if !notices { diagnostics.removeAll { $0.severity == .notice } }
        }
        do throws(Failure) {
            try Terminal.say(printer.string(for: diagnostics))
        } catch {
            error.report()
            worst = max(worst, error.status)
        }
        try worst.end()
    }
}
