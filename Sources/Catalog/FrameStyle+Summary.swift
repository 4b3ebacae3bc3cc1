extension FrameStyle {
    /// What it looks like, in a few words, for `list frames`.
    public var summary: String {
        switch self {
        case .box: "a box with round corners"
        case .rounded: "a box with rounder corners"
        case .double: "a box with two lines"
        case .ellipse: "an oval"
        case .cloud: "a cloud"
        case .burst: "a star with many points"
        case .bubble: "a speech bubble"
        case .thought: "a cloud of somebody who thinks"
        case .sticky: "a note with tape"
        case .torn: "a sheet that was torn off"
        case .scroll: "a sheet between two rolls"
        case .ribbon: "a ribbon with folded tails"
        case .clipboard: "a board with a clip that holds the heading"
        case .billboard: "a board on legs"
        case .sign: "a board on a post"
        case .screen: "a screen on its stand"
        case .brace: "a bracket at the left"
        case .none: "no frame at all"
        }
    }
}
