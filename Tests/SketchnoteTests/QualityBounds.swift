import LayoutLaws
import Raster

/// How good the pages of a layout must be, in percent of the page.
///
/// The plain bounds are what a page is meant to attain. Layouts that do not attain one on some sample have what they do
/// attain instead: `swift run -c release LayoutBenchmark quality` prints it, and better is always welcome here.
struct QualityBounds {
    /// Inside blocks, on every page; the last of several is no exception.
    var fill = 60.0...75.0
    /// The largest empty box.
    var emptiness = 12.0
    /// The distance of the centre of mass of the drawn page from (50, 48). A first page is heavy at its top, where the title
    /// stands, and a last one where its words end.
    var imbalance = 6.0

    /// The area of a section over that of one with twice its words: what says more is larger, all but never smaller.
    var upset = 1.2

    /// Half the distance between the quartiles of the gutters over their median, in percent, where blocks stand in rows or
    /// columns; along a road, a line or round a hub gutters differ by nature.
    var unevenness = Double.infinity

    /// How far blocks that nobody touches move with each line that is typed, on average, in percent of the diagonal.
    var displacement = 3.0

    /// What keeps a page from these bounds.
    func faults(of quality: PageQuality, balance: Balance) -> [String] {
        var faults: [String] = []
        if !fill.contains(quality.fill * 100) { faults.append("fill \(quality.fill * 100)") }
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
        "linear": QualityBounds(fill: 58...77.5, imbalance: 8.6, upset: 1.5, unevenness: 119),
        "modular": QualityBounds(fill: 57...80.5, imbalance: 7.9, unevenness: 59),
        "path": QualityBounds(fill: 55...69.5, emptiness: 12.1, imbalance: 8.5, upset: 2.4, displacement: 4),
        "popcorn": QualityBounds(
            fill: 56...78.8, imbalance: 10.1, upset: 1.4, displacement: 5),
        "radial": QualityBounds(fill: 56.5...80.5, imbalance: 9.2, displacement: 13),
        "skyscraper": QualityBounds(fill: 64.5...80, imbalance: 6.8, upset: 1.25, unevenness: 49),
        "vertical": QualityBounds(fill: 61...77.5, imbalance: 10.2, upset: 1.5),
        "clear": QualityBounds(fill: 53...71, emptiness: 15.9, imbalance: 10.4, unevenness: 67),
    ]
}
