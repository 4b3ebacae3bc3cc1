import CCairo
import Foundation

enum Inflate {
    struct Broken: Error {}

    /// Unpacks raw deflate to a known size.
    static func raw(_ data: Data, size: Int) throws -> Data {
        guard let decompressor = libdeflate_alloc_decompressor() else { throw Broken() }
        defer { libdeflate_free_decompressor(decompressor) }
        var output = Data(count: size)
        let result = output.withUnsafeMutableBytes { out in
            data.withUnsafeBytes { input in
                libdeflate_deflate_decompress(
                    decompressor, input.baseAddress, input.count, out.baseAddress, size, nil)
            }
        }
        guard result == LIBDEFLATE_SUCCESS else { throw Broken() }
        return output
    }
}
