import Geometry

/// The colours that people are drawn with.
public struct PeopleColours: Hashable, Sendable {
    /// Lines, trousers and shoes.
    public var ink: Colour
    /// Teeth, and what lies under tints.
    public var white: Colour
    /// What shirts and headscarves are chosen from; ink serves when there are none.
    public var shirts: [Colour]
    /// The marker grey of the ground and under discs; nil for none.
    public var shadow: Colour?
    /// The discs behind people, chat bubbles: pale colours, taken in turn; white serves when there are none.
    public var grounds: [Colour]
    /// The dashed lines and the middle ring of a network; the heart of a trio.
    public var accent: Colour
    /// The pale area under a network.
    public var tint: Colour
    /// The cheeks.
    public var blush = Colour(rgb: 0xE98B6D)
    /// The inside of an open mouth.
    public var mouth = Colour(rgb: 0x8C3B3B)
    /// Skin tones, five, from the palest to the darkest that lines still show on.
    public var skins: [Colour] = [0xF9DECB, 0xEFC29E, 0xD29C70, 0xAB7148, 0x85543A].map { Colour(rgb: $0) }

    /// Makes colours, with the usual cheeks and skin tones.
    public init(
        ink: Colour, white: Colour, shirts: [Colour], shadow: Colour?, grounds: [Colour], accent: Colour,
        tint: Colour
    ) {
        self.ink = ink
        self.white = white
        self.shirts = shirts
        self.shadow = shadow
        self.grounds = grounds
        self.accent = accent
        self.tint = tint
    }

    /// The shirt of an index, taken round.
    func shirt(_ index: Int) -> Colour { PeopleColours.pick(shirts, index) ?? ink }

    /// The ground of an index, taken round.
    func ground(_ index: Int) -> Colour { PeopleColours.pick(grounds, index) ?? white }

    /// A skin tone, taken round.
    func skin(_ index: Int) -> Colour { PeopleColours.pick(skins, index) ?? white }

    private static func pick(_ colours: [Colour], _ index: Int) -> Colour? {
        let count = colours.count
        return count > 0 ? colours[(index % count + count) % count] : nil
    }
}

extension Colour {
    /// A colour from its six hexadecimal digits.
    init(rgb: UInt32) {
        self.init(
            red: Double(rgb >> 16 & 255) / 255, green: Double(rgb >> 8 & 255) / 255,
            blue: Double(rgb & 255) / 255)
    }

    /// How different two colours are, 0 ... 1: the greatest difference in a channel.
    func distance(to other: Colour) -> Double {
        max(abs(red - other.red), abs(green - other.green), abs(blue - other.blue))
    }
}
