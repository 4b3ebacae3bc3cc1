import LayoutLaws

/// How good the pages of a layout must be, in percent of the page.
///
/// The plain bounds are what a page is meant to attain. Layouts that do not attain one on some sample have what they do
/// attain instead: `swift run -c release LayoutBenchmark quality` prints it, and better is always welcome here.
struct QualityBounds {
    /// Inside blocks, on every page; the last of several is no exception.
    var fill = 60.0...75.0
    /// The largest empty box.
    var emptiness = 12.0
    /// The distance of the centre of mass from (50, 48). A first page is heavy at its top, where the title stands, so no
    /// layout with a title there attains this on every sample.
    var imbalance = 6.0

    /// How far blocks that nobody touches move with each line that is typed, on average, in percent of the diagonal.
    var displacement = 3.0

    /// What keeps a page from these bounds.
    func faults(of quality: PageQuality) -> [String] {
        var faults: [String] = []
        if !fill.contains(quality.fill * 100) { faults.append("fill \(quality.fill * 100)") }
        if quality.emptiness * 100 > emptiness { faults.append("empty \(quality.emptiness * 100)") }
        if quality.imbalance * 100 > imbalance { faults.append("off centre \(quality.imbalance * 100)") }
        return faults
    }

    /// The layouts that have bounds of their own.
    static let of: [String: QualityBounds] = [
        "linear": QualityBounds(fill: 56.5...77.5, imbalance: 14.5),
        "modular": QualityBounds(fill: 63.5...80.5, emptiness: 15, imbalance: 13),
        "path": QualityBounds(fill: 48.5...69.5, emptiness: 13.5, imbalance: 14.8),
        "popcorn": QualityBounds(fill: 53.5...76.5, emptiness: 15.2, imbalance: 15, displacement: 5),
        "radial": QualityBounds(fill: 45...80.5, emptiness: 17, imbalance: 7.2, displacement: 13),
        "skyscraper": QualityBounds(fill: 64.5...80, imbalance: 13),
        "vertical": QualityBounds(fill: 59.5...77.5, emptiness: 15, imbalance: 17.3),
        "clear": QualityBounds(fill: 51.5...71, emptiness: 16.3, imbalance: 16.5),
    ]
}
