import Geometry
import Testing

@testable import Ink

/// Laws of frames and strokes.
@Suite struct ShapeTests {
    static let seed = Seed(11).derived("shape")

    static func frames(_ rect: Rect, seed: Seed) -> [(String, Frame)] {
        let beside = Point(rect.x - 20, rect.midY + 5)
        var all: [(String, Frame)] = [
            ("box", .box(rect, seed: seed)), ("cloud", .cloud(rect, seed: seed)),
            ("thought", .thought(rect, towards: beside, seed: seed)), ("sticky", .sticky(rect, seed: seed)),
            ("ellipse", .ellipse(rect, seed: seed)), ("burst", .burst(rect, seed: seed)),
            ("pill", .pill(rect, seed: seed)), ("tick box", .tickBox(rect, seed: seed)),
        ]
        let tips: [(Tail.Side, Point)] = [
            (.top, Point(rect.midX, rect.y - 17)), (.right, Point(rect.maxX + 17, rect.midY)),
            (.bottom, Point(rect.midX, rect.maxY + 17)), (.left, Point(rect.x - 17, rect.midY)),
        ]
        for (side, tip) in tips {
            for place in [0.0, 0.5, 1] {
                let tail = Tail(side: side, place: place, tip: tip)
                all.append(("bubble \(side) \(place)", .bubble(rect, tail: tail, seed: seed)))
            }
        }
        return all + propFrames(rect, unit: 1, seed: seed)
    }

    static func propFrames(_ rect: Rect, unit: Double, seed: Seed) -> [(String, Frame)] {
        [
            ("double", .double(rect, unit: unit, seed: seed)), ("oval", .oval(rect, seed: seed)),
            ("starburst", .starburst(rect, seed: seed)),
            ("clipboard", .clipboard(rect, unit: unit, seed: seed)),
            ("labelled clipboard", .clipboard(rect, clip: 80, unit: unit, seed: seed)),
            ("billboard", .billboard(rect, unit: unit, seed: seed)),
            ("sign", .sign(rect, unit: unit, seed: seed)), ("screen", .screen(rect, unit: unit, seed: seed)),
            ("torn", .torn(rect, unit: unit, seed: seed)), ("scroll", .scroll(rect, unit: unit, seed: seed)),
            ("ribbon", .ribbon(rect, unit: unit, seed: seed)),
        ]
    }

    @Test(arguments: [Size(250, 120), Size(90, 60), Size(28, 28), Size(60, 200)])
    func areasCloseAndBoundsHoldEverything(size: Size) throws {
        let rect = Rect(100, 100, size.width, size.height)
        for (name, frame) in Self.frames(rect, seed: Self.seed) {
            let lines = frame.shape.polylines
            #expect(lines.count == 1, "\(name)")
            let line = try #require(lines.first)
            #expect(line.isClosed && line.points.first == line.points.last, "\(name)")
            let props = frame.behind + frame.extras
            let parts = [frame.shape] + frame.outline + props.flatMap { [$0.shape, $0.line] }
            for extent in parts.compactMap(\.extent) {
                #expect(frame.inkBounds.contains(extent, slack: 1e-6), "\(name)")
            }
            #expect(frame.inkBounds.contains(frame.inner, slack: 1e-6), "\(name)")
        }
    }

    @Test func closedFramesStayNearTheirBox() {
        let rect = Rect(100, 100, 200, 110)
        // Half the line, its pressure, the wobble, the jitter of corners and the landing of the overrun.
        let reach = 1.1 * 1.17 + Wobble.amplitude(length: 620) + 1 + 0.75
        for round in 0..<20 {
            let seed = Self.seed.derived(round)
            #expect(rect.grown(by: reach).contains(Frame.box(rect, seed: seed).inkBounds))
            #expect(rect.grown(by: reach).contains(Frame.cloud(rect, seed: seed).inkBounds))
            #expect(rect.grown(by: reach).contains(Frame.ellipse(rect, seed: seed).inkBounds))
            #expect(rect.grown(by: 9.5).contains(Frame.sticky(rect, seed: seed).inkBounds))
        }
    }

    /// Lines set into the oval of a round frame keep 6 pt off its line when they keep 10.5 off the oval.
    @Test(arguments: [Size(240, 140), Size(170, 90), Size(140, 110), Size(300, 80), Size(90, 90)])
    func wordsStayClearOfRoundFrames(size: Size) throws {
        let rect = Rect(10, 10, size.width, size.height)
        for round in 0..<12 {
            let seed = Self.seed.derived(round)
            let frames: [(Frame, Oval)] = [
                (.cloud(rect, seed: seed), .notches(ofCloud: rect)),
                (.starburst(rect, seed: seed), .notches(ofBurst: rect)),
                (.oval(rect, seed: seed), .frame(rect)),
            ]
            for (frame, line) in frames {
                var words = line
                words.rx -= 10.5
                words.ry -= 10.5
                let edge = try #require(frame.shape.polylines.first)
                for point in words.outline(from: 0) {
                    #expect(edge.encloses(point))
                    let distance = edge.points.map { $0.distance(to: point) }.min() ?? 0
                    #expect(distance > 6, "\(round)")
                }
            }
        }
    }

