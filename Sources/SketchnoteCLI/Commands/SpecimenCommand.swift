import ArgumentParser
import Diagnostics
import Glibc
import Sketchnote

/// `sketchnote specimen`
struct SpecimenCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "specimen", abstract: "Draw sheets of all icons, people, frames, marks and diagrams.",
        usage: "sketchnote specimen -o <out> [--theme <theme>]",
        discussion: """
            EXAMPLES:
              sketchnote specimen -o specimen.pdf
              sketchnote specimen --theme dusk -o dusk.png --dpi 100
            """)

    @Option(
        name: [.short, .customLong("output")], help: ArgumentHelp("A PDF, PNG or SVG.", valueName: "out"))
    var output: String

    @Option(help: ArgumentHelp("The colours: a name, or the path of a file of your own.", valueName: "theme"))
    var theme: String?

    @Option(help: ArgumentHelp("Dots per inch of PNG, 36 to 1200.", valueName: "number"))
    var dpi = 120

    @OptionGroup var messages: MessageOptions

    func validate() throws {
        guard (36...1200).contains(dpi) else { throw ValidationError("--dpi takes a number from 36 to 1200") }
        guard PictureKind(ofName: output) != nil else {
            throw ValidationError("the name after -o ends in .pdf, .png or .svg")
        }
    }

    func run() throws {
        let status: Status
        do throws(Failure) {
            status = try draw()
        } catch {
            error.report()
            status = error.status
        }
        try status.end()
    }

    private func draw() throws(Failure) -> Status {
        let specimen = Specimen(
            options: SketchOptions(
                theme: theme.map { .named($0) }, reader: { path in try InputFile.read(path) }))
        let printer = DiagnosticPrinter(.text, isColoured: messages.color.isColoured(STDERR_FILENO))
        Terminal.complain(printer.string(for: specimen.diagnostics))
        guard !specimen.diagnostics.contains(where: { $0.severity == .error }) else { return .usage }
        let kind = PictureKind(ofName: output) ?? .pdf
        let pages: [[UInt8]]
        do throws(RenderError) {
            pages = try specimen.rendered(as: kind.format(dpi: dpi))
        } catch {
            throw Failure("cannot draw the specimen as \(kind.rawValue): \(error)", .noOutput)
        }
        try OutputFile.write(
            pages.enumerated().map { number, bytes in
                OutputFile.Content(path: OutputPlan.path(output, page: number + 1), bytes: bytes)
            })
        return .good
    }
}
