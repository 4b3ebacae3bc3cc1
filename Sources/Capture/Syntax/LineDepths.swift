/// How deep each line is nested, by the same rule as the items of a section.
struct LineDepths {
    /// How many cells further right a line must start to be nested.
    let step: Int
    private var open: [Int] = []

    init(step: Int) { self.step = step }

    /// How many lines stand open.
    var count: Int { open.count }

    /// The depth of a line that starts so many cells to the right.
    func depth(of indent: Int) -> Int { open.prefix { $0 + step <= indent }.count }

    /// The same, and lines that follow may be nested under it.
    mutating func next(_ indent: Int) -> Int {
        let depth = depth(of: indent)
        open.removeSubrange(depth...)
        open.append(indent)
        return depth
    }

    /// What follows is nested under nothing before.
    mutating func close() { open = [] }
}
