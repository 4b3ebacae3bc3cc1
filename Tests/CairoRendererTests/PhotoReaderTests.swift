import CCairo
import CairoRenderer
import Drawing
import Geometry
import Testing

/// PNG and JPEG from files, whatever is wrong with them.
@Suite struct PhotoReaderTests {
    private static let red: [UInt8] = [210, 40, 30]
    private static let blue: [UInt8] = [30, 60, 200]

    /// A JPEG of 40 × 24 whose top left quarter is blue and the rest red.
    private static let jpeg: [UInt8] = {
        let pixels = (0..<24).flatMap { y in (0..<40).flatMap { x in x < 20 && y < 12 ? blue : red } }
        let handle = tjInitCompress()
        defer { tjDestroy(handle) }
        var bytes: UnsafeMutablePointer<UInt8>?
        var length: UInt = 0
        tjCompress2(
            handle, pixels, 40, 0, 24, Int32(TJPF_RGB.rawValue), &bytes, &length,
            Int32(TJSAMP_444.rawValue), 98, 0)
        defer { tjFree(bytes) }
        return Array(UnsafeBufferPointer(start: bytes, count: Int(length)))
    }()

    /// The same file with a note of how the camera was held.
    private static func held(_ orientation: UInt8, isLittle: Bool) -> [UInt8] {
        func number(_ value: UInt8, _ count: Int) -> [UInt8] {
            let zeros = [UInt8](repeating: 0, count: count - 1)
            return isLittle ? [value] + zeros : zeros + [value]
        }
        var tiff: [UInt8] = Array((isLittle ? "II" : "MM").utf8) + number(42, 2) + number(8, 4) + number(1, 2)
        tiff += (isLittle ? [0x12, 0x01] : [0x01, 0x12]) + number(3, 2) + number(1, 4)
        tiff += number(orientation, 2) + [0, 0] + number(0, 4)
        let body: [UInt8] = Array("Exif".utf8) + [0, 0] + tiff
        let length = UInt8(body.count + 2)
        return jpeg[..<2] + [0xFF, 0xE1, 0, length] + body + jpeg[2...]
    }

    private func isBlue(_ photo: Photo, _ x: Double, _ y: Double) -> Bool {
        let at = 3 * (Int(y * Double(photo.height)) * photo.width + Int(x * Double(photo.width)))
        return photo.pixels[at + 2] > photo.pixels[at]
    }

    @Test(arguments: [
        (1, 0.1, 0.1), (2, 0.9, 0.1), (3, 0.9, 0.9), (4, 0.1, 0.9), (5, 0.1, 0.1), (6, 0.9, 0.1),
        (7, 0.9, 0.9),
        (8, 0.1, 0.9),
    ])
    func aPhotographStandsUprightHoweverTheCameraWasHeld(orientation: Int, x: Double, y: Double) throws {
        for isLittle in [true, false] {
            let photo = try readPhoto(Self.held(UInt8(orientation), isLittle: isLittle))
            #expect(photo.isPhotograph)
            #expect([photo.width, photo.height] == (orientation < 5 ? [40, 24] : [24, 40]))
            for corner in [(0.1, 0.1), (0.9, 0.1), (0.9, 0.9), (0.1, 0.9)] {
                #expect(isBlue(photo, corner.0, corner.1) == (corner == (x, y)), "\(orientation) \(corner)")
            }
        }
    }

    @Test func ourOwnPagesAreReadBack() throws {
        let page = drawing(
            [
                Mark("a", .fill(Path(Rect(0, 0, 50, 100)), Paint(Colour(red: 1, green: 0, blue: 0))))
            ], size: Size(100, 100))
        let photo = try readPhoto(try file(page, as: .png(dpi: 72)))
        #expect(photo.width == 100 && photo.height == 100 && !photo.isPhotograph)
        #expect(
            Array(photo.pixels[..<3]) == [255, 0, 0] && Array(photo.pixels[297..<300]) == [255, 255, 255])
        // 5000 pixels across are more than a page shows.
        let large = try readPhoto(try file(page, as: .png(dpi: 3600)))
        #expect(large.width == 2400 && large.height == 2400)
    }

    @Test func aFileCutAnywhereIsBrokenOrWholeAndNeverACrash() throws {
        let png = try file(drawing([], size: Size(40, 30)), as: .png(dpi: 72))
        for whole in [png, Self.jpeg] {
            for length in stride(from: 0, to: whole.count - 12, by: 7) {
                #expect(throws: PhotoError.self) { try readPhoto(Array(whole[..<length])) }
            }
            // Single wrong bytes may do no harm, but must never end the program.
            for at in stride(from: 2, to: whole.count, by: 3) {
                var bytes = whole
                bytes[at] ^= 0x5A
                _ = try? readPhoto(bytes)
            }
        }
    }

    @Test func aPictureThatClaimsTooManyPixelsIsRefusedBeforeTheyAreMade() {
        // The most that the library takes is 65500. Width and height of a JPEG stand in its first frame header, behind length and depth.
        var bytes = Self.jpeg
        guard
            let frame = bytes.indices.dropLast().first(where: { bytes[$0] == 0xFF && bytes[$0 + 1] == 0xC0 })
        else {
            Issue.record("no frame")
            return
        }
        bytes.replaceSubrange(frame + 5..<frame + 9, with: [0xFF, 0xDC, 0xFF, 0xDC])
        #expect(throws: PhotoError.tooManyPixels(width: 65500, height: 65500)) { try readPhoto(bytes) }
    }

    @Test func aPictureIsTurnedRoundItsMiddleAndFillsItsBox() throws {
        let photo = try readPhoto(Self.jpeg)
        for (angle, blue) in [(0.0, (25, 25)), (Double.pi, (115, 75))] {
            let mark = PhotoMark(photo, in: Rect(20, 20, 100, 60), angle: angle, alternative: "a flag")
            let pixels = try Pixels(
                try file(drawing([Mark("a", .photo(mark))], size: Size(140, 100)), as: .png(dpi: 72)))
            #expect(pixels.colour(blue.0, blue.1)[2] > 150)
            #expect(pixels.colour(70, 70)[0] > 150 || angle > 0)
            #expect(pixels.colour(10, 10) == [255, 255, 255] && pixels.colour(130, 90) == [255, 255, 255])
        }
    }
}
