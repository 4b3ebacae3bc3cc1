import CairoRenderer
import Drawing
import Geometry
import Testing
import Typography

@Suite struct PictureTests {
    @Test(arguments: [(72.0, 400, 2835), (200, 1111, 7874), (300, 1667, 11811), (96.5, 536, 3799)])
    func picturesHaveTheirSizeAndResolution(dpi: Double, width: Int, perMetre: Int) throws {
        let pixels = try Pixels(file(drawing([]), as: .png(dpi: dpi)))
        #expect(pixels.width == width)
        #expect(pixels.height == Int((300 * dpi / 72).rounded()))
        #expect(pixels.dotsPerMetre == perMetre)
        #expect(pixels.colour(width - 1, pixels.height - 1) == [255, 255, 255])
    }

    @Test(arguments: [1.0, 2, 3, 7])
    func everyPixelIsPaper(side: Double) throws {
        let paper = Colour(red: 1, green: 0.6, blue: 0.2)
        let page = DrawnPage(size: Size(side, 5), paper: paper, marks: [])
        let sheet = Drawing(pages: [page], metadata: Metadata(title: "x"))
        let pixels = try Pixels(file(sheet, as: .png(dpi: 72)))
        for y in 0..<5 {
            for x in 0..<Int(side) { #expect(pixels.colour(x, y) == [255, 153, 51], "\(x) \(y)") }
        }
    }

    @Test func coloursAndClipsLandWhereTheyShould() throws {
        let clip = Path(Rect(100, 100, 50, 50))
        let red = Paint(Colour(red: 1, green: 0, blue: 0))
        let blue = Paint(Colour(red: 0, green: 0, blue: 1), opacity: 0.5)
        let sheet = drawing([
            Mark("c", .clipped(clip, [.fill(Path(Rect(80, 80, 100, 100)), red)])),
            Mark("s", .fill(Path(Rect(200, 200, 20, 20)), blue)),
            Mark("d", .stroke(Path([.move(Point(300, 100)), .line(Point(300, 100))]), width: 10, red)),
        ])
        let pixels = try Pixels(file(sheet, as: .png(dpi: 72)))
        #expect(pixels.colour(125, 125) == [255, 0, 0])
        #expect(pixels.colour(90, 125) == [255, 255, 255])
        #expect(pixels.colour(160, 160) == [255, 255, 255])
        let half = pixels.colour(210, 210)
        #expect(half[2] == 255 && abs(Int(half[0]) - 127) <= 1 && half[0] == half[1])
        // A line of no length is a dot.
        #expect(pixels.colour(300, 100) == [255, 0, 0])
    }

    @Test(arguments: [false, true])
    func textIsAsWideAsMeasured(isSlanted: Bool) throws {
        let measurer = PangoMeasurer()
        for face in Face.allCases {
            for dpi in [72.0, 200] {
                let sheet = drawing([line("HiiiiiiiiilllH", face: face, size: 20, isSlanted: isSlanted)])
                let pixels = try Pixels(render(sheet, as: .png(dpi: dpi), measurer: measurer)[0])
                let inked = (0..<pixels.width).filter(pixels.isInked(column:))
                let width = Double((inked.last ?? 0) - (inked.first ?? 0)) * 72 / dpi
                // Side bearings, and the lean of slanted letters, are less than a fifth of the size.
                #expect(
                    abs(width - measurer.width(of: "HiiiiiiiiilllH", face: face) * 20) < 4, "\(face) \(dpi)")
            }
        }
    }

    @Test func anArchIsHighestInItsMiddle() throws {
        func top(_ pixels: Pixels, _ columns: Range<Int>) -> Int {
            (0..<pixels.height).first { y in columns.contains { pixels.colour($0, y)[1] < 128 } } ?? 0
        }
        let pixels = try Pixels(
            file(drawing([line("HHHHHHHHHHHHHHH", x: 40, y: 150, size: 20, arch: 20)]), as: .png(dpi: 72)))
        let inked = (0..<pixels.width).filter(pixels.isInked(column:))
        let (left, right) = (inked.first ?? 0, inked.last ?? 0)
        let middle = (left + right) / 2
        let rise = top(pixels, left..<left + 8) - top(pixels, middle - 8..<middle + 8)
        #expect((14...22).contains(rise), "\(rise)")
    }

