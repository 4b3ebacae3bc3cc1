import Diagnostics

/// What a diagnostic means, for people who meet its name: printed by `explain`, listed in the reference.
public struct Explanation: Hashable, Sendable {
    /// The stable name: `capture/unknown-hint`.
    public var id: String
    /// How much it matters.
    public var severity: Severity
    /// One sentence or two, without marks.
    public var meaning: String
    /// The smallest file that brings it.
    public var wrong: String
    /// The same file without it.
    public var mended: String

    init(_ id: String, _ severity: Severity, _ meaning: String, wrong: String, mended: String) {
        self.id = id
        self.severity = severity
        self.meaning = meaning
        self.wrong = wrong
        self.mended = mended
    }

    /// Every diagnostic that there is, those of captures first.
    public static let all: [Explanation] =
        header + lines + hints + choices + layouts + previous + themes + icons + surroundings

    /// The explanation of an id, with or without what stands before its `/`; nil when there is none.
    public static func of(_ id: String) -> Explanation? {
        let folded = id.lowercased()
        return all.first { $0.id == folded }
            ?? all.first { $0.id.split(separator: "/").last.map(String.init) == folded }
    }

    /// The id that was meant, when one is near.
    public static func suggestion(for id: String) -> String? {
        let ids = all.map(\.id)
        if id.contains("/") { return Suggestion.nearest(to: id, in: ids) }
        let short = ids.compactMap { $0.split(separator: "/").last.map(String.init) }
        return Suggestion.nearest(to: id, in: short).flatMap { of($0)?.id }
    }
}
