import Catalog
import Diagnostics
import Foundation
import Sketchnote
import Testing

/// The list of all messages holds what it says.
@Suite struct ExplanationTests {
    /// What the layout says of a capture; all else that begins like that is about files of layouts.
    static let ofCaptures: Set = [
        "layout/diagram-form", "layout/pattern-chosen", "layout/place-not-kept", "layout/not-kept-together",
        "layout/over-budget",
    ]

    /// What is said about an example; nil for those of the command line.
    static func diagnostics(of text: String, for id: String) -> [Diagnostic]? {
        let file = SourceFile(name: "example", text: text)
        let capture: () -> [Diagnostic] = { Sketch(of: file).diagnostics }
        switch id.split(separator: "/").first {
        case "capture": return capture()
        case "fonts" where id == "fonts/unshown-character": return capture()
        case "layout": return ofCaptures.contains(id) ? capture() : LayoutTemplate.read(file).diagnostics
        case "previous": return PreviousLayout.read(file).diagnostics
        case "theme": return Theme.read(file).diagnostics
        case "icon": return Icon.read(file).diagnostics
        default: return nil
        }
    }

    @Test(arguments: Explanation.all.map(\.id)) func theWrongExampleBringsItAndTheMendedOneDoesNot(id: String)
        throws
    {
        let explanation = try #require(Explanation.of(id))
        #expect(explanation.meaning.hasSuffix("."))
        guard let wrong = Self.diagnostics(of: explanation.wrong, for: id),
            let mended = Self.diagnostics(of: explanation.mended, for: id)
        else { return }
        let found = try #require(wrong.first { $0.id == id }, "\(wrong.map(\.id))")
        #expect(found.severity == explanation.severity)
        #expect(!mended.contains { $0.id == id })
        if !id.hasPrefix("theme/") {
            #expect(
                mended.allSatisfy { $0.severity == .notice || $0.id == "fonts/missing-family" },
                "\(mended.map(\.id))")
        }
    }

    @Test(arguments: Explanation.all.map(\.id)) func aSureMendTakesItsMessageAwayAndBringsNone(id: String)
        throws
    {
        let explanation = try #require(Explanation.of(id))
        guard let before = Self.diagnostics(of: explanation.wrong, for: id) else { return }
        for diagnostic in before {
            guard diagnostic.sureMend != nil else { continue }
            let file = SourceFile(name: "example", text: explanation.wrong)
            let mended = file.mended(by: [diagnostic])
            #expect(mended.count == 1)
            let after = try #require(Self.diagnostics(of: mended.text, for: id)).map(\.id)
            var left = before.map(\.id)
            left.remove(at: try #require(left.firstIndex(of: diagnostic.id)))
            for id in after {
                if let place = left.firstIndex(of: id) {
                    left.remove(at: place)
                } else {
                    #expect(id == "capture/icon-chosen", "\(id) is new in \(mended.text)")
                }
            }
        }
    }

    @Test func everyIDInTheSourcesIsExplained() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let walk = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        let reports = /(?:report|reportUnknown|Diagnostic)\(\s*"((?:[a-z]+\/)?[a-z-]+)",/
        var ids: Set<String> = []
        for case let url as URL in walk where url.pathExtension == "swift" {
            ids.formUnion(
                try String(contentsOf: url, encoding: .utf8).matches(of: reports).map { String($0.1) })
        }
        #expect(ids.count > 40)
        for id in ids.sorted() { #expect(Explanation.of(id) != nil, "\(id) is not explained") }
    }

    @Test func idsAreUniqueAndFound() {
        let ids = Explanation.all.map(\.id)
        #expect(Set(ids).count == ids.count)
        #expect(Explanation.of("unknown-hint")?.id == "capture/unknown-hint")
        #expect(Explanation.of("Theme/Bad-Colour")?.id == "theme/bad-colour")
        #expect(Explanation.of("unknown-hin") == nil)
        #expect(Explanation.suggestion(for: "unknown-hin") == "capture/unknown-hint")
        #expect(Explanation.suggestion(for: "capture/unknown-hin") == "capture/unknown-hint")
    }
}
