/// A typeface the page may be set in; the renderer knows the family behind each.
public enum Face: String, Hashable, Sendable, CaseIterable {
    /// Marker capitals for titles, heads and labels: Because We Learn. ASCII only.
    case lettering
    /// The body hand, always at bold weight: Comic Neue Bold.
    case hand
    /// What stands in when neither of the others has a letter: Andika Bold, then whatever the system has.
    case reading
}

/// What a text is for; a measurer picks a face by word.
public enum FontRole: String, Hashable, Sendable, CaseIterable {
    /// Titles, heads, quotes, labels, numbers: capitals in the lettering face.
    case lettering
    /// Running text, tags and lists.
    case body

    /// Faces to try for a word, best first.
    public var faces: [Face] {
        switch self {
        case .lettering: [.lettering, .hand, .reading]
        case .body: [.hand, .reading]
        }
    }
}

/// Vertical measures of a face as shares of the type size.
public struct FaceMetrics: Hashable, Sendable {
    /// From the baseline up to the top of the highest letters.
    public var ascent: Double
    /// From the baseline down to the bottom of the lowest letters.
    public var descent: Double
    /// Height of a capital letter.
    public var capHeight: Double

    /// Makes measures, as shares of the type size.
    public init(ascent: Double, descent: Double, capHeight: Double) {
        self.ascent = ascent
        self.descent = descent
        self.capHeight = capHeight
    }
}
