import Diagnostics
import Geometry
import Testing

@testable import Catalog

@Suite struct IconTests {
    private func read(_ body: String) -> Diagnosed<Icon?> {
        Icon.read(SourceFile(name: "mine.svg", text: "<svg viewBox=\"0 0 48 48\">\(body)</svg>"))
    }

    @Test func everyBuiltInIconReadsAndStaysOnItsGrid() throws {
        #expect(Catalog.iconNames.count >= 30)
        let grid = Rect(Point(-1, -1), Point(49, 49))
        for name in Catalog.iconNames {
            let result = Icon.read(try #require(Catalog.iconSource(named: name)))
            #expect(summary(result.diagnostics).isEmpty, "\(name)")
            let icon = try #require(result.value, "\(name)")
            #expect(icon.name == name)
            for part in icon.parts {
                let bounds = try #require(part.path.bounds)
                #expect(grid.contains(bounds), "\(name) \(bounds)")
            }
        }
    }

    @Test func aWordLeadsToOneIconOnly() {
        var owners: [String: String] = [:]
        for (name, words) in Catalog.iconWords {
            #expect(!words.isEmpty, "\(name)")
            for word in [name] + words {
                #expect(word == word.lowercased())
                // As the index looks it up, for two spellings may be one word to it.
                let key = IconIndex.normal(word)
                #expect(owners[key] == nil, "\(word): \(name) and \(owners[key] ?? "")")
                owners[key] = name
            }
        }
    }

    @Test(arguments: [
        ("bulb", "bulb"), ("Insight", "bulb"), ("social-media", "social-media"),
        ("Social Media", "social-media"), ("tick_circle", "tick-circle"), ("💡", "bulb"), ("❤️", "heart"),
    ])
    func anIconAnswersToItsNameAndWords(asked: String, name: String) {
        #expect(Catalog.icon(named: asked)?.name == name)
    }

    @Test func anUnknownWordHasNoIcon() {
        #expect(Catalog.icon(named: "qwertz") == nil)
        #expect(Catalog.icon(named: "") == nil)
        #expect(Catalog.suggestion(for: "bulp", among: Catalog.iconNames) == "bulb")
    }

    @Test func anEllipseStartsAtElevenOClockAndComesBack() throws {
        let icon = try #require(
            read("<ellipse class=\"line\" cx=\"20\" cy=\"30\" rx=\"10\" ry=\"5\"/>").value)
        let path = icon.parts[0].path
        guard case .move(let start) = path.elements[0], case .curve(_, _, let end) = path.elements[4] else {
            Issue.record("not four curves")
            return
        }
        #expect(start.distance(to: Point(20 - 10 * 0.588501, 30 - 5 * 0.808496)) < 1e-4)
        #expect(start.distance(to: end) < 1e-9)
        #expect(icon.parts[0].isClosed)
    }

    @Test func pathDataReadsRelativeAndShortForms() throws {
        let icon = try #require(
            read("<path class=\"line\" d=\"m10-5l.5.5 5,0H20v5q3 0 3 3t3 3S30 40 31 41 33 43 34 44z\"/>")
                .value)
        let ends: [Point] = icon.parts[0].path.elements.compactMap {
            switch $0 {
            case .move(let p), .line(let p), .curve(_, _, let p): p
            case .close: nil
            }
        }
        #expect(
            ends == [
                Point(10, -5), Point(10.5, -4.5), Point(15.5, -4.5), Point(20, -4.5), Point(20, 0.5),
                Point(23, 3.5), Point(26, 6.5), Point(31, 41), Point(34, 44),
            ])
        #expect(icon.parts[0].isClosed)
    }

    @Test func aSmoothCurveMirrorsTheLastControlPoint() throws {
        let icon = try #require(read("<path class=\"line\" d=\"M0 0C0 1 2 3 4 4S7 8 9 9\"/>").value)
        #expect(icon.parts[0].path.elements[2] == .curve(Point(6, 5), Point(7, 8), Point(9, 9)))
    }

    @Test func classesGiveAPartEachAndAPenDrawsOutlinesApart() throws {
        let icon = try #require(read("<path class=\"fill2 line\" d=\"M0 0H9V9ZM2 2H4\"/>").value)
        #expect(icon.parts.map(\.kind) == [.fill2, .line, .line])
        #expect(icon.parts.map(\.isClosed) == [true, true, false])
    }

    @Test func whatAnEditorAddsIsPassedOver() {
        let result = read(
            """
            <!-- made by hand --><sodipodi:namedview id="a"><inkscape:grid/></sodipodi:namedview><defs><x/></defs>
            <g inkscape:label="1"><line class="thin" style="fill:none" id="b" x1="1" y1="2" x2="3" y2="4"/></g>
            """)
        #expect(summary(result.diagnostics).isEmpty)
        #expect(result.value?.parts.count == 1)
    }

    @Test(arguments: [
        ("<path d=\"M0 0L9 9\"/>", "icon/missing-class «path»"),
        ("<path class=\"linne\" d=\"M0 0L9 9\"/>", "icon/unknown-class «linne»"),
        ("<path class=\"line\" d=\"M0 0L9 x\"/>", "icon/bad-shape «x»"),
        ("<path class=\"line\" d=\"M0 0A9 9 0 0 1 3 3\"/>", "icon/bad-shape «A»"),
        ("<path class=\"line\" d=\"L9 9\"/>", "icon/bad-shape «L»"),
        ("<path class=\"line\" d=\"\"/>", "icon/bad-shape «path»"),
        ("<path class=\"line\"/>", "icon/bad-shape «path»"),
        ("<circle class=\"line\" cx=\"1\" cy=\"2mm\" r=\"3\"/>", "icon/bad-shape «2mm»"),
        ("<circle class=\"line\" cx=\"1\" cy=\"2\" r=\"0\"/>", "icon/bad-shape «0»"),
        ("<polygon class=\"line\" points=\"0,0 9,9 3\"/>", "icon/bad-shape «»"),
        ("<g transform=\"scale(2)\"/>", "icon/unknown-attribute «transform»"),
        ("<text>hello</text>", "icon/unknown-element «text»"),
        ("<g>", "icon/broken-svg «svg»"),
        ("<g></h></g>", "icon/broken-svg «h»"),
        ("<g id=a/>", "icon/broken-svg «a»"),
        ("<!-- no end", "icon/broken-svg «<!--»"),
        ("", "icon/empty «svg»"),
    ])
    func eachMistakeHasItsDiagnosticAndPlace(body: String, expected: String) {
        let result = read(body)
        #expect(result.diagnostics.first.map { "\($0.id) «\(pointed($0))»" } == expected)
        #expect(result.value == nil)
    }

    @Test func anotherGridIsRefused() {
        let result = Icon.read(
            SourceFile(
                name: "a.svg",
                text: "<svg viewBox=\"0 0 24 24\"><circle class=\"line\" cx=\"9\" cy=\"9\" r=\"3\"/></svg>"))
        #expect(summary(result.diagnostics) == ["icon/grid 1:15 «0 0 24 24»"])
    }
}
