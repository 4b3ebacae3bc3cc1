import CairoRenderer
import Drawing
import Foundation
import Geometry
import Testing
import Typography

@Suite struct PDFTests {
    private static let rich = drawing(
        [
            Mark("sheet", .fill(Path(Rect(0, 0, 400, 300)), Paint(Colour(red: 1, green: 0.99, blue: 0.9)))),
            line(
                "SHARE EARLY", y: 40, face: .lettering, size: 20, outline: 0.7,
                life: .init(drift: 0.014, jitter: 0.012, seed: Seed(3)), role: .heading1, element: "t"),
            line("Patients tell their", y: 80),
            Mark("swash", .fill(Path(Rect(0, 0, 400, 300)), Paint(ink, opacity: 0.02))),
            Mark("swash", .fill(Path(Rect(40, 85, 90, 3)), Paint(ink, opacity: 0.5))),
            line("story once, costs £5", y: 95),
            line("First point", y: 130, role: .listItem, element: "a"),
            line("see the", y: 150, role: .listItem, element: "b"),
            line(
                "register", x: 100, y: 150, link: "https://example.org/it's(1)?q=é", role: .listItem,
                element: "b"),
            Mark("badge", .link(Rect(300, 200, 50, 20), url: "https://example.org/badge")),
            line("Nothing about us", y: 200, isSlanted: true, role: .quote, element: "q"),
            line("Ends at noon", y: 260, role: .note, element: "n"),
        ],
        metadata: Metadata(
            title: "Away day “one”", author: "A. Noter", subject: "Health", keywords: ["care", "joy"],
            date: "2026-05-04"))

