import Geometry
import Testing

@testable import Ink

/// Laws of pens by name, dividers, textures and emphasis.
@Suite struct MarkTests {
    static let seed = Seed(5).derived("mark")

    @Test(arguments: Divider.allCases, [1.0, 1.5])
    func dividersReachBothEndsAndKeepTheirHeight(divider: Divider, unit: Double) throws {
        let box = Rect(40, 60, 240, 10 * unit)
        let strokes = divider.strokes(across: box, unit: unit, seed: Self.seed)
        let ink = try #require(strokes.inkBounds)
        // Drift of a hand beside the reach of the marks.
        let reach = Divider.reach * unit + 1.7
        #expect(ink.y > box.midY - reach && ink.maxY < box.midY + reach, "\(ink)")
        #expect(ink.x > box.x - 3 * unit && ink.x < box.x + 12 * unit)
        #expect(ink.maxX < box.maxX + 3 * unit && ink.maxX > box.maxX - 14 * unit)
        #expect(strokes == divider.strokes(across: box, unit: unit, seed: Self.seed))
        #expect(strokes != divider.strokes(across: box, unit: unit, seed: Seed(6)))
        let none = divider.strokes(across: Rect(0, 0, 3, 3), seed: Self.seed)
        #expect(none.inkBounds == nil)
    }

    @Test(arguments: Texture.allCases)
    func texturesStayOverTheirArea(texture: Texture) throws {
        let area = Frame.cloud(Rect(20, 20, 180, 110), seed: Self.seed).shape
        let layers = texture.layers(in: area, seed: Self.seed)
        #expect(layers.isEmpty == (texture == .plain))
        let box = try #require(area.extent)
        for layer in layers {
            let extent = try #require(layer.path.extent)
            // Streaks begin inside and may run out over the edge, where the clip ends them.
            #expect(box.grown(by: texture == .streaks ? 60 : 10).contains(extent), "\(texture)")
            #expect(extent.width > 0.5 * box.width && extent.height > 0.5 * box.height)
            #expect(layer.opacity > 0.2 && layer.opacity < 0.7)
        }
        #expect(layers.count <= 2, "one path for each width")
    }

    @Test(arguments: Emphasis.allCases.filter { $0 != .highlighter })
    func emphasisLeavesTheWordFree(emphasis: Emphasis) throws {
        let word = Rect(100, 100, 60, 14)
        let ink = emphasis.ink(for: word, seed: Self.seed)
        let core = word.inset(by: Insets(horizontal: 3, vertical: 3))
        for point in ink.polylines.flatMap(\.points) { #expect(!core.contains(point)) }
        let extent = try #require(ink.extent)
        #expect(word.grown(by: 20).contains(extent))
    }

    @Test(arguments: Pen.Nib.allCases)
    func nibsEndAsTheyShould(nib: Pen.Nib) throws {
        var pen = Pen(nib, 3)
        pen.pressure = 0
        pen.wobble = 0
        let ink = pen.stroke(Path(points: [Point(0, 0), Point(120, 0)], closed: false), seed: Self.seed)
        let edge = try #require(ink.polylines.first)
        func height(at x: Double) -> Double {
            let ys = zip(edge.points, edge.points.dropFirst()).compactMap { a, b -> Double? in
                (a.x - x) * (b.x - x) <= 0 && a.x != b.x ? a.y + (b.y - a.y) * (x - a.x) / (b.x - a.x) : nil
            }
            return (ys.max() ?? 0) - (ys.min() ?? 0)
        }
        #expect(abs(height(at: 60) - 3) < 0.05)
        #expect(abs(height(at: 119.99) - nib.ends.end * 3) < 0.1)
        #expect(edge.length > 230)
    }

    @Test func aBrushRunsOutWhereAHighlighterDoesNot() {
        #expect(Pen.Nib.brush.ends.end < Pen.Nib.marker.ends.end)
        #expect(Pen.Nib.highlighter.ends.end == 1)
        #expect(Pen.Nib.highlighter.isFlat && !Pen.Nib.marker.isFlat)
    }
}
