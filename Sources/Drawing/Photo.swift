import Geometry

/// A picture from a file, made ready for paper: upright, opaque, and nothing but its pixels. Whatever else the file held,
/// such as where a photograph was taken, is gone.
public struct Photo: Hashable, Sendable {
    /// Pixels across and down, at least 1.
    public let width, height: Int
    /// Red, green and blue of each pixel, row by row from the top.
    public let pixels: [UInt8]
    /// Whether it came from a camera: files then hold it as JPEG, else without any loss.
    public let isPhotograph: Bool

    /// Makes a picture; nil unless there are three bytes for each pixel.
    public init?(width: Int, height: Int, pixels: [UInt8], isPhotograph: Bool) {
        guard width > 0, height > 0, width <= 1 << 20, height <= 1 << 20, pixels.count == 3 * width * height
        else { return nil }
        self.width = width
        self.height = height
        self.pixels = pixels
        self.isPhotograph = isPhotograph
    }

    /// The picture in greys as light as its colours.
    public var grey: Photo {
        var pixels = pixels
        for start in stride(from: 0, to: pixels.count, by: 3) {
            // Luma of ITU-R BT.601, in 256ths.
            let luma =
                77 * Int(pixels[start]) + 150 * Int(pixels[start + 1]) + 29 * Int(pixels[start + 2])
            let grey = UInt8(luma >> 8)
            pixels[start] = grey
            pixels[start + 1] = grey
            pixels[start + 2] = grey
        }
        return Photo(width: width, height: height, pixels: pixels, isPhotograph: isPhotograph) ?? self
    }
}

/// A picture's place on a page.
public struct PhotoMark: Hashable, Sendable {
    /// The picture, which fills the box.
    public var photo: Photo
    /// The box before it is turned.
    public var box: Rect
    /// How far the box is turned round its middle, in radians clockwise.
    public var angle: Double
    /// What the picture shows, for those who do not see it; may be empty.
    public var alternative: String

    /// Makes a mark.
    public init(_ photo: Photo, in box: Rect, angle: Double = 0, alternative: String) {
        self.photo = photo
        self.box = box
        self.angle = angle
        self.alternative = alternative
    }
}
