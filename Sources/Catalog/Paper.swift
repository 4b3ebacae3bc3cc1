import Geometry

/// A sheet of a known size.
public struct Paper: Hashable, Sendable {
    /// What a capture calls it.
    public var name: String
    /// Width and height in points, as it lies.
    public var size: Size

    /// Makes a paper.
    public init(name: String, size: Size) {
        self.name = name
        self.size = size
    }
}
