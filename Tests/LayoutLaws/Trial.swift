import Capture
import Catalog
import Diagnostics
import Geometry
import Layout
import Typography

/// A capture, a pattern and a sheet to be tried together.
public struct Trial: Sendable {
    /// The capture as typed.
    public var text: String
    /// The pattern.
    public var layout: LayoutTemplate
    /// The sheet.
    public var paper: Paper

    /// Makes a trial.
    public init(_ text: String, in layout: LayoutTemplate, on paper: Paper) {
        self.text = text
        self.layout = layout
        self.paper = paper
    }

    /// A pattern.
    public typealias Layout = LayoutTemplate

    /// Every pattern of the catalogue, and the one for easy reading.
    public static let layouts: [LayoutTemplate] = {
        let all = Catalog.layoutNames.compactMap(Catalog.layout(named:))
        guard var clear = all.first?.clear else { return all }
        clear.name = "clear"
        return all + [clear]
    }()

    /// Sheets upright and lying, small and large, and shapes of screens.
    public static let papers: [Paper] = [
        "a4-portrait", "a4-landscape", "a5-portrait", "a3-portrait", "16:9", "square", "9:16", "a3-landscape",
    ].compactMap { Papers.paper(named: $0, orientation: .portrait) }

    /// Every pattern on every sheet.
    public static let places: [(layout: LayoutTemplate, paper: Paper)] = layouts.flatMap { layout in
        papers.map { (layout, $0) }
    }

    /// What the capture says.
    public var document: Document { Self.document(of: text) }

    /// What a text says; what is wrong in it does not matter here.
    public static func document(of text: String) -> Document {
        let file = SourceFile(name: "trial.capture", text: text)
        return resolve(parse(file).value, vocabulary: vocabulary).value
    }

    /// The messages about a text, without notices.
    public static func complaints(about text: String) -> [Diagnostic] {
        let file = SourceFile(name: "trial.capture", text: text)
        let parsed = parse(file)
        let all = parsed.diagnostics + resolve(parsed.value, vocabulary: vocabulary).diagnostics
        return all.filter { $0.severity != .notice }
    }

    private static let vocabulary = Vocabulary(
        icons: Catalog.iconNames, frames: FrameStyle.allCases.map(\.rawValue))

    /// The tree of a document.
    ///
    /// - Parameter previous: an earlier tree, which blocks keep to where they can.
    public func tree(
        of document: Document, measurer: any TextMeasurer, previous: LayoutTree? = nil
    ) -> LayoutTree {
        arrange(
            document, with: layout, on: paper,
            measurer: layout.isClear ? ReadingMeasurer(measurer) : measurer,
            previous: previous.map(PreviousLayout.init(of:)), icons: IconSet.builtIn.pick)
    }

    /// Every broken law; empty when all hold.
    ///
    /// - Parameters:
    ///   - repeats: whether to arrange anew and compare.
    ///   - edits: whether to take a line out and arrange the rest as close to the first page as can be.
    public func faults(measurer: any TextMeasurer, repeats: Bool = false, edits: Bool = false) -> [Fault] {
        let document = document
        let tree = tree(of: document, measurer: measurer)
        var faults = LayoutLaws(tree, of: document).faults
        if repeats, self.tree(of: self.document, measurer: measurer) != tree {
            faults.append(Fault(.same, page: 0, "a second run gives another tree"))
        }
        guard edits else { return faults }
        let edited = Self.document(of: withoutMiddleLine)
        return faults
            + LayoutLaws(self.tree(of: edited, measurer: measurer, previous: tree), of: edited).faults
    }

    /// The capture without the line of a list that is nearest to its middle from above.
    private var withoutMiddleLine: String {
        var lines = text.split(separator: "\n", omittingEmptySubsequences: false)
        if let index = lines[..<(lines.count / 2)].lastIndex(where: { $0.hasPrefix("- ") }) {
            lines.remove(at: index)
        }
        return lines.joined(separator: "\n")
    }

    /// The smallest capture found that breaks the same law in the same place.
    ///
    /// - Parameters:
    ///   - tries: how many captures to arrange at most.
    ///   - edits: whether the law was broken by an edit.
    public func shrunk(
        to law: Fault.Law, measurer: any TextMeasurer, tries: Int = 400, edits: Bool = false
    ) -> Trial {
        var smaller = self
        smaller.text = shrunkCapture(text, tries: tries) { text in
            Trial(text, in: layout, on: paper).faults(measurer: measurer, repeats: law == .same, edits: edits)
                .contains { $0.law == law }
        }
        return smaller
    }
}

extension PreviousLayout {
    /// Where the blocks of a tree stand.
    init(of tree: LayoutTree) {
        self.init(
            pages: tree.pages.map { page in
                Page(
                    scale: page.scale,
                    frames: page.nodes.reduce(into: [:]) { $0[$1.key] = $1.frame })
            })
    }
}
