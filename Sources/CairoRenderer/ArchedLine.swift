import CCairo
import Glibc

/// A line of text whose letters stand on a parabola that is highest in the middle.
struct ArchedLine {
    private let line: TextLine
    /// Width of the arch and rise of its middle, both in units of shaping.
    private let width: Double
    private let rise: Double

    /// - Parameters:
    ///   - width: length of the arch at type size 1.
    ///   - rise: height of its middle over its ends, as a share of the type size.
    init(_ line: TextLine, width: Double, rise: Double) {
        self.line = line
        self.width = width * FontBook.unit
        self.rise = rise * FontBook.unit
    }

    /// Letters stand nearly upright, as sign writers set them: when they turn by 1 degree or more, poppler takes
    /// each of them for a word of its own.
    private static let steepest = 0.0095

    /// Sets each letter at its height on the curve, on a context at the size of shaping.
    func add(to context: Context, as form: LetterForm) {
        guard width > 0 else { return }
        var x = 0.0
        for run in line.runs {
            guard let font = run.pointee.item.pointee.analysis.font,
                let scaled = pango_cairo_font_get_scaled_font(OpaquePointer(font))
            else { continue }
            for cluster in clusters(of: run, from: x) {
                cairo_save(context.pointer)
                stand(cluster, on: context)
                // After the turn, since a scaled font is made for one transformation.
                cairo_set_scaled_font(context.pointer, scaled)
                switch form {
                case .letters: show(cluster, on: context)
                case .contours:
                    cairo_glyph_path(context.pointer, cluster.glyphs, Int32(cluster.glyphs.count))
                }
                cairo_restore(context.pointer)
            }
            x += Self.width(of: run)
        }
    }

    /// Glyphs that stand for one stretch of text and move together.
    private struct Cluster {
        var text: String
        /// With positions from the cluster's left end.
        var glyphs: [cairo_glyph_t] = []
        var x: Double
        var width = 0.0
    }

    private func stand(_ cluster: Cluster, on context: Context) {
        let t = (cluster.x + cluster.width / 2) / width
        cairo_translate(context.pointer, cluster.x + cluster.width / 2, -4 * rise * t * (1 - t))
        let slope = atan(-4 * rise * (1 - 2 * t) / width)
        cairo_rotate(context.pointer, min(max(slope, -Self.steepest), Self.steepest))
        cairo_translate(context.pointer, -cluster.width / 2, 0)
    }

    private func show(_ cluster: Cluster, on context: Context) {
        guard !cluster.glyphs.isEmpty else { return }
        let bytes = Int32(cluster.text.utf8.count)
        var extent = cairo_text_cluster_t(num_bytes: bytes, num_glyphs: Int32(cluster.glyphs.count))
        cairo_show_text_glyphs(
            context.pointer, cluster.text, bytes, cluster.glyphs, Int32(cluster.glyphs.count), &extent, 1,
            cairo_text_cluster_flags_t(rawValue: 0))
    }

    private func clusters(of run: UnsafeMutablePointer<PangoGlyphItem>, from start: Double) -> [Cluster] {
        guard let string = run.pointee.glyphs, let starts = string.pointee.log_clusters else { return [] }
        let count = Int(string.pointee.num_glyphs)
        let first = Int(run.pointee.item.pointee.offset)
        let bytes = Array(line.text.utf8.dropFirst(first).prefix(Int(run.pointee.item.pointee.length)))
        let bounds = (0..<count).map { Int(starts[$0]) }.sorted() + [bytes.count]
        var clusters: [Cluster] = []
        var x = start
        for i in 0..<count {
            let lower = Int(starts[i])
            if i == 0 || starts[i] != starts[i - 1] {
                let upper = bounds.first { $0 > lower } ?? bytes.count
                let text = String(decoding: bytes[min(lower, bytes.count)..<upper], as: UTF8.self)
                clusters.append(Cluster(text: text, x: x))
            }
            let info = string.pointee.glyphs[i]
            let geometry = info.geometry
            if info.glyph != PangoGlyph(0x0FFF_FFFF) {
                clusters[clusters.count - 1].glyphs.append(
                    cairo_glyph_t(
                        index: UInt(info.glyph),
                        x: clusters[clusters.count - 1].width + Self.units(geometry.x_offset),
                        y: Self.units(geometry.y_offset)))
            }
            clusters[clusters.count - 1].width += Self.units(geometry.width)
            x += Self.units(geometry.width)
        }
        return clusters
    }

    private static func width(of run: UnsafeMutablePointer<PangoGlyphItem>) -> Double {
        units(pango_glyph_string_get_width(run.pointee.glyphs))
    }

    private static func units(_ value: Int32) -> Double { Double(value) / Double(PANGO_SCALE) }
}
