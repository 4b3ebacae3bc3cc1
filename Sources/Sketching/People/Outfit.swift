import Geometry

/// The colours that one person wears.
struct Outfit {
    /// The shirt, jersey or cardigan.
    var shirt: Colour
    /// What is on it or under it: stripes, the inner shirt.
    var second: Colour
    /// A scarf round the neck.
    var scarf: Colour
    /// Trousers and shoes.
    var trousers, shoes: Colour
    /// Hair.
    var hair: Colour
    /// What covers the head, and the lines of its folds.
    var cloth, fold: Colour
    /// The lines of the drawing.
    var ink: Colour
}

extension Person {
    /// The person's own clothes and hair, changed where they would not stand out.
    ///
    /// What covers the head takes the colour of another shirt.
    ///
    /// - Parameter ground: what lies behind the person, if not the page.
    func outfit(_ colours: PeopleColours, ground: Colour? = nil) -> Outfit {
        let behind = [ground].compactMap { $0 }
        let shirt = colours.shirt(shirt, apartFrom: behind) ?? colours.shirt(shirt)
        let cloth =
            colours.shirt(self.shirt + 1, apartFrom: behind + [shirt, colours.skin(skin)])
            ?? shirt.mixed(with: colours.ink, 0.4)
        let pale = shirt.luminance > 0.62
        let second = pale ? colours.accent : colours.white
        let scarf = colours.shirt(self.shirt + 2, apartFrom: behind + [shirt, cloth]) ?? second
        let trousers = [
            colours.ink, colours.ink.mixed(with: colours.white, 0.28),
            colours.shadow?.mixed(with: colours.ink, 0.2),
        ].compactMap { $0 }
        let legs = trousers[abs(self.trousers % trousers.count)]
        return Outfit(
            shirt: shirt, second: second, scarf: scarf, trousers: legs,
            shoes: legs == colours.ink ? colours.white : colours.ink,
            hair: colours.own(hairColour), cloth: cloth,
            fold: cloth.luminance < 0.25
                ? cloth.mixed(with: .white, 0.4) : cloth.mixed(with: colours.ink, 0.55),
            ink: colours.ink)
    }
}

extension PeopleColours {
    /// The first shirt from an index on that stands out from all of some colours.
    func shirt(_ index: Int, apartFrom others: [Colour]) -> Colour? {
        shirts.indices.lazy.map { shirt(index + $0) }
            .first { shirt in others.allSatisfy { shirt.distance(to: $0) > 0.2 } }
    }
}
