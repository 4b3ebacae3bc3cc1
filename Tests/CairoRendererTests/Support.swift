import CairoRenderer
import Drawing
import Foundation
import Geometry
import Typography

let ink = Colour(red: 0.1, green: 0.15, blue: 0.25)

/// A text mark at usual values.
func line(
    _ text: String, x: Double = 40, y: Double = 60, face: Face = .hand, size: Double = 12,
    outline: Double = 0,
    isSlanted: Bool = false, life: TextMark.Life? = nil, angle: Double = 0, arch: Double = 0,
    link: String? = nil, role: TextMark.Structure.Role = .paragraph, element: String = "p"
) -> Mark {
    Mark(
        element,
        .text(
            TextMark(
                text, at: Point(x, y), face: face, size: size, colour: ink, outline: outline,
                isSlanted: isSlanted, life: life, angle: angle, arch: arch, link: link,
                structure: .init(role, element: element))))
}

/// A drawing of one page.
func drawing(_ marks: [Mark], size: Size = Size(400, 300), metadata: Metadata = Metadata(title: "A page"))
    -> Drawing
{
    Drawing(pages: [DrawnPage(size: size, paper: .white, marks: marks)], metadata: metadata)
}

/// Renders the only file of a drawing.
func file(_ drawing: Drawing, as format: PictureFormat) throws -> [UInt8] {
    try render(drawing, as: format, measurer: PangoMeasurer())[0]
}

/// What a tool says of a file; the file's name stands for `@` among the arguments.
func ask(_ tool: String, _ arguments: [String], about bytes: [UInt8]) throws -> (text: String, status: Int32)
{
    let url = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).pdf")
    try Data(bytes).write(to: url)
    defer { try? FileManager.default.removeItem(at: url) }
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = [tool] + arguments.map { $0 == "@" ? url.path : $0 }
    let pipe = Pipe()
    process.standardOutput = pipe
    process.standardError = pipe
    try process.run()
    let output = pipe.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return (String(decoding: output, as: UTF8.self), process.terminationStatus)
}

/// The pixels of a PNG of 8-bit RGB without filters, as this renderer writes it.
struct Pixels {
    let width: Int
    let height: Int
    let dotsPerMetre: Int
    private let rows: [UInt8]

    init(_ png: [UInt8]) throws {
        var chunks: [String: [UInt8]] = [:]
        var at = 8
        while at + 12 <= png.count {
            let length = Self.number(png, at)
            chunks[String(decoding: png[at + 4..<at + 8], as: UTF8.self)] = Array(
                png[at + 8..<at + 8 + length])
            at += 12 + length
        }
        width = Self.number(chunks["IHDR"] ?? [], 0)
        height = Self.number(chunks["IHDR"] ?? [], 4)
        dotsPerMetre = Self.number(chunks["pHYs"] ?? [], 0)
        // Raw deflate stands between the two-byte head of a zlib stream and its checksum.
        let deflated = Data((chunks["IDAT"] ?? []).dropFirst(2).dropLast(4))
        rows = try [UInt8](Inflate.raw(deflated, size: height * (width * 3 + 1)))
    }

    /// Red, green and blue of a pixel.
    func colour(_ x: Int, _ y: Int) -> [UInt8] {
        let start = y * (width * 3 + 1) + 1 + x * 3
        return Array(rows[start..<start + 3])
    }

    /// Whether anything but white stands in a column.
    func isInked(column x: Int) -> Bool { (0..<height).contains { colour(x, $0)[1] < 200 } }

    /// Whether anything but white stands in a row.
    func isInked(row y: Int) -> Bool { (0..<width).contains { colour($0, y)[1] < 200 } }

    private static func number(_ bytes: [UInt8], _ at: Int) -> Int {
        bytes.count < at + 4 ? -1 : bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) }
    }
}
