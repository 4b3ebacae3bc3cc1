import Capture
import Layout

extension LayoutLaws {
    /// All words on the pages, in capitals, counted; the parts of a hyphenated word count each.
    public var words: [String: Int] {
        shownTexts.flatMap(WordBag.words).reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Every line and every stretch of the title, as shown.
    private var shownTexts: [String] {
        var result: [String] = []
        func visit(_ node: LayoutNode) {
            switch node.look {
            case .text(let look): result.append(look.line.text)
            case .lettering(let letters): result += letters.map(\.text)
            default: break
            }
            node.children.forEach(visit)
        }
        for page in tree.pages {
            page.nodes.forEach(visit)
            page.connectors.compactMap(\.label).forEach(visit)
        }
        return result
    }

    /// Signs that the page lacks, and letters that it has more of than the capture and the page's own words explain.
    ///
    /// Signs are counted, not words, since a long word may be broken over two lines; the words are named where they help.
    var wordFaults: [Fault] {
        guard let document else { return [] }
        let bag = WordBag(document: document)
        let said = bag.signs
        let shown = WordBag.signs(of: shownTexts.joined())
        var faults: [Fault] = []
        let lost = said.filter { shown[$0.key, default: 0] < $0.value }.map { String($0.key) }.sorted()
        if !lost.isEmpty {
            let words = bag.missing(from: words).prefix(6).joined(separator: " ")
            faults.append(Fault(.lost, page: 0, "\(lost.joined()) of \(words)"))
        }
        let own = WordBag.signs(of: ownTexts(of: document).joined())
        let more = own.filter { $0.key.isLetter && said[$0.key, default: 0] < $0.value }
        if !more.isEmpty {
            let counts = bag.counts
            let words = self.words.filter { counts[$0.key, default: 0] < $0.value }.map(\.key).sorted()
            let signs = more.map { String($0.key) }.sorted().joined()
            faults.append(Fault(.twice, page: 0, "\(signs) of \(words.prefix(9).joined(separator: " "))"))
        }
        // Parts of an item, such as the cells of a row, are called by its name and their own.
        let found = Set(
            tree.pages.flatMap(leaves).map { leaf in String(leaf.look.paragraph.prefix { $0 != "/" }) })
        for item in bag.items where !item.text.isEmpty && !found.contains(item.key) {
            faults.append(Fault(.lost, page: 0, "no line is called \(item.key)"))
        }
        return faults
    }

    /// What is shown of the capture, without the words that the page adds or may repeat: the names of kinds, headings of
    /// gathered panels and how many links there are, due dates in the page's own form, running titles, the feet of later pages, and lines that stand
    /// for arrows.
    private func ownTexts(of document: Document) -> [String] {
        let sections = Set(document.sections.map(\.key))
        let due = Set(
            WordBag(document: document).items.compactMap { item in
                if case .action(let action) = item.kind {
                    "\(item.key)/tag\(action.owners.count)"
                } else {
                    nil
                }
            })
        return tree.pages.enumerated().flatMap { index, page in
            let letters = page.nodes.flatMap(\.children).flatMap { node -> [String] in
                if case .lettering(let letters) = node.look { letters.map(\.text) } else { [] }
            }
            let lines = leaves(of: page).filter { leaf in
                if leaf.block.kind == .runningTitle || leaf.block.kind == .footer && index > 0 {
                    return false
                }
                if leaf.look.voice == .heading && !sections.contains(leaf.block.key) { return false }
                let name = leaf.look.paragraph
                if name.hasSuffix("/count") || name.contains("/arrow") { return false }
                return !due.contains(name.withoutParts)
            }
            return letters + lines.map(\.withoutLabels)
        }
    }
}

extension String {
    /// The name of a paragraph that was cut, without the number of its part: `item+2/tag0` is `item/tag0`.
    fileprivate var withoutParts: String {
        let pieces = split(separator: "/", omittingEmptySubsequences: false)
        return pieces.map { $0.prefix { $0 != "+" } }.joined(separator: "/")
    }
}

extension LayoutLaws.Leaf {
    /// The words without those that the page adds to say what kind of thing follows.
    fileprivate var withoutLabels: String {
        look.line.runs.map { run in
            if case .words(let words) = run.content, !run.stress.contains(.label) { words } else { "" }
        }.joined()
    }
}
