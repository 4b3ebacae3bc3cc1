import Foundation

/// A file in a folder of its own that is taken away with it.
final class ScratchFile {
    /// Where the file stands.
    let path: String
    private let folder: URL

    init(_ bytes: [UInt8], name: String) throws {
        folder = FileManager.default.temporaryDirectory.appendingPathComponent(
            "sketchnote-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
        let url = folder.appendingPathComponent(name)
        try Data(bytes).write(to: url)
        path = url.path
    }

    deinit { try? FileManager.default.removeItem(at: folder) }

    /// What a tool says of the file; the file's path stands for `@` among the arguments.
    func ask(_ tool: String, _ arguments: [String]) throws -> (bytes: [UInt8], status: Int32) {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = [tool] + arguments.map { $0 == "@" ? path : $0 }
        let pipe = Pipe()
        process.standardOutput = pipe
        process.standardError = pipe
        try process.run()
        let output = pipe.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        return (Array(output), process.terminationStatus)
    }

    /// What a tool says of the file, as text.
    func text(_ tool: String, _ arguments: [String]) throws -> String {
        String(decoding: try ask(tool, arguments).bytes, as: UTF8.self)
    }
}
