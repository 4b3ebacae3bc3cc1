import Foundation
import Testing

/// `sketchnote render`, run as users run it.
@Suite struct RenderTests {
    let box: Sandbox

    init() throws {
        box = try Sandbox()
        try box.write("talk.txt", Capture.good)
    }

    @Test func `a picture stands beside its capture, and nothing is said`() throws {
        let run = try box.run("render", "talk.txt")
        #expect(run.status == 0)
        #expect(run.output.isEmpty)
        #expect(run.errors == "")
        #expect(try box.names() == ["talk.pdf", "talk.txt"])
        #expect(try box.read("talk.pdf").starts(with: Data("%PDF-".utf8)))
    }

    @Test func `several outputs come from one run, each of the kind that its name says`() throws {
        let run = try box.run("render", "talk.txt", "-o", "a.PDF", "-o", "b.png", "--output", "c.svg")
        #expect(run.status == 0)
        #expect(try box.read("a.PDF").starts(with: Data("%PDF-".utf8)))
        #expect(try box.read("b.png").starts(with: [0x89, 0x50, 0x4E, 0x47]))
        #expect(String(decoding: try box.read("c.svg"), as: UTF8.self).contains("<svg"))
    }

    @Test func `a second run gives the same bytes`() throws {
        for end in ["pdf", "png", "svg"] {
            #expect(try box.run("render", "talk.txt", "-o", "one.\(end)").status == 0)
            #expect(try box.run("render", "talk.txt", "-o", "two.\(end)").status == 0)
            #expect(try box.read("one.\(end)") == box.read("two.\(end)"))
        }
    }

    @Test func `another seed or theme gives another picture`() throws {
        #expect(try box.run("render", "talk.txt", "-o", "a.pdf").status == 0)
        #expect(try box.run("render", "talk.txt", "-o", "b.pdf", "--seed", "7").status == 0)
        #expect(try box.run("render", "talk.txt", "-o", "c.pdf", "--theme", "dusk").status == 0)
        let pictures = Set(try ["a.pdf", "b.pdf", "c.pdf"].map(box.read))
        #expect(pictures.count == 3)
    }

    @Test func `dots per inch decide the size of a PNG`() throws {
        #expect(
            try box.run("render", "talk.txt", "-o", "a.png", "--dpi", "36", "--paper", "300x200mm").status
                == 0)
        // Width and height stand at byte 16 of a PNG, most significant byte first.
        let size = try box.read("a.png")[16..<24].map { Int($0) }
        #expect(abs(size[2] * 256 + size[3] - 425) <= 1)
        #expect(abs(size[6] * 256 + size[7] - 283) <= 1)
        for dpi in ["35", "1201", "many"] {
            #expect(try box.run("render", "talk.txt", "-o", "b.png", "--dpi", dpi).status == 64)
        }
    }

    @Test func `standard input and standard output take part`() throws {
        let run = try box.run("render", "-", input: Capture.good)
        #expect(run.status == 0)
        #expect(run.output.starts(with: Data("%PDF-".utf8)))
        let drawing = try box.run("render", "-", "-o", "-", "--format", "svg", input: Capture.good)
        #expect(drawing.text.contains("<svg"))
        let faulty = try box.run("render", "-", "-o", "x.pdf", input: Capture.faulty)
        #expect(faulty.status == 1)
        #expect(faulty.errors.hasPrefix("<standard input>:2:7: error:"))
    }

    @Test func `pages after the first get a number, and a PDF holds them all`() throws {
        try box.write("long.txt", Capture.long)
        let run = try box.run(
            "render", "long.txt", "-o", "long.png", "-o", "long.pdf", "--paper", "a6", "--dpi", "36")
        #expect(run.status == 0)
        let names = try box.names()
        #expect(names.contains("long.png"))
        #expect(names.contains("long-2.png"))
        #expect(!names.contains("long-1.png"))
        let pages = names.filter { $0.hasSuffix(".png") }.count
        let info = try box.shell("pdfinfo long.pdf | grep Pages")
        #expect(info.text.contains(" \(pages)\n"))
        let stream = try box.run("render", "long.txt", "-o", "-", "--format", "png", "--paper", "a6")
        #expect(stream.status == 74)
        #expect(stream.output.isEmpty)
        #expect(stream.errors.contains("standard output takes one"))
    }

    @Test func `several captures give a file each, in a folder if asked`() throws {
        try box.write("more.md", Capture.good)
        #expect(try box.run("render", "talk.txt", "more.md").status == 0)
        #expect(try box.names() == ["more.md", "more.pdf", "talk.pdf", "talk.txt"])
        _ = try box.shell("mkdir pictures")
        #expect(try box.run("render", "talk.txt", "more.md", "-o", "pictures", "--format", "svg").status == 0)
        #expect(try box.shell("ls pictures").text == "more.svg\ntalk.svg\n")
        for output in ["one.pdf", "-"] {
            let shared = try box.run("render", "talk.txt", "more.md", "-o", output)
            #expect(shared.status == 64)
            #expect(shared.errors.contains("cannot share"))
        }
    }

    @Test func `one bad file does not stop the others, and the worst decides`() throws {
        try box.write("bad.txt", Capture.faulty)
        let run = try box.run("render", "bad.txt", "nowhere.txt", "talk.txt")
        #expect(run.status == 66)
        #expect(try box.names() == ["bad.txt", "talk.pdf", "talk.txt"])
        #expect(try box.run("render", "bad.txt", "talk.txt").status == 1)
    }

    @Test func `warnings are printed and the page is drawn; quiet leaves them out`() throws {
        try box.write("doubt.txt", Capture.doubtful)
        let run = try box.run("render", "doubt.txt")
        #expect(run.status == 0)
        #expect(run.errors.contains("doubt.txt:2:1: warning: "))
        #expect(run.errors.contains("`event`"))
        #expect(try box.names().contains("doubt.pdf"))
        #expect(try box.run("render", "doubt.txt", "--quiet").errors == "")
        try box.write("bad.txt", Capture.faulty)
        #expect(try box.run("render", "bad.txt", "--quiet").errors.contains("error:"))
    }

    @Test func `a layout of one's own is read by its path, from the header too`() throws {
        let layout = "summary: two columns\nflow:\n  columns:\n    portrait: 2\n"
        try box.write("mine.yaml", layout)
        #expect(try box.run("render", "talk.txt", "-o", "a.pdf", "--layout", "mine.yaml").status == 0)
        _ = try box.shell("mkdir notes && cp mine.yaml notes/")
        try box.write("notes/own.txt", "---\nlayout: ./mine.yaml\n---\n" + "# Growing\n- Feed the soil\n")
        #expect(try box.run("render", "notes/own.txt").status == 0)
        try box.write("broken.yaml", "flow:\n  colums:\n    portrait: 2\n")
        let broken = try box.run("render", "talk.txt", "--layout", "broken.yaml")
        #expect(broken.status == 64)
        #expect(broken.errors.contains("broken.yaml:"))
    }
}
