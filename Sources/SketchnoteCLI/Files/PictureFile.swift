import Glibc

/// Reads the pictures that stand in a capture's folder.
enum PictureFile {
    /// The most that is read, in bytes.
    static let limit = 64 << 20

    /// Reads a file whose path starts from a folder, and which lies in the folder or below.
    ///
    /// - Parameter folder: with a `/` at its end, or nothing for the current one.
    /// - Throws: `Failure` with what kept it from being read.
    static func read(_ path: String, in folder: String) throws(Failure) -> [UInt8] {
        let shown = "`\(path)`"
        let name = folder + path
        guard let real = OutputFile.realPath(name) else {
            throw Failure(
                errno == ENOENT || errno == ENOTDIR
                    ? "no such file: \(shown)" : "cannot read \(shown): \(Failure.reason)", .noInput)
        }
        // A link in the folder may lead out of it.
        guard let home = OutputFile.realPath(folder.isEmpty ? "." : folder),
            real.hasPrefix(home.hasSuffix("/") ? home : home + "/")
        else { throw Failure("\(shown) leads out of the folder of the capture", .noInput) }
        // A pipe would keep the command waiting for ever.
        let descriptor = open(real, O_RDONLY | O_CLOEXEC | O_NONBLOCK)
        guard descriptor >= 0 else { throw Failure("cannot read \(shown): \(Failure.reason)", .noInput) }
        defer { close(descriptor) }
        var facts = stat()
        guard fstat(descriptor, &facts) == 0, facts.st_mode & S_IFMT == S_IFREG else {
            throw Failure("\(shown) is no file", .noInput)
        }
        guard Int(facts.st_size) <= limit else { throw Failure("\(shown) is larger than 64 MiB", .noInput) }
        return try bytes(of: descriptor, count: Int(facts.st_size), shown: shown)
    }

    private static func bytes(of descriptor: Int32, count: Int, shown: String) throws(Failure) -> [UInt8] {
        var problem: String?
        let bytes = [UInt8](unsafeUninitializedCapacity: count) { buffer, used in
            while used < count, let start = buffer.baseAddress {
                let got = Glibc.read(descriptor, start + used, count - used)
                if got < 0 {
                    if errno == EINTR { continue }
                    problem = Failure.reason
                    return
                }
                // It was cut while it was read.
                if got == 0 { return }
                used += got
            }
        }
        if let problem { throw Failure("cannot read \(shown): \(problem)", .noInput) }
        return bytes
    }
}
