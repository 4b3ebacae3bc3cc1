import Geometry

/// A capture made from a number: the same number, the same text.
///
/// Most are shaped like real notes of a meeting, a talk, a workshop or a retrospective; some are what nobody hopes for:
/// a single word, no heading at all, one section of 600 words, a word as long as a page is wide.
public struct SeededCapture: Sendable {
    /// Which one.
    public let number: Int
    /// What it is like.
    public let shape: Shape
    /// The capture.
    public let text: String

    /// What a capture is like.
    public enum Shape: String, Sendable, CaseIterable {
        /// Notes of the usual kinds.
        case meeting, talk, workshop, retrospective, minutes
        /// Drawings of every kind; words of many people; lines without a heading.
        case diagrams, voices, flat
        /// Headings with hardly a word under them; one section with everything; long words; nothing but links.
        case heads, heap, long, links
    }

    /// How many words captures have, in turn: sparse, usual, full, far too many.
    private static let lengths = [
        1, 3, 7, 14, 24, 36, 50, 65, 80, 95, 110, 130, 150, 175, 200, 230, 260, 300, 350, 420, 500, 600,
    ]

    /// Makes the capture of a number, of one shape and length if wanted.
    ///
    /// - Parameters:
    ///   - number: which one.
    ///   - shape: what it is like; nil leaves it to the number.
    ///   - words: about how many; nil leaves it to the number.
    public init(_ number: Int, shape: Shape? = nil, words: Int? = nil) {
        self.number = number
        let seed = Seed().derived("seeded capture").derived(number)
        // Every length meets every shape in the end: the shapes move on by one when the lengths start anew.
        let words = words ?? Self.lengths[number % Self.lengths.count]
        let shapes = Shape.allCases
        let shape = shape ?? shapes[(number + number / Self.lengths.count) % shapes.count]
        self.shape = shape
        var writer = CaptureWriter(seed: seed, shape: shape, budget: words)
        text = writer.written()
    }

    /// A capture of so many sections, each of two short lines.
    public static func blocks(_ count: Int) -> String {
        let sections = (1...max(1, count)).map {
            "## Part \($0)\n- families ask for **one** name\n- we ring twice a week"
        }
        return "# A page of parts\n\n" + sections.joined(separator: "\n") + "\n"
    }

    /// The captures of the first numbers.
    public static func first(_ count: Int) -> [SeededCapture] { (0..<count).map { SeededCapture($0) } }
}
