import CCairo
import Geometry
import Typography

/// Measures text with Pango, as every renderer will draw it.
///
/// A measurer owns its fonts and remembers the words it has seen. Use one per thread: it is not `Sendable`,
/// since Pango's objects must not be shared.
public final class PangoMeasurer: TextMeasurer {
    let fonts = FontBook()
    private var widths: [Face: [String: Double]] = [:]
    private var knownMetrics: [Face: FaceMetrics] = [:]
    private var letters: [Face: [String: Path]] = [:]

    /// Finds the fonts; takes some milliseconds the first time in a process.
    public init() {}

    /// Families that the page wants and the system lacks; others stand in for them.
    public var missingFamilies: [String] { fonts.missingFamilies }

    /// The first face of the role that may be trusted with every letter, or the last of the role.
    public func face(for word: String, role: FontRole) -> Face {
        let faces = role.faces
        let sure = faces.first { face in word.unicodeScalars.allSatisfy { fonts.shows($0, in: face) } }
        return sure ?? faces.last ?? .reading
    }

    /// Width of a stretch of text without line breaks, at type size 1, all spaces included.
    public func width(of text: String, face: Face) -> Double {
        if let known = widths[face]?[text] { return known }
        let width = TextLine(text, face: face, fonts: fonts).width
        widths[face, default: [:]][text] = width
        return width
    }

    /// Measures of the ink of a face's plain letters, as shares of the type size.
    public func metrics(of face: Face) -> FaceMetrics {
        if let known = knownMetrics[face] { return known }
        let tall = TextLine("bdfhklT", face: face, fonts: fonts).inkBounds
        let deep = TextLine("gjpqy", face: face, fonts: fonts).inkBounds
        let capital = TextLine("H", face: face, fonts: fonts).inkBounds
        let metrics = FaceMetrics(
            ascent: max(0, -tall.y), descent: max(0, deep.maxY), capHeight: max(0, -capital.y))
        knownMetrics[face] = metrics
        return metrics
    }

    /// UTF-8 offsets at which a line may be broken (UAX 14); never 0 and never the end.
    public func breakOffsets(in text: String) -> [Int] { LineBreaks.offsets(in: text) }

    /// The outlines of a text with its baseline starting at (0, 0), at type size 1; empty if Cairo fails.
    public func outline(of text: String, face: Face) -> Path {
        if let known = letters[face]?[text] { return known }
        let line = TextLine(text, face: face, fonts: fonts)
        let path = (try? GlyphOutline.path(of: line)) ?? Path()
        // Single letters are asked for again and again while a title looks for its size.
        if text.count == 1 { letters[face, default: [:]][text] = path }
        return path
    }

    /// The letters that no installed font can show, each once, in order.
    public func unshownCharacters(in text: String) -> [Character] {
        var unshown: [Character] = []
        for character in text where !character.isASCII && !unshown.contains(character) {
            let line = TextLine(String(character), face: .reading, fonts: fonts)
            if line.hasUnknownLetters { unshown.append(character) }
        }
        return unshown
    }
}
