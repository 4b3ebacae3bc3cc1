import Geometry

/// A felt pen: turns a line into the outline of the ink that it leaves, to be filled.
///
/// The width follows a slow pressure noise, grows in at the start and thins out at the end; a closed line runs
/// on past its start and lands a little beside it, the way a hand closes a shape.
public struct Pen: Hashable, Sendable {
    /// Nominal width of the line, in points.
    public var width: Double
    /// Share of the width by which pressure varies; it does so over 22 widths.
    public var pressure: Double
    /// Whether the line starts at 0.78 and ends at 0.6 of its width.
    public var isTapered: Bool
    /// How far a closed line runs on past its start, in points.
    public var overshoot: Double
    /// Share of the usual wobble.
    public var wobble: Double
    /// What touches the paper: how a stroke begins and ends.
    public var nib = Nib.marker

    /// The kinds of pen, as parameters of one stroke.
    public enum Nib: String, Hashable, Sendable, CaseIterable {
        /// An even line with blunt ends, for details.
        case fineliner
        /// The usual felt pen.
        case marker
        /// A line that swells and runs out in a long point.
        case brush
        /// A broad, flat line without pressure.
        case highlighter

        /// Share of the width by which pressure varies.
        var pressure: Double {
            switch self {
            case .fineliner: 0.07
            case .marker: 0.17
            case .brush: 0.3
            case .highlighter: 0.03
            }
        }

        /// The share of the width at which a stroke starts and ends.
        var ends: (start: Double, end: Double) {
            switch self {
            case .fineliner: (0.92, 0.85)
            case .marker: (0.78, 0.6)
            case .brush: (0.55, 0.16)
            case .highlighter: (1, 1)
            }
        }

        /// Over how many widths a stroke grows in and thins out.
        var tapers: (start: Double, end: Double) {
            switch self {
            case .fineliner: (2, 3)
            case .marker, .highlighter: (3.5, 7)
            case .brush: (4, 14)
            }
        }

        /// Whether strokes end flat, a little aslant, instead of round.
        var isFlat: Bool { self == .highlighter }
    }

    /// A pen of a kind in its usual hand.
    public init(_ nib: Nib, _ width: Double) {
        self.init(width, pressure: nib.pressure, overshoot: 4, wobble: nib == .marker ? 1 : 0.6)
        self.nib = nib
    }

    /// Makes a pen.
    public init(
        _ width: Double, pressure: Double = 0.17, isTapered: Bool = true, overshoot: Double = 4,
        wobble: Double = 1
    ) {
        self.width = width
        self.pressure = pressure
        self.isTapered = isTapered
        self.overshoot = overshoot
        self.wobble = wobble
    }

    /// Containers, arrows, the road.
    public static let container = Pen(2.2, overshoot: 9)
    /// The frames of actions and of the takeaway.
    public static let stressed = Pen(2.5, overshoot: 9)
    /// Lines of an icon that is `size` points wide.
    public static func icon(size: Double) -> Pen {
        let width = 1.25 * (max(0, size) / 24).squareRoot()
        return Pen(min(max(width, 1.25), 2.4), overshoot: 3.5, wobble: 0.7)
    }

    /// The ink of a path, each of its strokes wobbled on its own, as one path to fill by the non-zero rule.
    public func stroke(_ path: Path, seed: Seed) -> Path {
        var ink = Path()
        for (index, line) in path.polylines.enumerated() {
            let key = seed.derived(index)
            ink.append(self.ink(Wobble(key, amount: wobble).applied(to: line), seed: key))
        }
        return ink
    }

    /// The ink along a line that already has its wobble.
    public func ink(_ line: Polyline, seed: Seed) -> Path {
        guard width > 0 else { return Path() }
        let centre = line.isClosed && overshoot > 0 ? overrun(line, seed: seed) : line
        return PenOutline(line: centre, pen: self, seed: seed).path
    }

    /// An open line that runs on past the start of a closed one, drifting up to 0.75 pt aside.
    private func overrun(_ line: Polyline, seed: Seed) -> Polyline {
        let key = seed.derived("overrun")
        let reach = min(overshoot * (1 + 0.15 * key.signed(0)), line.length * 0.3)
        let extra = line.part(from: 0, to: reach)
        guard extra.points.count > 1, let first = extra.points.first, let last = extra.points.last
        else { return line }
        let side = key.unit(1) < 0.5 ? -1.0 : 1.0
        let aside = (last - first).unit.normal * side * min(0.45 + 0.3 * key.unit(2), width / 2)
        let distances = extra.distances
        let landing = extra.displaced { aside * (distances[$0] / max(reach, 1e-6)) }
        return Polyline(line.points + landing.points.dropFirst(), isClosed: false)
    }
}
