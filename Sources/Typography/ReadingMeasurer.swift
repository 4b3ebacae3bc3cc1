import Geometry

/// Sets every word in the reading face, whatever it is for: letters of plain and distinct shapes, in the case in which they
/// were typed, since words in capitals have no outline of their own.
public struct ReadingMeasurer: TextMeasurer {
    private let base: any TextMeasurer

    /// Measures with the faces of another measurer.
    public init(_ base: any TextMeasurer) { self.base = base }

    /// The reading face, for every word.
    public func face(for word: String, role: FontRole) -> Face { .reading }

    /// Words keep their case.
    public var keepsCase: Bool { true }

    /// As the other measurer has it.
    public func width(of text: String, face: Face) -> Double { base.width(of: text, face: face) }

    /// As the other measurer has it.
    public func metrics(of face: Face) -> FaceMetrics { base.metrics(of: face) }

    /// As the other measurer has it.
    public func breakOffsets(in text: String) -> [Int] { base.breakOffsets(in: text) }

    /// As the other measurer has it.
    public func outline(of text: String, face: Face) -> Path { base.outline(of: text, face: face) }
}
