import Drawing
import Geometry
import Ink
import Testing

@testable import Sketching

/// People are drawn whole, inside their boxes, and differ from each other.
@Suite struct PeopleTests {
    static let colours = PeopleColours(
        ink: Colour(rgb: 0x13274B), white: .white,
        shirts: [0xFFC845, 0x005EB8, 0xB8400F, 0xFFE6D5].map { Colour(rgb: $0) },
        shadow: Colour(rgb: 0xD2D4D8), grounds: [0xFFE27A, 0xFFFFFF, 0xDCEBF8].map { Colour(rgb: $0) },
        accent: Colour(rgb: 0xB8400F), tint: Colour(rgb: 0xE3F0EC))
    static let boxes = [
        Rect(40, 60, 80, 96), Rect(0, 0, 300, 150), Rect(7, 9, 24, 120), Rect(5, 5, 18, 14),
        Rect(-20, -30, 400, 520),
    ]
    static let everyone = Person.Hair.allCases.enumerated().map { index, hair in
        Person(Seed(UInt64(index)), hair: hair, skin: index % 5, shirt: index)
    }

    /// The box round all ink, pens included; what is clipped reaches as far as its clip.
    static func extent(_ marks: [Mark.Shape]) -> Rect? {
        marks.compactMap { mark -> Rect? in
            switch mark {
            case .fill(let path, _), .clipped(let path, _): path.extent
            case .stroke(let path, let width, _): path.extent?.grown(by: width / 2)
            case .text, .link, .photo: nil
            }
        }.reduce(nil) { $0?.union($1) ?? $1 }
    }

    static func paths(_ marks: [Mark.Shape]) -> [Path] {
        marks.flatMap { mark -> [Path] in
            switch mark {
            case .fill(let path, _), .stroke(let path, _, _): [path]
            case .clipped(let path, let inside): [path] + paths(inside)
            case .text, .link, .photo: []
            }
        }
    }

    static func isFinite(_ marks: [Mark.Shape]) -> Bool {
        paths(marks).flatMap(\.elements).allSatisfy { element in
            let points =
                switch element {
                case .move(let p), .line(let p): [p]
                case .curve(let a, let b, let p): [a, b, p]
                case .close: [Point]()
                }
            return points.allSatisfy { $0.x.isFinite && $0.y.isFinite }
        }
    }

    @Test(arguments: boxes) func bustsStayInsideAndFillTheirBox(box: Rect) throws {
        // On each box every other person, so that each of them is met twice.
        let turn = Self.boxes.firstIndex(of: box) ?? 0
        for (index, person) in Self.everyone.enumerated() where (index + turn) % 2 == 0 {
            let mood = Mood.allCases[index % Mood.allCases.count]
            let marks = person.bust(in: box, mood: mood, colours: Self.colours)
            let extent = try #require(Self.extent(marks))
            #expect(box.contains(extent, slack: 0.4), "\(person.hair) \(extent) in \(box)")
            #expect(extent.width > 0.8 * box.width || extent.height > 0.9 * box.height, "\(person.hair)")
            #expect(box.maxY - extent.maxY < 0.006 * box.height + 1.5, "stands on the bottom edge")
        }
    }

    @Test(arguments: boxes, Pose.allCases) func figuresStayInsideOnTheGround(box: Rect, pose: Pose) throws {
        let turn = (Pose.allCases.firstIndex(of: pose) ?? 0)
        for (index, person) in Self.everyone.enumerated() where (index + turn) % 4 == 0 {
            for isFlipped in [false, true] {
                let marks = person.figure(in: box, pose: pose, isFlipped: isFlipped, colours: Self.colours)
                let extent = try #require(Self.extent(marks))
                #expect(box.contains(extent, slack: 0.4), "\(person.hair) \(pose) \(extent) in \(box)")
                #expect(box.maxY - extent.maxY < 0.5, "the ground touches the edge")
                #expect(extent.width > 0.7 * box.width || extent.height > 0.86 * box.height, "\(pose)")
            }
        }
    }

    @Test func aFlippedFigureReachesTheOtherWay() throws {
        let person = Self.everyone[0]
        let box = Self.boxes[0]
        for pose in Pose.allCases {
            let right = try #require(person.stance(in: box, pose: pose))
            let left = try #require(person.stance(in: box, pose: pose, isFlipped: true))
            #expect(right.hand.x > right.headCentre.x && left.hand.x < left.headCentre.x)
            #expect(abs(right.hand.x - box.midX + left.hand.x - box.midX) < 1e-9)
            #expect(right.feet.y < box.maxY && box.maxY - right.feet.y < 2)
            #expect(box.contains(right.mouth) && box.contains(left.hand))
        }
    }

    @Test(arguments: boxes) func triosAndNetworksStayInside(box: Rect) throws {
        for seed in 0..<5 {
            let trio = Person.trio(in: box, seed: Seed(UInt64(seed)), colours: Self.colours)
            let extent = try #require(Self.extent(trio))
            #expect(box.contains(extent, slack: 0.4), "\(extent) in \(box)")
            #expect(box.maxY - extent.maxY < 0.005 * box.height + 1.5)
            let network = PeopleNetwork(in: box, seed: Seed(UInt64(seed)), colours: Self.colours)
            guard let all = Self.extent(network.marks) else { continue }
            #expect(box.contains(all, slack: 0.4), "\(all) in \(box)")
            #expect(all.width > 0.93 * box.width)
        }
    }

