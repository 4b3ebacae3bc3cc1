import ArgumentParser
import Catalog
import Diagnostics
import Glibc
import Sketchnote

/// `sketchnote new`
struct NewCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "new", abstract: "Start a capture from a skeleton, with the words to replace in place.",
        usage: "sketchnote new <name> [--template <template>]",
        discussion: """
            A file that is there already is never written over.

            EXAMPLES:
              sketchnote new spring-meeting --template minutes
              sketchnote list templates           says what each skeleton is for
            """)

    @Argument(help: ArgumentHelp("The file to write; `.capture` is put behind a name without an ending."))
    var name: String

    @Option(help: ArgumentHelp("Which skeleton; `list templates` names them.", valueName: "template"))
    var template = "away-day"

    func run() throws {
        do throws(Failure) {
            try write()
        } catch {
            error.report()
            try error.status.end()
        }
    }

    private func write() throws(Failure) {
        guard let source = Catalog.template(named: template) else {
            let names = Catalog.templateNames
            let help =
                Suggestion.nearest(to: template, in: names).map { "did you mean `\($0)`?" }
                ?? "use one of \(names.joined(separator: ", "))"
            throw Failure("unknown template `\(template)`; \(help)", .usage)
        }
        let last = name.split(separator: "/").last ?? ""
        guard !last.isEmpty, !name.hasSuffix("/") else {
            throw Failure("`\(name)` is not the name of a file", .usage)
        }
        let path = last.dropFirst().contains(".") ? name : name + ".capture"
        var status = stat()
        guard lstat(path, &status) != 0 else {
            throw Failure("\(path) is there already; choose another name", .noOutput)
        }
        let text = tidied(source)
        try OutputFile.write([.init(path: path, bytes: Array(text.utf8))])
        Terminal.complain("\(path): draw it with `sketchnote render \(path)`\n")
    }
}
