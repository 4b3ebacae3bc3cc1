import Catalog
import Diagnostics
import Drawing
import Geometry
import Layout
import Sketchnote
import Testing
import Typography

/// Titles and headings with the real fonts.
@Suite struct LetteringTests {
    private static func sketch(
        _ text: String, style: TitleStyle = .extruded, headings: String = "underline", paper: String = "a4"
    ) -> Sketch {
        let layout = """
            flow:
              columns: {portrait: 1, landscape: 2}
            hero: none
            title: {place: left, style: \(style.rawValue)}
            frames: [none, box]
            headings: [\(headings)]
            """
        return Sketch(
            of: SourceFile(name: "talk.txt", text: text),
            options: SketchOptions(
                layout: .file(SourceFile(name: "own.yaml", text: layout)), theme: .named("clinic"),
                paper: paper))
    }

    private static func node(_ key: String, in nodes: [LayoutNode]) -> LayoutNode? {
        nodes.lazy.compactMap { $0.key == key ? $0 : node(key, in: $0.children) }.first
    }

    @Test(arguments: TitleStyle.allCases) func theTitlesBoxHoldsAllItsInk(style: TitleStyle) throws {
        for title in ["Jumping, quickly", "Fewer, finished, Friday", "Ŵyneb & café", "שלום עולם"] {
            let sketch = Self.sketch("# \(title)", style: style)
            let layout = try #require(sketch.layout?.pages.first)
            let box = try #require(Self.node("title", in: layout.nodes)).frame
            let marks = try #require(sketch.drawing?.pages.first?.marks).filter { $0.element == "title" }
            let inks = marks.compactMap { ink(of: $0.shape) }
            // Joined scripts are drawn by the word, others by the letter.
            #expect(inks.count > title.split(separator: " ").count)
            for ink in inks { #expect(box.contains(ink, slack: 1.2), "\(title): \(ink) in \(box)") }
        }
    }

    @Test(arguments: TitleStyle.allCases) func linesOfATitleKeepClearOfEachOther(style: TitleStyle) throws {
        let sketch = Self.sketch("# Fewer, finished, Friday, quickly\n", style: style)
        let drawing = try #require(sketch.drawing?.pages.first)
        // Commas hang over the letters of the next line: no stroke of one line meets one of the other.
        let faces = drawing.marks.filter { $0.element == "title" }.compactMap { mark -> Rect? in
            guard case .fill(let path, let paint) = mark.shape, paint.opacity == 1 else { return nil }
            return path.bounds
        }
        let lines = try lines(of: sketch)
        #expect(lines.count == 2)
        let measures = TitleMeasures(style)
        let edge = (measures.grow + measures.ink) * lines[0].size / TitleMeasures.size
        for upper in faces where upper.midY < lines[0].origin.y + 4 && upper.width < 60 {
            for lower in faces where lower.midY > lines[0].origin.y + 12 && lower.width < 60 {
                #expect(!upper.grown(by: edge - 1).intersects(lower.grown(by: edge - 1)))
            }
        }
    }

    /// The first stretch of each line of a title.
    private func lines(of sketch: Sketch) throws -> [Look.Letters] {
        let layout = try #require(sketch.layout?.pages.first)
        guard case .lettering(let letters) = try #require(Self.node("title", in: layout.nodes)).look else {
            return []
        }
        return (0...(letters.last?.line ?? 0)).compactMap { line in letters.first { $0.line == line } }
    }

    /// The box of what a shape leaves on the paper.
    private func ink(of shape: Mark.Shape) -> Rect? {
        switch shape {
        case .fill(let path, _): return path.bounds
        case .stroke(let path, let width, _): return path.bounds?.grown(by: width / 2)
        case .clipped(let clip, let shapes):
            let inner = shapes.compactMap(ink).reduce(nil) { $0?.union($1) ?? $1 }
            guard let inner, let outer = clip.bounds else { return inner }
            return Rect(
                Point(max(inner.x, outer.x), max(inner.y, outer.y)),
                Point(min(inner.maxX, outer.maxX), min(inner.maxY, outer.maxY)))
        case .text, .link, .photo: return nil
        }
    }

