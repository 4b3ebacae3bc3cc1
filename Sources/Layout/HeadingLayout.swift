import Catalog
import Geometry
import Typography

extension HeadingStyle {
    /// Whether something is drawn under, behind or round the words.
    var hasMark: Bool {
        switch self {
        case .plain, .block, .shadow, .initial: false
        case .underline, .wave, .double, .swipe, .ribbon, .bar, .highlight, .brackets, .rules: true
        }
    }

    /// What the mark takes at each side of the words, in points on A4.
    var margin: Double {
        switch self {
        case .swipe: 7
        case .ribbon: 20
        case .brackets: 10
        case .highlight: 3
        case .initial: 4.5
        default: 0
        }
    }

    /// What the mark takes above the words.
    var head: Double {
        switch self {
        case .ribbon: 5
        case .rules: 6
        case .initial: 3
        default: 0
        }
    }

    /// What the mark takes below the words.
    var foot: Double {
        switch self {
        case .underline, .wave: 3
        case .double: 7
        case .rules: 5
        case .highlight, .brackets, .block, .shadow, .initial: 2
        default: 0
        }
    }

    /// How far a line under the words runs on beyond them, in points on A4.
    var overrun: Double {
        switch self {
        case .underline: 14
        case .double: 12
        case .wave: 8
        default: 0
        }
    }

    /// What the mark covers round the box of the words, in points on A4: lines run on beyond the last word, tails of ribbons
    /// hang.
    var reach: (sides: Double, top: Double, bottom: Double) {
        switch self {
        case .plain, .block, .shadow, .initial, .bar: (margin, head, 2)
        case .underline, .double, .wave, .rules: (14, head, 7)
        case .ribbon: (27, 5, 12)
        case .swipe, .brackets, .highlight: (margin + 3, 3, 4)
        }
    }

    /// Whether it can stand in a frame: a bar needs a straight top edge, a swipe a free one, and words in a round frame
    /// have room for lines below them alone.
    func suits(_ frame: FrameStyle) -> Bool {
        if frame.isRound { return self == .underline || self == .wave }
        switch self {
        case .bar: return frame == .box
        case .swipe: return frame.hasFreeTop
        // Yellow would be lost on yellow paper.
        case .highlight, .shadow, .block: return frame != .sticky && frame != .scroll
        default: return true
        }
    }

    /// What stands instead in a bubble beside its speaker, which leaves no room round the words.
    var inBubble: HeadingStyle {
        switch self {
        case .bar: .plain
        case .ribbon, .swipe, .brackets, .rules: .underline
        default: self
        }
    }

    /// How the words are set.
    func setting(_ composer: Composer, align: Setting.Align) -> Setting {
        var setting = Setting(
            size: composer.heading, leading: 1.14, role: .lettering, voice: .heading, align: align)
        switch self {
        case .underline, .wave, .double, .highlight, .brackets, .rules: break
        case .plain: setting.tone = .accent2
        case .bar: setting.tone = .white
        case .swipe, .ribbon:
            setting.tone = .white
            setting.size = composer.pt(14)
        case .block:
            setting.size = composer.pt(18)
            setting.finish = .block
        case .shadow:
            setting.size = composer.pt(18)
            setting.finish = .shadow
        case .initial: setting.finish = .initial
        }
        return setting
    }
}

extension FrameStyle {
    /// Whether a swipe may straddle the top edge.
    fileprivate var hasFreeTop: Bool {
        switch self {
        case .box, .rounded, .bubble, .sticky, .brace, .none: true
        default: false
        }
    }
}
