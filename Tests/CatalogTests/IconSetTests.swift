import Diagnostics
import Testing

@testable import Catalog

@Suite struct IconSetTests {
    private func file(_ name: String, words: String, shape: String = "M4 4L44 44") -> SourceFile {
        SourceFile(
            name: "icons/\(name).svg",
            text: """
                <svg viewBox="0 0 48 48"><title>\(name)</title><desc>\(words)</desc><path class="line" d="\(shape)"/></svg>
                """)
    }

    @Test func anOwnIconAnswersToItsNameAndWords() {
        let set = IconSet.read([file("kite", words: "kite flying, windy day")])
        #expect(set.diagnostics == [])
        #expect(set.value.icon(named: "Kite")?.name == "kite")
        #expect(set.value.pick(in: "A windy day out") == "kite")
        #expect(set.value.pick(in: "Kites for all") == "kite")
        #expect(set.value.names.contains("kite"))
    }

    @Test func anOwnIconGoesBeforeABuiltInOne() {
        let set = IconSet.read([file("bulb", words: "home")]).value
        #expect(set.icon(named: "bulb")?.parts.count == 1)
        // A word that is too weak for the built-in icons was chosen on purpose here.
        #expect(set.pick(in: "Home truths") == "bulb")
        #expect(IconSet.builtIn.pick(in: "Home truths") == nil)
    }

    @Test func aFaultyIconIsToldOfAndLeftOut() {
        let set = IconSet.read([file("kite", words: "", shape: "M4 4Lx"), file("star", words: "")])
        #expect(set.diagnostics.map(\.id) == ["icon/bad-shape"])
        #expect(set.value.icon(named: "kite") == nil)
        #expect(set.value.icon(named: "star")?.parts.count == 1)
    }
}
