import Catalog
import Diagnostics
import Foundation
import Sketchnote
import Testing

@testable import Capture

/// The reference says what is so.
///
/// `UPDATE_REFERENCE=1 swift test --filter ReferenceTests` writes the results of its examples and the page of messages anew.
@Suite(.serialized) struct ReferenceTests {
    private func document(of capture: String) -> (words: String, diagnostics: [Diagnostic]) {
        let isWhole = capture.hasPrefix("---\n") || capture.hasPrefix("# ")
        let file = SourceFile(name: "talk.txt", text: isWhole ? capture : "# T\n## S\n" + capture)
        let tree = parse(file)
        let icons = IconSet.read([]).value
        let resolved = resolve(
            tree.value,
            vocabulary: Vocabulary(
                layouts: Catalog.layoutNames, themes: Catalog.themeNames, icons: icons.names,
                frames: FrameStyle.allCases.map(\.rawValue)))
        let lines = resolved.value.dump(.text).split(separator: "\n").map { String($0) + "\n" }
        let shown = isWhole ? lines : lines.filter { $0.hasPrefix(" ") }.map { String($0.dropFirst(2)) }
        return (shown.joined(), tree.diagnostics + resolved.diagnostics)
    }

    @Test func everyExampleIsReadAsThePageSays() throws {
        var page = try ReferencePage("Language")
        let blocks = page.blocks
        let pairs = Array(zip(blocks, blocks.dropFirst())).filter { $0.0.kind == "capture" }
        #expect(pairs.count > 20)
        for (capture, expected) in pairs.reversed() {
            #expect(expected.kind == "document", "nothing is said of \(capture.text)")
            let (words, diagnostics) = document(of: capture.text)
            #expect(
                diagnostics.allSatisfy { $0.severity == .notice },
                "\(capture.text): \(diagnostics.map(\.message))")
            if ReferencePage.isUpdate {
                page.replace(expected, with: words)
            } else {
                #expect(words == expected.text)
            }
        }
        if ReferencePage.isUpdate { try page.write() }
    }

    @Test func everyNameOfTheLanguageIsOnThePage() throws {
        let page = try ReferencePage("Language").text
        for key in Resolver.headerKeys { #expect(page.contains("| `\(key)` |"), "\(key)") }
        for word in Label.allCases.flatMap(\.words) {
            #expect(page.lowercased().contains("`\(word):`"), "\(word)")
        }
        for key in HintLexer.keys { #expect(page.contains("| `\(key)=` |"), "\(key)") }
        let values = Vocabulary.allDiagrams + Vocabulary.allPlaces + FrameStyle.allCases.map(\.rawValue)
        for value in values { #expect(page.contains("`\(value)`"), "\(value)") }
    }

    // MARK: Messages

    /// The page of messages, made of the table that `explain` prints.
    private func messages() -> String {
        var rooms: [(name: String, entries: [Explanation])] = []
        for entry in Explanation.all {
            let room = entry.id.split(separator: "/").first.map(String.init) ?? ""
            if let place = rooms.firstIndex(where: { $0.name == room }) {
                rooms[place].entries.append(entry)
            } else {
                rooms.append((room, [entry]))
            }
        }
        let heads = [
            "capture": "Captures", "layout": "Layouts", "theme": "Themes", "icon": "Icons", "fonts": "Fonts",
            "options": "Options of the command line", "previous": "Earlier layouts",
        ]
        var text = """
            # Messages

            Every message by its stable name, with the smallest file that brings it and the same file without it.

            ## Overview

            An *error* stops the drawing. A *warning* is drawn, but perhaps not as meant. A *notice* is shown by `check --notices` alone.
            `sketchnote explain unknown-hint` prints one of these. This page is written by the tests from the same table.

            """
        for room in rooms {
            text += "\n## \(heads[room.name] ?? room.name)\n"
            for entry in room.entries {
                text += "\n### \(entry.id)\n\n*\(entry.severity.rawValue)* – \(entry.meaning)\n"
                text +=
                    "\n```\n\(Self.shown(entry.wrong))```\n\nMended:\n\n```\n\(Self.shown(entry.mended))```\n"
            }
        }
        return text
    }

    /// Of a line that is repeated many times only the first is shown; a letter that no font has is named.
    private static func shown(_ example: String) -> String {
        var lines: [String] = []
        for line in example.components(separatedBy: "\n") {
            let isAgain = lines.last.map { $0 == line || $0 == "…" && lines.dropLast().last == line } ?? false
            if !isAgain || line.isEmpty { lines.append(line) } else if lines.last != "…" { lines.append("…") }
        }
        return lines.joined(separator: "\n").replacingOccurrences(of: "\u{E0F3}", with: "U+E0F3")
    }

    @Test func thePageOfMessagesIsTheTable() throws {
        var page = try ReferencePage("Messages")
        let text = messages()
        if ReferencePage.isUpdate {
            page.replace(with: text)
            try page.write()
        } else {
            #expect(page.text == text, "run UPDATE_REFERENCE=1 swift test --filter ReferenceTests")
        }
    }

    // MARK: The command

    @Test func thePageOfTheCommandShowsWhatIsPrinted() throws {
        let blocks = try ReferencePage("Command").blocks
        let json = try #require(blocks.first { $0.kind == "json" })
        let diagnostics = document(of: "# T\n- b {fram=box}\n").diagnostics
        #expect(DiagnosticPrinter(.json).string(for: diagnostics) == json.text)
        let github = try #require(blocks.first { $0.text.hasPrefix("::") })
        #expect(DiagnosticPrinter(.github).string(for: diagnostics) == github.text)
    }

    // MARK: Files

    @Test func theFilesOfThePageAreRight() throws {
        let blocks = try ReferencePage("Files").blocks
        for (kind, count) in [("yaml layout", 1), ("yaml theme", 1), ("svg", 1)] {
            #expect(blocks.count { $0.kind == kind } == count)
        }
        for block in blocks {
            let file = SourceFile(name: "example", text: block.text)
            let diagnostics: [Diagnostic] =
                switch block.kind {
                case "yaml layout": LayoutTemplate.read(file).diagnostics
                case "yaml theme": Theme.read(file).diagnostics
                case "svg": Icon.read(file).diagnostics
                default: []
                }
            #expect(diagnostics.isEmpty, "\(diagnostics.map(\.message))")
        }
    }

    @Test func everyValueOfALayoutIsOnThePage() throws {
        let page = try ReferencePage("Files").text
        var values = HeadingStyle.allCases.map(\.rawValue) + FillStyle.allCases.map(\.rawValue)
        values += DividerStyle.allCases.map(\.rawValue) + TitleStyle.allCases.map(\.rawValue)
        values += LayoutTemplate.Hero.allCases.map(\.rawValue) + LayoutTemplate.Panel.allCases.map(\.rawValue)
        values += LayoutTemplate.TitlePlace.allCases.map(\.rawValue)
        for value in values { #expect(page.contains("`\(value)`"), "\(value)") }
        for paper in Papers.names { #expect(page.contains("`\(paper)`"), "\(paper)") }
    }
}
