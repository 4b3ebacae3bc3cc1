/// The number that an item of minutes has: `3.1 The bus shelter`. Like that of a list it is a mark, no word; drawn, it would be
/// taken for a figure.
enum ItemNumber {
    /// How many bytes of a line its number takes, with the space after it; 0 for a line without one.
    ///
    /// - Parameter isHeading: headings may have a number of one part, `3. Planning`.
    static func length(in line: String, isHeading: Bool) -> Int {
        let head = line.prefix { !$0.isBlank }
        guard head.utf8.count < line.utf8.count, head.utf8.count <= 9 else { return 0 }
        let ends = head.last == "." || head.last == ")"
        let parts = (ends ? head.dropLast() : head).split(separator: ".", omittingEmptySubsequences: false)
        guard
            parts.allSatisfy({
                (1...2).contains($0.utf8.count) && $0.utf8.allSatisfy { (0x30...0x39).contains($0) }
            })
        else { return 0 }
        guard parts.count > 1 || (isHeading && ends) else { return 0 }
        // `2.5 million` is a figure, and so is `1.50 each`.
        let next = line[head.endIndex...].first { !$0.isBlank }
        guard isHeading || next?.isUppercase ?? false else { return 0 }
        return head.utf8.count + line[head.endIndex...].utf8.prefix { $0 == 0x20 }.count
    }
}