    @Test func reachHoldsInkAndShadow() {
        let rect = Rect(100, 100, 180, 90)
        for (name, frame) in Self.frames(rect, seed: Self.seed) {
            let reach = frame.reach(drop: 4.5)
            let props = (frame.behind + frame.extras).filter(\.castsShadow)
            for path in [frame.shape] + props.map(\.shape) {
                let shadow = path.moved(by: Point(4.5, 4.5)).extent ?? rect
                #expect(reach.contains(shadow, slack: 1e-6), "\(name)")
            }
            #expect(reach.contains(frame.inkBounds), "\(name)")
            #expect(reach != frame.inkBounds, "\(name)")
        }
    }

    /// What a layout must leave free round the box of a frame, in points on A4.
    @Test func propsStandOutAsFarAsSaid() {
        let limits: [String: Insets] = [
            "clipboard": Insets(top: 22, left: 3, bottom: 3, right: 3),
            "billboard": Insets(top: 3, left: 3, bottom: 23, right: 3),
            "sign": Insets(top: 10, left: 3, bottom: 23, right: 3),
            "screen": Insets(top: 3, left: 3, bottom: 20, right: 3),
            "scroll": Insets(top: 3, left: 8, bottom: 3, right: 8),
            "ribbon": Insets(top: 3, left: 17, bottom: 10, right: 17),
        ]
        for unit in [1.0, 1.5] {
            for (name, frame) in Self.propFrames(Rect(100, 100, 180, 90), unit: unit, seed: Self.seed) {
                guard let limit = limits[name] else { continue }
                let room = Rect(
                    100 - limit.left * unit, 100 - limit.top * unit, 180 + limit.width * unit,
                    90 + limit.height * unit)
                #expect(room.contains(frame.inkBounds), "\(name): \(frame.inkBounds)")
            }
        }
    }

    @Test func tailsReachTheirTip() {
        let rect = Rect(100, 100, 160, 90)
        let tip = Point(80, 170)
        let frame = Frame.bubble(rect, tail: Tail(side: .left, place: 0.7, tip: tip), seed: Self.seed)
        let nearest = frame.shape.polylines[0].points.map { $0.distance(to: tip) }.min() ?? 99
        #expect(nearest < 2.5)
        #expect(frame.inkBounds.x < 82 && frame.inkBounds.x > 76)
    }

