import Layout
import LayoutLaws
import Testing
import Typography

/// Every law over random captures, in every layout of the catalogue on every kind of paper, without any font.
///
/// Each capture is tried in one place here, so that the places take turns: each of 64 places has its capture.
/// `swift run -c release LayoutBenchmark laws` tries 300 captures in all places, and shrinks what breaks a law.
@Suite struct SeededLawTests {
    static let count = 64
    /// So many captures to a test case, so that cases run side by side.
    static let share = 8

    /// The place in which a capture is tried: over all captures, each comes as often as the next.
    static func trial(of capture: SeededCapture) -> Trial {
        let places = Trial.places
        // A step that has no factor in common with the number of places visits them all.
        var step = places.count * 3 / 8 + 1
        while divisor(step, places.count) > 1 { step += 1 }
        let place = places[capture.number * step % places.count]
        return Trial(capture.text, in: place.layout, on: place.paper)
    }

    private static func divisor(_ a: Int, _ b: Int) -> Int { b == 0 ? a : divisor(b, a % b) }

    @Test func everyPlaceIsTried() {
        let tried = Set(
            SeededCapture.first(Self.count).map(Self.trial).map { "\($0.layout.name) \($0.paper.name)" })
        #expect(tried.count == min(Self.count, Trial.places.count))
        #expect(Trial.layouts.count >= 3 && Trial.papers.count == 8)
    }

    @Test func capturesAreWhatTheyClaim() {
        let captures = SeededCapture.first(Self.count)
        #expect(Set(captures.map(\.text)).count > Self.count - 5)
        #expect(captures.map(\.text) == SeededCapture.first(Self.count).map(\.text))
        #expect(Set(captures.map(\.shape)) == Set(SeededCapture.Shape.allCases))
        let documents = captures.map { Trial.document(of: $0.text) }
        let lengths = documents.map { WordBag(document: $0).counts.values.reduce(0, +) }
        #expect((lengths.min() ?? 99) < 10 && (lengths.max() ?? 0) >= 600)
        #expect(documents.map(\.sections.count).max() == 12)
        #expect((documents.map(\.connectors.count).max() ?? 0) >= 8)
        let kinds = Set(
            documents.flatMap { WordBag(document: $0).items }.map { "\($0.kind)".prefix { $0 != "(" } })
        #expect(kinds.count >= 26, "\(kinds.sorted())")
        // A capture that does not mean what was intended would try less than it seems to.
        let errors = captures.flatMap { Trial.complaints(about: $0.text) }.filter { $0.severity == .error }
        #expect(errors.isEmpty, "\(errors.map(\.message).prefix(3))")
    }

    @Test(arguments: 0..<count / share)
    func lawsHold(part: Int) {
        for number in part * Self.share..<(part + 1) * Self.share {
            let trial = Self.trial(of: SeededCapture(number))
            let faults = trial.faults(
                measurer: FixedMeasurer(), repeats: number % 8 == 0, edits: number % 4 == 1)
            guard let fault = faults.first else { continue }
            let small = trial.shrunk(
                to: fault.law, measurer: FixedMeasurer(), tries: 40, edits: number % 4 == 1)
            Issue.record(
                "capture \(number), \(trial.layout.name) on \(trial.paper.name): \(fault)\n\(small.text)")
        }
    }
}
