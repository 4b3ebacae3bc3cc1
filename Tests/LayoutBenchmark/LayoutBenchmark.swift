import ArgumentParser
import Foundation
import Sketchnote

/// Measures every layout of the catalogue: whether the laws hold, how long it takes, how good and how steady pages are.
@main struct LayoutBenchmark: ParsableCommand {
    static let configuration = CommandConfiguration(
        abstract: "Measure every layout of the catalogue.",
        discussion: "Build it for release: `swift run -c release LayoutBenchmark <subcommand>`.",
        subcommands: [Laws.self, Times.self, Quality.self, Weights.self, Stability.self, ContactSheet.self])
}

/// The captures that come with the project.
enum Samples {
    private static let folder =
        URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent().path + "/samples"

    /// Name and text of each, in order.
    static func all() throws -> [(name: String, text: String)] {
        try FileManager.default.contentsOfDirectory(atPath: folder).filter { $0.hasSuffix(".capture") }
            .sorted()
            .map { (String($0.dropLast(8)), try String(contentsOfFile: "\(folder)/\($0)", encoding: .utf8)) }
    }

    /// The pages of a capture in a layout, as PNG.
    static func pages(of text: String, layout: String, paper: String, dpi: Double) throws -> [[UInt8]] {
        let isClear = layout == "clear"
        var options = SketchOptions(layout: isClear ? nil : .named(layout), paper: paper)
        options.clear = isClear
        return try Sketch(of: SourceFile(name: "sample.capture", text: text), options: options)
            .rendered(as: .png(dpi: dpi))
    }
}

/// A table in plain text.
struct Table {
    private var rows: [[String]]

    init(_ heads: [String]) { rows = [heads] }

    mutating func add(_ cells: [String]) { rows.append(cells) }

    /// Prints it with columns as wide as their widest cell.
    func show() {
        let widths = (rows.first ?? []).indices.map { column in rows.map { $0[column].count }.max() ?? 0 }
        for row in rows {
            let cells = zip(row, widths).enumerated().map { index, cell in
                let pad = String(repeating: " ", count: cell.1 - cell.0.count)
                return index == 0 ? cell.0 + pad : pad + cell.0
            }
            print(cells.joined(separator: "  "))
        }
    }
}

extension Double {
    /// With so many places after the point.
    func text(_ places: Int) -> String { String(format: "%.\(places)f", self) }

    /// As a share in percent.
    var percent: String { (self * 100).text(1) }
}
