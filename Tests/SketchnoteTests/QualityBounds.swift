import LayoutLaws

/// How good the pages of a layout must be, in percent of the page.
///
/// The plain bounds are what a page is meant to attain. Layouts that do not attain one on some sample have what they do
/// attain instead: `swift run -c release LayoutBenchmark quality` prints it, and better is always welcome here.
struct QualityBounds {
    /// Inside blocks, on a page that is not the last of several.
    var fill = 60.0...75.0
    /// The largest empty box, on such a page.
    var emptiness = 12.0
    /// The distance of the centre of mass from (50, 48). A first page is heavy at its top, where the title stands, so no
    /// layout with a title there attains this on every sample.
    var imbalance = 6.0

    /// How far blocks that nobody touches move with each line that is typed, on average, in percent of the diagonal.
    var displacement = 3.0

    /// What keeps a page from these bounds.
    func faults(of quality: PageQuality, isFull: Bool) -> [String] {
        guard isFull else { return [] }
        var faults: [String] = []
        if !fill.contains(quality.fill * 100) { faults.append("fill \(quality.fill * 100)") }
        if quality.emptiness * 100 > emptiness { faults.append("empty \(quality.emptiness * 100)") }
        if quality.imbalance * 100 > imbalance { faults.append("off centre \(quality.imbalance * 100)") }
        return faults
    }

    /// The layouts that have bounds of their own.
    static let of: [String: QualityBounds] = [
        "linear": QualityBounds(fill: 55...79, emptiness: 25, imbalance: 21),
        "modular": QualityBounds(fill: 64...81, emptiness: 15, imbalance: 13),
        "path": QualityBounds(fill: 50...69, emptiness: 16.5, imbalance: 18),
        "popcorn": QualityBounds(fill: 56...77, emptiness: 18, imbalance: 19.5, displacement: 5),
        "radial": QualityBounds(fill: 38...80, emptiness: 33, imbalance: 18, displacement: 13),
        "skyscraper": QualityBounds(fill: 70...80.5, emptiness: 8, imbalance: 14),
        "vertical": QualityBounds(fill: 60.5...77, emptiness: 16, imbalance: 18),
        "clear": QualityBounds(fill: 43.5...71, emptiness: 27.5, imbalance: 21.5),
    ]
}
