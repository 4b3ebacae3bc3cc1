/// A law that a tree breaks.
public struct Fault: Hashable, Sendable, CustomStringConvertible {
    /// Which one.
    public var law: Law
    /// The page, from 1; 0 for the tree as a whole.
    public var page: Int
    /// What is wrong, with the boxes concerned.
    public var words: String

    /// Makes a fault.
    public init(_ law: Law, page: Int, _ words: String) {
        self.law = law
        self.page = page
        self.words = words
    }

    /// `page 2: overlap: …`
    public var description: String { (page > 0 ? "page \(page): " : "") + "\(law.rawValue): \(words)" }

    /// What must hold for every tree.
    public enum Law: String, Sendable, CaseIterable {
        /// Every number is finite and no box is turned inside out.
        case measure
        /// All ink lies on the sheet.
        case sheet
        /// No block stands over another.
        case overlap
        /// Every line of text stands in its block and is as wide as its box.
        case home
        /// No text stands over text.
        case text
        /// No text stands over a picture, or over the frame of a block that it does not belong to.
        case cover
        /// The lines of a paragraph stand one below the other.
        case lines
        /// No arrow runs through a block, off the sheet, or over words.
        case arrow
        /// No text is set below the floor of its kind.
        case size
        /// What stands first in the file is read first.
        case order
        /// Every word of the capture is on the page.
        case lost
        /// Nothing of the capture is there twice.
        case twice
        /// Every page shows something of the capture besides title and foot.
        case empty
        /// No two boxes have the same name.
        case names
        /// The same capture gives the same tree.
        case same
    }
}
