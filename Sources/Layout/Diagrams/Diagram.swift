import Geometry
import Typography

/// A drawing made of the points of a section: measured, but not yet given a width.
struct Diagram {
    /// The kinds of drawing, by the names that `as=` has for them.
    enum Form: String {
        case steps, cycle, timeline, pyramid, funnel, venn, matrix, bars, network, columns, flow
    }

    /// A stable name; the names of all its parts start with it or with the name of a point.
    var key: String
    /// The place of the first point in the capture.
    var offset: Int
    var form: Form
    /// At least two, in file order.
    var points: [DiagramPoint]
    /// The picture in its middle, for the forms that have one.
    var icon: String?
    /// The same points as an ordinary list, for a place that is too low for any drawing.
    var list: [Entry]

    /// Whether the section's picture stands in the middle of the drawing and not beside the heading.
    var holdsIcon: Bool { form == .cycle || form == .network }

    /// Whether it is as high as it is wide, so that in a wide place there is air at both sides.
    var isCompact: Bool {
        switch form {
        case .cycle, .network, .pyramid, .funnel, .venn: true
        case .steps, .timeline, .matrix, .bars, .columns, .flow: false
        }
    }

    /// Width of the widest word, at type size 1.
    var widestWord: Double { list.map(\.paragraph.widestWord).max() ?? 0 }
}

/// One point of a diagram with all its words.
struct DiagramPoint {
    var key: String
    var offset: Int
    /// The words in the body hand.
    var body: Paragraph
    /// The same in marker capitals, when they are few enough for a name.
    var title: Paragraph?
    /// What stands before the words: the time of an entry.
    var lead: Paragraph?
    /// A number as typed and how much it is.
    var figure: Paragraph?
    var value = 0.0
    /// What was nested under the point.
    var details: [Entry] = []
}
