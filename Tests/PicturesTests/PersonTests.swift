import Catalog
import Drawing
import Geometry
import Ink
import Testing

@testable import Sketching

/// Laws of people, icons and layered frames.
@Suite struct PersonTests {
    static let seed = Seed(5).derived("people")
    static let ink = Colour(red: 0.1, green: 0.15, blue: 0.25)
    static let teal = Colour(red: 0.03, green: 0.43, blue: 0.42)
    static let rust = Colour(red: 0.78, green: 0.25, blue: 0.08)
    static let grey = Colour(red: 0.84, green: 0.83, blue: 0.8)
    static let colours = PersonColours(ink: ink, shirt: teal, scarf: rust, blush: rust, ground: grey)

    @Test func sameSeedSamePerson() {
        #expect(Person(seed: Self.seed) == Person(seed: Self.seed))
        let many = (0..<60).map { Person(seed: Self.seed.derived($0)) }
        #expect(Set(many.map(\.hair)).count == Person.Hair.allCases.count)
        #expect(Set(many.map(\.skin)).count == 5)
        #expect(many.contains { $0.hasGlasses } && many.contains { !$0.hasGlasses })
        #expect(many.contains { $0.hasBeard })
    }

    @Test func neighboursInAGroupDiffer() {
        for round in 0..<20 {
            let group = Person.group(8, seed: Self.seed.derived(round))
            #expect(Set(group.map(\.hair)).count == 8)
            for (a, b) in zip(group, group.dropFirst()) { #expect(a.skin != b.skin) }
        }
        #expect(Person.group(0, seed: Self.seed).isEmpty)
    }

    @Test(arguments: Person.Hair.allCases)
    func picturesKeepTheirPromisedExtent(hair: Person.Hair) throws {
        let person = Person(hair: hair, skin: Person.skins[1], hairColour: Person.hairs[0], hasGlasses: true)
        for mood in Mood.allCases {
            let face = person.face(
                at: Point(50, 50), radius: 20, mood: mood, colours: Self.colours, seed: Self.seed)
            let box = try #require(face.bounds)
            #expect(box.y > 50 - 1.95 * 20 && box.maxY < 50 + 1.75 * 20)
            #expect(box.x > 50 - 1.6 * 20 && box.maxX < 50 + 1.6 * 20)
        }
        for pose in Pose.allCases {
            let figure = person.figure(
                at: Point(0, 0), height: 88, pose: pose, colours: Self.colours, seed: Self.seed)
            let box = try #require(figure.bounds)
            #expect(box.width < 0.8 * 88 && box.maxY < 5 && box.y > -1.13 * 88, "\(pose)")
        }
        let avatar = person.avatar(
            at: Point(0, 0), radius: 25, disc: .white, shadow: Self.grey, colours: Self.colours,
            seed: Self.seed)
        let box = try #require(avatar.bounds)
        #expect(Rect(-25, -25, 50, 50).grown(by: 4.5).contains(box))
    }

    @Test func mirroredFiguresLookTheOtherWay() throws {
        let person = Person(seed: Self.seed)
        func figure(_ mirrored: Bool) throws -> Rect {
            try #require(
                person.figure(
                    at: Point(0, 0), height: 80, pose: .point, mirrored: mirrored, colours: Self.colours,
                    seed: Self.seed
                ).bounds)
        }
        let right = try figure(false)
        let left = try figure(true)
        #expect(right.maxX > 25 && left.x < -25)
        #expect(abs(right.maxX + left.x) < 1)
    }

    @Test(arguments: [1, 2, 3, 6, 8])
    func networksStayInTheirBox(count: Int) throws {
        let box = Rect(10, 20, 330, 180)
        let network = Company.network(
            in: box, people: Person.group(count, seed: Self.seed), shirts: [Self.teal], discs: [.white],
            line: Self.teal, backdrop: Self.grey, shadow: Self.grey, colours: Self.colours, seed: Self.seed)
        let bounds = try #require(network.bounds)
        #expect(box.contains(bounds))
        let clipped = network.marks.count { if case .clipped = $0 { true } else { false } }
        #expect(clipped == count)
    }

    @Test func degenerateSizesGiveFiniteBounds() {
        let person = Person(seed: Self.seed)
        for size in [0.0, 0.5] {
            let pictures = [
                person.face(at: .zero, radius: size, colours: Self.colours, seed: Self.seed),
                person.figure(at: .zero, height: size, pose: .joy, colours: Self.colours, seed: Self.seed),
                Company.trio(
                    on: .zero, radius: size, people: [person], shirts: [], colours: Self.colours,
                    seed: Self.seed),
            ]
            for bounds in pictures.compactMap(\.bounds) {
                #expect(bounds.width.isFinite && bounds.height.isFinite && bounds.x.isFinite)
            }
        }
    }

    @Test func theTrioStandsOnItsBase() throws {
        let trio = Company.trio(
            on: Point(100, 200), radius: 20, people: Person.group(3, seed: Self.seed), shirts: [Self.rust],
            colours: Self.colours, chatter: (Self.grey, Self.teal, Self.rust), seed: Self.seed)
        let bounds = try #require(trio.bounds)
        #expect(bounds.maxY < 203 && bounds.maxY > 198)
        #expect(bounds.width < 9.6 * 20 && bounds.height < 7.4 * 20)
    }

    @Test func iconsUseTheirColoursAndStayInBounds() throws {
        let square = Path(Rect(6, 6, 36, 36))
        let icon = Icon(
            name: "square", words: [],
            parts: [
                .init(kind: .fill1, path: square, isClosed: true),
                .init(kind: .fill2, path: square, isClosed: true),
                .init(kind: .line, path: square, isClosed: true),
                .init(kind: .solid, path: square, isClosed: true),
            ])
        let marks = icon.marks(
            at: Point(100, 100), size: 40, colours: IconColours(ink: Self.ink, fill1: Self.teal),
            seed: Self.seed)
        let paints = marks.compactMap { mark -> Colour? in
            if case .fill(_, let paint) = mark { paint.colour } else { nil }
        }
        #expect(paints == [Self.teal, Self.ink, Self.ink])
        let bounds = try #require(Picture(marks).bounds)
        #expect(icon.inkBounds(at: Point(100, 100), size: 40).contains(bounds))
    }

    @Test func framesAreLaidInOrder() {
        let frame = Frame.sticky(Rect(0, 0, 120, 80), seed: Self.seed)
        let colours = FrameColours(ink: Self.ink, white: .white, shadow: Self.grey, tint: Self.teal)
        let marks = frame.marks(colours, seed: Self.seed)
        #expect(marks.first == .fill(frame.shape.moved(by: Point(4.5, 4.5)), Paint(Self.grey)))
        #expect(marks[1] == .fill(frame.shape, Paint(.white)))
        guard case .clipped(let clip, let inside) = marks[2] else {
            Issue.record("the tint is not clipped")
            return
        }
        #expect(clip == frame.shape)
        #expect(inside.first == .fill(frame.tint.moved(by: Point(2.4, 2.4)), Paint(Self.teal)))
        #expect(marks[3] == .fill(frame.outline[0], Paint(Self.ink)))
        var solid = colours
        solid.isSolid = true
        #expect(frame.underlay(solid, seed: Self.seed).count == 2)
    }
}
