import CCairo

/// An owned Cairo surface.
final class Surface {
    let pointer: OpaquePointer
    private let sink: ByteSink?

    /// Takes over a new surface; the sink, if any, lives as long as the surface may write to it.
    init(adopting pointer: OpaquePointer?, sink: ByteSink? = nil) throws(RenderError) {
        guard let pointer else { throw .outOfMemory }
        self.pointer = pointer
        self.sink = sink
        try check("making a surface")
    }

    deinit { cairo_surface_destroy(pointer) }

    /// Throws what has gone wrong on the surface, if anything.
    func check(_ doing: String) throws(RenderError) {
        try RenderError.check(cairo_surface_status(pointer), doing)
    }

    /// Writes what is still held back.
    func finish() throws(RenderError) {
        cairo_surface_finish(pointer)
        try check("finishing the file")
    }
}

/// Bytes that Cairo writes, kept in memory.
final class ByteSink {
    private(set) var bytes: [UInt8] = []

    /// What Cairo calls with each stretch of the file; its closure is an unretained sink.
    static let write: cairo_write_func_t = { closure, data, length in
        guard let closure, let data else { return CAIRO_STATUS_WRITE_ERROR }
        let sink = Unmanaged<ByteSink>.fromOpaque(closure).takeUnretainedValue()
        sink.bytes.append(contentsOf: UnsafeBufferPointer(start: data, count: Int(length)))
        return CAIRO_STATUS_SUCCESS
    }

    /// The closure to pass beside `write`.
    var closure: UnsafeMutableRawPointer { Unmanaged.passUnretained(self).toOpaque() }
}

extension RenderError {
    /// Throws unless a status is success.
    static func check(_ status: cairo_status_t, _ doing: String) throws(RenderError) {
        guard status != CAIRO_STATUS_SUCCESS else { return }
        guard status != CAIRO_STATUS_NO_MEMORY else { throw .outOfMemory }
        throw .cairo(message: String(cString: cairo_status_to_string(status)), doing: doing)
    }
}
