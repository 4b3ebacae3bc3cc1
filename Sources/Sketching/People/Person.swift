import Geometry

/// What a drawn person looks like. Nobody in particular: every trait is dealt from a seed, on its own.
public struct Person: Hashable, Sendable {
    /// The seed that the person was made from; also keys the lines.
    public var seed: Seed
    /// Hair, or what covers it.
    public var hair: Hair
    /// Index of a skin tone, 0 ... 4; see `PeopleColours.skins`.
    public var skin: Int
    /// The colour of hair, brows and beard.
    public var hairColour: Colour
    /// Whether they have seen many years: grey hair and fine lines.
    public var isOld: Bool
    /// The shape of the body.
    public var build: Build
    /// What grows round the mouth.
    public var beard: Beard
    /// Whether they wear round glasses.
    public var hasGlasses: Bool
    /// What helps them along.
    public var aid: Aid
    /// What they wear over the trunk.
    public var clothes: Clothes
    /// Index into the shirts on offer, taken round.
    public var shirt: Int
    /// Index into the trousers on offer, taken round.
    public var trousers: Int

    /// The person of a seed.
    public init(_ seed: Seed) {
        let key = seed.derived("person")
        self.init(
            seed, hair: Hair.allCases[key.choice(0, of: Hair.allCases.count)], skin: key.choice(1, of: 5),
            shirt: key.choice(2, of: 12),
            clothes: Clothes.allCases[key.choice(7, of: Clothes.allCases.count)])
    }

    /// A person with given hair, skin and clothes; the rest follows from the seed.
    public init(_ seed: Seed, hair: Hair, skin: Int, shirt: Int, clothes: Clothes? = nil) {
        let key = seed.derived("person")
        self.seed = seed
        self.hair = hair
        // Tight curls and locs go with the darker tones.
        let isPale = skin < 2
        self.skin = isPale && [.afro, .locs].contains(hair) ? 2 + key.choice(3, of: 3) : skin
        self.shirt = shirt
        self.clothes = clothes ?? Clothes.allCases[key.choice(7, of: Clothes.allCases.count)]
        isOld = key.unit(8) < (hair == .balding ? 0.6 : 0.2)
        hairColour = isOld ? Person.grey(key.unit(4)) : Person.hairColour(skin: self.skin, share: key.unit(4))
        let mayGrow = hair.goesWithBeard && key.unit(5) < 0.42
        beard = mayGrow ? [.full, .full, .goatee, .moustache][key.choice(9, of: 4)] : .none
        hasGlasses = key.unit(6) < (beard == .full ? 0.2 : 0.34)
        build = [.medium, .medium, .slim, .broad, .small, .tall][key.choice(10, of: 6)]
        let help = key.unit(11)
        if help < 0.06 {
            aid = .wheelchair
        } else if isOld && help < 0.26 || help < 0.09 {
            aid = .cane
        } else {
            aid = help > (isOld ? 0.75 : 0.92) && hair.showsEars ? .hearingAid : .none
        }
        trousers = key.choice(12, of: 12)
    }

    /// Takes the years off: hair with its colour, and no stick.
    mutating func growYoung() {
        isOld = false
        hairColour = Person.hairColour(skin: skin, share: seed.derived("person").unit(4))
        if aid == .cane { aid = .none }
    }

    /// People who differ from each other: hair, skin and clothes are each dealt from a pack.
    public static func group(of count: Int, seed: Seed) -> [Person] {
        let hairs = dealt(Hair.allCases, seed: seed.derived("hair"))
        let skins = dealt(Array(0..<5), seed: seed.derived("skin"))
        let clothes = dealt(Clothes.allCases, seed: seed.derived("clothes"))
        let shirt = seed.choice(0, of: 12)
        return (0..<max(0, count)).map { index in
            Person(
                seed.derived("person").derived(index), hair: hairs[index % hairs.count],
                skin: skins[index % skins.count], shirt: shirt + index,
                clothes: clothes[index % clothes.count])
        }
    }

    /// A pack shuffled by a seed (Fisher and Yates).
    static func dealt<Card>(_ pack: [Card], seed: Seed) -> [Card] {
        var pack = pack
        for index in pack.indices.dropFirst().reversed() {
            pack.swapAt(index, seed.choice(index, of: index + 1))
        }
        return pack
    }

    /// Dark hair with darker skin, any with lighter.
    private static func hairColour(skin: Int, share: Double) -> Colour {
        let dark: [UInt32] = [0x231B1C, 0x3A2A24, 0x2B2326, 0x2E211F]
        let mixed: [UInt32] = [0x231B1C, 0x3A2A24, 0x5C3A29, 0x7A4A2C]
        let light: [UInt32] = [0x3A2A24, 0x5C3A29, 0x8A5430, 0xB4652E, 0xD9A441]
        let choices = skin >= 2 ? dark : skin == 1 ? mixed : light
        return Colour(rgb: choices[min(choices.count - 1, Int(share * Double(choices.count)))])
    }

    /// Iron, silver or white.
    static func grey(_ share: Double) -> Colour {
        let greys: [UInt32] = [0x8A8D96, 0xA9ACB4, 0xDADCE1]
        return Colour(rgb: greys[min(2, Int(share * 3))])
    }
}
