import CCairo
import Drawing
import Geometry

/// Draws pictures from files.
struct PhotoPainter {
    let context: Context

    /// Dots per inch that a vector file keeps of a picture: as many as print shows.
    private static let mostDots = 300.0
    /// Of 100: no fault can be seen, in a fifth of the room.
    private static let quality: Int32 = 88

    func draw(_ mark: PhotoMark, element: String) throws(RenderError) {
        let box = mark.box
        guard box.width > 0, box.height > 0 else { return }
        guard [box.x, box.y, box.maxX, box.maxY, mark.angle].allSatisfy({ abs($0) < Context.farthest }) else {
            throw .coordinate(element: element)
        }
        let isVector = cairo_surface_get_type(cairo_get_target(context.pointer)) != CAIRO_SURFACE_TYPE_IMAGE
        let photo = mark.photo
        var surface = try image(of: photo)
        var size = (width: photo.width, height: photo.height)
        let wanted = max(1, Int((box.width / 72 * Self.mostDots).rounded(.up)))
        if isVector, wanted < photo.width {
            size = (wanted, max(1, Int((Double(photo.height * wanted) / Double(photo.width)).rounded())))
            surface = try scaled(surface, from: photo, to: size)
        }
        if isVector, photo.isPhotograph { try attachJPEG(to: surface, size) }

        cairo_save(context.pointer)
        defer { cairo_restore(context.pointer) }
        cairo_translate(context.pointer, box.midX, box.midY)
        cairo_rotate(context.pointer, mark.angle)
        cairo_translate(context.pointer, -box.width / 2, -box.height / 2)
        cairo_scale(context.pointer, box.width / Double(size.width), box.height / Double(size.height))
        cairo_set_source_surface(context.pointer, surface.pointer, 0, 0)
        let pattern = cairo_get_source(context.pointer)
        cairo_pattern_set_filter(pattern, CAIRO_FILTER_GOOD)
        // Without this the edge pixels of an image would fade into nothing; a vector file would hold no JPEG with it.
        if !isVector { cairo_pattern_set_extend(pattern, CAIRO_EXTEND_PAD) }
        cairo_rectangle(context.pointer, 0, 0, Double(size.width), Double(size.height))
        cairo_fill(context.pointer)
        try context.check("drawing a picture")
    }

    private func image(of photo: Photo) throws(RenderError) -> Surface {
        let surface = try Surface(
            adopting: cairo_image_surface_create(
                CAIRO_FORMAT_RGB24, Int32(photo.width), Int32(photo.height)))
        guard let data = cairo_image_surface_get_data(surface.pointer) else { throw .outOfMemory }
        let stride = Int(cairo_image_surface_get_stride(surface.pointer))
        photo.pixels.withUnsafeBufferPointer { pixels in
            for y in 0..<photo.height {
                let row = UnsafeMutableRawPointer(data + y * stride)
                var from = 3 * y * photo.width
                for x in 0..<photo.width {
                    let value =
                        UInt32(pixels[from]) << 16 | UInt32(pixels[from + 1]) << 8 | UInt32(pixels[from + 2])
                    row.storeBytes(of: value, toByteOffset: 4 * x, as: UInt32.self)
                    from += 3
                }
            }
        }
        cairo_surface_mark_dirty(surface.pointer)
        return surface
    }

    private func scaled(
        _ surface: Surface, from photo: Photo, to size: (width: Int, height: Int)
    ) throws(RenderError) -> Surface {
        let small = try Surface(
            adopting: cairo_image_surface_create(CAIRO_FORMAT_RGB24, Int32(size.width), Int32(size.height)))
        let pen = try Context(small)
        cairo_scale(
            pen.pointer, Double(size.width) / Double(photo.width), Double(size.height) / Double(photo.height))
        cairo_set_source_surface(pen.pointer, surface.pointer, 0, 0)
        cairo_pattern_set_filter(cairo_get_source(pen.pointer), CAIRO_FILTER_GOOD)
        cairo_pattern_set_extend(cairo_get_source(pen.pointer), CAIRO_EXTEND_PAD)
        cairo_paint(pen.pointer)
        try pen.check("scaling a picture")
        cairo_surface_flush(small.pointer)
        return small
    }

    /// Gives a surface its pixels as JPEG, which Cairo then writes in their place.
    private func attachJPEG(to surface: Surface, _ size: (width: Int, height: Int)) throws(RenderError) {
        guard let handle = tjInitCompress(), let data = cairo_image_surface_get_data(surface.pointer) else {
            throw .outOfMemory
        }
        defer { tjDestroy(handle) }
        var bytes: UnsafeMutablePointer<UInt8>?
        var length: UInt = 0
        // Cairo's pixels are numbers of 32 bits, whose lowest byte is the blue one.
        let order = Int32((UInt16(1).littleEndian == 1 ? TJPF_BGRX : TJPF_XRGB).rawValue)
        let status = tjCompress2(
            handle, data, Int32(size.width), cairo_image_surface_get_stride(surface.pointer),
            Int32(size.height), order, &bytes, &length, Int32(TJSAMP_420.rawValue), Self.quality,
            TJFLAG_ACCURATEDCT)
        guard status == 0, let bytes else {
            tjFree(bytes)
            throw .cairo(message: String(cString: tjGetErrorStr2(handle)), doing: "packing a picture")
        }
        let attached = cairo_surface_set_mime_data(
            surface.pointer, CAIRO_MIME_TYPE_JPEG, bytes, length,
            { pointer in tjFree(pointer?.assumingMemoryBound(to: UInt8.self)) }, bytes)
        guard attached == CAIRO_STATUS_SUCCESS else {
            tjFree(bytes)
            throw .outOfMemory
        }
    }
}
