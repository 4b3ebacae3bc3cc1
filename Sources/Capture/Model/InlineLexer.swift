import Diagnostics

/// A piece of a line: words in one kind, a picture, or a sign that may open or close an emphasis.
enum InlineToken {
    case words(String, style: InlineStyle, link: String?, range: SourceRange)
    case icon(String, range: SourceRange)
    case mark(InlineStyle, sign: String, canOpen: Bool, canClose: Bool, range: SourceRange)
}

/// Cuts a stretch of one line into tokens, in time that grows with its length.
struct InlineLexer {
    let source: SourceBytes
    private let start: Int
    private let end: Int
    private var link: String?
    private var offset: Int
    private var tokens: [InlineToken] = []
    private var run: [UInt8] = []
    private var runStart: Int
    /// Set once no back quote is left, so that the rest is not searched again for each opening one.
    private var hasNoBackquote = false

    static func tokens(of range: SourceRange, in source: SourceBytes, link: String? = nil) -> [InlineToken] {
        var lexer = InlineLexer(range, source, link)
        return lexer.lex()
    }

    private init(_ range: SourceRange, _ source: SourceBytes, _ link: String?) {
        self.source = source
        self.link = link
        start = range.lower
        end = range.upper
        offset = range.lower
        runStart = range.lower
    }

    private mutating func lex() -> [InlineToken] {
        while offset < end {
            if !lexSpecial() { appendByte() }
        }
        flush()
        return tokens
    }

    /// Reads a sign with a meaning at the offset; false when the byte there is plain.
    private mutating func lexSpecial() -> Bool {
        switch source[offset] {
        case ascii("\\"): lexEscape()
        case ascii("`"): lexCode()
        case ascii("["): lexLink()
        case ascii("<"): lexAngled()
        case ascii("h"), ascii("w"), ascii("m"): lexAddress()
        case ascii("@"): lexMention()
        case ascii("#"): lexTag()
        case ascii(":"): lexIcon()
        case ascii("*"), ascii("="): lexMark()
        default: false
        }
    }

    // MARK: Runs of plain bytes

    private mutating func appendByte() {
        if run.isEmpty { runStart = offset }
        let byte = source[offset]
        if byte == 0x0A || byte == 0x0D {
            // A wrapped line: one space for its end and the indentation of the next.
            while case let length = SourceBytes.trailingSpace(of: run), length > 0 { run.removeLast(length) }
            run.append(0x20)
            offset = source.skipSpace(from: offset, before: end)
            return
        }
        // Control characters are no text for any of the outputs; a tab inside a line is a space.
        run.append(byte < 0x20 || byte == 0x7F ? 0x20 : byte)
        offset += 1
    }

    private mutating func flush() {
        guard !run.isEmpty else { return }
        let text = String(decoding: run, as: UTF8.self)
        tokens.append(.words(text, style: [], link: link, range: SourceRange(runStart, offset)))
        run.removeAll(keepingCapacity: true)
    }

    /// Ends the plain run and adds a token that reaches to `upper`.
    private mutating func add(_ token: InlineToken, upTo upper: Int) -> Bool {
        flush()
        tokens.append(token)
        offset = upper
        return true
    }

    private mutating func addWords(
        _ range: SourceRange, style: InlineStyle = [], link: String? = nil, taking whole: SourceRange? = nil
    ) -> Bool {
        let whole = whole ?? range
        return add(
            .words(source.line(range), style: style, link: link ?? self.link, range: whole), upTo: whole.upper
        )
    }

    /// Whether a word ends right before the offset.
    private var isAfterWord: Bool { source.scalar(before: offset, from: start)?.isWord ?? false }

    // MARK: Signs

    private mutating func lexEscape() -> Bool {
        guard offset + 1 < end, source[offset + 1].isPunctuation else { return false }
        if run.isEmpty { runStart = offset }
        run.append(source[offset + 1])
        offset += 2
        return true
    }

    private mutating func lexCode() -> Bool {
        guard !hasNoBackquote else { return false }
        var close = offset + 1
        while close < end, source[close] != ascii("`") { close += 1 }
        guard close < end else {
            hasNoBackquote = true
            return false
        }
        guard close > offset + 1 else { return false }
        return addWords(
            SourceRange(offset + 1, close), style: .code, taking: SourceRange(offset, close + 1))
    }

