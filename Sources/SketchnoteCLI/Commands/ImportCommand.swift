import ArgumentParser
import Diagnostics
import Importing
import Sketchnote

/// `sketchnote import`
struct ImportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "import", abstract: "Make a capture of minutes or notes in Markdown.",
        usage: "sketchnote import <notes.md> [-o <capture>] [--pages <n> | --all]",
        discussion: """
            Decisions, actions, questions and the head of each section are drawn, as far
            as they fit on a page. All else is kept in its place as comments, behind //:
            take the // away to draw a line. No word is changed. The capture goes beside
            the notes, or to standard output for notes from standard input; a file that
            is there already is kept, unless --force is given.

            EXAMPLES:
              sketchnote import minutes.md         writes minutes.capture
              sketchnote import minutes.md --pages 2 -o council.capture
              sketchnote import - < minutes.md > minutes.capture
            """)

    @Argument(help: ArgumentHelp("Notes in Markdown; - reads standard input.", valueName: "notes.md"))
    var notes: String

    @Option(
        name: [.short, .customLong("output")],
        help: ArgumentHelp("The file to write; - writes to standard output.", valueName: "capture"))
    var output: String?

    @Option(help: ArgumentHelp("How many pages to fill.", valueName: "n"))
    var pages = 1

    @Flag(help: "Draw everything, on as many pages as it takes.")
    var all = false

    @Flag(help: "Write over a file that is there already.")
    var force = false

    func validate() throws {
        if !(1...50).contains(pages) { throw ValidationError("--pages takes a number from 1 to 50") }
    }

    func run() throws {
        do throws(Failure) {
            let target = try target()
            let source = try InputFile.read(notes)
            try InputFile.refuseBinary(source, at: notes)
            let imported = ImportedNotes(of: source, pages: all ? nil : pages)
            if target == "-" {
                try Terminal.say(imported.capture)
            } else {
                try OutputFile.write([.init(path: target, bytes: Array(imported.capture.utf8))])
            }
            Terminal.complain(report(imported, target))
        } catch {
            error.report()
            try error.status.end()
        }
    }

    private func target() throws(Failure) -> String {
        let target = output ?? (notes == "-" ? "-" : NewFile.path(beside: notes, end: ".capture"))
        if target != "-" { try NewFile.refuseOld(target, force: force, hint: "--force writes over it") }
        return target
    }

    private func report(_ imported: ImportedNotes, _ target: String) -> String {
        func counted(_ count: Int, _ word: String) -> String { "\(count) \(word)\(count == 1 ? "" : "s")" }
        let left = imported.drawnWords < imported.words ? "; the rest is kept as comments" : ""
        return "\(target == "-" ? "standard output" : target): \(imported.drawnWords) of "
            + "\(counted(imported.words, "word")) drawn, with \(counted(imported.decisions, "decision")), "
            + "\(counted(imported.actions, "action")) and \(counted(imported.questions, "question"))\(left)\n"
    }
}
