import Diagnostics

/// A theme of the page: a heading and what was said under it.
public struct Section: Hashable, Sendable {
    /// A name that stays the same when other sections change: the author's `#id`, or the words of the title and
    /// an ordinal among equal titles.
    public var key: String
    /// The title; nil for content before the first heading.
    public var title: Heading?
    /// `## Start | Stop | Continue`: the headings of columns that are compared, at least two, and then the title holds
    /// the same words as typed; else empty. The section's rows are items of kind `row`.
    public var columns: [Heading] = []
    /// The section's picture.
    public var icon: IconChoice
    /// What the author asked of the drawing.
    public var hints: Hints
    /// What was said, in file order.
    public var items: [Item]
    /// The whole section.
    public var range: SourceRange

    /// Makes a section.
    public init(
        key: String, title: Heading?, icon: IconChoice = .automatic, hints: Hints = Hints(),
        items: [Item] = [], range: SourceRange
    ) {
        self.key = key
        self.title = title
        self.icon = icon
        self.hints = hints
        self.items = items
        self.range = range
    }
}

/// Which picture goes with a section or an item.
public enum IconChoice: Hashable, Sendable {
    /// The first strong noun decides.
    case automatic
    /// `:none:`
    case none
    /// `:name:`, with its place.
    case named(String, SourceRange)
}

/// One thing that was said: a line of the capture, with the lines nested under it.
public struct Item: Hashable, Sendable {
    /// A name that stays the same when other items change: kind, words, and an ordinal among equals.
    public var key: String
    /// What kind of thing it is, with the data of that kind.
    public var kind: Kind
    /// The words, without the kind's own mark.
    public var text: RichText
    /// Points nested under this one.
    public var children: [Item]
    /// The item's picture, when the author chose one for the line.
    public var icon: IconChoice
    /// What the author asked of the drawing.
    public var hints: Hints
    /// The line.
    public var range: SourceRange

    /// Makes an item.
    public init(
        key: String, kind: Kind, text: RichText, children: [Item] = [], icon: IconChoice = .automatic,
        hints: Hints = Hints(), range: SourceRange
    ) {
        self.key = key
        self.kind = kind
        self.text = text
        self.children = children
        self.icon = icon
        self.hints = hints
        self.range = range
    }

    /// The kinds of line, as the capture language lists them.
    public enum Kind: Hashable, Sendable {
        /// `### words`: a heading inside the section; the items after it are not nested.
        case group
        /// `- words`
        case point
        /// `1. words`, with the number as typed.
        case step(Int)
        /// Words with no mark.
        case paragraph
        /// `Decision: words`
        case decision
        /// `- [ ] words @owner due:2026-04-03`
        case action(Action)
        /// `? words`; answers to it are its first children.
        case question
        /// `Answer: words`
        case answer
        /// `Idea: words`
        case idea
        /// `Risk: words`
        case risk
        /// `> words -- who`; who is nil when not said.
        case quote(who: String?)
        /// `42% of …`: the figure as typed; the text holds the rest of the line.
        case fact(figure: String?)
        /// `Takeaway: words`
        case takeaway
        /// `Next: words`
        case next
        /// `Park: words`
        case parked
        /// `Link: name url`; the text is the name, or the address when there is no name.
        case link(url: String)
        /// `Present: a, b, c`; the text holds the names as typed.
        case people(People)
        /// `09:30 words`, `1948 words`, two or more in a row: when, as typed; the text holds the rest of the line.
        case moment(when: String)
        /// `A -> B -> C`, when no section has one of the names; the text holds the line as typed.
        case flow(Flow)
        /// `a | b | c` in a section with columns, or a row of a Markdown table; the text holds the line as typed, the
        /// cells may be empty.
        case row(cells: [RichText])
        /// `Mood: 7/10 words`; nil without a figure; the text holds the rest of the line.
        case mood(Mood?)
        /// `Vote: 12 for, 3 against`; the text holds what is no count.
        case vote([VoteCount])
        /// `Pledge: words`
        case pledge
        /// `Thanks: words`
        case thanks
        /// `Tip: words`
        case tip
        /// `Note: words`
        case note
        /// `@who: words`
        case remark(who: String)
        /// `![words](photo.jpg)`: the path as typed, and where; the text says what the picture shows.
        case picture(path: String, SourceRange)
        /// `---`
        case divider
    }
}

/// An arrow from one section to another.
public struct Connector: Hashable, Sendable {
    /// Indices into `Document.sections`.
    public var from, to: Int
    /// The words on the arrow.
    public var label: String?
    /// `<->`
    public var isTwoWay: Bool
    /// `-->`
    public var isDotted: Bool
    /// The line.
    public var range: SourceRange

    /// Makes a connector.
    public init(
        from: Int, to: Int, label: String? = nil, isTwoWay: Bool = false, isDotted: Bool = false,
        range: SourceRange
    ) {
        self.from = from
        self.to = to
        self.label = label
        self.isTwoWay = isTwoWay
        self.isDotted = isDotted
        self.range = range
    }
}
