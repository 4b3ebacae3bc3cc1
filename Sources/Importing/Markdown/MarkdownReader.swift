import CCommonMark

/// Reads Markdown with GitHub's tables, task lists and struck words. The only place that sees the library's tree, which is
/// walked without recursion: no nesting of the file can run too deep.
struct MarkdownReader {
    /// The blocks of a text, in order.
    ///
    /// - Parameter firstLine: the number of the text's first line in its file.
    static func blocks(of text: String, firstLine: Int) -> [MarkdownBlock] {
        _ = extensions
        guard let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8) else { return [] }
        defer { cmark_parser_free(parser) }
        for name in ["table", "strikethrough", "tasklist"] {
            if let syntax = cmark_find_syntax_extension(name) {
                _ = cmark_parser_attach_syntax_extension(parser, syntax)
            }
        }
        let loose = LooseBlocks(in: text)
        var text = loose.text
        text.withUTF8 { bytes in
            bytes.withMemoryRebound(to: CChar.self) { cmark_parser_feed(parser, $0.baseAddress, $0.count) }
        }
        guard let root = cmark_parser_finish(parser) else { return [] }
        defer { cmark_node_free(root) }
        guard let walk = cmark_iter_new(root) else { return [] }
        defer { cmark_iter_free(walk) }
        var reader = MarkdownReader(origins: loose.origins, firstLine: firstLine)
        while true {
            switch cmark_iter_next(walk) {
            case CMARK_EVENT_ENTER: reader.enter(cmark_iter_get_node(walk))
            case CMARK_EVENT_EXIT: reader.leave(cmark_iter_get_node(walk))
            default: return reader.blocks
            }
        }
    }

    /// The library keeps its extensions in one list, which must be made once, whoever asks first.
    private static let extensions: Void = cmark_gfm_core_extensions_ensure_registered()

    private typealias Node = OpaquePointer

    private let origins: [Int]
    private let firstLine: Int
    private var blocks: [MarkdownBlock] = []
    /// The lists that are open, each with the number of its next item; nil where items have none.
    private var lists: [Int?] = []
    private var items: [MarkdownBlock.ListPlace] = []
    private var quotes = 0
    /// The block in hand.
    private var spans: [Span] = []
    private var line = 0
    private var cells: [[Span]] = []
    private var isHeaderRow = false
    /// How many of each style are open around the words in hand.
    private var strong = 0
    private var slanted = 0
    private var struck = 0
    private var urls: [String] = []
    private var images = 0

    private init(origins: [Int], firstLine: Int) {
        self.origins = origins
        self.firstLine = firstLine
    }

    // MARK: Nodes

    private mutating func enter(_ node: Node?) {
        guard let node else { return }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LIST:
            let isOrdered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST
            lists.append(isOrdered ? Int(cmark_node_get_list_start(node)) : nil)
        case CMARK_NODE_ITEM: enterItem(node)
        case CMARK_NODE_BLOCK_QUOTE: quotes += 1
        case CMARK_NODE_HEADING, CMARK_NODE_PARAGRAPH: startBlock(node)
        case CMARK_NODE_CODE_BLOCK: addLines(of: node, .code)
        case CMARK_NODE_HTML_BLOCK: addLines(of: node, .html)
        case CMARK_NODE_TEXT: add(literal(node))
        case CMARK_NODE_CODE: add(literal(node), .code)
        case CMARK_NODE_HTML_INLINE: addTag(literal(node))
        case CMARK_NODE_SOFTBREAK: spans.append(Span(words: "\n"))
        case CMARK_NODE_LINEBREAK: spans.append(.lineEnd)
        case CMARK_NODE_STRONG: strong += 1
        case CMARK_NODE_EMPH: slanted += 1
        case CMARK_NODE_LINK: urls.append(cmark_node_get_url(node).map { String(cString: $0) } ?? "")
        case CMARK_NODE_IMAGE: images += 1
        default: enterExtension(node)
        }
    }

    private mutating func leave(_ node: Node?) {
        guard let node else { return }
        switch cmark_node_get_type(node) {
        case CMARK_NODE_LIST: _ = lists.popLast()
        case CMARK_NODE_ITEM: _ = items.popLast()
        case CMARK_NODE_BLOCK_QUOTE: quotes -= 1
        case CMARK_NODE_HEADING:
            let level = Int(cmark_node_get_heading_level(node))
            // In a list or a quote a heading is no part of the outline.
            append(lists.isEmpty && quotes == 0 ? .heading(level) : .words)
        case CMARK_NODE_PARAGRAPH: append(.words)
        case CMARK_NODE_STRONG: strong -= 1
        case CMARK_NODE_EMPH: slanted -= 1
        case CMARK_NODE_LINK: _ = urls.popLast()
        case CMARK_NODE_IMAGE: images -= 1
        default: leaveExtension(node)
        }
    }

    private mutating func enterExtension(_ node: Node) {
        switch name(of: node) {
        case "strikethrough": struck += 1
        case "table_row", "table_header":
            isHeaderRow = cmark_gfm_extensions_get_table_row_is_header(node) != 0
            line = Int(cmark_node_get_start_line(node))
            cells = []
        case "table_cell": spans = []
        // A task is an item of its own kind.
        case "tasklist": enterItem(node)
        default: break
        }
    }

    private mutating func leaveExtension(_ node: Node) {
        switch name(of: node) {
        case "strikethrough": struck -= 1
        case "table_row", "table_header":
            append(.row(cells: cells, isHeader: isHeaderRow))
        case "table_cell":
            cells.append(spans)
            spans = []
        case "tasklist": _ = items.popLast()
        default: break
        }
    }

    private func name(of node: Node) -> String { String(cString: cmark_node_get_type_string(node)) }

    private func literal(_ node: Node) -> String {
        cmark_node_get_literal(node).map { String(cString: $0) } ?? ""
    }

    // MARK: Blocks

    private mutating func enterItem(_ node: Node) {
        var place = MarkdownBlock.ListPlace(depth: max(0, lists.count - 1), isFirst: true)
        if let number = lists.last ?? nil {
            place.number = number
            lists[lists.count - 1] = number + 1
        }
        if name(of: node) == "tasklist" { place.box = cmark_gfm_extensions_get_tasklist_item_checked(node) }
        items.append(place)
    }

    private mutating func startBlock(_ node: Node) {
        spans = []
        line = Int(cmark_node_get_start_line(node))
    }

    private mutating func append(_ kind: MarkdownBlock.Kind) {
        // The parser counts from 1, and not at all where it made a block of nothing.
        let origin = origins[min(max(line - 1, 0), origins.count - 1)]
        blocks.append(
            MarkdownBlock(
                kind: kind, spans: spans, list: items.last, isQuote: quotes > 0, line: origin + firstLine))
        if let last = items.indices.last { items[last].isFirst = false }
        spans = []
    }

    private static func isFenced(_ node: Node) -> Bool {
        // The library fills in all three, whether they are wanted or not.
        var (length, offset, sign): (CInt, CInt, CChar) = (0, 0, 0)
        return cmark_node_get_fenced(node, &length, &offset, &sign) != 0
    }

    /// Each line of a block as one of its own.
    private mutating func addLines(of node: Node, _ kind: MarkdownBlock.Kind) {
        line = Int(cmark_node_get_start_line(node)) + (kind == .code && Self.isFenced(node) ? 1 : 0)
        for words in literal(node).utf8.split(separator: 0x0A, omittingEmptySubsequences: false) {
            let words = String(Substring(words))
            spans = [Span(words: words)]
            if words.contains(where: { !$0.isBlank }) { append(kind) }
            line += 1
        }
    }

    // MARK: Words

    private mutating func add(_ words: String, _ own: Span.Style = []) {
        // What a picture shows is kept with the picture, as a comment.
        guard images == 0, !words.isEmpty else { return }
        var style = own
        if strong > 0 { style.insert(.strong) }
        if slanted > 0 { style.insert(.slanted) }
        if struck > 0 { style.insert(.struck) }
        let url = urls.last
        if let last = spans.indices.last, spans[last].style == style, spans[last].url == url,
            !spans[last].isBreak, spans[last].words != "\n"
        {
            spans[last].words += words
        } else {
            spans.append(Span(words: words, style: style, url: url))
        }
    }

    private mutating func addTag(_ tag: String) {
        let name = HTMLTag.name(of: tag)
        if name == "br" {
            spans.append(.lineEnd)
        } else if !tag.hasPrefix("<!--"), !HTMLTag.isKnown(name) {
            // `<name>` is how chat logs say who speaks.
            add(tag)
        }
    }
}
