extension Explanation {
    /// The lines between `---`.
    static let header: [Explanation] = [
        Explanation(
            "capture/header-not-closed", .error, "The header starts with `---` and never ends.",
            wrong: "---\nevent: Away day\n\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nevent: Away day\n---\n\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/header-not-opened", .warning,
            "The header stands at the top without `---` above and below it, and is drawn as words.",
            wrong: "event: Away day\nplace: Boathouse\n\n# One front door\n- Nine numbers to ring\n",
            mended:
                "---\nevent: Away day\nplace: Boathouse\n---\n\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/header-not-mapping", .error,
            "The header holds something else than lines of a name, a colon and a value.",
            wrong: "---\n- Away day\n- Boathouse\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nevent: Away day\nplace: Boathouse\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/header-syntax", .error,
            "The header is not YAML: a list or a quotation is never closed, or lines stand too far in.",
            wrong: "---\ntags: [doors, phones\nplace: Hall\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\ntags: [doors, phones]\nplace: Hall\n---\n# One front door\n- Nine numbers to ring\n"
        ),
        Explanation(
            "capture/header-quotes", .warning,
            "A value of the header holds a colon or starts with a sign, which is read as meant; YAML wants quotation marks.",
            wrong: "---\nplace: Hall: 2\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nplace: \"Hall: 2\"\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/header-line", .warning, "A line of the header is no name with a value, and is left out.",
            wrong: "---\nevent: Phone day\nplace = Hall\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nevent: Phone day\nplace: Hall\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/duplicate-header-key", .error,
            "A name stands twice in the header, and only one value can count.",
            wrong: "---\nby: clerk\nby: chair\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nby: clerk and chair\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/unknown-header-key", .warning,
            "The header knows no such name, so the value is left out.",
            wrong: "---\nevnt: Away day\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nevent: Away day\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/header-value", .warning, "A value of the header is of the wrong kind, and is left out.",
            wrong: "---\nseed: many\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nseed: 7\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/ambiguous-date", .error,
            "A date of numbers can be read with the day or with the month first. It is never guessed.",
            wrong: "---\ndate: 03/04/26\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\ndate: 2026-04-03\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/unreadable-date", .warning,
            "A date cannot be read. It is drawn as typed, and nothing is reckoned from it.",
            wrong: "---\ndate: soon\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\ndate: 3 April 2026\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/unknown-rule", .error,
            "The only rule is `chatham`: nobody's words are ascribed to them. Nothing is drawn with names that another rule may protect.",
            wrong: "---\nrule: chattham\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\nrule: chatham\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/chatham-name", .warning,
            "The header asks for the Chatham House Rule, so the name beside these words is left out.",
            wrong: "---\nrule: chatham\n---\n# One front door\n> Nobody was wrong -- a daughter\n",
            mended: "---\nrule: chatham\n---\n# One front door\n> Nobody was wrong\n"),
    ]

