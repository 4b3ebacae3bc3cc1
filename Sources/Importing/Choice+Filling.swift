/// What is drawn when all that matters is, and the page still has room.
extension Choice {
    /// Fills a page with the first points of what was left out: sections in turn, the agenda and the like after all others.
    ///
    /// - Parameters:
    ///   - room: how many words there is room for.
    ///   - sections: how many more sections may be opened.
    mutating func fill(_ room: Int, sections: Int, _ units: [Unit], _ places: [Place]) {
        var (left, sections) = (room, sections)
        var groups = Set(units.indices.filter { isDrawn[$0] }.compactMap { places[$0].group })
        left -= groups.reduce(0) { $0 + units[$1].wordCount }
        let order = units.indices.compactMap { index in
            Self.tier(of: units[index], places[index]).map {
                (tier: $0, ordinal: places[index].ordinal, index: index)
            }
        }
        for (_, _, index) in order.sorted(by: <) where !isDrawn[index] {
            var need = need(of: index, units, places)
            if case .row = units[index].kind, !follow(index, units, &need) { continue }
            let group = places[index].group.flatMap { groups.contains($0) ? nil : $0 }
            need.words += group.map { units[$0].wordCount } ?? 0
            guard need.words <= left, need.section == nil || sections > 0 else { continue }
            left -= need.words
            if need.section != nil { sections -= 1 }
            if let group { groups.insert(group) }
            draw(need)
        }
    }

    /// A row is drawn right after the one before it, the first with the head of its table; false when that is not drawn.
    private func follow(_ index: Int, _ units: [Unit], _ need: inout Need) -> Bool {
        guard index > 0, case .row(let isHead) = units[index - 1].kind else { return false }
        guard isHead, !isDrawn[index - 1] else { return isDrawn[index - 1] }
        for head in [index - 1, index - 2] where head >= 0 {
            need.units.append(head)
            need.words += units[head].wordCount
        }
        return true
    }

    /// How late a unit comes when a page is filled; nil for what is not drawn by itself.
    private static func tier(of unit: Unit, _ place: Place) -> Int? {
        let count = unit.wordCount
        switch unit.kind {
        case .hidden, .section, .group, .peopleHeading, .people, .code, .row(isHead: true): return nil
        case .point where unit.plain.hasSuffix(":"): return nil
        case .link: return 3
        case .row: return place.isBusiness ? 2 : 1
        case _ where count > 60: return nil
        case _ where count < 2 || count > 45 || formalities.isFound(in: WordList(unit.plain)): return 3
        default: return place.isBusiness ? 2 : 1
        }
    }
}
