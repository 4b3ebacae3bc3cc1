import Foundation

/// An empty folder in which the built command is run; gone at the end of the test.
final class Sandbox {
    /// The folder.
    let url: URL

    init() throws {
        url = FileManager.default.temporaryDirectory.appending(path: "sketchnote-\(UUID().uuidString)")
        try FileManager.default.createDirectory(at: url, withIntermediateDirectories: true)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    /// What a run left behind.
    struct Outcome {
        var status: Int32
        var output: Data
        var errors: String

        var text: String { String(decoding: output, as: UTF8.self) }
    }

    /// The command beside the test bundle.
    static let command = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
        .appending(path: "sketchnote")

    /// Writes a file of the folder.
    func write(_ name: String, _ text: String) throws { try write(name, Data(text.utf8)) }

    /// Writes a file of the folder.
    func write(_ name: String, _ bytes: Data) throws { try bytes.write(to: url.appending(path: name)) }

    /// Reads a file of the folder.
    func read(_ name: String) throws -> Data { try Data(contentsOf: url.appending(path: name)) }

    /// Names in the folder, hidden ones too, but for what the sandbox itself keeps there.
    func names() throws -> [String] {
        try FileManager.default.contentsOfDirectory(atPath: url.path).filter { !$0.hasPrefix("sandbox-") }
            .sorted()
    }

    /// Runs the command.
    func run(
        _ arguments: String..., input: String = "", environment: [String: String] = [:]
    ) throws -> Outcome {
        try run(Self.command, arguments, input: input, environment: environment)
    }

    /// Runs a line of the shell, with the command as `$S`.
    func shell(_ line: String) throws -> Outcome {
        try run(URL(filePath: "/bin/bash"), ["-c", line], environment: ["S": Self.command.path])
    }

    private func run(
        _ executable: URL, _ arguments: [String], input: String = "", environment: [String: String]
    ) throws -> Outcome {
        // Files, not pipes: nothing can fill up and wait.
        let run = UUID().uuidString
        let places = ["in", "out", "err"].map { url.appending(path: "sandbox-\(run).\($0)") }
        try Data(input.utf8).write(to: places[0])
        for place in places.dropFirst() { try Data().write(to: place) }
        let process = Process()
        process.executableURL = executable
        process.arguments = arguments
        process.currentDirectoryURL = url
        process.environment = ProcessInfo.processInfo.environment.merging(environment) { $1 }
        process.standardInput = try FileHandle(forReadingFrom: places[0])
        process.standardOutput = try FileHandle(forWritingTo: places[1])
        process.standardError = try FileHandle(forWritingTo: places[2])
        try process.run()
        process.waitUntilExit()
        return Outcome(
            status: process.terminationReason == .exit
                ? process.terminationStatus : -process.terminationStatus,
            output: try Data(contentsOf: places[1]),
            errors: String(decoding: try Data(contentsOf: places[2]), as: UTF8.self))
    }
}

/// Captures for the tests.
enum Capture {
    /// One page, no diagnostics worth more than a notice.
    static let good = """
        ---
        event: Allotment evening
        date: 2026-04-03
        ---
        # Growing together
        ## Soil :seedling:
        - Feed it in **autumn**
        - Never walk on it when wet
        ## Next
        - [ ] Order compost @chair due:2026-05-01

        """

    /// A date that can be read two ways.
    static let faulty = "---\ndate: 03/04/26\n---\n# Growing together\n- Feed the soil\n"

    /// A header key that nobody knows.
    static let doubtful = "---\nevnt: Allotment evening\n---\n# Growing together\n- Feed the soil\n"

    /// More than fits on one sheet of A6.
    static let long =
        "# Growing together\n"
        + (1...12).map { part in
            "## Bed number \(part)\n"
                + (1...8).map { "- Row \($0) wants water, light and a little patience\n" }.joined()
        }.joined()
}