    @Test(arguments: boxes, ["audience", "pair", "panel"])
    func gatheringsStayInside(box: Rect, kind: String) throws {
        for seed in 0..<4 {
            let known = Array(Self.everyone.dropFirst(seed).prefix(seed))
            let key = Seed(UInt64(seed))
            let marks =
                switch kind {
                case "audience":
                    Person.audience(in: box, speaker: known.first, seed: key, colours: Self.colours)
                case "pair": Person.pair(in: box, known: known, seed: key, colours: Self.colours)
                default: Person.panel(in: box, known: known, seed: key, colours: Self.colours)
                }
            let extent = try #require(Self.extent(marks))
            #expect(box.contains(extent, slack: 0.4), "\(kind) \(extent) in \(box)")
            #expect(extent.width > 0.6 * box.width || extent.height > 0.7 * box.height, "\(kind) \(extent)")
            #expect(Self.isFinite(marks))
        }
    }

    @Test func chatsFloatOnlyWithRoomForThem() {
        let low = Person.trio(in: Rect(0, 0, 170, 85), seed: Seed(3), colours: Self.colours)
        let high = Person.trio(in: Rect(0, 0, 170, 150), seed: Seed(3), colours: Self.colours)
        let hearts = { (marks: [Mark.Shape]) in
            Self.paths(marks).compactMap(\.extent).filter { $0.maxY < 65 && $0.y > 30 }.count
        }
        #expect(high.count > low.count)
        #expect(hearts(high) > 10)
    }

    @Test func aNetworkIsSixDifferentPeopleRoundAFreeHub() {
        for seed in 0..<8 {
            let network = PeopleNetwork(
                in: Rect(10, 10, 310, 160), seed: Seed(UInt64(seed)), colours: Self.colours)
            #expect(Set(network.people.map(\.hair)).count == 6)
            #expect(Set(network.people.map(\.skin)).count >= 3)
            for (index, place) in network.places.enumerated() {
                #expect(place.distance(to: network.hub) > network.radius + network.hubRadius + 4)
                let next = network.places[(index + 1) % 6]
                #expect(place.distance(to: next) > 2 * network.radius + 4)
                let ground = Self.colours.ground(index + 2)
                let outfit = network.people[index].outfit(Self.colours, ground: ground)
                #expect(outfit.shirt.distance(to: ground) > 0.2)
            }
        }
    }

    @Test func sameSeedSameMarksOtherSeedOtherPeople() {
        let box = Self.boxes[0]
        let draw = { (seed: UInt64) in
            Person(Seed(seed)).figure(in: box, pose: .wave, colours: Self.colours)
        }
        #expect(draw(4) == draw(4))
        #expect(draw(4) != draw(5))
        let crowd = (0..<400).map { Person(Seed(UInt64($0))) }
        #expect(Set(crowd.map(\.hair)).count == Person.Hair.allCases.count)
        #expect(Set(crowd.map(\.skin)).count == 5)
        let looks = crowd.map { "\($0.hair) \($0.skin) \($0.hairColour) \($0.hasGlasses) \($0.beard)" }
        #expect(Set(looks).count > 250)
        let old = crowd.filter(\.isOld)
        #expect((40...140).contains(old.count))
        #expect(
            old.allSatisfy { person in (0..<3).contains { person.hairColour == Person.grey(Double($0) / 3) } }
        )
        #expect(crowd.allSatisfy { $0.beard == .none || $0.hair.goesWithBeard })
    }

    @Test func aHeadscarfStandsOutFromShirtSkinAndGround() {
        let ground = Self.colours.ground(0)
        for shirt in 0..<4 {
            for skin in 0..<5 {
                let person = Person(Seed(1), hair: .hijab, skin: skin, shirt: shirt)
                let outfit = person.outfit(Self.colours, ground: ground)
                for other in [outfit.shirt, ground, Self.colours.skin(skin)] {
                    #expect(outfit.cloth.distance(to: other) > 0.2)
                }
            }
        }
    }

    @Test func pensFollowTheSquareRootOfTheSize() {
        let width = { PersonCanvas.pen(headRadius: $0).width }
        #expect(abs(width(44) - 2 * width(11)) < 1e-12)
        for radius in [11, 12.6, 16.5] { #expect((1.35...1.7).contains(width(radius))) }
    }

    @Test(arguments: [
        Rect(3, 4, 0, 0), Rect(3, 4, 0, 50), Rect(3, 4, 50, 0), Rect(3, 4, 1e-9, 1e-9), Rect(3, 4, 0.5, 2),
        Rect(3, 4, -20, -20), Rect(0, 0, .nan, 10), Rect(0, 0, .infinity, .infinity),
    ])
    func brokenBoxesGiveFinitePaths(box: Rect) {
        var bare = Self.colours
        bare.shirts = []
        bare.grounds = []
        bare.skins = []
        for colours in [Self.colours, bare] {
            for person in Self.everyone {
                #expect(Self.isFinite(person.bust(in: box, colours: colours)))
                #expect(Self.isFinite(person.figure(in: box, pose: .explain, colours: colours)))
                let radius = box.width
                #expect(Self.isFinite(person.face(centre: .zero, radius: radius, colours: colours)))
                #expect(Self.isFinite(person.avatar(centre: .zero, radius: radius, colours: colours)))
            }
            #expect(Self.isFinite(Person.trio(in: box, seed: Seed(1), colours: colours)))
            let network = PeopleNetwork(in: box, seed: Seed(1), colours: colours)
            #expect(Self.isFinite(network.marks) && network.hubRadius >= 0)
        }
    }

    @Test func peopleAreDrawnWithoutShirtsToChooseFrom() throws {
        var bare = Self.colours
        bare.shirts = []
        bare.grounds = []
        bare.shadow = nil
        let box = Rect(0, 0, 310, 160)
        #expect(!Person.trio(in: box, seed: Seed(2), colours: bare).isEmpty)
        #expect(!PeopleNetwork(in: box, seed: Seed(2), colours: bare).marks.isEmpty)
    }
}
