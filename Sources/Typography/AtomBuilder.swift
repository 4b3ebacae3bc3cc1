/// Cuts spans at the places where a line may break, and measures the pieces.
struct AtomBuilder<Measurer: TextMeasurer> {
    let role: FontRole
    let capitals: Bool
    let measurer: Measurer

    /// Atoms wider than this many times the type size may be cut between letters: no column is so wide that a web
    /// address of any length fits it.
    private let longestAtom = 11.0

    func atoms(of spans: [TextSpan]) -> [Paragraph.Atom] {
        // An icon stands for one object replacement character, so that breaks are found in one text.
        let texts = spans.map { span in
            if case .words(let words) = span.content { shown(words) } else { "\u{FFFC}" }
        }
        let whole = texts.joined()
        guard !whole.isEmpty else { return [] }
        var cuts = measurer.breakOffsets(in: whole).filter {
            !isInsideFigure($0, of: whole) && !isInsideShortWord($0, of: whole)
        }
        cuts.append(whole.utf8.count)
        var starts: [Int] = []
        var offset = 0
        for text in texts {
            starts.append(offset)
            offset += text.utf8.count
        }
        var result: [Paragraph.Atom] = []
        var from = 0
        for cut in cuts where cut > from {
            result += atoms(from: from, to: cut, spans: spans, texts: texts, starts: starts)
            from = cut
        }
        return result
    }

    /// Whether a break would part a figure from what it counts: 7 pm, 38 %.
    private func isInsideFigure(_ cut: Int, of text: String) -> Bool {
        let bytes = text.utf8
        guard cut >= 2, cut < bytes.count else { return false }
        let place = bytes.index(bytes.startIndex, offsetBy: cut)
        let before = bytes[..<place].suffix(2)
        guard before.last == UInt8(ascii: " "), let digit = before.first, (48...57).contains(digit) else {
            return false
        }
        let unit = text[place...].prefix { $0.isLetter || $0 == "%" }.lowercased()
        return ["am", "pm", "%"].contains(unit)
    }

    /// Letters in a word that is not parted at its hyphens: “take-home” stays whole, while a narrow column can still hold it.
    private let longestWhole = 14

    /// Whether a break would part a short word at its hyphen.
    private func isInsideShortWord(_ cut: Int, of text: String) -> Bool {
        let bytes = text.utf8
        guard cut > 0, cut < bytes.count else { return false }
        let place = bytes.index(bytes.startIndex, offsetBy: cut)
        guard bytes[bytes.index(before: place)] == UInt8(ascii: "-") else { return false }
        let isLetter = { (byte: UInt8) in byte != UInt8(ascii: " ") }
        let before = bytes[..<place].reversed().prefix(while: isLetter).count
        return before > 1 && before + bytes[place...].prefix(while: isLetter).count <= longestWhole
    }

    private func shown(_ words: String) -> String {
        let oneLine = words.replacing(where: { $0.isNewline || $0 == "\t" }, with: " ")
        return capitals && !measurer.keepsCase ? oneLine.uppercased() : oneLine
    }

    private func atoms(
        from: Int, to: Int, spans: [TextSpan], texts: [String], starts: [Int]
    ) -> [Paragraph.Atom] {
        var pieces: [Paragraph.Piece] = []
        var space = 0.0
        for (index, span) in spans.enumerated() {
            let low = max(from, starts[index])
            let high = min(to, starts[index] + texts[index].utf8.count)
            guard low < high else { continue }
            if case .icon = span.content {
                pieces.append(piece(span, content: span.content, width: Paragraph.iconWidth))
                space = 0
                continue
            }
            let utf8 = texts[index].utf8
            let start = utf8.index(utf8.startIndex, offsetBy: low - starts[index])
            let end = utf8.index(utf8.startIndex, offsetBy: high - starts[index])
            let part = texts[index][start..<end]
            let words = part.trimmingSuffix(" ")
            let hasSpace = words.count < part.count
            if !words.isEmpty { pieces.append(piece(span, words: String(words))) }
            space = hasSpace ? spaceWidth(after: pieces.last) : 0
            if hasSpace, let last = pieces.indices.last { pieces[last].trailing = " " }
        }
        guard !pieces.isEmpty else { return [] }
        let width = pieces.reduce(0) { $0 + $1.width }
        guard width > longestAtom else { return [Paragraph.Atom(pieces: pieces, width: width, space: space)] }
        return cut(pieces, space: space)
    }

    private func piece(_ span: TextSpan, words: String) -> Paragraph.Piece {
        let face = measurer.face(for: words, role: role)
        var piece = piece(span, content: .words(words), width: measurer.width(of: words, face: face))
        piece.face = face
        return piece
    }

    private func piece(_ span: TextSpan, content: TextSpan.Content, width: Double) -> Paragraph.Piece {
        Paragraph.Piece(
            content: content, face: role.faces[0], stress: span.stress, link: span.link, width: width,
            trailing: "")
    }

    private func spaceWidth(after piece: Paragraph.Piece?) -> Double {
        measurer.width(of: " ", face: piece?.face ?? role.faces[0])
    }

    /// Letters of an overlong word in stretches of at most half the longest atom.
    private func cut(_ pieces: [Paragraph.Piece], space: Double) -> [Paragraph.Atom] {
        var result: [Paragraph.Atom] = []
        for piece in pieces {
            guard case .words(let words) = piece.content, piece.width > longestAtom / 2 else {
                result.append(Paragraph.Atom(pieces: [piece], width: piece.width, space: 0))
                continue
            }
            let letters = Array(words)
            let count = max(1, Int(Double(letters.count) * longestAtom / 2 / piece.width))
            for start in stride(from: 0, to: letters.count, by: count) {
                let part = String(letters[start..<min(letters.count, start + count)])
                var short = piece
                short.content = .words(part)
                short.width = measurer.width(of: part, face: piece.face)
                short.trailing = start + count < letters.count ? "" : piece.trailing
                result.append(Paragraph.Atom(pieces: [short], width: short.width, space: 0))
            }
        }
        if let last = result.indices.last { result[last].space = space }
        return result
    }
}

extension String {
    /// The text with every character that a test holds for replaced.
    func replacing(where test: (Character) -> Bool, with other: Character) -> String {
        String(map { test($0) ? other : $0 })
    }
}

extension Substring {
    /// The text without the given character at its end.
    func trimmingSuffix(_ character: Character) -> Substring {
        var end = endIndex
        while end > startIndex, self[index(before: end)] == character { end = index(before: end) }
        return self[startIndex..<end]
    }
}
