import Diagnostics
import Drawing
import Sketchnote
import Testing

/// `![what it shows](photo.jpg)` from the capture to the file.
@Suite struct PhotoTests {
    private func sketch(_ line: String, theme: String = "harbour", reads: Bool = true) -> Sketch {
        var options = SketchOptions(theme: .named(theme))
        if reads { options.pictures = Photographs.read }
        return Sketch(
            of: SourceFile(name: "talk.txt", text: "# One front door\n## Doors\n\(line)\n"), options: options)
    }

    private func photos(_ sketch: Sketch) throws -> [PhotoMark] {
        try #require(sketch.drawing).pages.flatMap(\.marks).compactMap { mark in
            if case .photo(let photo) = mark.shape { photo } else { nil }
        }
    }

    @Test func aPhotographIsDrawnInItsShapeWithItsWords() throws {
        let sketch = sketch("![The old door](door.jpg)")
        #expect(sketch.diagnostics.allSatisfy { $0.severity == .notice })
        let marks = try photos(sketch)
        let mark = try #require(marks.first)
        #expect(marks.count == 1 && mark.alternative == "The old door")
        #expect(abs(mark.box.width / mark.box.height - 48.0 / 36) < 0.01)
        #expect(mark.box.width > 60)
        let words = try #require(sketch.drawing).pages.flatMap(\.marks).compactMap { mark in
            if case .text(let text) = mark.shape { text.text } else { nil }
        }
        #expect(words.contains("The old door"))
    }

    @Test func filesHoldItAsJPEGAndNothingElseOfIt() throws {
        let pdf = try #require(sketch("![The old door](door.jpg)").rendered(as: .pdf).first)
        let text = String(decoding: pdf, as: UTF8.self)
        #expect(text.contains("/DCTDecode"))
        let svg = try #require(sketch("![The old door](door.jpg)").rendered(as: .svg).first)
        #expect(String(decoding: svg, as: UTF8.self).contains("data:image/jpeg;base64,"))
    }

    @Test func greyPagesHaveGreyPictures() throws {
        let mark = try #require(try photos(sketch("![The old door](door.jpg)", theme: "greyscale")).first)
        let pixels = mark.photo.pixels
        #expect(stride(from: 0, to: pixels.count, by: 3).allSatisfy { Set(pixels[$0..<$0 + 3]).count == 1 })
    }

    @Test(arguments: [
        ("![The old door](gone.jpg)", "capture/unreadable-picture", "gone.jpg"),
        ("![The old door](../door.jpg)", "capture/unreadable-picture", "../door.jpg"),
        ("![The old door](/etc/door.jpg)", "capture/unreadable-picture", "/etc/door.jpg"),
        ("![The old door](a/../../door.jpg)", "capture/unreadable-picture", "a/../../door.jpg"),
        (
            "![The old door](https://example.org/door.jpg)", "capture/unreadable-picture",
            "https://example.org/door.jpg"
        ),
        ("![The old door](door.heic)", "capture/broken-picture", "door.heic"),
        ("- door\n  ![The old door](huge.png)", "capture/huge-picture", "huge.png"),
    ])
    func aPictureThatCannotBeReadIsToldOfAtItsPathAndKeepsItsWords(line: String, id: String, path: String)
        throws
    {
        let sketch = sketch(line)
        let found = sketch.diagnostics.filter { $0.severity == .warning }
        let diagnostic = try #require(found.first)
        #expect(found.count == 1 && diagnostic.id == id)
        let text = Array(diagnostic.file.text.utf8)
        #expect(
            String(decoding: text[diagnostic.range.lower..<diagnostic.range.upper], as: UTF8.self) == path)
        #expect(try photos(sketch).isEmpty)
        #expect(try #require(sketch.layout).dump(.text, of: diagnostic.file).contains("\"The old door\""))
    }

    @Test func withoutAReaderNothingIsRead() throws {
        let sketch = sketch("![The old door](door.jpg)", reads: false)
        #expect(sketch.diagnostics.map(\.id).contains("capture/unreadable-picture"))
        #expect(try photos(sketch).isEmpty)
    }
}
