import CCairo
import Foundation

/// Picture files for tests, made when they are asked for.
enum Photographs {
    struct NotThere: Error, CustomStringConvertible {
        var description: String { "no such file" }
    }

    /// What stands in the folder of a capture: a photograph, something else by that name, and a picture too large.
    @Sendable static func read(_ path: String) throws -> [UInt8] {
        switch path {
        case "door.jpg": jpeg(width: 48, height: 36)
        case "door.heic": Array("ftypheic".utf8)
        case "huge.png": hugePNG
        default: throw NotThere()
        }
    }

    /// A JPEG whose left half is red and whose right half is blue.
    static func jpeg(width: Int, height: Int) -> [UInt8] {
        let pixels = (0..<width * height).flatMap { index -> [UInt8] in
            index % width < width / 2 ? [210, 40, 30] : [30, 60, 200]
        }
        let handle = tjInitCompress()
        defer { tjDestroy(handle) }
        var bytes: UnsafeMutablePointer<UInt8>?
        var length: UInt = 0
        tjCompress2(
            handle, pixels, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue), &bytes, &length,
            Int32(TJSAMP_444.rawValue), 95, 0)
        defer { tjFree(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }

    /// The head of a PNG of 20 000 × 20 000 pixels, with nothing behind it.
    static var hugePNG: [UInt8] {
        let head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 0, 0, 0, 13]
        let size: [UInt8] = [0, 0, 0x4E, 0x20]
        return head + Array("IHDR".utf8) + size + size + [8, 2, 0, 0, 0, 0, 0, 0, 0]
    }
}
