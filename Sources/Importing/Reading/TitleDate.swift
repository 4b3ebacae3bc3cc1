/// The day in a title such as `Board meeting (2026-04-03)` or `Board, 3 April 2026`, which the page shows beside the title.
enum TitleDate {
    /// Takes the day out of the title into the header, when it stands at the start or the end, can be read without doubt, and
    /// enough words are left. A day that the front matter names gives way to it: files are dated when they are put online.
    ///
    /// - Returns: the field that gave way.
    static func move(in notes: inout Notes) -> Notes.Field? {
        let words = notes.title.plain.split { $0.isBlank }.map(String.init)
        guard notes.title.allSatisfy({ $0.url == nil && $0.style.isSubset(of: [.strong, .slanted]) }) else {
            return nil
        }
        // The longer first: `Friday, 3 April 2026` before `3 April 2026`.
        for count in (1...5).reversed() where words.count > count {
            for (day, rest) in [
                (words.suffix(count), words.dropLast(count)), (words.prefix(count), words.dropFirst(count)),
            ] {
                let title = bare(rest)
                guard !isOpen(rest), let field = read(day), title.contains(where: \.isLetter) else {
                    continue
                }
                let known = notes.header.first { $0.key == "date" }
                guard known == nil || known?.value == field.value || known?.line == 0 else { continue }
                notes.title = [Span(words: title)]
                if let known, known.value == field.value { return nil }
                notes.header.removeAll { $0.key == "date" }
                var own = field
                (own.typed, own.line) = ("", notes.titleLine)
                notes.header.append(own)
                return known
            }
        }
        return nil
    }

    /// The day at the end of a line that names a meeting, `Minutes of the meeting held on 3 April 2026`; nil without one.
    static func day(atEndOf line: String) -> Notes.Field? {
        let words = line.split { $0.isBlank }.map(String.init)
        guard words.count <= 40,
            words.contains(where: { ["meeting", "minutes", "agm", "notes"].contains($0.lowercased()) })
        else { return nil }
        for count in (1...5).reversed() where words.count > count {
            guard !isOpen(words.dropLast(count)), var field = read(words.suffix(count)) else { continue }
            field.typed = ""
            return field
        }
        return nil
    }

    /// The field of words that are one day in full, with signs round them.
    private static func read(_ words: ArraySlice<String>) -> Notes.Field? {
        guard let first = words.first, let last = words.last, !isSign(first), !isSign(last) else {
            return nil
        }
        let typed = words.joined(separator: " ")
        let day = String(typed.drop { "([,:–—-".contains($0) }.dropLastWhile { ")],:.".contains($0) })
        // A year must be written out, and each of the words must be part of the day.
        guard typed.utf8.count <= 40, day.filter(\.isNumber).count >= 5, isWhole(day) else { return nil }
        return HeaderField.read(key: "date", value: day)
    }

    /// Whether words are numbers and one word or two, for month and weekday, or three numbers between signs.
    private static func isWhole(_ day: String) -> Bool {
        let words = day.split { $0.isBlank || $0 == "," }
        let parts = day.split(omittingEmptySubsequences: false) { "-/.".contains($0) }
        if words.count == 1 {
            return parts.count == 3 && day.utf8.count >= (day.contains("/") ? 6 : 8)
                && parts.allSatisfy { (1...4).contains($0.utf8.count) }
        }
        return words.count >= 3 && words.contains { $0.utf8.count == 4 && $0.allSatisfy(\.isNumber) }
    }

    /// A title without the signs and small words that led to the day.
    private static func bare(_ words: ArraySlice<String>) -> String {
        var left = words
        while let last = left.last, isSign(last) || (left.count > 1 && small.contains(last.lowercased())) {
            left.removeLast()
        }
        while let first = left.first, isSign(first) { left.removeFirst() }
        return String(left.joined(separator: " ").dropLastWhile { ",:–—-".contains($0) }).trimmingSpaces()
    }

    /// Whether words before a day make it part of something longer: a week, or the end of some days.
    private static func isOpen(_ words: ArraySlice<String>) -> Bool {
        guard let last = words.last(where: { !small.contains($0.lowercased()) }) else { return false }
        if longer.contains(last.lowercased()) { return true }
        let before = isSign(last) ? words.dropLast().last ?? "" : ""
        return before.utf8.count <= 4 && before.first?.isNumber ?? false
    }

    private static let longer: Set = [
        "week", "weeks", "w/c", "w/e", "commencing", "beginning", "starting", "ending", "since", "until",
        "till",
        "before", "after", "by", "to", "and", "&", "through", "version", "release", "v",
    ]

    private static func isSign(_ word: String) -> Bool { word.allSatisfy { "-–—:|,·".contains($0) } }

    private static let small: Set = [
        "on", "of", "for", "from", "held", "dated", "vom", "am", "du", "le", "del", "van",
    ]
}
