import Geometry

/// The colours that one person wears.
struct Outfit {
    /// The shirt or jersey.
    var shirt: Colour
    /// Hair, or the headscarf.
    var hair: Colour
}

extension Person {
    /// The person's own shirt and hair, changed where they would not stand out.
    ///
    /// A headscarf takes the colour of another shirt.
    ///
    /// - Parameter ground: what lies behind the person, if not the page.
    func outfit(_ colours: PeopleColours, ground: Colour? = nil) -> Outfit {
        let behind = [ground].compactMap { $0 }
        let shirt = colours.shirt(shirt, apartFrom: behind) ?? colours.shirt(shirt)
        guard hair == .hijab else { return Outfit(shirt: shirt, hair: hairColour) }
        let scarf = colours.shirt(self.shirt + 1, apartFrom: behind + [shirt, colours.skin(skin)])
        return Outfit(shirt: shirt, hair: scarf ?? shirt.mixed(with: colours.ink, 0.4))
    }
}

extension PeopleColours {
    /// The first shirt from an index on that stands out from all of some colours.
    func shirt(_ index: Int, apartFrom others: [Colour]) -> Colour? {
        shirts.indices.lazy.map { shirt(index + $0) }
            .first { shirt in others.allSatisfy { shirt.distance(to: $0) > 0.2 } }
    }
}
