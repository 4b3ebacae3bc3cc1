import Catalog
import Geometry

/// Chooses frame, heading, tint, number and people for the page as a whole, so that neighbours differ, about a third of
/// the blocks stand in the open, and colours are spread.
struct TreatmentPlan {
    let template: LayoutTemplate
    /// Whether frames that need much room round their words are left out.
    var isSparing = false

    /// The blocks with their treatments.
    func applied(to blocks: [Block]) -> [Block] {
        var result = blocks
        let titled = blocks.filter { $0.kind == .section && $0.heading != nil }.count
        // Where little is said, what stands in the open looks lost.
        var taken = Taken(isSparse: blocks.count { $0.kind == .section } < 3)
        var number = 0
        var people = 0
        for index in result.indices {
            let asked = result[index].hints.frame.flatMap { FrameStyle(rawValue: $0.value) }
            switch result[index].kind {
            case .section:
                result[index].treatment = section(result[index], taken: &taken)
                if template.isNumbered && titled >= 3 && result[index].heading != nil
                    && !result[index].isContinuation
                {
                    number += 1
                    result[index].treatment.number = number
                }
                if result[index].who != nil && people < 2 {
                    result[index].treatment.hasPerson = true
                    people += 1
                }
            case .quote, .question, .remark:
                result[index].treatment = saying(result[index], frame: asked)
                guard result[index].kind != .remark, result[index].treatment.frame == .none else { break }
                result[index].treatment.hasPerson = people < 3
                people += 1
            case .actions:
                // Rows need straight sides.
                let frame = asked ?? template.actions
                result[index].treatment = Treatment(
                    frame: frame.isRound ? .rounded : frame, heading: .swipe, tint: nil, tone: .accent2)
            case .takeaway:
                result[index].treatment = Treatment(frame: .box, heading: .swipe, tint: 0, tone: .accent1)
                result[index].treatment.hasPerson = people < 3
            case .links:
                result[index].treatment = Treatment(frame: .none, heading: .swipe, tint: nil, tone: .ink)
                result[index].treatment.divider = template.divider
            default: break
            }
            for entry in result[index].entries.indices {
                result[index].entries[entry].divider = template.divider
            }
        }
        return result
    }

    /// The frame that an author asked for round somebody's words; `none` leaves them in their usual bubble.
    private func saying(_ block: Block, frame: FrameStyle?) -> Treatment {
        var treatment = Treatment()
        let usual: [FrameStyle] = block.kind == .question ? [.cloud, .thought, .none] : [.bubble, .none]
        guard let frame, !usual.contains(frame) else { return treatment }
        treatment.frame = frame
        treatment.tint = frame == .sticky || frame == .scroll || frame == .burst ? 2 : nil
        if let colour = block.hints.colour.flatMap({ Int($0.value) }) {
            treatment.tint = max(0, colour - 1) % 3
        }
        return treatment
    }

    /// What sections before have, which the next one should not repeat.
    private struct Taken {
        /// Whether there are so few sections that none should stand in the open.
        let isSparse: Bool
        var frames: [FrameStyle] = []
        var headings: [HeadingStyle] = []
        var tints: [Int] = []
        var tones: [Look.Tone] = []
        /// How many areas of colour there are, for the fills that take turns.
        var fills = 0
    }

    private func section(_ block: Block, taken: inout Taken) -> Treatment {
        var treatment = Treatment()
        let seed = Seed(0).derived("treatment").derived(block.key)
        treatment.frame = frame(for: block, taken: taken, seed: seed)
        treatment.heading = heading(of: block, in: treatment.frame, taken: taken, seed: seed)
        treatment.tone = tone(after: taken.tones)
        treatment.tint = tint(in: treatment.frame, of: block, after: taken.tints)
        if treatment.tint != nil && treatment.frame != .sticky {
            treatment.fill = template.fills[taken.fills % max(1, template.fills.count)]
            taken.fills += 1
        }
        if let colour = block.hints.colour.flatMap({ Int($0.value) }), treatment.frame != .none {
            treatment.tint = max(0, colour - 1) % 3
        }
        taken.frames.append(treatment.frame)
        taken.headings.append(treatment.heading)
        taken.tones.append(treatment.tone)
        if let tint = treatment.tint { taken.tints.append(tint) }
        return treatment
    }

