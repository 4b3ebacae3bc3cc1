/// Links that are drawn where they stand.
extension Choice {
    /// A link that is all there is in its section is drawn there; it would leave an empty box for the list of links.
    func drawLoneLinksInPlace(_ units: inout [Unit]) {
        var drawn: [Int] = []
        var isInSection = false
        func settle(_ units: inout [Unit]) {
            if isInSection, drawn.count == 1, let only = drawn.first, units[only].kind == .link,
                Links.bareAddress(units[only].spans) == nil
            {
                units[only].kind = .point
            }
            drawn = []
        }
        for index in units.indices where isDrawn[index] {
            switch units[index].kind {
            case .section:
                settle(&units)
                isInSection = true
            case .people, .group: break
            default: drawn.append(index)
            }
        }
        settle(&units)
    }
}
