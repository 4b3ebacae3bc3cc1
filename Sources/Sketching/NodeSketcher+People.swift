import Catalog
import Drawing
import Geometry
import Ink
import Layout

extension NodeSketcher {
    private var colours: PersonColours {
        PersonColours(
            ink: theme.ink, shirt: theme.accent1, scarf: theme.accent1,
            blush: theme.accent2.mixed(with: theme.gold, 0.25), white: theme.frame, ground: theme.shadow)
    }

    /// Shirts and scarves in the page's own colours.
    private func clothed(_ seed: Seed) -> PersonColours {
        var own = colours
        let shirts = [theme.accent1, theme.accent2, theme.gold]
        let turn = seed.choice(11, of: shirts.count)
        own.shirt = shirts[turn]
        own.scarf = shirts[(turn + 1) % 2]
        return own
    }

    /// Somebody standing with both feet on the bottom edge of the node's box.
    func figure(_ pose: Look.Pose, isFlipped: Bool, who: String) -> [Mark.Shape] {
        let seed = documentSeed.derived("person").derived(who)
        // Hair and a raised hand reach a little over the height, a bent elbow to 0.8 of it across.
        let height = min(frame.height / 1.1, frame.width / 0.5)
        let feet = Point(frame.midX + (isFlipped ? pt(3) : -pt(3)), frame.maxY - pt(2))
        return Person(seed: seed).figure(
            at: feet, height: height, pose: pose == .think ? .think : .explain,
            mood: pose == .think ? .think : .smile, mirrored: isFlipped, colours: clothed(seed), seed: seed
        ).marks
    }

    /// Somebody's head and shoulders, filling the node's box.
    func bust(who: String) -> [Mark.Shape] {
        let seed = documentSeed.derived("person").derived(who)
        let radius = min(frame.width / 3.1, frame.height / 4)
        let centre = Point(frame.midX, frame.maxY - radius * 2.2)
        return Person(seed: seed).bust(
            at: centre, radius: radius, look: 0.4, hem: 2.1, colours: clothed(seed), seed: seed
        ).marks
    }

    /// The page's company: three people side by side, or avatars joined by lines.
    func people(_ kind: LayoutTemplate.Hero, icon name: String?, who: String) -> [Mark.Shape] {
        let seed = documentSeed.derived("company").derived(who)
        let shirts = [theme.gold, theme.tints.count > 1 ? theme.tints[1] : theme.frame, theme.accent2]
        if kind == .network {
            return Company.network(
                in: frame, people: Person.group(6, seed: seed), shirts: [theme.accent1, theme.gold, theme.accent2],
                discs: [theme.gold, theme.frame, theme.tints.last ?? theme.gold], line: theme.accent1,
                backdrop: theme.tints.first, shadow: theme.shadow, colours: colours, seed: seed
            ) { centre, radius in picture(name ?? "bulb", .ink, at: centre, size: radius * 1.3) }.marks
        }
        let radius = min(frame.width / 9.4, frame.height / 7.3)
        return Company.trio(
            on: Point(frame.midX, frame.maxY - pt(2)), radius: radius, people: Person.group(3, seed: seed),
            shirts: shirts, colours: colours,
            chatter: (theme.tints.first ?? theme.frame, theme.highlighter, theme.accent2), seed: seed
        ).marks
    }
}
