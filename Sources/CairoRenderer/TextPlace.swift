import Drawing
import Geometry
import Glibc

/// Where a text mark stands in the structure: the tags to open before it and to close after it.
struct TextPlace: Hashable {
    var opening: [Tag] = []
    var closing: [Tag] = []
    /// A space when the next mark of the paragraph starts a new word.
    var suffix = ""

    /// The places of a page's marks; nil for marks without text.
    ///
    /// Marks that follow each other with the same structure are one paragraph, and paragraphs of list items that
    /// follow each other one list. Cairo puts only what is drawn in an innermost element into the structure, so
    /// each mark of several, and each link, gets an element of its own.
    static func places(of marks: [Mark], width: (TextMark) -> Double) -> [TextPlace?] {
        var places = [TextPlace?](repeating: nil, count: marks.count)
        let texts = marks.enumerated().compactMap { index, mark -> (index: Int, mark: TextMark)? in
            guard case .text(let text) = mark.shape, !text.text.isEmpty else { return nil }
            return (index, text)
        }
        for (i, text) in texts.enumerated() {
            let before = i > 0 ? texts[i - 1].mark : nil
            let after = i + 1 < texts.count ? texts[i + 1].mark : nil
            let structure = text.mark.structure
            let isFirst = before?.structure != structure
            let isLast = after?.structure != structure
            var place = TextPlace()
            if isFirst {
                if structure.role == .listItem, before?.structure.role != .listItem {
                    place.opening.append(Tag("L"))
                }
                place.opening += structure.role.tags
            }
            var own: [Tag] = []
            if let link = text.mark.link, !link.isEmpty {
                own = [.link(to: link)]
            } else if !(isFirst && isLast) {
                own = [Tag("Span")]
            }
            place.opening += own
            place.closing = own
            if isLast {
                place.closing += structure.role.tags.reversed()
                if structure.role == .listItem, after?.structure.role != .listItem {
                    place.closing.append(Tag("L"))
                }
            } else if let after, parts(text.mark, from: after, width: width) {
                place.suffix = " "
            }
            places[text.index] = place
        }
        return places
    }

    /// Whether there is a space between two marks of a paragraph: on another line, or after a gap.
    private static func parts(_ mark: TextMark, from next: TextMark, width: (TextMark) -> Double) -> Bool {
        guard let last = mark.text.unicodeScalars.last, let first = next.text.unicodeScalars.first else {
            return false
        }
        if last.properties.isWhitespace || first.properties.isWhitespace { return false }
        let end = mark.origin + Point(cos(mark.angle), sin(mark.angle)) * width(mark)
        let onSameLine = abs(next.origin.y - end.y) < mark.size * 0.3 + abs(mark.arch)
        if onSameLine, next.origin.x > mark.origin.x { return next.origin.x - end.x > mark.size * 0.12 }
        // Chinese and Japanese have no spaces that a line's end could stand for.
        if last.isIdeographic && first.isIdeographic { return false }
        // A line that was broken after a hyphen goes on with the rest of its word.
        return last.properties.generalCategory != .dashPunctuation
    }
}

extension TextMark.Structure.Role {
    /// The PDF elements, outermost first.
    ///
    /// A note is a paragraph: PDF's own Note stands for a footnote and needs an identifier that Cairo cannot give.
    var tags: [Tag] {
        switch self {
        case .heading1: [Tag("H1")]
        case .heading2: [Tag("H2")]
        case .heading3: [Tag("H3")]
        case .paragraph, .note: [Tag("P")]
        case .listItem: [Tag("LI"), Tag("LBody")]
        case .quote: [Tag("BlockQuote"), Tag("P")]
        }
    }
}

extension Unicode.Scalar {
    /// Whether it is of a script that is written without spaces: Han, Kana, and their punctuation.
    fileprivate var isIdeographic: Bool {
        switch value {
        case 0x2E80...0x9FFF, 0xF900...0xFAFF, 0xFF00...0xFF60, 0x20000...0x3FFFF: true
        default: false
        }
    }
}
