import Capture
import Foundation
import LayoutLaws
import Raster
import Sketchnote
import Testing

/// What must hold for the files of every sample, as other programs read them.
@Suite(.serialized) struct PictureLawTests {
    /// A sample as a PDF, with the sketch that it came from.
    private static func pdf(_ sample: String) throws -> (sketch: Sketch, file: ScratchFile) {
        let sketch = try Samples.sketch(sample)
        let bytes = try #require(try sketch.rendered(as: .pdf).first)
        return (sketch, try ScratchFile(bytes, name: "page.pdf"))
    }

    /// Letters and digits of a text, in capitals, word by word.
    private static func words(_ text: String) -> [String] {
        text.uppercased().filter { $0 != "'" && $0 != "’" }
            .split { !$0.isLetter && !$0.isNumber }.map(String.init)
    }

    /// The first word that does not come after the others in the text, or nil when all stand there in order.
    private static func firstOutOfOrder(_ words: [String], in text: [String]) -> String? {
        var rest = text[...]
        for (index, word) in words.enumerated() {
            guard let place = rest.firstIndex(of: word) else {
                return words[max(0, index - 3)...index].joined(separator: " ")
            }
            rest = rest[place...].dropFirst()
        }
        return nil
    }

    @Test(arguments: Samples.names) func wordsAreFoundInFileOrder(sample: String) throws {
        let (sketch, file) = try Self.pdf(sample)
        let text = Self.words(try file.text("pdftotext", ["-raw", "@", "-"]))
        let document = sketch.document
        let bag = WordBag(document: document)
        let head = Self.words(document.title.text.plain + " " + (document.subtitle?.text.plain ?? ""))
        #expect(Self.firstOutOfOrder(head, in: text) == nil)
        var all = head
        for section in document.sections {
            let words = Self.words(bag.texts(of: section).joined(separator: " "))
            #expect(Self.firstOutOfOrder(words, in: text) == nil, "\(section.key)")
            all += words
        }
        // On one page the whole capture can be read from top to bottom.
        if sketch.layout?.pages.count == 1 { #expect(Self.firstOutOfOrder(all, in: text) == nil) }
        for fact in bag.header + document.connectors.map({ $0.label ?? "" }) {
            #expect(Self.firstOutOfOrder(Self.words(fact), in: text) == nil, "\(fact)")
        }
    }

    @Test(arguments: Samples.names) func fileIsSound(sample: String) throws {
        let (sketch, file) = try Self.pdf(sample)
        let check = try file.ask("qpdf", ["--check", "@"])
        let report = String(decoding: check.bytes, as: UTF8.self)
        #expect(check.status == 0 && !report.contains("WARNING"), "\(report)")
        let fonts = try file.text("pdffonts", ["@"]).split(separator: "\n").dropFirst(2)
        #expect(!fonts.isEmpty)
        // Embedded, a subset, and with the letters that its glyphs stand for.
        for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
        let images = try file.text("pdfimages", ["-list", "@"]).split(separator: "\n")
        #expect(images.count == 2, "\(images)")

        var facts: [String: String] = [:]
        for line in try file.text("pdfinfo", ["@"]).split(separator: "\n") {
            let parts: [Substring] = line.split(separator: ":", maxSplits: 1)
            if parts.count == 2 { facts[String(parts[0])] = String(parts[1].trimmingPrefix { $0 == " " }) }
        }
        let header = sketch.document.header
        #expect(facts["Title"] == sketch.document.title.text.plain)
        #expect(facts["Author"] == header.by?.value)
        #expect(facts["Subject"] == header.event?.value)
        #expect(facts["Tagged"] == "yes")
        #expect(facts["Pages"].flatMap { Int($0) } == sketch.layout?.pages.count)
    }

    @Test(arguments: Samples.names) func linksLead(sample: String) throws {
        let (sketch, file) = try Self.pdf(sample)
        let wanted = WordBag(document: sketch.document).items.compactMap { item in
            if case .link(let url) = item.kind { url } else { nil }
        }
        let dump = try file.text("qpdf", ["--qdf", "--object-streams=disable", "@", "-"])
        let found = dump.components(separatedBy: "/URI (").dropFirst().map { String($0.prefix { $0 != ")" }) }
        #expect(Set(found) == Set(wanted))
    }

    @Test(arguments: Samples.names) func everyRunIsTheSame(sample: String) throws {
        let formats = [PictureFormat.pdf, .svg, .png(dpi: 40)]
        let first = try Samples.sketch(sample)
        let second = try Samples.sketch(sample)
        #expect(first.layout == second.layout && first.drawing == second.drawing)
        let files = try formats.map { try first.rendered(as: $0) }
        // The other way round, and with fonts that have drawn something else before.
        let again = try formats.reversed().map { try second.rendered(as: $0) }.reversed()
        #expect(Array(again) == files)
        #expect(try first.rendered(as: .pdf) == files[0])
        for (index, format) in formats.enumerated() {
            let pages = format == .pdf ? 1 : first.layout?.pages.count
            #expect(files[index].count == pages)
        }
    }

    @Test(arguments: Samples.names) func pixelsShowWhatVectorsShow(sample: String) throws {
        let (sketch, file) = try Self.pdf(sample)
        let pngs = try sketch.rendered(as: .png(dpi: 50))
        for (index, png) in pngs.enumerated() {
            let page = String(index + 1)
            let ppm = try file.ask("pdftoppm", ["-r", "50", "-f", page, "-l", page, "@"]).bytes
            let ours = try #require(Raster(png: png))
            let theirs = try #require(Raster(ppm: ppm))
            #expect(abs(ours.width - theirs.width) <= 1 && abs(ours.height - theirs.height) <= 1)
            let worst = Self.difference(ours, theirs)
            #expect(worst < 25, "page \(page)")
            // The measure sees a page that is not this one: the picture upside down.
            let turned = Raster(width: ours.width, height: ours.height) { ours[$0, ours.height - 1 - $1, $2] }
            #expect(Self.difference(ours, turned) > 60)
        }
    }

    /// The largest difference of mean colour among squares of 12 pixels.
    private static func difference(_ a: Raster, _ b: Raster) -> Double {
        let width = min(a.width, b.width)
        let height = min(a.height, b.height)
        let pairs = zip(
            a.blocks(of: 12, width: width, height: height), b.blocks(of: 12, width: width, height: height))
        return pairs.map { abs($0 - $1) }.max() ?? 0
    }

    @Test(arguments: [72.0, 150]) func pictureSaysItsResolution(dpi: Double) throws {
        let png = try #require(try Samples.sketch("tiny-huddle").rendered(as: .png(dpi: dpi)).first)
        let chunk = try #require(png.firstRange(of: Array("pHYs".utf8)))
        let facts = Array(png[chunk.upperBound..<chunk.upperBound + 9])
        let across = facts[0..<4].reduce(0) { $0 << 8 | Int($1) }
        let down = facts[4..<8].reduce(0) { $0 << 8 | Int($1) }
        #expect(across == Int((dpi / 0.0254).rounded()) && down == across && facts[8] == 1)
        let raster = try #require(Raster(png: png))
        #expect(raster.width == Int((595.2756 * dpi / 72).rounded()))
    }
}
