import Geometry
import Typography

/// Everything to be put on paper, in painting order: made by `sketch`, read by `render`.
///
/// Lengths are points from the top left corner of each page. Text stands in reading order among the text marks.
public struct Drawing: Hashable, Sendable {
    /// One or more pages.
    public var pages: [DrawnPage]
    /// What the file says of itself.
    public var metadata: Metadata

    /// Makes a drawing.
    public init(pages: [DrawnPage], metadata: Metadata) {
        self.pages = pages
        self.metadata = metadata
    }
}

/// What a picture file says of itself.
public struct Metadata: Hashable, Sendable {
    /// The document's title.
    public var title: String
    /// Who noted it, if said.
    public var author: String?
    /// What it is about: the event.
    public var subject: String?
    /// Tags.
    public var keywords: [String]
    /// The day of the event as ISO 8601, for the file's dates; a fixed day is used when nil, never the clock.
    public var date: String?
    /// Language tag (BCP 47).
    public var language: String

    /// Makes metadata.
    public init(
        title: String, author: String? = nil, subject: String? = nil, keywords: [String] = [],
        date: String? = nil, language: String = "en-GB"
    ) {
        self.title = title
        self.author = author
        self.subject = subject
        self.keywords = keywords
        self.date = date
        self.language = language
    }
}

/// One sheet.
public struct DrawnPage: Hashable, Sendable {
    /// Width and height in points.
    public var size: Size
    /// The colour of the sheet.
    public var paper: Colour
    /// In painting order.
    public var marks: [Mark]

    /// Makes a page.
    public init(size: Size, paper: Colour, marks: [Mark]) {
        self.size = size
        self.paper = paper
        self.marks = marks
    }
}

/// A colour laid on with some cover.
public struct Paint: Hashable, Sendable {
    /// The colour.
    public var colour: Colour
    /// 1 covers wholly, 0 not at all.
    public var opacity: Double

    /// Makes a paint.
    public init(_ colour: Colour, opacity: Double = 1) {
        self.colour = colour
        self.opacity = opacity
    }
}

/// One thing on the paper, with the name of the element that it belongs to.
public struct Mark: Hashable, Sendable {
    /// The stable key of the layout node that the mark draws; two drawings can be compared by it.
    public var element: String
    /// What is drawn.
    public var shape: Shape

    /// Makes a mark.
    public init(_ element: String, _ shape: Shape) {
        self.element = element
        self.shape = shape
    }

    /// What can be drawn.
    public indirect enum Shape: Hashable, Sendable {
        /// The inside of a path, by the non-zero winding rule.
        case fill(Path, Paint)
        /// A line of even width along a path, with round caps and joins.
        case stroke(Path, width: Double, Paint)
        /// Marks seen only inside a path. The marks hold no text.
        case clipped(Path, [Mark.Shape])
        /// Real text: embedded, selectable, tagged.
        case text(TextMark)
        /// A picture from a file.
        case photo(PhotoMark)
        /// A clickable box that leads to an address.
        case link(Rect, url: String)
    }
}
