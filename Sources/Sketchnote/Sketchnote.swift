import CairoRenderer
// What a caller needs beside `Sketch` itself: sources and diagnostics go in and out of every call.
@_exported import Diagnostics

/// A kind of picture file.
public typealias PictureFormat = CairoRenderer.PictureFormat

/// Why a drawing could not be turned into a file.
public typealias RenderError = CairoRenderer.RenderError
