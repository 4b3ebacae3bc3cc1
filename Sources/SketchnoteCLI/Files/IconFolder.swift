import Diagnostics
import Glibc
import Sketchnote

extension SketchOptions {
    /// The same options with the icons that stand in a folder `icons` beside a capture, and with a way to its pictures.
    ///
    /// - Parameter capture: its path; `-` is looked at as if it stood in the current folder.
    /// - Throws: `Failure` when an icon file cannot be read.
    func withFiles(beside capture: String) throws(Failure) -> SketchOptions {
        var options = self
        let folder = capture == "-" ? "" : OutputFile.split(capture).folder
        for name in IconFolder.names(in: folder + "icons") {
            options.icons.append(try InputFile.read("\(folder)icons/\(name)"))
        }
        options.pictures = { path in try PictureFile.read(path, in: folder) }
        return options
    }
}

/// The folder of an author's own icons.
private enum IconFolder {
    /// The SVG files of a folder in the order of their names; none when there is no such folder.
    static func names(in folder: String) -> [String] {
        guard let stream = opendir(folder) else { return [] }
        defer { closedir(stream) }
        var names: [String] = []
        while let entry = readdir(stream) {
            let name = withUnsafeBytes(of: entry.pointee.d_name) { bytes in
                String(decoding: bytes.prefix { $0 != 0 }, as: UTF8.self)
            }
            if name.hasSuffix(".svg"), !name.hasPrefix(".") { names.append(name) }
        }
        return names.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    }
}
