/// Where the weight of a picture lies.
public struct Balance: Sendable {
    /// The centre of mass, from 0 at the left and top to 1; the middle where nothing is drawn.
    public var x, y: Double
    /// How dark all of it is together.
    public var mass = 0.0

    /// How far it lies from (50 %, 48 %), along the worse axis: the eye puts the middle of a sheet a little high.
    public var offset: Double { max(abs(x - 0.5), abs(y - 0.48)) }
}

extension Raster {
    /// Every pixel weighs as much as it is lighter or darker than the paper, which is the picture's first pixel.
    public var balance: Balance {
        let paper = lightness(0, 0)
        var mass = 0.0
        var moment = (x: 0.0, y: 0.0)
        for y in 0..<height {
            for x in 0..<width {
                let weight = abs(lightness(x, y) - paper)
                mass += weight
                moment.x += weight * (Double(x) + 0.5)
                moment.y += weight * (Double(y) + 0.5)
            }
        }
        guard mass > 0 else { return Balance(x: 0.5, y: 0.5) }
        return Balance(
            x: moment.x / mass / Double(width), y: moment.y / mass / Double(height), mass: mass)
    }

    /// Rec. 601 luma of a pixel, 0 to 255.
    private func lightness(_ x: Int, _ y: Int) -> Double {
        0.299 * Double(self[x, y, 0]) + 0.587 * Double(self[x, y, 1]) + 0.114 * Double(self[x, y, 2])
    }
}
