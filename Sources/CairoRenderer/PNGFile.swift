import CCairo
import Drawing

/// Encodes an image as PNG: no filter and the quickest deflate, which on flat drawn colour is both the fastest
/// and smaller than any filter.
struct PNGFile {
    let dpi: Double
    let metadata: Metadata

    /// Encodes an RGB24 image surface. The surface's pixels are used up.
    func encode(_ surface: Surface) throws(RenderError) -> [UInt8] {
        let width = Int(cairo_image_surface_get_width(surface.pointer))
        let height = Int(cairo_image_surface_get_height(surface.pointer))
        guard let pixels = cairo_image_surface_get_data(surface.pointer),
            let compressor = libdeflate_alloc_compressor(1)
        else { throw .outOfMemory }
        defer { libdeflate_free_compressor(compressor) }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        let packed = Self.pack(pixels, width: width, height: height, stride: stride)
        let head = header(width: width, height: height)
        let bound = libdeflate_zlib_compress_bound(compressor, packed)
        let trailer = Self.chunk("IEND", [])
        var isComplete = false
        // Compressed straight into the file, between the head and the checksum.
        let file = [UInt8](unsafeUninitializedCapacity: head.count + 12 + bound + trailer.count) {
            file, count in
            guard let start = file.baseAddress else { return }
            start.update(from: head, count: head.count)
            let chunk = start + head.count
            let length = libdeflate_zlib_compress(compressor, pixels, packed, chunk + 8, bound)
            guard length > 0 else { return }
            Self.put(UInt32(length), at: chunk)
            (chunk + 4).update(from: Array("IDAT".utf8), count: 4)
            Self.put(libdeflate_crc32(0, chunk + 4, length + 4), at: chunk + 8 + length)
            (chunk + 12 + length).update(from: trailer, count: trailer.count)
            count = head.count + 12 + length + trailer.count
            isComplete = true
        }
        guard isComplete else { throw .outOfMemory }
        return file
    }

    /// Packs rows of 4 bytes a pixel into rows of a filter byte and 3 bytes a pixel, in place: what is written
    /// never overtakes what is read. Returns the number of bytes.
    private static func pack(_ pixels: UnsafeMutablePointer<UInt8>, width: Int, height: Int, stride: Int)
        -> Int
    {
        var out = pixels
        for y in 0..<height {
            let row = UnsafeMutableRawPointer(pixels + y * stride)
            // The filter byte may stand on the first pixel, which is read before.
            var pixel = row.load(as: UInt32.self)
            out.pointee = 0
            out += 1
            for x in 0..<width {
                if x > 0 { pixel = row.load(fromByteOffset: x &* 4, as: UInt32.self) }
                out[0] = UInt8(truncatingIfNeeded: pixel >> 16)
                out[1] = UInt8(truncatingIfNeeded: pixel >> 8)
                out[2] = UInt8(truncatingIfNeeded: pixel)
                out += 3
            }
        }
        return out - pixels
    }

    /// The signature and all chunks before the image.
    private func header(width: Int, height: Int) -> [UInt8] {
        // 8 bits, red green blue, deflate, filters by row, not interlaced.
        let image = Self.bytes(UInt32(width)) + Self.bytes(UInt32(height)) + [8, 2, 0, 0, 0]
        let perMetre = Self.bytes(UInt32((dpi / 0.0254).rounded(.toNearestOrAwayFromZero)))
        var head: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]
        head += Self.chunk("IHDR", image)
        head += Self.chunk("sRGB", [0])
        head += Self.chunk("pHYs", perMetre + perMetre + [1])
        head += text("Title", metadata.title)
        head += text("Author", metadata.author ?? "")
        return head
    }

    /// An iTXt chunk, uncompressed; nothing for an empty text.
    private func text(_ keyword: String, _ text: String) -> [UInt8] {
        guard !text.isEmpty else { return [] }
        let language = metadata.language.utf8.filter { $0 != 0 }
        return Self.chunk(
            "iTXt", Array(keyword.utf8) + [0, 0, 0] + language + [0, 0] + text.utf8.filter { $0 != 0 })
    }

    private static func chunk(_ name: String, _ data: [UInt8]) -> [UInt8] {
        let body = Array(name.utf8) + data
        return bytes(UInt32(data.count)) + body + bytes(libdeflate_crc32(0, body, body.count))
    }

    private static func bytes(_ value: UInt32) -> [UInt8] {
        [24, 16, 8, 0].map { UInt8(truncatingIfNeeded: value >> $0) }
    }

    private static func put(_ value: UInt32, at place: UnsafeMutablePointer<UInt8>) {
        for (index, byte) in bytes(value).enumerated() { place[index] = byte }
    }
}