    @Test func wordsComeOutInOrder() throws {
        let text = try ask("pdftotext", ["-raw", "@", "-"], about: file(Self.rich, as: .pdf)).text
        let words = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        #expect(
            words == "SHARE EARLY Patients tell their story once, costs £5 First point see the register "
                + "Nothing about us Ends at noon")
    }

    @Test func structureHoldsEveryWord() throws {
        let tree = try ask("pdfinfo", ["-struct-text", "@"], about: file(Self.rich, as: .pdf)).text
        let lines = tree.split(separator: "\n").map { $0.drop { $0 == " " } }
        #expect(lines.first == "Document")
        let order = [
            "H1 (block)", "\"SHARE EARLY\"", "P (block)", "\"Patients tell their \"",
            "\"story once, costs £5\"",
            "L (block)", "LI (block)", "\"First point\"", "\"see the \"", "\"register\"",
            "\"Nothing about us\"",
            "\"Ends at noon\"",
        ]
        var rest = lines[...]
        for wanted in order {
            let found = rest.firstIndex { $0 == wanted }
            #expect(found != nil, "\(wanted) is missing from\n\(tree)")
            rest = rest[(found ?? rest.startIndex)...].dropFirst()
        }
        #expect(lines.filter { $0.hasPrefix("L (") }.count == 1)
        #expect(lines.filter { $0.hasPrefix("LI (") }.count == 2)
    }

    @Test func fileIsSoundAndVector() throws {
        let pdf = try file(Self.rich, as: .pdf)
        let check = try ask("qpdf", ["--check", "@"], about: pdf)
        #expect(check.status == 0 && !check.text.contains("WARNING"), "\(check.text)")
        let fonts = try ask("pdffonts", ["@"], about: pdf).text.split(separator: "\n").dropFirst(2)
        #expect(fonts.count >= 2)
        for font in fonts { #expect(font.contains(" yes yes yes "), "\(font)") }
        #expect(try ask("pdfimages", ["-list", "@"], about: pdf).text.split(separator: "\n").count == 2)
    }

    @Test func fileSaysWhatItIs() throws {
        let info = try ask("pdfinfo", ["-isodates", "@"], about: file(Self.rich, as: .pdf)).text
        for wanted in ["Away day “one”", "A. Noter", "Health", "care, joy", "Sketchnote", "2026-05-04"] {
            #expect(info.contains(wanted), "\(wanted) in\n\(info)")
        }
        #expect(info.range(of: "Tagged:\\s+yes", options: .regularExpression) != nil, "\(info)")
        let undated = try ask("pdfinfo", ["-isodates", "@"], about: file(drawing([line("a")]), as: .pdf)).text
        #expect(undated.contains("2000-01-01"))
    }

    @Test func linksLead() throws {
        let pdf = try file(Self.rich, as: .pdf)
        let dump = try ask("qpdf", ["--qdf", "--object-streams=disable", "@", "-"], about: pdf).text
        #expect(dump.contains("https://example.org/it's\\(1\\)?q=%C3%A9"))
        #expect(dump.contains("https://example.org/badge"))
        let rects = dump.components(separatedBy: "/Rect [").dropFirst().map {
            $0.components(separatedBy: "]")[0].split(whereSeparator: \.isWhitespace).compactMap { Double($0) }
        }
        #expect(rects.count == 2)
        // The box in points from the bottom left corner.
        #expect(rects.contains([300, 80, 350, 100]), "\(rects)")
        #expect(rects.contains { abs($0[0] - 100) < 2 && $0[1] < 150 && $0[3] > 150 }, "\(rects)")
    }

    @Test func pagesKeepTheirOwnSizes() throws {
        let page = DrawnPage(
            size: Size(842, 595), paper: .white, marks: [line("One", role: .heading1, element: "1")])
        let next = DrawnPage(
            size: Size(300, 500), paper: ink,
            marks: [
                line("Two", role: .heading1, element: "2"),
                Mark("l", .link(Rect(10, 10, 50, 50), url: "https://example.org")),
            ])
        let pdf = try file(Drawing(pages: [page, next, page], metadata: Metadata(title: "x")), as: .pdf)
        let info = try ask("pdfinfo", ["-f", "1", "-l", "9", "@"], about: pdf).text
        #expect(info.contains("Pages:           3"))
        #expect(info.contains("842 x 595") && info.contains("300 x 500"), "\(info)")
        #expect(try ask("qpdf", ["--check", "@"], about: pdf).status == 0)
        let tree = try ask("pdfinfo", ["-struct-text", "@"], about: pdf).text
        #expect(tree.components(separatedBy: "\"One\"").count == 3 && tree.contains("\"Two\""), "\(tree)")
        #expect(tree.components(separatedBy: "Document").count == 2, "\(tree)")
    }

    @Test(arguments: [
        line("A tilted note of some words", y: 100, angle: 0.026),
        line("Over the hills and far away", y: 100, size: 16, arch: 6),
        line("OVER THE HILLS AND FAR", y: 100, face: .lettering, size: 20, outline: 0.7, arch: -8),
        line(
            "Letters with a life", y: 100, size: 16,
            life: .init(drift: 0.03, jitter: 0.03, seed: Seed(5))),
        line("SLANTED CAPITALS", y: 100, face: .lettering, isSlanted: true),
    ])
    func movedLettersStayText(_ mark: Mark) throws {
        guard case .text(let text) = mark.shape else { return }
        let found = try ask("pdftotext", ["@", "-"], about: file(drawing([mark]), as: .pdf)).text
        #expect(found.split(whereSeparator: \.isWhitespace).joined(separator: " ") == text.text)
    }

    @Test func emptyPagesAndOddTextDoNoHarm() throws {
        let odd = drawing([
            line(""), line("   ", element: "s"), line("a\u{0}b\nc\u{2028}", element: "c"),
            Mark("e", .fill(Path(), Paint(ink))), Mark("e", .stroke(Path(), width: 1, Paint(ink))),
            Mark("c", .clipped(Path(), [.fill(Path(Rect(0, 0, 9, 9)), Paint(ink))])),
            Mark("l", .link(Rect(0, 0, 0, 0), url: "x")),
        ])
        for sheet in [odd, drawing([])] {
            #expect(try ask("qpdf", ["--check", "@"], about: file(sheet, as: .pdf)).status == 0)
            #expect(try file(sheet, as: .png(dpi: 36)).count > 60)
            #expect(try file(sheet, as: .svg).count > 60)
        }
    }

    @Test func everyRenderIsTheSame() throws {
        let measurer = PangoMeasurer()
        for format in [PictureFormat.pdf, .svg, .png(dpi: 100)] {
            let first = try render(Self.rich, as: format, measurer: measurer)
            #expect(try render(Self.rich, as: format, measurer: measurer) == first)
            #expect(try render(Self.rich, as: format, measurer: PangoMeasurer()) == first)
        }
    }
}
