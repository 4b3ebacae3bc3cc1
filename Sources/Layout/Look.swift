import Catalog
import Geometry
import Typography

/// What is drawn in a node's box; colours by their job, not by value.
public enum Look: Hashable, Sendable {
    /// Nothing of its own.
    case nothing
    /// A line of text.
    case text(TextLook)
    /// The shape round a block.
    case frame(FrameLook)
    /// A mark under, behind or round a heading: the text stands in sibling nodes.
    case heading(HeadingStyle, tone: Tone)
    /// The page's title in block letters.
    case lettering([Letters])
    /// A folded ribbon across the page.
    case ribbon(Tone)
    /// A picture from the catalogue.
    case icon(String, tone: Tone)
    /// A numbered disc behind a numeral.
    case disc
    /// A small oval behind a numeral.
    case badge
    /// A round star behind a number.
    case burst
    /// A box to tick.
    case tickBox(isDone: Bool)
    /// A tick, a bullet, a dash: the mark before a line.
    case bullet(Bullet)
    /// A tag round an owner's name or a date.
    case pill(tint: Int)
    /// A grey line between rows.
    case rule
    /// A line across that parts what stands above from what stands below.
    case divider(DividerStyle)
    /// A stroke that stresses what stands in the node's box.
    case emphasis(Emphasis)
    /// Large quotation marks.
    case quoteMarks
    /// A large question mark.
    case questionMark
    /// Somebody standing, with the way they face; the same name is the same person everywhere.
    case figure(Pose, isFlipped: Bool, who: String)
    /// Somebody's head and shoulders, with a face for what they do.
    case bust(who: String, Pose = .listen)
    /// The page's large picture; another `who` gives other people, but for those with names of their own.
    case hero(LayoutTemplate.Hero, icon: String?, who: String, names: [String] = [])
    /// A scale of five faces with a mark at a share of its length, 0 ... 1, and so many steps.
    case mood(share: Double, steps: Int)
    /// Raised hands in a row; a nil tint is white.
    case hands(count: Int, tint: Int?)
    /// A picture from a file on a white mount with tape, or an empty mount where there is none; its words fill so much of
    /// the mount's foot, in points.
    case photo(path: String, alternative: String, foot: Double)
    /// A part of a diagram.
    case diagram(DiagramLook)

    /// A job of a colour.
    public enum Tone: String, Hashable, Sendable {
        /// Text and lines; the two saturated colours; letters on those; the fill for letters and discs; letters on that.
        case ink, accent1, accent2, white, gold, onGold
    }

    /// The mark before a line of a list.
    public enum Bullet: String, Hashable, Sendable, CaseIterable {
        /// A dot for points, a ring for nested ones, a tick for what is decided.
        case dot, ring, tick
        /// An arrow for what leads elsewhere, and one with two heads for what leads both ways.
        case arrow, arrows
    }

    /// A stroke that stresses a word, a number or a picture.
    public enum Emphasis: String, Hashable, Sendable, CaseIterable {
        /// Short rays at the upper right, lines under it, a ring round it, marks at its left, colour behind it.
        case rays, brush, wave, double, circle, tick, cross, brace, highlighter
    }

    /// What somebody does, which their body and their face both follow.
    public enum Pose: String, Hashable, Sendable, CaseIterable {
        /// Showing something with an open hand; pointing to it; thinking with a hand at the chin.
        case explain, point, think
        /// Both arms in the air; a hand behind the ear; hands at the cheeks; a finger up for a bright thought.
        case celebrate, listen, worry, idea
        /// Greeting; holding up a sign with a tick; holding a pencil; at rest with folded hands.
        case wave, sign, draw, rest
    }

    /// A line of text and how it is set.
    public struct TextLook: Hashable, Sendable {
        /// The words.
        public var line: TextLine
        /// Distance of the baseline from the top of the node's box.
        public var baseline: Double
        /// Type size in points.
        public var size: Double
        /// Decides the outline of the letters.
        public var role: FontRole
        /// Colour of words that have no stress of their own.
        public var tone: Tone
        /// What a screen reader calls it.
        public var voice: Voice
        /// Lines that belong to one paragraph have the same name.
        public var paragraph: String
        /// Rise of the middle over the ends, in points, for text on a ribbon.
        public var arch = 0.0
        /// What is done to the letters besides.
        public var finish = Finish.plain

        /// How letters are dressed.
        public enum Finish: String, Hashable, Sendable {
            /// Nothing; gold with an inked edge and relief; a coloured shadow; the first letter alone as in a block.
            case plain, block, shadow, initial
        }

        /// What a text is to somebody who hears it.
        public enum Voice: String, Hashable, Sendable {
            /// Headings of three levels, running text, an item of a list, a quotation.
            case title, heading, subheading, text, item, quote
        }

        /// Makes a line's look.
        public init(
            line: TextLine, baseline: Double, size: Double, role: FontRole, tone: Tone = .ink,
            voice: Voice = .text, paragraph: String
        ) {
            self.line = line
            self.baseline = baseline
            self.size = size
            self.role = role
            self.tone = tone
            self.voice = voice
            self.paragraph = paragraph
        }
    }

    /// The shape round a block.
    public struct FrameLook: Hashable, Sendable {
        /// Its kind.
        public var style: FrameStyle
        /// Which pale fill, 0 ..< 3; nil for white.
        public var tint: Int?
        /// Height of a band of colour across the top, or 0.
        public var bar = 0.0
        /// Colour of the band.
        public var barTone = Tone.accent2
        /// Where the tail of a bubble points, in page points.
        public var tail: Point?
        /// What the marker leaves in the tint.
        public var fill = FillStyle.streaks
        /// Width of the clip of a clipboard that holds a heading, in points.
        public var clip: Double?
        /// Whether the line is bolder, as round actions and take-home words.
        public var isBold = false

        /// Makes a frame.
        public init(_ style: FrameStyle, tint: Int?) {
            self.style = style
            self.tint = tint
        }
    }

    /// A stretch of the title in one style of letter.
    public struct Letters: Hashable, Sendable {
        /// The words, in capitals.
        public var text: String
        /// The face that shows them.
        public var face: Face
        /// Left end of the baseline, in page points.
        public var origin: Point
        /// Type size and extent in points.
        public var size, width: Double
        /// Which line of the title, from 0: it decides the colour.
        public var line: Int
        /// Whether it is a linking word, set small without block letters.
        public var isSmall: Bool
        /// How the others are drawn.
        public var style: TitleStyle
    }

    /// The same look with its own points moved.
    func moved(by offset: Point) -> Look {
        switch self {
        case .frame(var frame):
            frame.tail = frame.tail.map { $0 + offset }
            return .frame(frame)
        case .lettering(let letters):
            return .lettering(
                letters.map {
                    var copy = $0
                    copy.origin = copy.origin + offset
                    return copy
                })
        default: return self
        }
    }
}
