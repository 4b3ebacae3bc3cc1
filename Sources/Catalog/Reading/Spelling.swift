/// The word that was most likely meant, or nil when none is near: at most one slip for each three letters, a
/// slip being a letter too many, too few, changed, or swapped with its neighbour (optimal string alignment).
///
/// Of two words equally near, the earlier one in the list is taken.
func nearest(_ word: String, in candidates: [String]) -> String? {
    let typed = Array(word.lowercased())
    let limit = max(1, typed.count / 3)
    var best: (word: String, slips: Int)?
    for candidate in candidates {
        let letters = Array(candidate)
        guard abs(letters.count - typed.count) <= limit else { continue }
        let slips = slips(typed, letters)
        if slips <= limit, slips < (best?.slips ?? .max) { best = (candidate, slips) }
    }
    return best?.word
}

private func slips(_ a: [Character], _ b: [Character]) -> Int {
    var before = [Int](repeating: 0, count: b.count + 1)
    var last = Array(0...b.count)
    for i in 0..<a.count {
        var row = [i + 1]
        for j in 0..<b.count {
            var cost = min(last[j + 1] + 1, row[j] + 1, last[j] + (a[i] == b[j] ? 0 : 1))
            if i > 0, j > 0, a[i] == b[j - 1], a[i - 1] == b[j] { cost = min(cost, before[j - 1] + 1) }
            row.append(cost)
        }
        before = last
        last = row
    }
    return last[b.count]
}
