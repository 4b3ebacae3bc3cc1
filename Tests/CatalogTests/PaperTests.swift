import Catalog
import Geometry
import Testing

@Suite struct PaperTests {
    @Test(arguments: [
        ("a4", LayoutTemplate.Orientation.portrait, 595.28, 841.89),
        ("A4", .landscape, 841.89, 595.28),
        ("a4-portrait", .landscape, 595.28, 841.89),
        ("letter-landscape", .portrait, 792, 612),
        ("a0", .portrait, 2383.94, 3370.39),
        ("16:9", .portrait, 960, 540),
        ("9:16", .landscape, 540, 960),
        ("16:9-portrait", .landscape, 540, 960),
        ("300x200mm", .portrait, 850.39, 566.93),
        ("100x2000mm", .landscape, 283.46, 5669.29),
    ])
    func aNameGivesASize(
        name: String, orientation: LayoutTemplate.Orientation, width: Double, height: Double
    ) throws {
        let size = try #require(Papers.paper(named: name, orientation: orientation)).size
        #expect(abs(size.width - width) < 0.01 && abs(size.height - height) < 0.01)
    }

    @Test func everyListedNameIsAPaper() {
        for name in Papers.names {
            #expect(Papers.paper(named: name, orientation: .portrait) != nil)
            #expect(Papers.paper(named: name + "-landscape", orientation: .portrait) != nil)
        }
    }

    @Test(arguments: [
        "", "a7", "4", "x", "mm", "xmm", "300x200", "-1x200mm", "1e2x200mm", "nanx200mm", "a4-",
    ])
    func anUnknownNameIsRefused(name: String) {
        #expect(Papers.paper(named: name, orientation: .portrait) == nil)
    }

    @Test func theProblemSaysWhatToDo() throws {
        let large = Papers.find("300x2001mm", orientation: .portrait)
        let slip = Papers.find("leter", orientation: .portrait)
        guard case .failure(let range) = large, case .failure(let name) = slip else {
            Issue.record("accepted")
            return
        }
        #expect(range.help == "choose a width and a height between 100 and 2000 mm")
        #expect(name.help == "did you mean `letter`?")
    }
}
