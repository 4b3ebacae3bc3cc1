import ArgumentParser
import Glibc
import Sketchnote

/// The kinds of picture files, as `--format` and the ends of file names say them.
enum PictureKind: String, CaseIterable, ExpressibleByArgument {
    case pdf, png, svg

    /// The kind that a file's name asks for.
    init?(ofName name: String) {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else { return nil }
        self.init(rawValue: name[name.utf8.index(after: dot)...].lowercased())
    }

    /// The same for the library.
    func format(dpi: Int) -> PictureFormat {
        switch self {
        case .pdf: .pdf
        case .png: .png(dpi: Double(dpi))
        case .svg: .svg
        }
    }
}

/// Which pictures a run of `render` makes of each capture.
struct OutputPlan {
    /// A picture to make.
    struct Target {
        /// Where it goes; nil for standard output.
        var path: String?
        /// What it is.
        var kind: PictureKind
    }

    /// A list of targets for each capture, in order.
    private(set) var targets: [[Target]]

    /// Settles every name before anything is drawn.
    ///
    /// - Throws: `Failure` with a usage error: a kind that cannot be told, a target that two pictures would share or
    ///   that is the capture itself.
    init(captures: [String], outputs: [String], kind: PictureKind?) throws(Failure) {
        targets = []
        for capture in captures {
            var own: [Target] = []
            for output in outputs {
                own.append(
                    try Self.target(output, of: capture, isShared: captures.count > 1, kind: kind))
            }
            if outputs.isEmpty {
                own = [try Self.usualTarget(of: capture, count: captures.count, kind: kind)]
            }
            targets.append(own)
        }
        try checkFormat(kind, outputs: outputs)
        try checkNames(captures: captures)
    }

    /// The name of a page's file: the first page has the name itself, later ones `name-2.png` and so on.
    static func path(_ path: String, page: Int) -> String {
        guard page > 1 else { return path }
        let (folder, name) = OutputFile.split(path)
        let (stem, end) = parted(name)
        return "\(folder)\(stem)-\(page)\(end)"
    }

    // MARK: - Names

    private static func usualTarget(
        of capture: String, count: Int, kind: PictureKind?
    ) throws(Failure) -> Target {
        let kind = kind ?? .pdf
        guard capture == "-" else {
            let (folder, name) = OutputFile.split(capture)
            return Target(path: "\(folder)\(parted(name).stem).\(kind.rawValue)", kind: kind)
        }
        guard count == 1 else {
            throw Failure(
                "standard input has no name to go by among several captures; give a folder with -o", .usage)
        }
        return try standardOutput(kind)
    }

    private static func target(
        _ output: String, of capture: String, isShared: Bool, kind: PictureKind?
    ) throws(Failure) -> Target {
        if output == "-" {
            guard !isShared else {
                throw Failure("several captures cannot share standard output; give a folder with -o", .usage)
            }
            return try standardOutput(kind ?? .pdf)
        }
        if output.hasSuffix("/") || OutputFile.isFolder(output) {
            let folder = output.hasSuffix("/") ? output : output + "/"
            let stem = capture == "-" ? "sketchnote" : parted(OutputFile.split(capture).name).stem
            let kind = kind ?? .pdf
            return Target(path: "\(folder)\(stem).\(kind.rawValue)", kind: kind)
        }
        guard !isShared else {
            throw Failure("several captures cannot share `\(output)`; give a folder with -o", .usage)
        }
        guard !output.isEmpty else { throw Failure("-o needs the name of a file or a folder", .usage) }
        guard let kind = PictureKind(ofName: output) ?? kind else {
            throw Failure(
                "cannot tell what kind of picture `\(output)` is; end it in .pdf, .png or .svg, or give --format",
                .usage)
        }
        return Target(path: output, kind: kind)
    }

    private static func standardOutput(_ kind: PictureKind) throws(Failure) -> Target {
        if kind != .svg, isatty(STDOUT_FILENO) == 1 {
            throw Failure("a picture would fill the terminal with signs; give a file with -o", .usage)
        }
        return Target(path: nil, kind: kind)
    }

    /// A name and its end with the dot; a dot at the start is no end.
    private static func parted(_ name: String) -> (stem: String, end: String) {
        guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")), dot != name.startIndex else {
            return (name, "")
        }
        return (String(name[..<dot]), String(name[dot...]))
    }

    // MARK: - Checks

    /// A format that no target takes, because all their names say otherwise, is a slip.
    private func checkFormat(_ kind: PictureKind?, outputs: [String]) throws(Failure) {
        guard let kind, !targets.joined().contains(where: { $0.kind == kind }), let output = outputs.first
        else { return }
        throw Failure("`\(output)` does not go with --format \(kind.rawValue); leave one of them out", .usage)
    }

    private func checkNames(captures: [String]) throws(Failure) {
        let sources = Set(captures.compactMap(OutputFile.realPath))
        var seen: Set<String> = []
        for target in targets.joined() {
            let name = target.path ?? "standard output"
            guard seen.insert(target.path ?? "-").inserted else {
                throw Failure("two pictures would go to \(target.path == nil ? name : "`\(name)`")", .usage)
            }
            if let path = target.path, let real = OutputFile.realPath(path), sources.contains(real) {
                throw Failure(
                    "`\(path)` is a capture and would be overwritten; give another name with -o", .usage)
            }
        }
    }
}
