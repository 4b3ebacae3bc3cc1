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
    /// Devices and pipes are written as they are, after the files.
    ///
    /// - Throws: `Failure` with a sentence that names the target.
    static func write(_ contents: [Content]) throws(Failure) {
        // A limit on the size of files shows as an error of `write` then, as a full disk does.
        signal(SIGXFSZ, SIG_IGN)
        var files: [(Content, Target)] = []
        var devices: [Content] = []
        for content in contents {
            if let target = try Target(of: content.path) {
                files.append((content, target))
            } else {
                devices.append(content)
            }
        }
        try writeFiles(files)
        for content in devices { try writeDirectly(content) }
    }

    private static func writeFiles(_ files: [(Content, Target)]) throws(Failure) {
        var every = sigset_t()
        var before = sigset_t()
        sigfillset(&every)
        pthread_sigmask(SIG_BLOCK, &every, &before)
        defer { pthread_sigmask(SIG_SETMASK, &before, nil) }

        var staged: [Staged] = []
        defer { for file in staged { unlink(file.temporary) } }
        for (content, target) in files { staged.append(try stage(content, target)) }
        while let file = staged.first {
            guard rename(file.temporary, file.target) == 0 else { throw failure(file.shown) }
            staged.removeFirst()
        }
    }

    /// The file that a path leads to.
    private struct Target {
        /// The path without links: a link stays a link, and the file behind it is replaced.
        var path: String
        /// The file that is there already.
        var old: stat?

        /// Nil for a device or a pipe.
        init?(of path: String) throws(Failure) {
            self.path = OutputFile.realPath(path) ?? path
            var status = stat()
            guard stat(self.path, &status) == 0 else { return }
            old = status
            switch status.st_mode & S_IFMT {
            case S_IFREG:
                // Renaming asks nothing of the old file, but a file made read-only is meant to stay.
                if access(self.path, W_OK) != 0 { throw OutputFile.failure(path) }
            case S_IFDIR: throw Failure("cannot write `\(path)`: it is a folder", .noOutput)
            default: return nil
            }
        }
    }

    /// A complete temporary file.
    private struct Staged {
        var temporary, target, shown: String
    }

    private static func stage(_ content: Content, _ target: Target) throws(Failure) -> Staged {
        let (folder, name) = split(target.path)
        var template = Array("\(folder).\(name.prefix(40)).XXXXXX".utf8CString)
        let descriptor = mkstemp(&template)
        guard descriptor >= 0 else {
            if errno == ENOENT || errno == ENOTDIR {
                throw Failure("cannot write `\(content.path)`: there is no folder `\(folder)`", .noOutput)
            }
            throw failure(content.path)
        }
        let temporary = String(decoding: template.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
        let isDone =
            Terminal.write(content.bytes, to: descriptor) && permit(descriptor, as: target.old)
        if end(descriptor, isDone: isDone) {
            return Staged(temporary: temporary, target: target.path, shown: content.path)
        }
        defer { unlink(temporary) }
        throw failure(content.path)
    }

    /// Gives a new file the owner and permissions of the old one, or those of any new file.
    private static func permit(_ descriptor: Int32, as old: stat?) -> Bool {
        guard let old else { return fchmod(descriptor, 0o666 & ~creationMask) == 0 }
        if old.st_uid != geteuid() || old.st_gid != getegid() {
            // Only the superuser may give a file away; for anybody else it becomes their own.
            _ = fchown(descriptor, old.st_uid, old.st_gid)
        }
        return fchmod(descriptor, old.st_mode & 0o777) == 0
    }

    private static func writeDirectly(_ content: Content) throws(Failure) {
        let descriptor = open(content.path, O_WRONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw failure(content.path) }
        let isDone = Terminal.write(content.bytes, to: descriptor)
        if !end(descriptor, isDone: isDone) { throw failure(content.path) }
    }

    /// Closes a file; false with the first error in `errno` when it is not whole.
    private static func end(_ descriptor: Int32, isDone: Bool) -> Bool {
        let reason = errno
        if close(descriptor) == 0, isDone { return true }
        if !isDone { errno = reason }
        return false
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

    fileprivate static func failure(_ path: String) -> Failure {
        Failure("cannot write `\(path)`: \(Failure.reason)", .noOutput)
    }
}
