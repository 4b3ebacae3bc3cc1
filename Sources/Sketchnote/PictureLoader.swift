import CairoRenderer
import Capture
import Diagnostics
import Drawing

/// Reads the pictures that a capture names, each once, and tells of those that cannot be drawn.
struct PictureLoader {
    /// What was read, by the path as typed.
    private(set) var photos: [String: Photo] = [:]
    private(set) var diagnostics: [Diagnostic] = []

    private let file: SourceFile
    private let reader: SketchOptions.PictureReader?

    init(document: Document, file: SourceFile, reader: SketchOptions.PictureReader?) {
        self.file = file
        self.reader = reader
        for section in document.sections { for item in section.items { load(item) } }
    }

    private mutating func load(_ item: Item) {
        if case .picture(let path, let range) = item.kind {
            if photos[path] == nil { load(path, at: range) }
            if item.text.isEmpty {
                report(
                    "picture-without-words", .warning, "nothing says what this picture shows", at: range,
                    help: "write it between the brackets, for those who do not see it: `![what it shows](…)`")
            }
        }
        for child in item.children { load(child) }
    }

    private mutating func load(_ path: String, at range: SourceRange) {
        guard let problem = PictureLoader.problem(ofPath: path) else {
            guard let reader else {
                report("unreadable-picture", .warning, "pictures are not read here", at: range)
                return
            }
            let bytes: [UInt8]
            do {
                bytes = try reader(path)
            } catch {
                report(
                    "unreadable-picture", .warning, "\(error)", at: range,
                    help: "write the picture's path as seen from the folder of the capture")
                return
            }
            do throws(PhotoError) {
                photos[path] = try readPhoto(bytes)
            } catch {
                report(error, path, at: range)
            }
            return
        }
        report(
            "unreadable-picture", .warning, problem, at: range,
            help: "put the picture beside the capture, or in a folder there, and write its path from there")
    }

    /// What forbids to follow a path: notes that somebody sends must not show files from elsewhere on a page.
    static func problem(ofPath path: String) -> String? {
        if path.contains("://") || path.hasPrefix("data:") || path.hasPrefix("mailto:") {
            return "pictures are not fetched from the network"
        }
        if path.hasPrefix("/") || path.hasPrefix("~") || path.contains("\\") {
            return "this path does not start from the folder of the capture"
        }
        if path.contains("\0") { return "this is no path" }
        if path.split(separator: "/").contains("..") {
            return "this path leads out of the folder of the capture"
        }
        return nil
    }

    private mutating func report(_ error: PhotoError, _ path: String, at range: SourceRange) {
        switch error {
        case .tooManyPixels:
            report(
                "huge-picture", .warning, "the picture \(error)", at: range,
                help: "save a smaller copy; 2400 pixels across are enough for a whole page")
        case .unknownKind:
            report(
                "broken-picture", .warning, "this file \(error)", at: range,
                help: "save the picture as PNG or JPEG")
        case .broken, .pressColours, .outOfMemory:
            report(
                "broken-picture", .warning, "this file \(error)", at: range,
                help: "open it with a picture program and save it anew as PNG or JPEG")
        }
    }

    private mutating func report(
        _ id: String, _ severity: Severity, _ message: String, at range: SourceRange, help: String? = nil
    ) {
        diagnostics.append(
            Diagnostic("capture/" + id, severity, message, in: file, at: range, help: help, fixIts: []))
    }
}
