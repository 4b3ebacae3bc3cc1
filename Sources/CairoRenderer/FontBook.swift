import CCairo
import Typography

/// The fonts of one measurer: an owned Pango font map and context, and the description behind each face.
///
/// Everything is shaped at 100 units with hinting and rounding off and scaled from there, so that a line is
/// equally wide on every surface and at every resolution.
final class FontBook {
    /// The type size at which text is shaped.
    static let unit = 100.0
    /// Pango units in a type size of 1.
    static let scale = unit * Double(PANGO_SCALE)

    let context: OpaquePointer
    /// Families that the page wants and the system lacks, in order of the faces.
    let missingFamilies: [String]
    private let map: UnsafeMutablePointer<PangoFontMap>
    private let upright: [Face: FontDescription]
    private let italic: [Face: FontDescription]
    private let resolved: [Face: ResolvedFace]
    private var loaded: [Face: OpaquePointer] = [:]

    init() {
        map = pango_cairo_font_map_new()
        context = pango_font_map_create_context(map)
        Self.configure(context)
        var missing: [String] = []
        var resolved: [Face: ResolvedFace] = [:]
        for face in Face.allCases {
            let isThere = FontDescription(family: face.family, isBold: face.isBold)
                .isShown(by: map, context)
            if !isThere { missing.append(face.family) }
            resolved[face] = ResolvedFace(isBold: isThere ? face.isBold : true, isOwn: isThere)
        }
        missingFamilies = missing
        self.resolved = resolved
        func descriptions(isItalic: Bool) -> [Face: FontDescription] {
            Dictionary(
                uniqueKeysWithValues: resolved.map { face, resolved in
                    (
                        face,
                        FontDescription(
                            family: face.familyList, isBold: resolved.isBold, isItalic: isItalic)
                    )
                })
        }
        upright = descriptions(isItalic: false)
        italic = descriptions(isItalic: true)
    }

    deinit {
        for font in loaded.values { g_object_unref(UnsafeMutableRawPointer(font)) }
        g_object_unref(UnsafeMutableRawPointer(context))
        g_object_unref(UnsafeMutableRawPointer(map))
    }

    /// What to ask Pango for; only faces with an italic of their own are asked to slant.
    func description(of face: Face, isItalic: Bool = false) -> FontDescription? {
        (isItalic && hasItalic(face) ? italic : upright)[face]
    }

    /// Whether slanted text has drawn letters of its own; other faces are sheared.
    func hasItalic(_ face: Face) -> Bool { face != .lettering }

    /// Whether a face's own font may be trusted with a letter.
    func shows(_ scalar: Unicode.Scalar, in face: Face) -> Bool {
        // Joiners and variation selectors are not seen.
        if scalar.properties.isDefaultIgnorableCodePoint { return true }
        if resolved[face]?.isOwn == true, !face.isTrusted(with: scalar) { return false }
        guard let font = font(of: face) else { return false }
        return pango_font_has_char(font, scalar.value) != 0
    }

    private func font(of face: Face) -> UnsafeMutablePointer<PangoFont>? {
        if let font = loaded[face] { return UnsafeMutablePointer(font) }
        guard let description = upright[face],
            let font = pango_font_map_load_font(map, context, description.pointer)
        else { return nil }
        loaded[face] = OpaquePointer(font)
        return font
    }

    private static func configure(_ context: OpaquePointer) {
        let options = cairo_font_options_create()
        cairo_font_options_set_hint_style(options, CAIRO_HINT_STYLE_NONE)
        cairo_font_options_set_hint_metrics(options, CAIRO_HINT_METRICS_OFF)
        cairo_font_options_set_antialias(options, CAIRO_ANTIALIAS_GRAY)
        pango_cairo_context_set_font_options(context, options)
        cairo_font_options_destroy(options)
        pango_context_set_round_glyph_positions(context, 0)
        // Not the user's locale, which would change fall-back fonts from one machine to the next.
        pango_context_set_language(context, pango_language_from_string("en-GB"))
    }

    private struct ResolvedFace {
        var isBold: Bool
        var isOwn: Bool
    }
}

extension Face {
    /// The font family that the face stands for.
    var family: String {
        switch self {
        case .lettering: "Because We Learn"
        case .hand: "Comic Neue"
        case .reading: "Andika"
        }
    }

    /// Because We Learn has a single weight; asked for bold, fontconfig would smear it.
    var isBold: Bool { self != .lettering }

    /// The families to try in turn, as Pango reads them; the system chooses after the last.
    var familyList: String {
        switch self {
        case .lettering: "Because We Learn,Comic Neue,Andika,sans-serif"
        case .hand: "Comic Neue,Andika,sans-serif"
        case .reading: "Andika,sans-serif"
        }
    }

    /// Whether what the family draws for a letter is that letter.
    ///
    /// A code point in a font is no proof: marker fonts hold jokes and empty glyphs. Because We Learn was looked
    /// at and is trusted with printable ASCII, curly quotes and the two dashes.
    func isTrusted(with scalar: Unicode.Scalar) -> Bool {
        guard self == .lettering else { return true }
        switch scalar.value {
        case 0x20...0x7E, 0x2013, 0x2014, 0x2018, 0x2019, 0x201C, 0x201D: return true
        default: return false
        }
    }
}

/// An owned description of a font to look for, at the size of shaping.
final class FontDescription {
    let pointer: OpaquePointer

    init(family: String, isBold: Bool, isItalic: Bool = false) {
        pointer = pango_font_description_new()
        pango_font_description_set_family(pointer, family)
        pango_font_description_set_weight(pointer, isBold ? PANGO_WEIGHT_BOLD : PANGO_WEIGHT_NORMAL)
        pango_font_description_set_style(pointer, isItalic ? PANGO_STYLE_ITALIC : PANGO_STYLE_NORMAL)
        pango_font_description_set_absolute_size(pointer, FontBook.scale)
    }

    deinit { pango_font_description_free(pointer) }

    /// Whether the font that the system gives for this is of this family, not a stand-in.
    func isShown(by map: UnsafeMutablePointer<PangoFontMap>, _ context: OpaquePointer) -> Bool {
        guard let font = pango_font_map_load_font(map, context, pointer) else { return false }
        defer { g_object_unref(UnsafeMutableRawPointer(font)) }
        guard let found = pango_font_describe(font) else { return false }
        defer { pango_font_description_free(found) }
        guard let wanted = pango_font_description_get_family(pointer),
            let given = pango_font_description_get_family(found)
        else { return false }
        return g_ascii_strcasecmp(wanted, given) == 0
    }
}
