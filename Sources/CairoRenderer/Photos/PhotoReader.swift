import CCairo
import Drawing

/// Reads a PNG or a JPEG: upright, on white where it is clear, and no larger than a page can show.
///
/// - Throws: what is wrong with the file.
public func readPhoto(_ bytes: [UInt8]) throws(PhotoError) -> Photo {
    if bytes.starts(with: [0xFF, 0xD8, 0xFF]) { return try PhotoReader.jpeg(bytes) }
    if bytes.starts(with: [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]) {
        return try PhotoReader.png(bytes)
    }
    throw .unknownKind
}

/// The two kinds of file.
enum PhotoReader {
    /// The most pixels that are read: a file of a few bytes can claim any number of them.
    static let mostPixels = 60_000_000
    /// No picture is kept with a longer side than about this: 8 inches at 300 dots each.
    static let longestSide = 2400

    static func check(_ width: Int, _ height: Int) throws(PhotoError) {
        guard width > 0, height > 0 else { throw .broken("it has no pixels") }
        guard width <= mostPixels / height else { throw .tooManyPixels(width: width, height: height) }
    }

    // MARK: - JPEG

    static func jpeg(_ bytes: [UInt8]) throws(PhotoError) -> Photo {
        guard let handle = tjInitDecompress() else { throw .outOfMemory }
        defer { tjDestroy(handle) }
        var size: (width: Int32, height: Int32) = (0, 0)
        var sampling: Int32 = 0
        var space: Int32 = 0
        let length = UInt(bytes.count)
        guard
            tjDecompressHeader3(handle, bytes, length, &size.width, &size.height, &sampling, &space) == 0
        else { throw .broken(reason(handle)) }
        guard space != TJCS_CMYK.rawValue, space != TJCS_YCCK.rawValue else { throw .pressColours }
        try check(Int(size.width), Int(size.height))
        // Decoding at a fraction of the size is quicker and takes no more memory than what is kept.
        let longest = Int(max(size.width, size.height))
        let eighths = (1...8).first { longest * $0 / 8 >= longestSide } ?? 8
        let width = (Int(size.width) * eighths + 7) / 8
        let height = (Int(size.height) * eighths + 7) / 8
        var isDecoded = false
        let pixels = [UInt8](unsafeUninitializedCapacity: 3 * width * height) { buffer, count in
            guard let start = buffer.baseAddress else { return }
            let flags = TJFLAG_ACCURATEDCT
            let status = tjDecompress2(
                handle, bytes, length, start, Int32(width), 0, Int32(height), Int32(TJPF_RGB.rawValue), flags)
            isDecoded = status == 0 || isHarmless(handle)
            count = isDecoded ? buffer.count : 0
        }
        guard isDecoded else { throw .broken(reason(handle)) }
        let upright = Turning(orientation: Orientation.ofJPEG(bytes)).applied(pixels, width, height)
        guard
            let photo = Photo(
                width: upright.width, height: upright.height, pixels: upright.pixels, isPhotograph: true)
        else { throw .outOfMemory }
        return photo
    }

    /// Some cameras leave stray bytes between the parts of a file, which does no harm; a file that ends too soon does.
    private static func isHarmless(_ handle: tjhandle) -> Bool {
        tjGetErrorCode(handle) == TJERR_WARNING.rawValue && !reason(handle).contains("remature")
    }

    private static func reason(_ handle: tjhandle) -> String {
        guard let text = tjGetErrorStr2(handle) else { return "it is damaged" }
        // The name of the function that found it says nothing to an author.
        let words = String(cString: text)
        return words.firstIndex(of: " ").map {
            words[..<$0].hasSuffix(":") ? String(words[$0...].dropFirst()) : words
        }
            ?? words
    }

    // MARK: - PNG

    static func png(_ bytes: [UInt8]) throws(PhotoError) -> Photo {
        guard bytes.count >= 33 else { throw .broken("it ends too soon") }
        func number(_ at: Int) -> Int { bytes[at..<at + 4].reduce(0) { $0 << 8 | Int($1) } }
        try check(number(16), number(20))
        let source = PNGSource(bytes)
        let loaded = withExtendedLifetime(source) {
            cairo_image_surface_create_from_png_stream(PNGSource.read, source.closure)
        }
        guard let loaded else { throw .outOfMemory }
        defer { cairo_surface_destroy(loaded) }
        switch cairo_surface_status(loaded) {
        case CAIRO_STATUS_SUCCESS: break
        case CAIRO_STATUS_NO_MEMORY: throw .outOfMemory
        case CAIRO_STATUS_READ_ERROR: throw .broken("it ends too soon")
        default: throw .broken("it is damaged")
        }
        let size = (
            width: Int(cairo_image_surface_get_width(loaded)),
            height: Int(cairo_image_surface_get_height(loaded))
        )
        try check(size.width, size.height)
        let share = min(1, Double(longestSide) / Double(max(size.width, size.height)))
        let width = max(1, Int((Double(size.width) * share).rounded()))
        let height = max(1, Int((Double(size.height) * share).rounded()))
        guard let copy = cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(width), Int32(height)),
            let context = cairo_create(copy)
        else { throw .outOfMemory }
        defer {
            cairo_destroy(context)
            cairo_surface_destroy(copy)
        }
        cairo_set_source_rgb(context, 1, 1, 1)
        cairo_paint(context)
        cairo_scale(context, Double(width) / Double(size.width), Double(height) / Double(size.height))
        cairo_set_source_surface(context, loaded, 0, 0)
        cairo_pattern_set_filter(
            cairo_get_source(context), share < 1 ? CAIRO_FILTER_GOOD : CAIRO_FILTER_NEAREST)
        cairo_paint(context)
        cairo_surface_flush(copy)
        guard cairo_status(context) == CAIRO_STATUS_SUCCESS,
            let photo = Photo(
                width: width, height: height, pixels: packed(copy, width, height), isPhotograph: false)
        else { throw .outOfMemory }
        return photo
    }

    /// The pixels of an RGB24 surface with three bytes each.
    private static func packed(_ surface: OpaquePointer, _ width: Int, _ height: Int) -> [UInt8] {
        guard let data = cairo_image_surface_get_data(surface) else { return [] }
        let stride = Int(cairo_image_surface_get_stride(surface))
        return [UInt8](unsafeUninitializedCapacity: 3 * width * height) { buffer, count in
            for y in 0..<height {
                let row = UnsafeRawPointer(data + y * stride)
                for x in 0..<width {
                    let pixel = row.load(fromByteOffset: 4 * x, as: UInt32.self)
                    buffer[count] = UInt8(truncatingIfNeeded: pixel >> 16)
                    buffer[count + 1] = UInt8(truncatingIfNeeded: pixel >> 8)
                    buffer[count + 2] = UInt8(truncatingIfNeeded: pixel)
                    count += 3
                }
            }
        }
    }
}

/// Bytes that Cairo reads a PNG from.
private final class PNGSource {
    private let bytes: [UInt8]
    private var place = 0

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }

    static let read: cairo_read_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_READ_ERROR }
        let source = Unmanaged<PNGSource>.fromOpaque(closure).takeUnretainedValue()
        let count = Int(length)
        guard source.bytes.count - source.place >= count else { return CAIRO_STATUS_READ_ERROR }
        source.bytes.withUnsafeBufferPointer { buffer in
            guard let start = buffer.baseAddress else { return }
            data.update(from: start + source.place, count: count)
        }
        source.place += count
        return CAIRO_STATUS_SUCCESS
    }
}
