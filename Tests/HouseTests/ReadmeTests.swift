import Foundation
import Testing

/// What the README says of the house is what the house is.
@Suite struct ReadmeTests {
    private func text(_ path: String) throws -> String {
        try String(contentsOf: House.root.appending(path: path), encoding: .utf8)
    }

    /// Words that look like packages of Debian.
    private func packages(in text: some StringProtocol) -> Set<String> {
        let isPart = { (letter: Character) in
            letter.isLetter || letter.isNumber || letter == "-" || letter == "." || letter == "+"
        }
        let words = String(text).split { !isPart($0) }.map(String.init)
        return Set(words.filter { $0.hasSuffix("-dev") && $0.hasPrefix("lib") || $0.hasPrefix("fonts-") })
    }

    @Test func `its first command installs what the package needs`() throws {
        let readme = try text("README.md")
        let start = try #require(readme.range(of: "sudo apt-get update"))
        let end = try #require(readme.range(of: "swift build", range: start.upperBound..<readme.endIndex))
        let named = packages(in: readme[start.upperBound..<end.lowerBound])
        let needed = packages(in: try text("Package.swift"))
        #expect(!needed.isEmpty && needed.isSubset(of: named), "\(needed.subtracting(named))")
        // What CI installs for the build is what the README tells people to install.
        #expect(packages(in: try text(".ci/run")) == named)
    }

    @Test func `its table has every room`() throws {
        let lines = try text("README.md").split(separator: "\n")
        let listed = lines.filter { $0.hasPrefix("| `") && $0.split(separator: "|").count == 3 }
            .compactMap { $0.split(separator: "`").dropFirst().first.map(String.init) }
        let rooms = try House.rooms().map(\.name).filter { room in
            let folder = House.root.appending(path: "Sources/\(room)").path
            let isTool = ["EmbedFiles", "EmbedCatalog", "CCairo", "CCommonMark"].contains(room)
            return FileManager.default.fileExists(atPath: folder) && !isTool
        }
        #expect(rooms.count > 10)
        for room in Set(rooms) { #expect(listed.contains(room), "\(room) is not in the table") }
    }
}
