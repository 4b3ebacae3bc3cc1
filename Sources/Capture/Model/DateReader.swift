/// Reads days and months in the spellings that people use.
struct DateReader {
    /// The year of a date that names none.
    var year: Int?
    /// The day that `Friday` and `tomorrow` count from; nil when they are no dates.
    var start: CalendarDate?
    /// Whether `Friday` and `tomorrow` are read at all.
    var readsDays = false
    /// Whether the name of a month alone is one.
    var readsMonths = false

    /// What a text says about a day.
    enum Reading: Equatable {
        /// It is this day.
        case date(CalendarDate)
        /// It is one of two days, day first or month first.
        case ambiguous(CalendarDate, CalendarDate)
        /// It is a day of an unknown year.
        case withoutYear
        /// It is a day counted from another one that is not known.
        case withoutStart
        /// It is no date.
        case unreadable

        /// The day and month in words, day first where there is a choice: `3 Apr`.
        var day: String? {
            switch self {
            case .date(let date), .ambiguous(let date, _):
                date.day.map { day in
                    let month = DateReader.months[date.month - 1].prefix(3)
                    return "\(day) \(month.prefix(1).uppercased())\(month.dropFirst())"
                }
            default: nil
            }
        }

        /// Whether nothing need be added to know the year.
        var namesYear: Bool { self != .withoutYear && self != .withoutStart }
    }

    /// Reads a text that holds a date and nothing else.
    func read(_ text: some StringProtocol) -> Reading {
        guard text.utf8.count <= 40 else { return .unreadable }
        if readsDays, let reading = relative(String(text).split(separator: " ").map(String.init)) {
            return reading
        }
        var words = text.lowercased().split { " ,\t\u{A0}".contains($0) }.map(String.init)
        if let first = words.first, words.count > 1, DateReader.weekday(named: first) != nil {
            words.removeFirst()
        }
        words.removeAll { $0 == "of" || $0 == "the" }
        if words.count == 1 {
            let parts = words[0].split(omittingEmptySubsequences: false) { "-/.".contains($0) }.map(
                String.init)
            if parts.count == 1, readsMonths, let month = month(words[0]) { return dated(month, nil, nil) }
            if parts.count == 1 { return .unreadable }
            if parts.allSatisfy({ number($0) != nil }) {
                return numeric(parts, isDotted: words[0].contains("."))
            }
            words = parts
        }
        return named(words)
    }

    // MARK: Days by name

    /// `Friday`, `Fri`, `Friday noon`, `tomorrow`, counted from the start; nil when the words are something else. `Friday`
    /// said on a Friday is the next one.
    private func relative(_ words: [String]) -> Reading? {
        guard let first = words.first, words.count <= 2 else { return nil }
        let parts = ["morning", "lunchtime", "noon", "afternoon", "evening", "night"]
        if words.count == 2, !parts.contains(words[1].lowercased()), !isHour(words[1]) { return nil }
        if let days = ["today": 0, "tonight": 0, "tomorrow": 1][first.lowercased()] {
            return start.map { start in start.day == nil ? .withoutStart : .date(start.adding(days: days)) }
                ?? .withoutStart
        }
        guard let weekday = DateReader.weekday(first) else { return nil }
        guard let start, let today = start.weekday else { return .withoutStart }
        let days = (weekday - today + 6) % 7 + 1
        return .date(start.adding(days: days))
    }

    /// `5pm`, `17:30`, `9.30am`
    private func isHour(_ word: String) -> Bool {
        let word = word.lowercased()
        let digits = word.prefix { $0.isASCII && ($0.isNumber || $0 == ":" || $0 == ".") }
        let parts = digits.split(omittingEmptySubsequences: false) { $0 == ":" || $0 == "." }
        guard (1...2).contains(parts.count), (1...2).contains(parts[0].count),
            parts.dropFirst().allSatisfy({ $0.count == 2 })
        else { return false }
        let half = word.dropFirst(digits.count)
        return ["am", "pm"].contains(half) || half.isEmpty && digits.contains(":")
    }

    /// 0 for Monday. Short forms must start with a capital letter: `sat` and `sun` are words.
    private static func weekday(_ word: String) -> Int? {
        guard let day = weekday(named: word) else { return nil }
        let isWhole = word.utf8.count == dayNames[day].utf8.count
        return isWhole || word.first?.isUppercase ?? false ? day : nil
    }

    // MARK: Months as words

    private func named(_ words: [String]) -> Reading {
        guard let place = words.firstIndex(where: { month($0) != nil }), let month = month(words[place])
        else {
            return .unreadable
        }
        let others = words.indices.filter { $0 != place }.map { words[$0] }
        switch (place, others.count) {
        case (0, 1):
            // `April 2026` or `April 3`
            if let year = fullYear(others[0]) { return checked(year, month, nil) }
            guard let day = day(others[0]) else { return .unreadable }
            return dated(month, day, nil)
        case (0, 2), (1, 2):
            guard let day = day(others[0]), let year = anyYear(others[1]) else { return .unreadable }
            return dated(month, day, year)
        case (1, 1):
            guard let day = day(others[0]) else { return .unreadable }
            return dated(month, day, nil)
        default: return .unreadable
        }
    }

