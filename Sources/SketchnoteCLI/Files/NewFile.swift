import Diagnostics
import Glibc

/// Files that a command makes where there was none.
enum NewFile {
    /// The path of a file of the same name with another end.
    static func path(beside path: String, end: String) -> String {
        let (folder, name) = OutputFile.split(path)
        let stem = name.utf8.lastIndex(of: UInt8(ascii: ".")).map { name[..<$0] } ?? name[...]
        return folder + (stem.isEmpty ? name : String(stem)) + end
    }

    /// Keeps a file that somebody wrote from being lost.
    ///
    /// - Throws: `Failure` when the file is there and nobody said to write over it.
    static func refuseOld(_ path: String, force: Bool = false, hint: String) throws(Failure) {
        var status = stat()
        guard !force, stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return }
        throw Failure("`\(path)` is there already; \(hint)", .noOutput)
    }
}

extension InputFile {
    /// Text holds no bytes of value zero; a file with some is of another kind, whatever its name says.
    ///
    /// - Throws: `Failure` with the place of the first.
    static func refuseBinary(_ source: SourceFile, at path: String) throws(Failure) {
        guard let place = source.text.utf8.firstIndex(of: 0) else { return }
        let line = source.text.utf8[..<place].count { $0 == 0x0A } + 1
        let shown = path == "-" ? "standard input" : "`\(path)`"
        throw Failure(
            "\(shown) is no text: line \(line) holds binary data; save the notes as Markdown", .faulty)
    }
}
