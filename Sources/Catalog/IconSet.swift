import Diagnostics

/// The icons that one capture may use: those of the binary, and those that its author has put beside it.
public struct IconSet: Sendable {
    /// The icons of the binary alone.
    public static let builtIn = IconSet(own: [])

    private let own: [Icon]
    /// Which of `own` answers to a word.
    private let places: [String: Int]

    /// A set in which the author's icons go before those of the binary that have the same name or word.
    public init(own: [Icon]) {
        self.own = own
        var places: [String: Int] = [:]
        for (index, icon) in own.enumerated() {
            for word in icon.words where places[IconIndex.normal(word)] == nil {
                places[IconIndex.normal(word)] = index
            }
        }
        // A name is stronger than another icon's word.
        for (index, icon) in own.enumerated() { places[IconIndex.normal(icon.name)] = index }
        self.places = places
    }

    /// Reads the author's icon files; one that is not right is told of and left out.
    public static func read(_ files: [SourceFile]) -> Diagnosed<IconSet> {
        let read = files.map(Icon.read)
        return Diagnosed(IconSet(own: read.compactMap(\.value)), read.flatMap(\.diagnostics))
    }

    /// The icon of a name, or of any of its words, in any case; nil when none answers.
    public func icon(named name: String) -> Icon? {
        places[IconIndex.normal(name)].map { own[$0] } ?? Catalog.icon(named: name)
    }

    /// The name of the icon for a heading, or nil: no picture is better than a wrong one.
    public func pick(in words: String) -> String? {
        IconPicker.pick(in: words) { word in
            if let place = places[word] { return own[place].name }
            return IconPicker.weak.contains(word) ? nil : IconIndex.builtIn.name(for: word)
        }
    }

    /// What `:name:` may say: every name, and every word without a space.
    public var names: [String] {
        let entries = own.map { (name: $0.name, words: $0.words) } + Catalog.iconWords
        return entries.map(\.name) + entries.flatMap(\.words).filter { !$0.contains(" ") }
    }
}
