import Diagnostics
import Glibc

/// Reads captures, layouts and themes.
enum InputFile {
    /// The most that is read, in bytes: far beyond any notes, so that a wrong file does not fill the memory.
    static let limit = 16 << 20

    /// Reads a text; `-` is standard input.
    ///
    /// - Throws: `Failure` with a sentence that names the file.
    static func read(_ path: String) throws(Failure) -> SourceFile {
        let isInput = path == "-"
        let shown = isInput ? "standard input" : "`\(path)`"
        let descriptor = isInput ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR { throw Failure("no such file: \(shown)", .noInput) }
            throw Failure("cannot read \(shown): \(Failure.reason)", .noInput)
        }
        defer { if !isInput { close(descriptor) } }
        let bytes = try bytes(of: descriptor, shown: shown)
        return SourceFile(
            name: isInput ? "<standard input>" : path, text: try text(of: bytes, shown: shown))
    }

    private static func bytes(of descriptor: Int32, shown: String) throws(Failure) -> [UInt8] {
        var bytes: [UInt8] = []
        var block = [UInt8](repeating: 0, count: 64 << 10)
        while true {
            let count = Glibc.read(descriptor, &block, block.count)
            if count < 0 {
                if errno == EINTR { continue }
                if errno == EISDIR { throw Failure("\(shown) is a folder, not a text file", .noInput) }
                throw Failure("cannot read \(shown): \(Failure.reason)", .noInput)
            }
            if count == 0 { return bytes }
            bytes += block[..<count]
            if bytes.count > limit { throw Failure("\(shown) is larger than 16 MiB", .noInput) }
        }
    }

    private static func text(of bytes: [UInt8], shown: String) throws(Failure) -> String {
        let isUTF16 = bytes.starts(with: [0xFF, 0xFE]) || bytes.starts(with: [0xFE, 0xFF])
        guard !isUTF16, let text = String(validating: bytes, as: UTF8.self) else {
            let place = isUTF16 ? "it looks like UTF-16" : "see line \(lineOfFault(in: bytes))"
            throw Failure("\(shown) is not UTF-8 text (\(place)); save it as UTF-8", .faulty)
        }
        let isEmpty = text.unicodeScalars.allSatisfy { $0 == "\u{FEFF}" || $0.properties.isWhitespace }
        if isEmpty { throw Failure("\(shown) is empty", .faulty) }
        return text
    }

    /// The first line, from 1, that is not UTF-8.
    private static func lineOfFault(in bytes: [UInt8]) -> Int {
        var number = 1
        for line in bytes.split(separator: 0x0A, omittingEmptySubsequences: false) {
            if String(validating: line, as: UTF8.self) == nil { return number }
            number += 1
        }
        return number
    }
}
