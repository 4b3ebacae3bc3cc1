import ArgumentParser
import CCairo
import Foundation
import LayoutLaws
import Sketchnote

/// Every sample in every layout, small, side by side.
struct ContactSheet: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sheet",
        abstract: "Draw every sample in every layout, upright and lying, into one PNG for each sample.")

    @Option(help: "The folder for the pictures.") var output = "."
    @Option(help: "Dots to the inch.") var dpi = 36.0
    @Option(help: "Only this sample.") var sample: String?
    @Option(help: "Only this layout.") var layout: String?

    /// A page with the words over it.
    private struct Cell {
        var caption: String
        var picture: OpaquePointer
        var width: Double { Double(cairo_image_surface_get_width(picture)) }
        var height: Double { Double(cairo_image_surface_get_height(picture)) }
    }

    func run() throws {
        for sample in try Samples.all() where self.sample ?? sample.name == sample.name {
            var rows: [[Cell]] = []
            for paper in ["a4-portrait", "a4-landscape"] {
                var row: [Cell] = []
                for layout in Trial.layouts where self.layout ?? layout.name == layout.name {
                    row += try cells(of: sample, layout: layout.name, paper: paper)
                }
                // Two rows of each kind keep the sheet from growing much wider than it is tall.
                let half = (row.count + 1) / 2
                rows += [Array(row.prefix(half)), Array(row.dropFirst(half))].filter { !$0.isEmpty }
            }
            let path = "\(output)/\(sample.name)-sheet.png"
            try draw(rows, to: path)
            rows.joined().forEach { cairo_surface_destroy($0.picture) }
            print(path)
        }
    }

    private func cells(of sample: (name: String, text: String), layout: String, paper: String) throws
        -> [Cell]
    {
        let pages = try Samples.pages(of: sample.text, layout: layout, paper: paper, dpi: dpi)
        return try pages.enumerated().map { index, bytes in
            let count = pages.count > 1 ? " \(index + 1)/\(pages.count)" : ""
            return Cell(caption: layout + count, picture: try picture(bytes))
        }
    }

    /// A PNG as a picture of Cairo's, by way of a file.
    private func picture(_ bytes: [UInt8]) throws -> OpaquePointer {
        let file = FileManager.default.temporaryDirectory.appendingPathComponent("\(UUID().uuidString).png")
        try Data(bytes).write(to: file)
        defer { try? FileManager.default.removeItem(at: file) }
        guard let picture = cairo_image_surface_create_from_png(file.path),
            cairo_surface_status(picture) == CAIRO_STATUS_SUCCESS
        else { throw ValidationError("a page could not be read back") }
        return picture
    }

    private func draw(_ rows: [[Cell]], to path: String) throws {
        let gap = 12.0
        let caption = 18.0
        let width = rows.map { $0.reduce(gap) { $0 + $1.width + gap } }.max() ?? 1
        let height = rows.reduce(gap) { $0 + ($1.map(\.height).max() ?? 0) + caption + gap }
        let sheet = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height))
        let context = cairo_create(sheet)
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(sheet)
        }
        cairo_set_source_rgb(context, 0.55, 0.57, 0.6)
        cairo_paint(context)
        cairo_set_font_size(context, 13)
        var y = gap
        for row in rows {
            var x = gap
            for cell in row {
                cairo_set_source_rgb(context, 0, 0, 0)
                cairo_move_to(context, x, y + 13)
                cairo_show_text(context, cell.caption)
                cairo_set_source_surface(context, cell.picture, x, y + caption)
                cairo_paint(context)
                x += cell.width + gap
            }
            y += (row.map(\.height).max() ?? 0) + caption + gap
        }
        guard cairo_surface_write_to_png(sheet, path) == CAIRO_STATUS_SUCCESS else {
            throw ValidationError("\(path) could not be written")
        }
    }
}
