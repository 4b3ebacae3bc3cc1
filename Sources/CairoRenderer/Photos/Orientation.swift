/// How a camera was held, as Exif notes it: 1 upright, 2 mirrored, 3 upside down, 4 to 8 the rest.
enum Orientation {
    /// The note in a JPEG; 1 when there is none that can be read.
    static func ofJPEG(_ bytes: [UInt8]) -> Int {
        var at = 2
        while at + 4 <= bytes.count, bytes[at] == 0xFF {
            let marker = bytes[at + 1]
            // Padding, then the picture itself, before which all notes stand.
            if marker == 0xFF {
                at += 1
                continue
            }
            if marker == 0xDA || marker == 0xD9 { return 1 }
            let length = Int(bytes[at + 2]) << 8 | Int(bytes[at + 3])
            guard length >= 2, at + 2 + length <= bytes.count else { return 1 }
            let body = bytes[at + 4..<at + 2 + length]
            if marker == 0xE1, body.starts(with: Array("Exif".utf8) + [0, 0]) {
                return note(in: Array(body.dropFirst(6)))
            }
            at += 2 + length
        }
        return 1
    }

    /// The value of tag 0x0112 in the first directory of a TIFF.
    private static func note(in tiff: [UInt8]) -> Int {
        let isLittle = tiff.starts(with: Array("II".utf8))
        guard isLittle || tiff.starts(with: Array("MM".utf8)) else { return 1 }
        func number(_ at: Int, _ count: Int) -> Int? {
            guard at >= 0, at + count <= tiff.count else { return nil }
            let part = tiff[at..<at + count]
            return (isLittle ? Array(part.reversed()) : Array(part)).reduce(0) { $0 << 8 | Int($1) }
        }
        guard number(2, 2) == 42, let directory = number(4, 4), let count = number(directory, 2) else {
            return 1
        }
        for index in 0..<min(count, 512) {
            let entry = directory + 2 + 12 * index
            guard number(entry, 2) == 0x0112 else { continue }
            guard number(entry + 2, 2) == 3, let value = number(entry + 8, 2), (1...8).contains(value) else {
                return 1
            }
            return value
        }
        return 1
    }
}

/// What brings a picture upright.
struct Turning {
    /// An Exif orientation.
    let orientation: Int

    /// The pixels, three bytes each, in their new order.
    func applied(_ pixels: [UInt8], _ width: Int, _ height: Int) -> (pixels: [UInt8], width: Int, height: Int)
    {
        guard (2...8).contains(orientation), pixels.count == 3 * width * height else {
            return (pixels, width, height)
        }
        let swaps = orientation >= 5
        let (across, down) = swaps ? (height, width) : (width, height)
        // Orientations 2, 3, 7, 8 run against the stored columns, and 3, 4, 6, 7 against the stored rows.
        let isFlippedX = [2, 3, 7, 8].contains(orientation)
        let isFlippedY = [3, 4, 6, 7].contains(orientation)
        let turned = [UInt8](unsafeUninitializedCapacity: pixels.count) { buffer, count in
            for y in 0..<down {
                for x in 0..<across {
                    let (a, b) = swaps ? (y, x) : (x, y)
                    let column = isFlippedX ? width - 1 - a : a
                    let row = isFlippedY ? height - 1 - b : b
                    let from = 3 * (row * width + column)
                    buffer[count] = pixels[from]
                    buffer[count + 1] = pixels[from + 1]
                    buffer[count + 2] = pixels[from + 2]
                    count += 3
                }
            }
        }
        return (turned, across, down)
    }
}
