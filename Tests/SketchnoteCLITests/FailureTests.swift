import Foundation
import Testing

/// What the command says and leaves behind when something is wrong.
@Suite struct FailureTests {
    let box: Sandbox

    init() throws {
        box = try Sandbox()
        try box.write("talk.txt", Capture.good)
    }

    // MARK: - Inputs

    @Test func `inputs that cannot be used get one clear line`() throws {
        _ = try box.shell("mkdir folder && ln -s loop loop && truncate -s 17M huge.txt && : > empty.txt")
        try box.write("blank.txt", "\u{FEFF} \n\n")
        try box.write("latin.txt", Data("# Caf".utf8) + [0xE9, 0x0A])
        try box.write("wide.txt", Data([0xFF, 0xFE, 0x23, 0x00]))
        let cases: [(String, Int32, String)] = [
            ("nowhere.txt", 66, "no such file: `nowhere.txt`"),
            ("talk.txt/x", 66, "no such file: `talk.txt/x`"),
            ("folder", 66, "`folder` is a folder, not a text file"),
            ("loop", 66, "cannot read `loop`: Too many levels of symbolic links"),
            ("huge.txt", 66, "`huge.txt` is larger than 16 MiB"),
            ("empty.txt", 1, "`empty.txt` is empty"), ("blank.txt", 1, "`blank.txt` is empty"),
            ("latin.txt", 1, "`latin.txt` is not UTF-8 text (see line 1); save it as UTF-8"),
            ("wide.txt", 1, "`wide.txt` is not UTF-8 text (it looks like UTF-16); save it as UTF-8"),
        ]
        let before = try box.names()
        for (name, status, message) in cases {
            for command in [
                ["render", name, "-o", "x.pdf"], ["check", name], ["dump", name, "--stage", "syntax"],
            ] {
                let line = command.map { "'\($0)'" }.joined(separator: " ")
                let run = try box.shell("LC_ALL=C \"$S\" \(line)")
                #expect(run.status == status, "\(line)")
                #expect(run.errors == "sketchnote: \(message)\n", "\(line)")
                #expect(run.output.isEmpty)
            }
        }
        #expect(try box.names() == before)
    }

    @Test func `an unreadable file is named`() throws {
        _ = try box.shell("chmod 000 talk.txt")
        let run = try box.run("check", "talk.txt")
        // The superuser may read everything.
        if geteuid() != 0 {
            #expect(run.status == 66)
            #expect(run.errors == "sketchnote: cannot read `talk.txt`: Permission denied\n")
        } else {
            #expect(run.status == 0)
        }
    }

    // MARK: - Usage

    @Test func `names that are not known get the nearest one`() throws {
        let cases = [
            ("--layout", "modlar", "unknown layout `modlar`; did you mean `modular`?"),
            ("--theme", "dsuk", "unknown theme `dsuk`; did you mean `dusk`?"),
            ("--paper", "a33", "unknown paper `a33`; did you mean `a3`?"),
            ("--layout", "none/such.yaml", "no such file: `none/such.yaml`"),
        ]
        for (option, value, message) in cases {
            let run = try box.run("render", "talk.txt", option, value)
            #expect(run.status == 64)
            #expect(run.errors == "sketchnote: \(message)\n")
        }
        #expect(try box.names() == ["talk.txt"])
    }

    @Test func `a header's unknown layout is shown at its place`() throws {
        try box.write("odd.txt", "---\nlayout: modlar\n---\n# Growing\n- Feed the soil\n")
        let run = try box.run("render", "odd.txt")
        #expect(run.status == 1)
        #expect(
            run.errors.hasPrefix("odd.txt:2:9: error: unknown layout `modlar` [capture/unknown-layout]\n"))
        #expect(run.errors.contains("help: did you mean `modular`?"))
        #expect(try box.run("render", "odd.txt", "--layout", "linear").status == 0)
    }

    @Test func `wrong usage ends with 64 and draws nothing`() throws {
        let lines = [
            "render", "render talk.txt --frmat pdf", "render talk.txt -o x.jpg",
            "render talk.txt -o x.pdf -o x.pdf",
            "render talk.txt -o x.pdf --format png", "render talk.txt --format gif", "render - - ",
            "render talk.txt -o talk.txt --format pdf", "render talk.txt --seed x", "render talk.txt -o ''",
            "check", "list", "list fonts", "dump talk.txt", "dump talk.txt --stage ink",
            "check talk.txt --format xml",
            "check talk.txt --color sometimes", "draw talk.txt",
        ]
        for line in lines {
            let run = try box.shell("\"$S\" \(line)")
            #expect(run.status == 64, "\(line)")
            #expect(!run.errors.isEmpty, "\(line)")
            #expect(run.output.isEmpty, "\(line)")
        }
        #expect(try box.names() == ["talk.txt"])
        #expect(String(decoding: try box.read("talk.txt"), as: UTF8.self) == Capture.good)
    }

    // MARK: - Outputs

    @Test func `a missing folder is named and no other output is written`() throws {
        let run = try box.run("render", "talk.txt", "-o", "good.svg", "-o", "missing/x.pdf")
        #expect(run.status == 74)
        #expect(run.errors == "sketchnote: cannot write `missing/x.pdf`: there is no folder `missing/`\n")
        #expect(try box.names() == ["talk.txt"])
    }

    @Test func `a failed run leaves the old file and no temporary one`() throws {
        try box.write("old.pdf", "old")
        let full = try box.shell("ulimit -f 4; \"$S\" render talk.txt -o old.pdf")
        #expect(full.status == 74)
        #expect(full.errors == "sketchnote: cannot write `old.pdf`: File too large\n")
        try box.write("bad.txt", Capture.faulty)
        #expect(try box.run("render", "bad.txt", "-o", "old.pdf").status == 1)
        #expect(String(decoding: try box.read("old.pdf"), as: UTF8.self) == "old")
        #expect(try box.names() == ["bad.txt", "old.pdf", "talk.txt"])
    }

    @Test func `a full device is an error on standard output and as a file`() throws {
        for line in ["render talk.txt -o - > /dev/full", "render talk.txt -o /dev/full --format pdf"] {
            let run = try box.shell("\"$S\" \(line)")
            #expect(run.status == 74)
            #expect(run.errors.contains("No space left on device"))
        }
        for line in ["list icons", "dump talk.txt --stage layout", "check talk.txt --format json"] {
            #expect(try box.shell("\"$S\" \(line) > /dev/full").status == 74)
        }
        #expect(try box.shell("test -c /dev/full").status == 0)
    }

    @Test func `a new file keeps permissions and links of the old one`() throws {
        _ = try box.shell("echo old > real.pdf && chmod 640 real.pdf && ln -s real.pdf link.pdf")
        #expect(try box.run("render", "talk.txt", "-o", "link.pdf").status == 0)
        #expect(try box.shell("stat -c %a real.pdf; readlink link.pdf").text == "640\nreal.pdf\n")
        #expect(try box.read("real.pdf").starts(with: Data("%PDF-".utf8)))
        #expect(
            try box.shell("umask 027; \"$S\" render talk.txt -o new.pdf; stat -c %a new.pdf").text == "640\n")
    }
}
