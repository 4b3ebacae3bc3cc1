import Capture
import Catalog
import Geometry
import Layout
import Typography

/// A capture as it grows line by line, and how far blocks move that nobody touched.
public struct Typing: Sendable {
    /// The text after each line that can be drawn.
    public let states: [String]

    /// Types a capture.
    public init(_ text: String) {
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        // The header is typed at once: half of it is an error.
        let head = lines.first == "---" ? (lines.dropFirst().firstIndex(of: "---") ?? 0) : 0
        var states: [String] = []
        for end in head..<lines.count where !lines[end].allSatisfy(\.isWhitespace) {
            let text = lines[...end].joined(separator: "\n") + "\n"
            if !Trial.complaints(about: text).contains(where: { $0.severity == .error }) {
                states.append(text)
            }
        }
        self.states = states
    }

    /// Mean displacement of untouched blocks from each state to the next, as a share of the page's diagonal.
    ///
    /// - Parameter remembers: whether each page is given the one before.
    public func displacements(
        in layout: LayoutTemplate, on paper: Paper, measurer: any TextMeasurer, remembers: Bool
    ) -> [Double] {
        var before: LayoutTree?
        return states.compactMap { text in
            let trial = Trial(text, in: layout, on: paper)
            let tree = trial.tree(of: trial.document, measurer: measurer, previous: remembers ? before : nil)
            defer { before = tree }
            return before.map { displacement(from: $0, to: tree) }
        }
    }
}

/// A finished capture, and what it is without one of its points.
public struct Editing: Sendable {
    /// The whole capture.
    public let text: String
    /// The capture without each of its points in turn.
    public let states: [String]

    /// Takes each line of a list out of a capture.
    public init(_ text: String) {
        self.text = text
        let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        states = lines.indices.compactMap { index in
            guard lines[index].hasPrefix("- ") else { return nil }
            var rest = lines
            rest.remove(at: index)
            let text = rest.joined(separator: "\n")
            return Trial.complaints(about: text).contains { $0.severity == .error } ? nil : text
        }
    }

    /// Mean displacement of untouched blocks when a point is taken out, and when it is put in again, as a share of the
    /// page's diagonal; without those edits that need another number of pages, where blocks must go elsewhere.
    ///
    /// - Parameter remembers: whether each page is given the one before.
    public func displacements(
        in layout: LayoutTemplate, on paper: Paper, measurer: any TextMeasurer, remembers: Bool
    ) -> [Double] {
        func tree(_ text: String, after previous: LayoutTree?) -> LayoutTree {
            let trial = Trial(text, in: layout, on: paper)
            return trial.tree(of: trial.document, measurer: measurer, previous: remembers ? previous : nil)
        }
        let whole = tree(text, after: nil)
        return states.flatMap { state -> [Double] in
            let without = tree(state, after: whole)
            return zip([whole, without], [without, tree(text, after: without)]).compactMap { before, after in
                before.pages.count == after.pages.count ? displacement(from: before, to: after) : nil
            }
        }
    }
}

/// Mean displacement of the blocks that say the same on both drawings, as a share of the page's diagonal; a block that has
/// gone to another page has moved by the whole of it.
func displacement(from before: LayoutTree, to after: LayoutTree) -> Double {
    var places: [String: (page: Int, block: LayoutNode)] = [:]
    for (number, page) in before.pages.enumerated() {
        for block in page.nodes { places[block.key] = (number, block) }
    }
    let moves = after.pages.enumerated().flatMap { number, page in
        let diagonal = Point(0, 0).distance(to: Point(page.size.width, page.size.height))
        return page.nodes.compactMap { block -> Double? in
            // The foot shows page numbers and belongs to the page.
            guard let place = places[block.key], block.kind != .footer, block.words == place.block.words
            else { return nil }
            guard place.page == number else { return 1 }
            return min(1, block.frame.centre.distance(to: place.block.frame.centre) / diagonal)
        }
    }
    return moves.isEmpty ? 0 : moves.reduce(0, +) / Double(moves.count)
}

extension LayoutNode {
    /// What the block says, in order, however it is broken into lines.
    fileprivate var words: String {
        var own = ""
        switch look {
        case .text(let look): own = look.line.text
        case .lettering(let letters): own = letters.map(\.text).joined()
        default: break
        }
        return (own + children.map(\.words).joined()).filter { !$0.isWhitespace }
    }
}
