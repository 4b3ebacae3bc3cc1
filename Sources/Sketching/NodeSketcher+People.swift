import Catalog
import Drawing
import Geometry
import Layout

extension NodeSketcher {
    /// People wear the page's own colours.
    private var colours: PeopleColours { PeopleColours(theme) }

    /// Somebody at full length on the bottom edge of the node's box.
    func figure(_ pose: Look.Pose, isFlipped: Bool, who: String) -> [Mark.Shape] {
        let person = cast.person(who)
        return person.figure(
            in: frame, pose: Pose(pose), mood: person.mood(pose), isFlipped: isFlipped, colours: colours)
    }

    /// Somebody's head and shoulders, filling the node's box.
    func bust(_ pose: Look.Pose, who: String) -> [Mark.Shape] {
        let person = cast.person(who)
        return person.bust(in: frame, mood: person.mood(pose), colours: colours)
    }

    /// The page's company, with those of its people that have names.
    func people(_ kind: LayoutTemplate.Hero, icon name: String?, who: String, names: [String]) -> [Mark.Shape]
    {
        let seed = documentSeed.derived("company").derived(who)
        let known = names.map(cast.person)
        switch kind {
        case .none, .icon: return []
        case .trio, .people: return Person.trio(in: frame, seed: seed, colours: colours)
        case .audience:
            return Person.audience(in: frame, speaker: known.first, seed: seed, colours: colours)
        case .pair: return Person.pair(in: frame, known: known, seed: seed, colours: colours)
        case .panel: return Person.panel(in: frame, known: known, seed: seed, colours: colours)
        case .network:
            let network = PeopleNetwork(in: frame, seed: seed, colours: colours)
            return network.marks
                + picture(name ?? "bulb", .ink, at: network.hub, size: network.hubRadius * 1.15)
        }
    }
}

extension PeopleColours {
    /// The colours that a theme gives to people.
    init(_ theme: Theme) {
        let pale = theme.tints + [theme.frame]
        let shirts = [theme.accent1, theme.gold, theme.accent2]
        guard theme.isDark else {
            self.init(
                ink: theme.ink, white: theme.frame, shirts: shirts + [pale[1]], shadow: theme.shadow,
                grounds: [pale[0], theme.highlighter, theme.frame], accent: theme.accent2, tint: pale[0])
            if theme.isGrey { fade() }
            return
        }
        // On a board people are bright areas with the board's own colour for lines, and a line of chalk round all.
        self.init(
            ink: theme.onBright, white: theme.ink, shirts: shirts + [theme.ink.mixed(with: theme.paper, 0.3)],
            shadow: theme.shadow,
            grounds: shirts.map { $0.mixed(with: theme.ink, 0.35) }, accent: theme.accent2, tint: pale[0])
        rim = theme.ink
        (thingInk, thingWhite) = (theme.ink, theme.frame)
        thingGrounds = [pale[0], theme.highlighter, theme.frame]
        if theme.isGrey { fade() }
    }
}

extension Cast {
    /// Everybody in a layout, in the order of the capture.
    init(of layout: LayoutTree, theme: Theme) {
        var found: [(order: Int, names: [String])] = []
        func collect(_ node: LayoutNode) {
            switch node.look {
            case .figure(_, _, let who): found.append((node.order, [who]))
            case .bust(let who, _): found.append((node.order, [who]))
            case .hero(_, _, _, let names): found.append((node.order, names))
            default: break
            }
            for child in node.children { collect(child) }
        }
        for page in layout.pages { for node in page.nodes { collect(node) } }
        let sorted = found.enumerated().sorted {
            ($0.element.order, $0.offset) < ($1.element.order, $1.offset)
        }
        self.init(
            of: sorted.flatMap(\.element.names), shirts: PeopleColours(theme).shirts.count,
            seed: Seed(layout.seed))
    }
}

extension Pose {
    /// The body of what somebody does on a page.
    init(_ pose: Look.Pose) {
        self =
            switch pose {
            case .explain: .explain
            case .think: .think
            case .celebrate: .celebrate
            case .listen: .listen
            case .worry: .worry
            case .idea: .pointUp
            case .point: .point
            case .wave: .wave
            case .sign: .sign
            case .draw: .draw
            case .rest: .rest
            }
    }
}

extension Person {
    /// The face of what somebody does; people differ, so that not every face is the same.
    func mood(_ pose: Look.Pose) -> Mood {
        let moods: [Mood] =
            switch pose {
            case .explain: [.talking, .happy, .talking]
            case .point: [.talking, .surprised, .happy]
            case .think: [.thoughtful]
            case .celebrate: [.excited, .excited, .happy]
            case .listen, .rest: [.calm, .happy]
            case .worry: [.worried, .worried, .surprised]
            case .idea: [.excited, .surprised, .talking]
            case .wave: [.happy, .excited]
            case .sign: [.happy, .talking]
            case .draw: [.calm, .happy]
            }
        return moods[seed.derived("mood").choice(0, of: moods.count)]
    }
}
