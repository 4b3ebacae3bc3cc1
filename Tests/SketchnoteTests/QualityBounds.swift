import LayoutLaws

/// How good the pages of a layout must be, in percent of the page.
///
/// The plain bounds are what a page is meant to attain. Layouts that do not attain one on some sample have what they do
/// attain instead: `swift run -c release LayoutBenchmark quality` prints it, and better is always welcome here.
struct QualityBounds {
    /// Inside blocks, on a page that is not the last of several.
    var fill = 60.0...80.0
    /// The largest empty box, on such a page.
    var emptiness = 12.0
    /// The distance of the centre of mass from (50, 48). A first page is heavy at its top, where the title stands.
    var imbalance = 12.0

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
    static let of: [String: QualityBounds] = [:]
}
