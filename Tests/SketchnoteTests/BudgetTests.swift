import Diagnostics
import Sketchnote
import Testing

/// What is said of words that take more than a page.
@Suite struct BudgetTests {
    private func help(_ sections: Int) throws -> String {
        let words = String(
            repeating: "- The north gate was mended in May by three of the shepherds and a dog\n", count: 8)
        let text = "# Sheep\n" + (1...sections).map { "## Gate number \($0)\n\(words)" }.joined()
        let found = Sketch(of: SourceFile(name: "sheep.txt", text: text)).diagnostics
        let notice = try #require(found.first { $0.id == "layout/over-budget" })
        return try #require(notice.help)
    }

    @Test func fewSectionsAreNamedEachWithItsWords() throws {
        #expect(try help(9).contains("“Gate number "))
        #expect(try !help(9).contains("more sections"))
    }

    @Test func ofManyOnlyTheFirstAre() throws {
        let help = try help(40)
        #expect(help.contains("more sections"))
        #expect(help.split(separator: "“").count <= 9)
    }
}
