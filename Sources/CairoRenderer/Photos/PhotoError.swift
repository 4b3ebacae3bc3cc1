/// Why the bytes of a file are no picture that can be drawn.
public enum PhotoError: Error, Hashable, Sendable, CustomStringConvertible {
    /// The file is neither PNG nor JPEG.
    case unknownKind
    /// The file begins as one of them and goes wrong, in the words of who read it.
    case broken(String)
    /// A JPEG for printing presses, in four colours.
    case pressColours
    /// More pixels than are read.
    case tooManyPixels(width: Int, height: Int)
    /// There is not enough memory.
    case outOfMemory

    /// One sentence, lower case, no full stop.
    public var description: String {
        switch self {
        case .unknownKind: "is neither PNG nor JPEG"
        case .broken(let reason): "cannot be read as a picture: \(reason)"
        case .pressColours: "is a JPEG in four printing colours, not in red, green and blue"
        case .tooManyPixels(let width, let height):
            "has \(width) × \(height) pixels, and \(PhotoReader.mostPixels / 1_000_000) million are the most"
        case .outOfMemory: "is too large for the memory"
        }
    }
}
