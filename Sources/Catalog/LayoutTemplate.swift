/// A page pattern, from a file in `layouts`: how a page is divided and which treatments its blocks take.
public struct LayoutTemplate: Hashable, Sendable {
    /// What a capture calls it, in lower case.
    public var name: String
    /// One line for `list layouts`.
    public var summary: String
    /// Which way round a paper lies when its name does not say.
    public var orientation: Orientation
    /// Free edge of the page and space between blocks, in points on A4.
    public var margin, gutter: Double
    /// Where the title stands.
    public var title: TitlePlace
    /// Styles for the title's letters, of which each page takes one; none leaves all to the page.
    public var titleStyles: [TitleStyle] = []
    /// The large picture beside the title.
    public var hero: Hero
    /// How blocks follow each other down the page.
    public var flow: Flow
    /// Frames for section blocks, taken in turn.
    public var frames: [FrameStyle]
    /// Heading styles for section blocks, taken in turn.
    public var headings: [HeadingStyle]
    /// Whether sections carry numbered discs.
    public var isNumbered: Bool
    /// Panels at the end of the capture that stand across the foot of the page, whatever the flow above them.
    public var foot: Set<Panel> = []
    /// The frame of actions.
    public var actions = FrameStyle.box
    /// What the marker leaves in tinted frames, taken in turn.
    public var fills = [FillStyle.streaks]
    /// The line between parts of a section, and over a list of links as wide as the page.
    public var divider = DividerStyle.line
    /// Whether something small may fly through a large empty part of a page.
    public var hasDoodles = true
    /// Whether the page is set for easy reading: larger type, wider lines, words level and undecorated.
    public var isClear = false

    /// Which way round a sheet lies.
    public enum Orientation: String, Hashable, Sendable, CaseIterable {
        /// Taller than wide, wider than tall.
        case portrait, landscape
    }

    /// Where the title stands.
    public enum TitlePlace: String, Hashable, Sendable, CaseIterable {
        /// At the left with the hero beside it, or in the middle with the hero under it.
        case left, centre
        /// On a wide sheet in the top left corner with the first blocks beside it; elsewhere as `left`.
        case corner
    }

    /// The large picture of a page.
    public enum Hero: String, Hashable, Sendable, CaseIterable {
        /// Three people side by side, or avatars joined by lines.
        case trio, network
        /// Somebody before rows of heads, two who talk, three at a desk.
        case audience, pair, panel
        /// Whichever group of people fits the content.
        case people
        /// One large icon, or no picture.
        case icon, none
    }

    /// How blocks follow each other.
    public enum Flow: Hashable, Sendable {
        /// Rows of blocks of varied span on a hidden grid of `grid` columns; a row holds at most `across` blocks side by
        /// side (portrait, landscape), and a place in a row may hold a stack of at most `stack` blocks.
        case rows(grid: Int, portrait: Int, landscape: Int, stack: Int)
        /// Newspaper columns (portrait, landscape), filled one after another.
        case columns(portrait: Int, landscape: Int)
        /// A hub with title and picture in the middle, `hub` of the page's width on a wide sheet, and blocks round it.
        case ring(hub: Double, order: RingOrder, spokes: Bool)
        /// Rows along a road that winds down the page; a row holds at most `across` places (portrait, landscape).
        case road(portrait: Int, landscape: Int, stack: Int)
        /// Towers side by side on common ground, at most so many (portrait, landscape).
        case towers(portrait: Int, landscape: Int)
        /// Down the page along a line; on a sheet that is wide enough, blocks stand on both of its sides.
        case spine(mark: SpineMark)
        /// Blocks of their own width set loosely, at most so many side by side (portrait, landscape).
        case scatter(portrait: Int, landscape: Int)
    }

    /// The way that is read round a hub.
    public enum RingOrder: String, Hashable, Sendable, CaseIterable {
        /// Down the left side and then the right, or from the top right round with the clock.
        case sides, clockwise
    }

