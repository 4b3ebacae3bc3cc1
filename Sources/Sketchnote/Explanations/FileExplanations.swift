extension Explanation {
    /// Files of layouts.
    static let layouts: [Explanation] = [
        Explanation(
            "layout/empty", .error, "The file of a layout holds nothing.", wrong: "# later\n",
            mended: "flow: { rows: { grid: 12 } }\n"),
        Explanation(
            "layout/broken-yaml", .error, "The file of a layout is not YAML.",
            wrong: "flow: { rows: { grid: 12 }\n",
            mended: "flow: { rows: { grid: 12 } }\n"),
        Explanation(
            "layout/duplicate-key", .error, "A key stands twice in the file of a layout.",
            wrong: "margin: 20\nmargin: 30\nflow: { rows: }\n", mended: "margin: 20\nflow: { rows: }\n"),
        Explanation(
            "layout/missing-key", .error, "A key that must be there is not.", wrong: "margin: 20\n",
            mended: "margin: 20\nflow: { rows: }\n"),
        Explanation(
            "layout/unknown-key", .warning, "Layouts know no such key, and it is left out.",
            wrong: "margn: 20\nflow: { rows: }\n", mended: "margin: 20\nflow: { rows: }\n"),
        Explanation(
            "layout/unknown-value", .error, "A key takes one of a few words, and this is none of them.",
            wrong: "hero: tree\nflow: { rows: }\n", mended: "hero: trio\nflow: { rows: }\n"),
        Explanation(
            "layout/wrong-type", .error, "A value is of the wrong kind.",
            wrong: "margin: wide\nflow: { rows: }\n",
            mended: "margin: 30\nflow: { rows: }\n"),
        Explanation(
            "layout/out-of-range", .error, "A number is too small or too large.",
            wrong: "margin: 2\nflow: { rows: }\n",
            mended: "margin: 20\nflow: { rows: }\n"),
    ]

    /// Layouts that were drawn before.
    static let previous: [Explanation] = [
        Explanation(
            "previous/not-a-layout", .error,
            "The file after `--previous` is not what `dump --stage layout --format json` wrote.",
            wrong: "pages: none\n", mended: "{\"version\": 1, \"pages\": [{\"scale\": 1, \"nodes\": []}]}\n")
    ]

    /// Files of themes; the examples show the line alone.
    static let themes: [Explanation] = [
        Explanation(
            "theme/empty", .error, "The file of a theme holds nothing.", wrong: "# later\n",
            mended: "ink: 13294B\n"),
        Explanation(
            "theme/broken-yaml", .error, "The file of a theme is not YAML.", wrong: "tints: [DCEBF8\n",
            mended: "tints: [DCEBF8, FFE6D1, FFF4CC]\n"),
        Explanation(
            "theme/duplicate-key", .error, "A key stands twice in the file of a theme.",
            wrong: "ink: 13294B\nink: 000000\n", mended: "ink: 13294B\n"),
        Explanation(
            "theme/missing-key", .error, "A colour that every theme has is not there.",
            wrong: "ink: 13294B\n",
            mended: theme(ink: "13294B")),
        Explanation(
            "theme/unknown-key", .warning, "Themes know no such key, and it is left out.",
            wrong: "inc: 13294B\n",
            mended: "ink: 13294B\n"),
        Explanation(
            "theme/wrong-type", .error, "A value is of the wrong kind.", wrong: "tints: DCEBF8\n",
            mended: "tints: [DCEBF8, FFE6D1, FFF4CC]\n"),
        Explanation(
            "theme/bad-colour", .error,
            "A colour is written with six hexadecimal digits and no sign before them.",
            wrong: "ink: blue\n", mended: "ink: 13294B\n"),
        Explanation(
            "theme/low-contrast", .warning,
            "Words in this colour cannot be read well on one of the grounds (WCAG 2.2: 4.5 : 1, or 3 : 1 for large type).",
            wrong: theme(ink: "9AA9BB"),
            mended: theme(ink: "13294B")),
    ]

    /// A whole theme with an ink of its own.
    private static func theme(ink: String) -> String {
        """
        paper: FFFEFA
        frame: FFFFFF
        ink: \(ink)
        accent1: 005EB8
        accent2: B8420F
        gold: FFC845
        highlighter: FFE48A
        tints: [DCEBF8, FFE6D1, FFF4CC]
        shadow: D4D5D8

        """
    }

    /// Files of icons.
    static let icons: [Explanation] = [
        icon(
            "broken-svg", "The file of an icon is not SVG.", wrong: "<path class=\"line\" d=\"M4 4L44 44\"",
            mended: line),
        icon("empty", "An icon has no shape.", wrong: "<title>nothing</title>", mended: line),
        icon(
            "grid", "An icon is drawn on a grid of 48 × 48.", wrong: line, mended: line, grid: "0 0 24 24"),
        icon(
            "unknown-element", "An icon is made of paths, circles, ellipses, lines, boxes and polygons.",
            wrong: line + "<text>A</text>", mended: line),
        icon(
            "unknown-attribute",
            "Colours and widths come from the class, and points are moved before they are written down.",
            wrong: "<path class=\"line\" d=\"M4 4L44 44\" transform=\"scale(2)\"/>", mended: line),
        icon(
            "missing-class", "A shape does not say which pen draws it.", wrong: "<path d=\"M4 4L44 44\"/>",
            mended: line),
        icon(
            "unknown-class", "There is no such pen.", wrong: "<path class=\"lien\" d=\"M4 4L44 44\"/>",
            mended: line),
        icon(
            "bad-shape", "A shape cannot be read, or draws nothing.",
            wrong: "<path class=\"line\" d=\"M4 4Q\"/>", mended: line),
    ]

    private static let line = "<path class=\"line\" d=\"M4 4L44 44\"/>"

    private static func icon(
        _ id: String, _ meaning: String, wrong: String, mended: String, grid: String = "0 0 48 48"
    ) -> Explanation {
        func file(_ shapes: String, _ grid: String) -> String {
            "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"\(grid)\">\(shapes)</svg>\n"
        }
        return Explanation(
            "icon/\(id)", .error, meaning, wrong: file(wrong, grid), mended: file(mended, "0 0 48 48"))
    }

    /// The machine and the command line; the examples show what is typed.
    static let surroundings: [Explanation] = [
        Explanation(
            "fonts/missing-family", .warning,
            "A font that the theme asks for is not installed, so another takes its place.",
            wrong: "sketchnote render talk.txt\n",
            mended: "sudo apt-get install fonts-bwht fonts-comic-neue fonts-sil-andika\n"),
        Explanation(
            "fonts/unshown-character", .warning, "No installed font has a letter of the capture.",
            wrong: "# One front door\n- Nine \u{E0F3} numbers\n", mended: "# One front door\n- Nine numbers\n"
        ),
        Explanation(
            "options/unknown-layout", .error, "There is no layout of this name.",
            wrong: "sketchnote render talk.txt --layout modlar\n",
            mended: "sketchnote render talk.txt --layout modular\n"),
        Explanation(
            "options/unknown-theme", .error, "There is no theme of this name.",
            wrong: "sketchnote render talk.txt --theme medow\n",
            mended: "sketchnote render talk.txt --theme meadow\n"),
        Explanation(
            "options/unknown-paper", .error, "There is no sheet of this name or size.",
            wrong: "sketchnote render talk.txt --paper a44\n",
            mended: "sketchnote render talk.txt --paper a4\n"),
        Explanation(
            "options/unreadable-layout", .error, "The file of a layout cannot be read.",
            wrong: "sketchnote render talk.txt --layout ./lost.yaml\n",
            mended: "sketchnote render talk.txt --layout modular\n"),
        Explanation(
            "options/unreadable-theme", .error, "The file of a theme cannot be read.",
            wrong: "sketchnote render talk.txt --theme ./lost.yaml\n",
            mended: "sketchnote render talk.txt --theme meadow\n"),
    ]
}
