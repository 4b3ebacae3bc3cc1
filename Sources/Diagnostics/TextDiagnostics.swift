extension DiagnosticPrinter {
    /// A diagnostic for people:
    ///
    ///     talk.txt:3:8: error: unknown theme `notebok` [capture/unknown-theme]
    ///         theme: notebok
    ///                ^^^^^^^
    ///     help: did you mean `notebook`?
    func text(for diagnostic: Diagnostic, in index: LineIndex) -> String {
        let place = index.position(of: diagnostic.range.lower)
        let name = TerminalCells.shown(diagnostic.file.name).text
        let message = TerminalCells.shown(diagnostic.message).text
        var result = painted("\(name):\(place.line):\(place.column): ", .bold)
        result += painted("\(diagnostic.severity.rawValue):", .of(diagnostic.severity))
        result += painted(" \(message)", .bold) + " [\(diagnostic.id)]\n"
        let snippet = Snippet(range: diagnostic.range, line: place.line, index: index)
        if !snippet.text.isEmpty {
            result += "    \(snippet.text)\n    "
            result += String(repeating: " ", count: snippet.before)
            result += painted(String(repeating: "^", count: snippet.marked), .of(diagnostic.severity)) + "\n"
        }
        if let help = diagnostic.help {
            result += painted("help:", .help) + " \(TerminalCells.shown(help).text)\n"
        }
        return result
    }

    private func painted(_ text: String, _ paint: Paint) -> String {
        isColoured ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
    }

    /// ANSI select-graphic-rendition parameters.
    private enum Paint: String {
        case bold = "1"
        case red = "1;31"
        case yellow = "1;33"
        case blue = "1;34"
        case help = "1;36"

        static func of(_ severity: Severity) -> Paint {
            switch severity {
            case .error: .red
            case .warning: .yellow
            case .notice: .blue
            }
        }
    }
}

/// The part of a source line that is shown, and where the carets stand under it.
private struct Snippet {
    /// The line, or a window of it, ready for a terminal.
    var text: String
    /// Cells before the first caret.
    var before: Int
    /// Carets; at least one.
    var marked: Int

    /// Characters shown before the range, inside it and after it: a long line is windowed round its carets.
    private static let reach = (before: 40, inside: 60, after: 40)

    init(range: SourceRange, line: Int, index: LineIndex) {
        let content = index.contentRange(ofLine: line)
        let lower = min(max(range.lower, content.lower), content.upper)
        let upper = min(max(range.upper, lower), content.upper)
        // Bytes enough for the window, so that a line of a megabyte is not decoded for every caret.
        let far = 400
        let first = Snippet.characterStart(max(content.lower, lower - far), from: content.lower, index)
        let last = Snippet.characterStart(min(content.upper, upper + far), from: upper, index)
        let middleEnd = Snippet.characterStart(min(upper, lower + far), from: lower, index)
        let head = index.text(SourceRange(first, lower))
        let middle = index.text(SourceRange(lower, middleEnd))
        let tail = index.text(SourceRange(middleEnd, last))

        let isHeadCut = first > content.lower || head.count > Self.reach.before
        let isMiddleCut = middleEnd < upper || middle.count > Self.reach.inside
        let isTailCut = isMiddleCut || last < content.upper || tail.count > Self.reach.after
        let shownHead = TerminalCells.shown((isHeadCut ? "…" : "") + head.suffix(Self.reach.before))
        let shownMiddle = TerminalCells.shown(
            String(middle.prefix(Self.reach.inside)), from: shownHead.cells)
        let rest = isMiddleCut ? "" : String(tail.prefix(Self.reach.after))
        let shownTail = TerminalCells.shown(rest, from: shownHead.cells + shownMiddle.cells)
        text = shownHead.text + shownMiddle.text + shownTail.text + (isTailCut ? "…" : "")
        before = shownHead.cells
        marked = max(1, shownMiddle.cells)
    }

    /// The start of the character that holds `offset`, not before `floor`.
    private static func characterStart(_ offset: Int, from floor: Int, _ index: LineIndex) -> Int {
        var offset = offset
        while offset > floor, offset < index.bytes.count, index.bytes[offset] & 0xC0 == 0x80 { offset -= 1 }
        return offset
    }
}
