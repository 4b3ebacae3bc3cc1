/// Builds the items of one section from lines in file order, nesting by indentation.
struct ItemTree {
    private var roots: [Item] = []
    private var open: [(indent: Int, item: Item)] = []
    /// Deeper lines stay at this depth: no page can show them apart, and nothing that walks the tree may overflow.
    private static let depth = 12

    /// Adds an item; it belongs under the last one that starts at least two cells further left.
    mutating func add(_ item: Item, indent: Int, nests: Bool = true) {
        guard nests else {
            close(downTo: 0)
            roots.append(item)
            return
        }
        while let last = open.last, indent < last.indent + 2 || open.count >= Self.depth {
            close(downTo: open.count - 1)
            if indent >= last.indent + 2 { break }
        }
        open.append((indent, item))
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
