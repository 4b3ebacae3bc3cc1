import Catalog
import Drawing
import Geometry
import Layout

extension NodeSketcher {
    /// People wear the page's own colours.
    private var colours: PeopleColours {
        let pale = theme.tints + [theme.frame]
        return PeopleColours(
            ink: theme.ink, white: theme.frame, shirts: [theme.accent1, theme.gold, theme.accent2, pale[1]],
            shadow: theme.shadow, grounds: [pale[0], theme.highlighter, theme.frame], accent: theme.accent2,
            tint: pale[0])
    }

    /// The same person for the same name, wherever it stands.
    private func person(_ who: String) -> Person { Person(documentSeed.derived("person").derived(who)) }

    /// Somebody standing with both feet on the bottom edge of the node's box.
    func figure(_ pose: Look.Pose, isFlipped: Bool, who: String) -> [Mark.Shape] {
        person(who).figure(
            in: frame, pose: pose == .think ? .think : .explain, mood: pose == .think ? .think : .smile,
            isFlipped: isFlipped, colours: colours)
    }

    /// Somebody's head and shoulders, filling the node's box.
    func bust(who: String) -> [Mark.Shape] { person(who).bust(in: frame, colours: colours) }

    /// The page's company: three people side by side, or avatars joined by lines.
    func people(_ kind: LayoutTemplate.Hero, icon name: String?, who: String) -> [Mark.Shape] {
        let seed = documentSeed.derived("company").derived(who)
        guard kind == .network else { return Person.trio(in: frame, seed: seed, colours: colours) }
        let network = PeopleNetwork(in: frame, seed: seed, colours: colours)
        return network.marks + picture(name ?? "bulb", .ink, at: network.hub, size: network.hubRadius * 1.15)
    }
}
