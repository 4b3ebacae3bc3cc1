import Catalog

/// Chooses frame, heading, tint, number and people for the page as a whole, so that neighbours differ, about a third of
/// the blocks stand in the open, and colours are spread.
struct TreatmentPlan {
    let template: LayoutTemplate

    /// The blocks with their treatments.
    func applied(to blocks: [Block]) -> [Block] {
        var result = blocks
        let titled = blocks.filter { $0.kind == .section && $0.heading != nil }.count
        var turn = 0
        var number = 0
        var tint = 0
        var people = 0
        for index in result.indices {
            let asked = result[index].hints.frame.flatMap { FrameStyle(rawValue: $0.value) }
            switch result[index].kind {
            case .section:
                let before = index > 0 ? result[index - 1].treatment : nil
                result[index].treatment = section(result[index], turn: turn, before: before, tint: &tint)
                turn += 1
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

    private func section(
        _ block: Block, turn: Int, before: Treatment?, tint: inout Int
    ) -> Treatment {
        var treatment = Treatment()
        let frames = template.frames
        treatment.frame = suited(frames[turn % frames.count], to: block)
        if treatment.frame == before?.frame && frames.count > 1 {
            treatment.frame = suited(frames[(turn + 1) % frames.count], to: block)
        }
        if treatment.frame == before?.frame { treatment.frame = treatment.frame == .box ? .none : .box }
        if let hint = block.hints.frame.flatMap({ FrameStyle(rawValue: $0.value) }) { treatment.frame = hint }
        treatment.heading = heading(turn: turn, in: treatment.frame, after: before?.heading)
        treatment.tone = turn % 2 == 0 ? .accent1 : .accent2
        if treatment.heading == .bar { treatment.tone = turn % 4 < 2 ? .accent1 : .accent2 }
        switch treatment.frame {
        case .box where !block.diagrams.isEmpty: treatment.tint = nil
        case .box, .rounded, .cloud, .ellipse, .screen, .sign, .ribbon:
            treatment.tint = tint % 2
            tint += 1
        case .sticky, .scroll, .burst: treatment.tint = 2
        case .bubble, .thought, .double, .torn, .clipboard, .billboard, .brace, .none: treatment.tint = nil
        }
        if treatment.tint != nil && treatment.frame != .sticky {
            treatment.fill = template.fills[tint % max(1, template.fills.count)]
        }
        if let colour = block.hints.colour.flatMap({ Int($0.value) }), treatment.frame != .none {
            treatment.tint = max(0, colour - 1) % 3
        }
        return treatment
    }

    /// The next heading style of the pattern that suits a frame; never that of the block before, unless the pattern has no
    /// other.
    private func heading(turn: Int, in frame: FrameStyle, after before: HeadingStyle?) -> HeadingStyle {
        let styles = template.headings
        let turned = styles.indices.map { styles[(turn + $0) % styles.count] }
        if let next = turned.first(where: { $0 != before && $0.suits(frame) }) { return next }
        if styles.count == 1, styles[0].suits(frame) { return styles[0] }
        return before == .underline ? .wave : .underline
    }

    /// A frame that the block's words fit: clouds waste room and notes are short.
    private func suited(_ frame: FrameStyle, to block: Block) -> FrameStyle {
        // A drawing has tints and outlines of its own: it stands in the open or on white.
        if !block.diagrams.isEmpty { return frame == .box ? .box : .none }
        let most: (words: Int, lines: Int) =
            switch frame {
            case .burst, .ribbon: (14, 2)
            case .ellipse, .sign: (22, 3)
            case .cloud, .thought: (26, 4)
            case .sticky, .scroll, .billboard, .screen: (60, 12)
            case .bubble, .torn, .clipboard, .double: (70, 12)
            case .box, .rounded, .brace, .none: (.max, .max)
            }
        if frame == .bubble && block.icon == nil { return .box }
        // What is as wide as its place needs straight sides.
        let isStraight = ![.burst, .ribbon, .ellipse, .sign, .cloud, .thought].contains(frame)
        if !isStraight && block.entries.contains(where: \.isDrawn) { return .box }
        return block.weight > most.words || block.entries.count > most.lines ? .box : frame
    }
}
