import Geometry

/// The looks of somebody, from a seed, without a gender.
public struct Person: Hashable, Sendable {
    /// How the hair is worn.
    public enum Hair: String, Hashable, Sendable, CaseIterable {
        /// Each is one filled shape with an ink outline.
        case short, quiff, bob, bun, curly, afro, hijab, long
    }

    /// The hair, or a scarf over it.
    public var hair: Hair
    /// Colour of the skin.
    public var skin: Colour
    /// Colour of the hair; a hijab takes a colour of the page instead.
    public var hairColour: Colour
    /// Whether there are glasses, a beard.
    public var hasGlasses, hasBeard: Bool

    /// Makes a person.
    public init(
        hair: Hair, skin: Colour, hairColour: Colour, hasGlasses: Bool = false, hasBeard: Bool = false
    ) {
        self.hair = hair
        self.skin = skin
        self.hairColour = hairColour
        self.hasGlasses = hasGlasses
        self.hasBeard = hasBeard
    }

    /// Somebody: the same seed is always the same person.
    public init(seed: Seed) {
        let key = seed.derived("person")
        self.init(
            key: key, hair: Hair.allCases[key.choice(0, of: Hair.allCases.count)],
            tone: key.choice(1, of: Person.skins.count))
    }

    private init(key: Seed, hair: Hair, tone: Int) {
        let canBeard = [.short, .quiff, .curly].contains(hair)
        // Pale hair stays with pale skin.
        let shades = tone == 2 || tone == 3 ? Array(Person.hairs.prefix(3)) : Person.hairs
        self.init(
            hair: hair, skin: Person.skins[tone], hairColour: shades[key.choice(2, of: shades.count)],
            hasGlasses: key.unit(3) < 0.3, hasBeard: canBeard && key.unit(4) < 0.3)
    }

    /// People of whom no two neighbours look alike: hair and skin differ as long as there are kinds left.
    public static func group(_ count: Int, seed: Seed) -> [Person] {
        let key = seed.derived("group")
        let kinds = Hair.allCases.enumerated().sorted { key.unit($0.offset) < key.unit($1.offset) }.map(
            \.element)
        let start = key.choice(100, of: skins.count)
        return (0..<max(0, count)).map { index in
            // Steps of two through five tones keep neighbours apart.
            let tone = (start + 2 * index) % skins.count
            return Person(key: key.derived(index), hair: kinds[index % kinds.count], tone: tone)
        }
    }

    /// Tones of skin, none of them next to its likeness.
    static let skins = colours("F7DCC9 EFC29E C98F66 8E5B3D F3D2B3")
    /// Hair from black over brown to grey and fair.
    static let hairs = colours("241B19 3A2A24 4A2F22 7A4A24 8C8E92 B5652B D9A94E")

    private static func colours(_ list: String) -> [Colour] {
        list.split(separator: " ").compactMap { Colour(hex: $0) }
    }
}

/// What a face shows.
public enum Mood: String, Hashable, Sendable, CaseIterable {
    /// A closed smile, a laugh, a doubting mouth with uneven brows, a round mouth.
    case smile, open, think, surprise
}

/// What a standing figure does.
public enum Pose: String, Hashable, Sendable, CaseIterable {
    /// One hand up, one out, both up, one at the chin, one out and one at the hip.
    case wave, explain, joy, think, point
}

/// The colours in which people are drawn.
public struct PersonColours: Hashable, Sendable {
    /// Lines, legs and shoes.
    public var ink: Colour
    /// Clothes, and a scarf if one is worn.
    public var shirt, scarf: Colour
    /// Cheeks, laid on thinly.
    public var blush: Colour
    /// Teeth and the white under a shirt.
    public var white: Colour
    /// The ground under a figure; nil for none.
    public var ground: Colour?

    /// Makes colours.
    public init(
        ink: Colour, shirt: Colour, scarf: Colour, blush: Colour, white: Colour = .white,
        ground: Colour? = nil
    ) {
        self.ink = ink
        self.shirt = shirt
        self.scarf = scarf
        self.blush = blush
        self.white = white
        self.ground = ground
    }
}
