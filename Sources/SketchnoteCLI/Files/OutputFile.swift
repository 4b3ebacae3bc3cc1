import Glibc

/// Writes pictures so that a target is either the old file or the whole new one.
enum OutputFile {
    /// Bytes for a path.
    struct Content {
        var path: String
        var bytes: [UInt8]
    }

    /// Writes all contents, or none: every one goes to a temporary file beside its target first, and only when all are
    /// complete are they renamed. Signals wait meanwhile, so that no temporary file is left behind.
    ///
    /// Devices and pipes are written as they are.
    ///
    /// - Throws: `Failure` with a sentence that names the target.
    static func write(_ contents: [Content]) throws(Failure) {
        var every = sigset_t()
        var before = sigset_t()
        sigfillset(&every)
        pthread_sigmask(SIG_BLOCK, &every, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

        var staged: [Staged] = []
        defer { for file in staged { unlink(file.temporary) } }
        for content in contents {
            if let file = try stage(content) { staged.append(file) }
        }
        while let file = staged.first {
            guard rename(file.temporary, file.target) == 0 else { throw failure(file.shown) }
            staged.removeFirst()
        }
    }

    /// A complete temporary file.
    private struct Staged {
        var temporary, target, shown: String
    }

    /// Writes a temporary file; nil when the target was no file and has been written directly.
    private static func stage(_ content: Content) throws(Failure) -> Staged? {
        // A link stays a link: the file behind it is replaced.
        let target = realPath(content.path) ?? content.path
        var old = stat()
        let isThere = stat(target, &old) == 0
        if isThere, old.st_mode & S_IFMT == S_IFDIR {
            throw Failure("cannot write `\(content.path)`: it is a folder", .noOutput)
        }
        if isThere, old.st_mode & S_IFMT != S_IFREG {
            try writeDirectly(content)
            return nil
        }
        // Renaming asks nothing of the old file, but a file made read-only is meant to stay.
        if isThere, access(target, W_OK) != 0 { throw failure(content.path) }

        let (folder, name) = split(target)
        var template = Array("\(folder).\(name.prefix(100)).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR {
                let missing = folder.isEmpty ? "." : folder
                throw Failure("cannot write `\(content.path)`: there is no folder `\(missing)`", .noOutput)
            }
            throw failure(content.path)
        }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        var isDone = Terminal.write(content.bytes, to: descriptor)
        if isDone, isThere, old.st_uid != geteuid() || old.st_gid != getegid() {
            // Only the superuser may give a file away; for anybody else it becomes their own.
            _ = fchown(descriptor, old.st_uid, old.st_gid)
        }
        isDone = isDone && fchmod(descriptor, isThere ? old.st_mode & 0o777 : 0o666 & ~creationMask) == 0
        let reason = errno
        if close(descriptor) == 0, isDone {
            return Staged(temporary: temporary, target: target, shown: content.path)
        }
        if !isDone { errno = reason }
        defer { unlink(temporary) }
        throw failure(content.path)
    }

    private static func writeDirectly(_ content: Content) throws(Failure) {
        let descriptor = open(content.path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(content.path) }
        let isDone = Terminal.write(content.bytes, to: descriptor)
        let reason = errno
        if close(descriptor) == 0, isDone { return }
        if !isDone { errno = reason }
        throw failure(content.path)
    }

    // MARK: - Paths

    /// The folder with a `/` at its end, or nothing, and the name in it.
    static func split(_ path: String) -> (folder: String, name: String) {
        guard let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) else { return ("", path) }
        return (String(path[...slash]), String(path[path.utf8.index(after: slash)...]))
    }

    /// The path without links; nil when there is no such file.
    static func realPath(_ path: String) -> String? {
        guard let found = realpath(path, nil) else { return nil }
        defer { free(found) }
        return String(cString: found)
    }

    /// Whether there is a folder at a path.
    static func isFolder(_ path: String) -> Bool {
        var status = stat()
        return stat(path, &status) == 0 && status.st_mode & S_IFMT == S_IFDIR
    }

    /// The permissions that new files of this process do without.
    private static var creationMask: mode_t {
        let mask = umask(0o077)
        umask(mask)
        return mask
    }

    private static func failure(_ path: String) -> Failure {
        Failure("cannot write `\(path)`: \(Failure.reason)", .noOutput)
    }
}