    /// Titles, and lines by kind.
    static let lines: [Explanation] = [
        Explanation(
            "capture/empty", .error, "The capture holds no words to draw.", wrong: "// only for me\n",
            mended: "# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/no-title", .notice, "No line starts with `#`, so the first line is taken for the title.",
            wrong: "One front door\n- Nine numbers to ring\n",
            mended: "# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/second-title", .notice,
            "A page has one title, so a second `#` line is drawn as a section.",
            wrong: "# One front door\n- Nine numbers to ring\n# Time lost\n- Five days\n",
            mended: "# One front door\n- Nine numbers to ring\n## Time lost\n- Five days\n"),
        Explanation(
            "capture/unknown-label", .notice,
            "A word before a colon is one slip from a known one, and the line is drawn as a point.",
            wrong: "# One front door\nDecison: one shared line\n",
            mended: "# One front door\nDecision: one shared line\n"),
        Explanation(
            "capture/missing-colon", .notice,
            "A line starts with a word that makes a kind of line when a colon follows it, and none does.",
            wrong: "# One front door\n- Nine numbers to ring\nDecision one shared line\n",
            mended: "# One front door\n- Nine numbers to ring\nDecision: one shared line\n"),
        Explanation(
            "capture/tight-mark", .notice,
            "A list's sign or number stands right before a word, which makes a word of both.",
            wrong: "# One front door\n- Time lost\n-Nine numbers to ring\n",
            mended: "# One front door\n- Time lost\n- Nine numbers to ring\n"),
        Explanation(
            "capture/bare-arrow", .warning,
            "A line starts with an arrow; one between sections has the name of one at each end.",
            wrong: "# One front door\n## Doors\n- Nine numbers\n\n-> Costs: so\n\n## Costs\n- Five days\n",
            mended:
                "# One front door\n## Doors\n- Nine numbers\n\nDoors -> Costs: so\n\n## Costs\n- Five days\n"),
        Explanation(
            "capture/wrong-weekday", .warning,
            "A date names a day of the week that it does not fall on.",
            wrong: "---\ndate: Monday 3 March 2026\n---\n# One front door\n- Nine numbers to ring\n",
            mended: "---\ndate: Tuesday 3 March 2026\n---\n# One front door\n- Nine numbers to ring\n"),
        Explanation(
            "capture/tight-arrow", .notice,
            "An arrow without spaces round it is drawn as it stands; with them it leads from name to name.",
            wrong: "# One front door\n## Doors\n- Nine numbers\n\nRing->Wait->Ring again\n",
            mended: "# One front door\n## Doors\n- Nine numbers\n\nRing -> Wait -> Ring again\n"),
        Explanation(
            "capture/half-picture", .warning,
            "A line starts like a picture and is none: its file is missing, or other words stand beside it.",
            wrong: "# One front door\n- Nine numbers to ring\n\n![[door.jpg]]\n",
            mended: "# One front door\n- Nine numbers to ring\n\n![The old door](door.jpg)\n"),
        Explanation(
            "capture/quote-without-dash", .notice,
            "Words in quotation marks have a name after them, and no dashes that make a quotation of them.",
            wrong: "# One front door\n- Nine numbers to ring\n\n\"Nobody told us\" A parent\n",
            mended: "# One front door\n- Nine numbers to ring\n\n\"Nobody told us\" -- A parent\n"),
        Explanation(
            "capture/table-without-ends", .notice,
            "The rows of a table have strokes between their cells and none at the ends, and are drawn as words.",
            wrong: "# One front door\n- Time lost\n\nDoor | Wait\n--- | ---\nFront | Nine days\n",
            mended: "# One front door\n- Time lost\n\n| Door | Wait |\n| --- | --- |\n| Front | Nine days |\n"
        ),
        Explanation(
            "capture/bare-date", .notice,
            "An action names two numbers with a stroke between them, which may be a day or a fraction.",
            wrong: "---\ndate: 2026-03-02\n---\n# One front door\n- [ ] Print the sheet by 3/4 @clerk\n",
            mended: "---\ndate: 2026-03-02\n---\n# One front door\n- [ ] Print the sheet by 3 Apr @clerk\n"),
        Explanation(
            "capture/tab-between-words", .notice,
            "Words have a tab between them, as cells of a spreadsheet do, and are drawn as one line of words.",
            wrong: "# One front door\n- Numbers to ring\nNine\tFive\n",
            mended: "# One front door\n- Numbers to ring\n| Nine | Five |\n"),
        Explanation(
            "capture/unclosed-mark", .warning,
            "A sign opens strong words, a highlight, code or a link, and nothing on the line closes it.",
            wrong: "# One front door\n- Nine **numbers to ring\n",
            mended: "# One front door\n- Nine **numbers** to ring\n"),
        Explanation(
            "capture/hint-amid-words", .warning,
            "Hints stand in the middle of a line, where braces are words.",
            wrong: "# One front door\n- {size=2} Nine numbers to ring\n",
            mended: "# One front door\n- Nine numbers to ring {size=2}\n"),
        Explanation(
            "capture/due-outside-action", .notice,
            "A line that is no action has `due:` in it, which says nothing there.",
            wrong: "# One front door\n- Ring nine numbers due:2026-05-01\n",
            mended: "# One front door\n- [ ] Ring nine numbers @clerk due:2026-05-01\n"),
        Explanation(
            "capture/single-dash", .notice,
            "A quote ends with a dash and a name or two, but it takes two dashes to say who said it.",
            wrong: "# One front door\n> Nine numbers to ring - a daughter\n",
            mended: "# One front door\n> Nine numbers to ring -- a daughter\n"),
        Explanation(
            "capture/no-words", .notice, "A word and a colon stand alone, so there is nothing to draw yet.",
            wrong: "# One front door\n- Nine numbers to ring\nRisk:\n",
            mended: "# One front door\n- Nine numbers to ring\nRisk: winter\n"),
        Explanation(
            "capture/link-without-address", .notice, "A link has no address, and is drawn as a point.",
            wrong: "# One front door\nLink: falls map\n",
            mended: "# One front door\nLink: falls map https://example.org/falls\n"),
        Explanation(
            "capture/action-without-owner", .notice, "Nobody is named who does this.",
            wrong: "# One front door\n- [ ] Map the numbers\n",
            mended: "# One front door\n- [ ] Map the numbers @triage-lead\n"),
        Explanation(
            "capture/due-before-event", .warning, "An action is due before the event at which it was agreed.",
            wrong:
                "---\ndate: 2026-03-12\n---\n# One front door\n- [ ] Map the numbers @lead due:2025-03-27\n",
            mended:
                "---\ndate: 2026-03-12\n---\n# One front door\n- [ ] Map the numbers @lead due:2026-03-27\n"),
        Explanation(
            "capture/day-without-date", .notice,
            "A due date such as `Friday` counts from the day of the event, which the header does not give.",
            wrong: "# One front door\n- [ ] Map the numbers @lead by Friday\n",
            mended: "---\ndate: 2026-03-12\n---\n# One front door\n- [ ] Map the numbers @lead by Friday\n"),
        Explanation(
            "capture/mood-without-figure", .notice,
            "A mood without a figure cannot be drawn on a scale, so it is drawn as words.",
            wrong: "# One front door\nMood: tired\n", mended: "# One front door\nMood: 6/10 tired\n"),
        Explanation(
            "capture/mood-off-scale", .warning,
            "A figure lies beyond the end of its scale, and is drawn at the end.",
            wrong: "# One front door\nMood: 12/10\n", mended: "# One front door\nMood: 10/10\n"),
        Explanation(
            "capture/vote-without-count", .notice, "A vote without counts is drawn as words.",
            wrong: "# One front door\nVote: carried\n", mended: "# One front door\nVote: 12 for, 3 against\n"),
        Explanation(
            "capture/unreadable-picture", .warning,
            "A picture cannot be read, or lies outside the folder of the capture; its words are drawn in its place.",
            wrong: "# One front door\n![The old door](../photos/door.jpg)\n",
            mended: "# One front door\n![The old door](door.jpg)\n"),
        Explanation(
            "capture/broken-picture", .warning,
            "A file is no PNG and no JPEG, or is damaged; the picture's words are drawn in its place.",
            wrong: "# One front door\n![The old door](door.heic)\n",
            mended: "# One front door\n![The old door](door.jpg)\n"),
        Explanation(
            "capture/huge-picture", .warning,
            "A picture has more pixels than are read; its words are drawn in its place.",
            wrong: "# One front door\n![The old door](huge.png)\n",
            mended: "# One front door\n![The old door](door.jpg)\n"),
        Explanation(
            "capture/picture-without-words", .warning,
            "Nothing says what a picture shows, so that those who do not see it learn nothing of it.",
            wrong: "# One front door\n![](door.jpg)\n",
            mended: "# One front door\n![The old door](door.jpg)\n"),
        Explanation(
            "capture/too-many-cells", .warning,
            "A row has more cells than the section has columns; the last ones share a column.",
            wrong: "# One front door\n## Start | Stop\n- share | wait | hope\n",
            mended: "# One front door\n## Start | Stop | Continue\n- share | wait | hope\n"),
        Explanation(
            "capture/unknown-section", .error, "An arrow leads to a section that is not there.",
            wrong: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors -> Voicse\n",
            mended: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors -> Voices\n"),
        Explanation(
            "capture/ambiguous-section", .error,
            "Several sections start with this name, and an arrow leads to one.",
            wrong:
                "# One front door\n## Doors\n- Nine\n## Time lost\n- Days\n## Time won\n- Hours\nDoors -> Time\n",
            mended:
                "# One front door\n## Doors\n- Nine\n## Time lost\n- Days\n## Time won\n- Hours\nDoors -> Time won\n"
        ),
        Explanation(
            "capture/connector-to-itself", .warning,
            "An arrow leads from a section to itself, and is drawn as words.",
            wrong: "# One front door\n## Doors\n- Nine\nDoors -> Doors\n",
            mended: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors -> Voices\n"),
        Explanation(
            "capture/half-connector", .notice,
            "An arrow leads from a section and has no name after it, so it is drawn as words.",
            wrong: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors ->\n",
            mended: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors -> Voices\n"),
        Explanation(
            "capture/step-or-section", .notice,
            "Names with arrows between them are drawn as steps, although some look like sections.",
            wrong: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors -> Voices -> Help\n",
            mended: "# One front door\n## Doors\n- Nine\n## Voices\n- Carers\nDoors -> Voices\n"),
    ]

    /// What stands in braces and between colons.
    static let hints: [Explanation] = [
        Explanation(
            "capture/unknown-hint", .warning, "Braces hold a word that is no hint, and it is left out.",
            wrong: "# One front door\n## Doors {fram=box}\n- Nine\n",
            mended: "# One front door\n## Doors {frame=box}\n- Nine\n"),
        Explanation(
            "capture/hint-value", .warning, "A hint takes a number, and this is none or too large.",
            wrong: "# One front door\n## Doors {size=big}\n- Nine\n",
            mended: "# One front door\n## Doors {size=2}\n- Nine\n"),
        Explanation(
            "capture/hint-without-effect", .warning, "Hints have no effect in this place.",
            wrong: "# One front door {size=2}\n- Nine\n", mended: "# One front door\n- Nine\n"),
        Explanation(
            "capture/unknown-frame", .error, "There is no such frame.",
            wrong: "# One front door\n## Doors {frame=clod}\n- Nine\n",
            mended: "# One front door\n## Doors {frame=cloud}\n- Nine\n"),
        Explanation(
            "capture/unknown-diagram", .warning, "There is no such diagram, and the points stay a list.",
            wrong: "# One front door\n## Doors {as=cicle}\n- Nine\n- Three\n",
            mended: "# One front door\n## Doors {as=cycle}\n- Nine\n- Three\n"),
        Explanation(
            "capture/unknown-place", .warning, "There is no such place on the page.",
            wrong: "# One front door\n## Doors {at=middle}\n- Nine\n",
            mended: "# One front door\n## Doors {at=centre}\n- Nine\n"),
        Explanation(
            "capture/unknown-keep", .warning, "The only value of this hint is `together`.",
            wrong: "# One front door\n## Doors {keep=togehter}\n- Nine\n",
            mended: "# One front door\n## Doors {keep=together}\n- Nine\n"),
        Explanation(
            "capture/duplicate-id", .warning,
            "Two blocks have the same id, and the second one's is left out.",
            wrong: "# One front door\n## Doors {#a}\n- Nine\n## Voices {#a}\n- Carers\n",
            mended: "# One front door\n## Doors {#a}\n- Nine\n## Voices {#a-2}\n- Carers\n"),
        Explanation(
            "capture/unknown-icon", .warning,
            "There is no icon of this name, and the name is drawn as words.",
            wrong: "# One front door\n## Doors :bulbb:\n- Nine\n",
            mended: "# One front door\n## Doors :bulb:\n- Nine\n"),
        Explanation(
            "capture/icon-chosen", .notice, "A heading was given an icon because of one of its words.",
            wrong: "# One front door\n## Books to read\n- Nine\n",
            mended: "# One front door\n## Books to read :none:\n- Nine\n"),
        Explanation(
            "layout/diagram-form", .notice,
            "The points do not suit the drawing that `as=` asks for, so another one is made.",
            wrong: "# One front door\n## Doors {as=bars}\n- Nine numbers\n- Many calls\n",
            mended: "# One front door\n## Doors {as=bars}\n- Numbers 9\n- Calls 40\n"),
        Explanation(
            "layout/pattern-chosen", .notice,
            "The layout was left open with `auto`, and this one suits what the capture says.",
            wrong: "---\nlayout: auto\n---\n# One front door\n- Nine\n",
            mended: "---\nlayout: modular\n---\n# One front door\n- Nine\n"),
        Explanation(
            "layout/place-not-kept", .notice,
            "A section stands elsewhere than `at=` asks, since order and pattern leave no room there.",
            wrong: "# One front door\n## Doors {at=right}\n- Nine\n",
            mended: "# One front door\n## Doors\n- Nine\n"),
        Explanation(
            "layout/not-kept-together", .notice,
            "A section with `keep=together` is longer than a page, so it is cut.",
            wrong: long(hint: " {keep=together}"), mended: long(hint: "")),
        Explanation(
            "layout/over-budget", .notice,
            "The words fill more than one page; the sections to cut or move for a single one are named.",
            wrong: long(hint: ""),
            mended: "---\npaper: 100x100mm\n---\n# One front door\n## Doors :door:\n- Nine numbers\n"),
    ]

    /// More than one small page of points under one heading.
    private static func long(hint: String) -> String {
        "---\npaper: 100x100mm\n---\n# One front door\n## Doors :door:\(hint)\n"
            + String(
                repeating: "- Nine numbers to ring and nobody who answers any of them on a Friday\n",
                count: 20)
    }

    /// Layout, theme and paper, chosen in the header.
    static let choices: [Explanation] = [
        Explanation(
            "capture/unknown-layout", .error, "There is no layout of this name.",
            wrong: "---\nlayout: modlar\n---\n# One front door\n- Nine\n",
            mended: "---\nlayout: modular\n---\n# One front door\n- Nine\n"),
        Explanation(
            "capture/unknown-theme", .error, "There is no theme of this name.",
            wrong: "---\ntheme: medow\n---\n# One front door\n- Nine\n",
            mended: "---\ntheme: meadow\n---\n# One front door\n- Nine\n"),
        Explanation(
            "capture/unknown-paper", .error, "There is no sheet of this name or size.",
            wrong: "---\npaper: a44\n---\n# One front door\n- Nine\n",
            mended: "---\npaper: a4\n---\n# One front door\n- Nine\n"),
        Explanation(
            "capture/unreadable-layout", .error, "The file of a layout cannot be read.",
            wrong: "---\nlayout: ./lost.yaml\n---\n# One front door\n- Nine\n",
            mended: "---\nlayout: modular\n---\n# One front door\n- Nine\n"),
        Explanation(
            "capture/unreadable-theme", .error, "The file of a theme cannot be read.",
            wrong: "---\ntheme: ./lost.yaml\n---\n# One front door\n- Nine\n",
            mended: "---\ntheme: meadow\n---\n# One front door\n- Nine\n"),
    ]
}
