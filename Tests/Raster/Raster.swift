import CCairo

/// Pixels of a picture: red, green, blue of each, row by row.
public struct Raster: Sendable {
    /// Pixels in a row.
    public let width: Int
    /// Rows.
    public let height: Int
    private var bytes: [UInt8]

    /// Makes a picture from a function of place and channel.
    public init(width: Int, height: Int, value: (_ x: Int, _ y: Int, _ channel: Int) -> UInt8) {
        self.width = width
        self.height = height
        bytes = []
        bytes.reserveCapacity(width * height * 3)
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<3 { bytes.append(value(x, y, channel)) }
            }
        }
    }

    /// Reads a PNG without transparency; nil when it is none.
    public init?(png: [UInt8]) {
        var source = Source(bytes: png, at: 0)
        let read: cairo_read_func_t = { closure, target, count in
            guard let source = closure?.assumingMemoryBound(to: Source.self), let target else {
                return CAIRO_STATUS_READ_ERROR
            }
            return source.pointee.copy(Int(count), to: target)
                ? CAIRO_STATUS_SUCCESS : CAIRO_STATUS_READ_ERROR
        }
        let surface = withUnsafeMutablePointer(to: &source) {
            cairo_image_surface_create_from_png_stream(read, $0)
        }
        defer { cairo_surface_destroy(surface) }
        guard cairo_surface_status(surface) == CAIRO_STATUS_SUCCESS,
            let pixels = cairo_image_surface_get_data(surface)
        else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        // A pixel is a word of 0xXXRRGGBB, so blue comes first in memory on the machines that this runs on.
        self.init(
            width: Int(cairo_image_surface_get_width(surface)),
            height: Int(cairo_image_surface_get_height(surface))
        ) { pixels[$1 * stride + $0 * 4 + 2 - $2] }
    }

    /// Reads a binary portable pixmap of 8-bit colours; nil when it is none.
    public init?(ppm: [UInt8]) {
        // `P6`, width, height and 255, each ended by one white space.
        let head = ppm.prefix(64).split(maxSplits: 4, omittingEmptySubsequences: false) {
            $0 == 10 || $0 == 32
        }
        let numbers = head.dropFirst().prefix(3).compactMap { Int(String(decoding: $0, as: UTF8.self)) }
        guard numbers.count == 3, let first = head.first, first.elementsEqual("P6".utf8) else { return nil }
        let start = head.prefix(4).reduce(0) { $0 + $1.count + 1 }
        guard ppm.count == start + numbers[0] * numbers[1] * 3 else { return nil }
        width = numbers[0]
        height = numbers[1]
        bytes = Array(ppm[start...])
    }

    /// The picture as a PNG, for somebody to look at; nil when it cannot be made.
    public var png: [UInt8]? {
        guard let surface = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)) else {
            return nil
        }
        defer { cairo_surface_destroy(surface) }
        guard let pixels = cairo_image_surface_get_data(surface) else { return nil }
        let stride = Int(cairo_image_surface_get_stride(surface))
        for y in 0..<height {
            for x in 0..<width {
                for channel in 0..<3 { pixels[y * stride + x * 4 + 2 - channel] = self[x, y, channel] }
            }
        }
        cairo_surface_mark_dirty(surface)
        var written: [UInt8] = []
        let write: cairo_write_func_t = { closure, bytes, count in
            guard let written = closure?.assumingMemoryBound(to: [UInt8].self) else {
                return CAIRO_STATUS_WRITE_ERROR
            }
            written.pointee += UnsafeBufferPointer(start: bytes, count: Int(count))
            return CAIRO_STATUS_SUCCESS
        }
        let status = withUnsafeMutablePointer(to: &written) {
            cairo_surface_write_to_png_stream(surface, write, $0)
        }
        return status == CAIRO_STATUS_SUCCESS ? written : nil
    }

    /// A pixel's channel.
    public subscript(x: Int, y: Int, channel: Int) -> UInt8 { bytes[(y * width + x) * 3 + channel] }

    /// The mean of each channel over squares of `side` pixels, for what both pictures have in common.
    public func blocks(of side: Int, width: Int, height: Int) -> [Double] {
        var means: [Double] = []
        for top in stride(from: 0, to: height - side + 1, by: side) {
            for left in stride(from: 0, to: width - side + 1, by: side) {
                for channel in 0..<3 {
                    var sum = 0
                    for y in top..<top + side {
                        for x in left..<left + side { sum += Int(self[x, y, channel]) }
                    }
                    means.append(Double(sum) / Double(side * side))
                }
            }
        }
        return means
    }

    /// Bytes on their way to Cairo.
    private struct Source {
        let bytes: [UInt8]
        var at: Int

        mutating func copy(_ count: Int, to target: UnsafeMutablePointer<UInt8>) -> Bool {
            guard at + count <= bytes.count else { return false }
            for index in 0..<count { target[index] = bytes[at + index] }
            at += count
            return true
        }
    }
}
