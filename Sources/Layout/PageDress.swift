/// How the lines that the page adds at its top and its foot are dressed.
///
/// A first page is heavy at its top, where the title stands, and a last one where its actions and take-home words do. A band
/// of colour at the other end weighs against that.
struct PageDress {
    var title = RunningTitle.ribbon
    var foot = Foot.plain

    /// How the title of a later page stands at its top.
    enum RunningTitle: CaseIterable {
        /// On a ribbon, on one from edge to edge, or in letters of its own.
        case ribbon, wideRibbon, letters
    }

    /// What lies under the words of the foot.
    enum Foot: CaseIterable {
        /// Nothing; a band under the page's number, also under who drew the page, or from edge to edge.
        case plain, number, right, whole
    }

    /// A page is in balance when its centre of mass lies no further from the middle, as a share of the page.
    private static let inBalance = 0.03

    /// The dress with which a page is best balanced, the plainest of those that are good enough.
    static func best(for builder: PageBuilder, on page: LayoutPage) -> PageDress {
        let isFirst = builder.number == 1
        // The number of a page that another follows stands out, so that nobody takes it for all there is.
        let least: Foot = builder.number < builder.count ? .number : .plain
        guard !builder.setup.template.isClear else { return PageDress(title: .letters, foot: least) }
        let weight = PageWeight(page)
        var best: (dress: PageDress, cost: Double)?
        for (rank, title) in (isFirst ? [.ribbon] : RunningTitle.allCases).enumerated() {
            for foot in Foot.allCases where foot == least || foot == .right || foot == .whole {
                let dress = PageDress(title: title, foot: foot)
                var dressed = LayoutPage(size: page.size, scale: page.scale, nodes: [])
                dress.put(on: &dressed, by: builder)
                let offset = weight.adding(PageWeight(dressed)).imbalance
                let cost =
                    max(offset, inBalance) + (foot == least ? 0 : 0.004) + Double(rank) * 0.003
                if cost < best?.cost ?? .infinity { best = (dress, cost) }
            }
        }
        return best?.dress ?? PageDress(foot: least)
    }

    /// Adds what the page says of itself.
    func put(on page: inout LayoutPage, by builder: PageBuilder) {
        if builder.number > 1 { page.nodes.insert(builder.runningTitle(title), at: 0) }
        let (words, band) = builder.foot(foot)
        if let words { page.nodes.append(words) }
        if let band { page.scenery.append(band) }
    }
}
