import Geometry

/// The slow drift of a hand along a line.
///
/// x and y are displaced separately by value noise over arc length, not along the normal, so that corners
/// stay joined.
public struct Wobble: Hashable, Sendable {
    /// Keeps the same line the same.
    public var seed: Seed
    /// 1 is the usual hand, 0 a ruler.
    public var amount: Double

    /// Makes a wobble.
    public init(_ seed: Seed, amount: Double = 1) {
        self.seed = seed
        self.amount = amount
    }

    /// The greatest displacement on each axis for a line of a length, in points.
    public static func amplitude(length: Double) -> Double {
        let amplitude = min(max(0.005 * length, 0.28), 1.7)
        return length < 20 ? amplitude / 2 : amplitude
    }

    /// The distance between independent displacements for a line of a length, in points.
    public static func wavelength(length: Double) -> Double { min(max(length / 2.4, 22), 120) }

    /// The line with the drift; a closed line comes to rest over 15 pt at both ends, so that they meet.
    public func applied(to line: Polyline) -> Polyline {
        let distances = line.distances
        let length = line.length
        guard length > 0, amount > 0 else { return line }
        let amplitude = Wobble.amplitude(length: length) * amount
        let wavelength = Wobble.wavelength(length: length)
        let x = Noise(seed.derived("x"))
        let y = Noise(seed.derived("y"))
        return line.displaced { index in
            let distance = distances[index]
            let rest = line.isClosed ? min(1, distance / 15, (length - distance) / 15) : 1
            let t = distance / wavelength
            return Point(x.value(t), y.value(t)) * (rest * amplitude)
        }
    }
}
