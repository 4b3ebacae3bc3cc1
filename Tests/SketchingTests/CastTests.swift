import Drawing
import Geometry
import Testing

@testable import Sketching

/// The same name is the same person, neighbours differ, and every trait can be met and seen.
@Suite struct CastTests {
    private static let names = [
        "chair", "clerk", "a neighbour", "nurse", "first/question0", "the blog", "host",
    ]

    private func cast(_ names: [String], seed: UInt64 = 3) -> Cast {
        Cast(of: names, shirts: 4, seed: Seed(seed))
    }

    @Test func aNameIsTheSamePersonHoweverOftenItSpeaks() {
        let once = cast(Self.names)
        let often = cast(Self.names + Self.names.reversed() + ["chair"])
        for name in Self.names { #expect(once.person(name) == often.person(name)) }
        #expect(once.person("chair") != cast(Self.names, seed: 4).person("chair"))
        #expect(once.person("stranger") == often.person("stranger"))
    }

    @Test func neighboursDifferInHairSkinAndClothes() {
        for seed in 0..<60 {
            let cast = cast(Self.names, seed: UInt64(seed))
            let people = Self.names.map(cast.person)
            for (index, person) in people.enumerated().dropFirst() {
                let other = people[index - 1]
                #expect(person.hair != other.hair && person.skin != other.skin)
                #expect(person.clothes != other.clothes && person.shirt != other.shirt)
                guard index > 1 else { continue }
                #expect(person.hair != people[index - 2].hair)
                #expect(person.clothes != people[index - 2].clothes)
            }
        }
    }

    @Test func whoSpeaksLaterChangesNobodyBefore() {
        for seed in 0..<40 {
            let before = cast(Self.names, seed: UInt64(seed))
            let after = cast(Self.names + ["somebody new"], seed: UInt64(seed))
            for name in Self.names { #expect(before.person(name) == after.person(name)) }
        }
    }

    @Test func aNewSpeakerChangesFewOfThoseAfter() {
        var changed = 0
        for seed in 0..<40 {
            let before = cast(Self.names, seed: UInt64(seed))
            let after = cast(["somebody new"] + Self.names, seed: UInt64(seed))
            changed += Self.names.count { before.person($0) != after.person($0) }
            #expect(before.person("host") == after.person("host") || changed > 0)
        }
        #expect(changed < 40 * Self.names.count / 3, "\(changed)")
    }

    @Test func everyTraitIsDealt() {
        let crowd = (0..<1200).map { Person(Seed(UInt64($0))) }
        #expect(Set(crowd.map(\.hair)) == Set(Person.Hair.allCases))
        #expect(Set(crowd.map(\.build)) == Set(Person.Build.allCases))
        #expect(Set(crowd.map(\.beard)) == Set(Person.Beard.allCases))
        #expect(Set(crowd.map(\.aid)) == Set(Person.Aid.allCases))
        #expect(Set(crowd.map(\.clothes)) == Set(Person.Clothes.allCases))
        #expect(Set(crowd.map(\.skin)) == Set(0..<5))
        #expect(crowd.contains(where: \.hasGlasses) && crowd.contains { !$0.hasGlasses })
        // Aids are neither everywhere nor nowhere.
        #expect((0.1...0.35).contains(Double(crowd.count { $0.aid != .none }) / 1200))
    }

    @Test func everyTraitIsSeen() {
        let plain = Person(Seed(5), hair: .short, skin: 1, shirt: 0, clothes: .plain)
        let box = Rect(0, 0, 90, 120)
        func drawn(_ change: (inout Person) -> Void, pose: Pose = .explain, mood: Mood = .happy) -> [Mark
            .Shape]
        {
            var person = plain
            person.beard = .none
            person.aid = .none
            person.isOld = false
            person.hasGlasses = false
            person.build = .medium
            change(&person)
            return person.figure(in: box, pose: pose, mood: mood, colours: PeopleTests.colours)
        }
        var all: [[Mark.Shape]] = []
        for hair in Person.Hair.allCases { all.append(drawn({ $0.hair = hair })) }
        for build in Person.Build.allCases.dropFirst() { all.append(drawn({ $0.build = build })) }
        for beard in Person.Beard.allCases.dropFirst() { all.append(drawn({ $0.beard = beard })) }
        for aid in Person.Aid.allCases.dropFirst() { all.append(drawn({ $0.aid = aid })) }
        for clothes in Person.Clothes.allCases.dropFirst() { all.append(drawn({ $0.clothes = clothes })) }
        for skin in [0, 2, 3, 4] { all.append(drawn({ $0.skin = skin })) }
        for pose in Pose.allCases.dropFirst() { all.append(drawn({ _ in }, pose: pose)) }
        for mood in Mood.allCases.dropFirst() { all.append(drawn({ _ in }, mood: mood)) }
        all.append(drawn({ $0.isOld = true }))
        all.append(drawn({ $0.hasGlasses = true }))
        #expect(Set(all).count == all.count)
    }

    @Test func avatarsNeedNoClip() throws {
        let centre = Point(50, 60)
        for hair in Person.Hair.allCases {
            let person = Person(Seed(9), hair: hair, skin: 3, shirt: 1)
            let marks = person.avatar(centre: centre, radius: 25, colours: PeopleTests.colours)
            for mark in marks {
                if case .clipped = mark { Issue.record("\(hair) is clipped") }
            }
            // Ring and shadow aside, everything lies in the disc.
            let inside = marks.dropFirst(2).dropLast()
            for point in PeopleTests.paths(Array(inside)).flatMap(\.polylines).flatMap(\.points) {
                #expect(point.distance(to: centre) < 26.2, "\(hair)")
            }
        }
    }

    @Test(arguments: ["a daughter", "the child's mother", "pupil", "a girl"])
    func nobodyContradictsTheWordForThem(name: String) {
        for seed in 0..<60 {
            let person = Cast(shirts: 4, seed: Seed(UInt64(seed))).person(name)
            #expect(person.beard == .none && person.hair != .balding)
            if name == "pupil" { #expect(!person.isOld && person.aid != .cane) }
        }
        let chairs = (0..<60).map { Cast(shirts: 4, seed: Seed(UInt64($0))).person("a chair") }
        #expect(chairs.contains { $0.beard != .none } && chairs.contains(where: \.isOld))
    }
}