    @Test func outlineMakesLettersHeavier() throws {
        func inked(_ outline: Double) throws -> Int {
            let pixels = try Pixels(
                file(
                    drawing([line("SHARE", face: .lettering, size: 30, outline: outline)]), as: .png(dpi: 72))
            )
            return (0..<pixels.height).reduce(0) { sum, y in
                sum + (0..<pixels.width).filter { pixels.colour($0, y)[1] < 128 }.count
            }
        }
        #expect(try inked(1.5) > inked(0) * 6 / 5)
    }

    @Test func vectorsForTheWebSayWhatTheyShow() throws {
        let sheet = drawing(
            [
                line("Fish & <chips>"),
                Mark("l", .link(Rect(1, 2, 3, 4), url: "https://example.org/?a=1&b=2")),
            ], metadata: Metadata(title: "Food & drink"))
        let svg = String(decoding: try file(sheet, as: .svg), as: UTF8.self)
        #expect(svg.contains("<title>Food &amp; drink</title>"))
        #expect(svg.contains("Fish &amp; &lt;chips&gt;"))
        #expect(svg.contains("xlink:href=\"https://example.org/?a=1&amp;b=2\""))
        #expect(svg.contains("id=\"page\"") && !svg.contains("surface"))
        #expect(svg.contains("viewBox=\"0 0 400 300\""))
    }

    @Test func whatCannotBeDrawnIsRefused() throws {
        #expect(throws: RenderError.noPages) {
            try file(Drawing(pages: [], metadata: Metadata(title: "x")), as: .pdf)
        }
        for size in [Size(0, 10), Size(10, -1), Size(.nan, 10), Size(.infinity, 10), Size(20000, 10)] {
            for format in [PictureFormat.pdf, .svg, .png(dpi: 72)] {
                #expect { try file(drawing([], size: size), as: format) } throws: { error in
                    if case .pageSize(page: 1, _) = error as? RenderError { true } else { false }
                }
            }
        }
        for dpi in [0, -1, Double.nan, .infinity] {
            #expect(throws: RenderError.self) { try file(drawing([]), as: .png(dpi: dpi)) }
        }
        for (size, dpi) in [(Size(400, 300), 1e9), (Size(14400, 1), 200), (Size(7000, 7000), 300)] {
            #expect { try file(drawing([], size: size), as: .png(dpi: dpi)) } throws: { error in
                if case .tooManyPixels(page: 1, _, _) = error as? RenderError { true } else { false }
            }
        }
    }

    @Test func coordinatesThatAreNoNumbersAreRefusedByName() throws {
        let bad = [
            Mark("x", .fill(Path(points: [Point(0, 0), Point(.nan, 1)], closed: true), Paint(ink))),
            Mark(
                "x",
                .stroke(
                    Path(points: [Point(0, 0), Point(1, .infinity)], closed: false), width: 1, Paint(ink))),
            Mark(
                "x",
                .stroke(
                    Path(points: [Point(0, 0), Point(1, 1)], closed: false), width: .infinity, Paint(ink))),
            Mark("x", .clipped(Path(points: [Point(1e300, 0), Point(1, 1)], closed: true), [])),
            line("a", x: .nan, element: "x"), line("a", size: .infinity, element: "x"),
            line("a", angle: .nan, element: "x"),
        ]
        for mark in bad {
            for format in [PictureFormat.pdf, .svg, .png(dpi: 72)] {
                #expect(throws: RenderError.coordinate(element: "x")) {
                    try file(drawing([mark]), as: format)
                }
            }
        }
        // No width at all, or one that is not a number, draws nothing.
        _ = try file(drawing([Mark("x", .stroke(Path(Rect(0, 0, 1, 1)), width: .nan, Paint(ink)))]), as: .pdf)
    }
}
