import ArgumentParser
import Diagnostics
import Glibc
import Sketchnote

/// `sketchnote render`
struct RenderCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "render", abstract: "Draw captures as PDF, PNG or SVG.",
        usage: "sketchnote render <file> ... [-o <out>] ... [<options>]",
        discussion: """
            Without -o the picture stands beside the capture: talk.txt gives talk.pdf.
            Pages after the first of PNG and SVG get a number: talk-2.png. A capture
            with errors is not drawn, and an old picture stays as it was.

            EXAMPLES:
              sketchnote render talk.txt
              sketchnote render talk.txt -o talk.pdf -o talk.png --dpi 300
              sketchnote render monday.txt tuesday.txt -o pictures/ --format png
              sketchnote render - -o - --format svg < talk.txt > talk.svg
            """)

    @Argument(help: ArgumentHelp("Captures; - reads standard input.", valueName: "file"))
    var files: [String]

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp(
            "Where the picture goes: a file, a folder, or - for standard output. May be given several times.",
            valueName: "out"))
    var outputs: [String] = []

    @Option(
        help: ArgumentHelp(
            "The kind of picture where no file name says it.", valueName: "format"))
    var format: PictureKind?

    @Option(help: ArgumentHelp("Dots per inch of PNG, 36 to 1200.", valueName: "number"))
    var dpi = 200

    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    @Flag(help: "Print errors alone: no warnings, no progress.")
    var quiet = false

    func validate() throws {
        guard (36...1200).contains(dpi) else { throw ValidationError("--dpi takes a number from 36 to 1200") }
        guard files.filter({ $0 == "-" }).count <= 1 else {
            throw ValidationError("standard input can be read only once")
        }
    }

    func run() throws {
        let options = try drawing.sketchOptions()
        let plan: OutputPlan
        do throws(Failure) {
            plan = try OutputPlan(captures: files, outputs: outputs, kind: format)
        } catch {
            error.report()
            throw ExitCode(error.status.rawValue)
        }
        var progress = Progress(isQuiet: quiet)
        var worst = Status.good
        for (number, file) in files.enumerated() {
            do throws(Failure) {
                let count = files.count > 1 ? " (\(number + 1) of \(files.count))" : ""
                progress.say("drawing \(file)\(count)")
                worst = max(worst, try draw(file, plan.targets[number], options, &progress))
            } catch {
                progress.wipe()
                error.report()
                worst = max(worst, error.status)
            }
        }
        progress.wipe()
        try worst.end()
    }

    /// Draws one capture; every target shares its layout.
    private func draw(
        _ file: String, _ targets: [OutputPlan.Target], _ options: SketchOptions, _ progress: inout Progress
    ) throws(Failure) -> Status {
        let sketch = Sketch(of: try InputFile.read(file), options: try options.withFiles(beside: file))
        let least: Severity = quiet ? .error : .warning
        let shown = sketch.diagnostics.filter { $0.severity == .error || $0.severity == least }
        if !shown.isEmpty {
            progress.wipe()
            let printer = DiagnosticPrinter(.text, isColoured: messages.color.isColoured(STDERR_FILENO))
            Terminal.complain(printer.string(for: shown))
        }
        guard sketch.worst != .error else { return .faulty }

        var contents: [OutputFile.Content] = []
        var stream: [UInt8]?
        for target in targets {
            progress.say("writing \(target.path ?? "standard output")")
            let pages = try render(sketch, as: target.kind, file: file)
            if let path = target.path {
                contents += pages.enumerated().map {
                    .init(path: OutputPlan.path(path, page: $0.offset + 1), bytes: $0.element)
                }
            } else if pages.count == 1 {
                stream = pages.first
            } else {
                throw Failure(
                    "\(file) gives \(pages.count) pages of \(target.kind.rawValue), and standard output takes one; "
                        + "use pdf, or give a file with -o", .noOutput)
            }
        }
        try OutputFile.write(contents)
        if let stream { try Terminal.say(stream) }
        return .good
    }

    private func render(_ sketch: Sketch, as kind: PictureKind, file: String) throws(Failure) -> [[UInt8]] {
        do throws(RenderError) {
            return try sketch.rendered(as: kind.format(dpi: dpi))
        } catch {
            throw Failure("cannot draw `\(file)` as \(kind.rawValue): \(error)", .noOutput)
        }
    }
}
