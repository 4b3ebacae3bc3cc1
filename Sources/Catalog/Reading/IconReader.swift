import Diagnostics
import Geometry

extension Icon {
    /// Reads a picture from an SVG file of the icons' own kind.
    ///
    /// The grid is `viewBox="0 0 48 48"`, `<title>` is the name, `<desc>` lists the other words, and the `class` of every
    /// shape says which pens draw it: `line`, `thin`, `solid`, `fill1`, `fill2`, or a fill and a pen together. Colours of
    /// the file are for whoever looks at it; the page's theme gives the real ones. What an editor adds under its own
    /// prefix is passed over. Any mistake is an error, and then the value is nil.
    public static func read(_ source: SourceFile) -> Diagnosed<Icon?> {
        do {
            var reader = IconReader(source)
            try reader.read()
            let isUsable = reader.diagnostics.isEmpty && !reader.parts.isEmpty
            return Diagnosed(
                isUsable ? Icon(name: reader.name, words: reader.words, parts: reader.parts) : nil,
                reader.diagnostics)
        } catch {
            return Diagnosed(
                nil, [Diagnostic("icon/broken-svg", .error, error.message, in: source, at: error.range)])
        }
    }
}

private struct IconReader {
    let source: SourceFile
    var name: String
    var words: [String] = []
    var parts: [Icon.Part] = []
    var diagnostics: [Diagnostic] = []

    /// Attributes that say nothing about the shape.
    private static let harmless = [
        "id", "class", "style", "xmlns", "width", "height", "version", "viewBox", "role",
    ]

    init(_ source: SourceFile) {
        self.source = source
        name = source.stem
    }

    mutating func read() throws(SVGFault) {
        let tags = try SVGTokenizer.tags(source.text)
        guard let root = tags.first, root.name == "svg" else {
            throw SVGFault(
                message: "an icon file starts with `<svg>`", range: tags.first?.nameRange ?? .start)
        }
        checkGrid(root)
        var open: [SVGTag] = []
        for tag in tags {
            switch tag.shape {
            case .close:
                guard let last = open.popLast(), last.name == tag.name else {
                    throw SVGFault(message: "`</\(tag.name)>` closes nothing", range: tag.nameRange)
                }
            case .open, .whole:
                let isHidden = open.contains {
                    $0.isForeign || ["defs", "metadata", "style"].contains($0.name)
                }
                if !isHidden, !tag.isForeign { take(tag) }
                if tag.shape == .open { open.append(tag) }
            }
        }
        if let last = open.last {
            throw SVGFault(message: "`<\(last.name)>` is never closed", range: last.nameRange)
        }
        if parts.isEmpty, diagnostics.isEmpty { report("empty", "the icon has no shape", at: root.nameRange) }
    }

    private mutating func checkGrid(_ root: SVGTag) {
        let grid = root.attribute("viewBox")
        if grid?.value != "0 0 48 48" {
            report(
                "grid", "an icon is drawn on a grid of 48 × 48", at: grid?.valueRange ?? root.nameRange,
                help: "write `viewBox=\"0 0 48 48\"`")
        }
    }

    private mutating func take(_ tag: SVGTag) {
        let known = ["svg", "title", "desc", "g", "defs", "metadata", "style"]
        guard known.contains(tag.name) || SVGShapes.names.contains(tag.name) else {
            let near = Suggestion.nearest(to: tag.name, in: known + SVGShapes.names).map {
                "did you mean `\($0)`?"
            }
            report(
                "unknown-element", "`<\(tag.name)>` is not drawn", at: tag.nameRange,
                help: near ?? "use paths, circles, ellipses, lines, boxes and polygons")
            return
        }
        checkAttributes(tag)
        switch tag.name {
        case "title": name = Self.trimmed(tag.text)
        case "desc": words = Icon.words(inDescription: tag.text)
        case _ where SVGShapes.names.contains(tag.name): draw(tag)
        default: break
        }
    }

    private mutating func checkAttributes(_ tag: SVGTag) {
        let isShape = SVGShapes.names.contains(tag.name)
        guard isShape || tag.name == "g" else { return }
        let known = Self.harmless + (isShape ? SVGShapes.attributes(of: tag.name) : [])
        for attribute in tag.attributes where !known.contains(attribute.name) {
            guard !attribute.name.contains(":") else { continue }
            let help =
                attribute.name == "transform"
                ? "let the drawing program apply it to the points"
                : "colours and widths come from the `class`"
            report(
                "unknown-attribute", "`\(attribute.name)` is not read", at: attribute.nameRange, help: help)
        }
    }

    private mutating func draw(_ tag: SVGTag) {
        let kinds = Icon.Part.Kind.allCases.map(\.rawValue)
        guard let pens = tag.attribute("class") else {
            report(
                "missing-class", "`<\(tag.name)>` does not say which pen draws it", at: tag.nameRange,
                help: "add `class=\"line\"`, or another of \(kinds.joined(separator: ", "))")
            return
        }
        var drawn: [Icon.Part.Kind] = []
        for word in pens.value.split(separator: " ") {
            guard let kind = Icon.Part.Kind(rawValue: String(word)) else {
                report(
                    "unknown-class", "unknown class `\(word)`", at: pens.valueRange,
                    help: Suggestion.nearest(to: String(word), in: kinds).map { "did you mean `\($0)`?" }
                        ?? "use one of \(kinds.joined(separator: ", "))")
                continue
            }
            drawn.append(kind)
        }
        do {
            let path = try SVGShapes.path(tag)
            guard !path.isEmpty else {
                report("bad-shape", "`<\(tag.name)>` draws nothing", at: tag.nameRange)
                return
            }
            for kind in drawn { parts += Self.parts(kind, path) }
        } catch {
            report("bad-shape", error.message, at: error.range)
        }
    }

    /// A fill keeps its outlines together, holes included; a pen draws one outline after another.
    private static func parts(_ kind: Icon.Part.Kind, _ path: Path) -> [Icon.Part] {
        guard kind == .line || kind == .thin else {
            return [Icon.Part(kind: kind, path: path, isClosed: true)]
        }
        var outlines: [Path] = []
        for element in path.elements {
            if case .move = element { outlines.append(Path()) }
            outlines[outlines.count - 1].elements.append(element)
        }
        return outlines.map { Icon.Part(kind: kind, path: $0, isClosed: $0.elements.last == .close) }
    }

    private mutating func report(_ id: String, _ message: String, at range: SourceRange, help: String? = nil)
    {
        diagnostics.append(Diagnostic("icon/\(id)", .error, message, in: source, at: range, help: help))
    }

    private static func trimmed(_ text: String) -> String {
        text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
    }
}

extension Icon {
    /// The words of a `<desc>`: between commas, in lower case, with single spaces.
    static func words(inDescription text: some StringProtocol) -> [String] {
        text.split(separator: ",").map { word in
            word.split(whereSeparator: \.isWhitespace).joined(separator: " ").lowercased()
        }.filter { !$0.isEmpty }
    }
}
