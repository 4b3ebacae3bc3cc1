import Diagnostics

extension LayoutTemplate {
    /// Reads a page pattern from a YAML file.
    ///
    /// Only `flow` must be there; every other key has a default. An unknown key is a warning; anything else that is
    /// wrong is an error, and then the value is nil.
    public static func read(_ source: SourceFile) -> Diagnosed<LayoutTemplate?> {
        let file = YAMLFile(source, kind: "layout")
        guard let fields = file.fields() else { return Diagnosed(nil, file.inOrder) }
        fields.expect(only: [
            "name", "summary", "orientation", "margin", "gutter", "title", "hero", "flow", "frames",
            "headings", "numbered", "actions", "fills", "divider",
        ])
        let title = TitleChoice.read(fields)
        var template = LayoutTemplate(
            name: fields.text("name", default: source.stem).lowercased(),
            summary: fields.text("summary", default: ""),
            orientation: fields.word("orientation", default: .portrait),
            margin: fields.number("margin", in: 9...120, default: 22),
            gutter: fields.number("gutter", in: 8...60, default: 16),
            title: title.place,
            hero: fields.word("hero", default: .icon),
            flow: Flow.read(fields),
            frames: fields.words("frames", default: [.box, .none, .sticky, .bubble, .brace]),
            headings: fields.words("headings", default: [.underline, .wave, .plain, .block]),
            isNumbered: fields.flag("numbered", default: false))
        template.titleStyles = title.styles
        template.actions = fields.word("actions", default: template.actions)
        template.fills = fields.words("fills", default: template.fills)
        template.divider = fields.word("divider", default: template.divider)
        return Diagnosed(file.hasErrors ? nil : template, file.inOrder)
    }
}

/// The place and the styles of a title: `title: centre`, or keys of their own under `title`.
private struct TitleChoice {
    var place = LayoutTemplate.TitlePlace.left
    var styles: [TitleStyle] = []

    static func read(_ parent: YAMLFields) -> TitleChoice {
        guard parent.hasKeys(under: "title"), let fields = parent.nested("title") else {
            return TitleChoice(place: parent.word("title", default: .left))
        }
        fields.expect(only: ["place", "style"])
        return TitleChoice(
            place: fields.word("place", default: .left), styles: fields.words("style", default: []))
    }
}

extension LayoutTemplate.Flow {
    /// Reads `flow`, which holds either `rows` or `columns`; gives the plainest flow after an error.
    fileprivate static func read(_ parent: YAMLFields) -> Self {
        let plainest = Self.columns(portrait: 1, landscape: 2)
        guard parent.has("flow") else {
            parent.missing("flow", help: "add `flow:` with `rows:` or `columns:` under it")
            return plainest
        }
        guard let flow = parent.nested("flow") else { return plainest }
        flow.expect(only: ["rows", "columns"])
        guard flow.has("rows") != flow.has("columns") else {
            flow.file.report(
                "missing-key", "`flow` needs either `rows` or `columns`", at: parent.keyRange("flow"),
                help: "keep one of the two")
            return plainest
        }
        if let rows = flow.nested("rows") {
            rows.expect(only: ["grid", "portrait", "landscape", "stack"])
            return .rows(
                grid: rows.count("grid", in: 2...24, default: 12),
                portrait: rows.count("portrait", in: 1...6, default: 2),
                landscape: rows.count("landscape", in: 1...6, default: 3),
                stack: rows.count("stack", in: 1...4, default: 2))
        }
        if let columns = flow.nested("columns") {
            columns.expect(only: ["portrait", "landscape"])
            return .columns(
                portrait: columns.count("portrait", in: 1...6, default: 1),
                landscape: columns.count("landscape", in: 1...6, default: 2))
        }
        return plainest
    }
}

extension SourceFile {
    /// The file's name without folder and extension.
    var stem: String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return last.split(separator: ".").first.map(String.init) ?? last
    }
}
