import Testing

@testable import Diagnostics

@Suite("Printing diagnostics")
struct PrinterTests {
    private func diagnostic(_ text: String, _ words: String, help: String? = nil) -> Diagnostic {
        let bytes = Array(text.utf8)
        let wanted = Array(words.utf8)
        let lower = bytes.indices.first { bytes[$0...].starts(with: wanted) } ?? 0
        return Diagnostic(
            "capture/unknown-theme", .error, "unknown theme `\(words)`",
            in: SourceFile(name: "a.txt", text: text),
            at: SourceRange(lower, lower + wanted.count), help: help,
            fixIts: [
                FixIt(title: "mend", edits: [TextEdit(range: SourceRange(lower, lower), replacement: "\"")])
            ])
    }

    @Test("place, message, line, carets, help")
    func text() {
        let text = DiagnosticPrinter().string(for: [
            diagnostic("---\ntheme: notebok\n", "notebok", help: "mend it")
        ])
        #expect(
            text == """
                a.txt:2:8: error: unknown theme `notebok` [capture/unknown-theme]
                    theme: notebok
                           ^^^^^^^
                help: mend it

                """)
    }

    @Test(
        "carets are counted in cells",
        arguments: [
            ("日本 x", "x", 5, 1), ("a日本b", "日本", 1, 4), ("👩‍👩‍👧 x", "x", 3, 1), ("e\u{301} x", "x", 2, 1),
            ("\tx", "x", 4, 1),
            ("ab\tx", "x", 4, 1), ("\u{FEFF}x", "x", 0, 1), ("❤️x", "x", 2, 1), ("\u{200B}x", "x", 0, 1),
            ("ｆx", "x", 2, 1),
            ("\u{1B}x", "x", 1, 1),
        ])
    func cells(_ line: String, _ words: String, _ before: Int, _ marked: Int) {
        let lines = DiagnosticPrinter().string(for: [diagnostic(line, words)]).split(separator: "\n")
        #expect(
            lines.last.map(String.init) == String(repeating: " ", count: 4 + before)
                + String(repeating: "^", count: marked))
        #expect(!lines[1].unicodeScalars.contains("\u{1B}"))
    }

    @Test("a long line is windowed round the carets")
    func window() {
        let line = String(repeating: "é", count: 5000) + "HERE" + String(repeating: "ü", count: 5000)
        let lines = DiagnosticPrinter().string(for: [diagnostic(line, "HERE")]).split(separator: "\n").map(
            String.init)
        #expect(lines[0].hasPrefix("a.txt:1:5001: "))
        #expect(lines[1].count == 4 + 1 + 40 + 4 + 40 + 1)
        #expect(lines[2] == String(repeating: " ", count: 45) + "^^^^")
        #expect(lines[1].dropFirst(45).hasPrefix("HERE"))
    }

    @Test("an empty range at the end of the file has one caret")
    func end() {
        let file = SourceFile(name: "a", text: "ab")
        let text = DiagnosticPrinter().string(for: [
            Diagnostic("x/y", .notice, "m", in: file, at: SourceRange(2, 2))
        ])
        #expect(text == "a:1:3: notice: m [x/y]\n    ab\n      ^\n")
        let empty = Diagnostic("x/y", .notice, "m", in: SourceFile(name: "a", text: ""), at: .start)
        #expect(DiagnosticPrinter().string(for: [empty]) == "a:1:1: notice: m [x/y]\n")
    }

    @Test("colour only when asked for")
    func colour() {
        let one = diagnostic("x", "x")
        #expect(
            DiagnosticPrinter(isColoured: true).string(for: [one]).contains("\u{1B}[1;31merror:\u{1B}[0m"))
        #expect(!DiagnosticPrinter().string(for: [one]).contains("\u{1B}"))
    }

    @Test("GitHub annotations escape what their syntax uses")
    func github() {
        let file = SourceFile(name: "a,b:c.txt", text: "x\nabc")
        let one = Diagnostic("x/y", .warning, "50% of\nit", in: file, at: SourceRange(2, 4), help: "do: it")
        #expect(
            DiagnosticPrinter(.github).string(for: [one])
                == "::warning file=a%2Cb%3Ac.txt,line=2,endLine=2,col=1,endColumn=2,title=x/y::50%25 of%0Ait%0Ado: it\n"
        )
    }

    @Test("JSON holds everything")
    func json() {
        let text = DiagnosticPrinter(.json).string(for: [diagnostic("é\n日x", "x")])
        let compact = text.filter { $0 != "\n" && $0 != " " }
        #expect(
            compact == #"{"version":1,"diagnostics":[{"id":"capture/unknown-theme","severity":"error","#
                + #""message":"unknowntheme`x`","file":"a.txt","range":{"start":{"line":2,"column":2,"offset":6},"#
                + #""end":{"line":2,"column":3,"offset":7}},"help":null,"fixIts":[{"title":"mend","edits":["#
                + #"{"range":{"start":{"line":2,"column":2,"offset":6},"end":{"line":2,"column":2,"offset":6}},"#
                + #""replacement":"\""}]}]}]}"#)
        #expect(
            DiagnosticPrinter(.json).string(for: []) == "{\n  \"version\": 1,\n  \"diagnostics\": []\n}\n")
        #expect(DiagnosticPrinter(.text).string(for: []).isEmpty)
    }
}

