/// Builds the items of one section from lines in file order, nesting by indentation.
struct ItemTree {
    /// How many cells further right a line must start to be nested.
    let step: Int
    private var roots: [Item] = []
    private var open: [(indent: Int, item: Item)] = []
    /// Deeper lines stay at this depth: no page can show them apart, and nothing that walks the tree may overflow.
    private static let depth = 12

    init(step: Int) { self.step = step }

    /// Adds an item; it belongs under the last one that starts at least a step further left.
    mutating func add(_ item: Item, indent: Int, nests: Bool = true) {
        guard nests else {
            close(downTo: 0)
            roots.append(item)
            return
        }
        while let last = open.last, indent < last.indent + step || open.count >= Self.depth {
            close(downTo: open.count - 1)
            if indent >= last.indent + step { break }
        }
        open.append((indent, item))
    }

    /// Whether a line at an indentation would be nested under nothing.
    func isTop(at indent: Int) -> Bool { open.first.map { indent < $0.indent + step } ?? true }

    /// Whether a question stands open for an answer at an indentation.
    func awaitsAnswer(at indent: Int) -> Bool { questionIndex(before: indent) != nil }

    /// The question that the line would stand beside or under.
    private func questionIndex(before indent: Int) -> Int? {
        let place = open.prefix { $0.indent + step <= indent }.count
        return [place, place - 1].first { open.indices.contains($0) && open[$0].item.kind == .question }
    }

    /// Adds an answer under the question before it; false when no question stands open at its indentation.
    mutating func addAnswer(_ item: Item, indent: Int) -> Bool {
        guard let place = questionIndex(before: indent), place + 1 < Self.depth else { return false }
        close(downTo: place + 1)
        // Beside its question it shares the question's depth: what leaves the one leaves the other.
        if indent < open[place].indent + step { open[place].indent = indent }
        open.append((indent, item))
        return true
    }

    /// All items, and a fresh start.
    mutating func take() -> [Item] {
        close(downTo: 0)
        defer { roots = [] }
        return roots
    }

    private mutating func close(downTo count: Int) {
        while open.count > count, let last = open.popLast() {
            if open.isEmpty {
                roots.append(last.item)
            } else {
                open[open.count - 1].item.children.append(last.item)
            }
        }
    }
}
