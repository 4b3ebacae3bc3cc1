import Catalog

extension FrameStyle {
    /// Whether there is no line all round.
    var isOpen: Bool { self == .none || self == .brace }

    /// Whether it needs much room round its words.
    var isSpacious: Bool { isRound || [.screen, .billboard, .sign, .scroll, .ribbon].contains(self) }

    /// Whether the block's words fit: clouds waste room, and notes are short.
    func holds(_ block: Block) -> Bool {
        let most: (words: Int, lines: Int) =
            switch self {
            case .burst, .ribbon: (14, 2)
            case .ellipse, .sign: (22, 3)
            case .cloud, .thought: (20, 3)
            case .sticky, .scroll, .billboard, .screen: (60, 12)
            case .bubble, .torn, .clipboard, .double: (70, 12)
            case .box, .rounded, .brace, .none: (.max, .max)
            }
        // A bubble comes from somebody or something.
        if self == .bubble && block.icon == nil { return false }
        // What is as wide as its place needs straight sides, and so does a mere list.
        if isRound || self == .ribbon || self == .sign {
            guard block.heading != nil, !block.hasFigure, !block.entries.contains(where: \.isDrawn) else {
                return false
            }
        }
        return block.weight <= most.words && block.entries.count <= most.lines
    }

    /// How well it goes with what the block says, from -1 to 1.
    func fitness(for block: Block) -> Double {
        let words = block.weight
        return switch self {
        case .bubble: block.who != nil ? 0.9 : 0
        case .sticky: words <= 30 ? 0.4 : -0.3
        case .cloud, .thought, .ellipse, .sign, .burst, .ribbon: words <= 14 ? 0.6 : 0
        case .screen, .clipboard, .billboard: block.has(\.isNumber) ? 0.8 : 0
        case .torn, .scroll: block.hasFigure ? 0.6 : 0
        case .brace: block.entries.count >= 3 && block.diagrams.isEmpty ? 0.4 : -0.4
        case .none: !block.diagrams.isEmpty || words <= 24 ? 0.3 : 0
        case .box: words > 36 ? 0.5 : 0
        case .rounded, .double: 0
        }
    }
}

extension Block {
    /// Whether a large figure stands in it.
    var hasFigure: Bool { has(\.isFigure) }

    fileprivate func has(_ marker: KeyPath<Entry.Marker, Bool>) -> Bool {
        entries.contains { $0.marker[keyPath: marker] }
    }
}

extension Entry.Marker {
    fileprivate var isNumber: Bool { if case .number = self { true } else { false } }
    fileprivate var isFigure: Bool { if case .figure = self { true } else { false } }
}

extension Array where Element: Hashable {
    /// Each element once, in the order of its first place.
    var distinct: [Element] {
        var seen: Set<Element> = []
        return filter { seen.insert($0).inserted }
    }
}
