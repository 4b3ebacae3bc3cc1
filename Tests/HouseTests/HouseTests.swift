import Foundation
import Testing

/// Rules of the house that no compiler holds.
@Suite struct HouseTests {
    /// What comes with Swift and may be imported anywhere.
    let system: Set<String> = ["Glibc"]
    /// Rooms on the way of every run: Foundation would slow their start.
    let withoutFoundation: Set<String> = [
        "Diagnostics", "Geometry", "Capture", "Catalog", "Typography", "Drawing", "Layout", "Ink",
        "Sketching",
        "CairoRenderer", "Sketchnote", "SketchnoteCLI", "Importing",
    ]

    @Test func `the package lists the rooms that stand in Sources`() throws {
        let listed = Set(try House.rooms().map(\.name))
        let rooms = Set(try House.swiftFiles(in: "Sources").map(\.room)).subtracting(["EmbedCatalog"])
        #expect(rooms.count > 10)
        #expect(rooms.isSubset(of: listed), "not in Package.swift: \(rooms.subtracting(listed).sorted())")
    }

    @Test func `a room depends only on rooms above it`() throws {
        let rooms = try House.rooms()
        var above: Set<String> = ["Yams", "ArgumentParser", "CCairo", "CCommonMark"]
        for room in rooms.prefix(while: { $0.name != "EmbedFiles" }) {
            let known = Set(rooms.map(\.name))
            for dependency in room.dependencies where known.contains(dependency) {
                #expect(
                    above.contains(dependency), "\(room.name) stands above \(dependency) and depends on it")
            }
            above.insert(room.name)
        }
        #expect(above.contains("SketchnoteCLI"))
    }

    @Test func `a file imports only what its room declares`() throws {
        let rooms = Dictionary(
            uniqueKeysWithValues: try House.rooms().map { ($0.name, Set($0.dependencies)) })
        for file in try House.swiftFiles(in: "Sources") where withoutFoundation.contains(file.room) {
            let allowed = try #require(rooms[file.room]).union(system)
            for module in file.imports {
                #expect(allowed.contains(module), "\(file.path) imports \(module)")
            }
        }
    }

    @Test(arguments: [("CCairo", "CairoRenderer"), ("CCommonMark", "Importing")])
    func `a C library is seen in one room alone`(library: String, room: String) throws {
        let rooms = Set(
            try House.swiftFiles(in: "Sources").filter { $0.imports.contains(library) }.map(\.room))
        #expect(rooms == [room])
    }

    @Test(arguments: ["Sources", "Tests"])
    func `no file is longer than 400 lines`(folder: String) throws {
        let files = try House.swiftFiles(in: folder)
        #expect(!files.isEmpty)
        for file in files { #expect(file.lines.count <= 401, "\(file.path) has \(file.lines.count) lines") }
    }

    @Test func `nothing in Sources can trap on purpose or change from run to run`() throws {
        let banned = [
            "try!", " as! ", "fatalError(", "preconditionFailure(", "Hasher()", "Date()", ".random(",
            ".randomElement(", ".shuffled(", "SystemRandomNumberGenerator", "TO" + "DO", "FIX" + "ME",
        ]
        for file in try House.swiftFiles(in: "Sources") {
            for (number, line) in file.lines.enumerated() {
                let code = line.drop { $0 == " " }
                for word in banned where line.contains(word) && !isProse(code, word) {
                    Issue.record("\(file.path):\(number + 1) has \(word)")
                }
            }
        }
    }

    @Test(arguments: ["Sources", "Tests"])
    func `no path of a machine`(folder: String) throws {
        let places = ["home", "root", "work", "Users"].map { "\"/\($0)/" }
        for file in try House.swiftFiles(in: folder) {
            for (number, line) in file.lines.enumerated() {
                for place in places where line.contains(place) {
                    Issue.record("\(file.path):\(number + 1) names \(place)")
                }
            }
        }
    }

    /// Comments may name a banned call; words of the capture language may look like a reminder.
    private func isProse(_ code: Substring, _ word: String) -> Bool {
        code.hasPrefix("//") || (word == "TO" + "DO" && code.lowercased().contains("\"todo\""))
    }
}
