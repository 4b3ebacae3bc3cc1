import Capture
import Diagnostics

/// Which drawing a hint asks for, which one the points allow, and which items are points.
struct DiagramChoice {
    /// Nil: the points stay a list.
    var form: Diagram.Form?
    /// What stands over the drawing, is drawn, and stands under it.
    var before: [Item] = []
    var points: [Item] = []
    var after: [Item] = []
    /// Why it is not the drawing that was asked for.
    var notice: (message: String, help: String)?

    /// Nil when no drawing is asked for.
    init?(hint: Hints.Field?, items: [Item]) {
        guard let name = hint?.value.lowercased(), let asked = Diagram.Form(rawValue: name) else {
            return nil
        }
        sort(items)
        form = asked
        if points.count < 2 {
            leave(
                "a drawing as \(name) takes two points or more, so this is a list",
                "add points, or leave `as=` out")
            return
        }
        switch asked {
        case .venn where points.count > 3:
            form = .network
            notice = (
                "circles that overlap show two or three sets, so these \(points.count) points are a network",
                "write two or three points, or `as=network`"
            )
        case .matrix where points.count != 4:
            form = .columns
            notice = (
                "a matrix has four fields, so these \(points.count) points stand side by side",
                "write four points, or `as=columns`"
            )
        case .cycle, .network, .pyramid, .funnel:
            guard points.count > 9 else { break }
            leave("a drawing as \(name) takes nine points at most, so this is a list", "write fewer points")
        case .bars: checkNumbers()
        default: break
        }
    }

    private mutating func leave(_ message: String, _ help: String) {
        form = nil
        notice = (message, help)
    }

    /// Bars show numbers of one kind, none below nothing.
    private mutating func checkNumbers() {
        let values = points.map(BarValue.init(of:))
        if let index = values.firstIndex(where: { $0 == nil }) {
            let words = points[index].text.plain
            leave(
                "a bar shows a number, and “\(words)” has none, so this is a list",
                "write a number in every point, such as `Leeds 42 %`")
        } else if Set(values.compactMap { $0?.unit }).count > 1 {
            leave(
                "bars of different units cannot be compared, so this is a list",
                "give every point the same unit")
        }
    }

    /// Groups with what follows them are points; else points, steps and facts are; else plain lines.
    private mutating func sort(_ items: [Item]) {
        let groups = items.filter { $0.kind == .group }
        if groups.count > 1 {
            for item in items {
                if item.kind == .group {
                    points.append(item)
                } else if points.isEmpty {
                    before.append(item)
                } else {
                    points[points.count - 1].children.append(item)
                }
            }
            return
        }
        let hasPoints = items.count(where: \.isPoint) > 1
        for item in items {
            if hasPoints ? item.isPoint : item.kind == .paragraph || item.isPoint {
                points.append(item)
            } else if points.isEmpty {
                before.append(item)
            } else {
                after.append(item)
            }
        }
    }
}

extension Item {
    fileprivate var isPoint: Bool {
        switch kind {
        case .point, .step, .fact, .moment: true
        default: false
        }
    }
}

/// Notices about diagrams that are not drawn as asked.
///
/// - Parameters:
///   - document: the capture's meaning.
///   - file: the capture.
public func diagramDiagnostics(of document: Document, in file: SourceFile) -> [Diagnostic] {
    var diagnostics: [Diagnostic] = []
    func check(_ hints: Hints, _ items: [Item]) {
        guard let field = hints.diagram, let choice = DiagramChoice(hint: field, items: items),
            let notice = choice.notice
        else { return }
        diagnostics.append(
            Diagnostic(
                "layout/diagram-form", .notice, notice.message, in: file, at: field.range, help: notice.help))
    }
    for section in document.sections {
        check(section.hints, section.items)
        for item in section.items { check(item.hints, item.children) }
    }
    return diagnostics
}
