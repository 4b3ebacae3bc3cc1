import Catalog
import Geometry
import Layout
import Typography

/// The sheets of a specimen that show one thing in each cell of a grid, with its name under it.
struct SpecimenSheets {
    let measurer: any TextMeasurer

    private static let page = Size(595, 842)
    private static let margin = 30.0

    /// A thing with its name; its nodes are made for the box that it may fill.
    private struct Cell {
        var name: String
        var nodes: (Rect) -> [LayoutNode]
    }

    /// Every icon, large and small.
    var icons: [LayoutPage] {
        let perPage = 84
        let names = Catalog.iconNames
        return stride(from: 0, to: names.count, by: perPage).map { start in
            let cells = names[start..<min(start + perPage, names.count)].map { name in
                Cell(name: name) { box in
                    [(40.0, 4.0), (18.0, 52.0)].map { size, left in
                        LayoutNode(
                            "icon/\(name)/\(size)", .icon,
                            frame: Rect(box.x + left, box.y + 40 - size, size, size),
                            look: .icon(name, tone: .accent1))
                    }
                }
            }
            return sheet("Icons", cells, across: 6, height: 53)
        }
    }

    /// Standing figures and heads.
    var people: LayoutPage {
        let poses = Look.Pose.allCases
        let figures = (0..<12).map { index in
            let pose = poses[index % poses.count]
            return Cell(name: pose.rawValue) { box in
                [
                    LayoutNode(
                        "figure/\(index)", .person, frame: Rect(box.midX - 25, box.y, 50, 84),
                        look: .figure(pose, isFlipped: index % 2 == 1, who: "person \(index)"))
                ]
            }
        }
        let heads = (0..<12).map { index in
            Cell(name: "head") { box in
                [
                    LayoutNode(
                        "bust/\(index)", .person, frame: Rect(box.midX - 30, box.y + 10, 60, 66),
                        look: .bust(who: "somebody \(index)"))
                ]
            }
        }
        return sheet("People", figures + heads, across: 6, height: 112)
    }

    /// Every large picture twice, with other people in it.
    var groups: LayoutPage {
        // `people` stands for whichever of the others fits the content.
        let cells = LayoutTemplate.Hero.allCases.filter { $0 != .none && $0 != .people }.flatMap { hero in
            (0..<2).map { index in
                Cell(name: hero.rawValue) { box in
                    [
                        LayoutNode(
                            "hero/\(hero.rawValue)/\(index)", .hero,
                            frame: Rect(box.x + 10, box.y, hero == .icon ? 90 : 190, 104),
                            look: .hero(hero, icon: "bulb", who: "company \(index)"))
                    ]
                }
            }
        }
        return sheet("Groups", cells, across: 2, height: 126)
    }

    /// Every frame in a tint and white.
    var frames: LayoutPage {
        let cells = FrameStyle.allCases.filter { $0 != .none }.flatMap { style in
            [0, nil].map { tint in
                Cell(name: style.rawValue) { box in
                    var look = Look.FrameLook(style, tint: tint)
                    if style == .bubble { look.tail = Point(box.x - 10, box.y + 30) }
                    if style == .thought { look.tail = Point(box.x + 30, box.y + 68) }
                    return [
                        LayoutNode(
                            "frame/\(style.rawValue)/\(tint ?? -1)", .frame,
                            frame: Rect(box.x + 16, box.y + 16, box.width - 38, 32), look: .frame(look))
                    ]
                }
            }
        }
        return sheet("Frames", cells, across: 4, height: 84)
    }

