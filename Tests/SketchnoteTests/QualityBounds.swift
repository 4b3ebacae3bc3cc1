import LayoutLaws
import Raster

/// How good the pages of a layout must be, in percent of the page.
///
/// The plain bounds are what a page is meant to attain; every pattern does. Gutters, order of areas and movement have bounds
/// of their own in some layouts: `swift run -c release LayoutBenchmark quality` prints what is attained, and better is
/// always welcome here.
struct QualityBounds {
    /// Inside blocks.
    var mostFill = 75.0
    /// The same on a full page, one whose type could be no larger; a page with less to say has larger type instead, and more
    /// air. Round a hub there is always some.
    var leastFill = 60.0
    var leastOpenFill = 51.0
    /// The largest empty box.
    var emptiness = 12.0
    /// The distance of the centre of mass of the drawn page from (50, 48).
    var imbalance = 6.0

    /// The area of a section over that of one with twice its words: what says more is larger, all but never smaller.
    var upset = 1.2

    /// Half the distance between the quartiles of the gutters between outlines over their median, in percent, where blocks stand
    /// in rows or columns; along a road, a line or round a hub gutters differ by nature.
    var unevenness = Double.infinity

    /// How far blocks that nobody touches move with each line that is typed, on average, in percent of the diagonal.
    var displacement = 3.0

    /// What keeps a page from these bounds.
    ///
    /// - Parameter isFull: whether type has its least size on it.
    func faults(of quality: PageQuality, balance: Balance, isFull: Bool) -> [String] {
        var faults: [String] = []
        let fill = quality.fill * 100
        if fill > mostFill || fill < (isFull ? leastFill : leastOpenFill) { faults.append("fill \(fill)") }
        if quality.emptiness * 100 > emptiness { faults.append("empty \(quality.emptiness * 100)") }
        if balance.offset * 100 > imbalance { faults.append("off centre \(balance.offset * 100)") }
        if let unevenness = quality.unevenness, unevenness * 100 > self.unevenness {
            faults.append("uneven gutters \(unevenness * 100)")
        }
        if let upset = quality.upset, upset > self.upset { faults.append("upside down \(upset)") }
        return faults
    }

    /// The layouts that have bounds of their own.
    static let of: [String: QualityBounds] = [
        "linear": QualityBounds(upset: 1.5, unevenness: 36),
        "modular": QualityBounds(upset: 1.5, unevenness: 27),
        "path": QualityBounds(upset: 1.5),
        "popcorn": QualityBounds(upset: 1.25, displacement: 4),
        "radial": QualityBounds(displacement: 8.5),
        "skyscraper": QualityBounds(upset: 1.25, unevenness: 30),
        "vertical": QualityBounds(upset: 1.5),
        // Plain on purpose: large type, level lines, nothing that only balances.
        "clear": QualityBounds(
            leastFill: 53, leastOpenFill: 48, emptiness: 16.1, imbalance: 10.4, unevenness: 12),
    ]
}
