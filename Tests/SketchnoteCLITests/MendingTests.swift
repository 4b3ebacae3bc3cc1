import Foundation
import Testing

/// `check --fix`, `check --format github` and `explain`.
@Suite struct MendingTests {
    let box: Sandbox

    init() throws { box = try Sandbox() }

    @Test func `sure mends are made in the file and the rest is said`() throws {
        let wrong =
            "---\nevnt: Away day\nlayout: modlar\n---\nGrowing\n- a :bulbb:\n- [ ] go\n# Two\n- b {fram=box}\n"
        try box.write("talk.txt", wrong)
        let run = try box.run("check", "talk.txt", "--fix", "--notices")
        #expect(run.status == 0)
        #expect(run.errors.contains("talk.txt: 4 mends made"))
        #expect(run.text.contains("capture/action-without-owner"))
        let mended = String(decoding: try box.read("talk.txt"), as: UTF8.self)
        #expect(
            mended
                == "---\nevent: Away day\nlayout: modular\n---\nGrowing\n- a :bulb:\n- [ ] go\n# Two\n- b {frame=box}\n"
        )
        #expect(try box.names() == ["talk.txt"])
        #expect(try box.run("check", "talk.txt", "--fix").errors.isEmpty)
    }

    @Test func `what could be mended in two ways is left alone`() throws {
        try box.write("talk.txt", Capture.faulty)
        let run = try box.run("check", "talk.txt", "--fix")
        #expect(run.status == 1)
        #expect(run.text.contains("`2026-04-03` (day first) or `2026-03-04` (month first)"))
        #expect(String(decoding: try box.read("talk.txt"), as: UTF8.self) == Capture.faulty)
        #expect(try box.run("check", "-", "--fix", input: Capture.faulty).status == 64)
    }

    @Test func `line endings and a byte order mark stay as they were`() throws {
        try box.write("talk.txt", "\u{FEFF}# T\r\n- a :bulbb:\r\n")
        _ = try box.run("check", "talk.txt", "--fix")
        #expect(String(decoding: try box.read("talk.txt"), as: UTF8.self) == "\u{FEFF}# T\r\n- a :bulb:\r\n")
    }

    @Test func `GitHub gets workflow commands`() throws {
        try box.write("bad.txt", Capture.faulty)
        let run = try box.run("check", "bad.txt", "--format", "github")
        #expect(run.status == 1)
        #expect(
            run.text.hasPrefix(
                "::error file=bad.txt,line=2,endLine=2,col=7,endColumn=14,title=capture/ambiguous-date::"))
    }

    @Test func `JSON has the place in lines, columns and bytes, and the mends`() throws {
        try box.write("talk.txt", "# Café 日本\n- é :bulbb: x\n")
        let run = try box.run("check", "talk.txt", "--format", "json")
        let list = try #require(try JSONSerialization.jsonObject(with: run.output) as? [String: Any])
        let all = try #require(list["diagnostics"] as? [[String: Any]])
        let found = try #require(all.first { $0["id"] as? String == "capture/unknown-icon" })
        let range = try #require(found["range"] as? [String: [String: Int]])
        #expect(range["start"] == ["line": 2, "column": 6, "offset": 21])
        #expect(range["end"] == ["line": 2, "column": 11, "offset": 26])
        let fixes = try #require(found["fixIts"] as? [[String: Any]])
        let edits = try #require(fixes.first?["edits"] as? [[String: Any]])
        #expect(edits.first?["replacement"] as? String == "bulb")
    }

    @Test func `carets stand under what they mean beside wide letters and emoji`() throws {
        try box.write("talk.txt", "# T\n- 日本 👩‍👩‍👧 é :bulbb: x\n")
        let lines = try box.run("check", "talk.txt").text.split(separator: "\n")
        let message = try #require(lines.firstIndex { $0.contains("unknown-icon") })
        let carets = try #require(lines[message...].first { $0.contains("^") })
        // Four cells of margin, then `- `, two wide letters, a space, a wide picture, a space, `é`, a space and a colon.
        #expect(carets == String(repeating: " ", count: 4 + 2 + 4 + 1 + 2 + 1 + 1 + 1 + 1) + "^^^^^")
    }

    @Test func `messages are explained`() throws {
        let run = try box.run("explain", "unknown-icon")
        #expect(run.status == 0)
        #expect(run.text.hasPrefix("warning: capture/unknown-icon\n"))
        #expect(run.text.contains("    - Nine\n") && !run.text.contains("\n\n\n"))
        #expect(try box.run("explain").text.split(separator: "\n").count > 60)
        let wrong = try box.run("explain", "unknown-icn")
        #expect(wrong.status == 64)
        #expect(wrong.errors.contains("did you mean `capture/unknown-icon`?"))
        let json =
            try JSONSerialization.jsonObject(with: try box.run("explain", "--format", "json").output)
            as? [String: Any]
        #expect((json?["messages"] as? [Any])?.count ?? 0 > 60)
    }
}
