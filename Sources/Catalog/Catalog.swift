import Diagnostics

/// The layouts, themes, icons and templates inside the binary.
///
/// Nothing is read before it is asked for, and only the file that is asked for; lists are in the order of names.
public struct Catalog: Sendable {
    private init() {}

    /// What the built-in layouts are called.
    public static var layoutNames: [String] { Embedded.layouts.map { stem($0.file) } }
    /// What the built-in themes are called.
    public static var themeNames: [String] { Embedded.themes.map { stem($0.file) } }
    /// What the built-in icons are called.
    public static var iconNames: [String] { Embedded.icons.map { stem($0.file) } }

    /// The built-in layout of a name in any case, or nil.
    public static func layout(named name: String) -> LayoutTemplate? {
        file(name, in: Embedded.layouts).flatMap { LayoutTemplate.read($0).value }
    }

    /// The built-in theme of a name in any case, or nil.
    public static func theme(named name: String) -> Theme? {
        file(name, in: Embedded.themes).flatMap { Theme.read($0).value }
    }

    /// The built-in icon of a name, or of any of its words, in any case; nil when none answers.
    public static func icon(named name: String) -> Icon? {
        let byName = file(name, in: Embedded.icons)
        let byWord = byName == nil ? IconIndex.builtIn.name(for: name) : nil
        return (byName ?? byWord.flatMap { file($0, in: Embedded.icons) }).flatMap { Icon.read($0).value }
    }

    /// Every icon's name with the other words it answers to, in the order of names; no shape is read.
    public static var iconWords: [(name: String, words: [String])] { IconIndex.builtIn.entries }

    /// The name most like a mistyped one, or nil when none is near.
    public static func suggestion(for name: String, among names: [String]) -> String? {
        Suggestion.nearest(to: name, in: names)
    }

    /// The text of a built-in layout, for a user to start from.
    public static func layoutSource(named name: String) -> SourceFile? { file(name, in: Embedded.layouts) }

    /// The text of a built-in theme, for a user to start from.
    public static func themeSource(named name: String) -> SourceFile? { file(name, in: Embedded.themes) }

    /// What the captures to start from are called.
    public static var templateNames: [String] { Embedded.templates.map { stem($0.file) } }

    /// A capture to start from, by its name in any case, or nil.
    public static func template(named name: String) -> SourceFile? { file(name, in: Embedded.templates) }

    /// What a capture to start from is for: its first comment.
    public static func templateSummary(named name: String) -> String {
        let lines = template(named: name)?.text.split(separator: "\n") ?? []
        return lines.first { $0.hasPrefix("// ") }.map { String($0.dropFirst(3)) } ?? ""
    }

    /// The text of a built-in icon, for a user to start from.
    public static func iconSource(named name: String) -> SourceFile? { file(name, in: Embedded.icons) }

    private static func file(_ name: String, in files: [(file: String, text: String)]) -> SourceFile? {
        let wanted = name.lowercased()
        return files.first { stem($0.file) == wanted }.map { SourceFile(name: $0.file, text: $0.text) }
    }

    private static func stem(_ file: String) -> String {
        file.split(separator: ".").first.map(String.init) ?? file
    }
}