    /// What leads from block to block down a spine.
    public enum SpineMark: String, Hashable, Sendable, CaseIterable {
        /// A drawn line, a row of dots, nothing.
        case line, dots, none
    }

    /// A block that may stand across the foot of a page.
    public enum Panel: String, Hashable, Sendable, CaseIterable {
        /// What to do, what to take home, where to read on; none of them.
        case actions, takeaway, links, none
    }

    /// Makes a template.
    public init(
        name: String, summary: String, orientation: Orientation, margin: Double, gutter: Double,
        title: TitlePlace, hero: Hero, flow: Flow, frames: [FrameStyle], headings: [HeadingStyle],
        isNumbered: Bool
    ) {
        self.name = name
        self.summary = summary
        self.orientation = orientation
        self.margin = margin
        self.gutter = gutter
        self.title = title
        self.hero = hero
        self.flow = flow
        self.frames = frames
        self.headings = headings
        self.isNumbered = isNumbered
    }
}

extension LayoutTemplate {
    /// Whether what is said aloud stands together after the sections instead of beside its own.
    public var gathersSayings: Bool {
        switch flow {
        case .rows, .scatter: true
        case .columns, .ring, .road, .towers, .spine: false
        }
    }

    /// The pattern set for easy reading: one column, or two on a wide sheet, plain frames, wide margins, no large picture.
    public var clear: LayoutTemplate {
        var copy = self
        copy.margin = max(margin, 36)
        copy.gutter = max(gutter, 26)
        copy.title = .left
        copy.hero = .none
        copy.flow = .columns(portrait: 1, landscape: 2)
        copy.foot = []
        copy.frames = [.none, .box]
        copy.headings = [.underline]
        copy.actions = .box
        copy.fills = [.plain]
        copy.divider = .line
        copy.hasDoodles = false
        copy.isClear = true
        return copy
    }
}

/// What stands round a block.
public enum FrameStyle: String, Hashable, Sendable, CaseIterable {
    /// Closed shapes drawn with a pen.
    case box, rounded, double, ellipse, cloud, burst
    /// Somebody's words, and somebody's thoughts.
    case bubble, thought
    /// Paper and cloth: a taped note, a torn sheet, a sheet between two rolls, a strip with folded tails.
    case sticky, torn, scroll, ribbon
    /// Things: a board with a clip, a board on legs, a board on a post, a screen on its stand.
    case clipboard, billboard, sign, screen
    /// A bracket at the left.
    case brace
    /// Space alone.
    case none
}

/// How the heading of a block is lettered.
public enum HeadingStyle: String, Hashable, Sendable, CaseIterable {
    /// A brush line, or a wave, under the words.
    case underline, wave
    /// White capitals on a brush swipe, or on a folded ribbon.
    case swipe, ribbon
    /// Small block letters with an edge, or capitals with a coloured shadow.
    case block, shadow
    /// A band of colour across the top of a box.
    case bar
    /// Capitals in the second accent colour.
    case plain
    /// Two brush lines under the words, or a broad swipe of highlighter behind them.
    case double, highlight
    /// The first letter large, white on a dab of colour.
    case initial
    /// Square brackets at both ends, or a thin line above and a thick one below.
    case brackets, rules
}

/// What a marker leaves in a tinted area.
public enum FillStyle: String, Hashable, Sendable, CaseIterable {
    /// A few dry lines; parallel lines, and two sets across; rows of dots; one line to and fro; nothing.
    case streaks, hatching, crosshatch, dots, scribble, plain
}

/// A line that parts what stands above from what stands below.
public enum DividerStyle: String, Hashable, Sendable, CaseIterable {
    /// Drawn in one go: a brush line, a wave, loops.
    case line, wave, loops
    /// Rows of small marks: dots, dashes, the strands of a rope, shapes in turn, the leaves of a twig.
    case dots, dashes, rope, shapes, twig
}