    /// Headings, and the small marks of lists.
    var marks: LayoutPage {
        let headings = HeadingStyle.allCases.map { style in
            Cell(name: style.rawValue) { box in
                let isWhite = style == .swipe || style == .ribbon || style == .bar
                var words = text(
                    "Heading", key: "heading/\(style.rawValue)", at: Point(box.x + 26, box.y + 12), size: 16,
                    tone: isWhite && style != .bar ? .white : .ink)
                if case .text(var look) = words.look {
                    look.finish =
                        switch style {
                        case .block: .block
                        case .shadow: .shadow
                        case .initial: .initial
                        default: .plain
                        }
                    words.look = .text(look)
                }
                let mark = LayoutNode(
                    "heading-mark/\(style.rawValue)", .heading, frame: words.frame,
                    look: .heading(style, tone: .accent1))
                return [mark, words]
            }
        }
        let small: [(String, Look, Size)] =
            Look.Bullet.allCases.map { ($0.rawValue, .bullet($0), Size(12, 12)) } + [
                ("disc", .disc, Size(30, 30)), ("badge", .badge, Size(18, 13)),
                ("burst", .burst, Size(60, 60)),
                ("to do", .tickBox(isDone: false), Size(13, 13)),
                ("done", .tickBox(isDone: true), Size(13, 13)),
                ("pill", .pill(tint: 0), Size(60, 18)),
                ("rule", .rule, Size(80, 4)),
                ("quote marks", .quoteMarks, Size(24, 18)),
                ("question", .questionMark, Size(30, 30)),
                ("ribbon", .ribbon(.accent1), Size(70, 24)),
            ]
        let cells = small.map { name, look, size in
            Cell(name: name) { box in
                [
                    LayoutNode(
                        "mark/\(name)", .mark,
                        frame: Rect(
                            box.x + 24, box.y + 34 - size.height / 2, size.width, size.height), look: look)
                ]
            }
        }
        return sheet("Headings and marks", headings + cells, across: 4, height: 92)
    }

    /// What the marker leaves in a tint, dividers, and strokes that stress a word.
    var strokes: LayoutPage {
        let fills = FillStyle.allCases.map { fill in
            Cell(name: fill.rawValue) { box in
                var look = Look.FrameLook(.box, tint: 0)
                look.fill = fill
                return [
                    LayoutNode(
                        "fill/\(fill.rawValue)", .frame,
                        frame: Rect(box.x + 4, box.y + 6, box.width - 24, 66),
                        look: .frame(look))
                ]
            }
        }
        let dividers = DividerStyle.allCases.map { style in
            Cell(name: style.rawValue) { box in
                [
                    LayoutNode(
                        "divider/\(style.rawValue)", .mark,
                        frame: Rect(box.x + 4, box.y + 36, box.width - 24, 10), look: .divider(style))
                ]
            }
        }
        let stresses = Look.Emphasis.allCases.map { kind in
            Cell(name: kind.rawValue) { box in
                let key = "emphasis/\(kind.rawValue)"
                let word = text("Word", key: key + "/word", at: Point(box.x + 40, box.y + 28), size: 17)
                return [LayoutNode(key, .mark, frame: word.frame, look: .emphasis(kind)), word]
            }
        }
        return sheet("Fills, dividers, emphasis", fills + dividers + stresses, across: 3, height: 92)
    }

    // MARK: - The grid

    private func sheet(_ title: String, _ cells: [Cell], across: Int, height: Double) -> LayoutPage {
        let width = (Self.page.width - 2 * Self.margin) / Double(across)
        var nodes = [text(title, key: "sheet/title", at: Point(Self.margin, 20), size: 20, tone: .accent1)]
        for (index, cell) in cells.enumerated() {
            let box = Rect(
                Self.margin + Double(index % across) * width, 56 + Double(index / across) * height, width,
                height)
            nodes += cell.nodes(box)
            if !cell.name.isEmpty {
                nodes.append(
                    text(
                        cell.name, key: "sheet/name/\(index)", at: Point(box.x + 4, box.maxY - 14), size: 9,
                        role: .body))
            }
        }
        return LayoutPage(size: Self.page, scale: 1, nodes: nodes)
    }

    private func text(
        _ words: String, key: String, at origin: Point, size: Double, role: FontRole = .lettering,
        tone: Look.Tone = .ink
    ) -> LayoutNode {
        let paragraph = Paragraph(
            [TextSpan(words)], role: role, capitals: role == .lettering, measurer: measurer)
        let width = paragraph.naturalWidth * size
        guard let line = paragraph.lines(width: width + 1, size: size).first else {
            return LayoutNode(key, .text, frame: Rect(origin.x, origin.y, 0, 0))
        }
        let look = Look.TextLook(
            line: line, baseline: size * 0.9, size: size, role: role, tone: tone, paragraph: key)
        var node = LayoutNode(
            key, .text, frame: Rect(origin.x, origin.y, line.width, size * 1.2), look: .text(look))
        // Words come after what is drawn under them.
        node.order = 1
        return node
    }
}
