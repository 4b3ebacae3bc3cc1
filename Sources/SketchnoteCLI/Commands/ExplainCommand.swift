import ArgumentParser
import Diagnostics
import Sketchnote

/// `sketchnote explain`
struct ExplainCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "explain", abstract: "Say what a message means, with an example.",
        usage: "sketchnote explain [<id>] [--format <format>]",
        discussion: """
            An id stands in brackets at the end of each message. Without one, all are
            listed.

            EXAMPLES:
              sketchnote explain capture/unknown-hint
              sketchnote explain unknown-hint
              sketchnote explain --format json > messages.json
            """)

    @Argument(help: ArgumentHelp("The name in brackets after a message.", valueName: "id"))
    var id: String?

    @Option(help: ArgumentHelp("For people or for tools.", valueName: "format"))
    var format = DumpFormat.text

    func run() throws {
        var chosen = Explanation.all
        // As it is pasted from a message.
        if let id = id.map({ $0.trimmingCharacters(in: ["[", "]", "`", " "]) }) {
            guard let explanation = Explanation.of(id) else {
                let meant = Explanation.suggestion(for: id).map { "; did you mean `\($0)`?" }
                Failure("no message is called `\(id)`\(meant ?? "")", .usage).report()
                throw ExitCode(Status.usage.rawValue)
            }
            chosen = [explanation]
        }
        do throws(Failure) {
            switch format {
            case .json: try Terminal.say(json(chosen).text() + "\n")
            case .text where id == nil: try Terminal.say(list(chosen))
            case .text: try Terminal.say(chosen.map(text).joined(separator: "\n"))
            }
        } catch {
            error.report()
            try error.status.end()
        }
    }

    private func list(_ explanations: [Explanation]) -> String {
        let column = (explanations.map(\.id.count).max() ?? 0) + 2
        return explanations.map { explanation in
            let gap = String(repeating: " ", count: column - explanation.id.count)
            return "\(explanation.id)\(gap)\(explanation.meaning)\n"
        }.joined()
    }

    private func text(_ explanation: Explanation) -> String {
        """
        \(explanation.severity.rawValue): \(explanation.id)

        \(explanation.meaning)

        wrong:

        \(indented(explanation.wrong))
        right:

        \(indented(explanation.mended))
        """
    }

    private func indented(_ lines: String) -> String {
        lines.split(separator: "\n", omittingEmptySubsequences: false)
            .map { $0.isEmpty ? "\n" : "    \($0)\n" }.joined().dropLast().description
    }

    private func json(_ explanations: [Explanation]) -> JSONValue {
        let entries = explanations.map { explanation in
            JSONValue.object([
                ("id", .string(explanation.id)), ("severity", .string(explanation.severity.rawValue)),
                ("meaning", .string(explanation.meaning)), ("wrong", .string(explanation.wrong)),
                ("right", .string(explanation.mended)),
            ])
        }
        return .object([("version", 1), ("messages", .array(entries))])
    }
}