    /// `[text](url)`; brackets in brackets are plain, and so is a picture's `![…](…)`.
    private mutating func lexLink() -> Bool {
        guard link == nil, offset == start || source[offset - 1] != ascii("!") else { return false }
        guard let found = LinkSyntax.inline(at: offset, before: end, in: source) else { return false }
        flush()
        tokens += InlineLexer.tokens(of: found.text, in: source, link: found.url)
        offset = found.end
        return true
    }

    /// `<https://…>`
    private mutating func lexAngled() -> Bool {
        guard let upper = LinkSyntax.addressEnd(at: offset + 1, before: end, in: source), upper < end,
            source[upper] == ascii(">"), link == nil
        else { return false }
        let address = SourceRange(offset + 1, upper)
        return addWords(
            address, link: LinkSyntax.target(source.text(address)), taking: SourceRange(offset, upper + 1))
    }

    private mutating func lexAddress() -> Bool {
        guard link == nil, !isAfterWord,
            let upper = LinkSyntax.addressEnd(at: offset, before: end, in: source)
        else { return false }
        let address = SourceRange(offset, upper)
        return addWords(address, link: LinkSyntax.target(source.text(address)))
    }

    private mutating func lexMention() -> Bool {
        guard !isAfterWord, let upper = MentionSyntax.end(of: offset, before: end, in: source) else {
            return false
        }
        return addWords(SourceRange(offset, upper), style: .mention)
    }

    /// `#tag`, with at least one letter: `#1` is words.
    private mutating func lexTag() -> Bool {
        guard !isAfterWord else { return false }
        var upper = offset + 1
        var hasLetter = false
        while let scalar = source.scalar(at: upper, before: end), scalar.isWord || scalar == "-" {
            if scalar.properties.isAlphabetic { hasLetter = true }
            upper += String(scalar).utf8.count
        }
        return hasLetter && addWords(SourceRange(offset, upper), style: .tag)
    }

    /// `:name:` between signs that belong to no word: neither `10:30:45` nor `a::b` is one.
    private mutating func lexIcon() -> Bool {
        guard !isAfterWord, offset == start || source[offset - 1] != ascii(":") else { return false }
        var close = offset + 1
        while close < end, close - offset <= 48 {
            let byte = source[close]
            let isName = (byte.isLetter && byte >= 0x61) || byte.isDigit || byte == ascii("-")
            guard isName else { break }
            close += 1
        }
        guard close > offset + 1, close < end, source[close] == ascii(":") else { return false }
        guard source[(offset + 1)..<close].contains(where: \.isLetter) else { return false }
        let next = source.scalar(at: close + 1, before: end)
        guard !(next?.isWord ?? false), next != ":" else { return false }
        let name = source.text(SourceRange(offset + 1, close))
        return add(.icon(name, range: SourceRange(offset, close + 1)), upTo: close + 1)
    }

    /// `**`, `*` or `==`. Between two letters or digits `*` and `==` are plain, and `**` is between digits.
    private mutating func lexMark() -> Bool {
        let isDouble = offset + 1 < end && source[offset + 1] == source[offset]
        guard isDouble || source[offset] == ascii("*") else { return false }
        let upper = offset + (isDouble ? 2 : 1)
        let style: InlineStyle =
            source[offset] == ascii("=") ? .highlight : isDouble ? .strong : .slanted
        let before = source.scalar(before: offset, from: start)
        let after = source.scalar(at: upper, before: end)
        if let before, let after, before.isWord, after.isWord {
            let isBetweenDigits = before.properties.numericType != nil && after.properties.numericType != nil
            if style != .strong || isBetweenDigits { return false }
        }
        let canOpen = !(after?.isSpace ?? true)
        let canClose = !(before?.isSpace ?? true)
        let range = SourceRange(offset, upper)
        return add(
            .mark(style, sign: source.text(range), canOpen: canOpen, canClose: canClose, range: range),
            upTo: upper)
    }
}
