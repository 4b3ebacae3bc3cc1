/// The built-in layouts, themes and icons, read once.
public struct Catalog: Sendable {
    /// Names of the files in the binary.
    static var files: [String] { (Embedded.layouts + Embedded.themes + Embedded.icons).map(\.file) }
}