    private func dated(_ month: Int, _ day: Int?, _ typed: Int?) -> Reading {
        guard let year = typed ?? year else { return .withoutYear }
        return checked(year, month, day)
    }

    private func month(_ word: String) -> Int? {
        let word = word.hasSuffix(".") ? String(word.dropLast()) : word
        if word == "sept" { return 9 }
        guard word.utf8.count >= 3 else { return nil }
        let index = DateReader.months.firstIndex { $0 == word || $0.prefix(3) == word }
        return index.map { $0 + 1 }
    }

    /// Whether a word names a month, in full or by its first three letters.
    static func isMonth(_ word: String) -> Bool { DateReader(year: nil).month(word.lowercased()) != nil }

    private static let months = [
        "january", "february", "march", "april", "may", "june", "july", "august", "september", "october",
        "november", "december",
    ]

    /// The days of the week from Monday on.
    static let dayNames = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"]

    /// The day of the week that a word names, in full or by its first three letters or more; 0 for Monday.
    static func weekday(named word: some StringProtocol) -> Int? {
        let word = (word.hasSuffix(".") ? String(word.dropLast()) : String(word)).lowercased()
        guard word.utf8.count >= 3 else { return nil }
        return word == "weds" ? 2 : dayNames.firstIndex { $0.lowercased().hasPrefix(word) }
    }

    // MARK: Numbers

    private func numeric(_ parts: [String], isDotted: Bool) -> Reading {
        let values = parts.compactMap(number)
        if parts[0].utf8.count == 4 {
            switch values.count {
            case 2: return checked(values[0], values[1], nil)
            case 3: return checked(values[0], values[1], values[2])
            default: return .unreadable
            }
        }
        if values.count == 2 {
            if parts[1].utf8.count == 4 { return checked(values[1], values[0], nil) }
            guard let year else { return .withoutYear }
            return dayOrMonthFirst(values[0], values[1], year, isDotted: isDotted)
        }
        guard values.count == 3, let year = anyYear(parts[2]) else { return .unreadable }
        return dayOrMonthFirst(values[0], values[1], year, isDotted: isDotted)
    }

    /// Full stops between numbers are always day first; other signs are read either way in different countries.
    private func dayOrMonthFirst(_ a: Int, _ b: Int, _ year: Int, isDotted: Bool) -> Reading {
        let dayFirst = checked(year, b, a)
        if isDotted || a == b { return dayFirst }
        let monthFirst = checked(year, a, b)
        switch (dayFirst, monthFirst) {
        case (.date(let one), .date(let other)): return .ambiguous(one, other)
        case (.date, _): return dayFirst
        default: return monthFirst
        }
    }

    private func number(_ text: String) -> Int? {
        guard (1...4).contains(text.utf8.count), text.utf8.allSatisfy(\.isDigit) else { return nil }
        return Int(text)
    }

    private func day(_ word: String) -> Int? {
        let digits = word.prefix { $0.isASCII && $0.isNumber }
        let ending = word.dropFirst(digits.count)
        guard ["", "st", "nd", "rd", "th", "."].contains(ending), digits.count <= 2 else { return nil }
        return Int(digits)
    }

    private func fullYear(_ word: String) -> Int? { word.utf8.count == 4 ? number(word) : nil }

    /// `2026`, or `26`, which is taken for this century.
    private func anyYear(_ word: String) -> Int? {
        if let year = fullYear(word) { return year }
        return word.utf8.count == 2 ? number(word).map { 2000 + $0 } : nil
    }

    private func checked(_ year: Int, _ month: Int, _ day: Int?) -> Reading {
        guard (1000...9999).contains(year), (1...12).contains(month) else { return .unreadable }
        if let day {
            let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
            let days = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
            guard (1...days).contains(day) else { return .unreadable }
        }
        return .date(CalendarDate(year: year, month: month, day: day))
    }
}

extension CalendarDate {
    /// 0 for Monday; nil for a whole month.
    var weekday: Int? { day.map { _ in (dayNumber % 7 + 7 + 3) % 7 } }

    /// A day later or earlier.
    func adding(days: Int) -> CalendarDate { CalendarDate(dayNumber: dayNumber + days) }

    /// Days since 1 January 1970 of the Gregorian calendar, after Howard Hinnant's `days_from_civil`
    /// (https://howardhinnant.github.io/date_algorithms.html), for years after 0.
    private var dayNumber: Int {
        let shifted = month <= 2 ? year - 1 : year
        let era = shifted / 400
        let yearOfEra = shifted - era * 400
        let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + (day ?? 1) - 1
        return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
    }

    /// The day with a number, after `civil_from_days` at the same place.
    private init(dayNumber: Int) {
        let shifted = dayNumber + 719_468
        let era = shifted / 146_097
        let dayOfEra = shifted - era * 146_097
        let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
        let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
        let month = (5 * dayOfYear + 2) / 153
        self.init(
            year: yearOfEra + era * 400 + (month >= 10 ? 1 : 0), month: month < 10 ? month + 3 : month - 9,
            day: dayOfYear - (153 * month + 2) / 5 + 1)
    }
}
