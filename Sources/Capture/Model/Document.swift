import Diagnostics

/// What a capture says, free of how it was typed: made by `resolve`, read by the layout and by every export.
///
/// Every value keeps the range of the capture that it came from. Order is file order throughout.
public struct Document: Hashable, Sendable {
    /// The header's facts and drawing choices.
    public var header: Header
    /// The title; its text is empty when the capture has none.
    public var title: Heading
    /// The text line under the title.
    public var subtitle: Heading?
    /// Sections in file order. The first may have no title: content before the first `##`.
    public var sections: [Section]
    /// Arrows between sections.
    public var connectors: [Connector]

    /// Makes a document.
    public init(
        header: Header = Header(), title: Heading, subtitle: Heading? = nil, sections: [Section] = [],
        connectors: [Connector] = []
    ) {
        self.header = header
        self.title = title
        self.subtitle = subtitle
        self.sections = sections
        self.connectors = connectors
    }
}

/// A text of one line with its place.
public struct Heading: Hashable, Sendable {
    /// The words.
    public var text: RichText
    /// Where they stand, without the mark before them.
    public var range: SourceRange

    /// Makes a heading.
    public init(text: RichText, range: SourceRange) {
        self.text = text
        self.range = range
    }
}

/// The facts of the header.
public struct Header: Hashable, Sendable {
    /// A value of the header with its place.
    public struct Field: Hashable, Sendable {
        /// The value as typed, without quotation marks.
        public var value: String
        /// The value's place.
        public var range: SourceRange

        /// Makes a field.
        public init(_ value: String, at range: SourceRange) {
            self.value = value
            self.range = range
        }
    }

    /// What was noted: the event, its place, who noted it, a link, the licence, the language.
    public var event, place, by, link, licence, lang: Field?
    /// Names or roles of the speakers, in order.
    public var speakers: [Field] = []
    /// Tags without `#`.
    public var tags: [Field] = []
    /// The day of the event.
    public var date: CalendarDate?
    /// The date as the author typed it, to be drawn.
    public var dateText: Field?
    /// Whether remarks may be ascribed (`chatham`: no).
    public var rule: Field?
    /// Drawing choices by name: in the vocabulary's own spelling when it knows them, else as typed. `layout` may be
    /// `auto`, or a path.
    public var layout, theme, paper: Field?
    /// Changes every irregularity of the drawing, and no word.
    public var seed: UInt64 = 0
    /// Large plain type instead of a lively page.
    public var clear = false

    /// Makes an empty header.
    public init() {}
}

/// A day, or a month when the day is not known, without time or zone.
public struct CalendarDate: Hashable, Sendable, Comparable {
    /// Years of the Gregorian calendar; months and days from 1. `day` is nil for a whole month.
    public var year, month: Int
    /// The day of the month from 1, or nil for a whole month.
    public var day: Int?

    /// Makes a date; not checked against the calendar.
    public init(year: Int, month: Int, day: Int?) {
        self.year = year
        self.month = month
        self.day = day
    }

    /// ISO 8601: `2026-04-03` or `2026-04`.
    public var iso: String {
        func padded(_ n: Int, _ width: Int) -> String {
            let digits = String(n)
            return String(repeating: "0", count: max(0, width - digits.count)) + digits
        }
        let month = "\(padded(year, 4))-\(padded(month, 2))"
        return day.map { "\(month)-\(padded($0, 2))" } ?? month
    }

    /// The month in English.
    public var monthName: String {
        let names = [
            "January", "February", "March", "April", "May", "June", "July", "August", "September", "October",
            "November", "December",
        ]
        return names[min(max(month, 1), 12) - 1]
    }

    /// As people write it: `3 April 2026` or `April 2026`.
    public var words: String { (day.map { "\($0) " } ?? "") + "\(monthName) \(year)" }

    /// Earlier first; a whole month counts as its first day.
    public static func < (a: CalendarDate, b: CalendarDate) -> Bool {
        (a.year, a.month, a.day ?? 0) < (b.year, b.month, b.day ?? 0)
    }
}
