import Catalog
import Geometry

/// The room that a frame takes round its words, in points on A4. `Ink` draws what is reckoned with here.
struct FrameRoom {
    /// What props take outside the shape: tape, clips, posts, tails.
    let props: Insets
    /// What the shape's own lines and props take inside it.
    let rim: Insets
    /// Free space between that and the words.
    let air: Insets

    /// The room of a frame whose words stand in a box.
    init(_ style: FrameStyle) {
        var props = Insets(all: 0)
        var rim = Insets(all: 0)
        var air = Insets(top: 10, left: 13, bottom: 11, right: 13)
        switch style {
        case .box, .bubble, .rounded: break
        case .double: rim = Insets(all: 4)
        case .sticky:
            props.top = 6
            air = Insets(top: 15, left: 14, bottom: 13, right: 15)
        case .torn: rim.bottom = 5
        case .scroll:
            props = Insets(horizontal: 8, vertical: 0)
            rim = Insets(horizontal: 0, vertical: 12)
            air = Insets(top: 9, left: 12, bottom: 10, right: 12)
        case .ribbon:
            props = Insets(top: 0, left: 17, bottom: 10, right: 17)
        case .clipboard:
            props.top = 22
            rim.top = 8
        case .billboard:
            props.bottom = 23
        case .sign:
            props = Insets(top: 9, left: 0, bottom: 23, right: 0)
            rim.right = 12
        case .screen:
            props.bottom = 20
            rim = Insets(all: 5)
        case .brace: air = Insets(top: 3, left: 20, bottom: 3, right: 2)
        case .cloud, .thought, .ellipse, .burst, .none: air = Insets(all: 2)
        }
        if style == .thought { props.bottom = 25 }
        self.props = props
        self.rim = rim
        self.air = air
    }

    /// The words' distance from the shape.
    func insets(_ composer: Composer) -> Insets {
        Insets(
            top: composer.pt(rim.top) + composer.gap(air.top),
            left: composer.pt(rim.left) + composer.pt(air.left),
            bottom: composer.pt(rim.bottom) + composer.gap(air.bottom),
            right: composer.pt(rim.right) + composer.pt(air.right))
    }

    /// The part of a round frame that words may fill, or nil for a frame whose words stand in a box.
    ///
    /// - Parameters:
    ///   - box: the frame's.
    ///   - air: distance kept from its line, in points.
    static func oval(_ style: FrameStyle, in box: Rect, air: Double) -> Oval? {
        let line: Oval? =
            switch style {
            case .cloud, .thought: .notches(ofCloud: box)
            case .burst: .notches(ofBurst: box)
            case .ellipse: .frame(box)
            default: nil
            }
        return line.map { line in
            var oval = line
            oval.rx = max(0, line.rx - air)
            oval.ry = max(0, line.ry - air)
            return oval
        }
    }
}

extension FrameStyle {
    /// Whether the words follow a curved outline.
    var isRound: Bool {
        switch self {
        case .cloud, .thought, .ellipse, .burst: true
        default: false
        }
    }
}
