import Capture
import Catalog
import Typography

/// What fills one place of the page, measured but not yet given a width.
struct Block {
    var key: String
    var kind: LayoutNode.Kind
    var offset: Int
    var heading: BlockHeading?
    var entries: [Entry]
    /// The block's picture.
    var icon: String?
    /// Whether the author named the picture, which then has a place however narrow the block is.
    var isIconChosen = false
    /// What the author asked for.
    var hints = Hints()
    var treatment = Treatment()
    /// Who is drawn with the block: the same name is the same person everywhere.
    var who: String?
    /// What somebody drawn with the block does.
    var pose = Look.Pose.explain
    /// Index of the section in the document, for arrows; nil for parts set beside it.
    var section: Int?
    /// Whether the block is one of the parts of another.
    var isCut = false
    /// Whether this block carries on what another began.
    var isContinuation = false

    /// Whether it is a quote, a question or a remark set beside its section.
    var isSaying: Bool { kind == .quote || kind == .question || kind == .remark }

    /// How much of its own height it may grow by: pictures and lists open up, an airy cloud only looks empty.
    var elasticity: Double {
        switch kind {
        case .question, .remark: 0.15
        case .quote: 0.35
        case .links: 0.1
        default:
            treatment.frame.isRound ? 0.15 : hasDrawings ? 0.85 : isOpenText ? 0.25 : hasPicture ? 0.7 : 0.5
        }
    }

    /// Whether words stand in the open: what they do not fill is only a wider gap.
    var isOpenText: Bool { kind == .section && treatment.frame == .none }

    /// Whether a picture can stand large in a hole under the words.
    private var hasPicture: Bool { kind == .section && icon != nil && !treatment.frame.isOpen }

    /// How much larger than others the author wants it set: `size=` 1 to 4.
    var enlargement: Double {
        switch hints.size?.value {
        case "2": 1.15
        case "3": 1.3
        case "4": 1.5
        default: 1
        }
    }

    /// The share of the page's width that a block asked to be larger should have.
    var wantedShare: Double {
        switch hints.size?.value {
        case "2": 0.5
        case "3": 0.64
        case "4": 1
        default: 0
        }
    }

    /// Whether there are drawings or pictures in it that may grow with their place.
    var hasDrawings: Bool { entries.contains { $0.diagram != nil || $0.isPhoto } }

    /// The drawings in the block.
    var diagrams: [Diagram] { entries.compactMap(\.diagram) }

    /// Words in the block, a measure of how much room it asks for.
    var weight: Int { entries.reduce(heading?.words ?? 0) { $0 + $1.words } }
}

/// The heading of a block.
struct BlockHeading {
    var paragraph: Paragraph
    var words: Int
    var offset: Int
    /// How many arrows that are not drawn end here.
    var marks = 0
}

/// A line of a block: a point, an action, a link, with all its words.
struct Entry {
    var key: String
    var offset: Int
    var marker: Marker
    var paragraph: Paragraph
    var words: Int
    /// 0 for the block's own lines, 1 and more for nested ones.
    var depth = 0
    /// Owner and due date of an action; who said a quote.
    var tags: [Paragraph] = []
    /// How a line across is drawn.
    var divider = DividerStyle.line
    /// Words that name an arrow which could not be drawn stand in a row of their own.
    var isSmall = false
    /// A drawing that stands in the place of words.
    var diagram: Diagram?

    /// Whether a drawing as wide as its place goes with the words.
    var isDrawn: Bool {
        switch marker {
        case .mood, .vote, .photo: true
        default: diagram != nil
        }
    }

    /// Whether it shows a picture that was read from a file.
    var isPhoto: Bool {
        if case .photo(let photo) = marker { photo.aspect != nil } else { false }
    }

    /// Whether the words are all there is, but for a bullet.
    var isPlain: Bool {
        diagram == nil && tags.isEmpty && depth == 0 && [.none, .dot, .ring].contains(marker) && !isSmall
    }

    enum Marker: Hashable {
        case none, dot, ring, tick, rule
        /// An arrow that stands in its block as words.
        case arrow(isTwoWay: Bool)
        case number(Int)
        case checkbox(isDone: Bool)
        case icon(String)
        case figure(Paragraph.Key)
        /// A figure on a scale of faces; counts with a hand or a stretch of bar for each vote.
        case mood(MoodScale)
        case vote([VoteRow])
        /// A picture from a file.
        case photo(PhotoEntry)
        case link(Int, url: String)
        case group
    }
}

extension Paragraph {
    /// A measured figure, compared by its words.
    struct Key: Hashable {
        var words: String
        var paragraph: Paragraph
        static func == (a: Key, b: Key) -> Bool { a.words == b.words }
        func hash(into hasher: inout Hasher) { hasher.combine(words) }
    }
}

/// A picture from a file.
struct PhotoEntry: Hashable {
    /// Its path as typed.
    var path: String
    /// Its width by its height; nil where the file could not be read.
    var aspect: Double?
    /// What it shows.
    var alternative: String
}

/// A mood, measured.
struct MoodScale: Hashable {
    /// As typed.
    var figure: Paragraph.Key
    /// The value as a share of the best, 0 ... 1.
    var share: Double
    /// How many steps the scale has.
    var steps: Int
}

/// One choice of a vote, measured.
struct VoteRow: Hashable {
    var count: Int
    var number: Paragraph.Key
    var choice: Paragraph.Key
    /// The tint of its hands or its bar; nil for white.
    var tint: Int?
    /// The colour of its number.
    var tone: Look.Tone
}

/// How one block is drawn, chosen for the page as a whole.
struct Treatment: Hashable {
    var frame = FrameStyle.none
    var heading = HeadingStyle.underline
    var tint: Int?
    /// The colour of the heading's band, line or letters.
    var tone = Look.Tone.accent1
    /// What the marker leaves in the tint.
    var fill = FillStyle.streaks
    /// The line over a wide list of links.
    var divider = DividerStyle.line
    /// The numbered disc.
    var number: Int?
    /// Whether somebody is drawn beside the words.
    var hasPerson = false
}
