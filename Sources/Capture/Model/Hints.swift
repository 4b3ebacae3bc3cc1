/// What the author asked of the drawing: `{frame=cloud size=2}`.
public struct Hints: Hashable, Sendable {
    /// A value with its place.
    public typealias Field = Header.Field

    /// The names that hints have.
    private enum Name: Hashable { case id, frame, size, colour, diagram, at, keep }

    private struct Entry: Hashable {
        var name: Name
        var field: Field
    }

    /// Most lines have no hints, and a long capture has many lines: what is not there takes no room.
    private var entries: [Entry] = []

    /// No hints.
    public init() {}

    private subscript(name: Name) -> Field? {
        get { entries.first { $0.name == name }?.field }
        set {
            entries.removeAll { $0.name == name }
            if let newValue { entries.append(Entry(name: name, field: newValue)) }
        }
    }

    /// The author's own name for the block, without `#`.
    public var id: Field? {
        get { self[.id] }
        set { self[.id] = newValue }
    }

    /// `frame=`; not yet looked up.
    public var frame: Field? {
        get { self[.frame] }
        set { self[.frame] = newValue }
    }

    /// `size=`
    public var size: Field? {
        get { self[.size] }
        set { self[.size] = newValue }
    }

    /// `colour=`
    public var colour: Field? {
        get { self[.colour] }
        set { self[.colour] = newValue }
    }

    /// `as=`
    public var diagram: Field? {
        get { self[.diagram] }
        set { self[.diagram] = newValue }
    }

    /// `at=`
    public var at: Field? {
        get { self[.at] }
        set { self[.at] = newValue }
    }

    /// `keep=`
    public var keep: Field? {
        get { self[.keep] }
        set { self[.keep] = newValue }
    }

    /// Compares what is asked for; the order in which it was typed does not matter.
    public static func == (a: Hints, b: Hints) -> Bool { Set(a.entries) == Set(b.entries) }

    /// Hashes what is asked for.
    public func hash(into hasher: inout Hasher) { hasher.combine(Set(entries)) }
}
