import Geometry

/// Tells how wide words are. Text is measured once at a fixed size; all fitting is arithmetic after that, since
/// widths grow in proportion to size when hinting and rounding are off.
public protocol TextMeasurer {
    /// The face that shows every letter of a word, tried in the role's order; the last one when none does.
    func face(for word: String, role: FontRole) -> Face

    /// Width of a stretch of text without line breaks, at type size 1.
    func width(of text: String, face: Face) -> Double

    /// The face's vertical measures, as shares of the type size.
    func metrics(of face: Face) -> FaceMetrics

    /// Whether words keep the case in which they were typed, also where others are set in capitals.
    var keepsCase: Bool { get }

    /// UTF-8 offsets in `text` at which a line may be broken; never 0 and never the end. Offsets after spaces count.
    func breakOffsets(in text: String) -> [Int]

    /// The outlines of a text with its baseline starting at (0, 0), at type size 1.
    func outline(of text: String, face: Face) -> Path
}

extension TextMeasurer {
    /// Capitals are set where they are asked for.
    public var keepsCase: Bool { false }
}
