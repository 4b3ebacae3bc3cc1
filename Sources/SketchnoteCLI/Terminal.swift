import ArgumentParser
import Glibc

/// When to colour messages.
enum ColourChoice: String, CaseIterable, ExpressibleByArgument {
    /// On a terminal that can, unless `NO_COLOR` is set.
    case auto
    case always, never

    /// Whether to colour what is written to a file descriptor (https://no-color.org).
    func isColoured(_ descriptor: Int32) -> Bool {
        switch self {
        case .always: true
        case .never: false
        case .auto:
            isatty(descriptor) == 1 && Terminal.environment("NO_COLOR").isEmpty
                && Terminal.environment("TERM") != "dumb"
        }
    }
}

/// Standard output and standard error.
enum Terminal {
    /// Writes to standard error; a failure there cannot be told to anyone.
    static func complain(_ text: String) {
        _ = write(Array(text.utf8), to: STDERR_FILENO)
    }

    /// Writes to standard output.
    ///
    /// - Throws: `Failure` when it does not take all of it.
    static func say(_ text: String) throws(Failure) {
        try say(Array(text.utf8))
    }

    /// Writes to standard output.
    ///
    /// - Throws: `Failure` when it does not take all of it.
    static func say(_ bytes: [UInt8]) throws(Failure) {
        if !write(bytes, to: STDOUT_FILENO) {
            throw Failure("cannot write to standard output: \(Failure.reason)", .noOutput)
        }
    }

    /// Writes everything, however often the system takes only a part; false with `errno` set when it refuses.
    static func write(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
        bytes.withUnsafeBytes { buffer in
            var rest = UnsafeRawBufferPointer(buffer)[...]
            while !rest.isEmpty {
                let part = UnsafeRawBufferPointer(rebasing: rest)
                let count = Glibc.write(descriptor, part.baseAddress, part.count)
                if count < 0 {
                    if errno == EINTR { continue }
                    return false
                }
                rest = rest.dropFirst(count)
            }
            return true
        }
    }

    /// The value of a variable of the environment, or nothing.
    static func environment(_ name: String) -> String {
        getenv(name).map { String(cString: $0) } ?? ""
    }
}

/// Says on a terminal what is being done, once a run has taken a second; wiped out when it ends.
struct Progress {
    private let start = ContinuousClock.now
    private let isShown: Bool
    private var isOnScreen = false

    init(isQuiet: Bool) { isShown = !isQuiet && isatty(STDERR_FILENO) == 1 }

    /// Says what comes next.
    mutating func say(_ text: String) {
        guard isShown, ContinuousClock.now - start > .seconds(1) else { return }
        Terminal.complain("\r\u{1B}[K\(text) …")
        isOnScreen = true
    }

    /// Clears the line, so that messages start at its beginning.
    mutating func wipe() {
        if isOnScreen { Terminal.complain("\r\u{1B}[K") }
        isOnScreen = false
    }
}
