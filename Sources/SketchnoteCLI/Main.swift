import ArgumentParser

/// The command `sketchnote`.
@main
struct SketchnoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sketchnote",
        abstract: "Draws a page of sketchnotes from notes in a text file.",
        discussion: """
            EXAMPLES:
              sketchnote new talk --template talk starts talk.capture from a skeleton
              sketchnote render talk.txt          draws talk.pdf beside the notes
              sketchnote render talk.txt -o talk.png -o talk.pdf --theme dusk
              sketchnote render - -o talk.svg < talk.txt
              sketchnote check talk.txt           says what is wrong, draws nothing
              sketchnote fmt talk.txt             writes the notes tidily
              sketchnote explain unknown-icon     says what a message means
              sketchnote list layouts             names the page patterns

            EXIT STATUS:
              0   good
              1   the notes have errors
              64  wrong usage
              66  no such input
              74  output failed
            """,
        version: "sketchnote 0.1.0",
        subcommands: [
            RenderCommand.self, CheckCommand.self, FormatCommand.self, ExplainCommand.self, ListCommand.self,
            NewCommand.self, ImportCommand.self, DumpCommand.self, SpecimenCommand.self,
        ])
}
