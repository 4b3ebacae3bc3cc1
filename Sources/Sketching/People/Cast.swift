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
            let person = Cast.person(
                name, self.seed.derived(name), apartFrom: last, shirts: max(1, shirts))
            people[name] = person
            last = last.suffix(1) + [person]
        }
    }

    /// Somebody by name; a name that was not announced gets a person of its own.
    func person(_ name: String) -> Person {
        people[name] ?? Cast.person(name, seed.derived(name), apartFrom: [], shirts: 4)
    }

    /// Words after which a beard or a bald head would contradict what is written.
    private static let women: Set<String> = [
        "aunt", "daughter", "gran", "grandma", "grandmother", "granddaughter", "girl", "lady", "mother",
        "mum",
        "niece", "nun", "sister", "wife", "woman",
    ]
    /// Words after which grey hair and fine lines would, too.
    private static let children: Set<String> = [
        "baby", "boy", "child", "girl", "grandchild", "granddaughter", "grandson", "pupil", "teenager",
        "toddler",
    ]

    private static func person(
        _ name: String, _ key: Seed, apartFrom others: [Person], shirts: Int
    ) -> Person {
        let words = Set(name.lowercased().split { !$0.isLetter }.map(String.init))
        let isChild = !words.isDisjoint(with: children)
        let isSmooth = isChild || !words.isDisjoint(with: women)
        func first<Trait: Equatable>(_ pack: [Trait], _ name: String, where isFree: (Trait) -> Bool) -> Trait?
        {
            let dealt = Person.dealt(pack, seed: key.derived(name))
            return dealt.first(where: isFree) ?? dealt.first
        }
        let skin = first(Array(0..<5), "skin") { (tone: Int) in tone != others.last?.skin } ?? 0
        let hair = first(Person.Hair.allCases, "hair") { hair in
            Person.Hair.suits(hair, skin: skin) && !(isSmooth && hair == .balding)
                && !others.contains { $0.hair == hair }
        }
        let clothes = first(Person.Clothes.allCases, "clothes") { piece in
            !others.contains { $0.clothes == piece }
        }
        let shirt = first(Array(0..<shirts), "shirt") { (shirt: Int) in
            shirt != others.last.map { $0.shirt % shirts }
        }
        var person = Person(key, hair: hair ?? .short, skin: skin, shirt: shirt ?? 0, clothes: clothes)
        if isSmooth { person.beard = .none }
        if isChild { person.growYoung() }
        return person
    }
}

extension Person.Hair {
    /// Whether the hair is worn with a skin tone: tight curls and locs go with the darker ones.
    static func suits(_ hair: Self, skin: Int) -> Bool { skin >= 2 || ![.afro, .locs].contains(hair) }
}
