import Foundation
import Testing

/// `fmt`.
@Suite struct FormatTests {
    let box: Sandbox

    init() throws { box = try Sandbox() }

    @Test func `files become tidy once`() throws {
        try box.write("talk.txt", "# T\r\n* a\r\n\r\n\r\n##B\r\nTODO: c @ann\r\n")
        try box.write("tidy.txt", "# T\n\n- a\n")
        let check = try box.run("fmt", "--check", "talk.txt", "tidy.txt")
        #expect(check.status == 1)
        #expect(check.text == "talk.txt\n")
        #expect(try box.run("fmt", "talk.txt", "tidy.txt").status == 0)
        #expect(
            String(decoding: try box.read("talk.txt"), as: UTF8.self) == "# T\n- a\n\n## B\n- [ ] c @ann\n")
        #expect(String(decoding: try box.read("tidy.txt"), as: UTF8.self) == "# T\n\n- a\n")
        #expect(try box.run("fmt", "--check", "talk.txt", "tidy.txt").status == 0)
        #expect(try box.names() == ["talk.txt", "tidy.txt"])
    }

    @Test func `standard input goes to standard output`() throws {
        #expect(try box.run("fmt", "-", input: "# T\n+ a\n").text == "# T\n- a\n")
        #expect(try box.run("fmt", "nowhere.txt").status == 66)
    }
}