    // MARK: - Frames

    /// The frame of the pattern that is most due and that what the block says suits best; never that of the block before.
    private func frame(for block: Block, taken: Taken, seed: Seed) -> FrameStyle {
        if let hint = block.hints.frame.flatMap({ FrameStyle(rawValue: $0.value) }) { return hint }
        let before = taken.frames.last
        let choices = template.frames.distinct.filter {
            $0.holds(block) && $0 != before && !(isSparing && $0.isSpacious)
                && !(taken.isSparse && $0.isOpen)
        }
        let wanted = block.diagrams.isEmpty ? choices : choices.filter { $0 == .box || $0 == .none }
        let scored = wanted.enumerated().map { index, frame in
            (frame: frame, score: score(frame, for: block, taken: taken, seed: seed), index: index)
        }
        if let best = scored.max(by: { ($0.score, -$0.index) < ($1.score, -$1.index) }) { return best.frame }
        // A pattern of one frame keeps it; what does not fit has straight sides or none.
        if let only = template.frames.first, template.frames.distinct.count == 1, only.holds(block) {
            return only
        }
        return before == .box ? .none : .box
    }

    /// How much a frame is wanted: what is due by its share in the pattern, what suits the words, and a little chance by the
    /// block's own key, so that pages differ.
    private func score(_ frame: FrameStyle, for block: Block, taken: Taken, seed: Seed) -> Double {
        let turn = Double(taken.frames.count)
        let share = Double(template.frames.count { $0 == frame }) / Double(template.frames.count)
        let due = share * (turn + 1) - Double(taken.frames.count { $0 == frame })
        var score = due + frame.fitness(for: block) * 0.5 + seed.derived(frame.rawValue).unit(0) * 0.3
        // A page starts with its first frame more often than not, and what stands open is parted by what does not.
        if turn == 0 && frame == template.frames.first { score += 0.45 }
        if frame.isOpen && taken.frames.last?.isOpen == true { score -= 0.7 }
        return score
    }

    // MARK: - Headings and colours

    /// The heading style of the pattern that suits a frame and was used least; never that of the block before, unless the
    /// pattern has no other.
    private func heading(
        of block: Block, in frame: FrameStyle, taken: Taken, seed: Seed
    ) -> HeadingStyle {
        let before = taken.headings.last
        let styles = template.headings.distinct.filter { $0.suits(frame) }
        let scored = styles.enumerated().filter { $0.element != before }.map { index, style in
            let used = Double(taken.headings.count { $0 == style })
            let place = Double(index) / Double(max(1, styles.count))
            // Two golden reliefs together would shout each other down.
            let clash = style == .block && block.hasFigure ? 2.0 : 0
            let chance = seed.derived(style.rawValue).unit(0)
            return (style: style, cost: used + place * 0.5 + chance * 0.6 + clash)
        }
        if let best = scored.min(by: { $0.cost < $1.cost }) { return best.style }
        if let only = styles.first { return only }
        return before == .underline ? .wave : .underline
    }

    /// The two saturated colours in turn.
    private func tone(after tones: [Look.Tone]) -> Look.Tone {
        tones.last == .accent1 ? .accent2 : .accent1
    }

    /// A pale fill for frames that have one: the two quiet tints in turn, the bright one for paper.
    private func tint(in frame: FrameStyle, of block: Block, after tints: [Int]) -> Int? {
        switch frame {
        case .box where !block.diagrams.isEmpty: nil
        case .box, .rounded, .cloud, .ellipse, .screen, .sign, .ribbon:
            tints.last { $0 < 2 } == 0 ? 1 : 0
        case .sticky, .scroll, .burst: 2
        case .bubble, .thought, .double, .torn, .clipboard, .billboard, .brace, .none: nil
        }
    }
}
