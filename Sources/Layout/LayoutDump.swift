import Diagnostics
import Geometry
import Typography

extension LayoutTree {
    /// The tree in words, for people and tests, or as JSON for tools.
    ///
    /// JSON has boxes flattened depth first, in points from the top left corner of their page. A box that stands on the
    /// page itself has no parent; `text` and `fontSize` are there for lines of text alone, and lines count from 1.
    ///
    /// - Parameter file: the capture that offsets of the tree point into.
    public func dump(_ format: DumpFormat, of file: SourceFile) -> String {
        let index = LineIndex(file.text)
        switch format {
        case .text:
            return pages.enumerated().map { number, page in
                LayoutDump(page: page, index: index).text(number: number + 1)
            }.joined()
        case .json:
            let pages = pages.map { LayoutDump(page: $0, index: index).json }
            return JSONValue.object([("version", 1), ("pages", .array(pages))]).text() + "\n"
        }
    }
}

/// Prints one page.
private struct LayoutDump {
    let page: LayoutPage
    let index: LineIndex

    // MARK: - JSON

    var json: JSONValue {
        var nodes: [JSONValue] = []
        for node in page.nodes { append(node, parent: nil, to: &nodes) }
        for label in page.connectors.compactMap(\.label) { append(label, parent: nil, to: &nodes) }
        return .object([
            ("width", .number(page.size.width)), ("height", .number(page.size.height)),
            ("scale", .number(page.scale)),
            ("nodes", .array(nodes)), ("connectors", .array(page.connectors.map(json))),
        ])
    }

    private func append(_ node: LayoutNode, parent: String?, to nodes: inout [JSONValue]) {
        var members: [(String, JSONValue)] = [
            ("id", .string(node.key)), ("kind", .string(node.kind.rawValue)),
            ("parent", parent.map { .string($0) } ?? .null), ("frame", json(node.frame)),
            ("order", .integer(node.order)),
        ]
        if let (text, size) = node.words {
            members += [("text", .string(text)), ("fontSize", .number(size))]
        }
        members.append(("line", line(node).map { .integer($0) } ?? .null))
        nodes.append(.object(members))
        for child in node.children + node.letterLeaves { append(child, parent: node.key, to: &nodes) }
    }

    private func json(_ frame: Rect) -> JSONValue {
        .array([.number(frame.x), .number(frame.y), .number(frame.width), .number(frame.height)])
    }

    private func json(_ connector: LayoutConnector) -> JSONValue {
        .object([
            ("from", .string(connector.from)), ("to", .string(connector.to)),
            ("points", .array(connector.curve.map { .array([.number($0.x), .number($0.y)]) })),
        ])
    }

    private func line(_ node: LayoutNode) -> Int? { node.offset.map { index.position(of: $0).line } }

    // MARK: - Text

    func text(number: Int) -> String {
        var result = "page \(number) \(rounded(page.size.width)) × \(rounded(page.size.height))\n"
        for node in page.nodes { result += text(node, depth: 1) }
        for connector in page.connectors {
            let ends = "\(connector.from) \(connector.isTwoWay ? "<->" : "->") \(connector.to)"
            result += "  connector \(ends)\(connector.isDotted ? " dotted" : "")\n"
            if let label = connector.label { result += text(label, depth: 2) }
        }
        return result
    }

    private func text(_ node: LayoutNode, depth: Int) -> String {
        let frame = [node.frame.x, node.frame.y, node.frame.width, node.frame.height].map(rounded)
        var result = String(repeating: "  ", count: depth) + "\(node.kind.rawValue) \(node.key)"
        result += " [\(frame.joined(separator: " "))] order \(node.order)"
        if let line = line(node) { result += " line \(line)" }
        if let (text, size) = node.words { result += " \(rounded(size)) pt \"\(text)\"" }
        result += "\n"
        for child in node.children + node.letterLeaves { result += text(child, depth: depth + 1) }
        return result
    }

    /// To a tenth of a point: enough to see, and steady between machines.
    private func rounded(_ value: Double) -> String { JSONValue.number((value * 10).rounded() / 10).text() }
}

extension LayoutNode {
    /// Words and type size of a line of text.
    fileprivate var words: (text: String, size: Double)? {
        if case .text(let look) = look { (look.line.text, look.size) } else { nil }
    }

    /// Each stretch of a title in block letters as a line of text, so that no word is missing from a dump.
    fileprivate var letterLeaves: [LayoutNode] {
        guard case .lettering(let letters) = look else { return [] }
        return letters.enumerated().map { number, stretch in
            // Capitals stand about three quarters of the size above the baseline, and nothing goes below it.
            let ascent = stretch.size * 0.75
            let run = TextRun(
                content: .words(stretch.text), face: stretch.face, x: 0, width: stretch.width)
            let leaf = Look.TextLook(
                line: TextLine(runs: [run], width: stretch.width), baseline: ascent, size: stretch.size,
                role: .lettering, voice: .title, paragraph: key)
            var node = LayoutNode(
                "\(key)/letters-\(number)", .text,
                frame: Rect(stretch.origin.x, stretch.origin.y - ascent, stretch.width, ascent),
                look: .text(leaf), offset: offset)
            node.order = order
            return node
        }
    }
}
