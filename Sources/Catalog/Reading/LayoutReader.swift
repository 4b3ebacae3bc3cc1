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
            "headings", "numbered", "foot", "actions", "fills", "divider", "doodles",
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
        template.foot = Set(fields.words("foot", default: template.flow.usualFoot)).subtracting([.none])
        template.actions = fields.word("actions", default: template.actions)
        template.fills = fields.words("fills", default: template.fills)
        template.divider = fields.word("divider", default: template.divider)
        template.hasDoodles = fields.flag("doodles", default: template.hasDoodles)
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
    /// The names of flows, as keys under `flow`.
    fileprivate static let names = ["rows", "columns", "ring", "road", "towers", "spine", "scatter"]

    /// What stands across the foot when a pattern does not say.
    fileprivate var usualFoot: [LayoutTemplate.Panel] {
        switch self {
        case .rows, .columns: []
        case .ring: [.links, .takeaway]
        case .road, .towers, .spine, .scatter: [.actions, .takeaway, .links]
        }
    }

    /// Reads `flow`, which holds one flow by its name; gives the plainest flow after an error.
    fileprivate static func read(_ parent: YAMLFields) -> Self {
        let plainest = Self.columns(portrait: 1, landscape: 2)
        let every = names.map { "`\($0)`" }.joined(separator: ", ")
        guard parent.has("flow") else {
            parent.missing("flow", help: "add `flow:` with one of \(every) under it")
            return plainest
        }
        guard let flow = parent.nested("flow") else { return plainest }
        flow.expect(only: names)
        let chosen = names.filter(flow.has)
        guard chosen.count == 1, let fields = flow.nested(chosen[0]) else {
            if chosen.count != 1 {
                flow.file.report(
                    "missing-key", "`flow` needs one of \(every)", at: parent.keyRange("flow"),
                    help: "keep one of them")
            }
            return plainest
        }
        return read(chosen[0], fields)
    }

    private static func read(_ name: String, _ fields: YAMLFields) -> Self {
        func across(_ portrait: Int, _ landscape: Int) -> (Int, Int) {
            (
                fields.count("portrait", in: 1...6, default: portrait),
                fields.count("landscape", in: 1...6, default: landscape)
            )
        }
        switch name {
        case "rows":
            fields.expect(only: ["grid", "portrait", "landscape", "stack"])
            let (portrait, landscape) = across(2, 3)
            return .rows(
                grid: fields.count("grid", in: 2...24, default: 12), portrait: portrait, landscape: landscape,
                stack: fields.count("stack", in: 1...4, default: 2))
        case "ring":
            fields.expect(only: ["hub", "order", "spokes"])
            return .ring(
                hub: fields.number("hub", in: 25...60, default: 38) / 100,
                order: fields.word("order", default: .sides), spokes: fields.flag("spokes", default: true))
        case "road":
            fields.expect(only: ["portrait", "landscape", "stack"])
            let (portrait, landscape) = across(2, 3)
            return .road(
                portrait: portrait, landscape: landscape,
                stack: fields.count("stack", in: 1...4, default: 2))
        case "towers":
            fields.expect(only: ["portrait", "landscape"])
            let (portrait, landscape) = across(3, 5)
            return .towers(portrait: portrait, landscape: landscape)
        case "spine":
            fields.expect(only: ["mark"])
            return .spine(mark: fields.word("mark", default: .line))
        case "scatter":
            fields.expect(only: ["portrait", "landscape"])
            let (portrait, landscape) = across(3, 4)
            return .scatter(portrait: portrait, landscape: landscape)
        default:
            fields.expect(only: ["portrait", "landscape"])
            let (portrait, landscape) = across(1, 2)
            return .columns(portrait: portrait, landscape: landscape)
        }
    }
}

extension SourceFile {
    /// The file's name without folder and extension.
    var stem: String {
        let last = name.split(separator: "/").last.map(String.init) ?? name
        return last.split(separator: ".").first.map(String.init) ?? last
    }
}
