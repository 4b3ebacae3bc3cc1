import ArgumentParser
import Diagnostics
import Glibc
import Sketchnote

/// `sketchnote dump`
struct DumpCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dump", abstract: "Print what a stage makes of a capture.",
        usage: "sketchnote dump <file> --stage <stage> [<options>]",
        discussion: """
            The stages are syntax (the lines as typed), document (what they mean),
            layout (where everything stands) and drawing (what is put on paper).

            EXAMPLES:
              sketchnote dump talk.txt --stage layout
              sketchnote dump talk.txt --stage layout --format json > talk.json
            """)

    /// The values between the five verbs.
    enum Stage: String, CaseIterable, ExpressibleByArgument {
        case syntax, document, layout, drawing
    }

    @Argument(help: ArgumentHelp("A capture; - reads standard input.", valueName: "file"))
    var file: String

    @Option(help: ArgumentHelp("Which stage.", valueName: "stage"))
    var stage: Stage

    @Option(help: ArgumentHelp("For people or for tools.", valueName: "format"))
    var format = DumpFormat.text

    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func run() throws {
        let options = try drawing.sketchOptions()
        var status = Status.good
        do throws(Failure) {
            let source = try InputFile.read(file)
            let sketch = Sketch(of: source, options: try options.withFiles(beside: file))
            let errors = sketch.diagnostics.filter { $0.severity == .error }
            if !errors.isEmpty {
                let printer = DiagnosticPrinter(.text, isColoured: messages.color.isColoured(STDERR_FILENO))
                Terminal.complain(printer.string(for: errors))
            }
            let text: String? =
                switch stage {
                case .syntax: sketch.syntax.dump(format)
                case .document: sketch.document.dump(format)
                case .layout: sketch.layout?.dump(format, of: source)
                case .drawing: sketch.drawing?.dump(format)
                }
            if !errors.isEmpty { status = .faulty }
            if let text { try Terminal.say(text) }
        } catch {
            error.report()
            status = error.status
        }
        try status.end()
    }
}