    @Test(arguments: ["a4", "a5-landscape", "square", "9:16"])
    func longTitlesCanBeReadInThePDF(paper: String) throws {
        let words = (1...20).map { ["Learning", "as", "a", "team", "of", "wards"][$0 % 6] + "\($0)" }
        for count in [1, 4, 9, 20] {
            let title = words.prefix(count).joined(separator: " ").uppercased()
            let sketch = Self.sketch("# \(title)\n", style: TitleStyle.allCases[count % 6], paper: paper)
            let file = try ScratchFile(try #require(try sketch.rendered(as: .pdf).first), name: "page.pdf")
            let text = try file.text("pdftotext", ["-raw", "@", "-"])
            #expect(text.split(whereSeparator: \.isWhitespace).joined(separator: " ") == title)
        }
    }

    @Test(arguments: HeadingStyle.allCases) func aHeadingIsReadOnceInEveryStyle(style: HeadingStyle) throws {
        let sketch = Self.sketch(
            "## Sooner or later\n- Words\n## What if\n- More\n", headings: style.rawValue)
        let file = try ScratchFile(try #require(try sketch.rendered(as: .pdf).first), name: "page.pdf")
        let text = try file.text("pdftotext", ["@", "-"])
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(words == "SOONER OR LATER Words WHAT IF More")
    }

    @Test func theFaceIsChosenWordByWord() throws {
        let sketch = Self.sketch(
            """
            # Ŵyneb and café
            ## Łódź plan £5 ŷ
            - Plain naïve ŵyl straße
            > Mae ŷ hyn -- Siân
            - [ ] Ring @łukasz
            """)
        let marks = try #require(sketch.drawing?.pages.first?.marks)
        var faces: [String: Face] = [:]
        for case .text(let mark) in marks.map(\.shape) {
            for word in mark.text.split(separator: " ") { faces[String(word)] = mark.face }
        }
        #expect(faces["ŴYNEB"] == .reading && faces["AND"] == .lettering && faces["CAFÉ"] == .hand)
        #expect(faces["ŁÓDŹ"] == .hand && faces["PLAN"] == .lettering && faces["£5"] == .hand)
        #expect(faces["Plain"] == .hand && faces["naïve"] == .hand && faces["ŵyl"] == .reading)
        #expect(faces["MAE"] == .lettering && faces["Ŷ"] == .reading && faces["łukasz"] == .hand)
        #expect(sketch.diagnostics.filter { $0.severity != .notice }.isEmpty)
    }

    @Test func lettersThatNoFontShowsAreNamedAtTheirLine() throws {
        let sketch = Self.sketch("# Odd\n## One \u{F8FF0}\n- again \u{F8FF0}\n- and \u{10FFFD}\u{F8FF1}\n")
        let told = sketch.diagnostics.filter { $0.id == "fonts/unshown-character" }
        #expect(told.count == 2 && told.allSatisfy { $0.severity == .warning })
        #expect(told.first?.message.contains("(U+F8FF0)") == true)
        #expect(told.last?.message.contains("(U+10FFFD)") == true)
        #expect(told.last?.message.contains("(U+F8FF1)") == true)
        let text = "# Odd\n## One \u{F8FF0}\n- again \u{F8FF0}\n- and "
        #expect(told.last?.range.lower == text.utf8.count)
    }

    @Test func linesThatRunToTheLeftHaveTheirMarkAtTheRight() throws {
        let sketch = Self.sketch("## שלום עולם\n- מחיר 250 עד May 2026 בלבד\n- Left\n")
        let marks = try #require(sketch.drawing?.pages.first?.marks)
        var places: [String: Double] = [:]
        for case .text(let mark) in marks.map(\.shape) {
            places[mark.text.trimmingPrefix(while: \.isWhitespace).split(separator: " ").joined()] =
                mark.origin.x
        }
        let first = try #require(places["מחיר"])
        let last = try #require(places["בלבד"])
        let latin = try #require(places["Left"])
        let month = try #require(places["May"])
        let year = try #require(places["2026"])
        #expect(first > month && month > last && month < year && first > 300 && latin < 100)
    }
}
