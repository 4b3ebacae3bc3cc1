/// Did you mean …: the valid name nearest to a wrong one.
public enum Suggestion {
    /// The nearest of `names`, in its own spelling, or nil when none is near.
    ///
    /// Case does not count. A name is near when at most a third of the wrong word's letters differ (at least one
    /// may), counting a letter added, dropped, changed, or swapped with its neighbour as one (Damerau–Levenshtein
    /// distance, in the form that touches no letter twice). Of equally near names the one with the longest common
    /// start wins, then the earlier one.
    ///
    /// - Parameters:
    ///   - word: what was typed
    ///   - names: what would have been right
    ///   - known: wrong words in lower case whose meaning is known, such as `color` for `colour`; asked first
    public static func nearest(
        to word: String, in names: some Sequence<String>, known: [String: String] = [:]
    ) -> String? {
        guard word.utf8.count <= 128 else { return nil }
        let folded = Array(word.lowercased().unicodeScalars)
        guard !folded.isEmpty else { return nil }
        if let meant = known[word.lowercased()], names.contains(meant) { return meant }
        let limit = max(1, folded.count / 3)
        var best: (name: String, distance: Int, shared: Int)?
        for name in names {
            let other = Array(name.lowercased().unicodeScalars)
            guard abs(other.count - folded.count) <= limit else { continue }
            let apart = distance(folded, other)
            // A word of one or two letters that shares nothing with the name is no slip of it.
            guard apart <= limit, apart < max(folded.count, other.count) else { continue }
            let shared = zip(folded, other).prefix { $0 == $1 }.count
            if let found = best, (found.distance, -found.shared) <= (apart, -shared) { continue }
            best = (name, apart, shared)
        }
        return best?.name
    }

    /// How many letters must be added, dropped, changed or swapped to make one word of the other; case counts.
    public static func distance(between a: String, and b: String) -> Int {
        distance(Array(a.unicodeScalars), Array(b.unicodeScalars))
    }

    /// Optimal string alignment distance, over three rows.
    static func distance(_ a: [Unicode.Scalar], _ b: [Unicode.Scalar]) -> Int {
        var older: [Int] = []
        var previous = Array(0...b.count)
        for i in a.indices {
            var row = [i + 1]
            row.reserveCapacity(b.count + 1)
            for j in b.indices {
                var cost = min(previous[j + 1] + 1, row[j] + 1, previous[j] + (a[i] == b[j] ? 0 : 1))
                if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, older[j - 1] + 1) }
                row.append(cost)
            }
            older = previous
            previous = row
        }
        return previous[b.count]
    }
}
