/// The smallest text found for which something still holds: lines are taken out, large stretches first, and then words
/// (Zeller and Hildebrandt's delta debugging, 2002).
///
/// - Parameters:
///   - text: for which it holds.
///   - tries: how often to ask at most.
///   - holds: what must go on holding.
public func shrunkCapture(_ text: String, tries: Int, while holds: (String) -> Bool) -> String {
    var left = tries
    let lines = shrunk(
        text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init), tries: &left
    ) {
        holds($0.joined(separator: "\n"))
    }
    var result = lines
    for index in lines.indices {
        let words = lines[index].split(separator: " ", omittingEmptySubsequences: false).map(String.init)
        guard words.count > 1 else { continue }
        let fewer = shrunk(words, tries: &left) { words in
            var candidate = result
            candidate[index] = words.joined(separator: " ")
            return holds(candidate.joined(separator: "\n"))
        }
        result[index] = fewer.joined(separator: " ")
    }
    return result.joined(separator: "\n")
}

/// Parts without which something still holds, taken out in stretches of half the parts, a quarter, and so on.
private func shrunk(_ parts: [String], tries: inout Int, while holds: ([String]) -> Bool) -> [String] {
    var parts = parts
    var stretch = max(1, parts.count / 2)
    while tries > 0 {
        var start = 0
        var hasShrunk = false
        while start < parts.count, tries > 0, parts.count > 1 {
            let candidate = Array(parts[..<start] + parts[min(start + stretch, parts.count)...])
            tries -= 1
            if !candidate.isEmpty, holds(candidate) {
                parts = candidate
                hasShrunk = true
            } else {
                start += stretch
            }
        }
        if stretch == 1, !hasShrunk { break }
        if !hasShrunk { stretch = max(1, stretch / 2) }
    }
    return parts
}