    @Test(arguments: [0.0, 1e-9, 0.5, 4])
    func degenerateSizesGiveFinitePaths(size: Double) {
        let rect = Rect(5, 5, size, size)
        var paths = Self.frames(rect, seed: Self.seed).flatMap { entry in
            [entry.1.shape, entry.1.tint] + entry.1.outline + entry.1.extras.flatMap { [$0.shape, $0.line] }
        }
        let ribbon = Ribbon(rect, seed: Self.seed)
        paths += [ribbon.strip, ribbon.stripLine] + ribbon.tails + ribbon.tailLines + ribbon.folds
        paths += Hatch.lines(in: Path(rect), seed: Self.seed)
        paths.append(Swipe.band(rect, seed: Self.seed))
        paths.append(Swipe.highlighter(from: rect.origin, width: size, size: size, seed: Self.seed))
        paths.append(Flourish.brace(rect, seed: Self.seed))
        paths.append(Flourish.wave(from: rect.origin, width: size, seed: Self.seed))
        paths.append(Arrow(from: rect.origin, to: rect.origin, bend: 0.2, seed: Self.seed).ink)
        paths.append(Flourish.tick(in: rect, seed: Self.seed))
        for point in paths.flatMap(PenTests.points) { #expect(point.x.isFinite && point.y.isFinite) }
    }

    @Test func framesAreFewCurves() {
        // Sharp corners cost round caps: notches of clouds and rays of bursts come dearer.
        for (name, frame) in Self.frames(Rect(0, 0, 200, 110), seed: Self.seed) {
            let count = frame.outline.reduce(0) { $0 + PenTests.curves($1) }
            let limit =
                name.hasSuffix("burst")
                ? 520
                : ["torn", "double", "screen"].contains(name)
                    ? 400 : name == "cloud" || name == "thought" ? 330 : 260
            #expect(count < limit, "\(name): \(count)")
        }
        let pill = Frame.pill(Rect(0, 0, 48, 15), seed: Self.seed)
        #expect(PenTests.curves(pill.outline[0]) < 90)
    }

    @Test func hatchLinesStayInside() throws {
        let shape = Frame.cloud(Rect(0, 0, 150, 90), seed: Self.seed).shape
        let edge = try #require(shape.polylines.first)
        let lines = Hatch.lines(in: shape, gap: 5, seed: Self.seed)
        #expect(lines.count > 15)
        for line in lines.compactMap(\.polylines.first) {
            for share in [0.03, 0.5, 0.97] {
                let point = try #require(line.point(at: share * line.length))
                #expect(edge.encloses(point))
            }
        }
    }

    @Test func hatchMovesWithItsArea() {
        let area = Path(Rect(0, 0, 60, 40))
        let offset = Point(128, 64)
        let here = Hatch.lines(in: area, seed: Self.seed)
        let there = Hatch.lines(in: area.moved(by: offset), seed: Self.seed)
        #expect(here.count == there.count)
        for (a, b) in zip(here, there) {
            for (p, q) in zip(PenTests.points(a), PenTests.points(b)) {
                #expect((p + offset).distance(to: q) < 1e-6)
            }
        }
    }

    @Test func arrowsBulgeToTheSideOfTheirBend() {
        let right = Arrow(from: Point(0, 0), to: Point(100, 0), bend: 0.2, seed: Self.seed)
        let left = Arrow(from: Point(0, 0), to: Point(100, 0), bend: -0.2, seed: Self.seed)
        #expect(right.convexSide.y > 0.9 && right.middle.y > 8)
        #expect(left.convexSide.y < -0.9)
        let plain = Arrow(
            from: Point(0, 0), to: Point(100, 0), bend: 0.2, style: .init(hasHeadAtEnd: false),
            seed: Self.seed)
        let double = Arrow(
            from: Point(0, 0), to: Point(100, 0), bend: 0.2, style: .init(hasHeadAtStart: true),
            seed: Self.seed)
        #expect(plain.ink.polylines.count + 2 == right.ink.polylines.count)
        #expect(double.ink.polylines.count == right.ink.polylines.count + 2)
    }

    @Test func dashesAreWholeAndReachBothEnds() throws {
        let path = Path(points: [Point(0, 0), Point(97, 0)], closed: false)
        let ink = Pen(1.2, wobble: 0).dashes(path, seed: Self.seed)
        #expect(ink.polylines.count == 10)
        let extent = try #require(ink.extent)
        #expect(extent.x < 0 && extent.maxX > 97)
    }

    @Test func bandsCoverTheirWords() throws {
        for round in 0..<10 {
            let box = Rect(50, 50, 120, 20)
            let band = Swipe.band(box, seed: Self.seed.derived(round))
            let extent = try #require(band.extent)
            #expect(box.grown(by: Swipe.overhang).contains(extent))
            let edge = try #require(band.polylines.first)
            for x in [57.0, 110, 163] {
                for y in [51.5, 60, 68.5] { #expect(edge.encloses(Point(x, y))) }
            }
            let mark = Swipe.highlighter(
                from: Point(50, 50), width: 80, size: 12, seed: Self.seed.derived(round))
            let reach = try #require(mark.extent)
            #expect(reach.x < 50 && reach.maxX > 130 && reach.maxX < 137)
        }
    }

    @Test func ribbonsReportTheirExtent() throws {
        let ribbon = Ribbon(Rect(100, 100, 200, 24), rise: 4, tail: 18, seed: Self.seed)
        let parts = [ribbon.strip, ribbon.stripLine] + ribbon.tails + ribbon.tailLines + ribbon.folds
        for extent in parts.compactMap(\.extent) { #expect(ribbon.inkBounds.contains(extent, slack: 1e-6)) }
        #expect(ribbon.inkBounds.x < 83 && ribbon.inkBounds.x > 79)
        #expect(ribbon.tails.count == 2 && ribbon.folds.count == 2)
        let top = try #require(ribbon.strip.extent).y
        #expect(abs(top - 96) < 1.8)
    }

    @Test func streaksFollowTheArea() {
        #expect(Streak.across(Rect(0, 0, 300, 100), seed: Self.seed).count == 23)
        for streak in Streak.across(Rect(0, 0, 300, 100), seed: Self.seed) {
            #expect(streak.opacity >= 0.25 && streak.opacity <= 0.5)
            #expect(streak.width >= 0.9 && streak.width <= 2)
        }
    }

    @Test func seedsDecide() {
        let rect = Rect(0, 0, 120, 80)
        for (a, b) in zip(Self.frames(rect, seed: Self.seed), Self.frames(rect, seed: Self.seed)) {
            #expect(a.1 == b.1)
        }
        for (a, b) in zip(Self.frames(rect, seed: Self.seed), Self.frames(rect, seed: Seed(3))) {
            #expect(a.1.shape != b.1.shape, "\(a.0)")
        }
    }
}
