import Drawing
import Geometry

#if canImport(Glibc)
    import Glibc
#endif

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

    /// Whether people are drawn in greys.
    private(set) var isFaded = false
    /// The line round people whose own lines are as dark as the board behind them; nil where none is needed.
    public var rim: Colour?
    /// Lines and inside of things that stand on the sheet beside people, where they differ from those of people.
    public var thingInk, thingWhite: Colour?
    /// The fills of such things, where they differ from the discs behind people.
    public var thingGrounds: [Colour]?

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

    /// The colours of desks, screens and bubbles beside people.
    var forThings: PeopleColours {
        var colours = self
        colours.ink = thingInk ?? ink
        colours.white = thingWhite ?? white
        colours.grounds = thingGrounds ?? grounds
        return colours
    }

    /// Takes the hue out of everything that a theme does not give: skin, cheeks and mouths.
    mutating func fade() {
        isFaded = true
        skins = skins.map(\.grey)
        blush = blush.grey
        mouth = mouth.grey
    }

    /// A colour of somebody's own, such as their hair's; grey on a page without colours.
    func own(_ colour: Colour) -> Colour { isFaded ? colour.grey : colour }

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

    /// The grey as light as the colour.
    var grey: Colour {
        let linear = luminance
        let part = linear <= 0.0031308 ? 12.92 * linear : 1.055 * pow(linear, 1 / 2.4) - 0.055
        return Colour(red: part, green: part, blue: part)
    }

    /// How different two colours are, 0 ... 1: the greatest difference in a channel.
    func distance(to other: Colour) -> Double {
        max(abs(red - other.red), abs(green - other.green), abs(blue - other.blue))
    }
}

extension PeopleColours {
    /// A thin line round everything that somebody's own lines reach, under them.
    ///
    /// - Parameter width: how far it shows, in points.
    func rimmed(_ marks: [Mark.Shape], width: Double) -> [Mark.Shape] {
        guard let rim else { return marks }
        let under = marks.compactMap { mark -> Mark.Shape? in
            switch mark {
            case .fill(let path, let paint) where paint.colour == ink && paint.opacity == 1:
                .stroke(path, width: 2 * width, Paint(rim))
            case .stroke(let path, let line, let paint) where paint.colour == ink && paint.opacity == 1:
                .stroke(path, width: line + 2 * width, Paint(rim))
            default: nil
            }
        }
        return under + marks
    }
}
