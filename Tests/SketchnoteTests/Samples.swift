import Capture
import Catalog
import Diagnostics
import Foundation
import Sketchnote

/// The captures that come with the project.
enum Samples {
    /// The project's folder, found from this file.
    static let root = URL(fileURLWithPath: #filePath)
        .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

    /// Names without `.capture`, in order.
    static let names: [String] = {
        let files = (try? FileManager.default.contentsOfDirectory(atPath: root.path + "/samples")) ?? []
        return files.filter { $0.hasSuffix(".capture") }.map { String($0.dropLast(8)) }.sorted()
    }()

    /// The capture of a name.
    static func source(_ name: String) throws -> SourceFile {
        let url = root.appendingPathComponent("samples/\(name).capture")
        return SourceFile(name: url.lastPathComponent, text: try String(contentsOf: url, encoding: .utf8))
    }

    /// The capture of a name, drawn.
    static func sketch(_ name: String, layout: String? = nil, paper: String? = nil) throws -> Sketch {
        Sketch(
            of: try source(name), options: SketchOptions(layout: layout.map { .named($0) }, paper: paper))
    }

    /// The pages of a capture in a layout, or set for easy reading, as PNG.
    static func pages(_ name: String, layout: String, paper: String, dpi: Double) throws -> [[UInt8]] {
        let isClear = layout == "clear"
        var options = SketchOptions(layout: isClear ? nil : .named(layout), paper: paper)
        options.clear = isClear
        return try Sketch(of: try source(name), options: options).rendered(as: .png(dpi: dpi))
    }

    /// The meaning of a capture, without fonts.
    static func document(of file: SourceFile) -> Document {
        resolve(parse(file).value, vocabulary: Vocabulary(icons: Catalog.iconNames)).value
    }
}
