import ArgumentParser
import Diagnostics
import Sketchnote

/// `sketchnote fmt`
struct FormatCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "fmt", abstract: "Write captures in their one tidy form; no word changes.",
        usage: "sketchnote fmt <file> ... [--check]",
        discussion: """
            One spelling for each mark, two spaces for each level, wrapped lines in one
            piece, one blank line before each section. Header and comments stay as they
            are, and the picture stays the same.

            EXAMPLES:
              sketchnote fmt talk.txt
              sketchnote fmt --check *.txt       names the files that would change
              sketchnote fmt - < talk.txt
            """)

    @Argument(help: ArgumentHelp("Captures; - goes from standard input to output.", valueName: "file"))
    var files: [String]

    @Flag(help: "Change nothing; name the files that are not tidy, and end with 1.")
    var check = false

    func run() throws {
        var worst = Status.good
        for file in files {
            do throws(Failure) {
                worst = max(worst, try format(file))
            } catch {
                error.report()
                worst = max(worst, error.status)
            }
        }
        try worst.end()
    }

    private func format(_ path: String) throws(Failure) -> Status {
        let source = try InputFile.read(path)
        let text = tidied(source)
        if check {
            guard !text.utf8.elementsEqual(source.text.utf8) else { return .good }
            try Terminal.say("\(source.name)\n")
            return .faulty
        }
        if path == "-" {
            try Terminal.say(text)
        } else if !text.utf8.elementsEqual(source.text.utf8) {
            try OutputFile.write([.init(path: path, bytes: Array(text.utf8))])
        }
        return .good
    }
}
