import Geometry

/// What a drawn person looks like. Nobody in particular: hair, skin, glasses and beard are dealt from a seed.
public struct Person: Hashable, Sendable {
    /// Hair, or what covers it.
    public enum Hair: Hashable, Sendable, CaseIterable {
        /// Short, close to the head.
        case short
        /// Short with a swept-up front.
        case quiff
        /// Straight to the chin.
        case bob
        /// Tied up in a knot.
        case bun
        /// A crown of curls.
        case curly
        /// Round and full.
        case afro
        /// A headscarf, in a colour of the clothes.
        case hijab
        /// Straight, over the shoulders.
        case long
    }

    /// The seed that the person was made from; also keys the lines.
    public var seed: Seed
    /// Hair or headscarf.
    public var hair: Hair
    /// Index of a skin tone, 0 ... 4; see `PeopleColours.skins`.
    public var skin: Int
    /// The colour of hair, brows and beard.
    public var hairColour: Colour
    /// Whether they wear round glasses.
    public var hasGlasses: Bool
    /// Whether they wear a beard.
    public var hasBeard: Bool
    /// Index into the shirts on offer, taken round.
    public var shirt: Int

    /// The person of a seed.
    public init(_ seed: Seed) {
        let key = seed.derived("person")
        self.init(
            seed, hair: Hair.allCases[key.choice(0, of: Hair.allCases.count)], skin: key.choice(1, of: 5),
            shirt: key.choice(2, of: 12))
    }

    /// A person with given hair, skin and shirt; the rest follows from the seed.
    public init(_ seed: Seed, hair: Hair, skin: Int, shirt: Int) {
        let key = seed.derived("person")
        self.seed = seed
        self.hair = hair
        // A full afro goes with the darker tones.
        self.skin = hair == .afro && (skin == 0 || skin == 4) ? 2 + key.choice(3, of: 2) : skin
        self.shirt = shirt
        hairColour = Person.hairColour(skin: self.skin, share: key.unit(4))
        let mayHaveBeard = [.short, .quiff, .curly].contains(hair)
        hasBeard = mayHaveBeard && key.unit(5) < 0.34
        hasGlasses = key.unit(6) < (hasBeard ? 0.15 : 0.3)
    }

    /// People who differ from each other: hair is dealt from one pack and skin from another.
    public static func group(of count: Int, seed: Seed) -> [Person] {
        let hairs = dealt(Hair.allCases, seed: seed.derived("hair"))
        let skins = dealt(Array(0..<5), seed: seed.derived("skin"))
        let shirt = seed.choice(0, of: 12)
        return (0..<max(0, count)).map { index in
            Person(
                seed.derived("person").derived(index), hair: hairs[index % hairs.count],
                skin: skins[index % skins.count], shirt: shirt + index)
        }
    }

    /// A pack shuffled by a seed (Fisher and Yates).
    private static func dealt<Card>(_ pack: [Card], seed: Seed) -> [Card] {
        var pack = pack
        for index in pack.indices.dropFirst().reversed() {
            pack.swapAt(index, seed.choice(index, of: index + 1))
        }
        return pack
    }

    /// Dark hair with darker skin, any with lighter; grey for one in eight of all.
    private static func hairColour(skin: Int, share: Double) -> Colour {
        let dark: [UInt32] = [0x231B1C, 0x3A2A24, 0x231B1C, 0x2E211F]
        let mixed: [UInt32] = [0x231B1C, 0x3A2A24, 0x5C3A29, 0x7A4A2C]
        let light: [UInt32] = [0x3A2A24, 0x5C3A29, 0x8A5430, 0xB4652E, 0xD9A441]
        let choices = skin == 2 || skin == 3 ? dark : skin == 1 ? mixed : light
        guard share > 0.125 else { return Colour(rgb: 0x8A8D96) }
        let place = Int((share - 0.125) / 0.875 * Double(choices.count))
        return Colour(rgb: choices[min(choices.count - 1, place)])
    }
}

/// What a face says.
public enum Mood: Hashable, Sendable, CaseIterable {
    /// A closed smile.
    case smile
    /// A laugh or speech: the mouth open.
    case open
    /// Brows askew and lips pressed.
    case think
}

/// What a standing person does.
public enum Pose: Hashable, Sendable, CaseIterable {
    /// One hand held out, as to show something.
    case explain
    /// A fist at the chin.
    case think
    /// One arm up, the other on the hip.
    case wave
    /// Both arms up.
    case joy
    /// One arm stretched out with the finger out.
    case point
}
