/// The notes of a file as units, with what is known of the whole.
struct Notes {
    /// Lines for the header of the capture, in order.
    var header: [Field] = []
    /// The words of the title; empty when the file has none.
    var title: [Span] = []
    /// What was taken off the title, and the line that it stands on; 0 when it is no line of the notes.
    var titleMark = ""
    var titleLine = 0
    /// All that was said, in order; headings among it.
    var units: [Unit] = []

    /// A fact about the meeting: the name that captures have for it, its value, and the name that was typed.
    struct Field: Equatable {
        var key, value, typed: String
        /// The line of the file, or 0 for front matter, which keeps its lines itself.
        var line = 0
    }

    /// Makes one link of each group that holds nothing but the address of what it names.
    mutating func nameLinks() {
        func isHead(_ index: Int) -> Bool {
            index >= units.count || [.section, .group, .peopleHeading].contains(units[index].kind)
        }
        var named: [Unit] = []
        var index = 0
        while index < units.count {
            let unit = units[index]
            index += 1
            guard unit.kind == .group, index < units.count, units[index].kind == .link, isHead(index + 1),
                unit.spans.allSatisfy({ $0.url == nil }), let url = Links.bareAddress(units[index].spans)
            else {
                named.append(unit)
                continue
            }
            var link = units[index]
            index += 1
            link.spans = [Span(words: unit.plain, url: url)]
            link.mark += " " + unit.mark
            link.line = unit.line
            named.append(link)
        }
        units = named
    }
}
