import ArgumentParser
import Glibc

/// What the command says to the shell when it ends; a larger one is worse.
enum Status: Int32, Comparable {
    /// All done.
    case good = 0
    /// The capture has errors.
    case faulty = 1
    /// The command line is wrong (`EX_USAGE` of sysexits.h).
    case usage = 64
    /// An input is not there or cannot be read (`EX_NOINPUT`).
    case noInput = 66
    /// A picture could not be made or written (`EX_IOERR`).
    case noOutput = 74

    static func < (a: Status, b: Status) -> Bool { a.rawValue < b.rawValue }

    /// Ends the command with this status, unless all is good.
    func end() throws {
        if self != .good { throw ExitCode(rawValue) }
    }
}

/// Why a file could not be read or written: one sentence for the user.
struct Failure: Error, CustomStringConvertible {
    /// Lower case, no full stop, names in backticks.
    var description: String
    /// What the command ends with.
    var status: Status

    init(_ description: String, _ status: Status) {
        self.description = description
        self.status = status
    }

    /// The system's own words for the last error.
    static var reason: String { String(cString: strerror(errno)) }

    /// Prints `sketchnote: …` on standard error.
    func report() {
        Terminal.complain("sketchnote: \(description)\n")
    }
}
