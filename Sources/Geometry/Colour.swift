#if canImport(Glibc)
    import Glibc
#endif

/// An opaque colour in sRGB, each part 0 ... 1.
public struct Colour: Hashable, Sendable {
    /// Shares of red, green and blue, 0 ... 1, gamma encoded as in CSS.
    public var red, green, blue: Double

    /// Makes a colour from its parts, 0 ... 1.
    public init(red: Double, green: Double, blue: Double) {
        self.red = red
        self.green = green
        self.blue = blue
    }

    /// Reads `RRGGBB`, with or without `#`; nil for anything else.
    public init?(hex: some StringProtocol) {
        let digits = hex.hasPrefix("#") ? String(hex.dropFirst()) : String(hex)
        guard digits.utf8.count == 6, let value = UInt32(digits, radix: 16) else { return nil }
        self.init(
            red: Double(value >> 16 & 255) / 255, green: Double(value >> 8 & 255) / 255,
            blue: Double(value & 255) / 255)
    }

    /// Pure white.
    public static let white = Colour(red: 1, green: 1, blue: 1)

    /// A mixture: `share` of the other colour over this one.
    public func mixed(with other: Colour, _ share: Double) -> Colour {
        Colour(
            red: red + (other.red - red) * share, green: green + (other.green - green) * share,
            blue: blue + (other.blue - blue) * share)
    }

    /// Relative luminance, 0 ... 1 (WCAG 2.2).
    public var luminance: Double {
        func linear(_ v: Double) -> Double { v <= 0.04045 ? v / 12.92 : pow((v + 0.055) / 1.055, 2.4) }
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
    }

    /// Contrast ratio with another colour, 1 ... 21 (WCAG 2.2).
    public func contrast(with other: Colour) -> Double {
        let a = luminance
        let b = other.luminance
        return (max(a, b) + 0.05) / (min(a, b) + 0.05)
    }
}