@Suite("Lines and columns")
struct LineIndexTests {
    @Test("every kind of line ending, and offsets outside")
    func positions() {
        let index = LineIndex("\u{FEFF}a\r\n日b\rc\n")
        #expect(index.lineCount == 4)
        #expect(index.position(of: 3) == LineColumn(line: 1, column: 1))
        #expect(index.position(of: 6) == LineColumn(line: 2, column: 1))
        #expect(index.position(of: 9) == LineColumn(line: 2, column: 2))
        #expect(index.position(of: 11) == LineColumn(line: 3, column: 1))
        #expect(index.position(of: 99) == LineColumn(line: 4, column: 1))
        #expect(index.position(of: -5) == LineColumn(line: 1, column: 1))
        #expect(index.text(index.contentRange(ofLine: 1)) == "a")
        #expect(index.text(index.contentRange(ofLine: 2)) == "日b")
    }

    @Test("columns beyond the stride")
    func longLine() {
        let index = LineIndex("x\n" + String(repeating: "日", count: 3000))
        #expect(index.position(of: 2 + 3 * 2500) == LineColumn(line: 2, column: 2501))
        #expect(index.position(of: 2 + 3 * 3000) == LineColumn(line: 2, column: 3001))
    }
}

@Suite("JSON")
struct JSONTests {
    @Test(
        "numbers with at most three decimals",
        arguments: [
            (1.0, "1"), (0.5, "0.5"), (1.23456, "1.235"), (-0.0001, "0"), (-2.5, "-2.5"), (1e20, "1e+20"),
            (.nan, "null"),
            (0.1 + 0.2, "0.3"), (10.01, "10.01"), (1.9999, "2"), (-.infinity, "null"),
        ])
    func numbers(_ number: Double, _ text: String) { #expect(JSONValue.number(number).text() == text) }

    @Test("strings are escaped")
    func strings() {
        #expect(JSONValue.string("a\"\\\n\t\u{1}\u{2028}é").text() == #""a\"\\\n\t\u0001\u2028é""#)
    }

    @Test("members keep their order")
    func members() {
        let value: JSONValue = ["b": 1, "a": [true, 2.5], "c": [:], "d": ["x"]]
        #expect(value.text(isCompact: true) == #"{"b":1,"a":[true,2.5],"c":{},"d":["x"]}"#)
        #expect(
            value.text()
                == "{\n  \"b\": 1,\n  \"a\": [true, 2.5],\n  \"c\": {},\n  \"d\": [\n    \"x\"\n  ]\n}")
    }
}
