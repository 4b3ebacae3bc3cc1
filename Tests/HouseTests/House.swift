import Foundation

/// The project's own files, read as text.
struct House {
    /// The folder of `Package.swift`.
    static let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
        .deletingLastPathComponent()

    /// A Swift file.
    struct File {
        /// From the root: `Sources/Ink/Ink.swift`.
        var path: String
        var lines: [Substring]

        /// The folder under `Sources` or `Tests`.
        var room: String { String(path.split(separator: "/")[1]) }

        /// Modules that are imported, however they are written.
        var imports: [String] {
            lines.compactMap { line in
                let words = line.split(separator: " ").filter { $0 != "public" && $0 != "internal" }
                let bare = words.first?.hasPrefix("@") == true ? words.dropFirst() : words[...]
                guard bare.first == "import", let module = bare.last else { return nil }
                return module.split(separator: ".").first.map(String.init)
            }
        }
    }

    /// All Swift files of a folder, in order of path.
    static func swiftFiles(in folder: String) throws -> [File] {
        let start = root.appending(path: folder)
        guard let walk = FileManager.default.enumerator(at: start, includingPropertiesForKeys: nil) else {
            return []
        }
        var files: [File] = []
        for case let url as URL in walk where url.pathExtension == "swift" {
            let text = try String(contentsOf: url, encoding: .utf8)
            let path = String(url.path.dropFirst(root.path.count + 1))
            files.append(
                File(path: path, lines: text.split(separator: "\n", omittingEmptySubsequences: false)))
        }
        return files.sorted { $0.path < $1.path }
    }

    /// A target of `Package.swift` with what it may import, in the order of the file.
    struct Room {
        var name: String
        var dependencies: [String]
    }

    /// The table of rooms, as `Package.swift` has it.
    static func rooms() throws -> [Room] {
        let text = try String(contentsOf: root.appending(path: "Package.swift"), encoding: .utf8)
        let pieces = text.components(separatedBy: "arget(").dropFirst()
        return pieces.compactMap { piece in
            // Up to the comma or bracket that closes the target; product names count as modules of the same name.
            let end = piece.range(of: "\n        .")?.lowerBound ?? piece.endIndex
            let strings = piece[..<end].split(separator: "\"", omittingEmptySubsequences: false)
                .enumerated().filter { $0.offset % 2 == 1 }.map { String($0.element) }
            guard let name = strings.first else { return nil }
            return Room(name: name, dependencies: Array(strings.dropFirst()))
        }
    }
}
