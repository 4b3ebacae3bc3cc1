/// How many cells of a terminal a text takes, so that carets stand under what they mean.
enum TerminalCells {
    /// A tab reaches to the next multiple of this many cells.
    static let tab = 4

    /// Cells of one character: the width of its first scalar, or two when it asks for emoji presentation.
    static func width(of character: Character) -> Int {
        guard let first = character.unicodeScalars.first else { return 0 }
        let asksForEmoji = character.unicodeScalars.dropFirst().contains { $0.value == 0xFE0F }
        return asksForEmoji ? 2 : width(of: first)
    }

    /// Makes a line safe and plain to show: tabs become spaces, control characters their pictures, and marks that
    /// turn the writing direction U+FFFD, so that a source cannot steer the terminal.
    static func shown(_ text: String, from column: Int = 0) -> (text: String, cells: Int) {
        var result = ""
        var cells = column
        for character in text {
            if character == "\t" {
                let step = tab - cells % tab
                result += String(repeating: " ", count: step)
                cells += step
                continue
            }
            let safe = character.unicodeScalars.count == 1 ? picture(of: character) : character
            result.append(safe)
            cells += width(of: safe)
        }
        return (result, cells - column)
    }

    private static func picture(of character: Character) -> Character {
        guard let value = character.unicodeScalars.first?.value else { return character }
        switch value {
        case 0..<0x20: return Unicode.Scalar(0x2400 + value).map { Character($0) } ?? "\u{FFFD}"
        case 0x7F: return "\u{2421}"
        case 0x80..<0xA0, 0x2028, 0x2029, 0x202A...0x202E, 0x2066...0x2069: return "\u{FFFD}"
        default: return character
        }
    }

    /// Cells of a scalar, after the East Asian Width property (Unicode Annex 11): wide and full-width take two.
    private static func width(of scalar: Unicode.Scalar) -> Int {
        switch scalar.properties.generalCategory {
        case .nonspacingMark, .enclosingMark, .control: return 0
        case .format: return scalar.value == 0xAD ? 1 : 0
        default: break
        }
        guard scalar.value >= 0x1100 else { return 1 }
        if scalar.properties.isEmojiPresentation { return 2 }
        return wide.contains { $0.contains(scalar.value) } ? 2 : 1
    }

    private static let wide: [ClosedRange<UInt32>] = [
        0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0x9FFF,
        0xA000...0xA4CF, 0xA960...0xA97F, 0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19,
        0xFE30...0xFE6F, 0xFF00...0xFF60, 0xFFE0...0xFFE6, 0x16FE0...0x18CFF, 0x1AFF0...0x1B2FF,
        0x20000...0x3FFFD,
    ]
}
