import Geometry

/// A measurer that knows no font: every letter has the width of its class. For tests and dumps that must not depend on
/// what is installed.
public struct FixedMeasurer: TextMeasurer, Sendable {
    /// Makes a measurer.
    public init() {}

    /// ASCII in the role's first face, anything else in its second.
    public func face(for word: String, role: FontRole) -> Face {
        word.utf8.allSatisfy { $0 < 128 } ? role.faces[0] : role.faces[1]
    }

    /// The sum of letter widths: narrow, wide, capital, digit, space or other.
    public func width(of text: String, face: Face) -> Double {
        text.reduce(0) { $0 + width(of: $1) }
    }

    private func width(of character: Character) -> Double {
        switch character {
        case " ": 0.28
        case "i", "j", "l", "t", "f", "r", "I", ".", ",", ":", ";", "'", "!", "|": 0.3
        case "m", "w", "M", "W": 0.8
        case "A"..."Z": 0.64
        default: character.unicodeScalars.allSatisfy { $0.value < 0x1100 } ? 0.52 : 1
        }
    }

    /// The same for every face.
    public func metrics(of face: Face) -> FaceMetrics {
        FaceMetrics(ascent: 0.9, descent: 0.25, capHeight: 0.7)
    }

    /// After every run of spaces and after hyphens.
    public func breakOffsets(in text: String) -> [Int] {
        var result: [Int] = []
        var offset = 0
        var before: UInt8 = 0
        for byte in text.utf8 {
            if byte != 32 && offset > 0 && (before == 32 || before == 45) { result.append(offset) }
            before = byte
            offset += 1
        }
        return result
    }

    /// A box for each letter.
    public func outline(of text: String, face: Face) -> Path {
        var path = Path()
        var x = 0.0
        for character in text {
            let width = width(of: character)
            if character != " " { path.append(Path(Rect(x + 0.05, -0.7, width - 0.1, 0.7))) }
            x += width
        }
        return path
    }
}
