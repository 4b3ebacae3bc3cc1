import Foundation

// Writes `enum Embedded` with one list of (name, text) for each NAME FOLDER pair of the command line:
//     EmbedFiles OUTPUT NAME FOLDER [NAME FOLDER …]
// Files go in by name order, so that two builds give the same source.

let arguments = Array(CommandLine.arguments.dropFirst())
guard arguments.count >= 3, arguments.count % 2 == 1 else {
    FileHandle.standardError.write(Data("usage: EmbedFiles OUTPUT NAME FOLDER [NAME FOLDER …]\n".utf8))
    exit(64)
}

/// A raw string literal that no text can end early.
func literal(_ text: String) -> String {
    var fence = "#"
    while text.contains("\"" + fence) || text.contains("\\" + fence) { fence += "#" }
    return "\(fence)\"\"\"\n\(text)\n\"\"\"\(fence)"
}

do {
    var source = "/// Built-in data files: their names without extension, and their texts.\nenum Embedded {\n"
    for pair in stride(from: 1, to: arguments.count, by: 2) {
        let folder = URL(fileURLWithPath: arguments[pair + 1])
        let files = try FileManager.default.contentsOfDirectory(
            at: folder, includingPropertiesForKeys: nil
        ).filter { !$0.lastPathComponent.hasPrefix(".") }.sorted { $0.path < $1.path }
        source += "static let \(arguments[pair]): [(file: String, text: String)] = [\n"
        for file in files {
            let text = try String(contentsOf: file, encoding: .utf8)
            source += "(\"\(file.lastPathComponent)\", \(literal(text))),\n"
        }
        source += "]\n"
    }
    source += "}\n"
    try source.write(to: URL(fileURLWithPath: arguments[0]), atomically: true, encoding: .utf8)
} catch {
    FileHandle.standardError.write(Data("EmbedFiles: \(error)\n".utf8))
    exit(1)
}
