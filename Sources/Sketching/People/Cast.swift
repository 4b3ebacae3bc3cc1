import Geometry

/// Who is who in a document: the same name is the same person on every page and in every size.
///
/// Each person is dealt from packs shuffled by their own name, and passes over the skin and the shirt of whoever
/// comes before in the capture, and the hair and the clothes of the two before, so that neighbours differ. A
/// change of words elsewhere thus changes nobody, and a new speaker only those after who would look alike.
struct Cast {
    private var people: [String: Person] = [:]
    private let seed: Seed

    /// - Parameters:
    ///   - names: everybody in the order of the capture; repeated names count once.
    ///   - shirts: how many shirts there are to choose from.
    ///   - seed: the document's.
    init(of names: [String] = [], shirts: Int, seed: Seed) {
        self.seed = seed.derived("person")
        var last: [Person] = []
        for name in names where people[name] == nil {
            let person = Cast.person(self.seed.derived(name), apartFrom: last, shirts: max(1, shirts))
            people[name] = person
            last = last.suffix(1) + [person]
        }
    }

    /// Somebody by name; a name that was not announced gets a person of its own.
    func person(_ name: String) -> Person {
        people[name] ?? Cast.person(seed.derived(name), apartFrom: [], shirts: 4)
    }

    private static func person(_ key: Seed, apartFrom others: [Person], shirts: Int) -> Person {
        func first<Trait: Equatable>(_ pack: [Trait], _ name: String, where isFree: (Trait) -> Bool) -> Trait?
        {
            let dealt = Person.dealt(pack, seed: key.derived(name))
            return dealt.first(where: isFree) ?? dealt.first
        }
        let skin = first(Array(0..<5), "skin") { (tone: Int) in tone != others.last?.skin } ?? 0
        let hair = first(Person.Hair.allCases, "hair") { hair in
            Person.Hair.suits(hair, skin: skin) && !others.contains { $0.hair == hair }
        }
        let clothes = first(Person.Clothes.allCases, "clothes") { piece in
            !others.contains { $0.clothes == piece }
        }
        let shirt = first(Array(0..<shirts), "shirt") { (shirt: Int) in
            shirt != others.last.map { $0.shirt % shirts }
        }
        return Person(key, hair: hair ?? .short, skin: skin, shirt: shirt ?? 0, clothes: clothes)
    }
}

extension Person.Hair {
    /// Whether the hair is worn with a skin tone: tight curls and locs go with the darker ones.
    static func suits(_ hair: Self, skin: Int) -> Bool { skin >= 2 || ![.afro, .locs].contains(hair) }
}
