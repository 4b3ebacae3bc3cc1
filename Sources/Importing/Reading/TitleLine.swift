/// The title of notes without any heading that could be it.
enum TitleLine {
    /// The first line that is short is the title, or else the name of the file.
    static func move(in notes: inout Notes, _ fileName: String) {
        for index in notes.units.indices.prefix(6) {
            let unit = notes.units[index]
            if isMarker(unit) {
                notes.units[index].kind = .hidden
            } else if unit.kind == .point, isTitle(index, of: notes.units) {
                notes.title = unit.spans
                (notes.titleMark, notes.titleLine) = (unit.mark, unit.line)
                notes.units.remove(at: index)
                return
            } else if unit.kind != .hidden {
                break
            }
        }
        let stem = fileName.split(separator: "/").last.map { String($0.prefix { $0 != "." }) } ?? ""
        let words = stem.split { $0 == "-" || $0 == "_" }.joined(separator: " ")
        // A number names nothing; a day does.
        let isName = words.first?.isLetter ?? false || words.wordCount >= 3
        notes.title = [Span(words: isName ? words : "Notes")]
    }

    /// `DRAFT`, `Minutes`: what every file of minutes says of itself.
    private static func isMarker(_ unit: Unit) -> Bool {
        [.point, .section].contains(unit.kind) && isMarker(unit.plain)
    }

    static func isMarker(_ line: String) -> Bool {
        let words = WordList(line).words
        return !words.isEmpty && words.count <= 4 && words.allSatisfy(markers.contains)
    }

    private static let markers: Set<String> = [
        "draft", "minutes", "notes", "unapproved", "approved", "unconfirmed", "confidential", "final", "copy",
        "protokoll", "entwurf", "acta", "brouillon",
    ]

    private static func isTitle(_ index: Int, of units: [Unit]) -> Bool {
        let unit = units[index]
        guard unit.depth == 0, unit.number == nil, !unit.goesOn, let last = unit.plain.last else {
            return false
        }
        let next = index + 1 < units.count ? units[index + 1] : nil
        // The first sentence of a paragraph is no line.
        if ".!?".contains(last), next?.goesOn ?? false { return false }
        // What opens a list is no title of all that has headings of its own.
        if last == ":", units[index...].prefix(12).contains(where: { $0.kind == .section }) { return false }
        let isOpen = !".!?:,;".contains(last) && unit.plain.first?.isUppercase ?? false
        return unit.wordCount <= (isOpen ? 22 : 12)
    }
}
