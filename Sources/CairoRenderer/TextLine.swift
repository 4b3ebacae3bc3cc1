import CCairo
import Drawing
import Geometry
import Typography

/// One shaped line of text: an owned Pango layout at the size of shaping.
final class TextLine {
    private let layout: OpaquePointer
    let text: String

    init(_ text: String, face: Face, isItalic: Bool = false, fonts: FontBook) {
        self.text = Self.cleaned(text)
        layout = pango_layout_new(fonts.context)
        pango_layout_set_single_paragraph_mode(layout, 1)
        if let description = fonts.description(of: face, isItalic: isItalic) {
            pango_layout_set_font_description(layout, description.pointer)
        }
        pango_layout_set_text(layout, self.text, Int32(clamping: self.text.utf8.count))
    }

    deinit { g_object_unref(UnsafeMutableRawPointer(layout)) }

    /// Width with all spaces, at type size 1.
    var width: Double {
        var logical = PangoRectangle()
        pango_layout_get_extents(layout, nil, &logical)
        return Double(logical.width) / FontBook.scale
    }

    /// The box round the ink, from the left end of the baseline, at type size 1.
    var inkBounds: Rect {
        var ink = PangoRectangle()
        pango_layout_line_get_extents(line, &ink, nil)
        return Rect(
            Double(ink.x) / FontBook.scale, Double(ink.y) / FontBook.scale,
            Double(ink.width) / FontBook.scale, Double(ink.height) / FontBook.scale)
    }

    /// Whether some letter is in no font at all.
    var hasUnknownLetters: Bool { pango_layout_get_unknown_glyphs_count(layout) > 0 }

    /// The line to draw; a layout of one paragraph without a width has exactly one.
    var line: UnsafeMutablePointer<PangoLayoutLine>? { pango_layout_get_line(layout, 0) }

    /// The stretches of one font each, from left to right.
    var runs: [UnsafeMutablePointer<PangoGlyphItem>] {
        var runs: [UnsafeMutablePointer<PangoGlyphItem>] = []
        var node = line?.pointee.runs
        while let link = node {
            if let data = link.pointee.data { runs.append(data.assumingMemoryBound(to: PangoGlyphItem.self)) }
            node = link.pointee.next
        }
        return runs
    }

    /// Lets letters wander off the baseline: a drift over about five letters and each letter's own offset.
    ///
    /// Only heights are changed, so that widths and the text stay what they were. Scripts whose letters join,
    /// and those that run from right to left, keep to the line: readers of PDF files would break their words.
    func wander(_ life: TextMark.Life) {
        let letters = letterIndexes()
        let drift = Noise(life.seed.derived("drift"))
        let jitter = life.seed.derived("jitter")
        for run in runs where Self.standsApart(run.pointee.item.pointee.analysis.script) {
            guard let glyphs = run.pointee.glyphs, let clusters = glyphs.pointee.log_clusters else {
                continue
            }
            let start = Int(run.pointee.item.pointee.offset)
            for i in 0..<Int(glyphs.pointee.num_glyphs) {
                let byte = start + Int(clusters[i])
                guard letters.indices.contains(byte) else { continue }
                let letter = letters[byte]
                let rise =
                    life.drift * drift.value(Double(letter) / 5) + life.jitter * jitter.signed(letter)
                guard rise.isFinite, abs(rise) < 10 else { continue }
                glyphs.pointee.glyphs[i].geometry.y_offset += Int32((rise * FontBook.scale).rounded())
            }
        }
    }

    /// The number of the letter that each byte belongs to.
    private func letterIndexes() -> [Int] {
        var indexes: [Int] = []
        for (letter, character) in text.enumerated() {
            for _ in character.utf8 { indexes.append(letter) }
        }
        return indexes
    }

    private static func standsApart(_ script: UInt8) -> Bool {
        switch PangoScript(rawValue: Int32(script)) {
        case PANGO_SCRIPT_COMMON, PANGO_SCRIPT_LATIN, PANGO_SCRIPT_GREEK, PANGO_SCRIPT_CYRILLIC,
            PANGO_SCRIPT_ARMENIAN, PANGO_SCRIPT_GEORGIAN, PANGO_SCRIPT_HAN,
            PANGO_SCRIPT_HIRAGANA, PANGO_SCRIPT_KATAKANA, PANGO_SCRIPT_HANGUL, PANGO_SCRIPT_BOPOMOFO:
            true
        default: false
        }
    }

    /// The text with a space for each control character, which fonts would show as a box.
    private static func cleaned(_ text: String) -> String {
        func isControl(_ scalar: Unicode.Scalar) -> Bool {
            scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) || scalar.value == 0x2028
                || scalar.value == 0x2029
        }
        guard text.unicodeScalars.contains(where: isControl) else { return text }
        var cleaned = String.UnicodeScalarView()
        for scalar in text.unicodeScalars { cleaned.append(isControl(scalar) ? " " : scalar) }
        return String(cleaned)
    }
}
