import Diagnostics
import Geometry

extension Theme {
    /// Reads the colours of a page from a YAML file.
    ///
    /// `frame` and `on-accent` (white), `on-bright` (the ink) and `highlighter` (the gold) have defaults; the other
    /// colours must be there. An unknown key, or two colours too alike to read one on the other, is a warning; anything
    /// else is an error, and then the value is nil.
    public static func read(_ source: SourceFile) -> Diagnosed<Theme?> {
        let file = YAMLFile(source, kind: "theme")
        guard let fields = file.fields() else { return Diagnosed(nil, file.inOrder) }
        fields.expect(only: [
            "name", "summary", "paper", "frame", "ink", "accent1", "accent2", "gold", "on-accent",
            "on-bright",
            "highlighter", "tints", "shadow",
        ])
        let name = fields.text("name", default: source.stem).lowercased()
        let summary = fields.text("summary", default: "")
        let paper = fields.colour("paper")
        let frame = fields.has("frame") ? fields.colour("frame") : .white
        let ink = fields.colour("ink")
        let accents = (fields.colour("accent1"), fields.colour("accent2"))
        let gold = fields.colour("gold")
        let highlighter = fields.has("highlighter") ? fields.colour("highlighter") : gold
        let onAccent = fields.has("on-accent") ? fields.colour("on-accent") : .white
        let onBright = fields.has("on-bright") ? fields.colour("on-bright") : ink
        let tints = fields.colours("tints", count: 3)
        let shadow = fields.colour("shadow")
        guard let paper, let frame, let ink, let accent1 = accents.0, let accent2 = accents.1, let gold,
            let onAccent, let onBright, let highlighter, let tints, let shadow, !file.hasErrors
        else { return Diagnosed(nil, file.inOrder) }
        let theme = Theme(
            name: name, summary: summary, paper: paper, frame: frame, ink: ink, accent1: accent1,
            accent2: accent2, gold: gold, onAccent: onAccent, onBright: onBright,
            highlighter: highlighter, tints: tints, shadow: shadow)
        theme.reportLowContrast(fields)
        return Diagnosed(theme, file.inOrder)
    }

    /// Holds every pair of text and ground that a page uses against WCAG 2.2: 4.5 : 1, or 3 : 1 for large type.
    /// The second accent stands on tints only in large type.
    private func reportLowContrast(_ fields: YAMLFields) {
        let grounds = [("paper", paper), ("frame", frame)]
        let tinted = tints.enumerated().map { ("tint \($0.offset + 1)", $0.element) }
        check(fields, "ink", ink, on: grounds + tinted + [("highlighter", highlighter)], least: 4.5)
        let bright = fields.has("on-bright") ? "on-bright" : "ink"
        check(fields, bright, onBright, on: [("gold", gold)], least: 4.5)
        check(fields, "accent1", accent1, on: grounds + tinted, least: 4.5)
        check(fields, "accent2", accent2, on: grounds, least: 4.5)
        check(fields, "accent2", accent2, on: tinted, least: 3)
        for (key, accent) in [("accent1", accent1), ("accent2", accent2)] {
            let ratio = onAccent.contrast(with: accent)
            guard ratio < 4.5 else { continue }
            let letters = fields.has("on-accent") ? "`on-accent`" : "white"
            warn(
                fields, key,
                "\(letters) on `\(key)` has a contrast of \(Self.rounded(ratio)), 4.5 is needed")
        }
    }

    private func check(
        _ fields: YAMLFields, _ key: String, _ colour: Colour, on grounds: [(String, Colour)], least: Double
    ) {
        for (name, ground) in grounds {
            let ratio = colour.contrast(with: ground)
            guard ratio < least else { continue }
            let needed = least == 3 ? "3" : "4.5"
            warn(
                fields, key,
                "`\(key)` on \(name) has a contrast of \(Self.rounded(ratio)), \(needed) is needed")
        }
    }

    private func warn(_ fields: YAMLFields, _ key: String, _ message: String) {
        fields.file.report(
            "low-contrast", message, at: fields.valueRange(key), severity: .warning,
            help: isDark
                ? "take a paler `\(key)` or a darker ground" : "take a darker `\(key)` or a paler ground")
    }

    /// One decimal, rounded down, so that a ratio too small never reads as enough.
    private static func rounded(_ ratio: Double) -> String { String((ratio * 10).rounded(.down) / 10) }
}
