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
              sketchnote check --fix talk.txt
            """)

    @Argument(help: ArgumentHelp("Captures; - reads standard input.", valueName: "file"))
    var files: [String]

    @Option(
        help: ArgumentHelp("For people, for tools, or for GitHub's list of changes.", valueName: "format"))
    var format = DiagnosticFormat.text

    @Flag(help: "Count warnings as errors.")
    var strict = false

    @Flag(help: "Show notices too; JSON always has them.")
    var notices = false

    @Flag(help: "Make the mends that are sure, in the files themselves.")
    var fix = false

    @OptionGroup var drawing: DrawingOptions
    @OptionGroup var messages: MessageOptions

    func validate() throws {
        if fix, files.contains("-") {
            throw ValidationError("--fix changes files, and standard input is none")
        }
    }

    func run() throws {
        let options = try drawing.sketchOptions()
        var diagnostics: [Diagnostic] = []
        var worst = Status.good
        for file in files {
            do throws(Failure) {
                let sketch =
                    fix
                    ? try mended(file, options)
                    : try sketch(of: try InputFile.read(file), at: file, options)
                diagnostics += sketch.diagnostics
                let isFaulty = sketch.worst == .error || (strict && sketch.worst == .warning)
                worst = max(worst, isFaulty ? .faulty : .good)
            } catch {
                error.report()
                worst = max(worst, error.status)
            }
        }
        let isColoured = format == .text && messages.color.isColoured(STDOUT_FILENO)
        if format != .json, !notices { diagnostics.removeAll { $0.severity == .notice } }
        do throws(Failure) {
            try Terminal.say(DiagnosticPrinter(format, isColoured: isColoured).string(for: diagnostics))
        } catch {
            error.report()
            worst = max(worst, error.status)
        }
        try worst.end()
    }

    private func sketch(
        of source: SourceFile, at path: String, _ options: SketchOptions
    ) throws(Failure) -> Sketch {
        Sketch(of: source, options: try options.withIcons(beside: path))
    }

    /// Makes the sure mends of a file until none is left, and writes it when there were any.
    private func mended(_ path: String, _ options: SketchOptions) throws(Failure) -> Sketch {
        let old = try InputFile.read(path)
        var sketch = try sketch(of: old, at: path, options)
        var source = old
        var total = 0
        // A mend may bring a fault to light that the first one hid; a few rounds find all of them.
        for _ in 0..<5 {
            let (text, count) = source.mended(by: sketch.diagnostics)
            guard count > 0 else { break }
            total += count
            source = SourceFile(name: source.name, text: text)
            sketch = try self.sketch(of: source, at: path, options)
        }
        guard total > 0 else { return sketch }
        try OutputFile.write([.init(path: path, bytes: Array(source.text.utf8))])
        Terminal.complain("\(path): \(total) \(total == 1 ? "mend" : "mends") made\n")
        return sketch
    }
}

/// Text, JSON or workflow commands.
extension DiagnosticFormat: ExpressibleByArgument {}
