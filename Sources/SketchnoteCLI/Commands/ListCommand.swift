import ArgumentParser
import Catalog
import Diagnostics

/// `sketchnote list`
struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "Name what captures and options can choose from.",
        usage: "sketchnote list <topic> [--format <format>]",
        discussion: """
            EXAMPLES:
              sketchnote list layouts
              sketchnote list words | grep hand
            """)

    /// What can be listed.
    enum Topic: String, CaseIterable, ExpressibleByArgument {
        case layouts, themes, icons, papers, words, templates, frames
    }

    @Argument(help: ArgumentHelp("What to list; words tells which word gives which icon."))
    var topic: Topic

    @Option(help: ArgumentHelp("For people or for tools.", valueName: "format"))
    var format = DumpFormat.text

    func run() throws {
        let rows = rows
        do throws(Failure) {
            switch format {
            case .text: try Terminal.say(text(rows))
            case .json: try Terminal.say(json(rows).text() + "\n")
            }
        } catch {
            error.report()
            try error.status.end()
        }
    }

    /// Names with what there is to say about each.
    private typealias Row = (name: String, note: String)

    private var rows: [Row] {
        switch topic {
        case .layouts:
            Catalog.layoutNames.map { ($0, Catalog.layout(named: $0)?.summary ?? "") }
        case .themes:
            Catalog.themeNames.map { ($0, Catalog.theme(named: $0)?.summary ?? "") }
        case .templates:
            Catalog.templateNames.map { ($0, Catalog.templateSummary(named: $0)) }
        case .frames: FrameStyle.allCases.map { ($0.rawValue, $0.summary) }
        case .icons:
            Catalog.iconWords.map { ($0.name, $0.words.joined(separator: ", ")) }
        case .papers:
            Papers.names.map { ($0, size(ofPaper: $0)) } + [
                ("WxHmm", "a sheet of your own, such as 300x200mm")
            ]
        case .words:
            Catalog.iconWords.flatMap { entry in ([entry.name] + entry.words).map { ($0, entry.name) } }
                .sorted { $0 < $1 }
        }
    }

    private func size(ofPaper name: String) -> String {
        guard let size = Papers.paper(named: name, orientation: .portrait)?.size else { return "" }
        let sides = [size.width, size.height].map { Int(($0 * 25.4 / 72).rounded()) }
        return "\(sides[0]) × \(sides[1]) mm"
    }

    private func text(_ rows: [Row]) -> String {
        let column = (rows.map(\.name.count).max() ?? 0) + 2
        return rows.map { row in
            row.note.isEmpty
                ? "\(row.name)\n"
                : "\(row.name)\(String(repeating: " ", count: column - row.name.count))\(row.note)\n"
        }.joined()
    }

    private func json(_ rows: [Row]) -> JSONValue {
        let entries = rows.map { row in
            let note: (String, JSONValue) =
                switch topic {
                case .layouts, .themes, .templates, .frames: ("summary", .string(row.note))
                case .icons: ("words", .array(row.note.split(separator: ", ").map { .string(String($0)) }))
                case .papers: ("size", .string(row.note))
                case .words: ("icon", .string(row.note))
                }
            return JSONValue.object([(topic == .words ? "word" : "name", .string(row.name)), note])
        }
        return .object([("version", 1), (topic.rawValue, .array(entries))])
    }
}
