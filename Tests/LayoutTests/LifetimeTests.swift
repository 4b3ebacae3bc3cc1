import Layout
import LayoutLaws
import Testing
import Typography

/// An arrangement keeps nothing of what it was given.
@Suite struct LifetimeTests {
    private final class Vocabulary {
        func icon(for words: String) -> String? { words.isEmpty ? nil : "bulb" }
    }

    @Test(arguments: Trial.layouts.indices) func whatPicksIconsIsFreeAfterwards(index: Int) {
        weak var remains: Vocabulary?
        do {
            let vocabulary = Vocabulary()
            remains = vocabulary
            let trial = Trial(PairMarkTests.text, in: Trial.layouts[index], on: Trial.papers[0])
            let tree = arrange(
                trial.document, with: trial.layout, on: trial.paper, measurer: FixedMeasurer(),
                icons: vocabulary.icon)
            #expect(!tree.pages.isEmpty)
        }
        #expect(remains == nil)
    }
}
