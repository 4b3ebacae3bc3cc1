import Foundation
import Raster
import Sketchnote
import Testing

/// The sheets of the specimen stand in the documentation.
@Suite struct SpecimenPageTests {
    @Test func everySheetHasItsPicture() throws {
        let sheets = Specimen().drawing.pages
        let shown = try ReferencePage("Specimen").lines.compactMap { line -> Substring? in
            guard line.hasPrefix("!["), let start = line.lastIndex(of: "(") else { return nil }
            return line[line.index(after: start)...].dropLast()
        }
        #expect(shown == sheets.indices.map { "specimen-\($0 + 1).png" })
        for (name, sheet) in zip(shown, sheets) {
            let path = "Sources/Sketchnote/Sketchnote.docc/\(name)"
            let data = try Data(contentsOf: Samples.root.appendingPathComponent(path))
            let picture = try #require(Raster(png: Array(data)))
            let shape = Double(picture.width) / Double(picture.height)
            #expect(abs(shape - sheet.size.width / sheet.size.height) < 0.01)
        }
    }
}
