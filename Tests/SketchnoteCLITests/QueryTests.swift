import Foundation
import Testing

/// `check`, `list`, `dump`, help and colours.
@Suite struct QueryTests {
    let box: Sandbox

    init() throws {
        box = try Sandbox()
        try box.write("talk.txt", Capture.good)
        try box.write("bad.txt", Capture.faulty)
        try box.write("doubt.txt", Capture.doubtful)
    }

    private func json(_ run: Sandbox.Outcome) throws -> [String: Any] {
        try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
    }

    // MARK: - check

    @Test func `check tells by its status how bad it is`() throws {
        #expect(try box.run("check", "talk.txt").status == 0)
        #expect(try box.run("check", "talk.txt").output.isEmpty)
        #expect(try box.run("check", "bad.txt").status == 1)
        #expect(try box.run("check", "doubt.txt").status == 0)
        #expect(try box.run("check", "doubt.txt", "--strict").status == 1)
        #expect(try box.run("check", "talk.txt", "nowhere.txt", "bad.txt").status == 66)
    }

    @Test func `check shows the place, and as JSON everything`() throws {
        let text = try box.run("check", "bad.txt").text
        #expect(text.hasPrefix("bad.txt:2:7: error: "))
        #expect(text.contains("    date: 03/04/26\n          ^^^^^^^^\n"))
        let list = try json(try box.run("check", "talk.txt", "bad.txt", "doubt.txt", "--format", "json"))
        let diagnostics = try #require(list["diagnostics"] as? [[String: Any]])
        #expect(
            Set(diagnostics.compactMap { $0["file"] as? String }).isSuperset(of: ["bad.txt", "doubt.txt"]))
        #expect(diagnostics.contains { $0["severity"] as? String == "error" })
        let empty = try json(try box.run("check", "-", "--format", "json", input: Capture.good))
        #expect(empty["version"] as? Int == 1)
    }

    @Test func `notices are shown when asked for`() throws {
        try box.write("plain.txt", "Growing together\n- Feed the soil\n")
        #expect(try box.run("check", "plain.txt").output.isEmpty)
        #expect(try box.run("check", "plain.txt", "--notices").text.contains("notice:"))
        #expect(try box.run("check", "plain.txt", "--strict", "--notices").status == 0)
    }

    @Test func `an icon beside the capture is drawn, and a faulty one is told of`() throws {
        let icons = box.url.appending(path: "icons")
        try FileManager.default.createDirectory(at: icons, withIntermediateDirectories: true)
        try box.write(
            "icons/kite.svg",
            Data(
                """
                <svg viewBox="0 0 48 48"><title>kite</title><path class="line" d="M8 40L40 8"/></svg>
                """.utf8))
        try box.write("kites.txt", "# Day out\n\n## Kites fly\n- Bring string\n")
        #expect(try box.run("check", "kites.txt", "--notices").text.contains("gets the icon `kite`"))
        #expect(try box.run("dump", "kites.txt", "--stage", "layout").text.contains("kite"))
        try box.write("icons/bad.svg", "<svg>")
        let run = try box.run("check", "kites.txt")
        #expect(run.status == 1)
        #expect(run.text.contains("icons/bad.svg:1:2: error: `<svg>` is never closed"))
    }

    @Test func `fonts that are missing are named with their packages`() throws {
        let head = "<?xml version=\"1.0\"?><!DOCTYPE fontconfig SYSTEM \"fonts.dtd\">"
        let folder = box.url.path
        try box.write(
            "fonts.conf", "\(head)<fontconfig><dir>\(folder)</dir><cachedir>\(folder)</cachedir></fontconfig>"
        )
        let run = try box.run("check", "talk.txt", environment: ["FONTCONFIG_FILE": "\(folder)/fonts.conf"])
        #expect(run.status == 0)
        #expect(run.text.contains("warning: the font `Comic Neue` is not installed"))
        #expect(run.text.contains("help: install the package `fonts-comic-neue`"))
    }

    @Test func `a letter that no font shows is named at its place`() throws {
        try box.write("odd.txt", "# Growing together\n- Feed the \u{E0F3} soil\n")
        let run = try box.run("check", "odd.txt")
        #expect(run.text.contains("odd.txt:2:12: warning: no installed font shows"))
        #expect(run.text.contains("(U+E0F3)"))
    }

    // MARK: - colours

    @Test func `colour is for terminals, unless told otherwise`() throws {
        let escape = "\u{1B}["
        #expect(!(try box.run("check", "bad.txt").text.contains(escape)))
        #expect(try box.run("check", "bad.txt", "--color", "always").text.contains(escape))
        #expect(try box.run("render", "bad.txt", "--color", "always").errors.contains(escape))
        let terminal = "TERM=xterm script -qec \"'$S' check bad.txt\" /dev/null"
        #expect(try box.shell("unset NO_COLOR; \(terminal)").text.contains(escape))
        #expect(!(try box.shell("NO_COLOR=1 \(terminal)").text.contains(escape)))
        #expect(
            !(try box.shell("TERM=dumb script -qec \"'$S' check bad.txt\" /dev/null").text.contains(escape)))
    }

    @Test func `a terminal is not filled with a picture`() throws {
        let run = try box.shell("script -qec \"'$S' render talk.txt -o -\" /dev/null")
        #expect(run.status == 64)
        #expect(run.text.contains("would fill the terminal"))
    }

    // MARK: - list, help

    @Test(arguments: ["layouts", "themes", "icons", "papers", "words"])
    func `lists are there as text and as JSON`(topic: String) throws {
        let text = try box.run("list", topic)
        #expect(text.status == 0)
        let entries = try #require(
            try json(try box.run("list", topic, "--format", "json"))[topic] as? [[String: Any]])
        #expect(entries.count == text.text.split(separator: "\n").count)
        #expect(!entries.isEmpty)
        #expect(entries.allSatisfy { ($0["name"] ?? $0["word"]) is String })
    }

    @Test func `lists name what is built in`() throws {
        #expect(try box.run("list", "layouts").text.contains("modular"))
        #expect(try box.run("list", "themes").text.contains("harbour"))
        #expect(try box.run("list", "papers").text.contains("210 × 297 mm"))
        #expect(try box.run("list", "words").text.contains("seedling"))
    }

    @Test func `version and help go to standard output`() throws {
        #expect(try box.run("--version").text == "sketchnote 0.1.0\n")
        for command in [[], ["render"], ["check"], ["explain"], ["fmt"], ["list"], ["dump"]] {
            let help = try box.shell("\"$S\" \(command.joined()) --help")
            #expect(help.status == 0)
            #expect(help.text.contains("EXAMPLES:"))
            #expect(help.text.split(separator: "\n").allSatisfy { $0.count <= 80 })
        }
    }

    // MARK: - dump

    @Test(arguments: ["syntax", "document", "layout", "drawing"])
    func `every stage can be dumped, twice the same`(stage: String) throws {
        let text = try box.run("dump", "talk.txt", "--stage", stage)
        #expect(text.status == 0)
        #expect(text.text.count > 100)
        #expect(try box.run("dump", "talk.txt", "--stage", stage).output == text.output)
        _ = try json(try box.run("dump", "talk.txt", "--stage", stage, "--format", "json"))
    }

    @Test func `after errors the first stages can still be seen`() throws {
        let syntax = try box.run("dump", "bad.txt", "--stage", "syntax")
        #expect(syntax.status == 1)
        #expect(!syntax.output.isEmpty)
        let layout = try box.run("dump", "bad.txt", "--stage", "layout")
        #expect(layout.status == 1)
        #expect(layout.output.isEmpty)
        #expect(layout.errors.contains("error:"))
    }

    @Test func `the layout as JSON keeps its promises`() throws {
        let tree = try json(try box.run("dump", "talk.txt", "--stage", "layout", "--format", "json"))
        #expect(tree["version"] as? Int == 1)
        let page = try #require((tree["pages"] as? [[String: Any]])?.first)
        #expect(abs(try #require(page["width"] as? Double) - 595.276) < 0.01)
        let nodes = try #require(page["nodes"] as? [[String: Any]])
        #expect(page["connectors"] is [Any])
        var known: Set<String> = []
        for node in nodes {
            let id = try #require(node["id"] as? String)
            if let parent = node["parent"] as? String {
                #expect(known.contains(parent), "\(id) before its parent")
            }
            #expect(known.insert(id).inserted, "\(id) twice")
            #expect((node["frame"] as? [Double])?.count == 4)
            #expect((node["text"] != nil) == (node["fontSize"] != nil))
            #expect(node["text"] == nil || node["kind"] as? String == "text")
            #expect(node.keys.contains("line"))
        }
        #expect(nodes.filter { $0["kind"] as? String == "section" }.count == 2)
        let words = nodes.compactMap { $0["text"] as? String }.joined(separator: " ").lowercased()
        for word in Capture.good.lowercased().split(whereSeparator: { !$0.isLetter }) where word.count > 4 {
            guard !["event", "seedling"].contains(word) else { continue }
            #expect(words.contains(word), "\(word) is not on the page")
        }
        let soil = try #require(nodes.first { ($0["text"] as? String)?.contains("walk on it") == true })
        #expect(soil["line"] as? Int == 8)
    }
}
